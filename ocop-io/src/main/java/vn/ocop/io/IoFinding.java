// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;

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
            "The formula cell has no stored value; open the file and save it again"),
    /** A cell that must say something is blank; the row is not used. */
    MISSING_VALUE(
            Severity.ERROR,
            "missing-value",
            "Dòng không được dùng vì thiếu giá trị ở cột \u201c{column}\u201d",
            "The row is not used: nothing stands in the column \u201c{column}\u201d"),
    /** A cell that is none of what its column takes; the row is not used. */
    BAD_CELL(
            Severity.ERROR,
            "bad-cell",
            "Dòng không được dùng: cột \u201c{column}\u201d cần {expected}, có \u201c{found}\u201d",
            "The row is not used: the column \u201c{column}\u201d takes {expected}, found \u201c{found}\u201d"),
    /** A council member who stands in two rows; the first one is used. */
    REPEATED_MEMBER(
            Severity.ERROR,
            "repeated-member",
            "Thành viên {member} xuất hiện hai lần; chỉ dùng dòng thứ nhất",
            "Member {member} occurs twice; only the first row is used"),
    /** A product that stands in two rows; the first one is used. */
    REPEATED_PRODUCT(
            Severity.ERROR,
            "repeated-product",
            "Sản phẩm {product} xuất hiện hai lần; chỉ dùng dòng thứ nhất",
            "Product {product} occurs twice; only the first row is used"),
    /** A claim that stands in two rows; the first one is used. */
    REPEATED_CLAIM(
            Severity.ERROR,
            "repeated-claim",
            "Đề nghị \u201c{claim}\u201d xuất hiện hai lần; chỉ dùng dòng thứ nhất",
            "Claim \u201c{claim}\u201d occurs twice; only the first row is used"),
    /** An area that cannot be read; the product is taken without it. */
    AREA_UNKNOWN(
            Severity.INFO,
            "area-unknown",
            "Không hiểu địa bàn \u201c{area}\u201d; cần như \u201cxã …, huyện …, tỉnh …\u201d",
            "The area \u201c{area}\u201d is not understood; it is written like \u201cxã …, huyện …, tỉnh …\u201d"),
    /** No roster of the council was given. */
    COUNCIL_NOT_STATED(
            Severity.INFO,
            "council-not-stated",
            "Không có danh sách hội đồng: ai có phiếu được coi là có mặt, không xét số thành viên và chủ tịch",
            "No roster of the council is given: who handed in a sheet counts as present, quorum and chair are not"
                    + " judged"),
    /** Minimums were given although they are not what decides. */
    MINIMUMS_NOT_USED(
            Severity.WARNING,
            "minimums-not-used",
            "Không dùng kết luận về yêu cầu tối thiểu: chính sách council.minimum là {policy}",
            "The decided minimums are not used: the policy council.minimum is {policy}"),
    /** An identifier with characters that nobody sees, or that turn the direction of the text; it is used as it stands. */
    UNSEEN_LETTERS(
            Severity.WARNING,
            "unseen-letters",
            "Mã \u201c{id}\u201d có ký tự không nhìn thấy hoặc đổi chiều chữ: {letters}",
            "The identifier \u201c{id}\u201d has characters that cannot be seen or that turn the text: {letters}"),
    /** An identifier with Latin letters beside Cyrillic or Greek ones, which look alike; it is used as it stands. */
    MIXED_SCRIPTS(
            Severity.WARNING,
            "mixed-scripts",
            "Mã \u201c{id}\u201d trộn các hệ chữ dễ nhầm lẫn: {scripts}",
            "The identifier \u201c{id}\u201d mixes scripts whose letters look alike: {scripts}"),
    /** The text is no JSON. Nothing comes of it. */
    JSON_MALFORMED(Severity.ERROR, "json-malformed", "Không phải JSON hợp lệ", "This is no valid JSON"),
    /** The JSON has another format, or another version of it. Nothing comes of it. */
    JSON_FORMAT(
            Severity.ERROR,
            "json-format",
            "Định dạng cần là {expected}, ghi là \u201c{found}\u201d",
            "The format must be {expected}, \u201c{found}\u201d is stated"),
    /** A field that must be there is missing. Nothing comes of the JSON. */
    JSON_MISSING_FIELD(Severity.ERROR, "json-missing-field", "Thiếu trường {field}", "The field {field} is missing"),
    /** A field that the format does not know in this place. Nothing comes of the JSON. */
    JSON_UNKNOWN_FIELD(
            Severity.ERROR,
            "json-unknown-field",
            "Định dạng không có trường {field} ở đây",
            "The format has no field {field} in this place"),
    /** A field is none of what it takes. Nothing comes of the JSON. */
    JSON_BAD_FIELD(
            Severity.ERROR,
            "json-bad-field",
            "Trường {field}: cần {expected}, có \u201c{found}\u201d",
            "Field {field}: expected {expected}, found \u201c{found}\u201d");

    private final Spec spec;

    IoFinding(Severity severity, String id, String vi, String en) {
        this.spec = new Spec(id, severity, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
