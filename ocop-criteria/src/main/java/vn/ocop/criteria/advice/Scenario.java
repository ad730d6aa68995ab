// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Star;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.change.EvaluationDiff;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * A what-if (tình huống giả định): a result under assumptions. Assumed, not decided: the original stays what it is.
 *
 * <p>{@code Scenario.of(evaluation).answer("M1", criterion, 3).evaluation()} is the result if member M1 had answered so; each
 * call returns a new scenario. An assumption that cannot be, such as an option that the criterion lacks, is a mistake of the
 * caller; one that changes nothing is none. Of several about one thing the last counts, and all are listed.
 *
 * <p>Two scenarios are equal if they assume the same of equal originals: the order counts only among assumptions about one
 * thing. This class is immutable and thread-safe.
 */
public final class Scenario {
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Evaluation original;
    private final List<Step> steps;
    private final Supposed now;

    private Scenario(Evaluation original, List<Step> steps, Supposed now) {
        this.original = original;
        this.steps = steps;
        this.now = now;
    }

    /**
     * Starts from a result.
     *
     * @param evaluation the result
     * @return a scenario without an assumption
     */
    public static Scenario of(Evaluation evaluation) {
        return new Scenario(evaluation, List.of(), new Supposed(evaluation.scoring(), evaluation.sheets()));
    }

    // --- answers

    /**
     * Assumes that a member chose an option. What thereby does not apply any more is not answered then.
     *
     * @param member the identifier of a member with a sheet; of several rounds the last one is meant
     * @param criterion an answerable criterion of the product's set
     * @param option the number of one of its options
     * @return the scenario
     * @throws IllegalArgumentException if there is no such member, criterion or option, or members scored parts
     */
    public Scenario answer(String member, Criterion criterion, int option) {
        return assumeAnswer(scorer(member), answerable(criterion, option), option);
    }

    /**
     * Assumes that everybody chose an option.
     *
     * @param criterion an answerable criterion of the product's set
     * @param option the number of one of its options
     * @return the scenario
     * @throws IllegalArgumentException if there is no such criterion or option, or nobody scored criteria
     */
    public Scenario answerAll(Criterion criterion, int option) {
        return assumeAnswer(everybody(), answerable(criterion, option), option);
    }

    /**
     * Assumes that a member said that none of the options is met.
     *
     * @param member the identifier of a member with a sheet
     * @param criterion an answerable criterion of the product's set
     * @return the scenario
     * @throws IllegalArgumentException if there is no such member or criterion, or an option of it is worth nothing
     */
    public Scenario none(String member, Criterion criterion) {
        return assumeAnswer(scorer(member), admittingNone(criterion), Situation.NONE);
    }

    /**
     * Assumes that everybody said that none of the options is met.
     *
     * @param criterion an answerable criterion of the product's set
     * @return the scenario
     * @throws IllegalArgumentException if there is no such criterion, or an option of it is worth nothing
     */
    public Scenario noneAll(Criterion criterion) {
        return assumeAnswer(everybody(), admittingNone(criterion), Situation.NONE);
    }

    /**
     * Assumes that a member did not answer.
     *
     * @param member the identifier of a member with a sheet
     * @param criterion an answerable criterion of the product's set
     * @return the scenario
     * @throws IllegalArgumentException if there is no such member or criterion
     */
    public Scenario unanswered(String member, Criterion criterion) {
        return assumeAnswer(scorer(member), answerable(criterion), Situation.MISSING);
    }

    /** "None" on a sheet on which the criterion is due and not answered. */
    Scenario noneIfDue(String member, Criterion criterion) {
        boolean due = last(member)
                .filter(sheet -> sheet.answer(criterion) instanceof Answer.Missing)
                .isPresent();
        return due ? none(member, criterion) : this;
    }

    private Scenario assumeAnswer(String member, Criterion criterion, int answer) {
        List<Reach> touched = new ArrayList<>();
        for (Criterion dependent : dependents(criterion)) {
            touched.add(new Reach(Reach.Area.ANSWER, member, dependent.code()));
        }
        String whose = member.equals(Reach.ALL) ? "*" : member;
        Assumption told = new Assumption(
                Kind.ANSWER,
                whose + " " + criterion.code(),
                Optional.of(now.word(member, criterion)),
                Optional.of(Situation.word(criterion, answer)));
        return assume(new Step(
                told,
                criterion.index(),
                answer,
                new Reach(Reach.Area.ANSWER, member, criterion.code()),
                touched,
                of -> of.answer(member, criterion.code(), answer)));
    }

