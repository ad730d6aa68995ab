// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigInteger;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.budget.CellChange;

/**
 * A cell that a repair changes, in a {@link BudgetDocument}.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@IoStyle
public abstract class ProposedChange {
    ProposedChange() {}

    /**
     * Where the cell stands.
     *
     * @return such as {@code "budget.csv:15:D"}, if known
     */
    public abstract Optional<String> at();

    /**
     * The line.
     *
     * @return its path, such as {@code "X.5.-1"}
     */
    public abstract String line();

    /**
     * The column.
     *
     * @return the text of its header
     */
    public abstract String column();

    /**
     * The amount that was read.
     *
     * @return whole dong, absent if the cell could not be read
     */
    public abstract Optional<BigInteger> printed();

    /**
     * What the cell holds if it could not be read.
     *
     * @return the text as printed
     */
    public abstract Optional<String> text();

    /**
     * The amount that is proposed.
     *
     * @return whole dong
     */
    public abstract BigInteger proposed();

    static ProposedChange of(CellChange change) {
        Builder builder = builder()
                .at(change.location().map(Object::toString))
                .line(change.line())
                .column(change.column())
                .text(change.text())
                .proposed(BigInteger.valueOf(change.proposed()));
        change.printed().ifPresent(printed -> builder.printed(BigInteger.valueOf(printed)));
        return builder.build();
    }

    /**
     * Starts a change.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a change. */
    public static final class Builder extends ImmutableProposedChange.Builder {
        Builder() {}
    }
}
