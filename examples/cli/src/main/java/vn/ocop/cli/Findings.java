// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;
import vn.ocop.io.document.ReportedFinding;

/** What was found, as commands tell it. */
final class Findings {
    private static final Text NOTHING = new Text("Không có gì đáng lưu ý.", "Nothing to note.");

    private Findings() {}

    /** What a severity is called. */
    static String word(Severity severity, Language language) {
        Text word = switch (severity) {
            case ERROR -> new Text("Lỗi", "Error");
            case WARNING -> new Text("Cảnh báo", "Warning");
            case INFO -> new Text("Ghi chú", "Note");
        };
        return word.in(language);
    }

    /** As a message: {@code file:row: code: message [clause]}. */
    static String message(ReportedFinding finding) {
        return finding.at().map(at -> at + ": ").orElse("")
                + finding.code() + ": " + finding.message()
                + finding.citation().map(citation -> " [" + citation + "]").orElse("");
    }

    /** As a line of a result, of a product or of none. */
    static String line(String about, ReportedFinding finding) {
        return finding.severity() + " " + about + finding.message()
                + finding.citation().map(citation -> " (" + citation + ")").orElse("") + " ["
                + finding.at().map(at -> at + " ").orElse("") + finding.code() + "]";
    }

    /** All findings to standard error. */
    static void tell(List<Finding> findings, Language language, Console console) {
        findings.forEach(finding -> console.message(message(ReportedFinding.of(finding, language))));
    }

    /** The lines after a blank one, if there are any. */
    static void print(StringBuilder text, List<ReportedFinding> findings) {
        if (!findings.isEmpty()) {
            text.append('\n');
            findings.forEach(finding -> text.append(line("", finding)).append('\n'));
        }
    }

    /** A chapter of a page. */
    static void print(Markup page, List<ReportedFinding> findings, Language language) {
        if (findings.isEmpty()) {
            page.element("h2", Causes.FOUND.in(language)).element("p.soft", NOTHING.in(language));
            return;
        }
        Causes causes = new Causes(language);
        findings.forEach(finding -> causes.add(Optional.empty(), finding));
        causes.write(page, product -> product);
    }
}
