// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.criteria.rulebook.Reading;

/**
 * What a comparison rests on (căn cứ): a place in the law, a policy of the council, or a reading of this library. A policy or
 * a reading says so of itself, so that nobody takes it for law.
 */
public sealed interface Basis {
    /**
     * A place in the law.
     *
     * @param citation the citation
     */
    record Law(Citation citation) implements Basis {}

    /**
     * A policy: where the law leaves it to the council's regulation (quy chế).
     *
     * @param policy the policy
     * @param value the value, as in {@link Policies#toMap()}
     * @param source who set it
     * @param citation where it is laid down, present only if the law set it
     * @param regulation the council's regulation, present only if that sets it: where neither law nor caller does
     */
    record Policy(
            vn.ocop.criteria.rulebook.Policy policy,
            String value,
            Policies.Source source,
            Optional<Citation> citation,
            Optional<String> regulation)
            implements Basis {
        @Override
        public Optional<String> key() {
            return Optional.of(policy.key());
        }
    }

    /**
     * A reading of this library: where the law is silent or can be read in two ways, and no policy can be chosen.
     *
     * @param reading the reading
     */
    record Interpretation(Reading reading) implements Basis {
        @Override
        public Optional<String> key() {
            return Optional.of(reading.id());
        }
    }

    /**
     * What stands in notes about it.
     *
     * @return the key of the policy or the identifier of the reading; absent of a place in the law
     */
    default Optional<String> key() {
        return Optional.empty();
    }
}
