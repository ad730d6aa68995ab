// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcopTest {
    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void theDemoLaysItsDataOut() {
        assertThat(run("demo", "--out", folder.toString())).isZero();
    }

    private int run(String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exitCode = Ocop.run(
                new Console(
                        new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                        new PrintStream(errBytes, true, StandardCharsets.UTF_8)),
                args);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    private String data(String file) {
        return folder.resolve("data").resolve(file).toString();
    }

    private Path change(String file, String from, String to) throws IOException {
        String text = Files.readString(Path.of(data(file)));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    @Test
    void theDemoShowsThePlansProductsAndItsBudgetWithoutAnError() throws IOException {
        assertThat(out).contains("39 / 39").contains("17.770 = 6.520 + 11.250");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("dữ liệu mẫu")
                .contains("Bưởi da xanh")
                .doesNotContain("http://")
                .doesNotContain("<script");
    }

    @Test
    void theDemoShowsTheCalendarTheProgressAndWhoOwesWhat() throws IOException {
        assertThat(out)
                .contains("Lịch, xét ngày 15/11/2020 [dữ liệu mẫu]: chưa đến kỳ 0, đang thực hiện 8, đã xong 8, quá hạn"
                        + " 1")
                .contains("quá hạn: Báo cáo định kỳ hằng quý", ", quý III", "còn thiếu: thành phố Cam Ranh")
                .contains("hạn tiếp theo: Báo cáo định kỳ hằng quý", ", quý IV", "hạn 24/12/2020")
                .contains("2 / 2–3  Điểm giới thiệu và bán sản phẩm: đạt")
                .contains("87 % / 100 %");
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .contains("<h2>Lịch của mùa đánh giá, xét ngày 15/11/2020</h2>")
                .contains("tháng IV năm 2020 (đọc là Quý IV năm 2020)")
                .contains("<strong>6.500 triệu đồng</strong><br><small>X.5.-1, XII.5.-1</small>")
                .contains("<strong>140 triệu đồng</strong> và nguồn của chương trình khác")
                .contains("2/10/2020 (trễ hạn)")
                .contains("<th class=\"n\" scope=\"col\">Ngành thực phẩm</th>")
                .contains("<td>huyện Vạn Ninh</td><td class=\"n\">7</td><td class=\"n\">1</td><td class=\"n\">3</td>")
                .contains("<h2>Tiến độ so với mục tiêu</h2>", "chưa đạt, còn thiếu 13 %")
                .contains("<h2>Ai còn phải làm gì</h2>", "Chủ trì thẩm định, cân đối, bố trí kinh phí")
                .contains(
                        "Nguyên tắc: Hành động địa phương hướng đến toàn cầu · Tự lực, tự tin và sáng tạo",
                        "3253/QĐ-UBND, ",
                        "682/QĐ-UBND, ",
                        "mục IV.1 (nguồn khác: huy động cộng đồng)",
                        "Cán bộ quản lý nhà nước cấp tỉnh, cấp huyện làm chương trình được đào tạo, tập huấn")
                .contains("Bước tiếp theo: cấp tỉnh, 5 sao: chuyển hồ sơ lên cấp trung ương");
        assertThat(page.split("dữ liệu mẫu</span>")).hasSizeGreaterThan(8);
    }

    @Test
    void theDemoLooksAtAnyDayInBothLanguages() throws IOException {
        assertThat(run("demo", "--out", folder.toString(), "--on", "2020-06-26", "--lang", "en"))
                .isZero();
        assertThat(out)
                .contains("Calendar, as of 2020-06-26 [sample]: not yet due 7, in progress 5, done 5, overdue 0")
                .contains("missing: Khánh Vĩnh district, Khánh Sơn district")
                .contains("– / 39  Products that take part");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<html lang=\"en\">", "2020-10-01 – 2020-12-31", "no data");
        assertThat(run("demo", "--out", folder.toString(), "--on", "2019-12-31"))
                .isZero();
        assertThat(out).contains("chưa đến kỳ 15, đang thực hiện 2, đã xong 0, quá hạn 0");
        assertThat(run("demo", "--out", folder.toString(), "--on", "2020-02-30"))
                .isEqualTo(2);
        assertThat(out).isEmpty();
    }

    @Test
    void theDemosDataRanksAlikeThroughTheRankCommand() {
        int exitCode = run("rank", "--rulebook", "qd-1048-2019", "--sheets", data("sheets.csv"), "--format", "json");

        assertThat(exitCode).isZero();
        assertThat(out).startsWith("{\n  \"format\": \"ocop-ranking/1\"").contains("\"hash\": \"sha256:");
    }

    @Test
    void aChangedCellIsReportedWithItsCellAndItsRepair() throws IOException {
        Path budget = change("budget.csv", "V,UBND huyện Vạn Ninh,2.150,1.150", "V,UBND huyện Vạn Ninh,2.150,1.510");

        assertThat(run("budget", budget.toString(), "--format", "json")).isEqualTo(1);
        assertThat(out)
                .contains("\"at\": \"budget.csv:15:D\"")
                .contains("\"expected\": \"1150000000\"")
                .contains("\"kind\": \"digits-swapped\"");
    }

    @Test
    void wrongAnswersAreFoundAllAtOnceAndGoodRowsStillCount() throws IOException {
        Path sheets = folder.resolve("wrong.csv");
        Files.writeString(
                sheets,
                "product,set,member,criterion,option,points\n"
                        + "P-1,1,M-1,1.1,9,\n"
                        + "P-1,1,M-1,99,1,\n"
                        + "P-1,1,M-1,1.2,,7\n"
                        + "P-1,1,M-1,1.3,1,\n"
                        + "P-1,1,M-1,1.3,1,\n"
                        + "P-2,3,M-1,A,,30\n"
                        + "P-2,3,M-1,B,,20\n"
                        + "P-2,3,M-1,C,,35\n");

        assertThat(run("rank", "--rulebook", "qd-1048-2019", "--sheets", sheets.toString(), "--format", "json"))
                .isEqualTo(1);
        assertThat(out)
                .contains("\"at\": \"wrong.csv:2", "unknown-option")
                .contains("\"at\": \"wrong.csv:3", "unknown-criterion")
                .contains("\"at\": \"wrong.csv:4", "points-not-offered")
                .contains("\"at\": \"wrong.csv:6", "repeated-answer")
                .contains("\"sum\": \"85\"");
    }

    @Test
    void badUsageSaysSoAndLeavesStandardOutputEmpty() {
        List<String[]> calls = List.of(
                new String[] {"rank", "--rulebook", "none", "--sheets", data("sheets.csv")},
                new String[] {"rank", "--rulebook", "qd-1048-2019", "--sheets", data("none.csv")},
                new String[] {"rank", "--rulebook", "qd-1048-2019", "--sheets", data("products.csv")},
                new String[] {"rank", "--rulebook", "qd-1048-2019", "--sheets", data("sheets.csv"), "--policy", "x=y"},
                new String[] {"budget", data("sheets.csv")},
                new String[] {"rulebook", "show", "qd-26-2026", "--set", "27"},
                new String[] {"rulebook", "lint", data("none.xml")},
                new String[] {"nonsense"},
                new String[] {});
        for (String[] call : calls) {
            assertThat(run(call)).as(String.join(" ", call)).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err).isNotBlank();
        }
    }

    @Test
    void theLintShowsTheGapsOfThePrintedBandsOf2019AndNoneOf2026() {
        assertThat(run("rulebook", "lint", "qd-1048-2019", "--format", "json", "--lang", "en"))
                .isZero();
        assertThat(out)
                .contains("between 89 and 90")
                .contains("between 69 and 70")
                .contains("between 49 and 50");
        assertThat(run("rulebook", "lint", "qd-26-2026", "--format", "json")).isZero();
        assertThat(out).doesNotContain("band-gap");
    }

    @Test
    void theTransitionDecidesWhichRulebookHolds() {
        assertThat(run(
                        "rulebook",
                        "applies",
                        "--kind",
                        "first",
                        "--received",
                        "2026-05-21",
                        "--evaluated",
                        "2026-07-21"))
                .isZero();
        assertThat(out).contains("qd-148-2023");
        assertThat(run(
                        "rulebook",
                        "applies",
                        "--kind",
                        "first",
                        "--received",
                        "2026-05-22",
                        "--evaluated",
                        "2026-07-21"))
                .isZero();
        assertThat(out).contains("qd-26-2026");
        assertThat(run(
                        "rulebook",
                        "applies",
                        "--kind",
                        "first",
                        "--received",
                        "2025-07-02",
                        "--evaluated",
                        "2025-07-03"))
                .isEqualTo(1);
    }

    @Test
    void everyFormOfEveryRulebookCommandIsPrinted() {
        for (String format : List.of("table", "json", "csv", "html")) {
            for (List<String> call : List.of(
                    List.of("rulebook", "list"),
                    List.of("rulebook", "show", "qd-26-2026"),
                    List.of("rulebook", "show", "qd-26-2026", "--set", "26"),
                    List.of("rulebook", "diff", "qd-1048-2019", "qd-26-2026"))) {
                String[] args = Stream.concat(call.stream(), Stream.of("--format", format))
                        .toArray(String[]::new);
                assertThat(run(args)).as(String.join(" ", args)).isZero();
                assertThat(out).isNotBlank();
            }
        }
    }

    @Test
    void aSheetIsShownWithAllThatBindsInEveryForm() {
        for (String format : List.of("table", "json", "csv", "html")) {
            assertThat(run("rulebook", "show", "qd-26-2026", "--set", "21", "--format", format, "--lang", "en"))
                    .isZero();
            assertThat(out)
                    .as(format)
                    .contains("must-declare-quality", "no-food-safety-test-sheet", "ip-infringement")
                    .contains("The product standard has a test sheet of the food-safety indicators")
                    .contains("Mandatory for products that must declare their quality; encouraged for all others")
                    .contains("Judged by export contracts that were performed, or quality certificates")
                    .contains("Ministry of Industry and Trade");
            assertThat(run("rulebook", "show", "qd-26-2026", "--set", "16", "--format", format, "--lang", "vi"))
                    .isZero();
            assertThat(out).as(format).contains("6.1", "6.4").containsAnyOf("Dừng đánh giá", "zeroStops");
        }
    }
}
