// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What is to be added to a chain. Days come from the caller. This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class ChainEntry {
    ChainEntry() {}

    /**
     * What it is.
     *
     * @return the kind
     */
    public abstract Chain.Kind kind();

    /**
     * The record's hash.
     *
     * @return the hash of a season's record; of any other kind it is that of the line in {@link #of}, and absent here
     */
    public abstract Optional<String> record();

    /**
     * The line that it is about.
     *
     * @return the number of the line; absent for a season that corrects none
     */
    public abstract OptionalLong of();

    /**
     * The products that it is about.
     *
     * @return their identifiers; none for all
     */
    public abstract List<String> products();

    /**
     * The number of the paper.
     *
     * @return the number
     */
    public abstract Optional<String> number();

    /**
     * The day of the paper.
     *
     * @return the day
     */
    public abstract Optional<LocalDate> day();

    /**
     * The ground in the law, such as the letter of article 8.
     *
     * @return the ground
     */
    public abstract Optional<String> ground();

    /**
     * Why.
     *
     * @return the reason
     */
    public abstract Optional<String> reason();

    /** A season has a record, and nothing else has one of its own. */
    @Value.Check
    void check() {
        if ((kind() == Chain.Kind.SEASON) != record().isPresent()) {
            throw new IllegalArgumentException("record must be that of a season, was " + record() + " of " + kind());
        }
        if (kind() != Chain.Kind.SEASON && of().isEmpty()) {
            throw new IllegalArgumentException("of must name the line that " + kind() + " is about, was empty");
        }
    }

    /**
     * Starts an entry.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an entry; the kind is required. */
    public static final class Builder extends ImmutableChainEntry.Builder {
        Builder() {}
    }
}
