// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Statement;
import vn.ocop.criteria.change.EvaluationDiff;

/** Writes the comparison of two evaluations in one language. */
final class EvaluationDiffText {
    private static final Text TITLE = new Text("so sánh hai kết quả", "two results compared");
    private static final Text NONE = new Text("Không có gì khác", "Nothing differs");
    private static final Text OTHER_FORM = new Text(
            "Hai bên chấm theo hai mẫu phiếu khác nhau: không so sánh từng tiêu chí",
            "The two sides use different forms: criteria are not compared one by one");
    private static final Text RESULT = new Text("Kết quả", "Result");
    private static final Text RULES = new Text("Quy tắc", "Rules");
    private static final Text POINTS = new Text("Điểm", "Points");
    private static final Text VERDICTS =
            new Text("Các phép so sánh có kết luận khác", "Comparisons that turned out otherwise");
    private static final Text STATED = new Text("Nội dung đã ghi", "What was stated");
    private static final Text REVISION = new Text(", bản ", ", revision ");
    private static final String ARROW = " → ";
    private static final String NOTHING = "–";

    private final EvaluationDiff diff;
    private final NumberFormat format;
    private final Map<String, Comparison> comparisons = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    private EvaluationDiffText(EvaluationDiff diff, Language language) {
        this.diff = diff;
        this.format = NumberFormat.of(language);
        look(diff.before());
        look(diff.after());
    }

    /** What stands on the later side replaces what stood on the earlier one. */
    private void look(Evaluation side) {
        side.explain().tree().stream().forEach(node -> {
            titles.put(node.kind() + " " + node.code(), format.of(Titles.of(node)));
            node.comparisons().forEach(comparison -> comparisons.put(comparison.key(), comparison));
        });
    }

    static Outline of(EvaluationDiff diff, Language language) {
        return new EvaluationDiffText(diff, language).outline();
    }

    private Outline outline() {
        Outline outline =
                new Outline(format.language(), diff.before().productId() + ": " + format.of(TITLE), "ocop-diff");
        blocks(outline);
        return outline;
    }

    /** Puts what differs behind something else. */
    static void blocks(EvaluationDiff diff, Language language, Outline outline) {
        new EvaluationDiffText(diff, language).blocks(outline);
    }

    private void blocks(Outline outline) {
        if (diff.isEmpty()) {
            outline.block("").add(format.of(NONE));
            return;
        }
        Outline.Line result = outline.block(format.of(RESULT));
        Outline.Line rules = outline.block(format.of(RULES));
        Outline.Line points = outline.block(format.of(POINTS));
        Outline.Line verdicts = outline.block(format.of(VERDICTS));
        Outline.Line stated = outline.block(format.of(STATED));
        for (EvaluationDiff.Change change : diff.changes()) {
            Outline.Line block = switch (change.kind()) {
                case RULEBOOK, SET, POLICY -> rules;
                case OUTCOME, STAR, BAND_STAR, MINIMUM_STAR -> result;
                case SHEETS, AVERAGE, PART, SECTION, CRITERION, MEMBER -> points;
                case COMPARISON -> verdicts;
                case STATED -> stated;
            };
            block.add(line(change));
        }
        if (!diff.isOfOneForm()) {
            points.add(format.of(OTHER_FORM));
        }
    }

    /** How a comparison turned out on both sides. */
    static String verdicts(EvaluationDiff.Change change, NumberFormat format) {
        return verdict(change.before(), format) + ARROW + verdict(change.after(), format);
    }

    private static String verdict(Optional<String> name, NumberFormat format) {
        return name.map(of -> format.of(ComparisonText.verdict(Comparison.Verdict.valueOf(of))))
                .orElse(NOTHING);
    }

    private String line(EvaluationDiff.Change change) {
        String difference = change.points()
                .map(points -> " (" + format.signed(points) + ")")
                .orElse("");
        if (change.kind() == EvaluationDiff.Kind.COMPARISON) {
            return verdicts(change, format) + ": " + comparison(change.subject());
        }
        if (change.kind() == EvaluationDiff.Kind.STATED) {
            return stated(change.subject(), format) + ": " + change.before().orElse(NOTHING) + ARROW
                    + change.after().orElse(NOTHING);
        }
        String sides = side(change.kind(), change.before()) + ARROW + side(change.kind(), change.after());
        return format.of(name(change.kind())) + subject(change) + ": " + sides + difference;
    }

