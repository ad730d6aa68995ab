// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.judging.Bands;
import vn.ocop.criteria.judging.Checks;
import vn.ocop.criteria.judging.SetTable;
import vn.ocop.criteria.judging.Terms;
import vn.ocop.criteria.rulebook.CouncilAgency;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;

/**
 * The scoring engine: judges score sheets by a rulebook and a council's policies.
 *
 * <p>Start here: {@code Scoring.of(rulebook).score(sheets)} for one product, {@code rank(all)} for a season. This class is
 * immutable and thread-safe.
 */
public final class Scoring {
    private final Rulebook rulebook;
    private final Policies policies;
    private final Terms terms;
    private final Bands bands;
    /** By the place of the set in the rulebook; made when it is first needed. */
    private final AtomicReferenceArray<@Nullable SetTable> tables;

    private Scoring(Rulebook rulebook, Policies policies) {
        this.rulebook = rulebook;
        this.policies = policies;
        this.terms = policies.terms();
        this.bands = new Bands(rulebook.bands(), terms.rounded());
        this.tables = new AtomicReferenceArray<>(rulebook.sets().size());
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
     * The star of the band that an average lies in, under the policy {@code average.decimals}; marks and councils are not looked
     * at.
     *
     * @param average the average
     * @return the star
     */
    public Star bandOf(Average average) {
        return Star.ofNumber(bands.star(average.sumHundredths(), average.count()));
    }

    /**
     * Judges one product.
     *
     * @param sheets its score sheets
     * @return the evaluation
     * @throws IllegalArgumentException if the sheets were made with another rulebook
     */
    public Evaluation score(ScoreSheets sheets) {
        Judge judge = new Judge(this, new Checks());
        judge.judge(sheets);
        return new Evaluation(this, sheets, judge);
    }

    /**
     * Judges the products of one call: where no roster is stated, whoever scored any of them is a present member of the council
     * ({@link ScoreSheets#ofOneCall}).
     *
     * @param products the score sheets of each
     * @return the evaluations in the same order
     * @throws IllegalArgumentException if sheets were made with another rulebook
     */
    public List<Evaluation> score(Collection<ScoreSheets> products) {
        Judge judge = new Judge(this, new Checks());
        List<Evaluation> evaluations = new ArrayList<>(products.size());
        for (ScoreSheets sheets : ofOneCall(products)) {
            judge.judge(sheets);
            evaluations.add(new Evaluation(this, sheets, judge));
        }
        return evaluations;
    }

    private static Collection<ScoreSheets> ofOneCall(Collection<ScoreSheets> products) {
        for (ScoreSheets sheets : products) {
            if (sheets.isOfUnknownCall()) {
                return ScoreSheets.ofOneCall(products);
            }
        }
        return products;
    }

    /**
     * Judges and ranks the products of one call.
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
     * Ranks products that were judged already: by a host that scores in parallel, or again after one product changed. Where no
     * roster is stated, the sheets have to be those of one call ({@link ScoreSheets#ofOneCall}), or a member who scored only some
     * of them is not missed.
     *
     * @param scored the evaluation of each product; their order changes nothing
     * @return the ranking, equal to that of {@link #rank} of the same sheets
     * @throws IllegalArgumentException if one was made by another rulebook or other policies, or two have one identifier
     */
    public Ranking rankScored(Collection<Evaluation> scored) {
        for (Evaluation evaluation : scored) {
            if (!evaluation.scoring().policies().equals(policies)) {
                throw new IllegalArgumentException("evaluations must be by " + rulebook + " and these policies, "
                        + evaluation.productId() + " was by "
                        + evaluation.scoring().rulebook() + " and "
                        + evaluation.scoring().policies());
            }
        }
        return Ranking.of(this, List.copyOf(scored));
    }

    /**
     * What is to be said of a council as a whole: the agencies that the rulebook wants on it and that are missing, judged only
     * if the roster names agencies; and what is not judged because neither the rulebook nor the caller states a limit.
     *
     * @param council the council
     * @return one finding per missing agency, and one per unstated limit
     */
    public List<Finding> findings(Council council) {
        List<Finding> findings = new ArrayList<>();
        missingAgencies(council)
                .forEach(agency -> findings.add(Finding.builder(CriteriaFinding.AGENCY_MISSING)
                        .fact("agency", agency.name())
                        .citation(agency.citation())
                        .build()));
        findings.addAll(new CouncilFindings(rulebook, policies.level(), council).all());
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

    /**
     * The agencies that the rulebook wants on a council of this level and that nobody stands for. Judged only if the roster
     * names agencies.
     *
     * @param council the council
     * @return the agencies in the order of the rulebook; none if the roster names no agency
     */
    public List<CouncilAgency> missingAgencies(Council council) {
        List<String> present = council.members().stream()
                .filter(member -> member.role().isMember())
                .flatMap(member -> represented(member, council).stream())
                .map(Scoring::folded)
                .toList();
        if (present.isEmpty()) {
            return List.of();
        }
        return policies.level().map(rulebook::councilAgencies).orElse(List.of()).stream()
                .filter(agency -> !isNamed(agency, present))
                .toList();
    }

    /** The agency that a member stands for: one who stands for another, and names none, for the other's. */
    private static Optional<String> represented(CouncilMember member, Council council) {
        return member.agency()
                .or(() -> member.standsFor().flatMap(council::member).flatMap(CouncilMember::agency));
    }

    private static boolean isNamed(CouncilAgency agency, List<String> present) {
        return present.contains(folded(agency.name().vi()))
                || present.contains(folded(agency.name().en()))
                || agency.alsoKnownAs().stream().anyMatch(name -> present.contains(folded(name)));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Tests a rulebook: what has to hold in every one ({@link Rulebook#lint()}), then its worked cases, scored by its policies,
     * each with a council that consists of the members whose sheets it states, the first in the chair.
     *
     * @param rulebook the rulebook
     * @return the findings with file and line; {@code worked-case} for each case that does not come out as stated
     */
    public static List<Finding> lint(Rulebook rulebook) {
        return ImmutableList.<Finding>builder()
                .addAll(rulebook.lint())
                .addAll(WorkedCases.verify(rulebook))
                .build();
    }

    Terms terms() {
        return terms;
    }

    Bands bands() {
        return bands;
    }

    @SuppressWarnings(
            "ReferenceEquality") // the first look is for the very same; another instance that is equal has a table too
    SetTable table(CriteriaSet set) {
        for (int i = 0; i < tables.length(); i++) {
            SetTable known = tables.get(i);
            if (known != null && known.set == set) {
                return known;
            }
        }
        return newTable(set);
    }

    private boolean isOwn(CriteriaSet set) {
        Optional<CriteriaSet> own = rulebook.set(set.number());
        return own.isPresent() && own.get().equals(set);
    }

    /** Two threads may make the same table; they are alike. */
    private SetTable newTable(CriteriaSet set) {
        List<SetHeader> sets = rulebook.sets();
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).number() == set.number() && isOwn(set)) {
                SetTable made = new SetTable(set);
                tables.set(i, made);
                return made;
            }
        }
        throw new IllegalArgumentException("set must belong to " + rulebook + ", was " + set);
    }
}
