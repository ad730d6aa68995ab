// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.document.Audience;

/** The option {@code --audience}: for whom the result is. */
final class AudienceOption {
    private static final Text KEPT_BACK = new Text(
            "phát hiện không có trong bản này; xem bằng --audience council:",
            "findings are not in this output; see them with --audience council:");
    private static final Text ERRORS = new Text("có lỗi", "with errors");

    @Option(
            names = "--audience",
            defaultValue = "council",
            paramLabel = "council|subject|public",
            description =
                    "kết quả dành cho ai / for whom the result is (${DEFAULT-VALUE}); what they may not see is left"
                            + " out, and it says so")
    private String typed = "council";

    Audience audience() {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience.word().equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> UsageException.expected(
                        "--audience",
                        Arrays.stream(Audience.values()).map(Audience::word).collect(Collectors.joining(", ")),
                        typed));
    }

    /** How many findings stay with the council: their words might tell what others are not to know. */
    static void tellKeptBack(boolean errors, int count, Language language, Console console) {
        if (count > 0) {
            console.message(
                    "ocop: " + KEPT_BACK.in(language) + " " + count + (errors ? " (" + ERRORS.in(language) + ")" : ""));
        }
    }
}
