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
                "java.security..");
    }

    @Test
    void callersSeeOnlyTheJdk() {
        rules.showsOnlyTheJdkAnd();
    }

    @Test
    void theJarNeedsNoMoneyAndNoParserOfOthers() {
        rules.needsOnly("com.google.common", "java.base", "vn.ocop.core");
    }

    @Test
    void noPackageKnowsOneAboveIt() {
        rules.packagesKnowOnlyThoseBefore(
                "vn.ocop.criteria.procedure",
                "vn.ocop.criteria.rulebook",
                "vn.ocop.criteria.calendar",
                "vn.ocop.criteria.judging",
                "vn.ocop.criteria",
                "vn.ocop.criteria.change",
                "vn.ocop.criteria.advice",
                "vn.ocop.criteria.text");
    }

    @Test
    void theJudgingRoomIsEnteredByThoseWhoJudgeAndIsShownToNobody() {
        rules.isEnteredOnlyFrom(
                "vn.ocop.criteria.judging", "vn.ocop.criteria", "vn.ocop.criteria.change", "vn.ocop.criteria.advice");
    }

    @Test
    void daysAndResultsKnowNothingOfEachOther() {
        rules.isEnteredOnlyFrom("vn.ocop.criteria.calendar");
    }

    /**
     * Beside the package of words stand only what the difference of two rulebooks is made of, what a reader of files looks
     * for, and names of rounds and of whoever acts.
     */
    @Test
    void wordsComeLast() {
        rules.wordsStandOnlyIn(
                "vn/ocop/criteria/text/",
                "vn/ocop/criteria/change/Values.java",
                "vn/ocop/criteria/rulebook/SetReader.java",
                "vn/ocop/criteria/rulebook/Applicability.java",
                "vn/ocop/criteria/calendar/CertificateDues.java",
                "vn/ocop/criteria/calendar/Radar.java",
                "vn/ocop/criteria/calendar/Round.java");
    }

    @Test
    void htmlIsWrittenInOnePlace() {
        rules.tagsStandOnlyIn("vn/ocop/criteria/text/Elements.java");
    }
}
