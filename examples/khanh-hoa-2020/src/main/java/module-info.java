// SPDX-License-Identifier: Apache-2.0

/** The plan of Khánh Hòa province for OCOP 2020 as data. */
module vn.ocop.examples.khanhhoa {
    requires de.siegmar.fastcsv;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive vn.ocop.budget;
    requires transitive vn.ocop.core;
    requires transitive vn.ocop.criteria;

    exports vn.ocop.examples.khanhhoa;
}
