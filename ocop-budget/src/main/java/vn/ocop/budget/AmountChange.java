// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.Objects;
import vn.ocop.core.Text;

/**
 * How an amount of one year differs from that of another. This class is immutable and thread-safe.
 *
 * @param kind what happened
 * @param difference the later amount minus the earlier one in whole dong; a missing line counts as zero
 */
public record AmountChange(Kind kind, BigInteger difference) {
    /**
     * Makes a change.
     *
     * @param kind what happened
     * @param difference the later amount minus the earlier one in whole dong
     */
    public AmountChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(difference, "difference");
    }

    /** What happened to a line from one year to another. */
    public enum Kind {
        /** Only the later year has it. */
        NEW(new Text("mới", "new")),
        /** Only the earlier year has it. */
        DROPPED(new Text("không còn", "dropped")),
        /** More than before. */
        RAISED(new Text("tăng", "raised")),
        /** Less than before. */
        LOWERED(new Text("giảm", "lowered")),
        /** The same as before. */
        UNCHANGED(new Text("không đổi", "unchanged"));

        private final Text text;

        Kind(Text text) {
            this.text = text;
        }

        /**
         * The word for a reader.
         *
         * @return the word in both languages
         */
        public Text text() {
            return text;
        }
    }
}
