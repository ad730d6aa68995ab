// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;

/** A result in each form in which a command prints it. */
interface View {
    String table();

    String json();

    String csv();

    String html();

    boolean hasErrors();

    /** What was found, one line each. */
    List<String> findings();

    default String as(Format format) {
        return switch (format) {
            case TABLE -> table();
            case JSON -> json();
            case CSV -> csv();
            case HTML -> html();
        };
    }
}
