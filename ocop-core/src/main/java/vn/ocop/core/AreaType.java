// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** The official kinds of administrative area (loại đơn vị hành chính). */
public enum AreaType {
    /** A province. */
    PROVINCE(AreaLevel.PROVINCE, new Text("tỉnh", "province")),
    /** A city under the central government. */
    CENTRAL_CITY(AreaLevel.PROVINCE, new Text("thành phố", "city")),
    /** A rural district. */
    DISTRICT(AreaLevel.DISTRICT, new Text("huyện", "district")),
    /** A town. */
    TOWN(AreaLevel.DISTRICT, new Text("thị xã", "town")),
    /** A city under a province. */
    PROVINCIAL_CITY(AreaLevel.DISTRICT, new Text("thành phố", "city")),
    /** An urban district. */
    URBAN_DISTRICT(AreaLevel.DISTRICT, new Text("quận", "urban district")),
    /** A commune. */
    COMMUNE(AreaLevel.COMMUNE, new Text("xã", "commune")),
    /** A ward. */
    WARD(AreaLevel.COMMUNE, new Text("phường", "ward")),
    /** A township. */
    TOWNSHIP(AreaLevel.COMMUNE, new Text("thị trấn", "township")),
    /** A special zone, since the two-tier order. */
    SPECIAL_ZONE(AreaLevel.COMMUNE, new Text("đặc khu", "special zone"));

    private final AreaLevel level;
    private final Text text;

    AreaType(AreaLevel level, Text text) {
        this.level = level;
        this.text = text;
    }

    /**
     * The tier.
     *
     * @return the level
     */
    public AreaLevel level() {
        return level;
    }

    /**
     * The official word.
     *
     * @return the word in both languages
     */
    public Text text() {
        return text;
    }
}
