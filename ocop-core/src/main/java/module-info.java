// SPDX-License-Identifier: Apache-2.0

/** The vocabulary of the OCOP programme. No rule and no number of the law stands here. */
@SuppressWarnings("module")
module vn.ocop.core {
    requires com.google.common;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires java.xml;

    exports vn.ocop.core;
    exports vn.ocop.core.lawfile to
            vn.ocop.criteria,
            vn.ocop.budget;
}
