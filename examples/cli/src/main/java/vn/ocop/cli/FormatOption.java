// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import picocli.CommandLine.Option;

/** The option {@code --format} that commands with a result have. */
public final class FormatOption {
    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "table|json|csv|html",
            description = "dạng kết quả / form of the result (${DEFAULT-VALUE})")
    private Format format = Format.TABLE;

    /** Made by the command line. */
    public FormatOption() {}

    /**
     * The chosen form.
     *
     * @return a table unless stated
     */
    public Format format() {
        return format;
    }
}
