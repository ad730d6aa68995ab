// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Part;

/** Writes an explanation in one language. */
final class ExplanationText {
    private static final int LONGEST = 10;
    private static final Text NO_STAR = new Text(
            "Không có hạng sao; các con số sau chỉ để tham khảo",
            "There is no star; the figures below are for information");
    private static final Text WHY = new Text("Vì sao", "Why");
    private static final Text NEXT = new Text("Đến hạng trên", "To the next star");
    private static final Text KEPT = new Text("Giữ hạng hiện tại", "Keeping the star");
    private static final Text LOST = new Text("Mất điểm nhiều nhất", "Most points lost");
    private static final Text OPEN = new Text("Còn thiếu", "Still open");
    private static final Text DIFFER = new Text("Các thành viên chấm khác nhau", "Where members differ");
    private static final Text ALL = new Text("Toàn bộ các phép so sánh", "Every comparison");
    private static final Text ERRATA = new Text("Lỗi của văn bản nguồn có liên quan", "Errata that played a part");
    private static final Text POLICIES =
            new Text("Quy ước và cách hiểu đã áp dụng", "Policies and readings that played a part");
    private static final Text FOUND = new Text("Phát hiện", "Findings");

    private final Explanation explanation;
    private final Evaluation evaluation;
    private final Words words;

    private ExplanationText(Explanation explanation, Language language) {
        this.explanation = explanation;
        this.evaluation = explanation.evaluation();
        this.words = Words.of(language);
    }

    static Outline of(Explanation explanation, Language language) {
        return new ExplanationText(explanation, language).outline();
    }

