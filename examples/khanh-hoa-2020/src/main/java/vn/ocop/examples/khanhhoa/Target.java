// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.util.OptionalInt;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * Something that the plan wants to reach by the end of 2020.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@KhanhHoaStyle
public abstract class Target {
    Target() {}

    /** What is counted. */
    public enum Unit {
        /** Products. */
        PRODUCT(new Text("sản phẩm", "products")),
        /** Districts, towns and cities under the province. */
        DISTRICT(new Text("huyện, thị xã, thành phố", "districts")),
        /** Sectors of annex 1. */
        SECTOR(new Text("ngành", "sectors")),
        /** Points of sale. */
        POINT_OF_SALE(new Text("điểm bán", "points of sale")),
        /** Villages. */
        VILLAGE(new Text("làng", "villages")),
        /** Officials of province and districts. */
        OFFICIAL(new Text("cán bộ", "officials")),
        /** A share in percent. */
        PERCENT(new Text("%", "%"));

        private final Text text;

        Unit(Text text) {
            this.text = text;
        }

        /**
         * The unit in words.
         *
         * @return the words in both languages
         */
        public Text text() {
            return text;
        }
    }

    /**
     * The identifier.
     *
     * @return such as {@code "points-of-sale"}
     */
    public abstract String id();

    /**
     * What is to be reached.
     *
     * @return the target in both languages
     */
    public abstract Text text();

    /**
     * What is counted.
     *
     * @return the unit
     */
    public abstract Unit unit();

    /**
     * The least number that reaches the target.
     *
     * @return the number; absent where the plan states none
     */
    public abstract OptionalInt least();

    /**
     * The number that the plan does not mean to go beyond.
     *
     * @return the number, the same as the least one unless the plan states a range; absent where it states none
     */
    public abstract OptionalInt most();

    /**
     * The place in the plan.
     *
     * @return the citation
     */
    public abstract Citation citation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableTarget.Builder {
        Builder() {}
    }
}
