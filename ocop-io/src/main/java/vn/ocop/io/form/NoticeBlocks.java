// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.core.Language;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.text.Wording;

/** What a subject is told of its own product: no member, no place, no other product, no promise. */
final class NoticeBlocks {
    private static final Wording WORDING = Wording.in(Language.VI);

    private NoticeBlocks() {}

    static List<Node> result(Call call, Evaluation of) {
        List<String> texts = new ArrayList<>();
        texts.add("Kết quả: " + ResultBlocks.outcome(of));
        of.average().ifPresent(average -> texts.add("Điểm trung bình: " + Figures.mean(Optional.of(average))));
        for (int i = 0; i < of.parts().size(); i++) {
            texts.add("Phần " + call.rulebook().parts().get(i).code() + ": "
                    + Figures.mean(Optional.of(of.parts().get(i))));
        }
        call.next(of).ifPresent(step -> texts.add(WORDING.of(step)));
        return Blocks.items(texts);
    }

    /** What decided; what is missing to the next star is told below. */
    static List<Node> reasons(Evaluation of) {
        Explanation explanation = of.explain();
        List<Comparison> missing =
                explanation.distance().map(Explanation.Distance::unmet).orElse(List.of());
        return Blocks.items(Stream.concat(
                        explanation.comparisons().stream().filter(comparison -> isOwnBand(of, comparison)),
                        explanation.deciding().stream()
                                .filter(NoticeBlocks::isOfNobody)
                                .filter(comparison -> !missing.contains(comparison)))
                .map(WORDING::of)
                .distinct()
                .toList());
    }

    /** The limit of points that the product has passed. */
    private static boolean isOwnBand(Evaluation of, Comparison comparison) {
        return comparison.kind() == Comparison.Kind.BAND
                && comparison.isPassed()
                && comparison.star().equals(of.bandStar());
    }

    /** The points and marks between the product and its next star; nothing where there is no higher one. */
    static List<Node> missing(Evaluation of) {
        Optional<Explanation.Distance> distance = of.explain().distance();
        List<String> texts = new ArrayList<>();
        distance.ifPresent(to -> {
            if (to.points().sumHundredths() > 0) {
                texts.add("Để đạt " + Call.stars(to.star()) + " còn thiếu " + Figures.mean(Optional.of(to.points()))
                        + " điểm trung bình");
            }
            to.unmet().stream()
                    .filter(NoticeBlocks::isOfNobody)
                    .map(WORDING::of)
                    .forEach(texts::add);
        });
        return Blocks.items(texts);
    }

    private static boolean isOfNobody(Comparison comparison) {
        return !comparison.isOfOneSheet();
    }
}
