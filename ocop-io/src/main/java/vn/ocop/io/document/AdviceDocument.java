// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.advice.Upgrades;

/**
 * How one product rises to a star, as it is exchanged: JSON of the format {@value #FORMAT}, and CSV with a row for each change
 * of the best plans. It is not read back: it follows from the score sheets and the rulebook. This class is immutable and
 * thread-safe.
 *
 * @param upgrades the cheapest ways
 * @param plans how many plans are told at most
 * @param findings what was found
 * @param language the language of texts
 */
public record AdviceDocument(Upgrades upgrades, int plans, List<ReportedFinding> findings, Language language)
        implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-advice/1";

    /**
     * Takes copies.
     *
     * @param upgrades the cheapest ways
     * @param plans how many plans are told at most
     * @param findings what was found
     * @param language the language of texts
     */
    public AdviceDocument {
        findings = List.copyOf(findings);
    }

    /**
     * The document of an answer.
     *
     * @param upgrades the cheapest ways
     * @param plans how many plans are told at most, 0 or more
     * @param findings what was found beside the findings of the answer
     * @param language the language of texts
     * @return the document
     */
    public static AdviceDocument of(Upgrades upgrades, int plans, List<Finding> findings, Language language) {
        List<Finding> all = new ArrayList<>(upgrades.findings());
        all.addAll(findings);
        return new AdviceDocument(upgrades, plans, ReportedFinding.of(all, language), language);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void writeJson(Writer out) {
        Evaluation evaluation = upgrades.evaluation();
        JsonWriter.document(out, FORMAT, json -> {
            json.field("product", evaluation.productId());
            ResultJson.rules(json, evaluation.scoring(), language);
            json.object("from", () -> from(json, evaluation));
            json.field("target", upgrades.target().number())
                    .field("state", upgrades.state().name())
                    .field("unit", upgrades.unit());
            if (upgrades.cost().isPresent()) {
                json.field("cost", Long.toString(upgrades.cost().getAsLong()))
                        .field("plans", upgrades.count().toString());
            }
            upgrades.proof().ifPresent(proof -> {
                json.field("needed", Long.toString(proof.needed()));
                json.object("proof", () -> {
                    json.field("cost", Long.toString(proof.cost()));
                    if (proof.mostPointsBelow().isPresent()) {
                        json.field(
                                "mostPointsBelow",
                                Long.toString(proof.mostPointsBelow().getAsLong()));
                    }
                    proof.witness()
                            .ifPresent(plan -> json.objects(
                                    "witness",
                                    plan.changes(),
                                    change -> json.field(
                                                    "criterion",
                                                    change.criterion().code())
                                            .field("option", change.to().number())));
                });
            });
            json.objects("forced", upgrades.forced(), forced -> {
                json.field("criterion", forced.criterion().code());
                forced.mark().ifPresent(mark -> {
                    json.field("star", mark.star().number());
                    ResultJson.citation(json, mark.citation(), language);
                });
            });
            json.objects("best", upgrades.best(plans), plan -> plan(json, plan));
            json.objects("reasons", upgrades.reasons(), reason -> reason(json, reason));
            ReportedFinding.write(json, findings);
        });
    }

    private void from(JsonWriter json, Evaluation evaluation) {
        ResultJson.star(json, "star", evaluation.star());
        evaluation.average().ifPresent(average -> ResultJson.fraction(json, average));
    }

    private static void plan(JsonWriter json, Upgrades.Plan plan) {
        json.field("cost", Long.toString(plan.cost())).field("sum", Long.toString(plan.sum()));
        json.objects(
                "changes",
                plan.changes(),
                change -> json.field("criterion", change.criterion().code())
                        .field("from", change.from())
                        .field("to", Integer.toString(change.to().number()))
                        .field("gain", Long.toString(change.gain()))
                        .field("cost", Long.toString(change.cost())));
        if (!plan.none().isEmpty()) {
            json.objects("none", plan.none(), criterion -> json.field("criterion", criterion.code()));
        }
    }

    private void reason(JsonWriter json, Upgrades.Reason reason) {
        json.field("kind", reason.kind().name());
        if (!reason.subject().isEmpty()) {
            json.field("subject", reason.subject());
        }
        ResultJson.star(json, "star", reason.star());
        if (reason.most().isPresent()) {
            json.field("mostPoints", Long.toString(reason.most().getAsLong()));
        }
        ResultJson.citation(json, reason.citation(), language);
    }

    /**
     * A row for each change of the best plans.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft()
                .texts("product")
                .numbers("star", "plan", "plan_cost", "sum")
                .texts("criterion", "title", "from", "to")
                .numbers("gain", "cost");
        Star target = upgrades.target();
        int number = 0;
        for (Upgrades.Plan plan : upgrades.best(plans)) {
            number++;
            for (Upgrades.Change change : plan.changes()) {
                rows.row(
                        upgrades.evaluation().productId(),
                        target,
                        number,
                        plan.cost(),
                        plan.sum(),
                        change.criterion().code(),
                        change.criterion().title().in(language),
                        change.from(),
                        change.to().number(),
                        change.gain(),
                        change.cost());
            }
        }
        return rows.build();
    }
}
