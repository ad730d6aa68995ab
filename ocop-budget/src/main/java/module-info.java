// SPDX-License-Identifier: Apache-2.0

/** Budget tables in whole dong, what is inconsistent in them and the most likely repair; norms of support. */
module vn.ocop.budget {
    requires com.google.common;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive java.money;
    requires transitive vn.ocop.core;

    exports vn.ocop.budget;
    exports vn.ocop.budget.norms;
}
