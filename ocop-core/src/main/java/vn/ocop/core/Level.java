// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** A level of the programme (cấp). Which levels a rulebook knows and what each does is said by the rulebook. */
public enum Level {
    /** The commune. */
    COMMUNE(new Text("cấp xã", "commune")),
    /** The district, until the two-tier order. */
    DISTRICT(new Text("cấp huyện", "district")),
    /** The province. */
    PROVINCE(new Text("cấp tỉnh", "province")),
    /** The centre (national level). */
    CENTRE(new Text("cấp trung ương", "centre"));

    private final Text text;

    Level(Text text) {
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
