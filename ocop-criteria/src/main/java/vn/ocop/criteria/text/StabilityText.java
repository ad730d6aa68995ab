// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.advice.CouncilStudy;
import vn.ocop.criteria.advice.Figure;
import vn.ocop.criteria.advice.Stability;
import vn.ocop.criteria.advice.Stability.Flip;

/** How firm the stars of a season are, and how its council scored, in words. */
final class StabilityText {
    private static final Text TITLE = new Text("Hạng sao vững đến đâu", "How firm the stars are");
    private static final Text DIAGNOSTIC = new Text(
            "Chỉ để soi lại, không có ngưỡng và không đổi kết quả nào",
            "Diagnostic: no threshold, and no result changes");
    private static final Text PRODUCT = new Text("{product}: {star} sao", "{product}: {star} stars");
    private static final Text NOT_RATED = new Text("{product}: {outcome}", "{product}: {outcome}");
    private static final Text WITHOUT =
            new Text("Không có {member}: {then}, {mean} điểm", "Without {member}: {then}, {mean} points");
    private static final Text FIRM = new Text(
            "Bỏ phiếu của bất kỳ một thành viên nào thì hạng sao không đổi",
            "Without any one member the star is the same");
    private static final Text LENIENT = new Text(
            "Khi bỏ một phiếu không xét số thành viên có mặt, chủ tịch và độ chênh",
            "Without a member, quorum, chair and spread are not judged");
    private static final Text RAISE =
            new Text("Lên {then}: ít nhất {answers} ({routes})", "Up to {then}: at least {answers} ({routes})");
    private static final Text LOWER =
            new Text("Xuống {then}: ít nhất {answers} ({routes})", "Down to {then}: at least {answers} ({routes})");
    private static final Text LOST = new Text(
            "Mất hạng ({then}): ít nhất {answers} ({routes})", "Star lost ({then}): at least {answers} ({routes})");
    private static final Text ANSWER = new Text("1 câu trả lời khác đi", "1 other answer");
    private static final Text ANSWERS = new Text("{answers} câu trả lời khác đi", "{answers} other answers");
    private static final Text NO_RAISE = new Text("Không lên được: {reason}", "No way up: {reason}");
    private static final Text NO_LOWER = new Text("Không xuống được: {reason}", "No way down: {reason}");
    private static final Text CHANGE =
            new Text("{member}, {criterion}: {from} → {to}", "{member}, {criterion}: {from} → {to}");
    private static final Text CLEARS = new Text(
            "Tổng điểm hơn mức tối thiểu của hạng {points} trên {sheets}",
            "The sum clears the limit of the star by {points} on {sheets}");
    private static final Text MISSES = new Text(
            "Tổng điểm thiếu {points} trên {sheets} để tới hạng tiếp theo",
            "The sum misses the limit of the next star by {points} on {sheets}");
    private static final Text ONE_MORE = new Text(
            "Thêm một phiếu từ {from} đến {to} điểm thì điểm trung bình vẫn ở khung hiện tại",
            "One more sheet of {from} to {to} points keeps the mean in its band");
    private static final Text MEMBERS = new Text("Thành viên", "Members");
    private static final Text MEMBER = new Text(
            "{member}: {bias} điểm so với trung bình các thành viên khác, {products}; độ phân tán {spread}",
            "{member}: {bias} points from the mean of the others, {products}; spread {spread}");
    private static final Text LEFT_OUT = new Text(
            "{products} có ít hơn hai phiếu khác, không tính", "{products} with fewer than two other sheets left out");
    private static final Text AGREEMENT = new Text("Mức thống nhất", "Agreement");
    private static final Text ROUNDS = new Text("Giữa các vòng chấm", "Between rounds");
    private static final Text ROUND = new Text(
            "{product}, {member}, vòng {round}: {change} điểm, {direction}",
            "{product}, {member}, round {round}: {change} points, {direction}");
    private static final long HUNDRED = 100;
    private static final Text STARS = new Text("{star} sao", "{star} stars");

    private final Stability.Report report;
    private final NumberFormat format;

    private StabilityText(Stability.Report report, Language language) {
        this.report = report;
        this.format = NumberFormat.of(language);
    }

    static Outline of(Stability.Report report, Language language) {
        return new StabilityText(report, language).outline();
    }

