// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;

/** The finding codes of reading tables as offices keep them. */
public enum OfficeFinding implements FindingCode {
    /** What was read. */
    TABLE_READ(
            Severity.INFO,
            "table-read",
            "Đã đọc {sheet}{range}, {header}, {lines} dòng, {sum}, {unit}",
            "Read {sheet}{range}, {header}, {lines} lines, {sum}, {unit}"),
    /** No header of a table is found. No table comes of it. */
    NO_TABLE(
            Severity.ERROR,
            "no-table",
            "Không tìm thấy dòng tiêu đề có cột số thứ tự và cột nội dung trong 60 dòng đầu; gần giống nhất: {rows}",
            "No header with a number and a name is found in the first 60 rows; the likeliest rows: {rows}"),
    /** A header has nothing below it. No table comes of it. */
    EMPTY_TABLE(
            Severity.ERROR, "empty-table", "Dưới dòng tiêu đề không có dòng nào", "There is no line below the header"),
    /** No column of the table holds amounts. No table comes of it. */
    NO_AMOUNT_COLUMN(
            Severity.ERROR,
            "no-amount-column",
            "Bảng không có cột số tiền nào",
            "No column of the table holds amounts"),
    /** There are more tables than one and none is chosen. No table comes of it. */
    SEVERAL_TABLES(
            Severity.ERROR,
            "several-tables",
            "Tệp có {count} bảng, hãy chọn bằng --sheet: {tables}",
            "The file has {count} tables, choose one by --sheet: {tables}"),
    /** The chosen sheet is not there or has no table. No table comes of it. */
    NO_SUCH_SHEET(
            Severity.ERROR,
            "no-such-sheet",
            "Không có bảng nào ở \u201c{sheet}\u201d; tệp có: {tables}",
            "There is no table at \u201c{sheet}\u201d; the file has: {tables}"),
    /** Two columns claim one role. No table comes of it. */
    ROLE_TWICE(
            Severity.ERROR,
            "column-role-twice",
            "Hai cột cùng là {role}: \u201c{column}\u201d ({at}) và \u201c{other}\u201d ({otherAt}); hãy khai bằng"
                    + " --columns",
            "Two columns claim the role {role}: \u201c{column}\u201d ({at}) and \u201c{other}\u201d ({otherAt}); state"
                    + " one by --columns"),
    /** The file does not have the layout that was given. No table comes of it. */
    LAYOUT_DIFFERS(
            Severity.ERROR,
            "layout-differs",
            "Tệp không đúng mẫu đã cho: cần \u201c{expected}\u201d, ở đây là \u201c{found}\u201d",
            "The file does not have the layout given: expected \u201c{expected}\u201d, here stands"
                    + " \u201c{found}\u201d"),
    /** What follows the table. */
    AFTER_TABLE(
            Severity.INFO,
            "after-table",
            "Không đọc {count} dòng sau bảng, dòng đầu: \u201c{text}\u201d",
            "{count} rows after the table are not read, the first one: \u201c{text}\u201d"),
    /** Headers and numbers of columns that are repeated. */
    HEADERS_REPEATED(
            Severity.INFO,
            "headers-repeated",
            "Bỏ qua {count} dòng tiêu đề, dòng số cột lặp lại, dòng đầu ở đây",
            "{count} rows that repeat the header or the numbers of the columns are left out, the first one here"),
    /** Other tables of the file, which are not read. */
    OTHER_TABLES(
            Severity.WARNING,
            "other-tables",
            "Tệp còn bảng khác chưa được đọc: {tables}",
            "The file has other tables that are not read: {tables}"),
    /** The role of a column was taken from what stands in it. */
    ROLE_TAKEN(
            Severity.INFO,
            "column-role-taken",
            "Cột \u201c{column}\u201d không có trong danh sách, theo nội dung được hiểu là {role}",
            "The column \u201c{column}\u201d is not in the word list, by its cells it is read as {role}"),
    /** A column holds amounts and words; it is not tested. */
    ROLE_UNCLEAR(
            Severity.ERROR,
            "column-role-unclear",
            "Cột \u201c{column}\u201d vừa có số tiền vừa có chữ (\u201c{text}\u201d): không được kiểm tra; hãy khai"
                    + " bằng --columns",
            "The column \u201c{column}\u201d holds amounts and words (\u201c{text}\u201d): it is not tested; state its"
                    + " role by --columns"),
    /** No sum between columns is tested. */
    NO_ROW_SUM(
            Severity.INFO,
            "no-row-sum",
            "Không có cột tổng của các cột khác: chỉ cộng dọc",
            "No column is the sum of others: only the columns are added up"),
    /** A row of words. */
    TEXT_ROW(
            Severity.INFO,
            "text-row",
            "Dòng chữ \u201c{name}\u201d không phải là dòng chi",
            "The row \u201c{name}\u201d is text and no line"),
    /** A row with amounts that is outside all sums. */
    ROW_OUTSIDE(
            Severity.ERROR,
            "row-outside",
            "Không hiểu \u201c{no}\u201d ở ô số thứ tự: dòng có số tiền này nằm ngoài mọi phép cộng",
            "\u201c{no}\u201d in the number cell is not understood: this row with amounts is outside all sums"),
    /** Parts of a line are larger together than the line. */
    PARTS_TOO_LARGE(
            Severity.ERROR,
            "parts-too-large",
            "Cột \u201c{column}\u201d: các khoản trong đó cộng được {expectedAmount}, lớn hơn cả khoản {printedAmount}",
            "Column \u201c{column}\u201d: the parts add up to {expectedAmount}, more than the whole {printedAmount}"),
    /** A sub-total names lines that are not there. */
    SUBTOTAL_UNCLEAR(
            Severity.ERROR,
            "subtotal-unclear",
            "Dòng \u201c{name}\u201d: không biết cộng những dòng nào",
            "The row \u201c{name}\u201d: which lines it adds up is not known"),
    /** The unit stated by the caller is not the printed one, or two prints of it differ. */
    UNIT_CONTRADICTED(
            Severity.ERROR,
            "unit-contradicted",
            "Đơn vị tính in là {printed} ({at}), trái với {other} ({otherAt})",
            "The printed unit is {printed} ({at}), against {other} ({otherAt})"),
    /** No unit is printed or stated. */
    UNIT_ASSUMED(
            Severity.INFO,
            "unit-assumed",
            "Không thấy đơn vị tính, được hiểu là {unit}",
            "No unit is printed, read as {unit}"),
    /** A unit is printed that is not known. */
    UNIT_UNKNOWN(
            Severity.WARNING,
            "unit-unknown",
            "Không hiểu đơn vị tính \u201c{text}\u201d",
            "The unit \u201c{text}\u201d is not known"),
    /** A column or a row has another unit than the table. */
    UNIT_CONVERTED(
            Severity.INFO,
            "unit-converted",
            "\u201c{name}\u201d tính theo {unit}, đã đổi ra {table}",
            "\u201c{name}\u201d is in {unit}, converted to {table}"),
    /** Amounts are written with English separators. */
    ENGLISH_NUMBERS(
            Severity.INFO,
            "english-numbers",
            "Số tiền được viết theo kiểu Anh, như \u201c{text}\u201d",
            "Amounts have English separators, such as \u201c{text}\u201d");

    private final Spec spec;

    OfficeFinding(Severity severity, String id, String vi, String en) {
        this.spec = new Spec(id, severity, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
