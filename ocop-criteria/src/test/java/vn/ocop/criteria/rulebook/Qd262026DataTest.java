// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;

/** What Decision 26/2026/QĐ-TTg says, restated. */
class Qd262026DataTest {
    private static final Rulebook BOOK = new Rulebooks().get("qd-26-2026");

    static List<CriteriaSet> sets() {
        return BOOK.sets().stream()
                .map(header -> BOOK.set(header.number()).orElseThrow())
                .toList();
    }

    private static CriteriaSet set(int number) {
        return BOOK.set(number).orElseThrow();
    }

    @Test
    void isInForceFrom22May2026WithKnownMarks() {
        assertThat(BOOK.inForceFrom()).isEqualTo(LocalDate.of(2026, 5, 22));
        assertThat(BOOK.inForceUntil()).isEmpty();
        assertThat(BOOK.marksKnown()).isTrue();
        assertThat(BOOK.parts()).extracting(Part::code).containsExactly("A", "B", "C");
        assertThat(BOOK.parts()).extracting(Part::points).containsExactly(40, 25, 35);
    }

    @Test
    void printsBandsWithoutGaps() {
        assertThat(BOOK.bands())
                .extracting(band -> band.star().number() + ": " + band.lowerLimit() + ", " + band.printed())
                .containsExactly(
                        "5: 90, từ 90 đến 100",
                        "4: 70, từ 70 đến dưới 90",
                        "3: 50, từ 50 đến dưới 70",
                        "2: 30, từ 30 đến dưới 50",
                        "1: 0, dưới 30");
        assertThat(BOOK.bands()).allSatisfy(band -> assertThat(band.errata()).isEmpty());
    }

    @Test
    void letsCommunesScreenProvincesRecogniseThreeAndFourAndTheCentreFive() {
        LevelOrder order = BOOK.levelsOn(LocalDate.of(2026, 5, 22)).orElseThrow();
        assertThat(order.rules())
                .extracting(LevelOrder.Rule::level)
                .containsExactly(Level.COMMUNE, Level.PROVINCE, Level.CENTRE);
        assertThat(order.rule(Level.COMMUNE).orElseThrow().scores()).isFalse();
        LevelOrder.Rule province = order.rule(Level.PROVINCE).orElseThrow();
        assertThat(province.recognises()).containsExactlyInAnyOrder(Star.THREE, Star.FOUR);
        assertThat(province.passesUp()).containsExactly(Star.FIVE);
        assertThat(province.proposes()).contains(Star.FIVE);
        LevelOrder.Rule centre = order.rule(Level.CENTRE).orElseThrow();
        assertThat(centre.recognises()).containsExactly(Star.FIVE);
        assertThat(centre.fallsBackTo()).containsExactlyInAnyOrder(Star.THREE, Star.FOUR);
        assertThat(BOOK.levelsOn(LocalDate.of(2026, 5, 21))).isEmpty();
    }

    @Test
    void namesTheAgenciesOfTheCouncilsAndNoDepartmentThatNeedNotExist() {
        assertThat(BOOK.councilAgencies(Level.PROVINCE))
                .extracting(agency -> agency.name().vi())
                .containsExactly(
                        "Sở Nông nghiệp và Môi trường",
                        "Sở Công Thương",
                        "Sở Y tế",
                        "Sở Khoa học và Công nghệ",
                        "Sở Văn hóa, Thể thao và Du lịch",
                        "Đơn vị tham mưu quản lý OCOP cấp tỉnh");
        assertThat(BOOK.councilAgencies(Level.CENTRE))
                .extracting(agency -> agency.name().vi())
                .containsExactly(
                        "Bộ Công Thương",
                        "Bộ Y tế",
                        "Bộ Khoa học và Công nghệ",
                        "Bộ Văn hóa, Thể thao và Du lịch",
                        "Cơ quan tham mưu quản lý OCOP của Bộ Nông nghiệp và Môi trường");
        assertThat(BOOK.councilAgencies(Level.CENTRE))
                .allSatisfy(agency -> assertThat(agency.citation().in(Language.EN))
                        .isEqualTo("26/2026/QĐ-TTg, article 7, clause 4, point b"));
    }

