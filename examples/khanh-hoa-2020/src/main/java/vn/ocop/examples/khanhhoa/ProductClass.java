// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;

/**
 * A line of annex 1: the place of some products in the classification, and the criteria set by which they are evaluated.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@KhanhHoaStyle
public abstract class ProductClass {
    ProductClass() {}

    /**
     * The sector.
     *
     * @return the heading
     */
    public abstract Heading sector();

    /**
     * The group.
     *
     * @return the heading
     */
    public abstract Heading group();

    /**
     * The sub-group.
     *
     * @return the heading; absent for crafts, which have groups only
     */
    public abstract Optional<Heading> subGroup();

    /**
     * The names of the products as printed.
     *
     * @return the names in the order printed, without the full stop at the end
     */
    public abstract List<String> names();

    /**
     * The number of the criteria set, which is that of decision 1048/QĐ-TTg.
     *
     * @return the number
     */
    public abstract int setNumber();

    /**
     * The criteria set as printed.
     *
     * @return such as {@code "1. Bộ sản phẩm: Rau, củ, quả, hạt tươi."}
     */
    public abstract String setText();

    /**
     * The line of the annex, such as {@code annex.01 row.I.3.5}.
     *
     * @return the citation
     */
    public abstract Citation citation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableProductClass.Builder {
        Builder() {}
    }
}
