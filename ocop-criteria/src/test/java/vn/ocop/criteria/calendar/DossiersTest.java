// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.criteria.calendar.Books.cite;
import static vn.ocop.criteria.calendar.Books.codes;
import static vn.ocop.criteria.calendar.Books.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.DossierRules;

/** Decision 26/2026 article 6 and the registration of form 01; Decisions 148/2023 and 1048/2019 as far as known. */
class DossiersTest {
    private static final LocalDate DAY = day("2026-06-01");
    private static final Dossiers NEW =
            Programme.under(Books.OF_2026, WorkingDays.weekdays()).dossiers();
    private static final Dossiers OLD =
            Programme.under(Books.OF_2023, WorkingDays.weekdays()).dossiers();
    private static final Dossiers FIRST =
            Programme.under(Books.OF_2019, WorkingDays.weekdays()).dossiers();

    @ParameterizedTest
    @CsvSource({
        "FIRST, PRODUCT, form-01 form-02",
        "UPGRADE, PRODUCT, form-01 form-02 changes",
        "REEVALUATION, PRODUCT, form-01 form-02 updates renewed-papers",
        "FIRST, PROVINCE, form-01 form-02 commune-request form-03 samples",
        "UPGRADE, PROVINCE, form-01 form-02 changes commune-request form-03 samples",
        "REEVALUATION, PROVINCE, form-01 form-02 updates renewed-papers commune-request form-03 samples",
        "FIRST, CENTRE, form-01 form-02 province-request advisory-report council-report approval test-confirmations"
                + " samples",
        "UPGRADE, CENTRE, form-01 form-02 changes province-request advisory-report council-report approval"
                + " test-confirmations samples",
        "REEVALUATION, CENTRE, form-01 form-02 updates renewed-papers province-request office-report"
                + " test-confirmations samples"
    })
    void eachCaseAndStageHasItsParts(CaseKind kind, DossierRules.Stage stage, String parts) {
        assertThat(ids(NEW.parts(kind, stage, DAY).orThrow())).isEqualTo(parts);
    }

    @Test
    void everyPartHasItsClause() {
        assertThat(NEW.parts(CaseKind.REEVALUATION, DossierRules.Stage.CENTRE, DAY).orThrow().stream()
                        .map(part -> part.citation().toString())
                        .distinct()
                        .toList())
                .containsExactly("qd-26-2026 art.6 cl.1 pt.c", "qd-26-2026 art.6 cl.3 pt.b");
        assertThat(NEW.parts(CaseKind.FIRST, DossierRules.Stage.PROVINCE, DAY).orThrow().stream()
                        .map(part -> part.id() + " " + part.citation())
                        .toList())
                .containsExactly(
                        "form-01 qd-26-2026 art.6 cl.1 pt.a",
                        "form-02 qd-26-2026 art.6 cl.1 pt.a",
                        "commune-request qd-26-2026 art.6 cl.2 pt.a",
                        "form-03 qd-26-2026 art.6 cl.2 pt.b",
                        "samples qd-26-2026 art.6 cl.2 pt.d");
    }

    @ParameterizedTest
    @CsvSource({"FIRST, PRODUCT", "UPGRADE, PROVINCE", "FIRST, CENTRE"})
    void onePaperAndOneElectronicCopyAreHandedIn(CaseKind kind, DossierRules.Stage stage) {
        assertThat(Books.OF_2026
                        .calendar()
                        .dossier(kind, stage)
                        .orElseThrow()
                        .copies()
                        .map(copies -> copies.paper() + "+" + copies.electronic()))
                .contains("1+1");
    }

