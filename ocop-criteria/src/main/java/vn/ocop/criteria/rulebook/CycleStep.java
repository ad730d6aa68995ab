// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Text;

/** The six steps of the yearly cycle (chu trình OCOP). */
public enum CycleStep {
    /** Telling people about the programme. */
    PUBLICITY(1, new Text("tuyên truyền, hướng dẫn", "publicity")),
    /** Taking in product ideas. */
    IDEA(2, new Text("nhận ý tưởng sản phẩm", "product idea")),
    /** Taking in business plans. */
    BUSINESS_PLAN(3, new Text("nhận kế hoạch kinh doanh", "business plan")),
    /** Carrying the business plan out. */
    IMPLEMENTATION(4, new Text("triển khai kế hoạch kinh doanh", "implementation")),
    /** Evaluating and ranking products. */
    EVALUATION(5, new Text("đánh giá và phân hạng sản phẩm", "evaluation")),
    /** Trade promotion. */
    PROMOTION(6, new Text("xúc tiến thương mại", "trade promotion"));

    private final int number;
    private final Text text;

    CycleStep(int number, Text text) {
        this.number = number;
        this.text = text;
    }

    /**
     * The number of the step.
     *
     * @return 1 to 6
     */
    public int number() {
        return number;
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