    /** The criteria that rest on one, and on those. */
    private Set<Criterion> dependents(Criterion criterion) {
        CriteriaSet set = now.set().orElseThrow();
        Set<Criterion> all = new LinkedHashSet<>(List.of(criterion));
        for (boolean more = true; more; ) {
            more = false;
            for (Criterion dependent : set.dependentCriteria()) {
                boolean rests =
                        dependent.needs().flatMap(set::criterion).map(Situation::leaves).orElse(List.of()).stream()
                                .anyMatch(all::contains);
                more |= rests && all.add(dependent);
            }
        }
        all.remove(criterion);
        return all;
    }

    // --- sheets and members

    /**
     * Assumes that a member was not there: without sheets, absent where there is a roster.
     *
     * @param member the identifier of a member with a sheet
     * @return the scenario
     * @throws IllegalArgumentException if there is no such member
     */
    public Scenario without(String member) {
        ScoreSheet last = last(member).orElseThrow(() -> unknownScorer(member));
        boolean onRoster = original.sheets().council().isStated()
                && original.sheets().council().member(member).isPresent();
        return assume(
                sheetStep(member, Optional.of(last), Optional.empty(), member, of -> of.without(member, onRoster)));
    }

    /**
     * Assumes that a sheet is there, in place of that of the same member and round; its member is then one of the council, and
     * present.
     *
     * @param sheet the sheet, such as one of another season
     * @return the scenario
     * @throws IllegalArgumentException if the product has no criteria set, or the sheet's has nothing in common with it
     */
    public Scenario with(ScoreSheet sheet) {
        requireSet();
        String member = sheet.member().id();
        Optional<ScoreSheet> same = now.sheets().sheets().stream()
                .filter(own -> own.member().id().equals(member) && own.round() == sheet.round())
                .findFirst();
        Council council = original.sheets().council();
        boolean known = council.isStated() || !council.members().isEmpty();
        Supposed then = now.with(sheet, known);
        if (then.sheets().equals(now.sheets())) {
            return this;
        }
        return assume(sheetStep(member, same, Optional.of(sheet), sheet, of -> of.with(sheet, known)));
    }

    private static Step sheetStep(
            String member,
            Optional<ScoreSheet> before,
            Optional<ScoreSheet> after,
            Object what,
            UnaryOperator<Supposed> effect) {
        Assumption told = new Assumption(Kind.SHEET, member, before.map(Scenario::total), after.map(Scenario::total));
        return new Step(
                told,
                0,
                what,
                new Reach(Reach.Area.ANSWER, member, Reach.ALL),
                List.of(new Reach(Reach.Area.PRESENCE, member, Reach.ALL)),
                effect);
    }

    private static String total(ScoreSheet sheet) {
        OptionalInt total = sheet.totalHundredths();
        return total.isPresent()
                ? Average.ofHundredths(total.getAsInt(), 1).sum().toPlainString()
                : "incomplete";
    }

    /**
     * Assumes that a member was present, or absent.
     *
     * @param member the identifier of a member on the roster
     * @param present whether the member was there
     * @return the scenario
     * @throws IllegalArgumentException if there is no roster, or the member is not on it
     */
    public Scenario present(String member, boolean present) {
        CouncilMember seat = Optional.of(now.sheets().council())
                .filter(Council::isStated)
                .flatMap(council -> council.member(member))
                .orElseThrow(
                        () -> wrong("member", "on the roster of " + now.sheets().council(), member));
        requireSet();
        return assume(new Step(
                new Assumption(Kind.PRESENCE, member, word(seat.present()), word(present)),
                0,
                present,
                new Reach(Reach.Area.PRESENCE, member, Reach.ALL),
                List.of(),
                of -> of.present(member, present)));
    }

    /**
     * Assumes that a member has a conflict and does not score the product.
     *
     * @param member the identifier of a member of the council, or of one with a sheet
     * @return the scenario
     * @throws IllegalArgumentException if there is no such member
     */
    public Scenario conflict(String member) {
        if (now.sheets().council().member(member).isEmpty()) {
            scorer(member);
        }
        requireSet();
        boolean has = now.sheets().conflicts().contains(member);
        return assume(new Step(
                new Assumption(Kind.CONFLICT, member, word(has), word(true)),
                0,
                true,
                new Reach(Reach.Area.CONFLICT, member, Reach.ALL),
                List.of(),
                of -> of.changed(builder -> builder.conflict(member))));
    }