    private Outline outline() {
        Outline outline = new Outline(format.language(), format.of(TITLE), "ocop-stability");
        Outline.Line notes = outline.block("");
        notes.add(format.of(DIAGNOSTIC));
        notes.add(format.of(LENIENT));
        for (Stability product : report.products()) {
            if (product.isRated()) {
                product(outline, product);
            } else {
                notes.add(fill(
                        NOT_RATED,
                        Map.of(
                                "product", product.evaluation().productId(),
                                "outcome",
                                        format.of(product.evaluation().outcome().text()))));
            }
        }
        Outline.Line members = outline.block(format.of(MEMBERS));
        report.members().forEach(member -> member(members, member));
        agreement(outline.block(format.of(AGREEMENT)));
        Outline.Line rounds = outline.block(format.of(ROUNDS));
        report.rounds().forEach(round -> rounds.add(round(round)));
        return outline;
    }

    // --- products

    private void product(Outline outline, Stability product) {
        Star star = product.evaluation().star().orElseThrow();
        Outline.Line block = outline.block(fill(
                PRODUCT, Map.of("product", product.evaluation().productId(), "star", Integer.toString(star.number()))));
        boolean alone = report.products().size() == 1;
        List<Stability.Without> without = report.withoutEach(product);
        List<Stability.Without> decisive = without.stream()
                .filter(of -> !of.star().equals(Optional.of(star)))
                .toList();
        if (decisive.isEmpty() && !without.isEmpty()) {
            block.add(format.of(FIRM));
        }
        (alone ? without : decisive).forEach(of -> block.add(without(of)));
        flip(block, product.raise(), RAISE, NO_RAISE, alone);
        Flip lower = product.lower();
        flip(block, lower, lower.star().isPresent() ? LOWER : LOST, NO_LOWER, alone);
        String sheets = format.sheets(product.evaluation().sheetsCounted());
        product.clearsHundredths()
                .ifPresent(points -> block.add(fill(CLEARS, Map.of("points", points(points), "sheets", sheets))));
        product.missesHundredths()
                .filter(points -> points > 0)
                .ifPresent(points -> block.add(fill(MISSES, Map.of("points", points(points), "sheets", sheets))));
        product.oneMore()
                .ifPresent(interval -> block.add(fill(
                        ONE_MORE,
                        Map.of(
                                "from", format.points(interval.fromHundredths()),
                                "to", format.points(interval.toHundredths())))));
    }

    private String points(long hundredths) {
        boolean one = hundredths == HUNDRED;
        return format.points(hundredths) + " " + format.of(new Text("điểm", one ? "point" : "points"));
    }

    private String without(Stability.Without without) {
        return fill(
                WITHOUT,
                Map.of(
                        "member", without.member(),
                        "then", then(without.star(), without.outcome()),
                        "mean", format.mean(without.average())));
    }

    private String then(Optional<Star> star, Outcome outcome) {
        return star.map(of -> fill(STARS, Map.of("star", Integer.toString(of.number()))))
                .orElse(format.of(outcome.text()));
    }

    private void flip(Outline.Line block, Flip flip, Text found, Text none, boolean listed) {
        if (flip.none().isPresent()) {
            block.add(fill(none, Map.of("reason", format.of(reason(flip.none().get())))));
            return;
        }
        String routes = flip.routes().stream()
                .map(route -> route == Stability.Route.MARK
                        ? format.of(route(route)) + " "
                                + flip.marks().stream()
                                        .map(mark -> mark.criterion().code())
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                        : format.of(route(route)))
                .collect(Collectors.joining("; "));
        Outline.Line line = block.add(fill(
                found,
                Map.of(
                        "then", then(flip.star(), flip.outcome().orElseThrow()),
                        "answers",
                                fill(
                                        flip.answers() == 1 ? ANSWER : ANSWERS,
                                        Map.of("answers", Integer.toString(flip.answers()))),
                        "routes", routes)));
        if (listed) {
            report.witness(flip)
                    .forEach(change -> line.add(fill(
                            CHANGE,
                            Map.of(
                                    "member", change.member(),
                                    "criterion",
                                            change.criterion().code() + " "
                                                    + format.of(
                                                            change.criterion().title()),
                                    "from", format.of(AdviceText.from(change.from())),
                                    "to", format.of(AdviceText.from(change.to()))))));
        }
    }

