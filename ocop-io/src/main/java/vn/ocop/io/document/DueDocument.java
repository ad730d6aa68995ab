// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.calendar.DaySpan;
import vn.ocop.criteria.calendar.Due;
import vn.ocop.io.TableWriter;

/**
 * What falls due between two days, as it is exchanged: JSON of the format {@value #FORMAT} and CSV. This class is immutable
 * and thread-safe.
 */
public final class DueDocument {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-due/1";

    private final DaySpan days;
    private final int certificates;
    private final List<Due> due;
    private final List<ReportedFinding> findings;
    private final Language language;

    private DueDocument(
            DaySpan days, int certificates, List<Due> due, List<ReportedFinding> findings, Language language) {
        this.days = days;
        this.certificates = certificates;
        this.due = due;
        this.findings = findings;
        this.language = language;
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
        return new DueDocument(days, certificates, List.copyOf(due), ReportedFinding.of(findings, language), language);
    }

    /**
     * The days that were looked at.
     *
     * @return the days
     */
    public DaySpan days() {
        return days;
    }

    /**
     * How many certificates were looked at.
     *
     * @return the number of usable rows
     */
    public int certificates() {
        return certificates;
    }

    /**
     * What is due.
     *
     * @return the list, in time
     */
    public List<Due> due() {
        return due;
    }

    /**
     * What was found.
     *
     * @return the findings
     */
    public List<ReportedFinding> findings() {
        return findings;
    }

    /**
     * Whether an error was found.
     *
     * @return true if at least one finding is an error
     */
    public boolean hasErrors() {
        return ReportedFinding.anyError(findings);
    }

    /**
     * Writes the document as JSON.
     *
     * @param out where it goes; it is not closed
     */
    public void writeJson(Writer out) {
        try (JsonWriter json = new JsonWriter(out)) {
            json.object()
                    .field("format", FORMAT)
                    .field("from", days.first().toString())
                    .field("to", days.last().toString())
                    .field("certificates", certificates)
                    .array("due");
            due.forEach(item -> write(json, item));
            json.endArray();
            ReportedFinding.write(json, "findings", findings);
            json.endObject();
        }
    }

    private void write(JsonWriter json, Due item) {
        json.object()
                .field("day", item.day().toString())
                .field("kind", item.kind().name())
                .field("product", item.productId());
        item.star().ifPresent(star -> json.field("stars", star.number()));
        json.field("what", item.kind().text().in(language))
                .field("about", item.about().map(text -> text.in(language)))
                .field("responsible", item.responsible().in(language))
                .field("citation", item.citation().in(language))
                .endObject();
    }

    /**
     * Writes what is due as a CSV table.
     *
     * @param out where it goes
     */
    public void writeCsv(Appendable out) {
        TableWriter table = new TableWriter(
                out, List.of("day", "kind", "product", "stars", "what", "about", "responsible", "citation"));
        for (Due item : due) {
            table.text(item.day().toString())
                    .text(item.kind().name())
                    .text(item.productId().orElse(""));
            Optional<Integer> stars = item.star().map(star -> star.number());
            table.number(stars.map(String::valueOf).orElse(""))
                    .text(item.kind().text().in(language))
                    .text(item.about().map(text -> text.in(language)).orElse(""))
                    .text(item.responsible().in(language))
                    .text(item.citation().in(language))
                    .endRow();
        }
    }
}
