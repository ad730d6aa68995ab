// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.change.ProductHistory;

/** Writes what became of a product in one language. */
final class HistoryText {
    private static final Text TITLE = new Text("các lần đánh giá", "evaluations");
    private static final Text RECOGNISED = new Text("Được công nhận lần gần nhất: ", "Last recognised: ");
    private static final Text PROPOSED = new Text("Đang đề nghị: ", "Proposed, not decided yet: ");
    private static final Text NEVER = new Text("Chưa được công nhận", "Never recognised");

    private HistoryText() {}

    static Outline of(ProductHistory history, Language language) {
        Outline outline = new Outline(language, history.productId() + ": " + TITLE.in(language), "ocop-history");
        Outline.Line lines = outline.block("");
        history.entries().forEach(entry -> entry(entry, language, lines));
        Outline.Line standing = outline.block("");
        standing.add(history.recognised()
                .map(entry -> RECOGNISED.in(language) + standing(entry, language))
                .orElse(NEVER.in(language)));
        history.proposed().ifPresent(entry -> standing.add(PROPOSED.in(language) + standing(entry, language)));
        return outline;
    }

    private static void entry(ProductHistory.Entry entry, Language language, Outline.Line lines) {
        ProductHistory.Result result = entry.result();
        Evaluation evaluation = result.evaluation();
        Text star =
                evaluation.star().map(Star::text).orElse(evaluation.outcome().text());
        Outline.Line line =
                lines.add(result.day() + ", " + result.level().text().in(language) + ", "
                        + evaluation.scoring().rulebook().name().in(language) + ": " + star.in(language));
        entry.next()
                .ifPresent(next ->
                        line.add(StepText.sentence(next, language) + BasisText.bracketed(next.bases(), language)));
        entry.findings()
                .forEach(finding -> line.add(
                        finding.message(language),
                        finding.severity() == Severity.ERROR ? Outline.Style.FAILED : Outline.Style.NOT_JUDGED));
    }

    private static String standing(ProductHistory.Entry entry, Language language) {
        return entry.next()
                        .flatMap(NextStep::star)
                        .map(star -> star.text().in(language))
                        .orElse("")
                + " (" + entry.result().day() + ")";
    }
}
