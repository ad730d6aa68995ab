// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import vn.ocop.core.Text;

/** Of what a limit counts the grants. */
public enum LimitScope {
    /** Each product. */
    PRODUCT(new Text("sản phẩm", "product")),
    /** Each subject. */
    SUBJECT(new Text("chủ thể", "subject")),
    /** Each commune. */
    COMMUNE(new Text("xã", "commune"));

    private final Text text;

    LimitScope(Text text) {
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
