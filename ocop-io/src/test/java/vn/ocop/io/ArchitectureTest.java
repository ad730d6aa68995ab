// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import org.junit.jupiter.api.Test;
import vn.ocop.testing.HouseRules;

class ArchitectureTest {

    @Test
    void keepsTheHouseRules() {
        HouseRules.ofThisModule()
                .check(
                        "vn.ocop.io..",
                        "vn.ocop.core..",
                        "vn.ocop.criteria..",
                        "vn.ocop.budget..",
                        "de.siegmar.fastcsv..",
                        "org.dhatim.fastexcel..",
                        "com.fasterxml.jackson.core..",
                        "org.apache.commons.compress..",
                        "javax.xml.stream..");
    }
}
