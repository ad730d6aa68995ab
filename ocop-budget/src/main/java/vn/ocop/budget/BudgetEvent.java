// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * Something that happens to the money of one line and one source on one day. This class is immutable and thread-safe.
 */
@Value.Immutable
@BudgetStyle
public abstract class BudgetEvent {
    BudgetEvent() {}

    /**
     * The day; the state on that day has it.
     *
     * @return the day
     */
    public abstract LocalDate day();

    /**
     * What happens.
     *
     * @return the kind
     */
    public abstract Kind kind();

    /**
     * The line: a leaf of the plan, for a sum is the sum of its leaves.
     *
     * @return its path, such as {@code "V.3"}
     */
    public abstract String line();

    /**
     * The source.
     *
     * @return the text of its header; that of the total in a table without sources
     */
    public abstract String source();

    /**
     * The amount.
     *
     * @return whole dong above zero; a revision may also be below
     */
    public abstract long dong();

    /**
     * Where a transfer goes.
     *
     * @return the path of the line; absent if it stays on the line, or for any other kind
     */
    public abstract Optional<String> toLine();

    /**
     * The source to which a transfer goes.
     *
     * @return the text of its header; absent if it stays in the source, or for any other kind
     */
    public abstract Optional<String> toSource();

    /**
     * The document that it rests on, as it is cited.
     *
     * @return the number or the title, if stated
     */
    public abstract Optional<String> document();

    /**
     * Where the event was read.
     *
     * @return the location of its row, absent if it came from no file
     */
    public abstract Optional<Location> location();

    /**
     * The amount as money.
     *
     * @return the amount in VND
     */
    public MonetaryAmount amount() {
        return Dong.amount(dong());
    }

    /**
     * Starts an event.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an event; day, kind, line, source and amount are required. */
    public static final class Builder extends ImmutableBudgetEvent.Builder {
        Builder() {}

        /**
         * Sets the amount.
         *
         * @param amount whole dong in VND
         * @return this builder
         * @throws IllegalArgumentException if it is not in VND, leaves a fraction of a dong or does not fit a {@code long}
         */
        public Builder amount(MonetaryAmount amount) {
            return dong(Dong.longOf(amount));
        }
    }

    /** What happens to a line's money in the course of a year. */
    public enum Kind {
        /** Money is allotted to a line (phân bổ, giao dự toán): from then on it may be spent. */
        APPROPRIATION("appropriation", new Text("phân bổ", "appropriation")),
        /** The planned amount is raised or, with a negative amount, lowered (điều chỉnh). */
        REVISION("revision", new Text("điều chỉnh", "revision")),
        /** Part of the planned amount moves to another line or source (điều chuyển). */
        TRANSFER("transfer", new Text("điều chuyển", "transfer")),
        /** Money is paid out (giải ngân). */
        DISBURSEMENT("disbursement", new Text("giải ngân", "disbursement"));

        private final String id;
        private final Text text;

        Kind(String id, Text text) {
            this.id = id;
            this.text = text;
        }

        /**
         * The word by which files name the kind.
         *
         * @return {@code "appropriation"}, {@code "revision"}, {@code "transfer"} or {@code "disbursement"}
         */
        public String id() {
            return id;
        }

        /**
         * The term for a reader.
         *
         * @return the term in both languages
         */
        public Text text() {
            return text;
        }

        /**
         * The kind of a word.
         *
         * @param id one of the words of {@link #id()}
         * @return the kind, absent for any other word
         */
        public static Optional<Kind> ofId(String id) {
            for (Kind kind : values()) {
                if (kind.id.equals(id)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
