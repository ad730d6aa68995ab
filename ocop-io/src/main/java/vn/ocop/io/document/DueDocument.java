// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.util.List;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.calendar.DaySpan;
import vn.ocop.criteria.calendar.Due;

/**
 * What falls due between two days, as it is exchanged: JSON of the format {@value #FORMAT} and CSV. It is not read back: it
 * follows from the certificates and the rulebooks. This class is immutable and thread-safe.
 *
 * @param days the days that were looked at
 * @param certificates how many certificates were looked at
 * @param due what is due, in time
 * @param findings what was found
 * @param language the language of names, citations and messages
 */
public record DueDocument(
        DaySpan days, int certificates, List<Due> due, List<ReportedFinding> findings, Language language)
        implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-due/1";

    /**
     * Takes copies of the lists.
     *
     * @param days the days that were looked at
     * @param certificates how many certificates were looked at
     * @param due what is due, in time
     * @param findings what was found
     * @param language the language of names, citations and messages
     */
    public DueDocument {
        due = List.copyOf(due);
        findings = List.copyOf(findings);
    }

    /**
     * The document of a scan.
     *
     * @param days the days that were looked at
     * @param certificates how many certificates were looked at
     * @param due what is due, in time
     * @param findings what was found
     * @param language the language of names, citations and messages
     * @return the document
     */
    public static DueDocument of(
            DaySpan days, int certificates, List<Due> due, List<Finding> findings, Language language) {
        return new DueDocument(days, certificates, due, ReportedFinding.of(findings, language), language);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void writeJson(Writer out) {
        JsonWriter.document(out, FORMAT, json -> {
            json.field("from", days.first().toString())
                    .field("to", days.last().toString())
                    .field("certificates", certificates)
                    .objects("due", due, item -> write(json, item));
            ReportedFinding.write(json, findings);
        });
    }

    private void write(JsonWriter json, Due item) {
        json.field("day", item.day().toString())
                .field("kind", item.kind().name())
                .field("product", item.productId());
        ResultJson.star(json, "stars", item.star());
        json.field("what", item.kind().text().in(language))
                .field("about", item.about().map(text -> text.in(language)))
                .field("responsible", item.responsible().in(language));
        ResultJson.citation(json, item.citation(), language);
    }

    /**
     * What is due in rows.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft()
                .texts("day", "kind", "product")
                .numbers("stars")
                .texts("what", "about", "responsible", "citation");
        for (Due item : due) {
            rows.row(
                    item.day(),
                    item.kind(),
                    item.productId(),
                    item.star(),
                    item.kind().text().in(language),
                    item.about().map(text -> text.in(language)),
                    item.responsible().in(language),
                    item.citation().in(language));
        }
        return rows.build();
    }
}
