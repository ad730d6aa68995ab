// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import org.immutables.value.Value;
import vn.ocop.core.Area;
import vn.ocop.core.AreaLevel;
import vn.ocop.core.Citation;
import vn.ocop.core.Product;

/**
 * A row of annex 2: one of the 39 products, as printed and as read.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@KhanhHoaStyle
public abstract class PlannedProduct {
    PlannedProduct() {}

    /**
     * The product as read: identifier, corrected name, the communes (or the whole district) and the criteria set.
     *
     * @return the product
     */
    public abstract Product product();

    /**
     * The name as printed.
     *
     * @return the name
     */
    public abstract String printedName();

    /**
     * The place as printed.
     *
     * @return the place, empty where the cell is blank
     */
    public abstract String printedPlace();

    /**
     * The district.
     *
     * @return the district, town or city under the province
     */
    public abstract Area district();

    /**
     * The line of annex 1 that the product belongs to.
     *
     * @return the line
     */
    public abstract ProductClass productClass();

    /**
     * The row of annex 2, such as {@code annex.02 row.12}: product rows are counted from the top, 1 to 39.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * The identifier: two letters for the district and a running number within it, in the order printed.
     *
     * @return such as {@code "VN-01"}
     */
    public String id() {
        return product().id();
    }

    /**
     * Whether all communes of the district make the product.
     *
     * @return true if the plan names the whole district instead of communes
     */
    public boolean isWholeDistrict() {
        return product().areas().stream().allMatch(area -> area.level() == AreaLevel.DISTRICT);
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutablePlannedProduct.Builder {
        Builder() {}
    }
}
