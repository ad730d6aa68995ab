// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.core.Checked;
import vn.ocop.io.TableSource;

/** Word files as offices leave them, workbooks with many sheets, files under a password. */
class OfficeWordTest {
    private static final String HEAD = row(p("STT"), p("Nội dung"), p("Tổng"), p("NS tỉnh"), p("Đối ứng"));
    private static final String GRAND = row(p(""), p("Tổng cộng"), p("50"), p("30"), p("20"));

    private static Checked<List<OfficeBudget>> read(String name, byte[] content) {
        return OfficeTables.read(TableSource.of(name, content), OfficeOptions.none());
    }

    private static Checked<List<OfficeBudget>> word(String... body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                            + " Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".wordprocessingml.document.main+xml\"/></Types>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + p("ĐVT: triệu đồng") + String.join("", body) + "</w:body></w:document>");
        }
        return read("plan.docx", out.toByteArray());
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String p(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String row(String... cells) {
        return "<w:tr>"
                + Stream.of(cells).map(cell -> "<w:tc>" + cell + "</w:tc>").collect(Collectors.joining()) + "</w:tr>";
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static BudgetReport check(Checked<List<OfficeBudget>> read) {
        assertThat(read.value()).as("%s", read.findings()).isPresent();
        assertThat(read.value().get()).hasSize(1);
        return BudgetValidator.standard().validate(read.value().get().get(0).table());
    }

    private static List<String> codes(Checked<?> read) {
        return read.findings().stream().map(finding -> finding.code().id()).toList();
    }

    @Test
    void ofTrackedChangesTheFinalTextCounts() throws IOException {
        String changed =
                "<w:p><w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:ins>" + run("30") + "</w:ins></w:p>";
        String gone = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + p("3") + "</w:tc><w:tc>" + p("Việc bỏ")
                + "</w:tc><w:tc>" + p("7") + "</w:tc><w:tc>" + p("7") + "</w:tc><w:tc>" + p("0") + "</w:tc></w:tr>";
        BudgetReport report = check(word(table(
                HEAD,
                row(p("1"), p("Tập huấn"), changed, p("20"), p("10")),
                row(p("2"), p("Hội nghị"), p("20"), p("10"), p("10")),
                gone,
                GRAND)));
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.table().lines()).hasSize(2);
    }

    @Test
    void aTableWithinACellIsATableOfItsOwn() throws IOException {
        String inner = table(row(p("Ghi"), p("chú")));
        Checked<List<OfficeBudget>> read = word(table(
                HEAD,
                row(p("1"), p("Tập huấn") + inner, p("30"), p("20"), p("10")),
                row(p("2"), p("Hội nghị"), p("20"), p("10"), p("10")),
                GRAND));
        assertThat(check(read).hasErrors()).isFalse();
        assertThat(read.value().orElseThrow().get(0).table().lines()).hasSize(2);
    }

    @Test
    void aWrongSumIsFoundAtTheCellOfTheDocument() throws IOException {
        BudgetReport report = check(word(table(
                HEAD,
                row(p("1"), p("Tập huấn"), p("31"), p("20"), p("10")),
                row(p("2"), p("Hội nghị"), p("20"), p("10"), p("10")),
                GRAND)));
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.findings().toString()).contains("plan.docx!1:2:C");
    }

    @Test
    void ofTwoHundredSheetsTheOneWithATableIsRead() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (int i = 1; i <= 200; i++) {
                XSSFSheet sheet = workbook.createSheet("Tờ " + i);
                sheet.createRow(0).createCell(0).setCellValue("Chỉ có chữ");
                if (i == 137) {
                    fill(sheet);
                }
            }
            Checked<List<OfficeBudget>> read = read("many.xlsx", bytes(workbook));
            assertThat(check(read).hasErrors()).isFalse();
            assertThat(read.value().orElseThrow().get(0).layout().toString()).contains("Tờ 137");
        }
    }

    @Test
    void ofSeveralTablesNoneIsChosenInSilence() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("PL1"));
            fill(workbook.createSheet("PL2"));
            Checked<List<OfficeBudget>> read = read("two.xlsx", bytes(workbook));
            assertThat(read.value()).isEmpty();
            assertThat(codes(read)).contains("several-tables");
            assertThat(read.findings().toString()).contains("PL1", "PL2");
        }
    }

    private static void fill(XSSFSheet sheet) {
        String[][] rows = {
            {"STT", "Nội dung", "Tổng", "NS tỉnh", "Đối ứng"}, {"1", "Tập huấn", "30", "20", "10"},
            {"2", "Hội nghị", "20", "10", "10"}, {"", "Tổng cộng", "50", "30", "20"}
        };
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                var cell = (sheet.getRow(r + 2) == null ? sheet.createRow(r + 2) : sheet.getRow(r + 2)).createCell(c);
                if (r > 0 && c > 1) {
                    cell.setCellValue(Integer.parseInt(rows[r][c]));
                } else {
                    cell.setCellValue(rows[r][c]);
                }
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    @Test
    void aFileUnderAPasswordIsRefusedByName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "EncryptionInfo");
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.writeFilesystem(out);
        }
        Checked<List<OfficeBudget>> read = read("secret.xlsx", out.toByteArray());
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).hasSize(1);
        assertThat(read.findings().get(0).message(vn.ocop.core.Language.EN)).containsIgnoringCase("password");
    }

    @Test
    void aDocumentWithoutATableIsNoTable() throws IOException {
        assertThat(word(p("Không có bảng")).value()).isEmpty();
        assertThat(word(table(HEAD)).value().map(List::size).orElse(0)).isZero();
    }
}
