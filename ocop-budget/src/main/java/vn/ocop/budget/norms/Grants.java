// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What has been granted so far under each norm to each product, subject and commune. */
final class Grants {
    private record Key(String set, String norm, SupportNorm.Scope scope, String whom) {}

    /**
     * How often and how much.
     *
     * @param count the number of grants
     * @param products the products that got them
     * @param dong their sum
     */
    record Total(int count, ImmutableSet<String> products, BigInteger dong) {
        private static final Total NONE = new Total(0, ImmutableSet.of(), BigInteger.ZERO);

        private Total with(String product, long grant) {
            ImmutableSet<String> all =
                    ImmutableSet.<String>builder().addAll(products).add(product).build();
            return new Total(count + 1, all, dong.add(BigInteger.valueOf(grant)));
        }
    }

    private final Map<Key, Total> totals = new HashMap<>();

    Total of(SupportNorms set, SupportNorm norm, SupportNorm.Scope scope, String whom) {
        return totals.getOrDefault(new Key(set.id(), norm.id(), scope, whom), Total.NONE);
    }

    void add(SupportClaim claim, Offer offer) {
        for (SupportNorm.Scope scope : SupportNorm.Scope.values()) {
            whom(claim, scope).ifPresent(whom -> {
                Total before = of(offer.set(), offer.norm(), scope, whom);
                totals.put(
                        new Key(offer.set().id(), offer.norm().id(), scope, whom),
                        before.with(claim.product(), offer.dong()));
            });
        }
    }

    static Optional<String> whom(SupportClaim claim, SupportNorm.Scope scope) {
        return switch (scope) {
            case PRODUCT -> Optional.of(claim.product());
            case SUBJECT -> Optional.of(claim.subject());
            case COMMUNE -> claim.commune();
        };
    }
}
