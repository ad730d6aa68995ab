// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;

/** The finding codes of reading and linting rulebooks. */
public enum RulebookFinding implements FindingCode {
    /** The file is not well-formed XML. */
    MALFORMED("malformed", "Tệp XML không hợp lệ (cột {column})", "The XML is not well-formed (column {column})"),
    /** The file is longer than any rulebook needs to be. */
    TOO_LARGE("too-large", "Tệp quá lớn: tối đa {limit}", "The file is too large: at most {limit}"),
    /** The elements are nested deeper than any rulebook needs. */
    TOO_DEEP("too-deep", "Các phần tử lồng quá sâu: tối đa {limit} cấp", "Nested too deeply: at most {limit} levels"),
    /** There is text between elements; rulebooks keep all text in attributes. */
    UNEXPECTED_TEXT(
            "unexpected-text",
            "Có chữ giữa các phần tử: \u201c{text}\u201d",
            "There is text between elements: \u201c{text}\u201d"),
    /** The file has a document type declaration. */
    DOCTYPE_REFUSED(
            "doctype-refused",
            "Không chấp nhận khai báo kiểu tài liệu (DTD) và thực thể",
            "Document type declarations (DTD) and entities are refused"),
    /** A file that the rulebook refers to cannot be read. */
    FILE_UNREADABLE("file-unreadable", "Không đọc được tệp {file}", "The file {file} cannot be read"),
    /** An element that the format does not know in this place. */
    UNKNOWN_ELEMENT(
            "unknown-element", "Không có phần tử <{element}> ở đây", "There is no element <{element}> in this place"),
    /** An attribute that the format does not know at this element. */
    UNKNOWN_ATTRIBUTE(
            "unknown-attribute",
            "Phần tử <{element}> không có thuộc tính {attribute}",
            "The element <{element}> has no attribute {attribute}"),
    /** A required attribute is missing. */
    MISSING_ATTRIBUTE(
            "missing-attribute",
            "Phần tử <{element}> thiếu thuộc tính {attribute}",
            "The element <{element}> lacks the attribute {attribute}"),
    /** A required element is missing. */
    MISSING_ELEMENT(
            "missing-element",
            "Phần tử <{element}> thiếu phần tử <{child}>",
            "The element <{element}> lacks an element <{child}>"),
    /** An attribute's value is not of its kind. */
    BAD_VALUE(
            "bad-value",
            "Thuộc tính {attribute}: cần {expected}, có \u201c{found}\u201d",
            "Attribute {attribute}: expected {expected}, found \u201c{found}\u201d"),
    /** A reference to something that is not there. */
    UNKNOWN_REFERENCE(
            "unknown-reference",
            "Thuộc tính {attribute} dẫn đến \u201c{found}\u201d, không có trong bộ quy tắc",
            "Attribute {attribute} refers to \u201c{found}\u201d, which the rulebook does not have"),
    /** A text is missing in one of the languages. */
    MISSING_TEXT(
            "missing-text",
            "Phần tử <{element}> thiếu văn bản \u201c{language}\u201d",
            "The element <{element}> lacks the text \u201c{language}\u201d"),
    /** A value has no citation. */
    MISSING_CITATION(
            "missing-citation", "Phần tử <{element}> không có căn cứ", "The element <{element}> has no citation"),
    /** A code, number or identifier occurs twice. */
    DUPLICATE_CODE("duplicate-code", "Mã {code} xuất hiện hai lần", "The code {code} occurs twice"),
    /** The maxima of options, criteria or sections do not add up to what is stated above them. */
    SUM_MISMATCH(
            "sum-mismatch",
            "{what}: tổng điểm tối đa là {found}, ghi là {expected}",
            "{what}: the maxima add up to {found}, {expected} is stated"),
    /** An option is worth more than its criterion's maximum. */
    CRITERION_MAXIMUM(
            "criterion-maximum",
            "Tiêu chí {criterion}, mức {option}: {found} điểm, vượt điểm tối đa {expected}",
            "Criterion {criterion}, option {option}: {found} points are more than the maximum, {expected}"),
    /** An option's points differ from the printed ones. */
    PRINTED_DIFFERS(
            "printed-differs",
            "Tiêu chí {criterion}, mức {option}: in {printed} điểm, dùng {used} điểm",
            "Criterion {criterion}, option {option}: {printed} points are printed, {used} are used"),
    /** A code differs from the printed one. */
    PRINTED_CODE_DIFFERS(
            "printed-code-differs",
            "Mã in là {printed}, mã dùng là {used}",
            "The printed code is {printed}, the code used is {used}"),
    /** The options' points do not rise from option to option. */
    ODD_POINTS(
            Severity.WARNING,
            "odd-points",
            "Tiêu chí {criterion}: điểm các mức không tăng dần ({points})",
            "Criterion {criterion}: the options' points do not rise ({points})"),
    /** The stars of the minimum marks do not rise from option to option. */
    ODD_MARKS(
            Severity.WARNING,
            "odd-marks",
            "Tiêu chí {criterion}: dấu sao các mức không tăng dần ({marks})",
            "Criterion {criterion}: the stars of the minimum marks do not rise ({marks})"),
    /** A sheet has minimum marks but does not print what they mean. */
    MARKS_WITHOUT_LEGEND(
            "marks-without-legend",
            "Phiếu có {marks} dấu sao nhưng không in chú giải",
            "The sheet has {marks} minimum marks but prints no legend"),
    /** A printed heading differs from the value used. */
    PRINTED_HEADING_DIFFERS(
            "printed-heading-differs",
            "{what}: tiêu đề in {printed} điểm, dùng {used} điểm",
            "{what}: the heading prints {printed} points, {used} are used"),
    /** There are averages that no printed band covers. */
    BAND_GAP(
            "band-gap",
            "Không có khoảng điểm in nào chứa các điểm giữa {from} và {to}",
            "No printed band covers the points between {from} and {to}"),
    /** There are averages that two bands cover. */
    BAND_OVERLAP(
            "band-overlap",
            "Hai khoảng điểm cùng chứa các điểm từ {from} đến {to}",
            "Two bands cover the points from {from} to {to}"),
    /** The lower limits of the bands do not rise with the stars, from 0. */
    BAND_ORDER(
            "band-order",
            "Cận dưới của hạng {star} sao là {found}, cần {expected}",
            "The lower limit of the {star}-star band is {found}, expected {expected}"),
    /** Two spans of days overlap, so that two rules hold on one day. */
    PERIOD_OVERLAP(
            "period-overlap",
            "Khoảng thời gian từ {from} trùng với khoảng thời gian từ {other}",
            "The span of days from {from} overlaps the one from {other}"),
    /** Two rules on which rulebook applies hold for the same case. */
    RULE_OVERLAP(
            "rule-overlap",
            "Quy định này và quy định tại {other} cùng áp dụng cho một trường hợp",
            "This rule and the one at {other} hold for the same case"),
    /** A star that no product can win. */
    UNREACHABLE_STAR(
            "unreachable-star",
            "Không sản phẩm nào của bộ {set} đạt được hạng {star} sao: cao nhất {points} điểm",
            "No product of set {set} can win {star} stars: at most {points} points"),
    /** A criterion's condition depends on itself. */
    CONDITION_CYCLE(
            "condition-cycle",
            "Điều kiện của tiêu chí {criterion} dẫn về chính nó",
            "The condition of criterion {criterion} leads back to itself"),
    /** A criterion has no options. */
    NO_OPTIONS("no-options", "Tiêu chí {criterion} không có mức điểm nào", "Criterion {criterion} has no options"),
    /** Conditions of two options leave something between them, as printed. */
    TEXT_GAP(
            Severity.INFO,
            "text-gap",
            "Tiêu chí {criterion}: lời văn các mức bỏ sót {gap}",
            "Criterion {criterion}: the wording of the options leaves out {gap}"),
    /** Conditions of two options both hold for something, as printed. */
    TEXT_OVERLAP(
            Severity.INFO,
            "text-overlap",
            "Tiêu chí {criterion}: lời văn các mức trùng nhau tại {overlap}",
            "Criterion {criterion}: the wording of the options overlaps at {overlap}"),
    /** Something is defined that nothing uses. */
    UNUSED_DEFINITION(
            Severity.WARNING,
            "unused-definition",
            "Không bộ tiêu chí nào dùng <{element}> \u201c{id}\u201d",
            "No criteria set uses <{element}> \u201c{id}\u201d"),
    /** An erratum excuses nothing. */
    UNUSED_ERRATUM(
            "unused-erratum",
            "Đính chính \u201c{excuses}\u201d không ứng với phát hiện nào",
            "The erratum \u201c{excuses}\u201d excuses no finding"),
    /** A worked case of the rulebook does not come out as stated. */
    WORKED_CASE(
            "worked-case",
            "Ví dụ kiểm chứng {id}: cần {expected}, kết quả {found}",
            "Worked case {id}: expected {expected}, found {found}");

    private final Severity severity;
    private final String id;
    private final Text template;

    RulebookFinding(String id, String vi, String en) {
        this(Severity.ERROR, id, vi, en);
    }

    RulebookFinding(Severity severity, String id, String vi, String en) {
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
