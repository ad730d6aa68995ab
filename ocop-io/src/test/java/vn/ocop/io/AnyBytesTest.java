// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.ocop.budget.BudgetOptions;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Scoring;
import vn.ocop.io.document.BudgetDocument;
import vn.ocop.io.document.RankingDocument;

/**
 * Whatever bytes a reader is given: it answers with a value or with findings that can be told in both languages, the same
 * ones the second time, and what it made of them can be written and read again. The files in {@code AnyBytesTestInputs} are
 * replayed in every build; CONTRIBUTING.md says how to look for new ones.
 */
class AnyBytesTest {
    private static final TableFormat FORMAT =
            TableFormat.required("product").optional("name", "points").open();

    @FuzzTest(maxDuration = "2m")
    void sheets(byte[] bytes) {
        season(SeasonSources.of(TableSource.of("sheets.csv", bytes)));
    }

    /** One file of the season after the other; the first byte says which. */
    @FuzzTest(maxDuration = "2m")
    void seasons(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        TableSource any = TableSource.of("any.csv", Arrays.copyOfRange(bytes, 1, bytes.length));
        SeasonSources.Builder sources = SeasonSources.builder().sheets(Seasons.file("sheets.csv"));
        switch (bytes[0] % 5) {
            case 0 -> sources.council(any);
            case 1 -> sources.products(any);
            case 2 -> sources.knockOuts(any);
            case 3 -> sources.conflicts(any);
            default -> sources.minimums(any);
        }
        season(sources.build());
    }

    private static void season(SeasonSources sources) {
        Checked<Season> season = sound(again -> Season.read(Seasons.VILLAGE, sources));
        season.value().ifPresent(read -> {
            RankingDocument document =
                    RankingDocument.of(Scoring.of(Seasons.VILLAGE).rank(read.sheets()), season.findings(), Language.EN);
            assertThat(RankingDocument.read(source(json(document::writeJson))).orThrow())
                    .isEqualTo(document);
            StringBuilder csv = new StringBuilder();
            document.writeCsv(csv);
            assertThat(Table.read(
                                    source(csv.toString()),
                                    TableFormat.required("product").open())
                            .value())
                    .isPresent();
        });
    }

    @FuzzTest(maxDuration = "2m")
    void tables(byte[] bytes) {
        sound(again -> Table.read(TableSource.of("any.csv", bytes), FORMAT))
                .value()
                .ifPresent(AnyBytesTest::copied);
    }

    /** What is written of a table is no formula, and reads as before. */
    private static void copied(Table table) {
        StringBuilder csv = new StringBuilder();
        TableWriter writer = new TableWriter(csv, List.of("product", "name"));
        for (Table.Row row : table.rows()) {
            writer.text("P" + row.text("product"))
                    .text(table.has("name") ? row.text("name") : "")
                    .endRow();
        }
        Table copy = Table.read(
                        source(csv.toString()), TableFormat.required("product").optional("name"))
                .orThrow();
        assertThat(copy.rows()).hasSameSizeAs(table.rows());
        for (int i = 0; table.has("name") && i < copy.rows().size(); i++) {
            String name = table.rows().get(i).text("name");
            assertThat(copy.rows().get(i).text("name")).isEqualTo(name);
            assertThat(CellText.write(name)).doesNotMatch("(?s)[=+@-].*");
        }
    }

    @FuzzTest(maxDuration = "2m")
    void workbooks(byte[] bytes) {
        tables(bytes);
    }

    /** A sound workbook with one part replaced by any bytes; the first byte says which. */
    @FuzzTest(maxDuration = "2m")
    void workbookParts(byte[] bytes) {
        if (bytes.length > 0) {
            tables(withPart(bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length)));
        }
    }

    private static byte[] withPart(int replaced, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> parts =
                List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml");
        String part = parts.get(Math.floorMod(replaced, parts.size()));
        try (ZipInputStream from =
                        new ZipInputStream(AnyBytesTest.class.getResourceAsStream("hostile/three-products.xlsx"));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? content : from.readAllBytes());
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @FuzzTest(maxDuration = "2m")
    void budgets(byte[] bytes) {
        Checked<BudgetTable> read =
                sound(again -> BudgetFile.read(TableSource.of("budget.csv", bytes), MoneyUnit.MILLION, Map.of()));
        read.value().ifPresent(table -> {
            BudgetDocument document = BudgetDocument.of(
                    BudgetValidator.of(BudgetOptions.standard()).validate(table), read.findings(), Language.EN);
            assertThat(BudgetDocument.read(source(json(document::writeJson))).orThrow())
                    .isEqualTo(document);
        });
    }

    @FuzzTest(maxDuration = "2m")
    void certificates(byte[] bytes) {
        sound(again -> CertificateFile.read(TableSource.of("certificates.csv", bytes)));
    }

    @FuzzTest(maxDuration = "2m")
    void rankingDocuments(byte[] bytes) {
        Checked<RankingDocument> read = sound(again -> RankingDocument.read(TableSource.of("ranking.json", bytes)));
        read.value()
                .ifPresent(document -> assertThat(RankingDocument.read(source(json(document::writeJson)))
                                .orThrow())
                        .isEqualTo(document));
    }

    @FuzzTest(maxDuration = "2m")
    void budgetDocuments(byte[] bytes) {
        Checked<BudgetDocument> read = sound(again -> BudgetDocument.read(TableSource.of("budget.json", bytes)));
        read.value()
                .ifPresent(document -> assertThat(BudgetDocument.read(source(json(document::writeJson)))
                                .orThrow())
                        .isEqualTo(document));
    }

    /** Reads twice; what was found is the same and can be told. */
    private static <T> Checked<T> sound(Function<Boolean, Checked<T>> reader) {
        Checked<T> read = reader.apply(false);
        assertThat(reader.apply(true).findings()).isEqualTo(read.findings());
        assertThat(read.value().isPresent() || !read.findings().isEmpty()).isTrue();
        for (Finding finding : read.findings()) {
            assertThat(finding.message(Language.VI)).isNotBlank();
            assertThat(finding.message(Language.EN)).isNotBlank();
        }
        return read;
    }

    private static TableSource source(String text) {
        return TableSource.of("again", text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Writing {
        void write(StringWriter out);
    }

    private static String json(Writing document) {
        StringWriter out = new StringWriter();
        document.write(out);
        return out.toString();
    }
}
