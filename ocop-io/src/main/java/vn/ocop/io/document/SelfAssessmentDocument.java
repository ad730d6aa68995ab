// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.util.List;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.SelfAssessment;
import vn.ocop.criteria.advice.SelfAssessment.Difference;

/**
 * The subjects' own sheets beside those of the council, as it is exchanged: JSON of the format {@value #FORMAT}, and CSV with a
 * row for each criterion of each compared product, and one for its total. It is not read back: it follows from the score sheets
 * and the rulebook. This class is immutable and thread-safe.
 *
 * @param assessment both sides
 * @param scoring the rulebook and policies by which they were judged
 * @param findings what was found
 * @param language the language of texts
 */
public record SelfAssessmentDocument(
        SelfAssessment assessment, Scoring scoring, List<ReportedFinding> findings, Language language)
        implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-self-assessment/1";

    /**
     * Takes copies.
     *
     * @param assessment both sides
     * @param scoring the rulebook and policies
     * @param findings what was found
     * @param language the language of texts
     */
    public SelfAssessmentDocument {
        findings = List.copyOf(findings);
    }

    /**
     * The document of a comparison.
     *
     * @param assessment both sides
     * @param scoring the rulebook and policies by which they were judged
     * @param findings what was found
     * @param language the language of texts
     * @return the document
     */
    public static SelfAssessmentDocument of(
            SelfAssessment assessment, Scoring scoring, List<Finding> findings, Language language) {
        return new SelfAssessmentDocument(assessment, scoring, ReportedFinding.of(findings, language), language);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void writeJson(Writer out) {
        JsonWriter.document(out, FORMAT, json -> {
            ResultJson.rules(json, scoring, language);
            json.objects("products", assessment.products(), product -> product(json, product));
            json.object("season", () -> {
                json.field("products", assessment.total().products());
                ResultJson.figure(json, "difference", assessment.total().mean());
                json.objects("criteria", assessment.criteria(), of -> ResultJson.criterionBias(json, of));
            });
            ReportedFinding.write(json, findings);
        });
    }

    private static void product(JsonWriter json, SelfAssessment.Product product) {
        json.field("product", product.product());
        json.field("uncompared", product.uncompared().map(Enum::name));
        ResultJson.star(json, "ownStar", product.ownStar());
        ResultJson.star(json, "star", product.star());
        product.total().ifPresent(total -> {
            json.object("total", () -> difference(json, total));
            json.object(
                    "parts",
                    () -> product.parts().forEach((part, of) -> json.object(part, () -> difference(json, of))));
            json.objects("criteria", product.criteria(), of -> {
                json.field("criterion", of.criterion().code());
                difference(json, of.difference());
            });
        });
    }

    private static void difference(JsonWriter json, Difference difference) {
        json.field("own", difference.own().sum().toPlainString());
        ResultJson.average(json, "council", difference.council());
        ResultJson.fraction(json, "difference", difference.difference());
    }

    /**
     * A row for each criterion of the compared products, and one for the total of each.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft()
                .texts("product", "criterion", "title")
                .numbers("own", "council_sum", "council_count", "difference");
        for (SelfAssessment.Product product : assessment.products()) {
            product.total().ifPresent(total -> row(rows, product, "TOTAL", "", total));
            product.criteria()
                    .forEach(of -> row(
                            rows,
                            product,
                            of.criterion().code(),
                            of.criterion().title().in(language),
                            of.difference()));
        }
        return rows.build();
    }

    private static void row(
            RowsDraft rows, SelfAssessment.Product product, String code, String title, Difference difference) {
        rows.row(
                product.product(),
                code,
                title,
                difference.own().sum(),
                difference.council().sum(),
                difference.council().count(),
                difference.difference().rounded(2));
    }
}
