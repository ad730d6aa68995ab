// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.StringWriter;
import java.util.List;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.ReportedFinding;

/** A document as a command prints it: JSON and CSV are its own, a table for a terminal and a page are made by the view. */
interface View {
    Document document();

    String table();

    String html();

    default String as(Format format) {
        return switch (format) {
            case TABLE -> table();
            case JSON -> {
                StringWriter out = new StringWriter();
                document().writeJson(out);
                yield out.toString();
            }
            case CSV -> {
                StringBuilder out = new StringBuilder();
                document().writeCsv(out);
                yield out.toString();
            }
            case HTML -> html();
        };
    }

    /** Whether an error was found, in the document or in what it is made from. */
    default boolean hasErrors() {
        return document().hasErrors();
    }

    /** What was found and the printed form does not tell: it goes to standard error. Rows are no place for findings. */
    default List<ReportedFinding> untold(Format format) {
        return format == Format.CSV ? document().findings() : List.of();
    }
}
