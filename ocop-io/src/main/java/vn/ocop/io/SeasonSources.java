// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The tables of a season: score sheets, and what else is known of its council and products.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class SeasonSources {
    SeasonSources() {}

    /**
     * The answers, one per row: {@code product}, {@code set}, {@code member}, {@code criterion}, {@code option} or
     * {@code points}, and {@code round}.
     *
     * @return the table of score sheets
     */
    public abstract TableSource sheets();

    /**
     * The roster of the council: {@code member}, {@code role}, {@code present}, {@code agency}.
     *
     * @return the table; without it quorum and chair are not judged
     */
    public abstract Optional<TableSource> council();

    /**
     * The declared conflicts: {@code member}, {@code product}.
     *
     * @return the table
     */
    public abstract Optional<TableSource> conflicts();

    /**
     * The products: {@code product}, {@code name}, {@code subject}, {@code subject_type}, {@code area}, {@code set},
     * {@code facts}.
     *
     * @return the table
     */
    public abstract Optional<TableSource> products();

    /**
     * The knock-outs that hold: {@code product}, {@code condition}.
     *
     * @return the table
     */
    public abstract Optional<TableSource> knockOuts();

    /**
     * The minimums that the council has decided to be met: {@code product}, {@code criterion}, {@code star}.
     *
     * @return the table
     */
    public abstract Optional<TableSource> minimums();

    /**
     * Score sheets and nothing else.
     *
     * @param sheets the table of score sheets
     * @return the sources
     */
    public static SeasonSources of(TableSource sheets) {
        return builder().sheets(sheets).build();
    }

    /**
     * Starts sources.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds sources; the score sheets are required. */
    public static final class Builder extends ImmutableSeasonSources.Builder {
        Builder() {}
    }
}
