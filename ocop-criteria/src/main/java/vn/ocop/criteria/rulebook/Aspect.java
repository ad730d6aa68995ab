// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Text;

/** What of a rulebook can change. */
public enum Aspect {
    /** Identifier and revision. */
    IDENTITY("identity", "định danh", "identity"),
    /** The rulebook's name. */
    NAME("name", "tên", "name"),
    /** The days on which the rules are in force. */
    IN_FORCE("in-force", "hiệu lực", "in force"),
    /** Whether the minimum marks are known. */
    MARKS_KNOWN("marks-known", "dấu sao đã biết", "marks known"),
    /** A document that the rulebook is taken from. */
    DOCUMENT("document", "văn bản", "document"),
    /** A part. */
    PART("part", "phần", "part"),
    /** The points of a part. */
    PART_POINTS("part-points", "điểm của phần", "points of part"),
    /** The title of a part. */
    PART_TITLE("part-title", "tên phần", "title of part"),
    /** What holds where the law leaves it to a council. */
    POLICY("policy", "quy ước", "policy"),
    /** A star band. */
    BAND("band", "hạng sao", "band"),
    /** The lower limit of a band. */
    BAND_LIMIT("band-limit", "cận dưới của hạng", "lower limit of band"),
    /** The range of a band as printed. */
    BAND_PRINTED("band-printed", "khoảng điểm in của hạng", "printed range of band"),
    /** An agency that has to sit on a council. */
    AGENCY("agency", "cơ quan trong hội đồng", "agency on the council"),
    /** The orders of levels. */
    LEVELS("levels", "các cấp", "levels"),
    /** A criteria set; moved if its number changes. */
    SET("set", "bộ sản phẩm", "criteria set"),
    /** The name of a set. */
    SET_NAME("set-name", "tên bộ", "name of set"),
    /** Sector and group of a set. */
    SET_GROUP("set-group", "ngành, nhóm", "sector and group"),
    /** The agencies that lead the management of a set's products. */
    SET_AGENCIES("set-agencies", "cơ quan chủ trì", "lead agencies"),
    /** The subjects that a set admits. */
    SET_SUBJECTS("set-subjects", "chủ thể", "subjects"),
    /** How much of a set is known. */
    SET_STATUS("set-status", "mức đầy đủ", "status"),
    /** A stated condition that disqualifies. */
    KNOCK_OUT("knockout", "điều kiện loại hồ sơ", "knock-out"),
    /** A section; moved if its part or number changes. */
    SECTION("section", "mục", "section"),
    /** The title of a section. */
    SECTION_TITLE("section-title", "tên mục", "title of section"),
    /** The maximum of a section. */
    SECTION_POINTS("section-points", "điểm tối đa của mục", "maximum of section"),
    /** A criterion or container; moved if its part or code changes. */
    CRITERION("criterion", "tiêu chí", "criterion"),
    /** The title of a criterion. */
    CRITERION_TITLE("criterion-title", "tên tiêu chí", "title of criterion"),
    /** The kind of a criterion. */
    CRITERION_KIND("criterion-kind", "loại tiêu chí", "kind of criterion"),
    /** The maximum of a criterion. */
    CRITERION_POINTS("criterion-points", "điểm tối đa", "maximum"),
    /** What a criterion depends on. */
    CONDITION("condition", "điều kiện áp dụng", "condition"),
    /** The points of a criterion's options. */
    OPTION_POINTS("option-points", "điểm các mức", "points of options"),
    /** The wording of an option. */
    OPTION_TEXT("option-text", "lời văn của mức", "wording of option"),
    /** The minimum marks of a criterion: each star with the least points. */
    MARKS("marks", "dấu sao", "minimum marks"),
    /** Something else, such as a citation, a note or an erratum: the content hashes differ. */
    DETAILS("details", "chi tiết khác", "other details");

    private final String id;
    private final Text text;

    Aspect(String id, String vi, String en) {
        this.id = id;
        this.text = new Text(vi, en);
    }

    /**
     * The stable identifier, lower-case words joined by hyphens.
     *
     * @return the identifier
     */
    public String id() {
        return id;
    }

    /**
     * The aspect for a reader.
     *
     * @return the words
     */
    public Text text() {
        return text;
    }
}
