// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.calendar.CertificateHistory;
import vn.ocop.criteria.calendar.CertificateTimeline;
import vn.ocop.criteria.calendar.DaySpan;
import vn.ocop.criteria.calendar.Due;
import vn.ocop.criteria.calendar.Programme;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.CertificateDocument;
import vn.ocop.io.document.DueDocument;

class CertificateFileTest {
    private static final Rulebooks SHELF = new Rulebooks();

    @Test
    void threeColumnsAreEnough() {
        Checked<List<CertificateHistory>> read = read("product,stars,issued", "P-01,3,2026-05-22", "P-02,5,1/6/2026");

        assertThat(read.findings()).isEmpty();
        assertThat(read.orThrow().stream()
                        .map(history -> history.certificate().productId() + " "
                                + history.certificate().star() + " "
                                + history.certificate().issued() + " "
                                + history.location().map(Object::toString).orElse("")))
                .containsExactly("P-01 THREE 2026-05-22 c.csv:2", "P-02 FIVE 2026-06-01 c.csv:3");
    }

    @Test
    void theOtherColumnsTellWhatHasHappened() {
        CertificateHistory history = read(
                        "product,stars,issued,level,decision,revoked,kind,received,complete,decided,concluded,ground",
                        "P-01,4,2023-07-01,province,12/QĐ-UBND,2026-09-01,upgrade,2026-06-15,2026-07-01,2026-07-20,"
                                + "2026-08-20,misused-mark")
                .orThrow()
                .get(0);

        assertThat(history.certificate().level()).contains(Level.PROVINCE);
        assertThat(history.certificate().decision()).contains("12/QĐ-UBND");
        assertThat(history.certificate().revoked()).contains(LocalDate.of(2026, 9, 1));
        assertThat(history.cases()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(CaseKind.UPGRADE);
            assertThat(item.received()).isEqualTo(LocalDate.of(2026, 6, 15));
            assertThat(item.complete()).contains(LocalDate.of(2026, 7, 1));
            assertThat(item.decided()).contains(LocalDate.of(2026, 7, 20));
        });
        assertThat(history.inspections()).singleElement().satisfies(item -> {
            assertThat(item.concluded()).isEqualTo(LocalDate.of(2026, 8, 20));
            assertThat(item.ground()).isEqualTo("misused-mark");
        });
    }

    @Test
    void aDossierWithoutAKindIsAReevaluation() {
        assertThat(read("product,stars,issued,received", "P-01,4,2023-07-01,2026-06-15")
                        .orThrow()
                        .get(0)
                        .cases()
                        .get(0)
                        .kind())
                .isEqualTo(CaseKind.REEVALUATION);
    }

    @Test
    void badRowsAreFoundAndTheOthersAreUsed() {
        Checked<List<CertificateHistory>> read = read(
                "product,stars,issued,level,kind,received,complete,concluded,ground",
                ",3,2026-05-22,,,,,,",
                "P-02,6,2026-05-22,,,,,,",
                "P-03,3,2026-02-30,,,,,,",
                "P-04,3,2026-05-22,village,,,,,",
                "P-05,3,2026-05-22,,first,2026-06-01,,,",
                "P-06,3,2026-05-22,,,,2026-06-01,,",
                "P-07,3,2026-05-22,,,,,2026-06-01,",
                "P-08,3,2026-05-22,,,,,,misused-mark",
                "P-09,,,,,,,,",
                "P-10,3,2026-05-22,,upgrade,,,,",
                "P-11,3,2026-05-22,,,,,,");

        assertThat(read.findings().stream().map(CertificateFileTest::line))
                .containsExactly(
                        "c.csv:2:A missing-value product",
                        "c.csv:3:B bad-cell stars",
                        "c.csv:4:C bad-cell issued",
                        "c.csv:5:D bad-cell level",
                        "c.csv:6:E bad-cell kind",
                        "c.csv:7:F missing-value received",
                        "c.csv:8:I missing-value ground",
                        "c.csv:9:H missing-value concluded",
                        "c.csv:10:B missing-value stars",
                        "c.csv:10:C missing-value issued",
                        "c.csv:11:F missing-value received");
        assertThat(read.value().orElseThrow().stream()
                        .map(history -> history.certificate().productId()))
                .containsExactly("P-11");
    }

    @Test
    void withoutARequiredColumnThereIsNoTable() {
        assertThat(read("product,stars", "P-01,3").value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-22, 2026-05-22",
        "22/05/2026, 2026-05-22",
        "22/5/2026, 2026-05-22",
        "1/1/2026, 2026-01-01",
        "19-6-2025, 2025-06-19",
        "05-06-2026, 2026-06-05",
        "29/2/2024, 2024-02-29"
    })
    void daysAreWrittenAsInVietnamOrYearFirst(String text, LocalDate day) {
        assertThat(RowValues.ofText(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-5-22",
                "2026-05-2",
                "26-05-22",
                "22/5/26",
                "22/5-2026",
                "22-5/2026",
                "22-5-26",
                "2026/05/22",
                "-5-2026",
                "29/2/2025",
                "0/5/2026",
                "22/13/2026",
                "22/5/2026/1",
                "a/5/2026",
                "022/5/2026",
                "٢٢/5/2026",
                "20260522"
            })
    void anythingElseIsNoDay(String text) {
        assertThat(RowValues.ofText(text)).isEmpty();
    }

    @Test
    void datesOfAWorkbookAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("c");
            sheet.value(0, 0, "product");
            sheet.value(0, 1, "stars");
            sheet.value(0, 2, "issued");
            sheet.value(1, 0, "P-01");
            sheet.value(1, 1, 3);
            sheet.value(1, 2, LocalDate.of(2026, 5, 22));
            sheet.value(2, 0, "P-02");
            sheet.value(2, 1, "3");
            sheet.value(2, 2, "22/5/2026");
            sheet.value(3, 0, "P-03");
            sheet.value(3, 1, 3);
            sheet.value(3, 2, new java.math.BigDecimal("46164.5"));
            sheet.value(4, 0, "P-04");
            sheet.value(4, 1, 3);
            sheet.value(4, 2, 0);
            sheet.value(5, 0, "P-05");
            sheet.value(5, 1, 3);
            sheet.value(5, 2, 2_958_466);
        }
        Checked<List<CertificateHistory>> read = CertificateFile.read(TableSource.of("c.xlsx", out.toByteArray()));

        assertThat(read.value().orElseThrow().stream()
                        .map(history -> history.certificate().issued()))
                .containsExactly(LocalDate.of(2026, 5, 22), LocalDate.of(2026, 5, 22));
        assertThat(read.findings().stream().map(CertificateFileTest::line))
                .containsExactly(
                        "c.xlsx!c:4:C bad-cell issued", "c.xlsx!c:5:C bad-cell issued", "c.xlsx!c:6:C bad-cell issued");
    }

    // --- documents

    @Test
    void theDaysOfACertificateFollowTheirSchema() {
        JsonSchema schema = JsonSchema.of("ocop-certificate-1.schema.json");
        for (String id : SHELF.ids()) {
            for (Language language : Language.values()) {
                String json = json(certificate(id, "2023-07-01", "2026-04-01", language));
                assertThat(schema.errors(json)).isEmpty();
                assertThat(schema.errors(json.replace("\"lastDay\"", "\"last\"")))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theDaysOfACertificateAreWritten() {
        CertificateDocument document = certificate("qd-26-2026", "2026-05-22", "2028-12-01", Language.EN);

        Golden.checkJson(
                "calendar/certificate.json",
                json(document).replaceFirst("\"hash\": \"sha256:[0-9a-f]{64}\"", "\"hash\": \"…\""));
        StringBuilder csv = new StringBuilder();
        document.writeCsv(csv);
        assertThat(csv)
                .hasToString("rulebook,stars,issued,on,state,lastDay,windowFrom,windowTo,notice,prolongableUntil,"
                        + "prolongedUntil\n"
                        + "qd-26-2026,4,2026-05-22,2028-12-01,WINDOW_OPEN,2029-05-22,2028-11-23,2029-01-22,,,\n");
        assertThat(document.hasErrors()).isFalse();
        assertThat(document.findings()).isEmpty();
        assertThat(document.on()).isEqualTo("2028-12-01");
    }

    @Test
    void findingsOfACertificateAreKept() {
        Rulebook rulebook = SHELF.get("qd-26-2026");
        Checked<CertificateTimeline> checked = Programme.under(rulebook, WorkingDays.weekdays())
                .certificates()
                .follow(Certificate.builder()
                        .productId("-")
                        .star(Star.TWO)
                        .issued(LocalDate.of(2026, 6, 1))
                        .build());
        CertificateDocument document = CertificateDocument.of(
                rulebook, checked.value().orElseThrow(), LocalDate.of(2026, 6, 2), checked.findings(), Language.EN);

        assertThat(document.hasErrors()).isTrue();
        assertThat(document.issuer()).isEmpty();
        assertThat(json(document)).contains("\"code\": \"star-not-certified\"").doesNotContain("issuer");
    }

    @Test
    void whatIsDueFollowsItsSchemaAndIsWritten() {
        DueDocument document = due(Language.EN);

        Golden.checkJson("calendar/due.json", json(document));
        JsonSchema schema = JsonSchema.of("ocop-due-1.schema.json");
        assertThat(schema.errors(json(document))).isEmpty();
        assertThat(schema.errors(json(due(Language.VI)))).isEmpty();
        assertThat(schema.errors(json(document).replace("FILING_OPENS", "OPENS")))
                .isNotEmpty();
        StringBuilder csv = new StringBuilder();
        document.writeCsv(csv);
        Golden.check("calendar/due.csv", csv.toString());
        assertThat(document.hasErrors()).isTrue();
        assertThat(document.certificates()).isEqualTo(2);
        assertThat(document.due()).isNotEmpty();
        assertThat(document.days().first()).isEqualTo("2026-05-22");
        assertThat(document.findings()).hasSize(1);
    }

    @Test
    void whatIsWrongFollowsTheSchemaToo() {
        JsonSchema schema = JsonSchema.of("ocop-certificate-1.schema.json");
        for (String id : SHELF.ids()) {
            for (Star star : Star.values()) {
                for (Level level : Level.values()) {
                    Rulebook book = SHELF.get(id);
                    Checked<CertificateTimeline> checked = Programme.under(book, WorkingDays.weekdays())
                            .certificates()
                            .follow(Certificate.builder()
                                    .productId("-")
                                    .star(star)
                                    .issued(LocalDate.of(2025, 7, 3))
                                    .level(level)
                                    .revoked(LocalDate.of(2025, 7, 2))
                                    .build());
                    String json = json(CertificateDocument.of(
                            book,
                            checked.value().orElseThrow(),
                            LocalDate.of(2024, 1, 1),
                            checked.findings(),
                            Language.VI));
                    assertThat(schema.errors(json)).as(json).isEmpty();
                    assertThat(json).contains("\"code\": \"dates-out-of-order\"", "\"citation\": \"");
                    assertThat(schema.errors(json.replace("\"severity\": \"ERROR\"", "\"severity\": \"BAD\"")))
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void aYearOfACountryFollowsTheSchema() {
        Checked<List<CertificateHistory>> read = read(
                "product,stars,issued,level,revoked,kind,received,complete,decided,concluded,ground",
                "P-1,3,2023-07-01,district,,reevaluation,2026-02-15,2026-06-20,,,",
                "P-2,4,2023-12-01,province,,upgrade,2026-05-20,,,,",
                "P-3,5,2024-02-29,centre,,,,,,2026-06-01,breach-of-law",
                "P-4,4,2024-01-31,,2026-07-01,,,,,2026-06-20,misused-mark",
                "P-5,3,2023-05-01,,,reevaluation,2026-04-30,2026-05-01,2026-09-01,,",
                "P-6,4,2024-06-30,,,,,,,2026-06-01,no-such-ground",
                "P-7,4,2023-12-20,,,reevaluation,2026-07-01,2026-07-20,,,");
        List<Rulebook> books = SHELF.ids().stream().map(SHELF::get).toList();
        JsonSchema schema = JsonSchema.of("ocop-due-1.schema.json");
        DaySpan days = new DaySpan(LocalDate.of(2020, 1, 1), LocalDate.of(2027, 12, 31));
        Checked<List<Due>> due = Programme.of(books, WorkingDays.weekdays()).due(days, read.orThrow(), List.of());
        String json = json(DueDocument.of(days, 7, due.value().orElseThrow(), due.findings(), Language.VI));
        assertThat(schema.errors(json)).isEmpty();
        assertThat(json)
                .contains("FILING_OPENS", "FILING_CLOSES", "CERTIFICATE_ENDS", "REVOCATION", "DECISION", "TRANSITION")
                .contains("REPORT", "PLANNED", "ROUND_PROPOSALS", "ROUND_EVALUATION", "\"code\": \"unknown-ground\"");
    }

    private static DueDocument due(Language language) {
        Checked<List<CertificateHistory>> read = read(
                "product,stars,issued,concluded,ground",
                "P-01,4,2023-12-20,2026-06-01,misused-mark",
                "=P-02,2,2023-07-01,,");
        DaySpan days = new DaySpan(LocalDate.of(2026, 5, 22), LocalDate.of(2026, 12, 31));
        List<Rulebook> books = SHELF.ids().stream().map(SHELF::get).toList();
        Checked<List<Due>> due = Programme.of(books, WorkingDays.weekdays()).due(days, read.orThrow(), List.of());
        return DueDocument.of(days, 2, due.value().orElseThrow(), due.findings(), language);
    }

    private static CertificateDocument certificate(String rulebook, String issued, String on, Language language) {
        Rulebook book = SHELF.get(rulebook);
        Checked<CertificateTimeline> checked = Programme.under(book, WorkingDays.weekdays())
                .certificates()
                .follow(Certificate.builder()
                        .productId("-")
                        .star(Star.FOUR)
                        .issued(LocalDate.parse(issued))
                        .build());
        return CertificateDocument.of(
                book, checked.value().orElseThrow(), LocalDate.parse(on), checked.findings(), language);
    }

    private static String json(CertificateDocument document) {
        StringWriter out = new StringWriter();
        document.writeJson(out);
        return out.toString();
    }

    private static String json(DueDocument document) {
        StringWriter out = new StringWriter();
        document.writeJson(out);
        return out.toString();
    }

    private static Checked<List<CertificateHistory>> read(String... lines) {
        return CertificateFile.read(Seasons.csv("c.csv", lines));
    }

    private static String line(Finding finding) {
        return finding.location().map(Object::toString).orElse("") + " "
                + finding.code().id() + " " + finding.facts().get("column");
    }
}
