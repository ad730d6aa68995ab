// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import vn.ocop.core.Location;

/**
 * One cell of a repair: what stands there and what should. This class is immutable and thread-safe.
 */
@Value.Immutable
@BudgetStyle
public abstract class CellChange {
    CellChange() {}

    /**
     * Where the cell stands.
     *
     * @return the location, absent for a table that came from no file
     */
    public abstract Optional<Location> location();

    /**
     * The line.
     *
     * @return its path, such as {@code "V"} or {@code "X.5.-1"}
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
     * @return whole dong, zero for an empty cell; absent if the cell could not be read
     */
    public abstract OptionalLong printed();

    /**
     * What the cell holds if it could not be read.
     *
     * @return the text as printed, absent if the cell could be read
     */
    public abstract Optional<String> text();

    /**
     * The amount that makes every identity hold.
     *
     * @return whole dong
     */
    public abstract long proposed();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableCellChange.Builder {
        Builder() {}
    }
}
