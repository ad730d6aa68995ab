// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;

/** The finding codes of advice. */
public enum AdviceFinding implements FindingCode {
    /** A plan says nothing of how far the totals will then lie apart. */
    SPREAD_NOT_JUDGED(
            "spread-not-judged",
            Severity.INFO,
            "Độ chênh giữa các thành viên sau khi thay đổi không được xét",
            "How far the members' totals lie apart after the changes is not judged"),
    /** A council of few members, or a season of few products. */
    TOO_FEW_TO_READ(
            "too-few-to-read",
            Severity.INFO,
            "Chỉ có {members} thành viên, {products} sản phẩm: các chỉ số cho biết rất ít",
            "Only {members} members and {products} products: the figures tell little");

    private final Spec spec;

    AdviceFinding(String id, Severity severity, String vi, String en) {
        this.spec = new Spec(id, severity, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
