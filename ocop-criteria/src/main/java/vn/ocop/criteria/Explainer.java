// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.judging.Tally;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Section;

/** Lays the comparisons of a judgement out as a tree, with the points of each element; compares nothing. */
final class Explainer {
    private final Judgement judgement;
    private final Evaluation evaluation;
    private final PackedSheets sheets;
    /** The sums of the criteria over the complete sheets, in hundredths. */
    private final long[] sums;

    private final List<Comparison> ofCouncil = new ArrayList<>();
    private final List<Comparison> ofStar = new ArrayList<>();
    /** By the index of the criterion. */
    private final List<List<Comparison>> ofCriteria;

    Explainer(Judgement judgement) {
        this.judgement = judgement;
        this.evaluation = judgement.evaluation();
        this.sheets = judgement.sheets();
        this.sums = judgement
                .table()
                .map(table -> Tally.byCriterion(sheets, table, judgement.completeSheets()))
                .orElse(new long[0]);
        int criteria = judgement.table().map(table -> table.criteria).orElse(0);
        this.ofCriteria = new ArrayList<>(Collections.nCopies(criteria, List.of()));
        judgement.comparisons().forEach(this::place);
    }

    private void place(Comparison comparison) {
        Optional<Criterion> criterion = comparison.element();
        if (criterion.isPresent()) {
            int index = criterion.get().index();
            if (ofCriteria.get(index).isEmpty()) {
                ofCriteria.set(index, new ArrayList<>());
            }
            ofCriteria.get(index).add(comparison);
        } else if (comparison.isOfTheCouncil()) {
            ofCouncil.add(comparison);
        } else {
            ofStar.add(comparison);
        }
    }

    // --- what the nodes ask for

    Judgement judgement() {
        return judgement;
    }

    int complete() {
        return evaluation.sheetsCounted();
    }

    int maximum() {
        return evaluation.scoring().rulebook().maximum();
    }

    OptionalLong points(int sheet, Criterion criterion) {
        return sheets.isOpen(sheet, criterion)
                ? OptionalLong.empty()
                : OptionalLong.of((long) PackedAnswers.pointsOf(criterion, sheets.code(sheet, criterion.index()))
                        * Points.HUNDRED);
    }

    OptionalLong partPoints(int sheet, Part part) {
        if (!sheets.isPartLevel()) {
            return OptionalLong.empty();
        }
        int score =
                sheets.partScore(sheet, evaluation.scoring().rulebook().parts().indexOf(part));
        return score == SheetExtras.NO_SCORE ? OptionalLong.empty() : OptionalLong.of(score);
    }

    // --- the tree

    Explanation.Node tree() {
        ImmutableList.Builder<Explanation.Node> parts = ImmutableList.builder();
        List<Part> all = evaluation.scoring().rulebook().parts();
        judgement.table().ifPresent(table -> {
            for (int i = 0; i < all.size(); i++) {
                parts.add(part(table.set, all.get(i), i));
            }
        });
        Explanation.Node council = top(Explanation.Node.Kind.COUNCIL, ofCouncil, parts.build());
        return top(Explanation.Node.Kind.STAR, ofStar, ImmutableList.of(council));
    }

    private Explanation.Node top(
            Explanation.Node.Kind kind, List<Comparison> comparisons, ImmutableList<Explanation.Node> children) {
        return new Explanation.Node(
                kind, this, this, evaluation.sumHundredths(), ImmutableList.copyOf(comparisons), children);
    }

    private Explanation.Node part(CriteriaSet set, Part part, int index) {
        ImmutableList.Builder<Explanation.Node> sections = ImmutableList.builder();
        ImmutableList.Builder<Comparison> decided = ImmutableList.builder();
        if (!sheets.isPartLevel()) {
            for (Section section : set.sections()) {
                if (section.partIndex() == index) {
                    sections.add(section(section));
                }
            }
        } else {
            // there are no criteria to tell decided marks at
            set.criteria().stream()
                    .filter(criterion -> criterion.partIndex() == index)
                    .forEach(criterion -> decided.addAll(ofCriteria.get(criterion.index())));
        }
        return new Explanation.Node(
                Explanation.Node.Kind.PART,
                part,
                this,
                evaluation.partHundredths(index),
                decided.build(),
                sections.build());
    }

    private Explanation.Node section(Section section) {
        ImmutableList.Builder<Explanation.Node> criteria =
                ImmutableList.builderWithExpectedSize(section.criteria().size());
        long sum = 0;
        for (Criterion criterion : section.criteria()) {
            criteria.add(criterion(criterion));
            sum += sum(criterion);
        }
        return new Explanation.Node(
                Explanation.Node.Kind.SECTION, section, this, sum, ImmutableList.of(), criteria.build());
    }

    private long sum(Criterion criterion) {
        if (criterion.kind() != Criterion.Kind.CONTAINER) {
            return sums[criterion.index()];
        }
        long sum = 0;
        for (Criterion child : criterion.children()) {
            sum += sum(child);
        }
        return sum;
    }

    private Explanation.Node criterion(Criterion criterion) {
        ImmutableList<Explanation.Node> children = ImmutableList.of();
        if (!criterion.children().isEmpty()) {
            ImmutableList.Builder<Explanation.Node> below = ImmutableList.builder();
            criterion.children().forEach(child -> below.add(criterion(child)));
            children = below.build();
        }
        List<Comparison> comparisons = criterion.index() < 0 ? List.of() : ofCriteria.get(criterion.index());
        return new Explanation.Node(
                Explanation.Node.Kind.CRITERION,
                criterion,
                this,
                sum(criterion),
                ImmutableList.copyOf(comparisons),
                children);
    }
}
