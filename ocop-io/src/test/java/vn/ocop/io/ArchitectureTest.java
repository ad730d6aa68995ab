// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import org.junit.jupiter.api.Test;
import vn.ocop.testing.HouseRules;

class ArchitectureTest {
    private final HouseRules rules = HouseRules.ofThisModule();

    @Test
    void keepsTheHouseRules() {
        rules.check(
                "vn.ocop.io..",
                "vn.ocop.core..",
                "vn.ocop.criteria..",
                "vn.ocop.budget..",
                "de.siegmar.fastcsv..",
                "org.dhatim.fastexcel..",
                "com.fasterxml.jackson.core..",
                "org.apache.commons.compress..",
                "java.security..",
                "javax.xml.stream..");
    }

    @Test
    void callersSeeNoParser() {
        rules.showsOnlyTheJdkAnd();
    }

    @Test
    void theJarNeedsItsParsersAndNoMoney() {
        rules.needsOnly(
                "com.fasterxml.jackson.core",
                "de.siegmar.fastcsv",
                "java.base",
                "java.xml",
                "org.apache.commons.compress",
                "org.dhatim.fastexcel",
                "org.dhatim.fastexcel.reader",
                "vn.ocop.budget",
                "vn.ocop.core",
                "vn.ocop.criteria");
    }
}
