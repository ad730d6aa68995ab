// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import org.junit.jupiter.api.Test;
import vn.ocop.testing.HouseRules;

class ArchitectureTest {
    private final HouseRules rules = HouseRules.ofThisModule();

    @Test
    void keepsTheHouseRulesAndKnowsNoOtherModule() {
        rules.check(
                "vn.ocop.core..", "com.google.common..", "com.google.errorprone.annotations..", "javax.xml.stream..");
    }

    @Test
    void callersSeeOnlyTheJdk() {
        rules.showsOnlyTheJdkAnd();
    }

    @Test
    void theJarNeedsGuavaAndTheParserOfThePlatform() {
        rules.needsOnly("com.google.common", "java.base", "java.xml");
    }
}
