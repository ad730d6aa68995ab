// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** The role of a member in an evaluation council (hội đồng đánh giá, phân hạng). */
public enum CouncilRole {
    /** The chair. */
    CHAIR(new Text("chủ tịch hội đồng", "chair")),
    /** A vice chair. */
    VICE_CHAIR(new Text("phó chủ tịch hội đồng", "vice chair")),
    /** An ordinary member. */
    MEMBER(new Text("ủy viên", "member")),
    /** The secretary. */
    SECRETARY(new Text("thư ký", "secretary"));

    private final Text text;

    CouncilRole(Text text) {
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
