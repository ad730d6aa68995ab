// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import vn.ocop.core.Citation;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.judging.Bands;
import vn.ocop.criteria.judging.Marks;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.SetTable;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.CouncilRules;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Fact;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;

/** From a judgement to findings: what failed by its kind, then what is to be told of answers, facts and marks. */
final class JudgementFindings {
    /** What a failed comparison of a kind is told as; the others are told elsewhere, or not at all. */
    private static final ImmutableMap<Comparison.Kind, CriteriaFinding> FAILED =
            ImmutableMap.<Comparison.Kind, CriteriaFinding>builder()
                    .put(Comparison.Kind.ON_ROSTER, CriteriaFinding.UNKNOWN_MEMBER)
                    .put(Comparison.Kind.MAY_SCORE, CriteriaFinding.SECRETARY_SCORED)
                    .put(Comparison.Kind.NO_CONFLICT, CriteriaFinding.CONFLICTED_SCORED)
                    .put(Comparison.Kind.PRESENT, CriteriaFinding.ABSENT_SCORED)
                    .put(Comparison.Kind.HANDED_IN, CriteriaFinding.MISSING_SHEET)
                    .put(Comparison.Kind.KNOCK_OUT, CriteriaFinding.KNOCKED_OUT)
                    .put(Comparison.Kind.ZERO_STOP, CriteriaFinding.ZERO_STOP)
                    .put(Comparison.Kind.QUORUM, CriteriaFinding.NO_QUORUM)
                    .put(Comparison.Kind.CHAIR, CriteriaFinding.NO_CHAIR)
                    .put(Comparison.Kind.MINIMUM_DECIDED, CriteriaFinding.MINIMUM_UNDECIDED)
                    .put(Comparison.Kind.SOME_SHEETS, CriteriaFinding.NO_SHEETS)
                    .put(Comparison.Kind.SPREAD, CriteriaFinding.SPREAD)
                    .put(Comparison.Kind.CANDIDATE, CriteriaFinding.MINIMUM_NOT_MET)
                    .put(Comparison.Kind.LOWEST_MARKS, CriteriaFinding.MINIMUM_NOT_MET)
                    .put(Comparison.Kind.WRITTEN_MODE, CriteriaFinding.WRITTEN_FIRST)
                    .put(Comparison.Kind.SUBJECT, CriteriaFinding.SUBJECT_NOT_ADMITTED)
                    .put(Comparison.Kind.REQUIREMENT, CriteriaFinding.REQUIREMENT_UNMET)
                    .put(Comparison.Kind.ELIGIBILITY, CriteriaFinding.NOT_ELIGIBLE)
                    .build();

    private final Judgement judgement;
    private final Evaluation evaluation;
    private final Policies policies;
    private final PackedSheets sheets;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    JudgementFindings(Judgement judgement) {
        this.judgement = judgement;
        this.evaluation = judgement.evaluation();
        this.policies = evaluation.scoring().policies();
        this.sheets = judgement.sheets();
    }

    ImmutableList<Finding> all() {
        tellWhatWasBuilt();
        if (evaluation.sheets().statedOutcome().isPresent()) {
            return findings.build();
        }
        tellSubstance();
        tellFailed(Comparison.Kind.REQUIREMENT);
        tellSheets();
        tellFailed(Comparison.Kind.HANDED_IN);
        tellRounding();
        tellKnockOuts();
        tellFailed(Comparison.Kind.SUBJECT);
        tellFailed(Comparison.Kind.ELIGIBILITY);
        tellFailed(Comparison.Kind.WRITTEN_MODE);
        tellFailed(Comparison.Kind.ZERO_STOP);
        tellFailed(Comparison.Kind.QUORUM);
        tellFailed(Comparison.Kind.CHAIR);
        tellFailed(Comparison.Kind.MINIMUM_DECIDED);
        tellFailed(Comparison.Kind.SOME_SHEETS);
        tellFailed(Comparison.Kind.SPREAD);
        tellFailed(Comparison.Kind.CANDIDATE);
        tellFailed(Comparison.Kind.LOWEST_MARKS);
        judgement.table().ifPresent(this::tellOfSet);
        return findings.build();
    }