    // --- statements

    /**
     * Assumes that a knock-out condition holds.
     *
     * @param condition the identifier of a condition of the product's set
     * @return the scenario
     * @throws IllegalArgumentException if there is no such condition
     */
    public Scenario knockOut(String condition) {
        return assumeKnockOut(condition, true);
    }

    /**
     * Assumes that a knock-out condition does not hold.
     *
     * @param condition the identifier of a condition of the product's set
     * @return the scenario
     * @throws IllegalArgumentException if there is no such condition
     */
    public Scenario withoutKnockOut(String condition) {
        return assumeKnockOut(condition, false);
    }

    private Scenario assumeKnockOut(String condition, boolean holds) {
        List<String> known = requireSet().knockOuts().stream().map(KnockOut::id).toList();
        if (!known.contains(condition)) {
            throw wrong("condition", "one of " + known, condition);
        }
        boolean held = now.sheets().knockOuts().stream().anyMatch(of -> of.id().equals(condition));
        return assume(new Step(
                new Assumption(Kind.KNOCK_OUT, condition, word(held), word(holds)),
                0,
                holds,
                new Reach(Reach.Area.KNOCK_OUT, Reach.ALL, condition),
                List.of(),
                of -> of.knockOut(condition, holds)));
    }

    /**
     * Assumes that a fact, its denial, or an unmet requirement is stated, or is not. What members answered in a criterion whose
     * requirement is stated unmet in the original is not known: without that statement it is missing.
     *
     * @param id the identifier, from the rulebook
     * @param stated whether it is stated
     * @return the scenario
     * @throws IllegalArgumentException if the identifier stands for nothing
     */
    public Scenario fact(String id, boolean stated) {
        CriteriaSet set = requireSet();
        if (!now.scoring().rulebook().knowsFact(set, id)) {
            throw wrong("fact", "one of " + now.scoring().rulebook() + " or a requirement of " + set, id);
        }
        List<Reach> dropped = set.criteria().stream()
                .filter(criterion ->
                        criterion.requirement().filter(of -> of.id().equals(id)).isPresent())
                .map(criterion -> new Reach(Reach.Area.ANSWER, Reach.ALL, criterion.code()))
                .toList();
        return assume(new Step(
                new Assumption(Kind.FACT, id, word(now.sheets().facts().contains(id)), word(stated)),
                0,
                stated,
                new Reach(Reach.Area.FACT, Reach.ALL, id),
                dropped,
                of -> of.fact(id, stated)));
    }

    /**
     * Assumes that the council has decided a minimum mark to be met.
     *
     * @param criterion a criterion of the product's set
     * @param star the star of one of its marks; marks of lower stars at the criterion are then met too
     * @return the scenario
     * @throws IllegalArgumentException if there is no such mark
     */
    public Scenario minimumMet(Criterion criterion, Star star) {
        return assumeDecided(criterion, star, true);
    }

    /**
     * Assumes that the council has decided a minimum mark not to be met.
     *
     * @param criterion a criterion of the product's set
     * @param star the star of one of its marks; marks of higher stars at the criterion are then not met either
     * @return the scenario
     * @throws IllegalArgumentException if there is no such mark
     */
    public Scenario minimumNotMet(Criterion criterion, Star star) {
        return assumeDecided(criterion, star, false);
    }

    private Scenario assumeDecided(Criterion criterion, Star star, boolean met) {
        Criterion own = own(criterion);
        boolean marked =
                requireSet().marks().stream().anyMatch(mark -> mark.criterion().equals(own) && mark.star() == star);
        if (!marked) {
            throw wrong("star", "that of a mark of " + own, star);
        }
        Mark.Decision decision = new Mark.Decision(own.code(), star, met, Mark.Votes.NOT_STATED);
        Optional<String> before = now.sheets().decisions().stream()
                .filter(of -> of.subject().equals(decision.subject()))
                .flatMap(of -> word(of.met()).stream())
                .findFirst();
        return assume(new Step(
                new Assumption(Kind.MINIMUM, decision.subject(), before, word(met)),
                own.index(),
                met,
                new Reach(Reach.Area.MINIMUM, Reach.ALL, decision.subject()),
                List.of(new Reach(Reach.Area.MINIMUM, Reach.ALL, own.code())),
                of -> of.changed(builder -> builder.decidedInstead(decision))));
    }

