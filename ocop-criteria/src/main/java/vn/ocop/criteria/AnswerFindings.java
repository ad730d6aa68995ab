// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import vn.ocop.core.Star;
import vn.ocop.criteria.judging.Marks;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.SetTable;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Fact;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.SetHeader;

/**
 * What is to be told of the set and the answers, whatever came of them: what is missing, disputed or can be read in two ways.
 */
final class AnswerFindings {
    /** How many of several marks are named. */
    private static final int PLACES = 5;

    private final Judgement judgement;
    private final Evaluation evaluation;
    private final Policies policies;
    private final PackedSheets sheets;
    private final Telling telling;

    AnswerFindings(Judgement judgement, Telling telling) {
        this.judgement = judgement;
        this.evaluation = judgement.evaluation();
        this.policies = evaluation.scoring().policies();
        this.sheets = judgement.sheets();
        this.telling = telling;
    }

    void tellOfSet(SetTable table) {
        CriteriaSet set = table.set;
        tellMissing(set);
        tellUnknownFacts(set);
        tellUnnamedSubject(set);
        tellReadings(table);
        if (!evaluation.scoring().rulebook().marksKnown()) {
            telling.tell(CriteriaFinding.MARKS_UNKNOWN);
        }
        if (set.header().status() == SetHeader.Status.INCOMPLETE) {
            int maximum = set.sections().stream()
                    .mapToInt(section -> section.points())
                    .sum();
            telling.tell(CriteriaFinding.SET_INCOMPLETE, "set", set.number(), "maximum", maximum);
        }
        if (!sheets.isPartLevel()) {
            if (judgement.marksAreJudged()) {
                tellMarks(table);
            }
            tellCases(table);
        }
    }

    private void tellMissing(CriteriaSet set) {
        for (int sheet : judgement.countedSheets()) {
            if (sheets.isIncomplete(sheets.state(sheet))) {
                List<String> missing = missing(set, sheet);
                if (!missing.isEmpty()) {
                    telling.tellAt(
                            CriteriaFinding.MISSING_ANSWERS,
                            telling.start(sheet),
                            "member",
                            sheets.member(sheet).id(),
                            "round",
                            evaluation.sheets().round(sheet),
                            "criteria",
                            String.join(", ", missing));
                }
            }
        }
    }

    /** What is missing and not told already as what cannot be used. */
    private List<String> missing(CriteriaSet set, int sheet) {
        List<String> missing = new ArrayList<>(
                sheets.isPartLevel()
                        ? missingParts(set, sheet)
                        : sheets.open(sheet).stream().map(Criterion::code).toList());
        List<String> refused = sheets.extras().sheets.refused().getOrDefault(sheet, List.of());
        missing.removeAll(refused);
        long untold = refused.stream().filter(String::isEmpty).count();
        return missing.size() <= untold ? List.of() : missing;
    }

    private List<String> missingParts(CriteriaSet set, int sheet) {
        List<String> codes = new ArrayList<>();
        List<Part> parts = set.parts();
        for (int part = 0; part < parts.size(); part++) {
            if (sheets.partScore(sheet, part) == SheetExtras.NO_SCORE) {
                codes.add(parts.get(part).code());
            }
        }
        return codes;
    }

    private void tellUnknownFacts(CriteriaSet set) {
        for (String fact : sheets.extras().facts) {
            if (!evaluation.scoring().rulebook().knowsFact(set, fact)) {
                telling.tell(CriteriaFinding.UNKNOWN_FACT, "fact", fact, "set", set.number());
            }
        }
    }

    private void tellUnnamedSubject(CriteriaSet set) {
        evaluation
                .sheets()
                .subject()
                .filter(subject -> !set.header().excludesOthers()
                        && !set.header().subjects().isEmpty()
                        && !set.header().subjects().contains(subject))
                .ifPresent(subject -> telling.tellSubject(CriteriaFinding.SUBJECT_NOT_NAMED));
    }

