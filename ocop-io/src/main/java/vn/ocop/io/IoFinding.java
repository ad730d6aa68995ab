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
            "Tệp không phải UTF-8; trong Excel hãy lưu thành \u201cCSV UTF-8\u201d",
            "The file is not UTF-8; in Excel save it as \u201cCSV UTF-8\u201d"),
    /** The file is of a kind that is not read. No table comes of it. */
    FILE_KIND(
            Severity.ERROR,
            "file-kind",
            "Tệp là {kind}; hãy lưu thành XLSX hoặc \u201cCSV UTF-8\u201d",
            "The file is {kind}; save it as XLSX or \u201cCSV UTF-8\u201d"),
    /** The file breaks a limit that keeps reading safe. No table comes of it. */
    WORKBOOK_REFUSED(
            Severity.ERROR,
            "workbook-refused",
            "Từ chối đọc tệp: {what} vượt giới hạn {limit}",
            "The file is refused: {what} exceeds the limit of {limit}"),
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
            "Thiếu cột \u201c{column}\u201d; dòng tiêu đề có {found} (phân cách: {separator}). {hint}",
            "There is no column \u201c{column}\u201d; the header has {found} (separator: {separator}). {hint}"),
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
    /** A cell is longer than a cell can be; nothing is read from this row on. */
    CELL_TOO_LONG(
            Severity.ERROR,
            "cell-too-long",
            "Một ô dài hơn {limit} ký tự, có thể thiếu dấu ngoặc kép; không đọc từ dòng này trở đi",
            "A cell has more than {limit} characters, maybe a quote is missing; nothing is read from this row on"),
    /** A formula has failed; the row is not used. */
    FAILED_CELL(
            Severity.ERROR,
            "failed-cell",
            "Ô ở cột \u201c{column}\u201d là lỗi công thức {error}",
            "The cell in the column \u201c{column}\u201d is the error {error} of a formula"),
    /** A cell that should hold a code is a day; the row is not used. */
    CODE_BECAME_DAY(
            Severity.ERROR,
            "code-became-day",
            "Ô ở cột \u201c{column}\u201d là ngày ({found}): phần mềm bảng tính đã đổi mã thành ngày; hãy định dạng ô"
                    + " là văn bản rồi nhập lại",
            "The cell in the column \u201c{column}\u201d is a day ({found}): the spreadsheet turned the code into a"
                    + " date; format the cell as text and type it again"),
    /** Joined cells that cannot be taken apart; the rows are not used. */
    MERGED_CELLS(
            Severity.ERROR,
            "merged-cells",
            "Các ô {range} được gộp: không biết giá trị thuộc ô nào; hãy bỏ gộp ô",
            "The cells {range} are merged: which one holds the value is not known; unmerge them"),
    /** Joined cells that are read as if the value stood in each of their rows. */
    MERGED_FILLED(
            Severity.INFO,
            "merged-filled",
            "{count} vùng gộp ô được đọc như thể giá trị có ở từng dòng, vùng đầu tiên {range}",
            "{count} merged ranges are read as if the value stood in each row, the first one {range}"),
    /** Hidden rows or columns, which are read like the others. */
    HIDDEN_CELLS(
            Severity.INFO,
            "hidden-cells",
            "Vẫn đọc các dòng, cột bị ẩn: {hidden}",
            "Hidden rows and columns are read too: {hidden}"),
    /** Hidden sheets of a workbook, which are not read. */
    HIDDEN_SHEETS(
            Severity.INFO,
            "hidden-sheets",
            "Không đọc các trang tính bị ẩn: {sheets}",
            "Hidden sheets are not read: {sheets}"),
    /** The same mistake in many cells of one column. */
    REPEATED_MISTAKE(
            Severity.ERROR,
            "repeated-mistake",
            "{count} ô của một cột có cùng lỗi ({places}): {message}",
            "{count} cells of one column have the same mistake ({places}): {message}"),
    /** Rows of a product that a mistake stops which is told elsewhere. */
    ROWS_NOT_USED(
            Severity.ERROR,
            "rows-not-used",
            "Không dùng {count} dòng của sản phẩm: xem lỗi {code} ở {first}",
            "{count} rows of the product are not used: see {code} at {first}"),
    /** Sheets that cannot be judged under the rules that are named, and fit others. */
    FITS_OTHER_RULES(
            Severity.WARNING,
            "fits-other-rules",
            "Phiếu của {count} sản phẩm ({products}) không hợp {rulebook} như đã ghi, nhưng khớp {rules}: có thể đã"
                    + " nhầm",
            "The sheets of {count} products ({products}) do not fit {rulebook} as they state it, but they fit {rules}:"
                    + " maybe that is meant"),
    /** Points that no option of the set is worth. */
    NO_SUCH_POINTS(
            Severity.ERROR,
            "no-such-points",
            "Không mức nào của bộ {set} có \u201c{found}\u201d điểm",
            "No option of set {set} is worth \u201c{found}\u201d points"),
    /** An option that no criterion of the set has. */
    NO_SUCH_OPTION(
            Severity.ERROR,
            "no-such-option",
            "Không tiêu chí nào của bộ {set} có mức \u201c{found}\u201d",
            "No criterion of set {set} has an option \u201c{found}\u201d"),
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
    /** The subject has a row already; this one is not used. */
    REPEATED_SUBJECT(
            Severity.ERROR,
            "repeated-subject",
            "Chủ thể {subject} đã có một dòng; dòng này không được dùng",
            "The subject {subject} has a row already; this one is not used"),
    /** No product is of that subject. */
    UNKNOWN_SUBJECT(
            Severity.WARNING,
            "unknown-subject",
            "Không có sản phẩm nào của chủ thể {subject}",
            "There is no product of the subject {subject}"),
    /** A claim that stands in two rows; the first one is used. */
    REPEATED_CLAIM(
            Severity.ERROR,
            "repeated-claim",
            "Đề nghị \u201c{claim}\u201d xuất hiện hai lần; chỉ dùng dòng thứ nhất",
            "Claim \u201c{claim}\u201d occurs twice; only the first row is used"),
    /** A cost that stands in two rows; the first one is used. */
    REPEATED_COST(
            Severity.ERROR,
            "repeated-cost",
            "Chi phí của tiêu chí {criterion}, mức {option} xuất hiện hai lần; chỉ dùng dòng thứ nhất",
            "The cost of criterion {criterion}, option {option} occurs twice; only the first row is used"),
    /** An area that cannot be read; the product is taken without it. */
    AREA_UNKNOWN(
            Severity.INFO,
            "area-unknown",
            "Không hiểu địa bàn \u201c{area}\u201d; cần như \u201cxã …, huyện …, tỉnh …\u201d",
            "The area \u201c{area}\u201d is not understood; it is written like \u201cxã …, huyện …, tỉnh …\u201d"),
    /** A member or a product names no council while there are several. */
    COUNCIL_BLANK(
            Severity.ERROR,
            "council-blank",
            "Có nhiều hội đồng: chưa ghi hội đồng của {what}",
            "There are several councils: that of {what} is not stated"),
    /** A product names a council that has no members. */
    UNKNOWN_COUNCIL(
            Severity.ERROR,
            "unknown-council",
            "Không có hội đồng \u201c{council}\u201d; có {councils}",
            "There is no council \u201c{council}\u201d; there are {councils}"),
    /** A member who is replaced and is present all the same. */
    REPLACED_PRESENT(
            Severity.ERROR,
            "replaced-present",
            "{member} dự thay {replaced}, nhưng {replaced} được ghi là có mặt",
            "{member} is there for {replaced}, who is stated to be present"),
    /** A row of the attendance that names nobody, or nothing, of the season. */
    ATTENDANCE_UNMATCHED(
            Severity.ERROR,
            "attendance-unmatched",
            "Dòng điểm danh ghi \u201c{found}\u201d: không có thành viên hoặc phiên như vậy",
            "The row of the attendance has \u201c{found}\u201d: there is no such member or session"),
    /** A member who is stated to be present and absent for the same products. */
    ATTENDANCE_CONTRADICTED(
            Severity.ERROR,
            "attendance-contradicted",
            "Điểm danh của {member} mâu thuẫn với {first}",
            "The presence of {member} contradicts {first}"),
    /** No roster of the council was given. */
    COUNCIL_NOT_STATED(
            Severity.INFO,
            "council-not-stated",
            "Không có danh sách hội đồng: ai chấm một sản phẩm của đợt được coi là có mặt (council.presence), không"
                    + " xét số thành viên và chủ tịch",
            "No roster of the council is given: whoever scored any product of the call counts as present"
                    + " (council.presence), quorum and chair are not judged"),
    /** A product that only a restriction names: nobody scored it, and it is not on the list of products. */
    UNKNOWN_PRODUCT(
            Severity.ERROR,
            "unknown-product",
            "Sản phẩm {product} không có trong phiếu chấm và danh sách sản phẩm: {count} dòng nêu tên nó không áp dụng"
                    + " cho sản phẩm nào; {hint}",
            "Neither the score sheets nor the list of products has the product {product}: {count} rows that name it"
                    + " apply to none; {hint}"),
    /** A row that may take something from a product cannot be read; without it the product has no result. */
    RESTRICTION_UNREAD(
            Severity.ERROR,
            "restriction-unread",
            "Chưa có kết quả: {count} dòng có thể hạn chế sản phẩm này không đọc được, dòng đầu tại {row}",
            "No result: {count} rows that may restrict this product cannot be read, the first at {row}"),
    /** An answer that could not be read; what is wrong there is told where it was read. */
    ANSWER_UNREAD(
            Severity.ERROR,
            "answer-unread",
            "Không có kết quả: có câu trả lời không đọc được ở đây",
            "No result: an answer that stands here cannot be read"),
    /** A claimed average that is not the exact one, rounded half up at its own decimals, at two at least. */
    CLAIM_AVERAGE(
            Severity.WARNING,
            "claim-average",
            "Sản phẩm {product}, {scope}: ghi điểm trung bình {claimed}, tính lại được {computed}",
            "Product {product}, {scope}: an average of {claimed} is claimed, {computed} is the exact one"),
    /** A claimed star that is not the one found. */
    CLAIM_STAR(
            Severity.WARNING,
            "claim-star",
            "Sản phẩm {product}: ghi {claimed} sao, tính lại được {computed}",
            "Product {product}: {claimed} stars are claimed, {computed} follow from the sheets"),
    /** A claimed place that is not the one found. */
    CLAIM_PLACE(
            Severity.WARNING,
            "claim-place",
            "Sản phẩm {product}: ghi hạng {claimed}, tính lại được {computed}",
            "Product {product}: place {claimed} is claimed, {computed} follows from the sheets"),
    /** A claim of a product that is no number. */
    CLAIM_UNREAD(
            Severity.WARNING,
            "claim-unread",
            "Sản phẩm {product}: không đọc được \u201c{claimed}\u201d là {kind}",
            "Product {product}: \u201c{claimed}\u201d cannot be read as {kind}"),
    /** Products that are to be judged by the rulebook of their case, which cannot be told. */
    WITHOUT_RULEBOOK(
            Severity.ERROR,
            "without-rulebook",
            "Có {count} sản phẩm không biết được áp dụng bộ quy tắc nào ({places}); lý do ghi ở từng sản phẩm",
            "Products without a rulebook to be judged by: {count} ({places}); each says why"),
    /** A table of score sheets with a header and nothing below it. */
    NO_ROWS(Severity.ERROR, "no-rows", "Tệp phiếu chấm không có dòng nào", "The table of score sheets has no rows"),
    /** A season of JSON names another rulebook than the one that it is read under, or other contents of the same one. */
    OTHER_RULEBOOK(
            Severity.ERROR,
            "season-of-other-rulebook",
            "Dữ liệu ghi bộ quy tắc {stated}, đang dùng {used}",
            "The season names the rulebook {stated}, {used} is in use"),
    /** What a table says and {@code ocop-season/1} has no place for; the season cannot be written so. */
    NOT_IN_SEASON(
            Severity.ERROR,
            "not-in-season",
            "Định dạng ocop-season/1 không ghi được: {what}; hãy làm sạch dữ liệu trước",
            "The format ocop-season/1 has no place for: {what}; clean the data first"),
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
    /** A field that stands twice in one object; the second one is not read. */
    JSON_REPEATED_FIELD(
            Severity.ERROR,
            "json-repeated-field",
            "Trường {field} xuất hiện hai lần ở đây",
            "The field {field} stands twice in this place"),
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
