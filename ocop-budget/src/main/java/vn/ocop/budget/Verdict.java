// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import vn.ocop.core.Text;

/** What came of testing an identity. */
public enum Verdict {
    /** It holds to the dong. */
    EXACT(new Text("khớp", "exact")),
    /** It holds within the declared precision. */
    WITHIN_ROUNDING(new Text("khớp trong sai số làm tròn", "within rounding")),
    /** It does not hold. */
    WRONG(new Text("không khớp", "wrong")),
    /** A cell of it cannot be read, so it was not tested. */
    UNTESTED(new Text("không kiểm tra được", "not tested"));

    private final Text text;

    Verdict(Text text) {
        this.text = text;
    }

    /**
     * The verdict for a reader.
     *
     * @return the words in both languages
     */
    public Text text() {
        return text;
    }
}
