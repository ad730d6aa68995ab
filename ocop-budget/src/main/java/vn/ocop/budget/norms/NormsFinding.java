// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;

/** The finding codes of files with norms, and of budget lines that are compared with them. */
public enum NormsFinding implements FindingCode {
    /** The file is no well-formed XML, or has a document type or entities. */
    MALFORMED(
            "norms-malformed",
            Severity.ERROR,
            "Tệp không phải XML hợp lệ: {problem}",
            "The file is no acceptable XML: {problem}"),
    /** An element that means nothing where it stands. */
    UNKNOWN_ELEMENT(
            "norms-unknown-element", Severity.ERROR, "Không hiểu phần tử “{element}”", "Unknown element “{element}”"),
    /** An attribute that means nothing where it stands. */
    UNKNOWN_ATTRIBUTE(
            "norms-unknown-attribute",
            Severity.ERROR,
            "Không hiểu thuộc tính “{attribute}” của “{element}”",
            "Unknown attribute “{attribute}” of “{element}”"),
    /** An attribute that is needed is not there. */
    MISSING_ATTRIBUTE(
            "norms-missing-attribute",
            Severity.ERROR,
            "“{element}” thiếu thuộc tính “{attribute}”",
            "“{element}” lacks the attribute “{attribute}”"),
    /** The value of an attribute is not of its kind. */
    BAD_VALUE(
            "norms-bad-value",
            Severity.ERROR,
            "“{element}”, thuộc tính “{attribute}”: “{found}” không phải là {expected}",
            "“{element}”, attribute “{attribute}”: “{found}” is not {expected}"),
    /** A citation names a document that the file does not have. */
    UNKNOWN_DOCUMENT(
            "norms-unknown-document",
            Severity.ERROR,
            "Không có văn bản “{document}” trong tệp",
            "The file has no document “{document}”"),
    /** Two norms or documents of one id. */
    DUPLICATE_ID("norms-duplicate-id", Severity.ERROR, "Mã “{id}” bị lặp", "The id “{id}” is used twice"),
    /** A norm that grants nothing: no rate, amount or award, or more than one of them. */
    NORM_GRANTS(
            "norm-grants",
            Severity.ERROR,
            "Định mức “{id}” phải có đúng một trong: tỷ lệ, số tiền, mức thưởng",
            "Norm “{id}” must have exactly one of: a rate, an amount, awards"),
    /** Two caps of one norm hold for the same subject type. */
    CAPS_OVERLAP(
            "norm-caps-overlap",
            Severity.ERROR,
            "Định mức “{id}”: hai mức tối đa cùng áp dụng cho {subject}",
            "Norm “{id}”: two caps hold for {subject}"),
    /** A subject type for which no cap holds while others have one. */
    CAPS_GAP(
            "norm-caps-gap",
            Severity.WARNING,
            "Định mức “{id}”: không có mức tối đa cho {subject}",
            "Norm “{id}”: no cap for {subject}"),
    /** Two awards of one norm hold for the same case. */
    AWARDS_OVERLAP(
            "norm-awards-overlap",
            Severity.ERROR,
            "Định mức “{id}”: hai mức thưởng cùng áp dụng ({case})",
            "Norm “{id}”: two awards hold for one case ({case})"),
    /** A file without norms. */
    NO_NORMS("norms-empty", Severity.ERROR, "Tệp không có định mức nào", "The file has no norms"),
    /** A line of a budget is larger than what the norms grant. */
    LINE_BEYOND_NORMS(
            "line-beyond-norms",
            Severity.WARNING,
            "Dòng {line}, cột “{column}”: dự toán {printedAmount}, theo định mức chỉ được {expectedAmount} (triệu đồng)",
            "Line {line}, column “{column}”: {printedAmount} are planned, the norms grant {expectedAmount} (million dong)"),
    /** A line of a budget is smaller than what the norms grant. */
    LINE_BELOW_NORMS(
            "line-below-norms",
            Severity.INFO,
            "Dòng {line}, cột “{column}”: dự toán {printedAmount}, theo định mức được đến {expectedAmount} (triệu đồng)",
            "Line {line}, column “{column}”: {printedAmount} are planned, the norms grant up to {expectedAmount} (million"
                    + " dong)"),
    /** A claim names a line that the table does not have, or one whose amount cannot be read. */
    CLAIM_WITHOUT_LINE(
            "claim-without-line",
            Severity.ERROR,
            "Đề nghị “{claim}”: bảng không có số tiền ở dòng {line}, cột “{column}”",
            "Claim “{claim}”: the table has no amount in line {line}, column “{column}”");

    private final String id;
    private final Severity severity;
    private final Text template;

    NormsFinding(String id, Severity severity, String vi, String en) {
        this.id = id;
        this.severity = severity;
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
