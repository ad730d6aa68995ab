// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import vn.ocop.core.Text;

/** The kind of evaluation that a reward is for. */
public enum EvaluationKind {
    /** The product is recognised for the first time. */
    FIRST(new Text("công nhận lần đầu", "first recognition")),
    /** The product rises to a higher star. */
    UPGRADE(new Text("nâng hạng", "upgrade")),
    /** The product keeps its star when it is evaluated again. */
    REEVALUATION(new Text("đánh giá lại, giữ hạng", "re-evaluation, star kept"));

    private final Text text;

    EvaluationKind(Text text) {
        this.text = text;
    }

    /**
     * The term for a reader.
     *
     * @return the term in both languages
     */
    public Text text() {
        return text;
    }
}
