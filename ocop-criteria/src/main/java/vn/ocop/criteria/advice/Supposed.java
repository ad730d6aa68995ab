// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import vn.ocop.core.CouncilMember;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * What is judged in a scenario, as it stands after some assumptions. What an assumption is about may have gone with another one:
 * then it changes nothing. Immutable.
 *
 * @param scoring the rulebook and the policies
 * @param sheets the sheets and statements
 */
record Supposed(Scoring scoring, ScoreSheets sheets) {

    Optional<CriteriaSet> set() {
        return sheets.set();
    }

    /** The criterion of a code that members answer. */
    Optional<Criterion> answerable(String code) {
        return set().flatMap(set -> set.criterion(code)).filter(criterion -> criterion.index() >= 0);
    }

    /** The sheets of a member, or of everybody, that no later round replaces. */
    List<ScoreSheet> standing(String member) {
        return sheets.sheets().stream()
                .filter(sheet -> !sheet.isFormer()
                        && (member.equals(Reach.ALL) || sheet.member().id().equals(member)))
                .toList();
    }

    /** What the sheets of a member, or of everybody, answer, in one word. */
    String word(String member, Criterion criterion) {
        Set<String> words = new LinkedHashSet<>();
        standing(member).forEach(sheet -> words.add(word(sheet, criterion)));
        return words.size() == 1 ? words.iterator().next() : "mixed";
    }

    private static String word(ScoreSheet sheet, Criterion criterion) {
        return Situation.word(criterion, Situation.code(sheet.answer(criterion)));
    }

    // --- what is assumed

    /** With another answer on the sheets of a member, or of everybody. */
    Supposed answer(String member, String code, int answer) {
        Optional<Criterion> criterion = answerable(code);
        boolean known = criterion.isPresent()
                && (answer <= Situation.MISSING
                        || criterion.get().option(answer).isPresent());
        if (!known || standing(member).isEmpty() || sheets.isPartLevel()) {
            return this;
        }
        return changed(builder -> standing(member)
                .forEach(sheet ->
                        answer(builder.sheet(sheet.member().id(), sheet.round()), sheet, criterion.get(), answer)));
    }

    private void answer(ScoreSheets.Builder.Sheet copy, ScoreSheet sheet, Criterion criterion, int answer) {
        copy.unanswered(criterion);
        if (answer == Situation.NONE) {
            copy.none(criterion);
        } else if (answer != Situation.MISSING) {
            copy.option(criterion, answer);
        }
        Map<Criterion, Integer> after = new HashMap<>();
        after.put(criterion, answer);
        ToIntFunction<Criterion> before = of -> Situation.code(sheet.answer(of));
        ToIntFunction<Criterion> then = of -> after.getOrDefault(of, before.applyAsInt(of));
        for (Criterion dependent : set().orElseThrow().dependentCriteria()) {
            if (before.applyAsInt(dependent) != Situation.MISSING
                    && !isWithoutGround(dependent, before)
                    && isWithoutGround(dependent, then)) {
                copy.unanswered(dependent);
                after.put(dependent, Situation.MISSING);
            }
        }
    }

    /** Whether what a criterion rests on is known to be worth nothing. */
    private boolean isWithoutGround(Criterion criterion, ToIntFunction<Criterion> answer) {
        CriteriaSet set = set().orElseThrow();
        boolean answered = criterion.needs().flatMap(set::criterion).map(Situation::leaves).orElse(List.of()).stream()
                .allMatch(leaf -> answer.applyAsInt(leaf) != Situation.MISSING);
        return answered && !Situation.isDue(set, criterion, answer);
    }

    /** Without what a member handed in, and without the member. */
    Supposed without(String member, boolean onRoster) {
        Council council = sheets.council();
        Optional<CouncilMember> seat = council.member(member);
        Council others = seat.isEmpty()
                ? council
                : onRoster ? council.with(present(seat.get(), false)) : council.without(member);
        return new Supposed(scoring, before(others, sheets.without(member)));
    }

    /** With a sheet; where it is not known who is of the council nobody is missed either. */
    Supposed with(ScoreSheet sheet, boolean known) {
        Council council = sheets.council();
        CouncilMember member = council.member(sheet.member().id()).orElse(sheet.member());
        Council all = known ? council.with(present(member, true)) : council;
        return new Supposed(scoring, before(all, sheets).with(sheet));
    }

    Supposed present(String member, boolean present) {
        Council council = sheets.council();
        return council.member(member)
                .map(seat -> new Supposed(scoring, before(council.with(present(seat, present)), sheets)))
                .orElse(this);
    }

    private static CouncilMember present(CouncilMember member, boolean present) {
        return CouncilMember.builder().from(member).present(present).build();
    }

    private static ScoreSheets before(Council council, ScoreSheets sheets) {
        return council.equals(sheets.council())
                ? sheets
                : sheets.toBuilder(sheets.set().orElseThrow(), council).build();
    }

    Supposed set(CriteriaSet other) {
        return new Supposed(scoring, sheets.toBuilder(other, sheets.council()).build());
    }

    Supposed changed(Consumer<ScoreSheets.Builder> change) {
        ScoreSheets.Builder builder = sheets.toBuilder();
        change.accept(builder);
        return new Supposed(scoring, builder.build());
    }

    Supposed knockOut(String condition, boolean holds) {
        ScoreSheets.Builder builder = sheets.toBuilder();
        return new Supposed(
                scoring, (holds ? builder.knockOut(condition) : builder.withoutKnockOut(condition)).build());
    }

    Supposed fact(String id, boolean stated) {
        ScoreSheets.Builder builder = sheets.toBuilder();
        return new Supposed(scoring, (stated ? builder.fact(id) : builder.withoutFact(id)).build());
    }

    Supposed policy(Policy policy, String value) {
        return new Supposed(Scoring.of(scoring.rulebook(), scoring.policies().with(policy, value)), sheets);
    }

    /** By another rulebook, with the policies that the caller has set. */
    Supposed rulebook(Rulebook other) {
        Policies policies = Policies.of(other);
        for (Policy policy : Policy.values()) {
            if (scoring.policies().source(policy) == Policies.Source.CALLER) {
                policies = policies.with(policy, scoring.policies().value(policy));
            }
        }
        return new Supposed(Scoring.of(other, policies), sheets.under(scoring.rulebook(), other));
    }
}