    private String say(String vi, String en, Object... values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put((String) values[i], values[i + 1].toString());
        }
        return words.fill(words.of(new Text(vi, en)), name -> named.getOrDefault(name, ""));
    }

    private Outline outline() {
        Outline outline = new Outline(words.language(), title(), "ocop-explanation");
        result(outline.block(""));
        why(outline.block(words.of(WHY)));
        open(outline.block(words.of(OPEN)));
        explanation.distance().ifPresent(distance -> distance(distance, outline.block(words.of(NEXT))));
        explanation.margin().ifPresent(margin -> margin(margin, outline.block(words.of(KEPT))));
        lost(outline.block(words.of(LOST)));
        differences(outline.block(words.of(DIFFER)));
        tree(outline.block(words.of(ALL)));
        Outline.Line errata = outline.block(words.of(ERRATA));
        explanation
                .errata()
                .forEach(applied -> errata.add(applied.citation().in(words.language()) + ": "
                        + words.of(applied.erratum().reason())));
        Outline.Line policies = outline.block(words.of(POLICIES));
        explanation.policies().forEach(basis -> policies.add(PolicyNames.of(basis, words.language())));
        Outline.Line findings = outline.block(words.of(FOUND));
        evaluation.findings().forEach(finding -> findings.add(finding(finding)));
        return outline;
    }

    private String title() {
        String outcome = words.of(evaluation.outcome().text());
        return evaluation
                .star()
                .map(star -> say(
                        "{product}: {star} ({outcome})",
                        "{product}: {star} ({outcome})",
                        "product",
                        evaluation.productId(),
                        "star",
                        words.of(star.text()),
                        "outcome",
                        lower(outcome)))
                .orElse(evaluation.productId() + ": " + outcome);
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private void result(Outline.Line lines) {
        lines.add(say(
                "Bộ quy tắc {id}, bản {revision}",
                "Rulebook {id}, revision {revision}",
                "id",
                evaluation.scoring().rulebook().id(),
                "revision",
                evaluation.scoring().rulebook().revision()));
        evaluation
                .sheets()
                .set()
                .ifPresent(set -> lines.add(say(
                        "Bộ {number}: {name}",
                        "Set {number}: {name}",
                        "number",
                        set.number(),
                        "name",
                        words.of(set.name()))));
        evaluation.average().ifPresent(average -> lines.add(average(average)));
        if (evaluation.star().isEmpty() && evaluation.bandStar().isPresent()) {
            lines.add(words.of(NO_STAR));
        }
        evaluation
                .bandStar()
                .ifPresent(star ->
                        lines.add(say("Theo điểm: {star}", "By points: {star}", "star", words.of(star.text()))));
        evaluation
                .minimumStar()
                .ifPresent(star -> lines.add(say(
                        "Theo yêu cầu tối thiểu: {star}",
                        "By minimum requirements: {star}",
                        "star",
                        words.of(star.text()))));
    }

    private String average(Average average) {
        StringBuilder text = new StringBuilder(say(
                "Điểm trung bình {rounded} (tổng {sum} trên {sheets})",
                "Average {rounded} ({sum} in all on {sheets})",
                "rounded",
                words.mean(average),
                "sum",
                words.number(average.sum()),
                "sheets",
                words.sheets(average.count())));
        List<Part> parts = evaluation.scoring().rulebook().parts();
        List<Average> means = evaluation.parts();
        for (int i = 0; i < means.size(); i++) {
            text.append(i == 0 ? ": " : ", ")
                    .append(parts.get(i).code())
                    .append(' ')
                    .append(words.mean(means.get(i)));
        }
        return text.toString();
    }

    private void why(Outline.Line lines) {
        for (Comparison comparison : explanation.deciding()) {
            Outline.Line line = lines.add(comparison(comparison), style(comparison));
            if (comparison.kind() == Comparison.Kind.LEGAL_SHEETS) {
                evaluation.sheets().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .forEach(finding -> line.add(finding(finding)));
            }
        }
    }

    private void open(Outline.Line lines) {
        evaluation
                .range()
                .ifPresent(range -> lines.add(say(
                        "Điểm trung bình từ {low} đến {high}; hạng từ {from} đến {to} sao",
                        "Average between {low} and {high}; between {from} and {to} stars",
                        "low",
                        words.mean(range.guaranteed()),
                        "high",
                        words.mean(range.possible()),
                        "from",
                        range.guaranteedStar().number(),
                        "to",
                        range.possibleStar().number())));
        Map<String, StringBuilder> byMember = new LinkedHashMap<>();
        for (OpenAnswer answer : evaluation.openAnswers()) {
            StringBuilder codes = byMember.computeIfAbsent(answer.memberId(), member -> new StringBuilder());
            answer.criterion()
                    .ifPresent(criterion ->
                            codes.append(codes.isEmpty() ? "" : ", ").append(criterion.code()));
        }
        byMember.forEach((member, codes) -> lines.add(
                codes.isEmpty()
                        ? say("{member}: cả phiếu", "{member}: the sheet", "member", member)
                        : say(
                                "{member}: tiêu chí {codes}",
                                "{member}: criteria {codes}",
                                "member",
                                member,
                                "codes",
                                codes)));
    }

    private void distance(Explanation.Distance distance, Outline.Line lines) {
        String star = words.of(distance.star().text());
        lines.add(
                distance.points().sumHundredths() == 0
                        ? say("{star}: đã đủ điểm", "{star}: the points suffice", "star", star)
                        : say(
                                "{star}: thiếu {mean} điểm trung bình (tổng {sum} điểm trên {sheets})",
                                "{star}: {mean} points are missing on the average ({sum} in all on {sheets})",
                                "star",
                                star,
                                "mean",
                                words.mean(distance.points()),
                                "sum",
                                words.number(distance.points().sum()),
                                "sheets",
                                words.sheets(distance.points().count())));
        if (!distance.unmet().isEmpty()) {
            lines.add(say(
                    "{star}: chưa đạt yêu cầu tối thiểu ở tiêu chí {codes}",
                    "{star}: minimum requirements not met at {codes}",
                    "star",
                    star,
                    "codes",
                    codes(distance.unmet())));
        }
    }

    private static String codes(List<Comparison> marks) {
        return String.join(
                ", ", marks.stream().map(Comparison::subject).distinct().toList());
    }

    private void margin(Explanation.Margin margin, Outline.Line lines) {
        String star = words.of(margin.star().text());
        margin.points()
                .ifPresent(points -> lines.add(say(
                        "{star}: dư {mean} điểm trung bình (tổng {sum} điểm trên {sheets})",
                        "{star}: {mean} points to spare on the average ({sum} in all on {sheets})",
                        "star",
                        star,
                        "mean",
                        words.mean(points),
                        "sum",
                        words.number(points.sum()),
                        "sheets",
                        words.sheets(points.count()))));
        if (!margin.tight().isEmpty()) {
            lines.add(say(
                    "{star}: vừa đủ phiếu đạt yêu cầu tối thiểu ở tiêu chí {codes}; bớt một phiếu là không đạt",
                    "{star}: minimum requirements met without a sheet to spare at {codes}",
                    "star",
                    star,
                    "codes",
                    codes(margin.tight())));
        }
    }

    private void lost(Outline.Line lines) {
        List<Explanation.Reason> lost = explanation.lost();
        lost.stream()
                .limit(LONGEST)
                .forEach(reason -> lines.add(say(
                        "{code} {title}: mất {lost} trên {maximum} điểm",
                        "{code} {title}: {lost} of {maximum} points",
                        "code",
                        reason.node().code(),
                        "title",
                        words.of(reason.node().title()),
                        "lost",
                        words.mean(reason.lost()),
                        "maximum",
                        reason.node().maximum())));
        if (lost.size() > LONGEST) {
            lines.add(say("… và {n} tiêu chí khác", "… and {n} more criteria", "n", lost.size() - LONGEST));
        }
    }

    private void differences(Outline.Line lines) {
        explanation
                .differences()
                .forEach(difference -> lines.add(difference.node().code() + " "
                        + words.of(difference.node().title()) + " – " + members(difference.node())));
    }

    private String members(ExplanationNode node) {
        StringBuilder text = new StringBuilder();
        for (ExplanationNode.MemberPoints member : node.members()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(member.member().id())
                    .append(": ")
                    .append(points(member));
        }
        return text.toString();
    }

    private String points(ExplanationNode.MemberPoints member) {
        Optional<Answer> answer = member.answer();
        if (answer.isPresent() && answer.get() instanceof Answer.NotApplicable) {
            return say("không áp dụng", "not applicable");
        }
        return member.points().map(words::number).orElse(say("chưa chấm", "missing"));
    }

    private void tree(Outline.Line lines) {
        ExplanationNode root = explanation.tree();
        node(root, lines.add(head(root)));
    }

    private void node(ExplanationNode node, Outline.Line line) {
        node.comparisons().forEach(comparison -> line.add(verdict(comparison), style(comparison)));
        node.children().forEach(child -> node(child, line.add(head(child))));
    }

    private String head(ExplanationNode node) {
        String name = node.code().isEmpty() ? words.of(node.title()) : node.code() + " " + words.of(node.title());
        String points = node.mean()
                .map(mean -> ": " + words.mean(mean) + "/" + words.number(BigDecimal.valueOf(node.maximum())))
                .orElse("");
        String cited = node.citation()
                .map(citation -> " [" + citation.in(words.language()) + "]")
                .orElse("");
        return name + points + cited;
    }

    private String verdict(Comparison comparison) {
        return words.of(comparison.verdict().text()) + " – " + comparison(comparison);
    }

    private String comparison(Comparison comparison) {
        StringBuilder text = new StringBuilder(comparison.text(words.language()));
        String separator = " [";
        for (Basis basis : comparison.bases()) {
            text.append(separator).append(basis.in(words.language()));
            separator = "; ";
        }
        return text.append(']').toString();
    }

    private static String style(Comparison comparison) {
        return switch (comparison.verdict()) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case NOT_JUDGED -> "not-judged";
        };
    }

    private String finding(Finding finding) {
        String at = finding.location().map(location -> location + ": ").orElse("");
        return at + finding.message(words.language());
    }
}
