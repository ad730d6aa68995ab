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
    /** The secretary, who is no member: does not score and stands for no agency. */
    SECRETARY(new Text("thư ký", "secretary")),
    /** A member who is the secretary too, and scores. */
    MEMBER_SECRETARY(new Text("ủy viên kiêm thư ký", "member and secretary")),
    /** A guest, outside the council. */
    INVITED(new Text("khách mời", "guest")),
    /** An adviser, outside the council. */
    ADVISER(new Text("tổ tư vấn", "adviser"));

    private final Text text;

    CouncilRole(Text text) {
        this.text = text;
    }

    /**
     * Whether whoever has the role is a member of the council and scores.
     *
     * @return false for a secretary who is no member and for those outside the council
     */
    public boolean isMember() {
        return switch (this) {
            case CHAIR, VICE_CHAIR, MEMBER, MEMBER_SECRETARY -> true;
            case SECRETARY, INVITED, ADVISER -> false;
        };
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
