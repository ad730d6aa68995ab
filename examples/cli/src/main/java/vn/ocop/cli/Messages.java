// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/** Findings as lines of text. */
final class Messages {
    private Messages() {}

    /** {@code file:row: code: message [clause]}. */
    static String line(Finding finding, Language language) {
        return finding.location().map(at -> at + ": ").orElse("")
                + finding.code().id() + ": " + finding.message(language)
                + finding.citation()
                        .map(citation -> " [" + citation.in(language) + "]")
                        .orElse("");
    }

    /** All findings to standard error. */
    static void tell(List<Finding> findings, Language language, Console console) {
        findings.forEach(finding -> console.message(line(finding, language)));
    }
}
