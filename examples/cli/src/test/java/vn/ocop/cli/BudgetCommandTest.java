// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The command {@code budget}, in each of its uses. */
class BudgetCommandTest {
    private record Run(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    @BeforeEach
    void layTheDataOut() throws IOException {
        for (String file : List.of("plan.csv", "good.csv", "next.csv", "events.csv", "claims.csv")) {
            Files.writeString(folder.resolve(file), resource(file));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = BudgetCommandTest.class.getResourceAsStream("budget/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }

    private Path write(String file, String... lines) throws IOException {
        return Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    private static Run run(String... args) {
        List<String> all = new ArrayList<>(List.of("budget"));
        all.addAll(List.of(args));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                all.toArray(String[]::new));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Every code that a JSON result has, with its place. */
    private static List<String> codes(Run run) {
        List<String> codes = new ArrayList<>();
        String code = "";
        for (String line : run.out().lines().map(String::strip).toList()) {
            if (line.startsWith("\"code\": ")) {
                code = line.substring(9, line.length() - 2);
                codes.add(code);
            } else if (line.startsWith("\"at\": ") && !code.isEmpty()) {
                codes.set(codes.size() - 1, code + " " + line.substring(7, line.length() - 2));
                code = "";
            }
        }
        return codes;
    }

    // --- golden files

    static Stream<Arguments> reports() {
        Map<String, List<String>> uses = Map.of(
                "check", List.of("plan.csv"),
                "execution", List.of("good.csv", "--events", "events.csv", "--on", "2020-12-31"),
                "comparison", List.of("good.csv", "--year", "2020", "--compare", "2021=next.csv"),
                "norms",
                        List.of(
                                "good.csv",
                                "--norms",
                                "khanh-hoa-08-2022",
                                "--claims",
                                "claims.csv",
                                "--source",
                                "Ngân sách tỉnh"));
        return uses.keySet().stream()
                .sorted()
                .flatMap(use -> Stream.of("table", "json", "csv", "html")
                        .flatMap(format -> Stream.of("vi", "en")
                                .map(language -> Arguments.of(use, format, language, uses.get(use)))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("reports")
    void reportsAreAsBefore(String use, String format, String language, List<String> call) throws IOException {
        List<String> args = new ArrayList<>();
        for (String word : call) {
            args.add(word.endsWith(".csv") && !word.contains("=") ? at(word) : word.replace("=", "=" + folder + "/"));
        }
        args.addAll(List.of("--format", format, "--lang", language));
        Run run = run(args.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(use.equals("comparison") ? 0 : 1);
        String out = format.equals("html") ? run.out().replaceAll("(?s)<style>.*?</style>", "<style/>") : run.out();
        check(use + "-" + language + "." + (format.equals("table") ? "txt" : format), out);
        if (format.equals("html")) {
            assertThat(run.out()).doesNotContain("<Nông", "<A>", "<b>gift", "http://", "https://", "<script", "src=");
        }
        if (format.equals("csv") && !use.equals("check")) {
            assertThat(run.err()).isNotBlank();
        }
    }

    private static void check(String name, String actual) throws IOException {
        String expected = resource(name);
        if (!expected.equals(actual)) {
            Path file = Path.of("target", "golden", "budget", name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).as(name).isEqualTo(expected);
    }

    // --- the table alone

    @Test
    void aTableWithoutAnErrorEndsWithZero() {
        Run run = run(at("good.csv"), "--expect", "total=2.360,\"Ngân sách tỉnh\"=1360", "--format", "json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"format\": \"ocop-budget/1\"", "\"lines\": 9", "\"total\": \"2360000000\"");
        assertThat(run.err()).isEmpty();
        assertThat(codes(run))
                .containsExactly(
                        "blank-as-zero good.csv:3:E", "funded-elsewhere good.csv:5", "funded-elsewhere good.csv:6:C");
    }

    @Test
    void amountsThatTheTextStatesAreChecked() {
        Run run = run(at("good.csv"), "--expect", "total=2.361", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(codes(run)).contains("headline good.csv:11:C");
        assertThat(codes(run(at("good.csv"), "--expect", "ODA=1", "--format", "json")))
                .contains("headline-column good.csv");
    }

    @Test
    void roundingIsDeclaredNeverGuessed() throws IOException {
        String file = write(
                        "r.csv", "no,name,total,A,B", "I,x,\"1,1\",\"0,5\",\"0,5\"", ",TOTAL,\"1,1\",\"0,5\",\"0,5\"")
                .toString();
        assertThat(run(file).exitCode()).isEqualTo(1);
        Run rounded = run(file, "--precision", "1", "--lang", "en");
        assertThat(rounded.exitCode()).isZero();
        assertThat(rounded.out()).contains("within rounding");
    }

    @Test
    void theUnitDecidesWhatIsWhole() throws IOException {
        String file = write("u.csv", "no,name,total,A", "I,x,\"1,5\",\"1,5\"", ",TOTAL,\"1,5\",\"1,5\"")
                .toString();
        assertThat(run(file, "--unit", "thousand").exitCode()).isZero();
        Run dong = run(file, "--unit", "dong", "--format", "json");
        assertThat(dong.exitCode()).isEqualTo(1);
        assertThat(codes(dong)).contains("fraction-of-dong u.csv:2:C", "fraction-of-dong u.csv:2:D");
    }

    @Test
    void officesHaveTheirOwnHeaders() throws IOException {
        String file = write("o.csv", "STT;Nội dung;Tổng kinh phí;NS", "I;x;5;5", ";Tổng số;5;5")
                .toString();
        Run found = run(file, "--format", "json");
        assertThat(found.exitCode()).isZero();
        assertThat(codes(found)).contains("table-read o.csv", "unit-assumed o.csv:1");
        assertThat(run(file, "--columns", "STT=no,Nội dung=name,Tổng kinh phí=total")
                        .exitCode())
                .isZero();
    }

    static Stream<Arguments> wrongTables() {
        return Stream.of(
                Arguments.of("no numbers", "I,x,abc,5|,TOTAL,5,5", List.of("not-an-amount t.csv:2:C")),
                Arguments.of(
                        "two grand totals", "I,x,1,1|,TOTAL,1,1|,Tổng cộng,1,1", List.of("second-grand-total t.csv:4")),
                Arguments.of("no grand total", "I,x,1,1", List.of("no-grand-total t.csv")),
                Arguments.of("no child's parent", "I,x,1,1|1.1,y,1,1|,TOTAL,1,1", List.of("no-parent t.csv:3")),
                Arguments.of("below zero", "I,x,-1,-1|,TOTAL,-1,-1", List.of("negative-amount t.csv:2:C")),
                Arguments.of(
                        "overflow", "I,x,99999999999999999999,1|,TOTAL,1,1", List.of("amount-too-large t.csv:2:C")),
                Arguments.of("another currency", "I,x,USD 5,5|,TOTAL,5,5", List.of("not-vnd t.csv:2:C")),
                Arguments.of("no line", ",TOTAL,0,0", List.of("no-lines t.csv")),
                Arguments.of("too many cells", "I,x,1,1,1|II,y,1,1|,TOTAL,1,1", List.of("row-too-long t.csv:2:E")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTables")
    void wrongTablesAreToldWithTheirCells(String what, String rows, List<String> expected) throws IOException {
        Path file = write("t.csv", "no,name,total,A", rows.replace("|", "\n"));
        Run run = run(file.toString(), "--format", "json");
        assertThat(run.exitCode()).as(run.out()).isEqualTo(expected.isEmpty() ? 0 : 1);
        assertThat(codes(run)).as(run.out()).containsAll(expected);
        for (String format : List.of("table", "csv", "html")) {
            assertThat(run(file.toString(), "--format", format).exitCode()).isEqualTo(run.exitCode());
        }
    }

    @Test
    void sumsNeverOverflowInSilence() throws IOException {
        String most = "9223372036854775807";
        Path file = write(
                "big.csv",
                "no,name,total,A",
                "I,x," + most + "," + most,
                "II,y," + most + "," + most,
                ",TOTAL," + most + "," + most);
        Run run = run(file.toString(), "--unit", "dong", "--format", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("\"expected\": \"18446744073709551614\"");
        assertThat(codes(run)).contains("grand-total big.csv:4:C");
    }

    @Test
    void formulaCellsOfAWorkbookAreReadByTheirStoredValues() throws IOException {
        Path file = folder.resolve("f.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                </Types>\
                """);
            entry(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>\
                </Relationships>\
                """);
            entry(zip, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
                </Relationships>\
                """);
            entry(zip, "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="PL3" sheetId="1" r:id="r1"/></sheets></workbook>\
                """);
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + row(1, text("no"), text("name"), text("total"), text("A"))
                            + row(2, text("I"), text("x"), "><f>D2</f><v>7</v></c>", "><v>7</v></c>")
                            + row(3, text(""), text("TOTAL"), "><f>C2</f></c>", "><v>7</v></c>")
                            + "</sheetData></worksheet>");
        }
        Run run = run(file.toString(), "--format", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(codes(run)).contains("formula-cells f.xlsx!PL3:2:C", "formula-without-value f.xlsx!PL3:3:C");
        assertThat(run.out()).contains("\"total\": \"7000000\"");
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String text(String text) {
        return " t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(number)
                    .append('"')
                    .append(cells[i]);
        }
        return row.append("</row>").toString();
    }

    // --- calls that cannot be carried out

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none.csv",
                "latin.csv",
                "short.csv",
                "good.csv --unit k",
                "good.csv --precision 10",
                "good.csv --precision x",
                "good.csv --expect total",
                "good.csv --expect total=abc",
                "good.csv --columns no",
                "good.csv --format xml",
                "good.csv --lang fr",
                "good.csv --on 2020-01-01",
                "good.csv --events none.csv",
                "good.csv --events latin.csv",
                "good.csv --events good.csv",
                "good.csv --events events.csv --on x",
                "good.csv --events empty.csv",
                "good.csv --year 2020",
                "good.csv --compare 2021=DIR/next.csv",
                "good.csv --year 2021 --compare 2021=DIR/next.csv",
                "good.csv --year 20 --compare 2021=DIR/next.csv",
                "good.csv --year 2020 --compare DIR/next.csv",
                "good.csv --year 2020 --compare 2021=DIR/none.csv",
                "good.csv --norms khanh-hoa-08-2022",
                "good.csv --claims claims.csv",
                "good.csv --source total",
                "good.csv --norms none --claims claims.csv",
                "good.csv --norms events.csv --claims claims.csv",
                "good.csv --norms khanh-hoa-08-2022 --claims none.csv",
                "good.csv --norms khanh-hoa-08-2022 --claims claims.csv --source ODA",
                "good.csv --events events.csv --year 2020 --compare 2021=DIR/next.csv",
                "good.csv --events events.csv --norms khanh-hoa-08-2022 --claims claims.csv"
            })
    void badUsageLeavesStandardOutputEmpty(String call) throws IOException {
        Files.write(folder.resolve("latin.csv"), "no,name,total\nI,x\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1));
        write("short.csv", "no,name,A", "I,x,1");
        write("empty.csv", "day,kind,line,source,amount", "x,y,z,,1");
        String[] args = Stream.of(call.split(" "))
                .map(word -> word.endsWith(".csv") && !word.contains("=") ? at(word) : word)
                .map(word -> word.replace("DIR", folder.toString()))
                .toArray(String[]::new);
        Run run = run(args);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }

    // --- over the year

    @Test
    void withoutADayTheLastEventIsTheDay() {
        Run run = run(at("good.csv"), "--events", at("events.csv"), "--format", "json");
        assertThat(run.out()).contains("\"on\": \"2021-01-05\"", "\"events\": 7", "\"later\": 0");
        Run june = run(at("good.csv"), "--events", at("events.csv"), "--on", "2020-06-05", "--format", "json");
        assertThat(june.out()).contains("\"on\": \"2020-06-05\"", "\"events\": 3", "\"later\": 4");
        assertThat(codes(june)).noneMatch(code -> code.startsWith("overspent"));
    }

    @Test
    void aDayWithoutAnyEventShowsThePlan() throws IOException {
        write("empty.csv", "day,kind,line,source,amount");
        Run run = run(at("good.csv"), "--events", at("empty.csv"), "--on", "2020-12-31", "--lang", "en");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Up to the end of 2020-12-31 · unit: million dong · 0 events\n");
    }

    @Test
    void eventsMayHaveAnOfficesHeaders() throws IOException {
        Path events = write("e.csv", "Ngày,kind,line,source,Số tiền", "1/3/2020,giải ngân,III.1,Ngân sách tỉnh,5");
        write("t.csv", resource("good.csv").replace("total", "Tổng kinh phí").strip());
        Run run = run(
                at("t.csv"),
                "--events",
                events.toString(),
                "--columns",
                "Tổng kinh phí=total,Ngày=day,Số tiền=amount",
                "--format",
                "json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"disbursed\": \"5000000\"", "\"column\": \"total\"");
    }

    @Test
    void whatThePlanHasWrongIsSaidOnce() {
        Run run = run(at("plan.csv"), "--events", at("events.csv"), "--format", "json", "--expect", "total=2.360");
        assertThat(codes(run).stream().filter(code -> code.startsWith("row-sum")))
                .hasSize(1);
        assertThat(codes(run)).noneMatch(code -> code.startsWith("headline"));
    }

    // --- several years, norms

    @Test
    void threeYearsStandSideBySideInTheirOrder() {
        Run run = run(
                at("good.csv"),
                "--year",
                "2022",
                "--compare",
                "2023=" + at("next.csv"),
                "--compare",
                "2021=" + at("good.csv"),
                "--lang",
                "en");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("2021, 2022, 2023 · Unit: million dong\n");
    }

    @Test
    void normsOfOnesOwnAreReadFromAFile() throws IOException {
        write("norms.xml", """
            <support-norms xmlns="urn:vn:ocop:norms:1" id="x" vi="X" en="X"><document id="d" number="1/NQ" date="2023-01-01" vi="D" en="D"/>
            <norm id="m" purpose="machinery" percent="10" cite="d" vi="M" en="M"/></support-norms>\
            """);
        Run run = run(
                at("good.csv"),
                "--norms",
                at("norms.xml"),
                "--claims",
                at("claims.csv"),
                "--lang",
                "en",
                "--format",
                "json");
        assertThat(run.out()).contains("\"granted\": \"110050000\"");
        assertThat(codes(run)).contains("line-beyond-norms good.csv:10:C");
        write("norms.xml", "<support-norms xmlns=\"urn:vn:ocop:norms:1\" id=\"x\" vi=\"X\" en=\"X\"/>");
        Run bad = run(at("good.csv"), "--norms", at("norms.xml"), "--claims", at("claims.csv"));
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.err()).contains("norms.xml:1: norms-empty");
    }
}
