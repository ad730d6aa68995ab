// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import org.junit.jupiter.api.Test;
import vn.ocop.testing.HouseRules;

class ArchitectureTest {

    @Test
    void keepsTheHouseRulesAndKnowsOnlyTheVocabulary() {
        HouseRules.ofThisModule()
                .check(
                        "vn.ocop.budget..",
                        "vn.ocop.core..",
                        "com.google.common..",
                        "com.google.errorprone.annotations..",
                        "javax.money..",
                        "javax.xml.stream..",
                        "org.javamoney.moneta..");
    }
}
