// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import org.immutables.value.Value;
import vn.ocop.core.Text;

/**
 * A product that annexes 1 and 2 name differently.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@KhanhHoaStyle
public abstract class NameDifference {
    NameDifference() {}

    /** What the difference is. */
    public enum Kind {
        /** Annex 1 prints a letter or a mark wrong. */
        MISPRINT_IN_ANNEX_01(new Text("in nhầm ở phụ lục 01", "misprint in annex 01")),
        /** Annex 2 prints a letter or a mark wrong. */
        MISPRINT_IN_ANNEX_02(new Text("in nhầm ở phụ lục 02", "misprint in annex 02")),
        /** Annex 2 is more precise. */
        NARROWER_IN_ANNEX_02(new Text("phụ lục 02 ghi cụ thể hơn", "annex 02 is more precise")),
        /** Annex 2 is less precise. */
        WIDER_IN_ANNEX_02(new Text("phụ lục 02 ghi rộng hơn", "annex 02 is less precise")),
        /** The plan does not tell which name is right. */
        UNDECIDED(new Text("chưa xác định", "undecided"));

        private final Text text;

        Kind(Text text) {
            this.text = text;
        }

        /**
         * The kind in words.
         *
         * @return the words in both languages
         */
        public Text text() {
            return text;
        }
    }

    /**
     * The product.
     *
     * @return the product as read from annex 2, with the citation of its row
     */
    public abstract PlannedProduct product();

    /**
     * The name in annex 1; its line is {@link PlannedProduct#productClass()}.
     *
     * @return the name as printed
     */
    public abstract String annex01();

    /**
     * The name in annex 2.
     *
     * @return the name as printed
     */
    public abstract String annex02();

    /**
     * The name that is used.
     *
     * @return the name
     */
    public abstract String used();

    /**
     * What the difference is.
     *
     * @return the kind
     */
    public abstract Kind kind();

    /**
     * Why the two names are taken for one product, and that name is used. An inference, not a statement of the plan.
     *
     * @return the reason in both languages
     */
    public abstract Text reason();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableNameDifference.Builder {
        Builder() {}
    }
}
