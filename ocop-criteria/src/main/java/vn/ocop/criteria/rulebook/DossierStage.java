// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Text;

/** Which of the nested dossiers of a case: each later one contains the one before. */
public enum DossierStage {
    /** What the subject prepares. */
    PRODUCT(new Text("hồ sơ sản phẩm", "product dossier")),
    /** With what is added to propose the product to the province. */
    PROVINCE(new Text("hồ sơ đề nghị cấp tỉnh đánh giá", "dossier proposed to the province")),
    /** With what is added to propose the product to the centre. */
    CENTRE(new Text("hồ sơ đề nghị đánh giá 5 sao", "dossier proposed to the centre"));

    private final Text text;

    DossierStage(Text text) {
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
