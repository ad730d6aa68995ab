// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;

/** The finding codes of reading tables. */
public enum IoFinding implements FindingCode {
    /** The file cannot be opened or read. No table comes of it. */
    TABLE_UNREADABLE(
            Severity.ERROR,
            "table-unreadable",
            "Không mở được tệp {file} ({reason})",
            "The file {file} cannot be read ({reason})"),
    /** The file is not UTF-8. No table comes of it. */
    NOT_UTF8(
            Severity.ERROR,
            "not-utf8",
            "Tệp không phải UTF-8; có thể đã được lưu bằng bảng mã khác",
            "The file is not UTF-8; maybe it was saved in another encoding"),
    /** The workbook breaks a limit that keeps reading safe. No table comes of it. */
    WORKBOOK_REFUSED(
            Severity.ERROR,
            "workbook-refused",
            "Từ chối đọc sổ tính: {what} vượt giới hạn {limit}",
            "The workbook is refused: {what} exceeds the limit of {limit}"),
    /** The workbook has a document type declaration. No table comes of it. */
    WORKBOOK_DOCTYPE(
            Severity.ERROR,
            "workbook-doctype",
            "Từ chối đọc sổ tính: phần {part} có khai báo kiểu tài liệu (DTD)",
            "The workbook is refused: its part {part} has a document type declaration"),
    /** The workbook is damaged or no XLSX. No table comes of it. */
    WORKBOOK_MALFORMED(
            Severity.ERROR,
            "workbook-malformed",
            "Sổ tính bị hỏng hoặc không phải XLSX ({part})",
            "The workbook is damaged or no XLSX ({part})"),
    /** A required column is missing. No table comes of it. */
    MISSING_COLUMN(
            Severity.ERROR,
            "missing-column",
            "Thiếu cột \u201c{column}\u201d",
            "There is no column \u201c{column}\u201d"),
    /** A column that the format does not know. */
    UNKNOWN_COLUMN(
            Severity.WARNING,
            "unknown-column",
            "Không dùng cột \u201c{column}\u201d: định dạng không có cột này",
            "The column \u201c{column}\u201d is not used: the format does not know it"),
    /** A column without a name that holds something. */
    UNNAMED_COLUMN(
            Severity.WARNING,
            "unnamed-column",
            "Cột không có tiêu đề nên không được dùng",
            "A column without a header is not used"),
    /** A column that occurs twice; the first one is read. */
    DUPLICATE_COLUMN(
            Severity.ERROR,
            "duplicate-column",
            "Cột \u201c{column}\u201d xuất hiện hai lần; chỉ đọc cột thứ nhất",
            "The column \u201c{column}\u201d occurs twice; only the first one is read"),
    /** A column that the caller mapped is not in the file. */
    MAPPED_COLUMN_MISSING(
            Severity.WARNING,
            "mapped-column-missing",
            "Tệp không có tiêu đề \u201c{header}\u201d, được khai là cột \u201c{column}\u201d",
            "The file has no header \u201c{header}\u201d, which was declared as the column \u201c{column}\u201d"),
    /** A row has a cell beyond the last column of the header; the row is not used. */
    ROW_TOO_LONG(
            Severity.ERROR,
            "row-too-long",
            "Dòng có nhiều ô hơn tiêu đề nên không được dùng; có thể thiếu dấu ngoặc kép quanh một ô",
            "The row has more cells than the header and is not used; maybe a cell lacks its quotes"),
    /** Quotes are not closed, or something follows them; the rest of the file is not read. */
    BAD_QUOTING(
            Severity.ERROR,
            "bad-quoting",
            "Dấu ngoặc kép không đúng quy cách RFC 4180; không đọc được từ dòng này trở đi",
            "The quotes are not as RFC 4180 has them; nothing is read from this row on"),
    /** Formula cells are read by their stored values. */
    FORMULA_CELLS(
            Severity.INFO,
            "formula-cells",
            "{count} ô công thức được đọc theo giá trị đã lưu, ô đầu tiên ở đây",
            "{count} formula cells are read by their stored values, the first one here"),
    /** A formula cell has no stored value; it is read as blank. */
    FORMULA_WITHOUT_VALUE(
            Severity.ERROR,
            "formula-without-value",
            "Ô công thức không có giá trị đã lưu; hãy mở và lưu lại tệp",
            "The formula cell has no stored value; open the file and save it again");

    private final Severity severity;
    private final String id;
    private final Text template;

    IoFinding(Severity severity, String id, String vi, String en) {
        this.severity = severity;
        this.id = id;
        this.template = new Text(vi, en);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Text template() {
        return template;
    }
}
