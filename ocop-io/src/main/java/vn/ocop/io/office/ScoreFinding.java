// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;

/** The finding codes of reading score workbooks. */
public enum ScoreFinding implements FindingCode {
    /** Code and title of a criterion do not belong together. Nothing of the row is used. */
    CRITERION_MISMATCH(
            Severity.ERROR,
            "criterion-mismatch",
            "Mã {code} và tên \u201c{title}\u201d không cùng một tiêu chí; bộ {set} có {code} là"
                    + " \u201c{expected}\u201d",
            "The code {code} and the title \u201c{title}\u201d are not of one criterion; set {set} has {code} as"
                    + " \u201c{expected}\u201d"),
    /** A code that the set does not have. Nothing of the row is used. */
    SHEET_CODE_UNKNOWN(
            Severity.ERROR,
            "sheet-code-unknown",
            "Bộ {set} không có tiêu chí \u201c{code}\u201d",
            "Set {set} has no criterion \u201c{code}\u201d"),
    /** Criteria of the set that the sheet does not have. */
    CRITERIA_MISSING(
            Severity.ERROR,
            "criteria-missing",
            "Phiếu thiếu các tiêu chí {criteria} của bộ {set}",
            "The sheet lacks the criteria {criteria} of set {set}"),
    /** The sheet is of another set than is stated. Nothing of it is used. */
    WRONG_FORM(
            Severity.ERROR,
            "wrong-form",
            "Phiếu không phải của bộ {set}: chỉ {fitting} trong {criteria} tiêu chí khớp mã và tên; giống phiếu của"
                    + " {like}",
            "The sheet is not that of set {set}: {fitting} of {criteria} criteria fit by code and title; it looks like"
                    + " that of {like}"),
    /** Two sets are stated for one sheet. Nothing of it is used. */
    SET_CONTRADICTED(
            Severity.ERROR,
            "set-contradicted",
            "Phiếu ghi bộ {printed}, danh sách sản phẩm ghi bộ {listed}",
            "The sheet states set {printed}, the list of products states set {listed}"),
    /** The number of a set and its name do not belong together. Nothing of the sheet is used. */
    SET_NAME_DIFFERS(
            Severity.ERROR,
            "set-name-differs",
            "Bộ {set} tên là \u201c{expected}\u201d, phiếu ghi \u201c{found}\u201d",
            "Set {set} is named \u201c{expected}\u201d, the sheet has \u201c{found}\u201d"),
    /** No set is stated and none can be told. Nothing of the sheet is used. */
    SET_UNSTATED(
            Severity.ERROR,
            "set-unstated",
            "Không biết phiếu thuộc bộ sản phẩm nào: phiếu không ghi, danh sách sản phẩm cũng không ghi",
            "Which set the sheet is of cannot be told: neither the sheet nor the list of products states it"),
    /** No set is stated, and the criteria are those of one set only. */
    SET_BY_CRITERIA(
            Severity.INFO,
            "set-by-criteria",
            "Phiếu không ghi bộ sản phẩm; các tiêu chí là của riêng bộ {set}",
            "The sheet states no set; its criteria are those of set {set} alone"),
    /** A product that is in no list, or in it more than once. Nothing of the sheet is used. */
    PRODUCT_UNKNOWN(
            Severity.ERROR,
            "product-unknown",
            "Danh sách sản phẩm không có đúng một \u201c{found}\u201d; gần giống: {candidates}",
            "The list of products does not have exactly one \u201c{found}\u201d; nearest: {candidates}"),
    /** Code and name of a product belong to two products. Nothing of the sheet is used. */
    PRODUCT_CONTRADICTED(
            Severity.ERROR,
            "product-contradicted",
            "Mã \u201c{code}\u201d và tên \u201c{name}\u201d là của hai sản phẩm",
            "The code \u201c{code}\u201d and the name \u201c{name}\u201d are those of two products"),
    /** No product is stated on a sheet. Nothing of it is used. */
    PRODUCT_UNSTATED(Severity.ERROR, "product-unstated", "Phiếu không ghi sản phẩm nào", "The sheet states no product"),
    /** The product is known by the name of its sheet or file only. */
    PRODUCT_BY_NAME_OF_SHEET(
            Severity.INFO,
            "product-by-name-of-sheet",
            "Sản phẩm {product} được nhận ra qua tên trang tính hoặc tên tệp",
            "The product {product} is known by the name of the sheet or file"),
    /** A head or line that names nobody of the council; what stands there is taken as that person's sheet. */
    MEMBER_UNKNOWN(
            Severity.ERROR,
            "member-unknown",
            "Hội đồng không có đúng một \u201c{found}\u201d; gần giống: {candidates}",
            "The council does not have exactly one \u201c{found}\u201d; nearest: {candidates}"),
    /** Points below a head that is blank, or a form that names nobody. The product has no result. */
    MEMBER_UNSTATED(
            Severity.ERROR,
            "member-unstated",
            "Có điểm nhưng không ghi thành viên nào chấm",
            "There are points, but not whose they are"),
    /** One member twice for a product in one round. The product has no result. */
    MEMBER_TWICE(
            Severity.ERROR,
            "member-twice",
            "Thành viên {member} có hai phiếu cho sản phẩm {product} trong vòng {round}: ở đây và ở {first}",
            "Member {member} has two sheets for product {product} in round {round}: here and at {first}"),
    /** Two options are marked. The answer is not used. */
    TWO_MARKS(
            Severity.ERROR,
            "two-marks",
            "Tiêu chí {criterion}: đánh dấu {count} mức ({marks})",
            "Criterion {criterion}: {count} options are marked ({marks})"),
    /** The marked option and the points beside it differ. The answer is not used. */
    MARK_AGAINST_POINTS(
            Severity.ERROR,
            "mark-against-points",
            "Tiêu chí {criterion}: đánh dấu mức {expected} điểm, ghi {found} điểm",
            "Criterion {criterion}: the marked option is worth {expected} points, {found} are written"),
    /** An option's printed points are not those of the set. The criterion is not used. */
    OPTION_POINTS_PRINTED(
            Severity.ERROR,
            "option-points-printed",
            "Tiêu chí {criterion}, mức {option}: phiếu in {found} điểm, bộ {set} quy định {expected}",
            "Criterion {criterion}, option {option}: the sheet prints {found} points, set {set} has {expected}"),
    /** More or fewer options than the criterion has. The criterion is not used. */
    OPTIONS_COUNTED(
            Severity.ERROR,
            "options-counted",
            "Tiêu chí {criterion} có {expected} mức, phiếu in {found}; có thể thiếu dòng tiêu đề của một tiêu chí",
            "Criterion {criterion} has {expected} options, the sheet prints {found}; maybe the heading of a criterion"
                    + " is lost"),
    /** A cell that holds no answer: a failed formula, a day, a formula without value. */
    ANSWER_CELL(
            Severity.ERROR,
            "answer-cell",
            "Không đọc được ô này là câu trả lời: {found}",
            "The cell cannot be read as an answer: {found}"),
    /** Points in a row of which it cannot be told what they are for. */
    ROW_UNREAD(
            Severity.ERROR,
            "row-unread",
            "Có điểm ở dòng \u201c{text}\u201d nhưng không rõ của tiêu chí nào",
            "There are points in the row \u201c{text}\u201d, but not what they are for"),
    /** Nothing, or a dash, where no option is worth nothing: read as "none of the options". */
    READ_AS_NONE(
            Severity.INFO,
            "read-as-none",
            "{count} ô ghi 0 ở tiêu chí không có mức 0 điểm: đọc là không đạt mức nào, ô đầu tiên ở đây",
            "{count} cells have 0 where no option is worth 0: read as none of the options, the first one here"),
    /** A sheet without score tables. */
    SHEET_NOT_READ(
            Severity.INFO,
            "sheet-not-read",
            "Không phải bảng điểm nên không đọc",
            "This is no table of scores and is not read"),
    /** A hidden sheet. */
    SHEET_HIDDEN(
            Severity.INFO, "sheet-hidden", "Trang tính bị ẩn nên không đọc", "The sheet is hidden and is not read"),
    /** Nothing in a file can be read as scores. */
    NO_SCORES(
            Severity.ERROR,
            "no-scores",
            "Không tìm thấy bảng điểm nào trong tệp",
            "There is no table of scores in the file"),
    /** A sum over cells of which some hold numbers as texts, which spreadsheets pass over. */
    SUM_OVER_TEXT(
            Severity.WARNING,
            "sum-over-text",
            "Công thức {formula} bỏ qua các số lưu dạng văn bản ở {cells}",
            "The formula {formula} passes over numbers that are stored as text at {cells}"),
    /** Sheets that are missing, as a matrix of members and products. */
    SHEETS_MISSING(Severity.INFO, "sheets-missing", "Chưa có phiếu của: {missing}", "There is no sheet of: {missing}"),
    /** A template of another rulebook, or one whose rulebook has changed. Nothing of it is used. */
    TEMPLATE_RULEBOOK(
            Severity.ERROR,
            "template-rulebook",
            "Mẫu phiếu là của bộ quy tắc {found}, đang dùng {expected}",
            "The template is of rulebook {found}, {expected} is used"),
    /** A template whose rows, names or hidden sheets were changed. Nothing of the sheet is used. */
    TEMPLATE_CHANGED(
            Severity.ERROR, "template-changed", "Mẫu phiếu bị sửa: {what}", "The template was changed: {what}");

    private final Spec spec;

    ScoreFinding(Severity severity, String id, String vi, String en) {
        this.spec = new Spec(id, severity, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
