// SPDX-License-Identifier: Apache-2.0

/** Rulebooks, and what follows from them for products: scores, stars, places, explanations and dates. */
module vn.ocop.criteria {
    requires com.google.common;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive vn.ocop.core;

    exports vn.ocop.criteria;
    exports vn.ocop.criteria.advice;
    exports vn.ocop.criteria.calendar;
    exports vn.ocop.criteria.change;
    exports vn.ocop.criteria.procedure;
    exports vn.ocop.criteria.rulebook;
    exports vn.ocop.criteria.text;
}
