// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.budget.BudgetOptions;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.budget.norms.SupportNorms;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.BudgetDocument;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.office.OfficeOptions;
import vn.ocop.io.office.OfficeTables;
import vn.ocop.io.office.ScoreOptions;
import vn.ocop.io.office.ScoreWorkbook;
import vn.ocop.io.record.Chain;
import vn.ocop.io.record.RecordVerifier;
import vn.ocop.testing.JavaProcess;

/** What people hand in, or send, is read or refused within the memory of a small process: every limit of {@code docs/limits.md}. */
class SmallHeapTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int MIB = 1 << 20;

    @TempDir
    private Path folder;

    /** What is read as what, and what is said of it. */
    private final Map<String, String> expected = new LinkedHashMap<>();

    /** What a process with so much memory says of files, a line each. */
    private static List<String> saidOf(String heap, List<String> kindsAndFiles)
            throws IOException, InterruptedException {
        return JavaProcess.said(JavaProcess.command(
                        List.of("-Xmx" + heap, "-XX:+UseSerialGC"), SmallProcess.class, kindsAndFiles))
                .lines()
                .toList();
    }

    @Test
    void aWrongOptionInEveryRowIsOneFindingWithACount() throws Exception {
        List<Criterion> criteria =
                new Rulebooks().get("qd-26-2026").set(1).orElseThrow().criteria();
        Path file = folder.resolve("sheets.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("product,set,member,criterion,option\n");
            for (int row = 0; row < 1000 * 9 * criteria.size(); row++) {
                int product = row / (9 * criteria.size());
                int member = row / criteria.size() % 9;
                out.write("P-" + product + ",1,M" + member + ","
                        + criteria.get(row % criteria.size()).code() + ",3.0\n");
            }
        }
        assertThat(saidOf("40m", List.of("season", file.toString())))
                .containsExactly(
                        "council-not-stated, repeated-mistake of " + 9000 * criteria.size() + ": 1000 INVALID");
    }

    @Test
    void everyLimitIsToldWithinOneHundredAndTwentyEightMebibytes() throws Exception {
        texts();
        packed();
        sheets();
        documents();
        laws();
        records();
        List<String> arguments = new ArrayList<>();
        expected.keySet().forEach(key -> arguments.addAll(List.of(key.split(" "))));
        List<String> said = saidOf("128m", arguments);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            names.add(arguments.get(i) + " " + Path.of(arguments.get(i + 1)).getFileName() + ": "
                    + (i / 2 < said.size() ? said.get(i / 2) : ""));
        }
        assertThat(names)
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(entry -> entry.getKey().replaceAll(" .*/", " ") + ": " + entry.getValue())
                        .toList());
    }

    // --- tables as text

    private void texts() throws IOException {
        Path wide = text("wide.csv", "product,set,member,criterion,option" + ",x".repeat(20_000) + "\n");
        refused(wide, "workbook-refused", "season", "table");
        refused(wide, "cell-too-long", "office");
        refused(repeated("long-header.csv", "product,set,", 3 * MIB, ",x"), "missing-column", "table");
        refused(repeated("endless-cell.csv", "product,name\nP-1,\"", 20 * MIB, "x"), "cell-too-long", "table");
        Path endless = repeated("endless-line.csv", "no,name,total\nI,", 20 * MIB, "x");
        refused(endless, "cell-too-long, no-lines, no-grand-total", "budget");
        refused(endless, "workbook-refused", "office", "scores");
        refused(
                text("cell.csv", "TT;Nội dung;Tổng số\nI;" + "x".repeat(32_768) + ";1\n"),
                "cell-too-long",
                "office",
                "scores");
        refused(repeated("fields.csv", "a", 8 * MIB - 10, ",x"), "cell-too-long", "office", "scores");
        refused(
                repeated("cells.csv", "TT;Nội dung;Tổng số\n", 8 * MIB - 99, "1;x;2\n\n"),
                "workbook-refused",
                "office");
        refused(
                text("amount.csv", "no,name,total\nI,x," + "9".repeat(30_000) + "\n"),
                "no-grand-total, nothing-tested, amount-too-large",
                "budget");
        refused(
                text("number.csv", "product,set,member,criterion,points\nP,1,M,A," + "9".repeat(30_000) + "\n"),
                "council-not-stated: 1 INVALID",
                "season");
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** A beginning, and then the same again and again. */
    private Path repeated(String name, String start, int length, String piece) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] block = piece.repeat(MIB / 16 / piece.length()).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < length / block.length; i++) {
                out.write(block);
            }
        }
        return file;
    }

    private void refused(Path file, String saying, String... kinds) {
        for (String kind : kinds) {
            expected.put(kind + " " + file, saying);
        }
    }

    // --- workbooks and documents, packed

    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private Path zip(String name, Map<String, Part> parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Part xml(String content) {
        return out -> out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** So many mebibytes of text, in each of which some letters are random. */
    private static Part letters(int mebibytes, int random) {
        return out -> {
            byte[] block = new byte[MIB];
            Arrays.fill(block, (byte) 'a');
            Random letters = new Random(1);
            for (int i = 0; i < random; i++) {
                block[i] = (byte) ('a' + letters.nextInt(26));
            }
            out.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < mebibytes; i++) {
                out.write(block);
            }
            out.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
        };
    }

    private void packed() throws IOException {
        Path large = folder.resolve("large.xlsx");
        byte[] noise = new byte[25 * MIB];
        new Random(1).nextBytes(noise);
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, noise, 0, 4);
        Files.write(large, noise);
        refused(large, "workbook-refused", "season", "budget", "office", "scores");
        Path bomb = zip("bomb.xlsx", Map.of("xl/sharedStrings.xml", letters(500, 6500)));
        assertThat(Files.size(bomb)).isLessThan(6_000_000);
        refused(bomb, "workbook-refused", "season");
        refused(zip("ratio.xlsx", Map.of(SHEET, letters(64, 0))), "workbook-refused", "season");
        refused(zip("part.xlsx", Map.of("xl/styles.xml", letters(17, 60_000))), "workbook-refused", "season", "office");
        refused(
                zip("word.docx", Map.of("word/document.xml", letters(17, 60_000))),
                "workbook-refused",
                "office",
                "scores");
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i <= XlsxGuard.MAX_ENTRIES; i++) {
            parts.put("part" + i, xml("<x/>"));
        }
        refused(zip("parts.xlsx", parts), "workbook-refused", "season");
        Path stored = folder.resolve("encrypted.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(stored))) {
            ZipEntry entry = new ZipEntry(SHEET);
            byte[] content = {'<', 'x', '/', '>'};
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        byte[] odd = Files.readAllBytes(stored);
        // the method of the entry, in the list at the end
        for (int i = 0; i < odd.length - 10; i++) {
            if (odd[i] == 'P' && odd[i + 1] == 'K' && odd[i + 2] == 1 && odd[i + 3] == 2) {
                odd[i + 10] = 99;
            }
        }
        Files.write(stored, odd);
        refused(stored, "workbook-malformed", "season");
    }

    /** A workbook with so many rows, and so many cells in each, from a column on. */
    private Path workbook(String name, int rows, int from, int cells) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("S");
            for (int row = 0; row < rows; row++) {
                for (int cell = from; cell < from + cells; cell++) {
                    sheet.value(row, cell, row * 1000 + cell);
                }
                sheet.flush();
            }
        }
        return file;
    }

    private void sheets() throws IOException {
        refused(workbook("many.xlsx", 2000, 0, 140), "workbook-refused", "office", "scores");
        refused(workbook("sparse.xlsx", 300, 16_383, 1), "workbook-refused", "office", "scores");
        Path most = workbook("most.xlsx", 2000, 0, 130);
        refused(most, "no-table", "office");
        refused(most, "sheet-not-read, no-scores", "scores");
        String start = "<worksheet><sheetData>";
        refused(
                zip("deep.xlsx", Map.of(SHEET, xml("<x>".repeat(65) + "</x>".repeat(65)))),
                "workbook-refused",
                "season",
                "office");
        refused(zip("row.xlsx", Map.of(SHEET, xml(start + "<row r=\"1048577\"/>"))), "workbook-refused", "season");
        refused(
                zip("column.xlsx", Map.of(SHEET, xml(start + "<row r=\"1\"><c r=\"XFE1\"/></row>"))),
                "workbook-refused",
                "season");
        refused(
                zip(
                        "cell.xlsx",
                        Map.of(
                                SHEET,
                                xml(start + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(32_768)
                                        + "</t></is></c></row></sheetData></worksheet>"))),
                "workbook-refused",
                "season");
        refused(
                zip(
                        "merges.xlsx",
                        Map.of(
                                SHEET,
                                xml(start + "</sheetData><mergeCells>" + "<mergeCell ref=\"A1:B2\"/>".repeat(65_537)
                                        + "</mergeCells></worksheet>"))),
                "workbook-refused",
                "season");
        refused(
                zip("doctype.xlsx", Map.of(SHEET, xml("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>"))),
                "workbook-doctype",
                "season");
    }

    // --- JSON

    private void documents() throws IOException {
        String good = Seasons.text("ranking.json");
        refused(
                text("huge.json", good.replaceFirst("\"sum\": \"[0-9.]+\"", "\"sum\": \"1e100000000\"")),
                "json-bad-field",
                "ranking");
        refused(
                text("digits.json", good.replaceFirst("\"set\": [0-9]+", "\"set\": " + "9".repeat(MIB))),
                "json-malformed",
                "ranking");
        refused(
                repeated("deep.json", "{\"format\":\"ocop-ranking/1\",\"x\":", 8 * MIB, "["),
                "json-malformed",
                "ranking");
        refused(repeated("text.json", "{\"format\":\"", 40 * MIB, "x"), "json-malformed", "ranking", "budget-json");
    }

    // --- files of law

    private void laws() throws IOException {
        String root = "<rulebook xmlns=\"urn:vn:ocop:rulebook:1\" id=\"x\" revision=\"1\">";
        refused(repeated("large.xml", root, 33 * MIB, " "), "too-large", "rulebook");
        refused(repeated("elements.xml", root, 3 * MIB, "<note/>"), "too-large", "rulebook");
        refused(text("deep.xml", root + "<a>".repeat(100_000)), "too-deep", "rulebook");
        refused(
                repeated("norms.xml", "<norms xmlns=\"urn:vn:ocop:norms:1\" id=\"x\">", 3 * MIB, "<note/>"),
                "too-large",
                "norms");
    }

    // --- seasons, records and chains of JSON

    private void records() throws IOException {
        hostile(repeated("spaces.json", "{", 40 * MIB, " "), "workbook-refused", "UNREADABLE");
        hostile(
                repeated("deep.json", "{\"season\":", 12 * MIB, "{\"a\":"),
                "json-unknown-field, json-malformed",
                "BROKEN");
        hostile(repeated("arrays.json", "{\"products\":", 12 * MIB, "["), "json-malformed", "BROKEN");
        hostile(repeated("number.json", "{\"set\":", 12 * MIB, "9"), "json-malformed", "BROKEN");
        hostile(repeated("fraction.json", "{\"format\":0.", 12 * MIB, "0"), "json-malformed", "BROKEN");
        hostile(repeated("text.json", "{\"format\":\"", 12 * MIB, "x"), "json-malformed", "BROKEN");
        hostile(repeated("name.json", "{\"", 12 * MIB, "x"), "json-malformed", "BROKEN");
        hostile(
                repeated("twice.json", "{", 12 * MIB, "\"format\":\"x\","),
                "json-repeated-field, workbook-refused",
                "BROKEN");
        hostile(repeated("others.json", "{", 12 * MIB, "\"x\":1,"), "json-unknown-field, workbook-refused", "BROKEN");
        hostile(
                repeated("objects.json", "{\"products\":[", 12 * MIB, "{},"),
                "json-missing-field, workbook-refused",
                "BROKEN");
        hostile(
                repeated("sheets.json", "{\"products\":[{\"sheets\":[", 12 * MIB, "{},"),
                "json-missing-field, workbook-refused",
                "BROKEN");
        refused(repeated("lines.jsonl", "", 12 * MIB, "{\"seq\":1}\n"), "UNREADABLE", "chain");
        refused(repeated("empty.jsonl", "", 8 * MIB, "\n"), "UNREADABLE", "chain");
    }

    private void hostile(Path file, String season, String chain) {
        refused(file, season, "season-json");
        refused(file, "UNREADABLE", "record");
        refused(file, chain, "chain");
    }

    /** What is started with little memory. */
    static final class SmallProcess {
        private SmallProcess() {}

        public static void main(String[] args) {
            for (int i = 0; i < args.length; i += 2) {
                System.out.println(said(args[i], Path.of(args[i + 1])));
            }
        }

        private static String said(String kind, Path file) {
            try {
                return read(kind, file);
            } catch (OutOfMemoryError | StackOverflowError tooMuch) {
                return tooMuch.toString();
            }
        }

        private static String read(String kind, Path file) {
            TableSource source = TableSource.of(file);
            return switch (kind) {
                case "season" -> season(source);
                case "season-json" -> codes(SeasonFile.read(source));
                case "record" ->
                    RecordVerifier.verify(source, List.of()).state().name();
                case "chain" -> chain(file);
                case "table" ->
                    codes(Table.read(source, TableFormat.required("product").optional("name")));
                case "budget" -> budget(BudgetFile.read(source, MoneyUnit.MILLION, Map.of()));
                case "office" -> codes(OfficeTables.read(source, OfficeOptions.none()));
                case "scores" ->
                    codes(ScoreWorkbook.read(
                            new Rulebooks().get("qd-26-2026"),
                            List.of(source),
                            ScoreOptions.builder().build()));
                case "ranking" -> codes(RankingDocument.read(source));
                case "budget-json" -> codes(BudgetDocument.read(source));
                case "rulebook" -> codes(new Rulebooks().read(file));
                case "norms" -> norms(file);
                default -> throw new IllegalArgumentException(kind);
            };
        }

        private static String budget(Checked<BudgetTable> read) {
            List<Finding> findings = new ArrayList<>(read.findings());
            read.value()
                    .map(BudgetValidator.of(BudgetOptions.builder().build())::validate)
                    .ifPresent(report -> findings.addAll(report.findings()));
            return codes(Checked.none(findings));
        }

        private static String chain(Path file) {
            try {
                return Chain.at(file).verify(Optional.empty()).state().name();
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        }

        private static String norms(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                return codes(SupportNorms.read(in, "norms.xml"));
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        }

        private static String season(TableSource source) {
            Rulebook rulebook = new Rulebooks().get("qd-26-2026");
            Checked<Season> season = Season.read(rulebook, SeasonSources.of(source));
            if (season.value().isEmpty()) {
                return codes(season).replace("council-not-stated, ", "");
            }
            long invalid = season.value().stream()
                    .flatMap(read -> Scoring.of(rulebook).rank(read.sheets()).entries().stream())
                    .filter(entry -> entry.evaluation().outcome() == Outcome.INVALID)
                    .count();
            return codes(season) + ": " + invalid + " INVALID";
        }

        private static String codes(Checked<?> read) {
            return read.findings().stream().map(SmallProcess::code).distinct().collect(Collectors.joining(", "));
        }

        private static String code(Finding finding) {
            return finding.code().id()
                    + (finding.facts().containsKey("count")
                            ? " of " + finding.facts().get("count")
                            : "");
        }
    }
}
