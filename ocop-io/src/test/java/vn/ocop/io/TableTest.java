// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

class TableTest {
    private static final TableFormat FORMAT =
            TableFormat.required("product", "name").optional("note");

    private static Checked<Table> read(TableFormat format, String text) {
        return Table.read(TableSource.of("t.csv", text.getBytes(StandardCharsets.UTF_8)), format);
    }

    private static Table table(String text) {
        Checked<Table> checked = read(FORMAT, text);
        assertThat(checked.findings()).isEmpty();
        return checked.orThrow();
    }

    private static List<String> findings(Checked<?> checked) {
        return checked.findings().stream().map(TableTest::brief).toList();
    }

    private static String brief(Finding finding) {
        return finding.severity() + " " + finding.code().id()
                + finding.location().map(at -> " " + at).orElse("");
    }

    @Test
    void readsColumnsByNameInAnyOrder() {
        Table table = table("name,note,product\nMuối ớt,x,P-1\n");
        assertThat(table.columns()).containsExactly("product", "name", "note");
        Table.Row row = table.rows().get(0);
        assertThat(row.text("product")).isEqualTo("P-1");
        assertThat(row.text("name")).isEqualTo("Muối ớt");
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.location()).hasToString("t.csv:2");
        assertThat(row.location("product")).hasToString("t.csv:2:C");
        assertThat(row.number("product")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorUnderWhichTheHeaderIsComplete(String separator) {
        Table table = table("product,name,note\nP-1,\"a,b;c\td\",x\n"
                .replace("\"a,b;c\td\"", "#")
                .replace(",", separator)
                .replace("#", "\"a,b;c\td\""));
        assertThat(table.rows().get(0).text("name")).isEqualTo("a,b;c\td");
        assertThat(table.rows().get(0).text("note")).isEqualTo("x");
    }

    @Test
    void aQuotedHeaderMayHoldTheOtherSeparators() {
        TableFormat format = TableFormat.required("a,b", "c;d");
        assertThat(read(format, "\"a,b\";\"c;d\"\n1;2\n")
                        .orThrow()
                        .rows()
                        .get(0)
                        .text("c;d"))
                .isEqualTo("2");
    }

    @Test
    void followsRfc4180() {
        Table table = table("product,name\r\nP-1,\"hai\r\ndòng, \"\"ba\"\" ô\"\r\nP-2,b\r\n");
        assertThat(table.rows().get(0).text("name")).isEqualTo("hai\r\ndòng, \"ba\" ô");
        assertThat(table.rows().get(1).location()).hasToString("t.csv:3");
    }

    @Test
    void acceptsAByteOrderMark() {
        assertThat(table("\ufeffproduct,name\nP-1,a").rows()).hasSize(1);
    }

    @Test
    void composesWhatAMacDecomposed() {
        String text = Normalizer.normalize("product,name,Nội dung\nP-1,Bánh tráng,Ghép\n", Normalizer.Form.NFD);
        Checked<Table> checked = read(FORMAT.mapped(Map.of("Nội dung", "note")), text);
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.orThrow().rows().get(0).text("name")).isEqualTo("Bánh tráng");
        assertThat(checked.orThrow().rows().get(0).text("note")).isEqualTo("Ghép");
        assertThat(checked.orThrow().header("note")).isEqualTo("Nội dung");
    }

