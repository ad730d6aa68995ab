// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import org.junit.jupiter.api.Test;
import vn.ocop.testing.HouseRules;

class ArchitectureTest {
    private final HouseRules rules = HouseRules.ofThisModule();

    @Test
    void keepsTheHouseRulesAndKnowsOnlyTheVocabulary() {
        rules.check(
                "vn.ocop.budget..",
                "vn.ocop.core..",
                "com.google.common..",
                "com.google.errorprone.annotations..",
                "javax.money..",
                "javax.xml.stream..");
    }

    @Test
    void callersSeeTheJdkAndTheStandardOfMoney() {
        rules.showsOnlyTheJdkAnd("javax.money..");
    }

    @Test
    void theJarNeedsGuavaAndTheStandardOfMoney() {
        rules.needsOnly("com.google.common", "java.base", "java.money", "vn.ocop.core");
    }
}
