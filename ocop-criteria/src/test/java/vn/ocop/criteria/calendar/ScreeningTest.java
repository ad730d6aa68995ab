// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.criteria.calendar.Books.cite;
import static vn.ocop.criteria.calendar.Books.codes;
import static vn.ocop.criteria.calendar.Books.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Level;
import vn.ocop.criteria.procedure.Clause;
import vn.ocop.criteria.procedure.DossierRules;
import vn.ocop.criteria.rulebook.Rulebook;

/** Decision 26/2026 article 7 clause 2: four contents within 15 working days. */
class ScreeningTest {
    private static final List<String> CONTENTS =
            List.of("local-origin", "local-labour", "idea-origin", "local-identity");

    @Test
    void theFourContentsAreAssessedWithin15WorkingDays() {
        Dossiers screening = screening(Books.OF_2026);

        assertThat(screening.screenedUntil(day("2026-06-01"))).contains(day("2026-06-22"));
        assertThat(screening
                        .screened(day("2026-06-01"), day("2026-06-22"), CONTENTS)
                        .findings())
                .isEmpty();
        Checked<List<Clause>> late = screening.screened(day("2026-06-01"), day("2026-06-23"), CONTENTS);
        assertThat(codes(late.findings())).containsExactly("screening-late");
        assertThat(cite(late.findings().get(0))).isEqualTo("qd-26-2026 art.7 cl.2");
        assertThat(late.value().orElseThrow()).isEmpty();
    }

    @Test
    void whatIsLeftOutIsFound() {
        Checked<List<Clause>> checked = screening(Books.OF_2026)
                .screened(day("2026-06-02"), day("2026-06-01"), List.of("local-labour", "weather", "idea-origin"));

        assertThat(codes(checked.findings()))
                .containsExactly(
                        "dates-out-of-order",
                        "screening-content-missing",
                        "screening-content-missing",
                        "unknown-screening-content");
        assertThat(checked.value().orElseThrow().stream().map(Clause::id))
                .containsExactly("local-origin", "local-identity");
        assertThat(cite(checked.findings().get(1))).isEqualTo("qd-26-2026 art.7 cl.2 pt.a");
    }

    @Test
    void aReceivedDossierIsDue() {
        Due due = screening(Books.OF_2026).due(dossier("2026-06-01")).get(0);

        assertThat(due.day()).isEqualTo(day("2026-06-22"));
        assertThat(due.kind()).isEqualTo(Due.Kind.SCREENING);
        assertThat(due.productId()).contains("P-09");
        assertThat(due.responsible().vi()).isEqualTo("UBND cấp xã");
    }

    @Test
    void theDecisionOf2025KnowsTheContentsButNoTime() {
        Dossiers screening = screening(Books.OF_2023);

        assertThat(screening.screenedUntil(day("2025-07-06"))).isEmpty();
        assertThat(screening.due(dossier("2025-07-06"))).isEmpty();
        assertThat(screening
                        .screened(day("2025-07-06"), day("2025-12-01"), CONTENTS)
                        .findings())
                .isEmpty();
        assertThat(Books.OF_2023.calendar().screeningOn(day("2025-07-05"))).isEmpty();
        assertThat(Books.OF_2026.calendar().screeningOn(day("2026-05-21"))).isEmpty();
        assertThat(Books.OF_2019.calendar().screeningOn(day("2020-06-01"))).isEmpty();
    }

    @Test
    void beforeTheRulesNothingIsScreened() {
        Dossiers none = Programme.of(Books.ALL, WorkingDays.weekdays()).dossiers();

        assertThat(none.screenedUntil(day("2018-06-01"))).isEmpty();
        Checked<List<Clause>> checked = none.screened(day("2018-06-01"), day("2018-06-02"), CONTENTS);
        assertThat(checked.value()).isEmpty();
        assertThat(codes(checked.findings())).containsExactly("screening-silent");
    }

    private static Dossiers screening(Rulebook rulebook) {
        return Programme.under(rulebook, WorkingDays.weekdays()).dossiers();
    }

    private static Dossier dossier(String received) {
        return Dossier.builder()
                .productId("P-09")
                .kind(CaseKind.FIRST)
                .stage(DossierRules.Stage.PRODUCT)
                .addIntake(Dossier.Intake.builder()
                        .level(Level.COMMUNE)
                        .number("1-1/PĐK-56-22363-2026")
                        .received(day(received))
                        .build())
                .build();
    }
}