    // --- rules

    /**
     * Assumes another criteria set. Answers to criteria of the same code, title and points are taken over; the others are
     * missing.
     *
     * @param set a set of the rulebook
     * @return the scenario
     * @throws IllegalArgumentException if it is of another rulebook
     */
    public Scenario set(CriteriaSet set) {
        CriteriaSet own = now.scoring()
                .rulebook()
                .set(set.number())
                .filter(set::equals)
                .orElseThrow(() -> wrong("set", "one of " + now.scoring().rulebook(), set));
        Optional<String> before = Optional.of(String.valueOf(requireSet().number()));
        return assume(new Step(
                new Assumption(Kind.SET, "", before, Optional.of(String.valueOf(own.number()))),
                0,
                own,
                Reach.all(Reach.Area.SET),
                ofSheets(),
                of -> of.scoring().rulebook().set(own.number()).map(of::set).orElse(of)));
    }

    private static List<Reach> ofSheets() {
        return List.of(
                Reach.all(Reach.Area.ANSWER),
                Reach.all(Reach.Area.KNOCK_OUT),
                Reach.all(Reach.Area.FACT),
                Reach.all(Reach.Area.MINIMUM));
    }

    /**
     * Assumes other policies; each that differs is an assumption.
     *
     * @param policies policies of the rulebook
     * @return the scenario
     * @throws IllegalArgumentException if they are those of another rulebook
     */
    public Scenario policies(Policies policies) {
        if (!policies.rulebook().equals(now.scoring().rulebook())) {
            throw wrong("policies", "those of " + now.scoring().rulebook(), policies.rulebook());
        }
        Scenario scenario = this;
        for (Policy policy : Policy.values()) {
            scenario = scenario.policy(policy, policies.value(policy));
        }
        return scenario;
    }

    private Scenario policy(Policy policy, String value) {
        return assume(new Step(
                new Assumption(
                        Kind.POLICY,
                        policy.key(),
                        Optional.of(now.scoring().policies().value(policy)),
                        Optional.of(value)),
                0,
                value,
                new Reach(Reach.Area.POLICY, Reach.ALL, policy.key()),
                List.of(),
                of -> of.policy(policy, value)));
    }

    /**
     * Assumes another rulebook: a revision, a variant, a draft. Answers are taken over by their options' numbers, and so are
     * the policies that the caller has set.
     *
     * @param rulebook a rulebook of the same regime
     * @return the scenario
     * @throws IllegalArgumentException if it is of another regime, or cannot have a policy that the caller has set
     */
    public Scenario rulebook(Rulebook rulebook) {
        Rulebook own = now.scoring().rulebook();
        if (own.equals(rulebook)) {
            return this;
        }
        List<Reach> touched = new ArrayList<>(ofSheets());
        touched.add(Reach.all(Reach.Area.SET));
        touched.add(Reach.all(Reach.Area.POLICY));
        return assume(new Step(
                new Assumption(Kind.RULEBOOK, "", Optional.of(name(own, rulebook)), Optional.of(name(rulebook, own))),
                0,
                rulebook,
                Reach.all(Reach.Area.RULEBOOK),
                touched,
                of -> of.rulebook(rulebook)));
    }

    /** A rulebook by identifier and revision; by its hash too where the other one has the same. */
    private static String name(Rulebook rulebook, Rulebook other) {
        String name = rulebook.id() + "/" + rulebook.revision();
        boolean same = rulebook.id().equals(other.id()) && rulebook.revision() == other.revision();
        return same ? name + " " + rulebook.hash() : name;
    }

    // --- what comes of it

