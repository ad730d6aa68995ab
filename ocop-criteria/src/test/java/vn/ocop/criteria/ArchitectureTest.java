// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import org.junit.jupiter.api.Test;
import vn.ocop.testing.HouseRules;

class ArchitectureTest {
    private final HouseRules rules = HouseRules.ofThisModule();

    @Test
    void keepsTheHouseRulesAndKnowsOnlyTheVocabulary() {
        rules.check(
                "vn.ocop.criteria..",
                "vn.ocop.core..",
                "com.google.common..",
                "com.google.errorprone.annotations..",
                "java.security..",
                "javax.xml.stream..");
    }

    @Test
    void callersSeeOnlyTheJdk() {
        rules.showsOnlyTheJdkAnd();
    }

    @Test
    void theJarNeedsNoMoneyAndNoParserOfOthers() {
        rules.needsOnly("com.google.common", "java.base", "java.xml", "vn.ocop.core");
    }
}
