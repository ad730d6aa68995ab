// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import org.junit.jupiter.api.Test;
import vn.ocop.testing.HouseRules;

class ArchitectureTest {

    @Test
    void keepsTheHouseRulesAndKnowsNoOtherModule() {
        HouseRules.ofThisModule().check("vn.ocop.core..", "com.google.common..", "com.google.errorprone.annotations..");
    }
}
