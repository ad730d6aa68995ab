// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;

/** The finding codes of files with norms, and of budget lines that are compared with them. */
public enum NormsFinding implements FindingCode {
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
            "Dòng {line}, cột “{column}”: dự toán {printedAmount}, theo định mức chỉ được {expectedAmount} (triệu"
                    + " đồng)",
            "Line {line}, column “{column}”: {printedAmount} are planned, the norms grant {expectedAmount} (million"
                    + " dong)"),
    /** A line of a budget is smaller than what the norms grant. */
    LINE_BELOW_NORMS(
            "line-below-norms",
            Severity.INFO,
            "Dòng {line}, cột “{column}”: dự toán {printedAmount}, theo định mức được đến {expectedAmount} (triệu"
                    + " đồng)",
            "Line {line}, column “{column}”: {printedAmount} are planned, the norms grant up to {expectedAmount}"
                    + " (million dong)"),
    /** A claim names a line that the table does not have, or one whose amount cannot be read. */
    CLAIM_WITHOUT_LINE(
            "claim-without-line",
            Severity.ERROR,
            "Đề nghị “{claim}”: bảng không có số tiền ở dòng {line}, cột “{column}”",
            "Claim “{claim}”: the table has no amount in line {line}, column “{column}”");

    private final Spec spec;

    NormsFinding(String id, Severity severity, String vi, String en) {
        this.spec = new Spec(id, severity, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
