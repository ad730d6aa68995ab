// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.budget.MoneyUnit;

/**
 * What the caller knows of an office's file. Nothing need be stated.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class OfficeOptions {
    private static final OfficeOptions NONE = builder().build();

    OfficeOptions() {}

    /** How amounts are separated. */
    public enum Numbers {
        /** {@code 2.150,5}. */
        VI,
        /** {@code 2,150.5}. */
        EN
    }

    /** Which figures of a workbook are tested. */
    public enum Figures {
        /** What the cells hold. */
        STORED,
        /** What the printed sheet shows. */
        SHOWN
    }

    /**
     * Which table is read.
     *
     * @return the name of a sheet, its number among all sheets from 1, the sheet and first cell of a table ({@code PL3!A40}),
     *     or {@code all}; absent where the file has one table
     */
    public abstract Optional<String> sheet();

    /**
     * What columns hold, by the text of the head or the whole path ({@code Năm 2022 › NSTW}). Capitals do not matter, blanks
     * and line breaks count as one blank, accents count.
     *
     * @return the roles
     */
    public abstract Map<String, Role> columns();

    /**
     * The unit of amounts where the file prints none.
     *
     * @return the unit
     */
    public abstract Optional<MoneyUnit> unit();

    /**
     * How amounts are separated.
     *
     * @return the way; absent where the table itself is to decide
     */
    public abstract Optional<Numbers> numbers();

    /**
     * Which figures of a workbook are tested.
     *
     * @return what the cells hold, unless stated
     */
    @Value.Default
    public Figures figures() {
        return Figures.STORED;
    }

    /**
     * The layout that the file must have.
     *
     * @return the layout of an earlier file of the same form; absent where the layout is to be found
     */
    public abstract Optional<OfficeLayout> layout();

    /**
     * No options.
     *
     * @return options that state nothing
     */
    public static OfficeOptions none() {
        return NONE;
    }

    /**
     * Starts options.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds options; nothing is required. */
    public static final class Builder extends ImmutableOfficeOptions.Builder {
        Builder() {}
    }
}