    private void tellReadings(SetTable table) {
        if (!sheets.isPartLevel()) {
            tellOf(CriteriaFinding.BLANK_YES_NO, table.set, sheets::isBlank);
            tellOf(CriteriaFinding.ZERO_NOT_DUE, table.set, sheets::isAnsweredInVain);
        }
        Optional<Star> band = evaluation.bandStar();
        Optional<Star> minimum = evaluation.minimumStar();
        if (band.isPresent() && minimum.isPresent()) {
            if (table.lowestMark > minimum.get().number() && band.get().number() >= table.lowestMark) {
                tellUnmet(
                        CriteriaFinding.UNMET_LOWEST_MARK,
                        Star.ofNumber(table.lowestMark),
                        Policy.STAR_UNMET,
                        "lower",
                        minimum.get());
            }
            proposed()
                    .filter(star -> band.get().isAtLeast(star) && !minimum.get().isAtLeast(star))
                    .ifPresent(star -> tellUnmet(
                            CriteriaFinding.PROPOSED_WITHOUT_MARK, star, Policy.STAR_PROPOSAL, "given", minimum.get()));
        }
    }

    /** The star that the level of the council can only propose. */
    private Optional<Star> proposed() {
        return evaluation.scoring().rulebook().levelOrders().stream()
                .flatMap(order -> policies.level().flatMap(order::rule).stream())
                .flatMap(rule -> rule.proposes().stream())
                .findFirst();
    }

    private void tellUnmet(CriteriaFinding code, Star star, Policy policy, String name, Star minimum) {
        List<Criterion> unmet =
                judgement.unmet(star).stream().map(Mark::criterion).distinct().toList();
        telling.tell(
                code,
                evaluation.scoring().rulebook().notes(policy.key()).stream()
                        .map(Note::citation)
                        .findFirst(),
                "star",
                star.number(),
                "criteria",
                Telling.codes(unmet),
                "value",
                policies.value(policy),
                name,
                minimum.number());
    }

    /** One finding for all criteria and counted sheets of which something is so. */
    private void tellOf(CriteriaFinding code, CriteriaSet set, BiPredicate<Integer, Criterion> isSo) {
        Set<Criterion> criteria = new TreeSet<>(Comparator.comparing(Criterion::index));
        int count = 0;
        for (int sheet : judgement.countedSheets()) {
            boolean any = false;
            for (Criterion criterion : set.criteria()) {
                if (isSo.test(sheet, criterion)) {
                    criteria.add(criterion);
                    any = true;
                }
            }
            count += any ? 1 : 0;
        }
        if (count > 0) {
            telling.tell(
                    code,
                    "criteria",
                    Telling.codes(List.copyOf(criteria)),
                    "count",
                    count,
                    "value",
                    policies.value(Policy.YESNO_BLANK));
        }
    }

    private void tellMarks(SetTable table) {
        tellDecidedOtherwise();
        int[] complete = judgement.completeSheets();
        for (int i = 0; i < table.marks.length; i++) {
            if (sheets.binds(table.marks[i])) {
                tellMark(table.marks[i], Marks.votes(sheets, table, i, complete, complete.length), complete.length);
            }
        }
    }

    /** Where the council decided otherwise than the answers of its members: one finding for each decision. */
    private void tellDecidedOtherwise() {
        List<Comparison> otherwise = judgement.comparisons().stream()
                .filter(comparison -> comparison.kind() == Comparison.Kind.MARK_ANSWERED
                        && comparison.verdict() != Comparison.Verdict.NOT_JUDGED
                        && comparison.isPassed() != decision(comparison).isMet(mark(comparison)))
                .toList();
        // what only follows from a decision on another mark of the criterion is not told again
        otherwise.stream()
                .filter(comparison -> !decision(comparison).isOfAll()
                        && decision(comparison).star() == mark(comparison).star())
                .forEach(this::tellDecidedOtherwise);
        List<Comparison> ofAll = otherwise.stream()
                .filter(comparison -> decision(comparison).isOfAll())
                .toList();
        if (!ofAll.isEmpty()) {
            String first = ofAll.stream()
                    .limit(PLACES)
                    .map(comparison ->
                            comparison.subject() + "/" + mark(comparison).star().number())
                    .collect(Collectors.joining(", "));
            telling.tell(
                    CriteriaFinding.MARKS_DECIDED_OTHERWISE,
                    withVotes(
                            decision(ofAll.get(0)),
                            "star",
                            decision(ofAll.get(0)).star().number(),
                            "count",
                            ofAll.size(),
                            "places",
                            first + (ofAll.size() > PLACES ? ", …" : "")));
        }
    }

