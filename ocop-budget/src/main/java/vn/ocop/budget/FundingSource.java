// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A funding source (nguồn vốn): one column of a table, named freely. Sources are an open, ordered set: the plan for 2020
 * has the provincial budget and counterpart funds, others have central, district or credit columns.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@BudgetStyle
public abstract class FundingSource {
    FundingSource() {}

    /**
     * The name, as in the header of the column.
     *
     * @return the name, not blank
     */
    public abstract String name();

    /**
     * The documents that the money rests on.
     *
     * @return the citations in the order stated, empty if none is
     */
    public abstract List<Citation> bases();

    /**
     * Whom the money comes from, where the name does not say it all.
     *
     * @return the text, absent if nothing more is stated
     */
    public abstract Optional<Text> about();

    /** A column without a header is no source. */
    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    /**
     * A source without a stated legal basis.
     *
     * @param name its name, as in the header
     * @return the source
     */
    public static FundingSource of(String name) {
        return builder().name(name).build();
    }

    /**
     * Starts a source.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a source; the name is required. */
    public static final class Builder extends ImmutableFundingSource.Builder {
        Builder() {}
    }
}
