// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.advice.Scenario;

/** A what-if in words: what is assumed, what comes of it, and what differs from the original. */
final class ScenarioText {
    /** What every output of a what-if says. */
    static final Text ASSUMED = new Text("Giả định, không phải quyết định", "Assumed, not decided");

    private static final Text TITLE = new Text("{product}: nếu như", "{product}: what if");
    private static final Text ASSUMPTIONS = new Text("Giả định", "Assumed");
    private static final Text SHORT = new Text("Tóm tắt", "In short");
    private static final Text ORIGINAL = new Text("Kết quả gốc: {result}", "Original: {result}");
    private static final Text THEN = new Text("Theo giả định: {result}", "Under the assumptions: {result}");
    private static final String NOTHING = "–";

    private ScenarioText() {}

    static Outline of(Scenario scenario, Language language) {
        NumberFormat format = NumberFormat.of(language);
        Evaluation original = scenario.original();
        String title = format.fill(TITLE, name -> original.productId());
        Outline outline = new Outline(language, title, "ocop-scenario");
        Outline.Line assumed = outline.block(format.of(ASSUMPTIONS));
        for (Scenario.Assumption assumption : scenario.assumptions()) {
            assumed.add(line(assumption, language));
        }
        Outline.Line result = outline.block(format.of(SHORT));
        result.add(format.of(ASSUMED));
        result.add(format.fill(ORIGINAL, name -> result(original, format)));
        result.add(format.fill(THEN, name -> result(scenario.evaluation(), format)));
        EvaluationDiffText.blocks(scenario.diff(), language, outline);
        return outline;
    }

    private static String result(Evaluation evaluation, NumberFormat format) {
        StringBuilder result = new StringBuilder(format.of(evaluation.outcome().text()));
        evaluation.star().ifPresent(star -> result.append(", ").append(format.of(star.text())));
        evaluation.average().ifPresent(mean -> result.append(", ").append(format.mean(mean)));
        return result.toString();
    }

    /** An assumption in one line. */
    static String line(Scenario.Assumption assumption, Language language) {
        String about = assumption.subject();
        if (assumption.kind() == Scenario.Kind.POLICY) {
            about = PolicyNames.of(about, language);
        }
        return name(assumption.kind()).in(language)
                + (about.isEmpty() ? "" : " " + about)
                + ": " + side(assumption.before(), language) + " → " + side(assumption.after(), language);
    }

    private static String side(Optional<String> value, Language language) {
        return value.map(of -> switch (of) {
                    case "yes" -> new Text("có", "yes");
                    case "no" -> new Text("không", "no");
                    case "none" -> new Text("không mức nào", "none");
                    case "missing" -> new Text("chưa trả lời", "missing");
                    case "mixed" -> new Text("khác nhau", "mixed");
                    case "incomplete" -> new Text("chưa đủ", "incomplete");
                    default -> Text.same(of);
                })
                .map(of -> of.in(language))
                .orElse(NOTHING);
    }

    private static Text name(Scenario.Kind kind) {
        return switch (kind) {
            case RULEBOOK -> new Text("Bộ quy tắc", "Rulebook");
            case SET -> new Text("Bộ sản phẩm", "Criteria set");
            case POLICY -> new Text("Quy ước", "Policy");
            case SHEET -> new Text("Phiếu của", "Sheet of");
            case ANSWER -> new Text("Trả lời", "Answer");
            case PRESENCE -> new Text("Có mặt", "Present");
            case CONFLICT -> new Text("Xung đột lợi ích", "Conflict");
            case KNOCK_OUT -> new Text("Điều kiện loại", "Knock-out");
            case FACT -> new Text("Thông tin", "Fact");
            case MINIMUM -> new Text("Yêu cầu tối thiểu đã kết luận", "Decided minimum");
        };
    }
}
