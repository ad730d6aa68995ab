// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;

/** The finding codes of reading and linting rulebooks. */
public enum RulebookFinding implements FindingCode {
    /** The maxima of options, criteria or sections do not add up to what is stated above them. */
    SUM_MISMATCH(
            "sum-mismatch",
            "Bộ {set}, {what}: tổng điểm tối đa là {found}, ghi là {expected}",
            "Set {set}, {what}: the maxima add up to {found}, {expected} is stated"),
    /** A criteria set that is not a frame has no criteria. */
    EMPTY_SET(
            "empty-set",
            "Bộ {set} không có tiêu chí nào, nên không chấm được sản phẩm nào của bộ; cần ghi tiêu chí, hoặc trạng"
                    + " thái frame nếu bộ chỉ chấm theo phần",
            "Set {set} has no criteria, so none of its products can be scored; it needs criteria, or the status frame"
                    + " if it is scored by parts only"),
    /** Two criteria sets say the same. */
    REPEATED_SET(
            Severity.WARNING,
            "repeated-set",
            "Bộ {set} có nội dung giống hệt bộ {other}, chỉ khác số; có thể một bộ chép nhầm",
            "Set {set} has the same content as set {other}, only the number differs; one may have been copied by"
                    + " mistake"),
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
    /** Rulebooks extend one another in a circle. */
    EXTENDS_CIRCLE(
            "extends-circle",
            "Các bộ quy tắc mở rộng lẫn nhau theo vòng: {way}",
            "Rulebooks extend one another in a circle: {way}"),
    /** The base of an overlay is of another revision than the overlay wants. */
    OTHER_REVISION(
            "other-revision",
            "Bộ quy tắc gốc {base} có bản sửa {found}, cần bản {expected}",
            "The base {base} is of revision {found}, revision {expected} is wanted"),
    /** What an overlay amends is not there. */
    AMEND_TARGET(
            "amend-target",
            "Không có <{element}> \u201c{id}\u201d để sửa trong các bộ {sets}",
            "There is no <{element}> \u201c{id}\u201d to amend in the sets {sets}"),
    /** A set says something else where an overlay would add. */
    AMEND_OCCUPIED(
            "amend-occupied",
            "Không ghi thêm được <{element}> \u201c{id}\u201d: các bộ {sets} đã có quy định khác ở chỗ ấy",
            "<{element}> \u201c{id}\u201d cannot be added: the sets {sets} say something else in its place"),
    /** An overlay asks less than its base without saying so. */
    AMEND_LOOSENS(
            "amend-loosens",
            "<{element}> \u201c{id}\u201d nới lỏng yêu cầu của bộ quy tắc gốc (các bộ {sets}); nếu đó là chủ ý, ghi"
                    + " loosens=\u201cyes\u201d kèm lý do",
            "<{element}> \u201c{id}\u201d asks less than the base (sets {sets}); if that is meant, say"
                    + " loosens=\u201cyes\u201d with a reason"),
    /** An amendment that is declared to loosen does not. */
    LOOSENS_NOTHING(
            "loosens-nothing",
            "Ghi loosens=\u201cyes\u201d nhưng không nới lỏng gì",
            "It says loosens=\u201cyes\u201d but asks for nothing less"),
    /** What an overlay says makes no difference. */
    AMEND_WITHOUT_EFFECT(
            "amend-without-effect",
            "<{element}> \u201c{id}\u201d không thay đổi gì (các bộ {sets})",
            "<{element}> \u201c{id}\u201d changes nothing (sets {sets})"),
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

    private final Spec spec;

    RulebookFinding(String id, String vi, String en) {
        this(Severity.ERROR, id, vi, en);
    }

    RulebookFinding(Severity severity, String id, String vi, String en) {
        this.spec = new Spec(id, severity, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