    private Scenario assume(Step step) {
        if (step.told.before().equals(step.told.after()) && step.told.kind() != Kind.SHEET) {
            return this;
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        Supposed then;
        if (steps.stream().anyMatch(step::supersedes)) {
            then = new Supposed(original.scoring(), original.sheets());
            for (Step counting : Step.counting(all)) {
                then = counting.apply(then);
            }
        } else {
            then = step.apply(now);
        }
        return new Scenario(original, List.copyOf(all), then);
    }

    /**
     * What is assumed.
     *
     * @return the assumptions by kind, criteria as printed; those about one thing in the order in which they were made
     */
    public List<Assumption> assumptions() {
        return Step.ordered(steps).stream().map(step -> step.told).toList();
    }

    /**
     * The result that nothing is assumed of.
     *
     * @return the original
     */
    public Evaluation original() {
        return original;
    }

    /**
     * The result under the assumptions: assumed, not decided.
     *
     * @return the original if nothing is assumed, else what was scored anew
     */
    public Evaluation evaluation() {
        return steps.isEmpty() ? original : now.scoring().score(now.sheets());
    }

    /**
     * What the assumptions change.
     *
     * @return the differences from the original, none exactly if the result is equal to it
     */
    public EvaluationDiff diff() {
        return EvaluationDiff.between(original, evaluation());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scenario that
                && original.equals(that.original)
                && Step.ordered(steps).equals(Step.ordered(that.steps));
    }

    @Override
    public int hashCode() {
        return 31 * original.hashCode() + steps.size();
    }

    @Override
    public String toString() {
        return original.productId() + ", assumed, not decided: " + assumptions();
    }

    // --- what can be assumed

    private CriteriaSet requireSet() {
        return now.set()
                .orElseThrow(() ->
                        new IllegalArgumentException("product must have a criteria set, was " + original.productId()));
    }

    private Criterion answerable(Criterion criterion) {
        if (now.sheets().isPartLevel()) {
            throw wrong("criterion", "of sheets with answers, not scores of parts", criterion);
        }
        return own(criterion);
    }

    private Criterion own(Criterion criterion) {
        CriteriaSet set = requireSet();
        return now.answerable(criterion.code())
                .filter(criterion::equals)
                .orElseThrow(() -> wrong("criterion", "an answerable one of " + set, criterion));
    }

    private Criterion answerable(Criterion criterion, int option) {
        Criterion own = answerable(criterion);
        if (own.option(option).isEmpty()) {
            throw wrong("option", "one of " + own, option);
        }
        return own;
    }

    private Criterion admittingNone(Criterion criterion) {
        Criterion own = answerable(criterion);
        if (!own.admitsNone()) {
            throw wrong("option", "one of " + own, "none");
        }
        return own;
    }

    private Optional<ScoreSheet> last(String member) {
        return now.standing(member).stream().findFirst();
    }

    private String scorer(String member) {
        if (member.isEmpty() || last(member).isEmpty()) {
            throw unknownScorer(member);
        }
        return member;
    }

    private IllegalArgumentException unknownScorer(String member) {
        return wrong(
                "member",
                "one of "
                        + now.standing(Reach.ALL).stream()
                                .map(sheet -> sheet.member().id())
                                .toList(),
                member);
    }

    private String everybody() {
        if (now.standing(Reach.ALL).isEmpty()) {
            throw wrong("product", "one with sheets", original.productId());
        }
        return Reach.ALL;
    }

    private static IllegalArgumentException wrong(String name, String expected, Object value) {
        return new IllegalArgumentException(name + " must be " + expected + ", was " + value);
    }

    private static Optional<String> word(boolean is) {
        return Optional.of(is ? YES : NO);
    }

    /** What can be assumed. */
    public enum Kind {
        /** Another rulebook. */
        RULEBOOK,
        /** Another criteria set. */
        SET,
        /** Another value of a policy. */
        POLICY,
        /** A sheet that is there, or is not. */
        SHEET,
        /** Another answer, of a member or of everybody. */
        ANSWER,
        /** A member who was there, or was not. */
        PRESENCE,
        /** A member's conflict. */
        CONFLICT,
        /** A knock-out that holds, or does not. */
        KNOCK_OUT,
        /** A fact or an unmet requirement that is stated, or is not. */
        FACT,
        /** What the council has decided of a minimum mark. */
        MINIMUM
    }

    /**
     * One assumption, in no language.
     *
     * @param kind what is assumed
     * @param subject what it is about: {@code "M1 1.5"} or {@code "* 1.5"} of an answer, a member, the key of a policy, an
     *     identifier, {@code "1.5/4"} of a mark; empty where there is only one
     * @param before what it was when it was assumed: an option's number, {@code yes}, {@code no}, {@code none},
     *     {@code missing}, {@code mixed}, a total, the value of a policy; absent if it was not there
     * @param after what it is, likewise
     */
    public record Assumption(Kind kind, String subject, Optional<String> before, Optional<String> after) {
        @Override
        public String toString() {
            return kind + (subject.isEmpty() ? "" : " " + subject) + " " + before.orElse("-") + " > "
                    + after.orElse("-");
        }
    }
}
