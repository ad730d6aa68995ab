// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Guidance;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;

/** Writes an explanation in one language. */
final class ExplanationText {
    private static final int LONGEST = 10;
    private static final Text NO_STAR = new Text(
            "Không có hạng sao; các con số sau chỉ để tham khảo",
            "There is no star; the figures below are for information");
    private static final Text WHY = new Text("Vì sao", "Why");
    private static final Text COUNCIL = new Text("Thành phần hội đồng", "The council");
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
    private final Explanation.Occasion occasion;
    private final Evaluation evaluation;
    private final NumberFormat format;

    private ExplanationText(Explanation explanation, Explanation.Occasion occasion, Language language) {
        this.explanation = explanation;
        this.occasion = occasion;
        this.evaluation = explanation.evaluation();
        this.format = NumberFormat.of(language);
    }

    static Outline of(Explanation explanation, Explanation.Occasion occasion, Language language) {
        return new ExplanationText(explanation, occasion, language).outline();
    }

    private String say(String vi, String en, Object... values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put((String) values[i], values[i + 1].toString());
        }
        return format.fill(new Text(vi, en), name -> named.getOrDefault(name, ""));
    }

    private Outline outline() {
        Outline outline = new Outline(format.language(), title(), "ocop-explanation");
        result(outline.block(""));
        why(outline.block(format.of(WHY)));
        CouncilText.write(
                evaluation.scoring(),
                evaluation.sheets().council(),
                format.language(),
                outline.block(format.of(COUNCIL)));
        open(outline.block(format.of(OPEN)));
        explanation.distance().ifPresent(distance -> distance(distance, outline.block(format.of(NEXT))));
        explanation.margin().ifPresent(margin -> margin(margin, outline.block(format.of(KEPT))));
        lost(outline.block(format.of(LOST)));
        differences(outline.block(format.of(DIFFER)));
        tree(outline.block(format.of(ALL)));
        Outline.Line errata = outline.block(format.of(ERRATA));
        explanation
                .errata()
                .forEach(applied -> errata.add(applied.citation().in(format.language()) + ": "
                        + format.of(applied.erratum().reason())));
        Outline.Line policies = outline.block(format.of(POLICIES));
        explanation.policies().forEach(basis -> {
            Outline.Line said = policies.add(BasisText.withMeaning(basis, format.language()));
            explanation.notes(basis).forEach(note -> said.add(BasisText.of(note, format.language())));
        });
        Outline.Line findings = outline.block(format.of(FOUND));
        explanation.judgement().findings().forEach(finding -> findings.add(finding(finding)));
        return outline;
    }

    private String title() {
        String outcome = format.of(evaluation.outcome().text());
        return evaluation
                .star()
                .map(star -> say(
                        "{product}: {star} ({outcome})",
                        "{product}: {star} ({outcome})",
                        "product",
                        evaluation.productId(),
                        "star",
                        format.of(star.text()),
                        "outcome",
                        lower(outcome)))
                .orElse(evaluation.productId() + ": " + outcome);
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private void result(Outline.Line lines) {
        explanation
                .documents()
                .forEach(document -> lines.add(say(
                        "Áp dụng {number} ngày {date}: {title}",
                        "By {number} of {date}: {title}",
                        "number",
                        document.number(),
                        "date",
                        document.date(),
                        "title",
                        format.of(document.title()))));
        lines.add(rulebook());
        occasion.day().ifPresent(day -> lines.add(day(day)));
        occasion.why().ifPresent(why -> lines.add(why(why)));
        occasion.level()
                .or(evaluation.scoring().policies()::level)
                .ifPresent(level ->
                        lines.add(say("Hội đồng {level}", "Council of the {level}", "level", format.of(level.text()))));
        evaluation
                .sheets()
                .set()
                .ifPresent(set -> lines.add(say(
                        "Bộ {number}: {name}",
                        "Set {number}: {name}",
                        "number",
                        set.number(),
                        "name",
                        format.of(set.name()))));
        evaluation.average().ifPresent(average -> lines.add(average(average)));
        if (evaluation.star().isEmpty() && evaluation.bandStar().isPresent()) {
            lines.add(format.of(NO_STAR));
        }
        evaluation
                .bandStar()
                .ifPresent(star ->
                        lines.add(say("Theo điểm: {star}", "By points: {star}", "star", format.of(star.text()))));
        evaluation
                .minimumStar()
                .ifPresent(star -> lines.add(say(
                                "Theo yêu cầu tối thiểu: {star}",
                                "By minimum requirements: {star}",
                                "star",
                                format.of(star.text()))
                        + legend()));
    }

    /** Where the rule of the minimum marks is printed. */
    private String legend() {
        return evaluation
                .sheets()
                .set()
                .filter(CriteriaSet::printsLegend)
                .map(set -> say(
                        " [{set}: ghi chú dưới phiếu về dấu sao]",
                        " [{set}: note under the sheet on the star marks]",
                        "set",
                        set.header().citation().in(format.language())))
                .orElse("");
    }

    private String rulebook() {
        Rulebook rulebook = evaluation.scoring().rulebook();
        String from = say(
                "Bộ quy tắc {id}, bản {revision}, hiệu lực từ {from}",
                "Rulebook {id}, revision {revision}, in force from {from}",
                "id",
                rulebook.id(),
                "revision",
                rulebook.revision(),
                "from",
                rulebook.inForceFrom());
        return from
                + rulebook.inForceUntil()
                        .map(until -> say(" đến {until}", " to {until}", "until", until))
                        .orElse("");
    }

    private String day(LocalDate day) {
        Rulebook rulebook = evaluation.scoring().rulebook();
        boolean inForce = !day.isBefore(rulebook.inForceFrom())
                && rulebook.inForceUntil().map(until -> !day.isAfter(until)).orElse(true);
        return inForce
                ? say(
                        "Ngày đánh giá {day}: bộ quy tắc áp dụng vì đang có hiệu lực",
                        "Day of the evaluation {day}: the rulebook applies, as it is in force",
                        "day",
                        day)
                : say(
                        "Ngày đánh giá {day}: bộ quy tắc không có hiệu lực vào ngày này",
                        "Day of the evaluation {day}: the rulebook is not in force on it",
                        "day",
                        day);
    }

    /** By which clause a rulebook applies to the case: what is inferred says so. */
    private String why(Applicability.Ruling ruling) {
        String at = ruling.clause()
                .map(citation -> " [" + citation.in(format.language()) + "]")
                .orElse("");
        String reason = format.of(ruling.reason()) + at;
        return ruling.inferred()
                ? say("Vì sao áp dụng (suy luận): {reason}", "Why it applies (inferred): {reason}", "reason", reason)
                : say("Vì sao áp dụng: {reason}", "Why it applies: {reason}", "reason", reason);
    }

    private String average(Average average) {
        StringBuilder text = new StringBuilder(say(
                "Điểm trung bình {rounded} (tổng {sum} trên {sheets})",
                "Average {rounded} ({sum} in all on {sheets})",
                "rounded",
                format.mean(average),
                "sum",
                format.number(average.sum()),
                "sheets",
                format.sheets(average.count())));
        List<Part> parts = evaluation.scoring().rulebook().parts();
        List<Average> means = evaluation.parts();
        for (int i = 0; i < means.size(); i++) {
            text.append(i == 0 ? ": " : ", ")
                    .append(parts.get(i).code())
                    .append(' ')
                    .append(format.mean(means.get(i)));
        }
        return text.toString();
    }

    private void why(Outline.Line lines) {
        for (Comparison comparison : explanation.deciding()) {
            Outline.Line line = lines.add(comparison(comparison), style(comparison));
            comparison.mark().ifPresent(mark -> line.add(AnswersText.demand(mark, format)));
            if (comparison.kind() == Comparison.Kind.LEGAL_SHEETS) {
                evaluation.sheets().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .forEach(finding -> line.add(finding(finding)));
            }
        }
    }

    private void open(Outline.Line lines) {
        explanation
                .judgement()
                .range()
                .ifPresent(range -> lines.add(say(
                        "Điểm trung bình từ {low} đến {high}; hạng từ {from} đến {to} sao",
                        "Average between {low} and {high}; between {from} and {to} stars",
                        "low",
                        format.mean(range.guaranteed()),
                        "high",
                        format.mean(range.possible()),
                        "from",
                        range.guaranteedStar().number(),
                        "to",
                        range.possibleStar().number())));
        Map<String, StringBuilder> byMember = new LinkedHashMap<>();
        for (Judgement.OpenAnswer answer : explanation.judgement().openAnswers()) {
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
        String star = format.of(distance.star().text());
        lines.add(
                distance.points().sumHundredths() == 0
                        ? say("{star}: đã đủ điểm", "{star}: the points suffice", "star", star)
                        : say(
                                "{star}: thiếu {mean} điểm trung bình (tổng {sum} điểm trên {sheets})",
                                "{star}: {mean} points are missing on the average ({sum} in all on {sheets})",
                                "star",
                                star,
                                "mean",
                                format.mean(distance.points()),
                                "sum",
                                format.number(distance.points().sum()),
                                "sheets",
                                format.sheets(distance.points().count())));
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
        String star = format.of(margin.star().text());
        margin.points()
                .ifPresent(points -> lines.add(say(
                        "{star}: dư {mean} điểm trung bình (tổng {sum} điểm trên {sheets})",
                        "{star}: {mean} points to spare on the average ({sum} in all on {sheets})",
                        "star",
                        star,
                        "mean",
                        format.mean(points),
                        "sum",
                        format.number(points.sum()),
                        "sheets",
                        format.sheets(points.count()))));
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
                        format.of(Titles.of(reason.node())),
                        "lost",
                        format.mean(reason.lost()),
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
                        + format.of(Titles.of(difference.node())) + " – " + members(difference.node())));
    }

    private String members(Explanation.Node node) {
        StringBuilder text = new StringBuilder();
        for (Explanation.Node.MemberPoints member : node.members()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(member.member().id())
                    .append(": ")
                    .append(points(member));
        }
        return text.toString();
    }

    private String points(Explanation.Node.MemberPoints member) {
        Optional<Answer> answer = member.answer();
        if (answer.isPresent() && answer.get() instanceof Answer.NotApplicable) {
            return format.of(AnswersText.NOT_APPLICABLE);
        }
        return member.points().map(format::number).orElse(format.of(AnswersText.MISSING));
    }

    private void tree(Outline.Line lines) {
        Explanation.Node root = explanation.tree();
        node(root, lines.add(head(root)));
    }

    private void guidance(Explanation.Node node, Outline.Line line) {
        for (Guidance guidance : node.guidance()) {
            line.add(say("Hướng dẫn chấm: {text}", "Guidance: {text}", "text", format.of(guidance.text())));
        }
    }

    private void node(Explanation.Node node, Outline.Line line) {
        guidance(node, line);
        if (isScored(node)) {
            AnswersText.of(node, format).forEach(line::add);
        }
        for (Comparison comparison : node.comparisons()) {
            Outline.Line made = line.add(verdict(comparison), style(comparison));
            // what it demands stands at the decision
            Optional<Mark> demanding =
                    comparison.mark().filter(mark -> comparison.kind() != Comparison.Kind.MARK_ANSWERED);
            demanding.ifPresent(mark -> made.add(AnswersText.demand(mark, format)));
        }
        for (Explanation.Node child : node.children()) {
            Explanation.Node shown = onlyCriterion(child);
            Outline.Line below = line.add(head(shown));
            if (shown != child) {
                guidance(child, below);
            }
            node(shown, below);
        }
    }

    /** What members tick: a criterion without children, or a part that is scored as a whole. */
    private static boolean isScored(Explanation.Node node) {
        return node.children().isEmpty()
                && (node.kind() == Explanation.Node.Kind.CRITERION || node.kind() == Explanation.Node.Kind.PART);
    }

    /** The only criterion of a section, which would say the same twice. */
    private static Explanation.Node onlyCriterion(Explanation.Node node) {
        return node.kind() == Explanation.Node.Kind.SECTION && node.children().size() == 1
                ? node.children().get(0)
                : node;
    }

    private String head(Explanation.Node node) {
        String title = format.of(Titles.of(node));
        String name = node.code().isEmpty() ? title : node.code() + " " + title;
        String points = node.mean()
                .map(mean -> ": " + format.mean(mean) + "/" + format.number(BigDecimal.valueOf(node.maximum())))
                .orElse("");
        String cited = node.citation()
                .map(citation -> " [" + citation.in(format.language()) + "]")
                .orElse("");
        return name + points + cited;
    }

    private String verdict(Comparison comparison) {
        return format.of(ComparisonText.verdict(comparison.verdict())) + " – " + comparison(comparison);
    }

    private String comparison(Comparison comparison) {
        return ComparisonText.sentence(comparison, format) + BasisText.bracketed(comparison.bases(), format.language());
    }

    private static Outline.Style style(Comparison comparison) {
        return switch (comparison.verdict()) {
            case PASSED -> Outline.Style.PASSED;
            case FAILED -> Outline.Style.FAILED;
            case NOT_JUDGED -> Outline.Style.NOT_JUDGED;
        };
    }

    private String finding(Finding finding) {
        String at = finding.location().map(location -> location + ": ").orElse("");
        return at + finding.message(format.language());
    }
}
