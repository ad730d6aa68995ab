// SPDX-License-Identifier: Apache-2.0

/** The command line {@code ocop}. */
module vn.ocop.cli {
    requires info.picocli;
    requires static org.jspecify;
    requires vn.ocop.budget;
    requires vn.ocop.criteria;
    requires vn.ocop.examples.khanhhoa;
    requires vn.ocop.io;

    opens vn.ocop.cli to
            info.picocli;
    opens vn.ocop.cli.demo to
            info.picocli;
}
