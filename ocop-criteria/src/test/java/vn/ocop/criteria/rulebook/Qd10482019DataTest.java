// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.core.Confidence;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;

/** What Decision 1048/QĐ-TTg, as amended by 781/QĐ-TTg, says, restated. */
class Qd10482019DataTest {
    private static final Rulebook BOOK = new Rulebooks().get("qd-1048-2019");

    static List<CriteriaSet> sets() {
        return BOOK.sets().stream()
                .map(header -> BOOK.set(header.number()).orElseThrow())
                .filter(set -> !set.isFrame())
                .toList();
    }

    private static CriteriaSet set(int number) {
        return BOOK.set(number).orElseThrow();
    }

    @Test
    void holdsFromAugust2019UntilDecision148() {
        assertThat(BOOK.inForceFrom()).isEqualTo(LocalDate.of(2019, 8, 21));
        assertThat(BOOK.inForceUntil()).contains(LocalDate.of(2023, 2, 23));
        assertThat(BOOK.marksKnown()).isFalse();
        assertThat(BOOK.parts()).extracting(Part::points).containsExactly(35, 25, 40);
        assertThat(BOOK.documents())
                .filteredOn(document -> document.id().equals("qd-781-2020"))
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.date()).isEqualTo(LocalDate.of(2020, 6, 8));
                    assertThat(document.confidence()).isEqualTo(Confidence.MEDIUM);
                });
    }

    @Test
    void printsBandsInWholeNumbersAndReadsThemWithoutGaps() {
        assertThat(BOOK.bands())
                .extracting(band -> band.star().number() + ": " + band.lowerLimit() + ", " + band.printed() + ", "
                        + band.errata().stream()
                                .map(Erratum::excuses)
                                .findFirst()
                                .orElse("-"))
                .containsExactly(
                        "5: 90, 90 đến 100, -",
                        "4: 70, 70 đến 89, band-gap",
                        "3: 50, 50 đến 69, band-gap",
                        "2: 30, 30 đến 49, band-gap",
                        "1: 0, dưới 30, -");
        assertThat(BOOK.band(Star.FOUR).orElseThrow().printedTo()).hasValue(89);
    }

    @Test
    void sendsThreeToFiveStarsFromTheDistrictAndFiveFromTheProvince() {
        LevelOrder order = BOOK.levelsOn(LocalDate.of(2020, 4, 16)).orElseThrow();
        assertThat(order.rules())
                .extracting(LevelOrder.Rule::level)
                .containsExactly(Level.DISTRICT, Level.PROVINCE, Level.CENTRE);
        LevelOrder.Rule district = order.rule(Level.DISTRICT).orElseThrow();
        assertThat(district.recognises()).isEmpty();
        assertThat(district.passesUp()).containsExactlyInAnyOrder(Star.THREE, Star.FOUR, Star.FIVE);
        assertThat(district.mayReturn()).containsExactlyInAnyOrder(Star.ONE, Star.TWO, Star.THREE, Star.FOUR);
        LevelOrder.Rule province = order.rule(Level.PROVINCE).orElseThrow();
        assertThat(province.recognises()).containsExactlyInAnyOrder(Star.THREE, Star.FOUR);
        assertThat(province.passesUp()).containsExactly(Star.FIVE);
        assertThat(order.rule(Level.CENTRE).orElseThrow().recognises()).containsExactly(Star.FIVE);
    }

    @Test
    void knows25Sets22OfThemCompleteAndTheThirdAsAFrame() {
        assertThat(BOOK.sets()).hasSize(26);
        assertThat(numbers(SetHeader.Status.FRAME)).containsExactly(3);
        assertThat(numbers(SetHeader.Status.INCOMPLETE)).containsExactly(10, 16, 19);
        assertThat(set(3).criteria()).isEmpty();
        assertThat(set(3).parts()).hasSize(3);
    }

    private static List<Integer> numbers(SetHeader.Status status) {
        return BOOK.sets().stream()
                .filter(header -> header.status() == status)
                .map(SetHeader::number)
                .toList();
    }

    @Test
    void isSureOfTheNumbersThatThePlanPrints() {
        assertThat(BOOK.sets().stream()
                        .filter(header -> header.numberConfidence() == Confidence.HIGH)
                        .map(SetHeader::number))
                .containsExactly(1, 2, 3, 5, 6, 7, 9, 11, 13, 17, 23, 24);
        assertThat(BOOK.sets().stream()
                        .filter(header -> header.numberConfidence() != Confidence.HIGH)
                        .map(SetHeader::numberConfidence))
                .containsOnly(Confidence.LOW);
    }

    @Test
    void admitsNoFarmsAndNoAssociations() {
        assertThat(BOOK.sets())
                .allSatisfy(header -> assertThat(header.subjects())
                        .containsExactlyInAnyOrder(
                                SubjectType.COOPERATIVE,
                                SubjectType.COOPERATIVE_GROUP,
                                SubjectType.SME,
                                SubjectType.HOUSEHOLD));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithTheListingInEveryCriterionOptionAndPoint(CriteriaSet set) {
        List<String> lines = set.criteria().stream()
                .map(criterion -> set.number() + "\t"
                        + set.parts().get(criterion.partIndex()).code() + "\t" + criterion.code() + "\t"
                        + FactTable.options(criterion))
                .toList();
        assertThat(lines).containsExactlyElementsOf(FactTable.lines("qd-1048-2019.tsv", set.number()));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void addsUpTo35And25And40UnlessIncomplete(CriteriaSet set) {
        boolean complete = set.header().status() == SetHeader.Status.COMPLETE;
        Sums.assertAddUp(set, 35, 25, complete ? 40 : 38);
    }

    @Test
    void hasNoMarks() {
        assertThat(sets()).allSatisfy(set -> assertThat(set.marks()).isEmpty());
    }

    @Test
    void scoresNothingOfAStoryThatIsNotThere() {
        for (CriteriaSet set : sets()) {
            List<String> needs = set.criteria().stream()
                    .flatMap(criterion -> criterion.needs().map(code -> criterion.code() + "<" + code).stream())
                    .toList();
            assertThat(needs).isEqualTo(set.number() == 26 ? List.of() : List.of("5.2<5.1", "5.3<5.1"));
        }
    }

    @Test
    void hasTwoCasesOfManagementEverywhereAndThreeMoreInTourism() {
        for (CriteriaSet set : sets()) {
            List<String> cases = set.criteria().stream()
                    .filter(criterion -> criterion.kind() == Criterion.Kind.CASES)
                    .map(Criterion::code)
                    .toList();
            assertThat(cases).isEqualTo(set.number() == 26 ? List.of("3.2", "9", "10", "16") : List.of("3.2"));
        }
    }

    @Test
    void containsTheSensoryCriteriaOfTeaAndCoffee() {
        for (CriteriaSet set : sets()) {
            List<String> containers = set.sections().stream()
                    .flatMap(section -> section.criteria().stream())
                    .filter(criterion -> criterion.kind() == Criterion.Kind.CONTAINER)
                    .map(criterion -> criterion.code() + "=" + criterion.points())
                    .toList();
            Map<Integer, List<String>> expected =
                    Map.of(12, List.of("6.1=6", "6.2=14"), 14, List.of("6.1=11", "6.2=7"));
            assertThat(containers).isEqualTo(expected.getOrDefault(set.number(), List.of()));
        }
    }

    @Test
    void stopsAtZeroInWaterAndInImpuritiesOfProcessedFruit() {
        for (CriteriaSet set : sets()) {
            Map<Integer, List<String>> expected = Map.of(7, List.of("6.1"), 17, List.of("6.1", "6.2", "6.3", "6.4"));
            assertThat(set.zeroStops())
                    .extracting(Criterion::code)
                    .isEqualTo(expected.getOrDefault(set.number(), List.of()));
        }
    }

    @Test
    void printsConditionsThatRejectADossierInNotes() {
        assertThat(inNotes("imported-or-unknown-material"))
                .containsExactlyElementsOf(IntStream.rangeClosed(4, 25)
                        .mapToObj(number -> number + ":1.1")
                        .toList());
        assertThat(inNotes("unacceptable-impurities"))
                .containsExactly(
                        "2:6.1", "5:6.1", "6:6.1", "8:6.1", "9:6.1", "10:6.1", "11:6.1", "13:6.1", "15:6.1", "16:6.1",
                        "18:6.1");
        assertThat(inNotes("no-food-safety-certificate"))
                .containsExactly(
                        "1:10", "2:10", "4:10", "5:9", "6:9", "7:9", "8:9", "9:9", "10:9", "11:9", "12:9", "13:9",
                        "14:9", "15:9", "16:9", "17:9", "18:9");
        assertThat(inNotes("no-production-certificate")).containsExactly("19:12", "20:12", "21:12", "22:12");
        assertThat(inNotes("no-product-declaration")).containsExactly("20:6");
        assertThat(inNotes("no-standard-declaration")).containsExactly("21:6", "22:6");
        assertThat(inNotes("ip-infringement")).containsExactly("23:6.2", "24:6.2", "25:6.2");
    }

    private static List<String> inNotes(String id) {
        List<String> found = new ArrayList<>();
        sets().forEach(set -> set.knockOuts().stream()
                .filter(condition -> condition.id().equals(id))
                .forEach(condition ->
                        found.add(set.number() + ":" + condition.criterion().orElseThrow())));
        return found;
    }

    @Test
    void declaresEverySlipOfTheSource() {
        List<String> slips = new ArrayList<>();
        sets().forEach(set -> slips.addAll(Sums.errata(set)));
        assertThat(slips)
                .containsExactly(
                        "6:6.2 odd-points",
                        "10: sum-mismatch",
                        "14:6.1.3b printed-code-differs",
                        "16: sum-mismatch",
                        "19:6 text-gap",
                        "19: sum-mismatch");
        assertThat(set(14).criterion("6.1.3b").orElseThrow().printedCode()).contains("6.1.3");
    }
}