    @Test
    void hasTwentySixCompleteSetsInSixSectorsAndSeventeenGroups() {
        assertThat(BOOK.sets()).extracting(SetHeader::number).containsExactlyElementsOf(range(1, 26));
        assertThat(BOOK.sets()).allSatisfy(header -> {
            assertThat(header.status()).isEqualTo(SetHeader.Status.COMPLETE);
            assertThat(header.agencies()).isNotEmpty();
        });
        assertThat(BOOK.sets().stream().map(SetHeader::sector).distinct()).hasSize(6);
        assertThat(BOOK.sets().stream()
                        .map(header -> header.sector() + "/" + header.group())
                        .distinct())
                .hasSize(17);
    }

    @Test
    void admitsAssociationsForTourismOnly() {
        Set<SubjectType> everywhere = Set.of(
                SubjectType.COOPERATIVE,
                SubjectType.COOPERATIVE_GROUP,
                SubjectType.SME,
                SubjectType.FARM,
                SubjectType.HOUSEHOLD);
        for (SetHeader header : BOOK.sets()) {
            Set<SubjectType> expected = new TreeSet<>(everywhere);
            if (header.number() == 26) {
                expected.add(SubjectType.ASSOCIATION);
            }
            assertThat(header.subjects()).as("set %s", header.number()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithTheDecisionInEveryCriterionOptionPointAndMark(CriteriaSet set) {
        List<String> lines = new ArrayList<>();
        for (Section section : set.sections()) {
            lines.add(line(set, "section", section.number(), section.points(), ""));
            section.criteria().forEach(criterion -> add(set, criterion, lines));
        }
        assertThat(lines).containsExactlyElementsOf(FactTable.lines("qd-26-2026.tsv", set.number()));
    }

    private static void add(CriteriaSet set, Criterion criterion, List<String> lines) {
        boolean container = criterion.kind() == Criterion.Kind.CONTAINER;
        lines.add(line(
                set,
                container ? "group" : "criterion",
                criterion.code(),
                criterion.points(),
                container ? "" : FactTable.options(criterion)));
        criterion.children().forEach(child -> add(set, child, lines));
    }

    private static String line(CriteriaSet set, String kind, String code, int points, String options) {
        return set.number() + "\t" + kind + "\t" + code + "\t" + points + "\t" + options;
    }

    @ParameterizedTest
    @MethodSource("sets")
    void addsUpTo40And25And35(CriteriaSet set) {
        Sums.assertAddUp(set, 40, 25, 35);
    }

    @Test
    void has179MarksForThreeStars290ForFourAnd106ForFive() {
        Map<Star, Integer> marks = new EnumMap<>(Star.class);
        sets().forEach(set -> set.marks().forEach(mark -> marks.merge(mark.star(), 1, Integer::sum)));
        assertThat(marks).isEqualTo(Map.of(Star.THREE, 179, Star.FOUR, 290, Star.FIVE, 106));
    }

    @Test
    void bindsMarksOnPapersToProductsThatNeedThePaper() {
        List<String> conditional = new ArrayList<>();
        for (CriteriaSet set : sets()) {
            for (Mark mark : set.marks()) {
                mark.option()
                        .minimumWhen()
                        .ifPresent(fact -> conditional.add(
                                set.number() + " " + mark.criterion().code() + " " + fact.id()));
            }
        }
        assertThat(conditional)
                .containsExactly(
                        "19 12 needs-food-safety-certificate",
                        "20 12 needs-food-safety-certificate",
                        "21 7 must-declare-quality",
                        "21 8 needs-food-safety-certificate");
        assertThat(BOOK.facts().get("needs-food-safety-certificate").denial())
                .contains("needs-no-food-safety-certificate");
        assertThat(BOOK.facts().get("must-declare-quality").denial()).contains("need-not-declare-quality");
    }

    @Test
    void asksWhetherLabelsAreBilingualWithYesAndNo() {
        List<String> yesNo = new ArrayList<>();
        sets().forEach(set -> set.criteria().stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.YES_NO)
                .forEach(criterion -> yesNo.add(set.number() + ":" + criterion.code())));
        List<String> expected = new ArrayList<>();
        range(1, 20).forEach(number -> expected.add(number + ":2.4"));
        expected.addAll(List.of("21:2.3", "22:2.3"));
        assertThat(yesNo).isEqualTo(expected);
    }

    @Test
    void scoresTheStructureOfAStoryOnlyWhereThereIsOne() {
        for (CriteriaSet set : sets()) {
            List<String> needs = set.criteria().stream()
                    .flatMap(criterion -> criterion.needs().map(code -> criterion.code() + "<" + code).stream())
                    .toList();
            List<String> expects = set.criteria().stream()
                    .flatMap(criterion -> criterion.expects().map(code -> criterion.code() + "<" + code).stream())
                    .toList();
            assertThat(needs).as("set %s", set.number()).isEqualTo(set.number() == 26 ? List.of() : List.of("5.2<5.1"));
            assertThat(expects)
                    .as("set %s", set.number())
                    .isEqualTo(set.number() == 26 ? List.of() : List.of("5.3<5.1"));
        }
    }

    @Test
    void asksForTheTestSheetWithTheDeclarationOfQualityInSetsOneToSeventeenAnd21() {
        assertThat(requirements().filter(each -> each.endsWith(" no-food-safety-test-sheet")))
                .containsExactly(
                        "1:9 no-food-safety-test-sheet",
                        "2:8 no-food-safety-test-sheet",
                        "3:9 no-food-safety-test-sheet",
                        "4:9 no-food-safety-test-sheet",
                        "5:8 no-food-safety-test-sheet",
                        "6:8 no-food-safety-test-sheet",
                        "7:8 no-food-safety-test-sheet",
                        "8:8 no-food-safety-test-sheet",
                        "9:8 no-food-safety-test-sheet",
                        "10:8 no-food-safety-test-sheet",
                        "11:8 no-food-safety-test-sheet",
                        "12:8 no-food-safety-test-sheet",
                        "13:8 no-food-safety-test-sheet",
                        "14:8 no-food-safety-test-sheet",
                        "15:8 no-food-safety-test-sheet",
                        "16:8 no-food-safety-test-sheet",
                        "17:8 no-food-safety-test-sheet",
                        "21:7 no-food-safety-test-sheet");
    }

    private static Stream<String> requirements() {
        return sets().stream()
                .flatMap(set -> set.criteria().stream()
                        .flatMap(criterion -> criterion
                                .requirement()
                                .map(requirement -> set.number() + ":" + criterion.code() + " " + requirement.id())
                                .stream()));
    }

    private static Stream<String> guided(int number) {
        return set(number).criteria().stream()
                .filter(criterion -> !criterion.guidance().isEmpty())
                .map(criterion -> criterion.code()
                        + (criterion.guidance().size() > 1
                                ? "×" + criterion.guidance().size()
                                : ""));
    }

    @Test
    void saysBesideTheCriteriaWhatTheSheetsPrintThere() {
        assertThat(guided(1)).containsExactly("1.4", "4.2", "5.3", "6.1", "7", "8", "12");
        assertThat(guided(2)).containsExactly("1.4", "4.2", "5.3", "6.1", "7", "11");
        assertThat(guided(4)).containsExactly("1.4", "4.2", "5.3", "7", "8", "12");
        assertThat(guided(12)).containsExactly("1.4", "4.2", "5.3", "6.1", "6.2", "7", "11");
        assertThat(guided(13)).containsExactly("1.4", "4.2", "5.3", "6.1.1", "7", "11");
        assertThat(guided(16)).containsExactly("1.3", "4.2", "5.3", "7", "10");
        assertThat(guided(18)).containsExactly("1.4", "4.2", "5.3", "9", "10", "11", "14");
        assertThat(guided(19)).containsExactly("1.3", "4.2", "5.3", "7", "9", "10", "11", "14");
        assertThat(guided(20)).containsExactly("1.3", "4.2", "5.3", "7", "9", "10", "11×2", "14");
        assertThat(guided(21)).containsExactly("1.3", "4.2", "5.3", "6.3", "6.4", "7", "9");
        assertThat(guided(22)).containsExactly("1.3", "4.2", "5.3", "6.2", "6.3", "6.4", "9");
        assertThat(guided(25)).containsExactly("1.3", "2.2", "4.2", "5.3", "7", "9");
        assertThat(guided(26)).containsExactly("4.3", "17");
    }

    @Test
    void tellsNutritionByTheTestSheetAndExportChancesByWhatProvesThem() {
        assertThat(set(1).criterion("7").orElseThrow().guidance())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.text().vi()).contains("phiếu kiểm nghiệm do cơ quan có thẩm quyền cấp");
                    assertThat(remark.text().en()).contains("test sheet of the competent authority");
                    assertThat(remark.citation()).hasToString("qd-26-2026 annex.II set.1 crit.7");
                });
        assertThat(set(20).criterion("11").orElseThrow().guidance())
                .extracting(remark -> remark.text().en().substring(0, 13))
                .as("what a use adds stands last")
                .containsExactly("Quality with ", "Quality means");
        assertThat(set(25).criterion("9").orElseThrow().guidance())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text().vi())
                        .contains("hợp đồng xuất khẩu đã thực hiện, hoặc", "chứng nhận chất lượng", "hoặc thông tin"));
    }

    @Test
    void asksThatAllOfTheProductComesFromTheProvinceInSevenSets() {
        assertThat(requirements().filter(each -> each.contains(":1.1 ")))
                .containsExactly(
                        "1:1.1 not-grown-in-province",
                        "2:1.1 not-raised-or-caught-in-province",
                        "3:1.1 not-grown-in-province",
                        "4:1.1 not-raised-or-grown-in-province",
                        "23:1.1 not-grown-in-province",
                        "24:1.1 not-grown-in-province",
                        "25:1.1 not-raised-in-province");
    }

    @Test
    void hasTwoCasesInThreeCriteriaOfSet26OfWhichTwoBelongTogether() {
        for (CriteriaSet set : sets()) {
            List<String> cases = set.criteria().stream()
                    .filter(criterion -> criterion.kind() == Criterion.Kind.CASES)
                    .map(Criterion::code)
                    .toList();
            assertThat(cases).isEqualTo(set.number() == 26 ? List.of("8", "9", "15") : List.of());
        }
        assertThat(set(26).sameCase()).hasSize(1);
        assertThat(set(26).sameCase().get(0)).extracting(Criterion::code).containsExactly("9", "15");
        assertThat(set(26).criterion("8").orElseThrow().cases())
                .extracting(of -> of.title().en())
                .containsExactly("Tourism service provided by a community", "Tourism service site");
    }

    @Test
    void stopsAtZeroInTheSensoryCriteriaOfWater() {
        for (CriteriaSet set : sets()) {
            assertThat(set.zeroStops())
                    .extracting(Criterion::code)
                    .isEqualTo(set.number() == 16 ? List.of("6.1", "6.2", "6.3", "6.4") : List.of());
        }
    }

    @Test
    void printsTheConditionsThatRejectADossier() {
        assertThat(above(1)).containsExactly("forged-dossier", "no-food-safety-certificate", "incomplete-registration");
        range(2, 14).forEach(number -> assertThat(above(number)).isEqualTo(above(1)));
        assertThat(above(16)).isEqualTo(above(1));
        assertThat(above(15))
                .containsExactly(
                        "forged-dossier",
                        "no-food-safety-certificate",
                        "no-production-licence",
                        "incomplete-registration");
        assertThat(above(17)).isEqualTo(above(15));
        assertThat(above(18))
                .containsExactly(
                        "forged-dossier",
                        "no-production-certificate",
                        "no-quality-registration",
                        "incomplete-registration");
        assertThat(above(19))
                .containsExactly(
                        "forged-dossier",
                        "no-production-conditions",
                        "no-product-declaration",
                        "incomplete-registration");
        assertThat(above(20)).isEqualTo(above(19));
        range(21, 25)
                .forEach(number ->
                        assertThat(above(number)).containsExactly("forged-dossier", "incomplete-registration"));
        assertThat(set(26).knockOuts()).isEmpty();
    }

    @Test
    void printsFurtherConditionsInNotes() {
        assertThat(inNotes("common-product")).containsExactly("1:2.1", "2:2.1", "3:2.1", "4:2.1");
        assertThat(inNotes("copied-product"))
                .containsExactlyElementsOf(
                        range(5, 14).stream().map(number -> number + ":2.1").toList());
        assertThat(inNotes("imported-or-unknown-material"))
                .containsExactly(
                        "7:1.1", "8:1.1", "9:1.1", "10:1.1", "11:1.1", "12:1.1", "13:1.1", "14:1.1", "15:1.1", "18:1.1",
                        "19:1.1", "20:1.1");
        assertThat(inNotes("unacceptable-impurities"))
                .containsExactly(
                        "1:6.1",
                        "2:6.1",
                        "3:6.1",
                        "4:6.1",
                        "5:6.1",
                        "6:6.1",
                        "7:6.1",
                        "8:6.1",
                        "9:6.1",
                        "10:6.1",
                        "11:6.1.1",
                        "12:6.1",
                        "13:6.1.1",
                        "15:6.1",
                        "17:6.1");
        assertThat(inNotes("no-declaration-slip")).containsExactly("19:6", "20:6");
        assertThat(inNotes("ip-infringement")).containsExactly("21:6.2", "22:6.2");
    }

    private static List<String> above(int number) {
        return set(number).knockOuts().stream()
                .filter(condition -> condition.criterion().isEmpty())
                .map(KnockOut::id)
                .toList();
    }

    private static List<String> inNotes(String id) {
        List<String> found = new ArrayList<>();
        sets().forEach(set -> set.knockOuts().stream()
                .filter(condition -> condition.id().equals(id))
                .forEach(condition ->
                        condition.criterion().ifPresent(criterion -> found.add(set.number() + ":" + criterion))));
        return found;
    }

    @Test
    void declaresEverySlipOfTheTranscript() {
        List<String> slips = new ArrayList<>();
        sets().forEach(set -> slips.addAll(Sums.errata(set)));
        slips.removeIf(slip -> slip.contains("text-"));
        assertThat(slips)
                .containsExactly(
                        "4:1.2=1 printed-differs",
                        "4:7=3 printed-differs",
                        "7:1.2=1 printed-differs",
                        "7:3.1 odd-points",
                        "10:1.2=1 printed-differs",
                        "11:1.2=1 printed-differs",
                        "11:6.1.1=2 printed-differs",
                        "23:6.2 odd-points",
                        "23:section 9 printed-heading-differs",
                        "26:part A printed-heading-differs",
                        "26: marks-without-legend");
        assertThat(set(4).criterion("7").orElseThrow().options().get(2).printedPoints())
                .hasValue(13);
        assertThat(set(11).criterion("6.1.1").orElseThrow().options().get(1).printedPoints())
                .hasValue(11);
        assertThat(set(11).criterion("1.2").orElseThrow().options().get(0).printedBlank())
                .isTrue();
        assertThat(set(26).printsLegend()).isFalse();
        assertThat(set(25).printsLegend()).isTrue();
    }

    @Test
    void declaresGapsAndOverlapsOfTheWording() {
        for (CriteriaSet set : sets()) {
            List<String> wordings = Sums.errata(set).stream()
                    .filter(slip -> slip.contains("text-"))
                    .map(slip -> slip.substring(slip.indexOf(':') + 1))
                    .toList();
            String linkage = set.criterion("1.5").isPresent()
                            && set.criterion("1.5").orElseThrow().title().vi().startsWith("Liên kết")
                    ? "1.5"
                    : "1.4";
            assertThat(wordings)
                    .as("set %s", set.number())
                    .isEqualTo(
                            set.number() == 26
                                    ? List.of("3.3 text-overlap")
                                    : List.of(linkage + " text-gap", linkage + " text-gap", "3.3 text-overlap"));
        }
    }

    @Test
    void continuesTheSetsOfTheFirstDecision() {
        Rulebook first = new Rulebooks().get("qd-1048-2019");
        assertThat(BOOK.sets().stream().flatMap(header -> header.continues().stream()))
                .doesNotHaveDuplicates()
                .allSatisfy(reference -> {
                    assertThat(reference).startsWith("qd-1048-2019:");
                    assertThat(first.set(Integer.parseInt(reference.substring("qd-1048-2019:".length()))))
                            .isPresent();
                });
        assertThat(BOOK.sets().get(9).continues()).containsExactly("qd-1048-2019:11");
        assertThat(BOOK.sets().get(22).continues()).isEmpty();
    }

    private static List<Integer> range(int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from, to).boxed().toList();
    }
}