    private String subject(EvaluationDiff.Change change) {
        if (change.subject().isEmpty()) {
            return "";
        }
        if (change.kind() == EvaluationDiff.Kind.POLICY) {
            return ": " + PolicyNames.of(change.subject(), format.language());
        }
        String title = titles.get(change.kind() + " " + change.subject());
        return " " + change.subject() + (title == null ? "" : " " + title);
    }

    private String side(EvaluationDiff.Kind kind, Optional<String> value) {
        return value.map(of -> switch (kind) {
                    case OUTCOME -> format.of(Outcome.valueOf(of).text());
                    case STAR, BAND_STAR, MINIMUM_STAR ->
                        format.of(Star.ofNumber(Integer.parseInt(of)).text());
                    case AVERAGE, PART, SECTION, CRITERION, MEMBER -> format.mean(Average.parse(of));
                    case RULEBOOK -> rulebook(of, format);
                    case SET, POLICY, SHEETS, COMPARISON, STATED -> of;
                })
                .orElse(NOTHING);
    }

    /** What something stated is about. */
    private static String stated(String statement, NumberFormat format) {
        int blank = statement.indexOf(' ');
        String kind = blank < 0 ? statement : statement.substring(0, blank);
        return format.of(name(Statement.Kind.valueOf(kind))) + (blank < 0 ? "" : statement.substring(blank));
    }

    private static Text name(Statement.Kind kind) {
        return switch (kind) {
            case COUNCIL -> new Text("Hội đồng", "Council");
            case MEMBER -> new Text("Thành viên", "Member");
            case OUTCOME -> new Text("Kết luận đã nêu", "Stated outcome");
            case CASE -> new Text("Loại hồ sơ", "Kind of case");
            case MODE -> new Text("Hình thức họp", "Mode");
            case SUBJECT -> new Text("Loại chủ thể", "Kind of subject");
            case CONFLICT -> new Text("Xung đột lợi ích", "Conflict");
            case KNOCK_OUT -> new Text("Điều kiện loại", "Knock-out");
            case FACT -> new Text("Thông tin", "Fact");
            case MINIMUM -> new Text("Yêu cầu tối thiểu đã kết luận", "Decided minimum");
            case SHEET -> new Text("Phiếu", "Sheet");
            case ANSWER -> new Text("Trả lời", "Answer");
            case PART -> new Text("Điểm phần", "Score of part");
            case CLAIM -> new Text("Tổng ghi trên phiếu", "Claimed total");
            case REMARK -> new Text("Ý kiến", "Remark");
            case UNUSABLE -> new Text("Nội dung không dùng được", "What cannot be used");
            case FINDING -> new Text("Ghi nhận", "Finding");
        };
    }

    /** A rulebook for a reader. */
    static String rulebook(String name, NumberFormat format) {
        int slash = name.lastIndexOf('/');
        return name.substring(0, slash) + format.of(REVISION) + name.substring(slash + 1);
    }

    /** As it stands now, or as it stood if it is no longer made. */
    private String comparison(String key) {
        return Optional.ofNullable(comparisons.get(key))
                .map(comparison -> ComparisonText.sentence(comparison, format)
                        + BasisText.bracketed(comparison.bases(), format.language()))
                .orElse(key);
    }

    /** The name of what differs. */
    static Text name(EvaluationDiff.Kind kind) {
        return switch (kind) {
            case RULEBOOK -> new Text("Bộ quy tắc", "Rulebook");
            case SET -> new Text("Bộ sản phẩm", "Criteria set");
            case POLICY -> new Text("Quy ước", "Policy");
            case OUTCOME -> new Text("Kết luận", "Outcome");
            case STAR -> new Text("Hạng sao", "Star");
            case BAND_STAR -> new Text("Hạng theo điểm", "Star by points");
            case MINIMUM_STAR -> new Text("Hạng theo yêu cầu tối thiểu", "Star by minimum requirements");
            case SHEETS -> new Text("Số phiếu", "Sheets");
            case AVERAGE -> new Text("Điểm trung bình", "Average");
            case PART -> new Text("Phần", "Part");
            case SECTION -> new Text("Nhóm", "Section");
            case CRITERION -> new Text("Tiêu chí", "Criterion");
            case MEMBER -> new Text("Tổng điểm của thành viên", "Total of member");
            case COMPARISON -> new Text("Phép so sánh", "Comparison");
            case STATED -> STATED;
        };
    }
}
