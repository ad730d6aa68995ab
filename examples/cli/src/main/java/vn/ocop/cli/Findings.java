// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;
import vn.ocop.io.document.ReportedFinding;

/** What was found, as every report of a budget tells it. */
final class Findings {
    private static final Text FOUND = new Text("Phát hiện", "Findings");
    private static final Text NOTHING = new Text("Không có gì đáng lưu ý.", "Nothing to note.");

    private Findings() {}

    /** One line each, for a terminal. */
    static List<String> lines(List<ReportedFinding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.message() + " ["
                        + finding.at().map(at -> at + " ").orElse("") + finding.code() + "]")
                .toList();
    }

    /** The lines after a blank one, if there are any. */
    static void print(StringBuilder text, List<ReportedFinding> findings) {
        if (!findings.isEmpty()) {
            text.append('\n');
            lines(findings).forEach(line -> text.append(line).append('\n'));
        }
    }

    /** A chapter of a page. */
    static void print(Markup page, List<ReportedFinding> findings, Language language) {
        page.element("h2", FOUND.in(language));
        if (findings.isEmpty()) {
            page.element("p class=\"soft\"", NOTHING.in(language));
            return;
        }
        page.raw("<ul class=\"findings\">");
        for (ReportedFinding finding : findings) {
            page.raw("<li>")
                    .element(
                            finding.severity() == Severity.ERROR ? "b class=\"bad\"" : "b class=\"soft\"",
                            finding.severity())
                    .text(" " + finding.message() + " ")
                    .element("span class=\"soft\"", (finding.at().orElse("") + " " + finding.code()).strip())
                    .raw("</li>");
        }
        page.raw("</ul>");
    }
}
