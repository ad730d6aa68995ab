// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;

/** Puts sheets under another rulebook of the same regime. A sheet that contradicted its rulebook stays invalid. */
final class Transfer {
    /** What building finds again. */
    private static final Set<FindingCode> FOUND_AGAIN = Set.of(
            CriteriaFinding.REQUIREMENT_UNMET,
            CriteriaFinding.ANSWER_NOT_APPLICABLE,
            CriteriaFinding.UNEXPECTED_POINTS,
            CriteriaFinding.UNKNOWN_CONFLICT,
            CriteriaFinding.NEAR_CONFLICT);

    private final ScoreSheets old;
    private final Rulebook to;

    Transfer(ScoreSheets old, Rulebook from, Rulebook to) {
        if (!from.isOfOneRegimeWith(to)) {
            throw new IllegalArgumentException("to must be a revision or variant of " + from + ", was " + to);
        }
        this.old = old;
        this.to = to;
    }

    ScoreSheets sheets() {
        if (old.set().isEmpty()) {
            return old;
        }
        CriteriaSet set = old.set().get();
        Optional<CriteriaSet> target = to.set(set.number());
        if (target.isEmpty()) {
            Finding unknown = Finding.builder(CriteriaFinding.UNKNOWN_SET)
                    .fact("rulebook", to.id())
                    .fact("set", set.number())
                    .build();
            return ScoreSheets.invalid(old.productId(), old.council(), old.knockOuts(), List.of(unknown));
        }
        ScoreSheets.Builder builder = ScoreSheets.builder(old.productId(), target.get(), old.council());
        old.conflicts().forEach(builder::conflict);
        old.knockOuts().stream().map(KnockOut::id).forEach(builder::knockOut);
        old.extras().decided.forEach(decided -> {
            if (decided.criterion().isEmpty()) {
                builder.minimumsMet(decided.star());
            } else {
                builder.minimumMet(decided.criterion(), decided.star());
            }
        });
        old.facts().forEach(builder::fact);
        builder.stated(old.extras().stated);
        carryFindings(builder);
        for (int sheet = 0; sheet < old.count(); sheet++) {
            int from = sheet;
            builder.locatedBy(() -> old.start(from));
            fill(sheet, builder.sheet(old.member(sheet).id(), old.round(sheet)), target.get());
        }
        sayWhatIsLost(builder, target.get());
        return builder.build();
    }

    private void carryFindings(ScoreSheets.Builder builder) {
        boolean invalid = old.extras().invalid;
        for (Finding finding : old.findings()) {
            if (!FOUND_AGAIN.contains(finding.code())) {
                if (invalid) {
                    builder.invalid(finding);
                } else {
                    builder.finding(finding);
                }
            }
        }
    }

    private void fill(int sheet, ScoreSheets.Builder.Sheet copy, CriteriaSet target) {
        if ((old.state(sheet) & PackedAnswers.ILLEGAL) != 0) {
            copy.unusable(old.extras().refused.getOrDefault(sheet, List.of()));
        }
        if (old.isPartLevel()) {
            List<Part> parts = old.set().orElseThrow().parts();
            for (int part = 0; part < parts.size(); part++) {
                int score = old.packed().partScore(sheet, part);
                if (score != SheetExtras.NO_SCORE) {
                    copy.part(
                            parts.get(part).code(),
                            Average.ofHundredths(score, 1).sum());
                }
            }
            return;
        }
        for (Criterion criterion : old.set().orElseThrow().criteria()) {
            answerable(target, criterion).ifPresent(same -> answer(sheet, criterion, same, copy));
        }
    }

    private static Optional<Criterion> answerable(CriteriaSet target, Criterion criterion) {
        return target.criterion(criterion.code()).filter(same -> same.index() >= 0);
    }

    private void answer(int sheet, Criterion criterion, Criterion same, ScoreSheets.Builder.Sheet copy) {
        int code = old.packed().code(sheet, criterion.index());
        if (code == PackedAnswers.MISSING || isDropped(criterion)) {
            return;
        }
        if (code == PackedAnswers.NONE) {
            copy.none(same);
        } else if (old.packed().isDetermined(sheet, criterion.index())) {
            copy.option(same, code);
        } else {
            copy.points(same, PackedAnswers.pointsOf(criterion, code));
        }
    }

    /** What members answered in a criterion whose requirement is stated unmet is not kept. */
    private boolean isDropped(Criterion criterion) {
        return criterion
                .requirement()
                .filter(requirement -> old.facts().contains(requirement.id()))
                .isPresent();
    }

    private void sayWhatIsLost(ScoreSheets.Builder builder, CriteriaSet target) {
        if (old.isPartLevel() || old.count() == 0) {
            return;
        }
        for (Criterion criterion : old.set().orElseThrow().criteria()) {
            if (answerable(target, criterion).isEmpty()) {
                builder.finding(Finding.builder(CriteriaFinding.UNKNOWN_CRITERION)
                        .fact("set", target.number())
                        .fact("criterion", criterion.code())
                        .build()
                        .graded(Severity.INFO));
            }
        }
    }
}
