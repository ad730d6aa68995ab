// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.util.List;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.OfficeLayout;

/**
 * What was understood of an office's table, as it is kept for the next file of the same form: JSON of the format
 * {@value #FORMAT}, written and read. This class is immutable and thread-safe.
 */
public final class LayoutDocument implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-layout/1";

    private final OfficeLayout layout;
    private final List<ReportedFinding> findings;

    private LayoutDocument(OfficeLayout layout, List<ReportedFinding> findings) {
        this.layout = layout;
        this.findings = List.copyOf(findings);
    }

    /**
     * The document of a layout.
     *
     * @param layout what was understood
     * @param findings what was found when the file was read
     * @param language the language of messages
     * @return the document
     */
    public static LayoutDocument of(OfficeLayout layout, List<Finding> findings, Language language) {
        return new LayoutDocument(layout, ReportedFinding.of(findings, language));
    }

    /**
     * Reads a layout from JSON.
     *
     * @param source the JSON, in UTF-8
     * @return the layout, or every finding that stands against it with its line
     */
    public static Checked<OfficeLayout> read(TableSource source) {
        return JsonValue.read(source, FORMAT, LayoutJson::fields);
    }

    /**
     * What was understood.
     *
     * @return the layout
     */
    public OfficeLayout layout() {
        return layout;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    /**
     * What was found when the file was read; it is no part of the JSON.
     *
     * @return the findings
     */
    @Override
    public List<ReportedFinding> findings() {
        return findings;
    }

    @Override
    public void writeJson(Writer out) {
        JsonWriter.document(out, FORMAT, json -> LayoutJson.fields(json, layout));
    }

    /**
     * The columns in rows.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft().texts("column", "path", "role", "evidence");
        layout.columns()
                .forEach(column ->
                        rows.row(column.letter(), column.path(), column.role().id(), column.evidence()));
        return rows.build();
    }
}
