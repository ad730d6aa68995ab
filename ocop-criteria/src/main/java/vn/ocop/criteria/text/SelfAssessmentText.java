// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.advice.CouncilStudy;
import vn.ocop.criteria.advice.SelfAssessment;
import vn.ocop.criteria.advice.SelfAssessment.Difference;

/** The subjects' own sheets beside those of the council, in words. */
final class SelfAssessmentText {
    /** As many criteria are told in words; a document has them all. */
    private static final int MOST = 10;

    private static final Text TITLE = new Text("Tự đánh giá và hội đồng", "Self-assessment and council");
    private static final Text DIAGNOSTIC = new Text(
            "Điểm tự đánh giá trừ điểm trung bình của hội đồng; không đổi kết quả nào",
            "Own points less the mean of the council; no result changes");
    private static final Text SEASON = new Text("Cả đợt", "The season");
    private static final Text MEAN = new Text(
            "Trung bình {difference} điểm trên {products}", "On the average {difference} points over {products}");
    private static final Text FURTHEST = new Text("Các tiêu chí khác nhau nhiều nhất", "The criteria that differ most");
    private static final Text CRITERION = new Text(
            "Bộ {set}, {criterion}: {difference} điểm, {products}",
            "Set {set}, {criterion}: {difference} points, {products}");
    private static final Text PRODUCTS = new Text("Sản phẩm", "Products");
    private static final Text PRODUCT = new Text(
            "{product}: tự đánh giá {own} điểm ({ownStar}), hội đồng {council} ({star}), {difference}",
            "{product}: own {own} points ({ownStar}), council {council} ({star}), {difference}");
    private static final Text DIFFERS =
            new Text("{criterion}: {own}, hội đồng {council}", "{criterion}: {own}, council {council}");
    private static final Text UNCOMPARED =
            new Text("{product}: không so sánh, {reason}", "{product}: not compared, {reason}");

    private final SelfAssessment assessment;
    private final NumberFormat format;

    private SelfAssessmentText(SelfAssessment assessment, Language language) {
        this.assessment = assessment;
        this.format = NumberFormat.of(language);
    }

    static Outline of(SelfAssessment assessment, Language language) {
        return new SelfAssessmentText(assessment, language).outline();
    }

    private Outline outline() {
        Outline outline = new Outline(format.language(), format.of(TITLE), "ocop-self-assessment");
        outline.block("").add(format.of(DIAGNOSTIC));
        assessment
                .total()
                .mean()
                .value()
                .ifPresent(mean -> outline.block(format.of(SEASON))
                        .add(fill(
                                MEAN,
                                Map.of(
                                        "difference", format.signed(mean),
                                        "products",
                                                format.products(
                                                        assessment.total().products())))));
        Outline.Line furthest = outline.block(format.of(FURTHEST));
        assessment.furthest(MOST).forEach(of -> furthest.add(criterion(of)));
        Outline.Line products = outline.block(format.of(PRODUCTS));
        assessment.products().forEach(product -> product(products, product));
        return outline;
    }

    private String criterion(CouncilStudy.CriterionBias of) {
        return fill(
                CRITERION,
                Map.of(
                        "set", Integer.toString(of.set()),
                        "criterion",
                                of.criterion().code() + " "
                                        + format.of(of.criterion().title()),
                        "difference", format.signed(of.bias().mean().value().orElseThrow()),
                        "products", format.products(of.bias().products())));
    }

    private void product(Outline.Line block, SelfAssessment.Product product) {
        if (product.uncompared().isPresent()) {
            block.add(fill(
                    UNCOMPARED,
                    Map.of(
                            "product",
                            product.product(),
                            "reason",
                            format.of(reason(product.uncompared().get())))));
            return;
        }
        Difference total = product.total().orElseThrow();
        Outline.Line line = block.add(fill(
                PRODUCT,
                Map.of(
                        "product", product.product(),
                        "own", format.mean(total.own()),
                        "ownStar", star(product.ownStar()),
                        "council", format.mean(total.council()),
                        "star", star(product.star()),
                        "difference", format.signed(total.difference()))));
        line.add(product.parts().entrySet().stream()
                .map(part -> part.getKey() + " " + format.signed(part.getValue().difference()))
                .collect(Collectors.joining(", ")));
        product.criteria().stream()
                .filter(of -> of.difference().difference().signum() != 0)
                .forEach(of -> line.add(fill(
                        DIFFERS,
                        Map.of(
                                "criterion",
                                        of.criterion().code() + " "
                                                + format.of(of.criterion().title()),
                                "own", format.mean(of.difference().own()),
                                "council", format.mean(of.difference().council())))));
    }

    private String star(Optional<Star> star) {
        return star.map(of -> format.of(new Text(of.number() + " sao", of.number() + " stars")))
                .orElse(format.of(new Text("không có hạng", "no star")));
    }

    private static Text reason(SelfAssessment.Uncompared uncompared) {
        return switch (uncompared) {
            case NO_OWN_SHEET -> new Text("không có phiếu tự đánh giá", "there is no own sheet");
            case SEVERAL_OWN_SHEETS -> new Text("có nhiều phiếu tự đánh giá", "there are several own sheets");
            case OWN_SHEET_NOT_WHOLE ->
                new Text("phiếu tự đánh giá thiếu hoặc không hợp lệ", "the own sheet is incomplete or invalid");
            case NOT_RATED -> new Text("hội đồng chưa phân hạng", "the council has given no star");
            case ANOTHER_SET ->
                new Text("phiếu tự đánh giá theo bộ tiêu chí khác", "the own sheet is of another criteria set");
        };
    }

    private String fill(Text sentence, Map<String, String> facts) {
        return format.fill(sentence, name -> facts.getOrDefault(name, ""));
    }
}
