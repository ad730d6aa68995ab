// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.NextStep;

/** What follows from a result, in a sentence. */
final class StepText {
    private static final Text CERTIFIED =
            new Text("được {by} công nhận, cấp giấy chứng nhận", "recognised and certified by the {by}");
    private static final Text UP = new Text("chuyển hồ sơ lên ", "the dossier goes up to the ");
    private static final Text UP_ONLY = new Text("chuyển hồ sơ lên {up}", "the dossier goes up to the {up}");
    private static final Text UP_TO_WHOM = new Text(
            "chuyển hồ sơ lên {up}; hạng này do {by} công nhận",
            "the dossier goes up to the {up}; such a star is recognised by the {by}");
    private static final Text PROPOSED_TO =
            new Text("đề nghị {up} đánh giá, chưa được công nhận", "proposed to the {up}, not recognised yet");
    private static final Text FALLS_TO = new Text(
            "không đạt ở cấp này; {by} có thể công nhận {may} từ kết quả này hoặc đánh giá lại",
            "failed here; the {by} may recognise {may} from this result or assess again");
    private static final Text FALLS_WITHOUT = new Text(
            "không đạt ở cấp này; cấp dưới có thể đánh giá lại", "failed here; the level below may assess again");
    private static final Text RETURNS_NEXT = new Text("có thể tham gia lại kỳ sau", "may come back in the next period");
    private static final Text RETURNS = new Text("có thể tham gia lại kỳ ", "may come back in ");
    private static final Text NOT_RECOGNISED =
            new Text("không có quyết định công nhận, không cấp giấy chứng nhận", "no decision and no certificate");
    private static final Text UNSETTLED =
            new Text("quy định không nói rõ bước tiếp theo", "the rules do not say what follows");
    private static final Text TRIAL = new Text(
            "chỉ dùng để chuẩn bị, thi hoặc thử nghiệm: không công nhận, không đề nghị công nhận theo các quy định này",
            "for preparation, contests and trials only: nothing is recognised or proposed under these rules");
    private static final Text NO_RESULT =
            new Text("chưa có hạng sao, chưa có bước tiếp theo", "no star, so nothing follows yet");

    private StepText() {}

    static String sentence(NextStep step, Language language) {
        StringBuilder text = new StringBuilder(step.level().text().in(language));
        step.star().ifPresent(star -> text.append(", ").append(star.text().in(language)));
        text.append(": ").append(NumberFormat.of(language).fill(template(step), name -> named(name, step, language)));
        if (step.state() == NextStep.State.RECOGNISED && step.goesUpTo().isPresent()) {
            text.append("; ").append(UP.in(language)).append(named("up", step, language));
        }
        if (step.mayReturn()) {
            text.append("; ")
                    .append(step.mayReturnIn()
                            .map(year -> RETURNS.in(language) + year)
                            .orElse(RETURNS_NEXT.in(language)));
        }
        return text.toString();
    }

    private static Text template(NextStep step) {
        return switch (step.state()) {
            case RECOGNISED -> CERTIFIED;
            case PASSED_UP -> step.recognisedBy().isPresent() ? UP_TO_WHOM : UP_ONLY;
            case PROPOSED -> PROPOSED_TO;
            case FALLS_BACK -> step.mayRecognise().isEmpty() ? FALLS_WITHOUT : FALLS_TO;
            case NOT_RECOGNISED -> NOT_RECOGNISED;
            case UNSETTLED -> UNSETTLED;
            case TRIAL -> TRIAL;
            case NO_RESULT -> NO_RESULT;
        };
    }

    private static String named(String name, NextStep step, Language language) {
        return switch (name) {
            case "by" -> level(step.recognisedBy(), language);
            case "up" -> level(step.goesUpTo(), language);
            default ->
                step.mayRecognise().stream()
                        .map(star -> star.text().in(language))
                        .collect(Collectors.joining(", "));
        };
    }

    private static String level(Optional<Level> level, Language language) {
        return level.map(of -> of.text().in(language)).orElse("");
    }
}
