// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CouncilAgency;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * The scoring engine: judges score sheets by a rulebook and a council's policies.
 *
 * <p>Start here: {@code Scoring.of(rulebook).score(sheets)} for one product, {@code rank(all)} for a season. This class is
 * immutable and thread-safe.
 */
public final class Scoring {
    private final Rulebook rulebook;
    private final Policies policies;
    private final Map<CriteriaSet, SetTable> tables = new ConcurrentHashMap<>();
    private final int[] bandStars;
    private final long[] bandLimits;

    private Scoring(Rulebook rulebook, Policies policies) {
        this.rulebook = rulebook;
        this.policies = policies;
        List<Band> bands = rulebook.bands();
        this.bandStars = new int[bands.size()];
        this.bandLimits = new long[bands.size()];
        for (int i = 0; i < bandStars.length; i++) {
            bandStars[i] = bands.get(i).star().number();
            bandLimits[i] = (long) bands.get(i).lowerLimit() * Points.HUNDRED;
        }
    }

    /**
     * Scoring by the policies of the rulebook.
     *
     * @param rulebook the rulebook
     * @return the engine
     */
    public static Scoring of(Rulebook rulebook) {
        return of(rulebook, Policies.of(rulebook));
    }

    /**
     * Scoring by stated policies.
     *
     * @param rulebook the rulebook
     * @param policies the policies
     * @return the engine
     * @throws IllegalArgumentException if the policies are those of another rulebook
     */
    public static Scoring of(Rulebook rulebook, Policies policies) {
        if (!policies.rulebook().equals(rulebook)) {
            throw new IllegalArgumentException(
                    "policies must be those of " + rulebook + ", were of " + policies.rulebook());
        }
        return new Scoring(rulebook, policies);
    }

    /** The parts' codes, in order. */
    static List<String> codes(Rulebook rulebook) {
        List<String> codes = new ArrayList<>();
        for (Part part : rulebook.parts()) {
            codes.add(part.code());
        }
        return codes;
    }

    /**
     * The rulebook.
     *
     * @return the rulebook
     */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * The policies.
     *
     * @return the policies
     */
    public Policies policies() {
        return policies;
    }

    /**
     * Judges one product.
     *
     * @param sheets its score sheets
     * @return the evaluation
     * @throws IllegalArgumentException if the sheets were made with another rulebook
     */
    public Evaluation score(ScoreSheets sheets) {
        Judge judge = new Judge(this, Optional.empty());
        judge.judge(sheets);
        return new Evaluation(this, sheets, judge);
    }

    /**
     * Judges many products.
     *
     * @param products the score sheets of each
     * @return the evaluations in the same order
     * @throws IllegalArgumentException if sheets were made with another rulebook
     */
    public List<Evaluation> score(Collection<ScoreSheets> products) {
        Judge judge = new Judge(this, Optional.empty());
        List<Evaluation> evaluations = new ArrayList<>(products.size());
        for (ScoreSheets sheets : products) {
            judge.judge(sheets);
            evaluations.add(new Evaluation(this, sheets, judge));
        }
        return evaluations;
    }

    /**
     * Judges and ranks many products.
     *
     * @param products the score sheets of each; their order changes nothing
     * @return the ranking
     * @throws IllegalArgumentException if sheets were made with another rulebook, or two products of one result have one
     *     identifier
     */
    public Ranking rank(Collection<ScoreSheets> products) {
        return Ranking.of(this, score(products));
    }

    /**
     * What is to be said of a council as a whole: the agencies that the rulebook wants on it and that are missing, judged only
     * if the roster names agencies; and what is not judged because neither the rulebook nor the caller states a limit.
     *
     * @param council the council
     * @return one finding per missing agency, and one per unstated limit
     */
    public List<Finding> findings(Council council) {
        List<Finding> findings = new ArrayList<>(missingAgencies(council));
        if (council.isStated()) {
            unstated(Policy.COUNCIL_QUORUM).ifPresent(findings::add);
        }
        unstated(Policy.COUNCIL_MAX_SPREAD).ifPresent(findings::add);
        return ImmutableList.copyOf(findings);
    }

    private Optional<Finding> unstated(Policy policy) {
        return policies.isStated(policy)
                ? Optional.empty()
                : Optional.of(Finding.builder(CriteriaFinding.POLICY_UNSTATED)
                        .fact("policy", policy.key())
                        .fact("title", policy.title())
                        .fact("rulebook", rulebook.id())
                        .build());
    }

    private List<Finding> missingAgencies(Council council) {
        List<String> present = council.members().stream()
                .map(CouncilMember::agency)
                .flatMap(Optional::stream)
                .map(Scoring::folded)
                .toList();
        if (present.isEmpty()) {
            return List.of();
        }
        return rulebook.councilAgencies(policies.level()).stream()
                .filter(agency -> !isNamed(agency, present))
                .map(agency -> Finding.builder(CriteriaFinding.AGENCY_MISSING)
                        .fact("agency", agency.name())
                        .citation(agency.citation())
                        .build())
                .toList();
    }

    private static boolean isNamed(CouncilAgency agency, List<String> present) {
        return present.contains(folded(agency.name().vi()))
                || present.contains(folded(agency.name().en()))
                || agency.alsoKnownAs().stream().anyMatch(name -> present.contains(folded(name)));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    SetTable table(CriteriaSet set) {
        SetTable known = tables.get(set);
        return known != null ? known : keep(newTable(set));
    }

    /** Two threads may make the same table; both get the one that was there first. */
    private SetTable keep(SetTable table) {
        SetTable earlier = tables.putIfAbsent(table.set, table);
        return earlier != null ? earlier : table;
    }

    private SetTable newTable(CriteriaSet set) {
        Optional<CriteriaSet> own = rulebook.set(set.number());
        if (own.isEmpty() || own.get() != set) {
            throw new IllegalArgumentException("set must belong to " + rulebook + ", was " + set);
        }
        return new SetTable(set);
    }

    /** The star of the band that an exact mean lies in: the highest whose lower limit it reaches. */
    int bandStar(long sumHundredths, int count) {
        for (int i = 0; i < bandLimits.length; i++) {
            if (reachesBand(i, sumHundredths, count)) {
                return bandStars[i];
            }
        }
        return bandStars[bandStars.length - 1];
    }

    /** Whether an exact mean reaches the lower limit of a band, counted from the highest. */
    boolean reachesBand(int band, long sumHundredths, int count) {
        return sumHundredths >= bandLimits[band] * count;
    }
}