    private void tellDecidedOtherwise(Comparison answered) {
        Mark mark = mark(answered);
        telling.tell(
                decision(answered).isMet(mark) ? CriteriaFinding.MARK_GRANTED : CriteriaFinding.MARK_DENIED,
                Optional.of(mark.citation()),
                withVotes(
                        decision(answered),
                        "criterion",
                        mark.criterion().code(),
                        "star",
                        mark.star().number(),
                        "met",
                        answered.found(),
                        "sheets",
                        answered.count().orElseThrow(),
                        "needed",
                        answered.limit().orElseThrow()));
    }

    private static Object[] withVotes(Mark.Decision decision, Object... facts) {
        List<Object> all = new ArrayList<>(Arrays.asList(facts));
        if (decision.votes().isStated()) {
            all.addAll(List.of("votes", decision.votes()));
        }
        return all.toArray();
    }

    private static Mark mark(Comparison answered) {
        return answered.mark().orElseThrow();
    }

    private static Mark.Decision decision(Comparison answered) {
        return answered.decision().orElseThrow();
    }

    private void tellMark(Mark mark, int met, int complete) {
        Optional<Fact> fact = mark.option().minimumWhen();
        if (fact.isPresent() && !sheets.extras().facts.contains(fact.get().id())) {
            telling.tell(
                    CriteriaFinding.FACT_NOT_STATED,
                    Optional.of(fact.get().citation()),
                    "criterion",
                    mark.criterion().code(),
                    "fact",
                    fact.get().id(),
                    "star",
                    mark.star().number());
        }
        if (met > 0 && met < complete) {
            telling.tell(
                    CriteriaFinding.MARK_DISPUTED,
                    Optional.of(mark.citation()),
                    "criterion",
                    mark.criterion().code(),
                    "star",
                    mark.star().number(),
                    "met",
                    met,
                    "sheets",
                    complete);
        }
    }

    private void tellCases(SetTable table) {
        for (Criterion criterion : table.withCases) {
            long cases = Arrays.stream(judgement.countedSheets())
                    .map(sheet -> caseOf(sheet, criterion))
                    .filter(number -> number > 0)
                    .distinct()
                    .count();
            if (cases > 1) {
                telling.tell(
                        CriteriaFinding.CASE_DIFFERS, Optional.of(criterion.citation()), "criterion", criterion.code());
            }
        }
        for (List<Criterion> group : table.set.sameCase()) {
            for (int sheet : judgement.countedSheets()) {
                long cases = group.stream()
                        .mapToInt(criterion -> caseOf(sheet, criterion))
                        .filter(number -> number > 0)
                        .distinct()
                        .count();
                if (cases > 1) {
                    String member = sheets.member(sheet).id();
                    telling.tell(CriteriaFinding.CASES_MIXED, "member", member, "criteria", Telling.codes(group));
                }
            }
        }
    }

    /** The case that an answer lies in, 0 if it tells none. */
    private int caseOf(int sheet, Criterion criterion) {
        int code = sheets.code(sheet, criterion.index());
        boolean told = code != PackedAnswers.MISSING
                && code != PackedAnswers.NONE
                && sheets.isDetermined(sheet, criterion.index());
        return told ? criterion.options().get(code - 1).caseNumber() : 0;
    }
}
