// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.io.TableSource;

/**
 * What helps to read score workbooks: who sits on the council, which products there are, which form the sheets have.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class ScoreOptions {
    ScoreOptions() {}

    /** The forms in which councils keep scores. */
    public enum Form {
        /** Criteria down, members across. */
        MATRIX,
        /** One sheet per member, in the decision's layout. */
        MEMBER,
        /** Products down, parts per member across. */
        SUMMARY,
        /** Products down, one total per member across: a check, never a star. */
        TOTALS
    }

    /**
     * The form of all sheets.
     *
     * @return the form; absent: each sheet's form is found by its structure
     */
    public abstract Optional<Form> form();

    /**
     * The roster: {@code member}, {@code name}, {@code council}.
     *
     * @return the table; without it heads are taken for the members' identifiers
     */
    public abstract Optional<TableSource> council();

    /**
     * The products: {@code product}, {@code name}, {@code set}, {@code council}.
     *
     * @return the table; without it a sheet's code, or else its name, is taken for the product's identifier
     */
    public abstract Optional<TableSource> products();

    /**
     * Heads of an office that stand for columns of these tables and of score sheets in the long form.
     *
     * @return the name of the column by the head's text
     */
    public abstract Map<String, String> columns();

    /**
     * Nothing but the workbooks.
     *
     * @return the options
     */
    public static ScoreOptions none() {
        return builder().build();
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
    public static final class Builder extends ImmutableScoreOptions.Builder {
        Builder() {}
    }
}