    @Test
    void aCompleteDossierLacksNothing() {
        Checked<Dossiers.Review> checked = NEW.review(proposal().build());

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.orThrow().isComplete()).isTrue();
        assertThat(checked.orThrow().asked()).hasSize(5);
    }

    @Test
    void whatIsMissingIsNamedWithItsClause() {
        Checked<Dossiers.Review> checked = NEW.review(Dossier.builder()
                .from(proposal().build())
                .parts(Map.of("form-02", 1, "form-03", 1, "samples", 4, "photograph", 1))
                .location(Location.ofFile("dossiers.csv").row(3))
                .build());

        assertThat(codes(checked.findings()))
                .containsExactly("part-missing", "part-missing", "part-too-few", "unknown-part");
        assertThat(checked.findings().stream().map(Books::cite).toList())
                .containsExactly(
                        "qd-26-2026 art.6 cl.1 pt.a",
                        "qd-26-2026 art.6 cl.2 pt.a",
                        "qd-26-2026 art.6 cl.2 pt.d",
                        "none");
        assertThat(checked.findings().get(2).facts())
                .containsEntry("there", "4")
                .containsEntry("asked", "5")
                .containsEntry("product", "P-01");
        assertThat(checked.findings().get(0).location().map(Object::toString)).contains("dossiers.csv:3");
        assertThat(ids(checked.value().orElseThrow().missing())).isEqualTo("form-01 commune-request samples");
        assertThat(checked.value().orElseThrow().isComplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"26, ''", "25, part-missing", "1, part-missing"})
    void tourismServicesHaveNoSamples(int set, String code) {
        Checked<Dossiers.Review> checked = NEW.review(Dossier.builder()
                .from(proposal().build())
                .setNumber(set)
                .parts(Map.of("form-01", 1, "form-02", 1, "form-03", 1, "commune-request", 1))
                .build());

        assertThat(String.join(" ", codes(checked.findings()))).isEqualTo(code);
        assertThat(checked.value().orElseThrow().notThere()).isEmpty();
    }

    @Test
    void whatIsAskedForIfAnyIsOnlySaidToBeAbsent() {
        Checked<Dossiers.Review> checked = NEW.review(Dossier.builder()
                .productId("P-01")
                .kind(CaseKind.REEVALUATION)
                .stage(DossierRules.Stage.CENTRE)
                .parts(Map.of(
                        "form-01", 1,
                        "form-02", 1,
                        "updates", 1,
                        "renewed-papers", 1,
                        "province-request", 1,
                        "office-report", 1,
                        "samples", 5))
                .build());

        assertThat(checked.findings()).isEmpty();
        assertThat(ids(checked.orThrow().notThere())).isEqualTo("test-confirmations");
    }

    @Test
    void theRulesOf2019AskForFivePartsAndThirteenProofs() {
        Checked<Dossiers.Review> checked = FIRST.review(Dossier.builder()
                .productId("P-01")
                .kind(CaseKind.FIRST)
                .stage(DossierRules.Stage.PRODUCT)
                .putPart("registration", 1)
                .putPart("business-plan", 1)
                .putPart("organisation", 1)
                .putPart("business-registration", 1)
                .putPart("samples", 5)
                .putPart("story", 1)
                .build());

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.orThrow().asked()).hasSize(18);
        assertThat(checked.orThrow().notThere()).hasSize(12);
    }

    @Test
    void theRulesOf2023AreKnownForReevaluationsOnly() {
        assertThat(ids(OLD.parts(CaseKind.REEVALUATION, DossierRules.Stage.PRODUCT, DAY)
                        .orThrow()))
                .isEqualTo("registration self-assessment");
        Checked<Dossiers.Review> silent = OLD.review(Dossier.builder()
                .productId("P-01")
                .kind(CaseKind.FIRST)
                .stage(DossierRules.Stage.PRODUCT)
                .build());
        assertThat(silent.value()).isEmpty();
        assertThat(codes(silent.findings())).containsExactly("dossier-silent");
        assertThat(silent.findings().get(0).facts()).containsEntry("product", "P-01");
    }

    // --- registrations ---

    @Test
    void communeAndProvinceRegisterOneAfterTheOther() {
        List<Finding> findings = NEW.review(proposal()
                        .addIntake(intake(Level.COMMUNE, "01-15/PĐK-56-22363-2027", "2027-03-01"))
                        .addIntake(intake(Level.PROVINCE, "2-107/PĐK-56-22363-2027", "2027-03-20"))
                        .build())
                .findings();

        assertThat(findings).isEmpty();
    }

    @Test
    void aProvinceDoesNotRegisterBeforeTheCommune() {
        List<Finding> backwards = NEW.review(proposal()
                        .addIntake(intake(Level.COMMUNE, "01-15/PĐK-56-22363-2027", "2027-03-02"))
                        .addIntake(intake(Level.PROVINCE, "2-107/PĐK-56-22363-2027", "2027-03-01"))
                        .build())
                .findings();
        assertThat(codes(backwards)).containsExactly("dates-out-of-order");

        List<Finding> skipped = NEW.review(proposal()
                        .addIntake(intake(Level.PROVINCE, "2-107/PĐK-56-22363-2027", "2027-03-01"))
                        .build())
                .findings();
        assertThat(codes(skipped)).containsExactly("intake-missing");
        assertThat(cite(skipped.get(0))).isEqualTo("qd-26-2026 annex.III form.01");
        assertThat(skipped.get(0).facts()).containsEntry("expected", "COMMUNE");
    }

    @Test
    void noLevelRegistersTwiceAndNoOtherOneAtAll() {
        List<Finding> findings = NEW.review(proposal()
                        .addIntake(intake(Level.COMMUNE, "1-15/PĐK-56-22363-2027", "2027-03-01"))
                        .addIntake(intake(Level.COMMUNE, "1-16/PĐK-56-22363-2027", "2027-03-02"))
                        .addIntake(intake(Level.DISTRICT, "1-17/PĐK-56-22363-2027", "2027-03-03"))
                        .build())
                .findings();

        assertThat(codes(findings)).containsExactly("intake-repeated", "intake-level");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-15",
                "1-15/PĐK-56-22363-2026",
                "1-15/PĐK-56-2236-2027",
                "1-15/PĐK-5-22363-2027",
                "1-15/PĐK-56-22363",
                "1-15/PĐK-56-22363-2027-1",
                "15/PĐK-56-22363-2027",
                "1-/PĐK-56-22363-2027",
                "-15/PĐK-56-22363-2027",
                "1-x/PĐK-56-22363-2027",
                "x-1/PĐK-56-22363-2027",
                "1-15/PĐK-5x-22363-2027",
                "1-15/PĐK-56-2236x-2027",
                "1-15/PĐK-56-2236/-2027"
            })
    void aNumberOfAnotherKindIsFound(String number) {
        assertThat(codes(NEW.review(proposal()
                                .addIntake(intake(Level.COMMUNE, number, "2027-03-01"))
                                .build())
                        .findings()))
                .containsExactly("intake-number");
    }

    @Test
    void theFormOfANumberIsThatOfTheRulebook() {
        DossierRules.NumberForm form = new DossierRules.NumberForm("DK.#-…(yyyy)");
        assertThat(form.dated(2027)).isEqualTo("DK.#-…(2027)");
        for (String number : List.of("DK.1-2(2027)", "DK.0-314(2027)")) {
            assertThat(form.fits(number, 2027)).as(number).isTrue();
        }
        for (String number : List.of("DKx1-2(2027)", "DK.11-2(2027)", "DK.1-(2027)", "DK.1-2(2026)", "DK.1-2(2027) ")) {
            assertThat(form.fits(number, 2027)).as(number).isFalse();
        }
        assertThat(Books.OF_2026.calendar().intake().orElseThrow().number())
                .contains(new DossierRules.NumberForm("…-…/PĐK-##-#####-yyyy"));
    }

    @Test
    void aDossierIsProposedAfterTheLevelBelowHadItAndRegisteredFromBelow() {
        assertThat(outOfOrder(proposal()
                        .addIntake(intake(Level.PROVINCE, "2-107/PĐK-56-22363-2027", "2027-03-20"))
                        .proposed(day("2027-03-10"))))
                .isEmpty();
        assertThat(outOfOrder(proposal()
                        .stage(DossierRules.Stage.CENTRE)
                        .addIntake(intake(Level.PROVINCE, "2-107/PĐK-56-22363-2027", "2027-03-20"))
                        .proposed(day("2027-03-10"))))
                .containsExactly("received by the province > proposed");
        assertThat(outOfOrder(proposal()
                        .stage(DossierRules.Stage.PRODUCT)
                        .addIntake(intake(Level.PROVINCE, "2-107/PĐK-56-22363-2027", "2027-03-01"))
                        .addIntake(intake(Level.COMMUNE, "1-15/PĐK-56-22363-2027", "2027-03-20"))
                        .proposed(day("2027-03-10"))))
                .containsExactly(
                        "received by the commune > proposed", "received by the commune > received by the province");
    }

    private static List<String> outOfOrder(Dossier.Builder dossier) {
        return NEW.review(dossier.build()).findings().stream()
                .filter(finding -> finding.code() == CalendarFinding.DATES_OUT_OF_ORDER)
                .map(finding -> finding.facts().get("earlier.en") + " > "
                        + finding.facts().get("later.en"))
                .toList();
    }

    @Test
    void daysOutOfOrderAreFound() {
        List<Finding> findings = NEW.review(proposal()
                        .addIntake(intake(Level.COMMUNE, "1-15/PĐK-56-22363-2027", "2027-03-04"))
                        .proposed(day("2027-03-03"))
                        .complete(day("2027-03-02"))
                        .decided(day("2027-03-01"))
                        .build())
                .findings();

        assertThat(findings.stream()
                        .map(finding -> finding.facts().get("later.en"))
                        .toList())
                .containsExactly("proposed", "complete", "decided");
        assertThat(cite(findings.get(0))).isEqualTo("qd-26-2026 art.6 cl.2");
        assertThat(findings.get(0).message(Language.VI))
                .isEqualTo("“đề nghị đánh giá” (2027-03-03) không được trước “cấp xã tiếp nhận” (2027-03-04)");
        assertThat(findings.get(0).message(Language.EN))
                .isEqualTo("“proposed” (2027-03-03) must not lie before “received by the commune” (2027-03-04)");
    }

    // --- what follows ---

    @Test
    void theCommuneScreensThenTheRoundIsDue() {
        Dossier received = proposal()
                .addIntake(intake(Level.COMMUNE, "1-15/PĐK-56-22363-2027", "2027-03-01"))
                .build();
        assertThat(due(NEW, received)).containsExactly("2027-03-22 SCREENING UBND cấp xã qd-26-2026 art.7 cl.2");

        Dossier proposed =
                Dossier.builder().from(received).proposed(day("2027-04-29")).build();
        assertThat(due(NEW, proposed))
                .containsExactly("2027-06-29 ROUND_EVALUATION UBND cấp tỉnh qd-26-2026 art.5 cl.1");
        assertThat(NEW.review(proposed).orThrow().due().get(0).about().map(text -> text.vi()))
                .contains("đợt 1, cấp tỉnh, hồ sơ đề nghị trước 30/4/2027");

        Dossier toCentre = Dossier.builder()
                .from(proposed)
                .stage(DossierRules.Stage.CENTRE)
                .proposed(day("2027-07-30"))
                .build();
        assertThat(due(NEW, toCentre))
                .containsExactly("2028-03-29 ROUND_EVALUATION Bộ Nông nghiệp và Môi trường qd-26-2026 art.5 cl.2");

        Dossier decided =
                Dossier.builder().from(proposed).decided(day("2027-06-01")).build();
        assertThat(due(NEW, decided)).isEmpty();
    }

    @Test
    void aReevaluationIsDecided45DaysAfterItIsComplete() {
        Dossier dossier = Dossier.builder()
                .productId("P-01")
                .kind(CaseKind.REEVALUATION)
                .stage(DossierRules.Stage.PROVINCE)
                .star(Star.FOUR)
                .proposed(day("2028-12-10"))
                .complete(day("2028-12-31"))
                .build();
        assertThat(due(NEW, dossier))
                .containsExactly("2029-02-14 DECISION Chủ tịch UBND cấp tỉnh qd-26-2026 art.7 cl.6 pt.g");

        Dossier five = Dossier.builder().from(dossier).star(Star.FIVE).build();
        assertThat(due(NEW, five))
                .containsExactly(
                        "2029-02-14 DECISION Bộ trưởng Bộ Nông nghiệp và Môi trường" + " qd-26-2026 art.7 cl.6 pt.g");
        Dossier product = Dossier.builder()
                .from(dossier)
                .stage(DossierRules.Stage.PRODUCT)
                .build();
        assertThat(due(NEW, product)).isEqualTo(due(NEW, dossier));
        Dossier atCentre =
                Dossier.builder().from(dossier).stage(DossierRules.Stage.CENTRE).build();
        assertThat(due(NEW, atCentre)).isEqualTo(due(NEW, five));
        assertThat(due(OLD, dossier)).isEmpty();
        assertThat(due(
                        NEW,
                        Dossier.builder().from(dossier).kind(CaseKind.UPGRADE).build()))
                .containsExactly("2029-06-29 ROUND_EVALUATION UBND cấp tỉnh qd-26-2026 art.5 cl.1");
    }

    @Test
    void whereNothingIsLaidDownNothingIsDue() {
        Dossier received = proposal()
                .addIntake(intake(Level.COMMUNE, "1-15/PĐK-56-22363-2025", "2025-08-01"))
                .build();

        assertThat(OLD.due(received)).isEmpty();
        assertThat(OLD.due(Dossier.builder()
                        .from(received)
                        .proposed(day("2025-09-01"))
                        .build()))
                .isEmpty();
    }

    private static List<String> due(Dossiers rules, Dossier dossier) {
        return rules.due(dossier).stream()
                .map(due ->
                        due.day() + " " + due.kind() + " " + due.responsible().vi() + " " + due.citation())
                .toList();
    }

    private static Dossier.Builder proposal() {
        return Dossier.builder()
                .productId("P-01")
                .kind(CaseKind.FIRST)
                .stage(DossierRules.Stage.PROVINCE)
                .setNumber(1)
                .putPart("form-01", 1)
                .putPart("form-02", 1)
                .putPart("commune-request", 1)
                .putPart("form-03", 1)
                .putPart("samples", 5);
    }

    private static Dossier.Intake intake(Level level, String number, String received) {
        return Dossier.Intake.builder()
                .level(level)
                .number(number)
                .received(day(received))
                .build();
    }

    private static String ids(List<DossierRules.Part> parts) {
        return String.join(" ", parts.stream().map(DossierRules.Part::id).toList());
    }
}
