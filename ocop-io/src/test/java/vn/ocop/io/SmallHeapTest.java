// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.RankingDocument;

/** What people hand in, or send, is read or refused within the memory of a small process. */
class SmallHeapTest {
    @TempDir
    private Path folder;

    /** What a process of 128 MiB says of a file. */
    private static String saidOf(String kind, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        SmallProcess.class.getName(),
                        kind,
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            process.waitFor();
        }
    }

    /** Everything that this test can see, whether it runs on the class path or on the module path. */
    private static String classPath() {
        return Stream.of(
                        Path.of("target", "test-classes").toString(),
                        Path.of("target", "classes").toString(),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void aWrongOptionInEveryRowIsOneFindingWithACount() throws Exception {
        StringBuilder sheet = new StringBuilder();
        List<Criterion> criteria =
                new Rulebooks().get("qd-26-2026").set(1).orElseThrow().criteria();
        Path file = folder.resolve("sheets.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("product,set,member,criterion,option\n");
            for (int product = 0; product < 1000; product++) {
                sheet.setLength(0);
                for (int member = 0; member < 9; member++) {
                    for (Criterion criterion : criteria) {
                        sheet.append("P-")
                                .append(product)
                                .append(",1,M")
                                .append(member)
                                .append(',');
                        sheet.append(criterion.code()).append(",3.0\n");
                    }
                }
                out.write(sheet.toString());
            }
        }
        assertThat(saidOf("season", file))
                .isEqualTo("council-not-stated, repeated-mistake of " + 9000 * criteria.size() + ": 1000 INVALID");
    }

    @Test
    void twentyThousandColumnsAreRefused() throws Exception {
        Path file = folder.resolve("wide.csv");
        Files.writeString(file, "product,set,member,criterion,option" + ",x".repeat(20_000) + "\n");
        assertThat(saidOf("season", file)).isEqualTo("council-not-stated, workbook-refused: none");
    }

    @Test
    void aSmallWorkbookThatUnpacksToHalfAGigabyteIsRefused() throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        byte[] block = new byte[1 << 20];
        java.util.Arrays.fill(block, (byte) 'a');
        Random random = new Random(1);
        for (int i = 0; i < 6500; i++) {
            block[i] = (byte) ('a' + random.nextInt(26));
        }
        try (OutputStream to = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(to)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 500; i++) {
                zip.write(block);
            }
            zip.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(6_000_000);
        assertThat(saidOf("season", file)).isEqualTo("council-not-stated, workbook-refused: none");
    }

    @Test
    void aNumberOfAHundredMillionDigitsIsRefusedBeforeItIsExpanded() throws Exception {
        Path file = folder.resolve("ranking.json");
        String good;
        try (InputStream in = SmallHeapTest.class.getResourceAsStream("season/ranking.json")) {
            good = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(file, good.replaceFirst("\"sum\": \"[0-9.]+\"", "\"sum\": \"1e100000000\""));
        assertThat(saidOf("document", file)).isEqualTo("json-bad-field, json-bad-field");
    }

    /** What is started with little memory. */
    static final class SmallProcess {
        private SmallProcess() {}

        public static void main(String[] args) {
            TableSource source = TableSource.of(Path.of(args[1]));
            System.out.println(args[0].equals("season") ? season(source) : document(source));
        }

        private static String document(TableSource source) {
            return codes(RankingDocument.read(source).findings());
        }

        private static String season(TableSource source) {
            Rulebook rulebook = new Rulebooks().get("qd-26-2026");
            Checked<Season> season = Season.read(rulebook, SeasonSources.of(source));
            long invalid = season.value().stream()
                    .flatMap(read -> Scoring.of(rulebook).rank(read.sheets()).entries().stream())
                    .filter(entry -> entry.evaluation().outcome() == Outcome.INVALID)
                    .count();
            return codes(season.findings()) + ": " + (season.value().isEmpty() ? "none" : invalid + " INVALID");
        }

        private static String codes(List<Finding> findings) {
            return findings.stream()
                    .map(finding -> finding.code().id()
                            + (finding.facts().containsKey("count")
                                    ? " of " + finding.facts().get("count")
                                    : ""))
                    .collect(Collectors.joining(", "));
        }
    }
}
