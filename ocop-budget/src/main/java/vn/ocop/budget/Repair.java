// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * A smallest set of changes after which every identity of the table holds. It is proposed, never applied. This class is
 * immutable and thread-safe.
 *
 * @param kind what may have happened; with more changes than one the least likely of theirs, unless all together are of one
 *     kind
 * @param changes the changes, one or more, in the order of the table
 * @param reason why it stands where it stands among the repairs
 */
public record Repair(Kind kind, List<Change> changes, Text reason) {
    /**
     * Takes a copy of the changes.
     *
     * @param kind what may have happened
     * @param changes the changes
     * @param reason why it stands where it stands among the repairs
     */
    public Repair {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        changes = ImmutableList.copyOf(changes);
    }

    /**
     * One cell of a repair: what stands there and what should. This class is immutable and thread-safe.
     *
     * @param location where the cell stands, absent for a table that came from no file
     * @param line the path of the line, such as {@code "V"} or {@code "X.5.-1"}
     * @param column the text of the column's header
     * @param printed the amount that was read in whole dong, zero for an empty cell; absent if the cell could not be read
     * @param text what the cell holds if it could not be read, as printed
     * @param proposed the amount in whole dong that makes every identity hold
     */
    public record Change(
            Optional<Location> location,
            String line,
            String column,
            OptionalLong printed,
            Optional<String> text,
            long proposed) {
        /**
         * Makes a change.
         *
         * @param location where the cell stands
         * @param line the path of the line
         * @param column the text of the column's header
         * @param printed the amount that was read
         * @param text what the cell holds if it could not be read
         * @param proposed the amount that makes every identity hold
         */
        public Change {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(printed, "printed");
            Objects.requireNonNull(text, "text");
        }
    }

    /** What may have happened to the cells that a repair changes, the likeliest first. */
    public enum Kind {
        /** Two digits were exchanged. */
        DIGITS_SWAPPED(1, "digits-swapped", new Text("đảo hai chữ số", "two digits were exchanged")),
        /** A digit was lost. */
        DIGIT_LOST(2, "digit-lost", new Text("mất một chữ số", "a digit was lost")),
        /** A digit was typed twice. */
        DIGIT_DOUBLED(3, "digit-doubled", new Text("lặp một chữ số", "a digit was typed twice")),
        /** A zero too many or too few. */
        TIMES_10(4, "times-10", new Text("thừa hoặc thiếu một số 0", "a zero too many or too few")),
        /** A wrong unit, or a point taken for a comma. */
        TIMES_1000(
                5,
                "times-1000",
                new Text("sai đơn vị hoặc dấu phân cách (1.000 lần)", "a wrong unit or separator (1,000 times)")),
        /** The amount of the line above or below. */
        ROW_SHIFTED(
                6, "row-shifted", new Text("số tiền của dòng liền trên hoặc liền dưới", "the amount of the next line")),
        /** The amount of the cell to the left or right. */
        NEIGHBOUR_COPIED(7, "neighbour-copied", new Text("chép nhầm ô bên cạnh", "copied from the cell beside it")),
        /** A whole line in another unit. */
        ROW_TIMES_1000(
                8,
                "row-times-1000",
                new Text("cả dòng sai đơn vị (1.000 lần)", "a whole line in another unit (1,000 times)")),
        /** Two columns in each other's place. */
        COLUMNS_SWAPPED(9, "columns-swapped", new Text("đảo hai cột", "two columns were exchanged")),
        /** All amounts with decimals lost their thousands to the separators of another language. */
        THOUSANDS_LOST(
                10,
                "thousands-lost",
                new Text("mất hàng nghìn do dấu phân cách kiểu Anh", "thousands lost to English separators")),
        /** None of these. */
        OTHER(11, "other", new Text("nguyên nhân khác", "something else"));

        private final int rank;
        private final String id;
        private final Text text;

        Kind(int rank, String id, Text text) {
            this.rank = rank;
            this.id = id;
            this.text = text;
        }

        /** Its place among the kinds, 1 for the likeliest. */
        int rank() {
            return rank;
        }

        /**
         * The stable identifier.
         *
         * @return lower-case words joined by hyphens, such as {@code "digits-swapped"}
         */
        public String id() {
            return id;
        }

        /**
         * The kind for a reader.
         *
         * @return the words in both languages
         */
        public Text text() {
            return text;
        }
    }
}
