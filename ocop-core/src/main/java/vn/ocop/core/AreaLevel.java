// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** A tier of local administration (cấp hành chính). */
public enum AreaLevel {
    /** A province or a centrally run city. */
    PROVINCE(new Text("cấp tỉnh", "province")),
    /** A district, a town or a provincial city, until the two-tier order. */
    DISTRICT(new Text("cấp huyện", "district")),
    /** A commune, a ward, a township or a special zone. */
    COMMUNE(new Text("cấp xã", "commune"));

    private final Text text;

    AreaLevel(Text text) {
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
