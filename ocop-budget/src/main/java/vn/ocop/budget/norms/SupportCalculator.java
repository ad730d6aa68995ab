// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.Cell;
import vn.ocop.budget.Dong;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;

/**
 * Says what producers are entitled to under one or more sets of norms.
 *
 * <p>Claims are judged by day, then by id, whatever their order: who comes first uses up the limits. Where one policy only
 * may be used, the most favourable one is; the others are named in the explanation. This class is immutable and thread-safe.
 */
public final class SupportCalculator {
    private static final Comparator<SupportClaim> FIRST_COME =
            Comparator.comparing(SupportClaim::day).thenComparing(SupportClaim::id);

    private final ImmutableList<SupportNorms> sets;

    private SupportCalculator(List<SupportNorms> sets) {
        this.sets = ImmutableList.copyOf(sets);
    }

    /**
     * A calculator.
     *
     * @param sets the norms that may apply, one or more; among equal offers the earlier set is used
     * @return the calculator
     */
    public static SupportCalculator of(SupportNorms... sets) {
        if (sets.length == 0) {
            throw new IllegalArgumentException("sets must not be empty");
        }
        return new SupportCalculator(List.of(sets));
    }

    /**
     * What one claim is entitled to, if there are no others.
     *
     * @param claim the claim
     * @return the entitlement
     */
    public Entitlement entitlement(SupportClaim claim) {
        return entitlements(List.of(claim)).get(0);
    }

    /**
     * What claims are entitled to.
     *
     * @param claims the claims, each with an id of its own
     * @return the entitlements in the order of the claims
     * @throws IllegalArgumentException if two claims have one id
     */
    public List<Entitlement> entitlements(List<SupportClaim> claims) {
        Set<String> ids = new HashSet<>();
        for (SupportClaim claim : claims) {
            if (!ids.add(claim.id())) {
                throw new IllegalArgumentException(
                        "claims must have ids of their own, \"" + claim.id() + "\" came twice");
            }
        }
        Map<String, Entitlement> byId = new HashMap<>();
        Grants grants = new Grants();
        claims.stream().sorted(FIRST_COME).forEach(claim -> byId.put(claim.id(), judge(claim, grants)));
        ImmutableList.Builder<Entitlement> entitlements = ImmutableList.builder();
        for (SupportClaim claim : claims) {
            Optional.ofNullable(byId.get(claim.id())).ifPresent(entitlements::add);
        }
        return entitlements.build();
    }

    private Entitlement judge(SupportClaim claim, Grants grants) {
        List<Entitlement.Step> steps = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        Set<Text> notes = new LinkedHashSet<>();
        boolean any = false;
        for (SupportNorms set : sets) {
            for (SupportNorm norm : set.norms()) {
                if (norm.purpose().equals(claim.purpose())) {
                    any = true;
                    notes.addAll(set.notes());
                    offer(claim, set, norm, grants, steps).ifPresent(offers::add);
                }
            }
        }
        if (!any) {
            steps.add(Steps.noNorm(claim.purpose()));
        }
        List<Offer> taken = choose(offers, steps);
        long dong = taken.stream().mapToLong(Offer::dong).sum();
        taken.forEach(offer -> grants.add(claim, offer));
        steps.add(Steps.result(dong));
        return new Entitlement(claim, taken.stream().map(Offer::norm).toList(), dong, steps, List.copyOf(notes));
    }

    private static Optional<Offer> offer(
            SupportClaim claim, SupportNorms set, SupportNorm norm, Grants grants, List<Entitlement.Step> steps) {
        if (!set.isInForceOn(claim.day())) {
            steps.add(Steps.notInForce(set, norm, claim.day()));
            return Optional.empty();
        }
        steps.add(Steps.norm(set, norm));
        OptionalLong dong = new OfferReckoning(claim, set, norm, grants, steps).dong();
        return dong.isPresent() && dong.getAsLong() > 0
                ? Optional.of(new Offer(set, norm, dong.getAsLong()))
                : Optional.empty();
    }

    /** All offers, or the best one where one policy only may be used. */
    private static List<Offer> choose(List<Offer> offers, List<Entitlement.Step> steps) {
        boolean oneOnly = offers.stream().anyMatch(offer -> offer.set().isOnePolicyOnly());
        if (offers.size() < 2 || !oneOnly) {
            return offers;
        }
        int best = 0;
        for (int i = 1; i < offers.size(); i++) {
            best = offers.get(i).dong() > offers.get(best).dong() ? i : best;
        }
        for (int i = 0; i < offers.size(); i++) {
            if (i != best) {
                steps.add(Steps.betterPolicy(offers.get(best), offers.get(i)));
            }
        }
        return List.of(offers.get(best));
    }

    /**
     * Compares lines of a budget with what the claims that are to be paid out of them are entitled to.
     *
     * @param table the budget
     * @param column the text of the header of the source that pays
     * @param claims the claims; those without a line are left out
     * @return lines that plan more or less than the norms grant, and claims whose line has no amount; in the order of the
     *     paths
     */
    public List<Finding> check(BudgetTable table, String column, List<SupportClaim> claims) {
        Map<String, BigInteger> granted = new TreeMap<>();
        Map<String, String> first = new HashMap<>();
        for (Entitlement entitlement : entitlements(claims)) {
            entitlement.claim().line().ifPresent(line -> {
                granted.merge(line, BigInteger.valueOf(entitlement.dong()), BigInteger::add);
                first.putIfAbsent(line, entitlement.claim().id());
            });
        }
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        granted.forEach((line, dong) ->
                check(table, line, column, dong, first.getOrDefault(line, "")).ifPresent(findings::add));
        return findings.build();
    }

    private static Optional<Finding> check(
            BudgetTable table, String path, String column, BigInteger granted, String claim) {
        Optional<Cell> cell = table.line(path).map(line -> line.cell(column));
        OptionalLong planned = cell.map(Cell::dong).orElse(OptionalLong.empty());
        if (planned.isEmpty()) {
            return Optional.of(Finding.builder(NormsFinding.CLAIM_WITHOUT_LINE)
                    .at(cell.flatMap(Cell::location))
                    .fact("line", path)
                    .fact("column", column)
                    .fact("claim", claim)
                    .build());
        }
        int compared = BigInteger.valueOf(planned.getAsLong()).compareTo(granted);
        if (compared == 0) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.builder(compared > 0 ? NormsFinding.LINE_BEYOND_NORMS : NormsFinding.LINE_BELOW_NORMS)
                        .at(cell.flatMap(Cell::location))
                        .fact("line", path)
                        .fact("column", column)
                        .fact("printed", planned.getAsLong())
                        .fact("expected", granted)
                        .fact("printedAmount", Dong.print(BigInteger.valueOf(planned.getAsLong()), MoneyUnit.MILLION))
                        .fact("expectedAmount", Dong.print(granted, MoneyUnit.MILLION))
                        .build());
    }
}
