// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.ocop.core.Text;
import vn.ocop.io.document.BudgetDocument.ProposedChange;
import vn.ocop.io.document.BudgetDocument.ProposedRepair;

/** The JSON of a checked budget table; its schema is {@code ocop-budget-1.schema.json}. */
final class BudgetJson {
    private static final int MAX_DIGITS = 40;

    private BudgetJson() {}

    // --- writing

    static void write(BudgetDocument document, Writer out) {
        JsonWriter.document(out, BudgetDocument.FORMAT, json -> {
            json.field("unit", document.unit().id()).field("lines", document.lines());
            json.object(
                    "totals", () -> document.totals().forEach((column, dong) -> json.field(column, dong.toString())));
            ReportedFinding.write(json, document.findings(), BudgetJson::fields);
            json.objects("repairs", document.repairs(), repair -> write(json, repair));
            if (document.moreRepairs() > 0) {
                json.field("moreRepairs", document.moreRepairs());
            }
            document.layout().ifPresent(layout -> LayoutJson.write(json, "layout", layout));
            LayoutJson.write(json, document.tables());
        });
    }

    /** What of a finding's facts stands beside them too: line and column, amounts in whole dong, a cell that is none. */
    static Map<String, String> fields(ReportedFinding finding) {
        Map<String, String> facts = finding.facts();
        Map<String, String> fields = new LinkedHashMap<>();
        lift(facts, "line", fields);
        lift(facts, "column", fields);
        if (facts.containsKey("expectedAmount")) {
            lift(facts, "expected", fields);
        }
        if (facts.containsKey("printedAmount")) {
            lift(facts, "printed", fields);
        }
        lift(facts, "text", fields);
        return fields;
    }

    private static void lift(Map<String, String> facts, String name, Map<String, String> fields) {
        String value = facts.get(name);
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static void write(JsonWriter json, ProposedRepair repair) {
        json.field("kind", repair.kind())
                .objects(
                        "changes",
                        repair.changes(),
                        change -> json.field("at", change.at())
                                .field("line", change.line())
                                .field("column", change.column())
                                .field("from", change.printed().map(BigInteger::toString))
                                .field("text", change.text())
                                .field("to", change.proposed().toString()));
    }

    // --- reading

    static BudgetDocument read(JsonValue json) {
        BudgetDocument.Builder document = BudgetDocument.builder()
                .unit(LayoutJson.unit(json))
                .lines(json.integer("lines"))
                .findings(ReportedFinding.read(json, BudgetJson::fields));
        document.totals(totals(json));
        json.items("repairs").forEach(repair -> document.addRepair(readRepair(repair)));
        document.moreRepairs(json.optionalInteger("moreRepairs").orElse(0));
        document.layout(json.optionalObject("layout").map(LayoutJson::read));
        if (json.has("tables")) {
            json.items("tables").forEach(table -> document.addTable(LayoutJson.table(table, BudgetJson::totals)));
        }
        return document.build();
    }

    private static Map<String, BigInteger> totals(JsonValue json) {
        Map<String, BigInteger> totals = new LinkedHashMap<>();
        json.texts("totals").forEach((column, dong) -> totals.put(column, amount(json, column, dong)));
        return totals;
    }

    private static ProposedRepair readRepair(JsonValue json) {
        ProposedRepair repair = new ProposedRepair(
                json.text("kind"),
                json.items("changes").stream().map(BudgetJson::readChange).toList());
        json.end();
        return repair;
    }

    private static ProposedChange readChange(JsonValue json) {
        ProposedChange change = ProposedChange.builder()
                .at(json.optionalText("at"))
                .line(json.text("line"))
                .column(json.text("column"))
                .printed(json.optionalText("from").map(dong -> amount(json, "from", dong)))
                .text(json.optionalText("text"))
                .proposed(amount(json, "to", json.text("to")))
                .build();
        json.end();
        return change;
    }

    private static BigInteger amount(JsonValue json, String name, String dong) {
        if (dong.length() <= MAX_DIGITS) {
            try {
                return new BigInteger(dong);
            } catch (NumberFormatException noNumber) {
                // said below
            }
        }
        json.bad(name, new Text("số đồng nguyên", "whole dong"), dong);
        return BigInteger.ZERO;
    }
}
