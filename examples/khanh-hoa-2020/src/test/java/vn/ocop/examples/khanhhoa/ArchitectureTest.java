// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import org.junit.jupiter.api.Test;
import vn.ocop.testing.HouseRules;

class ArchitectureTest {

    @Test
    void keepsTheHouseRules() {
        HouseRules.ofThisModule()
                .check(
                        "vn.ocop.examples.khanhhoa..",
                        "vn.ocop.core..",
                        "vn.ocop.criteria..",
                        "vn.ocop.budget..",
                        "de.siegmar.fastcsv..");
    }
}