    private static Text route(Stability.Route route) {
        return switch (route) {
            case POINTS -> new Text("điểm", "points");
            case MARK -> new Text("dấu sao ở tiêu chí", "mark of criterion");
            case SPREAD -> new Text("độ chênh giữa các phiếu", "spread of the totals");
            case ZERO_STOP -> new Text("0 điểm ở tiêu chí loại", "nothing in a criterion that disqualifies");
        };
    }

    private static Text reason(Flip.None none) {
        return switch (none) {
            case NOT_RATED -> new Text("chưa có hạng sao", "there is no star");
            case PART_LEVEL -> new Text("chấm theo phần, không theo tiêu chí", "parts were scored, not criteria");
            case HIGHEST -> new Text("đã là hạng cao nhất", "it is the highest star");
            case UNDECIDED ->
                new Text("hội đồng không kết luận đạt các dấu sao", "the council has not decided the marks to be met");
            case IMPOSSIBLE -> new Text("không câu trả lời nào làm được", "no answers do");
            case NOT_SEARCHED -> new Text("quá nhiều trường hợp, không tìm hết", "too many cases, not searched");
        };
    }

    // --- the council

    private void member(Outline.Line members, CouncilStudy.Member member) {
        Outline.Line line = members.add(fill(
                MEMBER,
                Map.of(
                        "member", member.member(),
                        "bias", signed(member.total().mean()),
                        "products", format.products(member.total().products()),
                        "spread", rounded(member.spread()))));
        if (!member.parts().isEmpty()) {
            line.add(member.parts().entrySet().stream()
                    .map(part -> part.getKey() + " " + signed(part.getValue().mean()))
                    .collect(Collectors.joining(", ")));
        }
        if (member.leftOut() > 0) {
            line.add(fill(LEFT_OUT, Map.of("products", format.products(member.leftOut()))));
        }
    }

    private void agreement(Outline.Line block) {
        CouncilStudy study = report.study();
        block.add(figure(
                new Text("Alpha của Krippendorff, tổng điểm", "Krippendorff's alpha, totals"), study.alphaTotals()));
        block.add(figure(
                new Text("Alpha của Krippendorff, các mức theo thứ tự", "Krippendorff's alpha, options in order"),
                study.alphaOptions(CouncilStudy.Metric.ORDINAL)));
        block.add(figure(
                new Text(
                        "Alpha của Krippendorff, các mức giống hay khác", "Krippendorff's alpha, options alike or not"),
                study.alphaOptions(CouncilStudy.Metric.NOMINAL)));
        block.add(figure(new Text("W của Kendall, tổng điểm", "Kendall's W, totals"), study.kendallW()));
    }

    private String figure(Text name, Figure figure) {
        return format.of(name) + ": " + rounded(figure)
                + figure.value().map(of -> " (" + of + ")").orElse("");
    }

    private String round(CouncilStudy.RoundChange round) {
        return fill(
                ROUND,
                Map.of(
                        "product", round.product(),
                        "member", round.member(),
                        "round", Integer.toString(round.round()),
                        "change", format.signed(round.change()),
                        "direction", format.of(direction(round.direction()))));
    }

    private static Text direction(CouncilStudy.Direction direction) {
        return switch (direction) {
            case TOWARD -> new Text("gần các thành viên khác hơn", "toward the others");
            case AWAY -> new Text("xa các thành viên khác hơn", "away from the others");
            case NEITHER -> new Text("không gần hơn, không xa hơn", "neither nearer nor further");
            case ALONE -> new Text("không có thành viên khác", "there are no others");
        };
    }

    // --- figures

    private String rounded(Figure figure) {
        return figure.value().map(format::rounded).orElseGet(() -> undefined(figure));
    }

    private String signed(Figure figure) {
        return figure.value().map(format::signed).orElseGet(() -> undefined(figure));
    }

    private String undefined(Figure figure) {
        return format.of(undefined(figure.undefined().orElseThrow()));
    }

    static Text undefined(Figure.Reason reason) {
        return switch (reason) {
            case NO_VARIATION -> new Text("không xác định (mọi giá trị như nhau)", "undefined (all values are alike)");
            case TOO_FEW -> new Text("không xác định (quá ít)", "undefined (too few)");
            case NOT_COMPLETE ->
                new Text(
                        "không xác định (chưa đủ hai sản phẩm mà mọi thành viên đều chấm)",
                        "undefined (fewer than two products were scored by all)");
        };
    }

    private String fill(Text sentence, Map<String, String> facts) {
        return format.fill(sentence, name -> facts.getOrDefault(name, ""));
    }
}
