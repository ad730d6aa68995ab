// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.List;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Reading;
import vn.ocop.criteria.rulebook.SetHeader;

/** What a comparison rests on: places in the law, policies and readings, kind by kind. */
record Grounds(Rules rules, Comparison comparison) {

    List<Basis> bases() {
        return switch (comparison.kind()) {
            case LEGAL_SHEETS ->
                comparison.set().isPresent()
                        ? ImmutableList.of(law(comparison.set().get()), reading(Reading.LEGAL_SHEETS))
                        : ImmutableList.of(reading(Reading.LEGAL_SHEETS));
            case SHEET_COUNTS, ON_ROSTER, MAY_SCORE, NO_CONFLICT -> ImmutableList.of(reading(Reading.WHO_SCORES));
            case PRESENT -> ImmutableList.of(reading(Reading.WHO_SCORES), policy(Policy.COUNCIL_MODE));
            case LATEST_ROUND -> ImmutableList.of(reading(Reading.LATEST_ROUND));
            case QUORUM -> ImmutableList.of(policy(Policy.COUNCIL_QUORUM), policy(Policy.COUNCIL_MODE));
            case CHAIR -> ImmutableList.of(policy(Policy.COUNCIL_CHAIR), policy(Policy.COUNCIL_QUORUM));
            case WRITTEN_MODE -> writtenMode();
            case SUBJECT -> ImmutableList.of(admission());
            case SOME_SHEETS, COMPLETE_SHEETS -> ImmutableList.of(reading(Reading.ALL_HAND_IN));
            case HANDED_IN ->
                ImmutableList.of(
                        reading(Reading.ALL_HAND_IN),
                        policy(comparison.count().isPresent() ? Policy.COUNCIL_PRESENCE : Policy.COUNCIL_MODE));
            case MINIMUM_DECIDED ->
                ImmutableList.of(law(comparison.set().orElseThrow()), policy(Policy.COUNCIL_MINIMUM));
            case SPREAD -> ImmutableList.of(policy(Policy.COUNCIL_MAX_SPREAD), policy(Policy.COUNCIL_MODE));
            case KNOCK_OUT ->
                ImmutableList.of(
                        new Basis.Law(comparison.knockOut().orElseThrow().citation()));
            case ZERO_STOP ->
                ImmutableList.of(law(comparison.criterion().orElseThrow()), reading(Reading.MORE_THAN_HALF));
            case REQUIREMENT, ELIGIBILITY ->
                ImmutableList.of(requirement(comparison.criterion().orElseThrow()), policy(Policy.REQUIREMENT_UNMET));
            case CONDITION, EXPECTATION ->
                ImmutableList.of(law(comparison.criterion().orElseThrow()));
            case MARK, MARK_DECIDED, MARK_ANSWERED -> mark(comparison.mark().orElseThrow());
            case BAND -> band(policy(Policy.AVERAGE_DECIMALS));
            case LOWER_STAR -> minimums(policy(Policy.STAR_RULE));
            case CANDIDATE -> band(policy(Policy.STAR_RULE));
            case LOWEST_MARKS -> minimums(policy(Policy.STAR_UNMET));
        };
    }

    private List<Basis> writtenMode() {
        ImmutableList.Builder<Basis> bases = ImmutableList.builder();
        rules.scoring()
                .rulebook()
                .council()
                .written()
                .ifPresent(
                        rule -> bases.add(new Basis.Law(comparison.isFailed() ? rule.otherwise() : rule.citation())));
        return bases.add(reading(Reading.WRITTEN_MODE)).build();
    }

    private Basis admission() {
        SetHeader header = comparison.set().orElseThrow().header();
        return new Basis.Law(header.subjectsCitation().orElse(header.citation()));
    }

    private List<Basis> mark(Mark mark) {
        ImmutableList.Builder<Basis> bases = ImmutableList.builder();
        bases.add(new Basis.Law(mark.citation()));
        mark.option()
                .minimumWhen()
                .ifPresent(fact -> bases.add(new Basis.Law(fact.citation()), reading(Reading.MARK_FACT)));
        return bases.add(policy(Policy.COUNCIL_MINIMUM)).build();
    }

    /** Where the sheet says what its marks are, if it does, beside the band and a policy. */
    private List<Basis> minimums(Basis policy) {
        ImmutableList.Builder<Basis> bases = ImmutableList.builder();
        comparison.set().flatMap(CriteriaSet::legend).ifPresent(note -> bases.add(new Basis.Law(note)));
        return bases.addAll(band(policy)).build();
    }

    /** The band of a star, if the rulebook has one, and a policy. */
    private List<Basis> band(Basis policy) {
        ImmutableList.Builder<Basis> bases = ImmutableList.builder();
        comparison.star().flatMap(rules::band).ifPresent(band -> bases.add(new Basis.Law(band.citation())));
        return bases.add(policy).build();
    }

    private static Basis requirement(Criterion criterion) {
        return new Basis.Law(
                criterion.requirement().map(Criterion.Requirement::citation).orElse(criterion.citation()));
    }

    private static Basis law(CriteriaSet set) {
        return new Basis.Law(set.header().citation());
    }

    private static Basis law(Criterion criterion) {
        return new Basis.Law(criterion.citation());
    }

    private static Basis reading(Reading reading) {
        return new Basis.Interpretation(reading);
    }

    private Basis policy(Policy policy) {
        return rules.basis(policy);
    }
}
