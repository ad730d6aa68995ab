// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** The kinds of case in which a product is evaluated (lần đăng ký đánh giá). */
public enum CaseKind {
    /** For the first time. */
    FIRST(new Text("lần đầu", "first evaluation")),
    /** To win more stars than its certificate says. */
    UPGRADE(new Text("nâng hạng", "upgrade")),
    /** To be recognised again when its certificate ends. */
    REEVALUATION(new Text("đánh giá lại", "re-evaluation"));

    private final Text text;

    CaseKind(Text text) {
        this.text = text;
    }

    /**
     * The official term.
     *
     * @return the term in both languages
     */
    public Text text() {
        return text;
    }
}
