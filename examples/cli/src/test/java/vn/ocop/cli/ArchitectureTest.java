// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import org.junit.jupiter.api.Test;
import vn.ocop.testing.HouseRules;

/** A program may print; the rest holds for it too. */
class ArchitectureTest {
    private final HouseRules rules = HouseRules.ofThisModule();

    @Test
    void daysLanguagesAndEncodingsAreArguments() {
        rules.nothingReadsClockOrDefaults();
    }

    @Test
    void nothingIsFloatingPoint() {
        rules.nothingIsFloatingPoint();
    }

    @Test
    void htmlIsWrittenByTheLibrary() {
        rules.tagsStandOnlyIn("vn/ocop/criteria/text/Elements.java");
    }
}
