// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;

class WorkbookTest {
    private static final TableFormat FORMAT =
            TableFormat.required("product", "name").optional("points");

    private static byte[] workbook(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "product");
        sheet.value(0, 1, "name");
        sheet.value(0, 2, "points");
    }

    private static byte[] sheet(Consumer<Worksheet> content) {
        return workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Điểm");
            header(sheet);
            content.accept(sheet);
        });
    }

    private static Checked<Table> read(byte[] bytes) {
        return Table.read(TableSource.of("t.xlsx", bytes), FORMAT);
    }

    private static List<String> findings(Checked<?> checked) {
        return checked.findings().stream()
                .map((Finding finding) ->
                        finding.severity() + " " + finding.code().id()
                                + finding.location().map(at -> " " + at).orElse(""))
                .toList();
    }

    @Test
    void readsCellsWithTheirAddresses() {
        Table table = read(sheet(sheet -> {
                    sheet.value(1, 0, "P-1");
                    sheet.value(1, 1, " Muối ớt ");
                    sheet.value(1, 2, 17.77);
                    sheet.value(3, 0, "P-2");
                }))
                .orThrow();
        assertThat(table.location()).hasToString("t.xlsx!Điểm");
        Table.Row first = table.rows().get(0);
        assertThat(first.text("name")).isEqualTo("Muối ớt");
        assertThat(first.text("points")).isEqualTo("17.77");
        assertThat(first.number("points")).contains(new BigDecimal("17.77"));
        assertThat(first.number("name")).isEmpty();
        assertThat(first.location("points")).hasToString("t.xlsx!Điểm:2:C");
        assertThat(table.rows().get(1).location()).hasToString("t.xlsx!Điểm:4");
        assertThat(table.rows().get(1).number("points")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "17770, 17770",
        "1e10, 10000000000",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "-5, -5",
        "0, 0",
        "20.0, 20"
    })
    void numbersAreReadByValue(double value, String text) {
        Table table = read(sheet(sheet -> sheet.value(1, 2, value))).orThrow();
        assertThat(table.rows().get(0).text("points")).isEqualTo(text);
    }

    @Test
    void daysAreReadAsDays() {
        Table table = read(sheet(sheet -> {
                    sheet.value(1, 0, LocalDate.of(2026, 5, 22));
                    sheet.style(1, 0).format("dd/MM/yyyy").set();
                    sheet.value(1, 1, 46164);
                    sheet.style(1, 1).format("#,##0").set();
                }))
                .orThrow();
        assertThat(table.rows().get(0).text("product")).isEqualTo("2026-05-22");
        assertThat(table.rows().get(0).text("name")).isEqualTo("46164");
    }

    @Test
    void yesAndNoAreReadAsSuch() {
        Table table = read(sheet(sheet -> {
                    sheet.value(1, 0, true);
                    sheet.value(1, 1, false);
                }))
                .orThrow();
        assertThat(table.rows().get(0).text("product")).isEqualTo("yes");
        assertThat(table.rows().get(0).text("name")).isEqualTo("no");
    }

    @Test
    void takesTheFirstVisibleSheetWithTheColumns() {
        Table table = read(workbook(workbook -> {
                    workbook.newWorksheet("Bìa").value(0, 0, "Hội đồng");
                    Worksheet hidden = workbook.newWorksheet("Ẩn");
                    header(hidden);
                    hidden.setVisibilityState(VisibilityState.HIDDEN);
                    Worksheet right = workbook.newWorksheet("Phiếu");
                    header(right);
                    right.value(1, 0, "P-1");
                }))
                .orThrow();
        assertThat(table.location()).hasToString("t.xlsx!Phiếu");
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void withoutARequiredColumnThereIsNoTable() {
        Checked<Table> checked = read(workbook(workbook -> {
            workbook.newWorksheet("A").value(0, 0, "x");
            workbook.newWorksheet("B").value(0, 0, "product");
        }));
        assertThat(checked.value()).isEmpty();
        assertThat(findings(checked)).containsExactly("ERROR missing-column t.xlsx!B:1");
    }

    @Test
    void oddCellsAreFound() {
        Checked<Table> checked = read(sheet(sheet -> {
            sheet.value(0, 3, "Ghi chú");
            sheet.value(1, 0, "P-1");
            sheet.value(1, 5, "x");
            sheet.value(2, 0, "P-2");
        }));
        assertThat(findings(checked))
                .containsExactly("WARNING unknown-column t.xlsx!Điểm:1:D", "ERROR row-too-long t.xlsx!Điểm:2:F");
        assertThat(checked.value().orElseThrow().rows()).hasSize(1);
    }

    private static final String TYPES = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/xl/workbook.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        </Types>\
        """;
    private static final String WORKBOOK = """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>\
        """;
    private static final String RELATIONS = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>\
        """;
    private static final String HEADER_ROW =
            "<row r='1'>" + inline("A1", "product") + inline("B1", "name") + inline("C1", "points") + "</row>";

    static String inline(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static byte[] raw(String prolog, String rows) {
        return raw(prolog, rows, "");
    }

    /** A workbook of one sheet {@code S} with these rows and what stands after them. */
    static byte[] raw(String prolog, String rows, String after) {
        return zip(
                "[Content_Types].xml",
                TYPES,
                "xl/workbook.xml",
                WORKBOOK,
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/worksheets/sheet1.xml",
                prolog + "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                        + rows + "</sheetData>" + after + "</worksheet>");
    }

    private static byte[] zip(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void aBareWorkbookWithoutStylesIsRead() {
        Table table = read(raw("", HEADER_ROW + "<row r='7'>" + inline("A7", "P-1") + "</row>"))
                .orThrow();
        assertThat(table.rows().get(0).location("product")).hasToString("t.xlsx!S:7:A");
    }

    @Test
    void rowsWithoutNumbersAreCounted() {
        Table table = read(raw(
                        "",
                        "<row><c t='inlineStr'><is><t>product</t></is></c><c"
                                + " t='inlineStr'><is><t>name</t></is></c></row>"
                                + "<row><c><v>5</v></c></row><row><c><v>6</v></c></row>"))
                .orThrow();
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(2, 3);
        assertThat(table.rows().get(1).text("product")).isEqualTo("6");
    }

    @Test
    void formulasAreReadByTheirStoredValues() {
        Checked<Table> checked = read(raw(
                "",
                HEADER_ROW
                        + "<row r='2'><c r='A2' t='str'><f>\"P\"&amp;1</f><v>P1</v></c><c"
                        + " r='C2'><f>1+1</f><v>2</v></c></row><row"
                        + " r='3'>" + inline("A3", "P2") + "<c r='C3'><f>1+2</f></c></row>"));
        assertThat(findings(checked))
                .containsExactly("ERROR formula-without-value t.xlsx!S:3:C", "INFO formula-cells t.xlsx!S:2:A");
        assertThat(checked.findings().get(1).facts()).containsEntry("count", "2");
        Table table = checked.value().orElseThrow();
        assertThat(table.rows().get(0).text("product")).isEqualTo("P1");
        assertThat(table.rows().get(0).number("points")).contains(new BigDecimal("2"));
        assertThat(table.rows()).as("the row without the value is not used").hasSize(1);
    }

    @Test
    void errorsOfTheSpreadsheetAreFindingsAtTheirCells() {
        Checked<Table> checked = read(raw(
                "",
                HEADER_ROW + "<row r='2'>" + inline("A2", "P-1") + "<c r='C2' t='e'><v>#REF!</v></c></row>"
                        + "<row r='3'>" + inline("A3", "#N/A") + "</row><row r='4'>" + inline("A4", "P-4")
                        + "</row>"));
        assertThat(findings(checked))
                .containsExactly("ERROR failed-cell t.xlsx!S:2:C", "ERROR failed-cell t.xlsx!S:3:A");
        assertThat(checked.value().orElseThrow().rows())
                .extracting(Table.Row::number)
                .containsExactly(4);
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsText() {
        Table table = read(raw("", HEADER_ROW + "<row r='2'><c r='C2'><v>1E999999999</v></c></row>"))
                .orThrow();
        assertThat(table.rows().get(0).text("points")).isEqualTo("1E+999999999");
        assertThat(table.rows().get(0).number("points")).isEmpty();
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        Checked<Table> checked = read(raw(bomb, HEADER_ROW + "<row r='2'>" + inline("A2", "&b;") + "</row>"));
        assertThat(checked.value()).isEmpty();
        assertThat(findings(checked)).containsExactly("ERROR workbook-doctype t.xlsx");
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>";
        assertThat(findings(read(raw(outside, HEADER_ROW + "<row r='2'>" + inline("A2", "&a;") + "</row>"))))
                .containsExactly("ERROR workbook-doctype t.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "XFD2, ''",
        "XFE2, workbook-refused",
        "ZZZZZZ2, workbook-refused",
        "A1048576, ''",
        "A1048577, workbook-refused",
        "A99999999999, workbook-refused",
        "2, workbook-malformed",
        "A, workbook-malformed",
        "a2, workbook-malformed",
        "A2x, workbook-malformed"
    })
    void cellsStandWithinTheLimitsOfASpreadsheet(String address, String code) {
        Checked<Table> checked = read(raw("", HEADER_ROW + "<row r='2'><c r='" + address + "'/></row>"));
        assertThat(checked.findings().stream().map(found -> found.code().id()).toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void aBombIsRefused() {
        String rows = HEADER_ROW + "<row/>".repeat(7 << 20);
        Checked<Table> checked = read(raw("", rows));
        assertThat(findings(checked)).containsExactly("ERROR workbook-refused t.xlsx");
        assertThat(checked.findings().get(0).facts()).containsEntry("what.en", "its compression");
    }

    @Test
    void tooManyEntriesAreRefused() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= XlsxGuard.MAX_ENTRIES; i++) {
            parts.add(i + ".bin");
            parts.add("");
        }
        assertThat(read(zip(parts.toArray(String[]::new))).findings().get(0).facts())
                .containsEntry("what.en", "the number of its entries");
    }

    @Test
    void xmlThatIsTooDeepIsRefused() {
        String deep = "<a>".repeat(XlsxGuard.MAX_DEPTH) + "</a>".repeat(XlsxGuard.MAX_DEPTH);
        assertThat(read(raw("", HEADER_ROW + deep)).findings().get(0).facts()).containsEntry("what.en", "its depth");
    }

    @Test
    void whatIsNoWorkbookIsAFinding() {
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4, 5, 6};
        assertThat(findings(read(old))).containsExactly("ERROR file-kind t.xlsx");
        assertThat(findings(read(zip("a.xml", "<a/>")))).containsExactly("ERROR workbook-malformed t.xlsx");
        assertThat(findings(read(raw("", "<row")))).containsExactly("ERROR workbook-malformed t.xlsx");
    }

    @Property(tries = 150)
    void aDamagedWorkbookEndsInATableOrInFindings(@ForAll @IntRange(max = 5_000) int place, @ForAll byte value) {
        byte[] bytes = sheet(sheet -> {
            sheet.value(1, 0, "P-1");
            sheet.value(1, 2, 5);
        });
        bytes[place % bytes.length] = value;
        Checked<Table> checked = read(bytes);
        assertThat(checked.value().isPresent() || checked.hasErrors()).isTrue();
    }
}
