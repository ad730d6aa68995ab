// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Text;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.rulebook.CouncilRules;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Policy;

/** What failed, told by the kind of its comparison. */
final class FailureFindings {
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
    private final Telling telling;

    FailureFindings(Judgement judgement, Telling telling) {
        this.judgement = judgement;
        this.evaluation = judgement.evaluation();
        this.policies = evaluation.scoring().policies();
        this.sheets = judgement.sheets();
        this.telling = telling;
    }

    void tellFailed(Comparison.Kind kind) {
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
                telling.tell(
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
            case NO_SHEETS -> telling.tell(code, "product", evaluation.productId());
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
                telling.tell(
                        code,
                        comparison.criterion().flatMap(Criterion::requirement).map(Criterion.Requirement::citation),
                        "criterion",
                        comparison.subject());
            case SUBJECT_NOT_ADMITTED -> telling.tellSubject(code);
            case WRITTEN_FIRST ->
                telling.tell(
                        code,
                        evaluation.scoring().rulebook().council().written().map(CouncilRules.Written::otherwise),
                        "kind",
                        evaluation.sheets().kind().orElseThrow().text());
            case MINIMUM_NOT_MET ->
                telling.tell(
                        code,
                        "star",
                        comparison.subject(),
                        "criteria",
                        Telling.codes(judgement.unmet(comparison.star().orElseThrow()).stream()
                                .map(Mark::criterion)
                                .distinct()
                                .toList()));
            default -> telling.tell(code);
        }
    }

    /** Of a product that nobody scored it is enough to say so, unless a roster says whose sheets are missing. */
    private void tellMissingMembers(boolean byCall) {
        if (byCall && judgement.countedSheets().length == 0) {
            return;
        }
        CriteriaFinding code = byCall ? CriteriaFinding.MISSING_FROM_CALL : CriteriaFinding.MISSING_SHEET;
        judgement.missingMembers().forEach(member -> telling.tell(code, "member", member.id()));
    }

    private void tellOfCouncil(CriteriaFinding code, Policy policy, Object... facts) {
        List<Object> all = new ArrayList<>(Arrays.asList(facts));
        Basis.Policy basis =
                policies.basis(policy, evaluation.sheets().council().regulation());
        Ground ground = ground(basis);
        all.addAll(List.of("ground", ground.text(), "document", document(ground, basis)));
        telling.tell(code, all.toArray());
    }

    /** By whose rule a council fails: the law, its regulation, the caller, or practice that the law does not lay down. */
    private static Ground ground(Basis.Policy basis) {
        return switch (basis.source()) {
            case LAW -> Ground.LAW;
            case CALLER -> Ground.CALLER;
            case RULEBOOK -> basis.regulation().isPresent() ? Ground.REGULATION : Ground.PRACTICE;
        };
    }

    private String document(Ground ground, Basis.Policy basis) {
        return switch (ground) {
            case LAW -> basis.citation().orElseThrow().document().number();
            case CALLER -> basis.policy().key() + "=" + basis.value();
            case REGULATION -> basis.regulation().orElseThrow();
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

    private static CriteriaFinding codeOf(Comparison.Kind kind) {
        return Objects.requireNonNull(FAILED.get(kind), kind::name);
    }

    /** The comparisons of the sheets come first, one for each. */
    void tellSheets() {
        for (int sheet = 0; sheet < sheets.count(); sheet++) {
            Comparison comparison = judgement.comparisons().get(sheet);
            CriteriaFinding code = FAILED.get(comparison.kind());
            if (code == CriteriaFinding.SECRETARY_SCORED
                    && comparison.isFailed()
                    && sheets.member(sheet).role() != CouncilRole.SECRETARY) {
                telling.tellAt(
                        CriteriaFinding.OUTSIDER_SCORED,
                        telling.start(sheet),
                        "member",
                        comparison.subject(),
                        "role",
                        sheets.member(sheet).role().text());
            } else if (code != null && comparison.isFailed()) {
                telling.tellAt(code, telling.start(sheet), "member", comparison.subject());
            }
        }
    }

    /** In the order in which they were stated. */
    void tellKnockOuts() {
        CriteriaFinding code = codeOf(Comparison.Kind.KNOCK_OUT);
        for (KnockOut knockOut : evaluation.sheets().knockOuts()) {
            telling.tell(code, Optional.of(knockOut.citation()), "condition", knockOut.text(), "id", knockOut.id());
        }
    }
}