    @Test
    void rowsWithoutTextAreLeftOutButCounted() {
        Table table = table("product,name\n\n , \u00a0\n\nP-1,a\n,,\n");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).number()).isEqualTo(5);
    }

    @Test
    void cellsAreStripped() {
        assertThat(table("product,name\n P-1 ,\u00a0a b\u00a0\n").rows().get(0).text("name"))
                .isEqualTo("a b");
    }

    @Test
    void aMissingCellIsBlank() {
        Table table = table("product,name,note\nP-1\n");
        assertThat(table.rows().get(0).text("name")).isEmpty();
        assertThat(table.rows().get(0).text("note")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-a", "@x", "'=1", "''@x"})
    void theGuardOfAFormulaIsTakenOff(String text) {
        assertThat(table("product,name\nP-1,'" + text + "\n").rows().get(0).text("name"))
                .isEqualTo(text);
    }

    @Test
    void anyOtherQuoteStays() {
        assertThat(table("product,name\nP-1,'tis\n").rows().get(0).text("name")).isEqualTo("'tis");
        assertThat(table("product,name\n-,'\n").rows().get(0).text("name")).isEqualTo("'");
        assertThat(table("product,name\n-,'\n").rows().get(0).text("product")).isEqualTo("-");
    }

    @Test
    void anUnknownColumnIsAWarning() {
        Checked<Table> checked = read(FORMAT, "product,Ghi chú,name\nP-1,x,a\n");
        assertThat(findings(checked)).containsExactly("WARNING unknown-column t.csv:1:B");
        assertThat(checked.findings().get(0).message(Language.EN)).contains("\u201cGhi chú\u201d");
        assertThat(checked.orThrow().rows().get(0).text("name")).isEqualTo("a");
        assertThat(checked.orThrow().columns()).containsExactly("product", "name");
    }

    @Test
    void headerNamesAreExact() {
        assertThat(findings(read(FORMAT, "Product,name\nP-1,a\n"))).containsExactly("ERROR missing-column t.csv:1");
    }

    @Test
    void withoutARequiredColumnThereIsNoTable() {
        Checked<Table> checked = read(FORMAT, "name;x\na;b\n");
        assertThat(checked.value()).isEmpty();
        assertThat(findings(checked)).containsExactly("ERROR missing-column t.csv:1");
        assertThat(checked.findings().get(0).facts()).containsEntry("column", "product");
        assertThat(findings(read(FORMAT, ""))).containsExactly("ERROR missing-column t.csv:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'BẢNG ĐIỂM\nproduct,name\nP-1,a\n' | Row 2 looks like the header (product, name)",
                "'\n\nBẢNG ĐIỂM,,\n\nproduct;name\nP-1;a\n' | Row 5 looks like the header",
                "'sep=;\nproduct;name\nP-1;a\n' | Remove the line “sep=…”",
                "'PRODUCT,Name\nP-1,a\n' | in lower case: product, name",
                "'product:name\nP-1:a\n' | separated by commas, semicolons or tabs",
                "'member,role,present\nM1,CHAIR,yes\n' | It looks like council.csv",
                "'member;role\nM1;CHAIR\n' | “member”, “role” (separator: semicolon)",
                "'x,y\n1,2\n' | Check the header row"
            })
    void aMissingColumnNamesItsLikelyCause(String csv, String says) {
        Finding finding = read(FORMAT, csv.replace("\\n", "\n")).findings().get(0);
        assertThat(finding.code().id()).isEqualTo("missing-column");
        assertThat(finding.message(Language.EN)).contains(says);
    }

    @Test
    void filesOfOtherKindsAreNamed() {
        assertThat(kind("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo("a PDF file");
        assertThat(kind("<html><table>".getBytes(StandardCharsets.UTF_8))).startsWith("a web page");
        assertThat(kind("product,name\nP-1,a\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("UTF-16 text without a byte-order mark");
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        assertThat(kind(old)).isEqualTo("an old workbook (.xls)");
        byte[] locked = java.util.Arrays.copyOf(old, 100);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 40, name.length);
        assertThat(kind(locked)).isEqualTo("a workbook protected by a password");
    }

    private static String kind(byte[] bytes) {
        Checked<Table> checked = Table.read(TableSource.of("t.csv", bytes), FORMAT);
        assertThat(findings(checked)).containsExactly("ERROR file-kind t.csv");
        return String.valueOf(checked.findings().get(0).facts().get("kind.en"));
    }

    @Test
    void utf16WithAMarkIsRead() {
        String text = "product,name\nP-1,Muối ớt\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            Table table = Table.read(TableSource.of("t.csv", ("\ufeff" + text).getBytes(charset)), FORMAT)
                    .orThrow();
            assertThat(table.rows().get(0).text("name")).isEqualTo("Muối ớt");
        }
    }

    @Test
    void namesOfFailedFormulasAreErrorsInEveryColumn() {
        Checked<Table> checked = read(FORMAT, "product,name\nP-1,#DIV/0!\n#N/A,b\nP-3,c\n");
        assertThat(findings(checked)).containsExactly("ERROR failed-cell t.csv:2:B", "ERROR failed-cell t.csv:3:A");
        assertThat(checked.value().orElseThrow().rows())
                .extracting(Table.Row::number)
                .containsExactly(4);
    }

    @Test
    void columnsOfTextAreLimitedAsInASpreadsheet() {
        String many = ",x".repeat(XlsxGuard.MAX_COLUMN);
        assertThat(findings(read(FORMAT, "product,name" + many + "\n")))
                .containsExactly("ERROR workbook-refused t.csv:1");
    }

    @Test
    void oneOfTwoColumnsIsEnough() {
        TableFormat format = TableFormat.required("product").atLeastOneOf("option", "points");
        assertThat(findings(read(format, "product,points\nP,1\n"))).isEmpty();
        assertThat(findings(read(format, "product,option\nP,1\n"))).isEmpty();
        Checked<Table> neither = read(format, "product,x\nP,1\n");
        assertThat(neither.value()).isEmpty();
        assertThat(neither.findings().get(0).facts()).containsEntry("column", "option / points");
    }

    @Test
    void aColumnThatOccursTwiceIsReadOnce() {
        Checked<Table> checked = read(FORMAT, "product,name,name\nP-1,a,b\n");
        assertThat(findings(checked)).containsExactly("ERROR duplicate-column t.csv:1:C");
        assertThat(checked.value().orElseThrow().rows().get(0).text("name")).isEqualTo("a");
    }

    @Test
    void anOpenFormatTakesAnyColumn() {
        Checked<Table> checked =
                read(TableFormat.required("name").open(), "Vốn đối ứng,name,Ngân sách tỉnh,\n1,a,2,\n");
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.orThrow().columns()).containsExactly("name", "Vốn đối ứng", "Ngân sách tỉnh");
        assertThat(checked.orThrow().rows().get(0).text("Ngân sách tỉnh")).isEqualTo("2");
    }

    @Test
    void aColumnWithoutAHeaderIsSaidOnce() {
        Checked<Table> checked = read(FORMAT, "product,name,\nP-1,a,\nP-2,b,x\nP-3,c,y\n");
        assertThat(findings(checked)).containsExactly("WARNING unnamed-column t.csv:3:C");
        assertThat(checked.orThrow().rows()).hasSize(3);
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsNotUsed() {
        Checked<Table> checked = read(FORMAT, "product,name\nP-1,1,5\nP-2,b,\nP-3,c\n");
        assertThat(findings(checked)).containsExactly("ERROR row-too-long t.csv:2:C");
        assertThat(checked.value().orElseThrow().rows())
                .extracting(row -> row.text("product"))
                .containsExactly("P-2", "P-3");
    }

    @Test
    void aMappedHeaderThatIsNotThereIsSaid() {
        Checked<Table> checked = read(FORMAT.mapped(Map.of("Ghi chú", "note")), "product,name\nP-1,a\n");
        assertThat(findings(checked)).containsExactly("WARNING mapped-column-missing t.csv:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-2,\"b\"c\nP-3,d\n", "P-2,\"b\nP-3,d\n"})
    void afterWrongQuotesNothingIsRead(String rest) {
        Checked<Table> checked = read(FORMAT, "product,name\nP-1,a\n" + rest);
        assertThat(findings(checked)).containsExactly("ERROR bad-quoting t.csv:3");
        assertThat(checked.value().orElseThrow().rows()).hasSize(1);
    }

    @Test
    void otherEncodingsAreRefusedWhereverTheyShow() {
        String text = "product,name\nP-1,a\nP-2,Muối ớt\n";
        for (Charset charset : List.of(Charset.forName("windows-1258"))) {
            Checked<Table> checked =
                    Table.read(TableSource.of("t.csv", text.replace("ố", "ô").getBytes(charset)), FORMAT);
            assertThat(checked.value()).isEmpty();
            assertThat(findings(checked)).containsExactly("ERROR not-utf8 t.csv");
        }
        byte[] cut = "product,name\nP-1,ớ".getBytes(StandardCharsets.UTF_8);
        assertThat(findings(Table.read(TableSource.of("t.csv", java.util.Arrays.copyOf(cut, cut.length - 1)), FORMAT)))
                .containsExactly("ERROR not-utf8 t.csv");
        byte[] late = ("product,name\n" + "P-1,a\n".repeat(20_000) + "P-2,ớ").getBytes(StandardCharsets.UTF_8);
        late[late.length - 1] = 'x';
        assertThat(findings(Table.read(TableSource.of("t.csv", late), FORMAT))).containsExactly("ERROR not-utf8 t.csv");
    }

    @Test
    void readsAFileAndNamesItByItsBaseName(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("bảng.csv");
        Files.writeString(file, "product,name\nP-1,a\n");
        Table table = Table.read(TableSource.of(file), FORMAT).orThrow();
        assertThat(table.rows().get(0).location("name")).hasToString("bảng.csv:2:B");
        assertThat(table.location()).hasToString("bảng.csv");
    }

    @Test
    void aFileThatCannotBeOpenedIsAFinding(@TempDir Path folder) {
        Checked<Table> missing = Table.read(TableSource.of(folder.resolve("none.csv")), FORMAT);
        assertThat(findings(missing)).containsExactly("ERROR table-unreadable none.csv");
        assertThat(missing.findings().get(0).message(Language.EN))
                .isEqualTo("The file none.csv cannot be read (not-found)");
        assertThat(findings(Table.read(TableSource.of(folder), FORMAT)))
                .containsExactly("ERROR table-unreadable " + folder.getFileName());
    }

    @Test
    void aColumnThatNobodyKnowsIsAMistakeOfTheCaller() {
        Table table = table("product,name\nP-1,a\n");
        assertThat(table.has("x")).isFalse();
        assertThat(table.has("note")).isFalse();
        assertThat(table.rows().get(0).text("note")).isEmpty();
        assertThat(table.rows().get(0).location("note")).hasToString("t.csv:2");
        assertThatThrownBy(() -> table.rows().get(0).text("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"x\"");
    }
}
