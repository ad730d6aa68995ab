// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * An option of a criterion (mức điểm), worth points.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class Option {
    Option() {}

    /**
     * The number in printed order, running on through the cases of a criterion. The two answers of a yes/no criterion are
     * 1 (no) and 2 (yes).
     *
     * @return 1, 2, …
     */
    public abstract int number();

    /**
     * What the option is worth, in whole points; any integer, repeats possible.
     *
     * @return the points
     */
    public abstract int points();

    /**
     * The points as printed where they differ from those used.
     *
     * @return the printed points, if an erratum corrects them
     */
    public abstract OptionalInt printedPoints();

    /**
     * Whether the source prints no points at this option; those used follow from the sums.
     *
     * @return true if an erratum fills a blank
     */
    public abstract boolean printedBlank();

    /**
     * The wording.
     *
     * @return the text
     */
    public abstract Text text();

    /**
     * Whether the text is our summary; then the decision prevails.
     *
     * @return true for a summary, false for the official wording
     */
    public abstract boolean summary();

    /**
     * The number of the case that the option belongs to.
     *
     * @return 1 or 2 in a criterion with cases, else 0
     */
    public abstract int caseNumber();

    /**
     * The star for which this option is the least acceptable one of its criterion.
     *
     * @return the star, if the option is marked
     */
    public abstract Optional<Star> minimumFor();

    /**
     * The fact on which the mark depends.
     *
     * @return the fact, absent if the mark binds every product
     */
    public abstract Optional<Fact> minimumWhen();

    /**
     * Where the mark is laid down, if not where its criterion is.
     *
     * @return the citation, present where an overlay moved the mark here
     */
    public abstract Optional<Citation> markCitation();

    /**
     * The answer as callers write it: the number, or {@code "yes"} and {@code "no"}.
     *
     * @return the label
     */
    public abstract String label();

    /**
     * Declared slips of the source at this option.
     *
     * @return the errata, empty for most
     */
    @Value.Auxiliary
    public abstract List<Erratum> errata();

    /**
     * Where the option stands in the rulebook's file.
     *
     * @return the location
     */
    @Value.Auxiliary
    public abstract Location location();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableOption.Builder {
        Builder() {}
    }
}