    private void tellSubstance() {
        Rulebook rulebook = evaluation.scoring().rulebook();
        if (!rulebook.substance().isEmpty()) {
            tell(
                    CriteriaFinding.SUBSTANCE_AMENDED,
                    Optional.of(rulebook.substance().get(0)),
                    "rulebook",
                    rulebook.id(),
                    "base",
                    rulebook.regime().documents().get(0).number());
        }
    }

    /** What was found while the sheets were built; on a sheet of a former round it changes nothing. */
    private void tellWhatWasBuilt() {
        List<Finding> built = evaluation.sheets().findings();
        for (int i = 0; i < built.size(); i++) {
            int sheet = sheets.extras().sheetOf(i);
            if (sheet == SheetExtras.NO_SHEET || (sheets.state(sheet) & PackedAnswers.FORMER) == 0) {
                findings.add(built.get(i));
            } else {
                findings.add(CriteriaFinding.superseded(
                        built.get(i),
                        sheets.member(sheet).id(),
                        evaluation.sheets().round(sheet)));
            }
        }
    }

    // --- what failed

    private void tellFailed(Comparison.Kind kind) {
        for (Comparison comparison : judgement.comparisons()) {
            if (comparison.kind() == kind && comparison.isFailed()) {
                tellFailed(comparison, codeOf(kind));
            }
        }
    }

    private void tellFailed(Comparison comparison, CriteriaFinding code) {
        switch (code) {
            case MISSING_SHEET -> tellMissingMembers(comparison.count().isPresent());
            case ZERO_STOP ->
                tell(
                        code,
                        comparison.criterion().map(Criterion::citation),
                        "criterion",
                        comparison.subject(),
                        "zeros",
                        comparison.found(),
                        "sheets",
                        comparison.count().orElseThrow());
            case NO_QUORUM ->
                tellOfCouncil(
                        code,
                        Policy.COUNCIL_QUORUM,
                        "present",
                        comparison.found(),
                        "members",
                        comparison.count().orElseThrow(),
                        "quorum",
                        policies.quorum().orElseThrow());
            case NO_CHAIR -> tellOfCouncil(code, Policy.COUNCIL_CHAIR);
            case NO_SHEETS -> tell(code, "product", evaluation.productId());
            case SPREAD ->
                tellOfCouncil(
                        judgement.isWritten() ? CriteriaFinding.MEETING_DUE : code,
                        Policy.COUNCIL_MAX_SPREAD,
                        "lowest",
                        Points.plain(judgement.lowest()),
                        "highest",
                        Points.plain(judgement.highest()),
                        "spread",
                        comparison.found().toPlainString(),
                        "allowed",
                        comparison.limit().orElseThrow().toPlainString());
            case REQUIREMENT_UNMET, NOT_ELIGIBLE ->
                tell(
                        code,
                        comparison.criterion().flatMap(Criterion::requirement).map(Criterion.Requirement::citation),
                        "criterion",
                        comparison.subject());
            case SUBJECT_NOT_ADMITTED -> tellSubject(code);
            case WRITTEN_FIRST ->
                tell(
                        code,
                        evaluation.scoring().rulebook().council().written().map(CouncilRules.Written::otherwise),
                        "kind",
                        evaluation.sheets().kind().orElseThrow().text());
            case MINIMUM_NOT_MET ->
                tell(
                        code,
                        "star",
                        comparison.subject(),
                        "criteria",
                        codes(judgement.unmet(comparison.star().orElseThrow()).stream()
                                .map(Mark::criterion)
                                .distinct()
                                .toList()));
            default -> tell(code);
        }
    }

