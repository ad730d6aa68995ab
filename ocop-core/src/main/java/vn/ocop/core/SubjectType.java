// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** The kinds of subject (loại hình chủ thể). Which of them a rulebook admits is said by the rulebook. */
public enum SubjectType {
    /** A cooperative. */
    COOPERATIVE(new Text("hợp tác xã", "cooperative")),
    /** A cooperative group. */
    COOPERATIVE_GROUP(new Text("tổ hợp tác", "cooperative group")),
    /** A small or medium-sized enterprise. */
    SME(new Text("doanh nghiệp nhỏ và vừa", "small or medium-sized enterprise")),
    /** A farm. */
    FARM(new Text("trang trại", "farm")),
    /** A production household or household with business registration. */
    HOUSEHOLD(new Text("hộ có đăng ký kinh doanh", "registered household")),
    /** An association, an operating centre or an equivalent body, for tourism. */
    ASSOCIATION(new Text("hội, hiệp hội, trung tâm điều hành", "association or operating centre"));

    private final Text text;

    SubjectType(Text text) {
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
