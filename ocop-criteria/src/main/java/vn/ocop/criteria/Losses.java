// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;

/** What each criterion, or part of part-level sheets, cost. */
final class Losses {
    private final Judgement judgement;
    private final NextStar next;
    private final List<Explanation.Reason> reasons;

    Losses(Judgement judgement, Explanation.Node tree) {
        this.judgement = judgement;
        this.next = new NextStar(judgement);
        this.reasons = judgement.evaluation().sheetsCounted() == 0
                ? List.of()
                : tree.stream()
                        .filter(Explanation.Node::isScored)
                        .map(this::reason)
                        .toList();
    }

    private Explanation.Reason reason(Explanation.Node node) {
        List<Comparison> unmet = next.unmet(node.comparisons());
        return new Explanation.Reason(
                node,
                node.lost().orElseThrow(),
                Average.ofHundredths(below(node, unmet), judgement.evaluation().sheetsCounted()),
                ImmutableList.copyOf(unmet));
    }

    /** By how much the sheets stay below the highest of the unmet marks, in hundredths. */
    private long below(Explanation.Node node, List<Comparison> unmet) {
        if (unmet.isEmpty() || node.criterion().isEmpty()) {
            return 0;
        }
        long wanted = unmet.stream()
                .flatMap(comparison -> comparison.mark().stream())
                .mapToLong(mark -> (long) mark.option().points() * Points.HUNDRED)
                .max()
                .orElseThrow();
        long below = 0;
        for (int sheet : judgement.completeSheets()) {
            below += Math.max(0, wanted - node.points(sheet).orElse(0));
        }
        return below;
    }

    /** From the greatest loss to the least. */
    List<Explanation.Reason> all() {
        return reasons.stream()
                .filter(reason -> reason.lost().sumHundredths() > 0)
                .sorted(Comparator.comparing(Explanation.Reason::lost).reversed())
                .toList();
    }

    /** Those with unmet marks, from the most points below them to the least. */
    List<Explanation.Reason> againstNextStar() {
        return reasons.stream()
                .filter(reason -> !reason.unmet().isEmpty())
                .sorted(Comparator.comparing(Explanation.Reason::belowMarks).reversed())
                .toList();
    }
}
