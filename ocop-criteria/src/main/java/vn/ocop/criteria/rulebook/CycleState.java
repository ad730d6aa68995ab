// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Text;

/** Where a product stands in the yearly cycle. */
public enum CycleState {
    /** Nothing has been registered. */
    NOT_STARTED(CycleStep.PUBLICITY, new Text("chưa đăng ký", "not registered")),
    /** The subject has registered its idea. */
    IDEA_REGISTERED(CycleStep.IDEA, new Text("đã đăng ký ý tưởng", "idea registered")),
    /** The commune has checked the form and passed the idea on. */
    IDEA_CHECKED(CycleStep.IDEA, new Text("cấp xã đã kiểm tra ý tưởng", "idea checked by the commune")),
    /** The commune has given the idea back and said why. */
    IDEA_RETURNED(CycleStep.IDEA, new Text("ý tưởng được trả lại để sửa", "idea given back")),
    /** The idea was selected. */
    IDEA_SELECTED(CycleStep.IDEA, new Text("ý tưởng được chọn", "idea selected")),
    /** The idea was not selected. */
    IDEA_REJECTED(CycleStep.IDEA, new Text("ý tưởng không được chọn", "idea not selected")),
    /** The subject was trained in writing a business plan. */
    TRAINED(CycleStep.IDEA, new Text("đã tập huấn phương án kinh doanh", "trained in writing a business plan")),
    /** The business plan was handed in. */
    PLAN_SUBMITTED(CycleStep.BUSINESS_PLAN, new Text("đã nộp kế hoạch kinh doanh", "business plan handed in")),
    /** The business plan was approved. */
    PLAN_APPROVED(CycleStep.BUSINESS_PLAN, new Text("kế hoạch kinh doanh được duyệt", "business plan approved")),
    /** The business plan was not approved. */
    PLAN_REJECTED(CycleStep.BUSINESS_PLAN, new Text("kế hoạch kinh doanh không được duyệt", "business plan rejected")),
    /** The business plan is being carried out. */
    IMPLEMENTING(CycleStep.IMPLEMENTATION, new Text("đang triển khai", "being implemented")),
    /** The commune has the product dossier. */
    DOSSIER_RECEIVED(CycleStep.EVALUATION, new Text("cấp xã đã nhận hồ sơ", "dossier received by the commune")),
    /** The commune has screened the dossier and proposed the product. */
    DOSSIER_PROPOSED(CycleStep.EVALUATION, new Text("cấp xã đã đề nghị đánh giá", "proposed by the commune")),
    /** A council has evaluated the product. */
    EVALUATED(CycleStep.EVALUATION, new Text("đã được đánh giá", "evaluated")),
    /** The product is recognised and certified. */
    RECOGNISED(CycleStep.EVALUATION, new Text("đã được công nhận", "recognised")),
    /** The product is to be improved and comes back in the next period. */
    NEXT_PERIOD(CycleStep.EVALUATION, new Text("hoàn thiện để dự thi kỳ sau", "back in the next period")),
    /** The product is promoted. */
    PROMOTED(CycleStep.PROMOTION, new Text("được xúc tiến thương mại", "promoted"));

    private final CycleStep step;
    private final Text text;

    CycleState(CycleStep step, Text text) {
        this.step = step;
        this.text = text;
    }

    /**
     * The step to which the state belongs.
     *
     * @return the step
     */
    public CycleStep step() {
        return step;
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
