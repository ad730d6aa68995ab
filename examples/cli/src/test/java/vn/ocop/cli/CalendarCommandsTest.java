// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code certificate} and {@code due}. */
class CalendarCommandsTest {
    private record Run(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    @Test
    void aCertificateTellsItsDaysAsATable() {
        Run run = run("certificate --rulebook qd-26-2026 --stars 4 --issued 2026-05-22 --on 2028-12-01");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("trong thời gian nộp hồ sơ đánh giá lại")
                .contains("2029-05-22")
                .contains("2028-11-23 … 2029-01-22")
                .contains("26/2026/QĐ-TTg, Điều 7, khoản 6, điểm a")
                .contains("Chủ tịch UBND cấp tỉnh");
        assertThat(run("certificate --rulebook qd-26-2026 --stars 4 --issued 2026-05-22 --on 2028-12-01 --lang en")
                        .out())
                .contains("Last valid day", "Chair of the provincial");
    }

    @Test
    void theOldRulesTellTheNoticeAndTheNewOnesTheProlongation() {
        assertThat(run("certificate --rulebook qd-148-2023 --stars 3 --issued 2024-03-15 --on 2024-03-15")
                        .out())
                .contains("2027-02-13")
                .contains("Chủ tịch UBND cấp huyện");
        Run old = run("certificate --rulebook qd-26-2026 --stars 3 --issued 2023-07-01 --on 2026-07-02");
        assertThat(old.exitCode()).isZero();
        assertThat(old.out()).contains("hết hạn", "2026-12-28", "INFO issued-before-rulebook");
    }

    @ParameterizedTest
    @CsvSource({
        "4 --issued 2023-06-10 --on 2026-06-01, true, true",
        "4 --issued 2023-06-10 --on 2026-06-11, true, false",
        "5 --issued 2023-06-10 --on 2026-06-01, true, false",
        "4 --issued 2026-05-22 --on 2026-06-01, false, true",
        "5 --issued 2026-05-22 --on 2026-06-01, false, false"
    })
    void readingsThatTheDaysRestOnAreTold(String call, boolean prolongation, boolean upgrade) {
        String command = "certificate --rulebook qd-26-2026 --stars " + call;
        String table = run(command).out();
        String json = run(command + " --format json").out();
        String page = run(command + " --lang en --format html").out();
        assertThat(table.contains("Kéo dài hiệu lực được đọc là")).isEqualTo(prolongation);
        assertThat(json.contains("\"prolongation\"")).isEqualTo(prolongation);
        assertThat(page.contains("The prolongation is read so")).isEqualTo(prolongation);
        assertThat(table.contains("Quyết định không nói nâng hạng")).isEqualTo(upgrade);
        assertThat(json.contains("\"upgrade\"")).isEqualTo(upgrade);
        assertThat(page.contains("what an upgrade does")).isEqualTo(upgrade);
        assertThat(json.contains("\"notes\"")).isEqualTo(prolongation || upgrade);
    }

    // Decision 26/2026 article 12 clause 3: from the last day to 180 days after it
    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-02, PROLONGED, 2026-12-28",
        "1/7/2026, 28/12/2026, PROLONGED, 2026-12-28",
        "1-7-2026, 29-12-2026, EXPIRED, 2026-12-28",
        "2026-07-02, 2026-07-02, EXPIRED, ''"
    })
    void aPendingDossierKeepsTheCertificateAliveAsInDue(String pending, String on, String state, String until)
            throws IOException {
        String call =
                "certificate --rulebook qd-26-2026 --stars 3 --issued 1/7/2023 --pending " + pending + " --on " + on;
        assertThat(run(call + " --format csv").out().lines().toList().get(1))
                .contains("," + state + ",2026-07-01,")
                .endsWith("," + until);
        assertThat(run(call + " --format json").out().contains("\"prolongedUntil\": \"" + until + "\""))
                .isEqualTo(!until.isEmpty());
        Path file = write("product,stars,issued,kind,received", "P,3,2023-07-01,reevaluation," + pending);
        for (String rulebook : new String[] {"", " --rulebook qd-26-2026"}) {
            String due = run("due --from 1/6/2026 --to 31-12-2026 --format csv --certificates " + file + rulebook)
                    .out();
            assertThat(due.contains(until + ",PROLONGATION_ENDS,P,3,")).isEqualTo(!until.isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2028-11-22, VALID, còn hiệu lực",
        "2028-11-23, WINDOW_OPEN, trong thời gian nộp hồ sơ đánh giá lại",
        "2029-01-23, EXPIRING, sắp hết hạn",
        "2029-05-22, EXPIRING, sắp hết hạn",
        "2029-05-23, EXPIRED, hết hạn"
    })
    void theStateStandsInTheJsonAndInTheCsv(String on, String state, String words) {
        String call = "certificate --rulebook qd-26-2026 --stars 4 --issued 2026-05-22 --on " + on + " --format ";
        assertThat(run(call + "json").out())
                .contains("\"format\": \"ocop-certificate/1\"", "\"state\": \"" + state + "\"");
        assertThat(run(call + "csv").out().lines().toList().get(1)).contains("," + state + ",2029-05-22,");
        assertThat(run(call + "html").out()).startsWith("<!doctype html>").contains("<div>" + words + "</div>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stars 2 --issued 2026-06-01 --on 2026-06-02 | star-not-certified | article 4, clause 1, point a",
                "--stars 3 --issued 2026-06-02 --on 2026-06-01 | dates-out-of-order | article 4, clause 3",
                "--stars 5 --issued 2026-06-01 --on 2026-06-02 --level province | issuer-wrong |"
                        + " article 4, clause 1, point b",
                "--stars 3 --issued 2026-06-01 --on 2026-06-02 --level commune | issuer-wrong |"
                        + " article 4, clause 1, point a",
                "--stars 3 --issued 2026-06-02 --on 2026-06-03 --revoked 2026-06-01 | dates-out-of-order |"
                        + " article 4, clause 3"
            })
    void wrongFactsAreFindingsWithTheirClauseAndExitCodeOne(String options, String code, String clause) {
        String call = "certificate --rulebook qd-26-2026 --lang en " + options + " --format ";
        Run csv = run(call + "csv");
        assertThat(csv.exitCode()).isEqualTo(1);
        assertThat(csv.out()).startsWith("rulebook,stars,");
        assertThat(csv.err()).contains(code + ": ", clause);
        Run json = run(call + "json");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out()).contains("\"code\": \"" + code + "\"").containsPattern("\"citation\": \".*" + clause);
        Run table = run(call + "table");
        assertThat(table.exitCode()).isEqualTo(1);
        assertThat(table.out()).contains("ERROR " + code, clause);
        assertThat(run(call + "html").out()).contains(code, clause);
    }

    @Test
    void withoutRulesOfCertificatesThereIsNothingToTell() {
        Run run = run("certificate --rulebook qd-148-2023 --stars 3 --issued 2025-07-03 --on 2025-08-01 --lang en");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2028-07-03").doesNotContain("Issued by");
        assertThat(run("certificate --rulebook qd-148-2023 --stars 3 --issued 2025-07-03 --on 2025-08-01 --level"
                                + " district")
                        .out())
                .contains("WARNING authority-silent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificate --rulebook qd-26-2026 --stars 0 --issued 2026-06-01 --on 2026-06-02",
                "certificate --rulebook qd-26-2026 --stars 6 --issued 2026-06-01 --on 2026-06-02",
                "certificate --rulebook qd-26-2026 --stars x --issued 2026-06-01 --on 2026-06-02",
                "certificate --rulebook qd-26-2026 --stars 3 --issued 2026-02-30 --on 2026-06-02",
                "certificate --rulebook qd-9-1999 --stars 3 --issued 2026-06-01 --on 2026-06-02",
                "certificate --stars 3 --issued 2026-06-01 --on 2026-06-02",
                "due --from 2026-06-02 --to 2026-06-01 --certificates none.csv",
                "due --from 2026-06-01 --to 2026-06-02 --certificates none.csv",
                "due --from 2026-06-01 --to 2026-06-02"
            })
    void badUsageSaysNothingOnStandardOutput(String call) {
        Run run = run(call);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void whatIsDueStandsInAllForms() throws IOException {
        Path file = write("product,stars,issued", "P-01,4,2023-12-20", "P-<2>,3,20/12/2023");
        String call = "due --from 2026-05-22 --to 2026-12-31 --certificates " + file;

        Run table = run(call);
        assertThat(table.exitCode()).isZero();
        assertThat(table.out())
                .contains("2026-06-23", "P-01", "26/2026/QĐ-TTg, Điều 5, khoản 1", "10 việc; 2 giấy chứng nhận");
        assertThat(run(call + " --format json").out())
                .contains("\"format\": \"ocop-due/1\"", "\"kind\": \"FILING_OPENS\"", "\"certificates\": 2");
        assertThat(run(call + " --format csv").out().lines()).hasSize(11);
        assertThat(run(call + " --format html").out()).contains("P-&lt;2&gt;").doesNotContain("P-<2>");
    }

    @Test
    void oneRulebookMayBeChosen() throws IOException {
        Path file = write("product,stars,issued", "P-01,4,2023-12-20");
        String call = "due --from 2026-05-22 --to 2026-12-31 --format csv --certificates " + file;

        assertThat(run(call + " --rulebook qd-148-2023").out())
                .contains("NOTICE")
                .doesNotContain("FILING");
        assertThat(run(call).out()).contains("FILING_CLOSES").doesNotContain("NOTICE");
    }

    @Test
    void badRowsAreFindingsAndTheOthersCount() throws IOException {
        Path file = write("product,stars,issued", "P-01,4,2023-12-20", "P-02,9,2023-12-20", "P-03,2,2023-12-20");
        Run run = run("due --from 2026-05-22 --to 2026-12-31 --format csv --certificates " + file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("P-01");
        assertThat(run.err()).contains("certificates.csv:3:B: bad-cell", "certificates.csv:4: star-not-certified");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P,3,2023-07-01,,upgrade,2026-08-01,, | case-on-ended-certificate | article 7, clause 5",
                "P,3,2023-07-01,,reevaluation,2026-08-01,, | case-on-ended-certificate | article 7, clause 6, point a",
                "P,2,2026-06-01,,,,, | star-not-certified | article 4, clause 1, point a",
                "P,5,2026-06-01,province,,,, | issuer-wrong | article 4, clause 1, point b",
                "P,4,2024-03-15,district,,,, | issuer-wrong | 148/QĐ-TTg",
                "P,4,2026-06-01,,upgrade,2026-05-30,, | dates-out-of-order | article 4, clause 3",
                "P,4,2026-06-01,,upgrade,2026-07-30,2026-07-29, | dates-out-of-order | article 4, clause 3",
                "P,4,2026-06-01,,reevaluation,2027-01-01,, | filed-too-early | article 7, clause 6, point a",
                "P,4,2023-12-20,,reevaluation,2026-09-01,, | filed-too-late | article 7, clause 6, point a"
            })
    void wrongRowsOfCertificatesAreFindingsWithTheirClauseAndExitCodeOne(String row, String code, String clause)
            throws IOException {
        Path file = write("product,stars,issued,level,kind,received,complete,decided", row, "Q,4,2023-12-20,,,,,");
        String call = "due --from 2026-05-22 --to 2026-12-31 --lang en --certificates " + file + " --format ";
        Run csv = run(call + "csv");
        assertThat(csv.exitCode()).isEqualTo(1);
        assertThat(csv.out()).contains(",Q,");
        assertThat(csv.err()).startsWith("certificates.csv:2: " + code + ": ").contains(clause);
        Run json = run(call + "json");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out())
                .contains("\"code\": \"" + code + "\"", "\"at\": \"certificates.csv:2\"")
                .containsPattern("\"citation\": \".*" + clause);
        assertThat(run(call + "table").out()).contains("ERROR certificates.csv:2: " + code, clause);
    }

    @Test
    void aTableOfCertificatesWithoutARequiredColumnIsBadUsage() throws IOException {
        Run run = run("due --from 2026-05-22 --to 2026-12-31 --certificates " + write("product,stars", "P,3"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("issued");
    }

    private Path write(String... lines) throws IOException {
        return Files.writeString(folder.resolve("certificates.csv"), String.join("\n", lines) + "\n");
    }

    private static Run run(String call) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                call.split(" "));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