    /** Of a product that nobody scored it is enough to say so, unless a roster says whose sheets are missing. */
    private void tellMissingMembers(boolean byCall) {
        if (byCall && judgement.countedSheets().length == 0) {
            return;
        }
        CriteriaFinding code = byCall ? CriteriaFinding.MISSING_FROM_CALL : CriteriaFinding.MISSING_SHEET;
        judgement.missingMembers().forEach(member -> tell(code, "member", member.id()));
    }

    private void tellOfCouncil(CriteriaFinding code, Policy policy, Object... facts) {
        List<Object> all = new ArrayList<>(Arrays.asList(facts));
        Ground ground = ground(policy);
        all.addAll(List.of("ground", ground.text(), "document", document(ground, policy)));
        tell(code, all.toArray());
    }

    /** By whose rule a council fails: the law, its regulation, the caller, or practice that the law does not lay down. */
    private Ground ground(Policy policy) {
        return switch (policies.source(policy)) {
            case LAW -> Ground.LAW;
            case CALLER -> Ground.CALLER;
            case RULEBOOK ->
                evaluation.sheets().council().regulation().isPresent() ? Ground.REGULATION : Ground.PRACTICE;
        };
    }

    private String document(Ground ground, Policy policy) {
        return switch (ground) {
            case LAW -> policies.citation(policy).orElseThrow().document().number();
            case CALLER -> policy.key() + "=" + policies.value(policy);
            case REGULATION -> evaluation.sheets().council().regulation().orElseThrow();
            case PRACTICE ->
                evaluation
                        .scoring()
                        .rulebook()
                        .bands()
                        .get(0)
                        .citation()
                        .document()
                        .number();
        };
    }

    /** By whose rule a council fails. */
    private enum Ground {
        LAW(new Text("theo", "by")),
        REGULATION(new Text("theo quy chế", "by the regulation")),
        CALLER(new Text("do người dùng đặt", "set by the caller")),
        PRACTICE(new Text("theo thông lệ, không quy định tại", "by practice, not laid down in"));

        private final Text text;

        Ground(Text text) {
            this.text = text;
        }

        Text text() {
            return text;
        }
    }

    private void tellSubject(CriteriaFinding code) {
        SetHeader header = evaluation.sheets().set().orElseThrow().header();
        tell(
                code,
                Optional.of(header.subjectsCitation().orElse(header.citation())),
                "subject",
                evaluation.sheets().subject().orElseThrow().text(),
                "set",
                header.number());
    }

    private static CriteriaFinding codeOf(Comparison.Kind kind) {
        return Objects.requireNonNull(FAILED.get(kind), kind::name);
    }

    private static String codes(List<Criterion> criteria) {
        return String.join(", ", criteria.stream().map(Criterion::code).toList());
    }

    /** The comparisons of the sheets come first, one for each. */
    private void tellSheets() {
        for (int sheet = 0; sheet < sheets.count(); sheet++) {
            Comparison comparison = judgement.comparisons().get(sheet);
            CriteriaFinding code = FAILED.get(comparison.kind());
            if (code == CriteriaFinding.SECRETARY_SCORED
                    && comparison.isFailed()
                    && sheets.member(sheet).role() != CouncilRole.SECRETARY) {
                tellAt(
                        CriteriaFinding.OUTSIDER_SCORED,
                        start(sheet),
                        "member",
                        comparison.subject(),
                        "role",
                        sheets.member(sheet).role().text());
            } else if (code != null && comparison.isFailed()) {
                tellAt(code, start(sheet), "member", comparison.subject());
            }
        }
    }

    private Optional<Location> start(int sheet) {
        return Optional.ofNullable(sheets.extras().sheets.starts().get(sheet));
    }

    /** In the order in which they were stated. */
    private void tellKnockOuts() {
        CriteriaFinding code = codeOf(Comparison.Kind.KNOCK_OUT);
        for (KnockOut knockOut : evaluation.sheets().knockOuts()) {
            tell(code, Optional.of(knockOut.citation()), "condition", knockOut.text(), "id", knockOut.id());
        }
    }

