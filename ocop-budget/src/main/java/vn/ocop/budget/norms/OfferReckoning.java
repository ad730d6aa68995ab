// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.ocop.core.Text;

/** Reckons what one norm grants to one claim and writes down every step. */
final class OfferReckoning {
    private static final Text COST = new Text("chi phí", "the cost");
    private static final Text STAR = new Text("số sao đạt được", "the star that was reached");
    private static final Text EVALUATION = new Text("loại đánh giá", "the kind of evaluation");
    private static final Text COMMUNE = new Text("xã", "the commune");

    private final SupportClaim claim;
    private final SupportNorms set;
    private final SupportNorm norm;
    private final Grants grants;
    private final List<Entitlement.Step> steps;

    OfferReckoning(
            SupportClaim claim, SupportNorms set, SupportNorm norm, Grants grants, List<Entitlement.Step> steps) {
        this.claim = claim;
        this.set = set;
        this.norm = norm;
        this.grants = grants;
        this.steps = steps;
    }

    /** The amount, absent if the norm grants nothing. */
    OptionalLong dong() {
        OptionalLong amount = beforeLimits();
        for (int i = 0; i < norm.limits().size() && amount.isPresent(); i++) {
            amount = limited(amount.getAsLong(), norm.limits().get(i));
        }
        return amount;
    }

    private OptionalLong beforeLimits() {
        if (!norm.awards().isEmpty()) {
            return award();
        }
        if (norm.fixed().isPresent()) {
            add(Steps.fixed(norm, norm.fixed().getAsLong()));
            return norm.fixed();
        }
        if (claim.cost().isEmpty()) {
            return notStated(COST);
        }
        return OptionalLong.of(capped(rate(claim.cost().getAsLong())));
    }

    private OptionalLong notStated(Text what) {
        add(Steps.notStated(norm, what));
        return OptionalLong.empty();
    }

    private long rate(long cost) {
        BigDecimal percent = norm.percent().orElse(BigDecimal.ZERO);
        BigDecimal exact = percent.movePointLeft(2).multiply(BigDecimal.valueOf(cost));
        BigDecimal whole = exact.setScale(0, RoundingMode.DOWN);
        add(Steps.rate(norm, percent, cost, exact));
        if (whole.compareTo(exact) != 0) {
            add(Steps.roundedDown(whole.longValueExact()));
        }
        return whole.longValueExact();
    }

    private long capped(long amount) {
        Optional<SupportNorm.Cap> cap = norm.capFor(claim.subjectType());
        if (cap.isEmpty()) {
            return amount;
        }
        add(Steps.cap(norm, cap.get(), claim.subjectType(), amount));
        return Math.min(amount, cap.get().dong());
    }

    private OptionalLong award() {
        if (claim.toStar().isEmpty()) {
            return notStated(STAR);
        }
        if (claim.evaluation().isEmpty()) {
            return notStated(EVALUATION);
        }
        Optional<SupportNorm.Award> award = norm.awards().stream()
                .filter(of -> of.isFor(
                        claim.evaluation().get(),
                        claim.fromStar(),
                        claim.toStar().get()))
                .findFirst();
        if (award.isEmpty()) {
            add(Steps.noAward(norm));
            return OptionalLong.empty();
        }
        add(Steps.award(norm, claim.evaluation().get(), award.get()));
        return OptionalLong.of(award.get().dong());
    }

    private OptionalLong limited(long amount, SupportNorm.Limit limit) {
        Optional<String> whom = Grants.whom(claim, limit.per());
        if (whom.isEmpty()) {
            return notStated(COMMUNE);
        }
        Grants.Total used = grants.of(set, norm, limit.per(), whom.get());
        if (limit.count().isPresent()) {
            return counted(amount, limit.per(), used.count(), limit.count().getAsInt());
        }
        return limit.products().isPresent()
                ? products(amount, limit.per(), used, limit.products().getAsInt())
                : summed(amount, limit.per(), used.dong(), limit.dong().orElse(0));
    }

    private OptionalLong products(long amount, SupportNorm.Scope per, Grants.Total used, int limit) {
        boolean isOneOfThem = used.products().contains(claim.product());
        int others = used.products().size() - (isOneOfThem ? 1 : 0);
        add(Steps.products(norm, per, others, limit));
        return others < limit ? OptionalLong.of(amount) : OptionalLong.empty();
    }

    private OptionalLong counted(long amount, SupportNorm.Scope per, int used, int limit) {
        add(Steps.count(norm, per, used, limit));
        return used < limit ? OptionalLong.of(amount) : OptionalLong.empty();
    }

    private OptionalLong summed(long amount, SupportNorm.Scope per, BigInteger used, long limit) {
        long left = BigInteger.valueOf(limit).subtract(used).longValueExact();
        add(Steps.sum(norm, per, used, limit, Math.min(amount, left), amount));
        return left > 0 ? OptionalLong.of(Math.min(amount, left)) : OptionalLong.empty();
    }

    private void add(Entitlement.Step step) {
        steps.add(step);
    }
}
