// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.CouncilStudy;
import vn.ocop.criteria.advice.Stability;
import vn.ocop.criteria.advice.Stability.Flip;

/**
 * How firm the stars of a season are, and how its council scored, as it is exchanged: JSON of the format {@value #FORMAT}, and
 * CSV with a row for each rated product. It is not read back: it follows from the score sheets and the rulebook. This class is
 * immutable and thread-safe.
 *
 * @param report the season
 * @param scoring the rulebook and policies by which it was judged
 * @param findings what was found, by the names that are told
 * @param language the language of texts
 */
public record StabilityDocument(
        Stability.Report report, Scoring scoring, List<ReportedFinding> findings, Language language)
        implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-stability/1";

    /**
     * Takes copies.
     *
     * @param report the season
     * @param scoring the rulebook and policies
     * @param findings what was found
     * @param language the language of texts
     */
    public StabilityDocument {
        findings = List.copyOf(findings);
    }

    /**
     * The document of a season.
     *
     * @param report the season
     * @param scoring the rulebook and policies by which it was judged
     * @param findings what was found beside the findings of the study
     * @param language the language of texts
     * @return the document
     */
    public static StabilityDocument of(
            Stability.Report report, Scoring scoring, List<Finding> findings, Language language) {
        List<Finding> all = new ArrayList<>(report.study().findings());
        findings.stream().map(report::named).distinct().forEach(all::add);
        return new StabilityDocument(report, scoring, ReportedFinding.of(all, language), language);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    private List<Stability> rated() {
        return report.products().stream().filter(Stability::isRated).toList();
    }

    // --- JSON

    @Override
    public void writeJson(Writer out) {
        JsonWriter.document(out, FORMAT, json -> {
            ResultJson.rules(json, scoring, language);
            json.objects("products", rated(), product -> product(json, product));
            List<Evaluation> unrated = report.products().stream()
                    .filter(product -> !product.isRated())
                    .map(Stability::evaluation)
                    .toList();
            if (!unrated.isEmpty()) {
                json.objects(
                        "unrated",
                        unrated,
                        product -> json.field("product", product.productId())
                                .field("outcome", product.outcome().name()));
            }
            CouncilStudy study = report.study();
            json.objects("members", report.members(), member -> member(json, member));
            json.object("agreement", () -> {
                ResultJson.figure(json, "alphaTotals", study.alphaTotals());
                ResultJson.figure(json, "alphaOrdinal", study.alphaOptions(CouncilStudy.Metric.ORDINAL));
                ResultJson.figure(json, "alphaNominal", study.alphaOptions(CouncilStudy.Metric.NOMINAL));
                ResultJson.figure(json, "kendallW", study.kendallW());
            });
            json.objects("rounds", report.rounds(), round -> {
                json.field("product", round.product())
                        .field("member", round.member())
                        .field("round", round.round());
                ResultJson.fraction(json, "change", round.change());
                json.field("direction", round.direction().name());
            });
            ReportedFinding.write(json, findings);
        });
    }

    private void product(JsonWriter json, Stability product) {
        Evaluation evaluation = product.evaluation();
        json.field("product", evaluation.productId());
        ResultJson.star(json, "star", evaluation.star());
        ResultJson.average(json, "average", evaluation.average().orElseThrow());
        List<Stability.Without> without = report.withoutEach(product);
        json.objects(
                "decisive",
                without.stream()
                        .filter(of -> !of.star().equals(evaluation.star()))
                        .toList(),
                of -> starWithout(json, of));
        json.objects("without", without, of -> {
            starWithout(json, of);
            ResultJson.average(json, "average", of.average());
        });
        flip(json, "raise", product.raise());
        flip(json, "lower", product.lower());
        json.field("clears", product.clearsHundredths().map(StabilityDocument::points));
        json.field("misses", product.missesHundredths().map(StabilityDocument::points));
        product.oneMore()
                .ifPresent(interval -> json.object(
                        "oneMore",
                        () -> json.field("from", points(interval.fromHundredths()))
                                .field("to", points(interval.toHundredths()))));
    }

    private void starWithout(JsonWriter json, Stability.Without of) {
        json.field("member", of.member());
        ResultJson.star(json, "starWithout", of.star());
        if (of.star().isEmpty()) {
            json.field("outcomeWithout", of.outcome().name());
        }
    }

    private void flip(JsonWriter json, String name, Flip flip) {
        json.object(name, () -> {
            if (flip.none().isPresent()) {
                json.field("none", flip.none().get().name());
                return;
            }
            json.field("answers", flip.answers())
                    .field("route", flip.routes().get(0).name());
            json.field(
                    "criterion",
                    flip.marks().stream().map(mark -> mark.criterion().code()).findFirst());
            if (flip.routes().size() > 1) {
                json.texts("routes", flip.routes().stream().map(Enum::name).toList());
            }
            if (!flip.marks().isEmpty()) {
                json.objects("marks", flip.marks(), mark -> {
                    json.field("criterion", mark.criterion().code())
                            .field("star", mark.star().number());
                    ResultJson.citation(json, mark.citation(), language);
                });
            }
            json.field("outcome", flip.outcome().map(Enum::name));
            ResultJson.star(json, "star", flip.star());
            json.objects(
                    "witness",
                    report.witness(flip),
                    change -> json.field("member", change.member())
                            .field("criterion", change.criterion().code())
                            .field("from", change.from())
                            .field("to", change.to()));
        });
    }

    private void member(JsonWriter json, CouncilStudy.Member member) {
        json.field("member", member.member()).field("products", member.total().products());
        ResultJson.figure(json, "bias", member.total().mean());
        ResultJson.figure(json, "spread", member.spread());
        json.field("leftOut", member.leftOut());
        json.object("parts", () -> member.parts().forEach((part, bias) -> ResultJson.figure(json, part, bias.mean())));
        json.objects("criteria", member.criteria(), of -> ResultJson.criterionBias(json, of));
    }

    private static String points(long hundredths) {
        return Average.ofHundredths(hundredths, 1).sum().toPlainString();
    }

    // --- CSV

    /**
     * A row for each rated product; members and agreement stand in the JSON alone.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft()
                .texts("product")
                .numbers("star", "sum", "count")
                .texts("decisive", "raise", "raise_routes", "raise_criteria")
                .texts("lower", "lower_routes", "lower_criteria")
                .numbers("clears", "misses", "one_more_from", "one_more_to");
        for (Stability product : rated()) {
            Average average = product.evaluation().average().orElseThrow();
            Flip raise = product.raise();
            Flip lower = product.lower();
            rows.row(
                    product.evaluation().productId(),
                    product.evaluation().star(),
                    average.sum(),
                    average.count(),
                    report.withoutEach(product).stream()
                            .filter(of -> !of.star().equals(product.evaluation().star()))
                            .map(Stability.Without::member)
                            .collect(Collectors.joining(" ")),
                    answers(raise),
                    routes(raise),
                    criteria(raise),
                    answers(lower),
                    routes(lower),
                    criteria(lower),
                    product.clearsHundredths().map(StabilityDocument::points),
                    product.missesHundredths().map(StabilityDocument::points),
                    product.oneMore().map(interval -> points(interval.fromHundredths())),
                    product.oneMore().map(interval -> points(interval.toHundredths())));
        }
        return rows.build();
    }

    /** The number of answers, or why there is none. */
    private static String answers(Flip flip) {
        return flip.none().map(Enum::name).orElse(Integer.toString(flip.answers()));
    }

    private static String routes(Flip flip) {
        return flip.routes().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String criteria(Flip flip) {
        return flip.marks().stream()
                .map(mark -> mark.criterion().code())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