    private void tellRounding() {
        if (policies.decimals() == Policies.Decimals.EXACT
                || evaluation.bandStar().isEmpty()) {
            return;
        }
        Average average = evaluation.average().orElseThrow();
        Bands exactly = new Bands(evaluation.scoring().rulebook().bands(), false);
        int exact = exactly.star(average.sumHundredths(), average.count());
        int rounded = evaluation.bandStar().get().number();
        if (rounded != exact) {
            tell(
                    CriteriaFinding.ROUNDING_CHANGES_STAR,
                    "exact",
                    average,
                    "rounded",
                    average.rounded(),
                    "from",
                    exact,
                    "to",
                    rounded);
        }
    }

    // --- what is to be told of the set and the answers

    private void tellOfSet(SetTable table) {
        CriteriaSet set = table.set;
        tellMissing(set);
        tellUnknownFacts(set);
        tellUnnamedSubject(set);
        tellReadings(table);
        if (!evaluation.scoring().rulebook().marksKnown()) {
            tell(CriteriaFinding.MARKS_UNKNOWN);
        }
        if (set.header().status() == SetHeader.Status.INCOMPLETE) {
            int maximum = set.sections().stream()
                    .mapToInt(section -> section.points())
                    .sum();
            tell(CriteriaFinding.SET_INCOMPLETE, "set", set.number(), "maximum", maximum);
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
                    tellAt(
                            CriteriaFinding.MISSING_ANSWERS,
                            start(sheet),
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
                tell(CriteriaFinding.UNKNOWN_FACT, "fact", fact, "set", set.number());
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
                .ifPresent(subject -> tellSubject(CriteriaFinding.SUBJECT_NOT_NAMED));
    }

    // --- what can be read in two ways

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
        tell(
                code,
                evaluation.scoring().rulebook().notes(policy.key()).stream()
                        .map(Note::citation)
                        .findFirst(),
                "star",
                star.number(),
                "criteria",
                codes(unmet),
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
            tell(
                    code,
                    "criteria",
                    codes(List.copyOf(criteria)),
                    "count",
                    count,
                    "value",
                    policies.value(Policy.YESNO_BLANK));
        }
    }

    private void tellMarks(SetTable table) {
        for (int i = 0; i < table.marks.length; i++) {
            if (sheets.binds(table.marks[i])) {
                int[] complete = judgement.completeSheets();
                tellMark(table.marks[i], Marks.votes(sheets, table, i, complete, complete.length));
            }
        }
    }

    private void tellMark(Mark mark, int met) {
        Optional<Fact> fact = mark.option().minimumWhen();
        if (fact.isPresent() && !sheets.extras().facts.contains(fact.get().id())) {
            tell(
                    CriteriaFinding.FACT_NOT_STATED,
                    Optional.of(fact.get().citation()),
                    "criterion",
                    mark.criterion().code(),
                    "fact",
                    fact.get().id(),
                    "star",
                    mark.star().number());
        }
        int complete = judgement.completeSheets().length;
        if (met > 0 && met < complete) {
            tell(
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
                tell(CriteriaFinding.CASE_DIFFERS, Optional.of(criterion.citation()), "criterion", criterion.code());
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
                    tell(CriteriaFinding.CASES_MIXED, "member", member, "criteria", codes(group));
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

    // --- findings

    private void tell(CriteriaFinding code, Object... facts) {
        tell(code, Optional.empty(), facts);
    }

    private void tell(CriteriaFinding code, Optional<Citation> citation, Object... facts) {
        add(Finding.builder(code).citation(citation), facts);
    }

    private void tellAt(CriteriaFinding code, Optional<Location> at, Object... facts) {
        add(Finding.builder(code).at(at), facts);
    }

    private void add(Finding.Builder finding, Object... facts) {
        for (int i = 0; i < facts.length; i += 2) {
            finding.fact((String) facts[i], facts[i + 1]);
        }
        findings.add(finding.build());
    }
}
