// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * A star band (khoảng điểm của một hạng sao): the averages that give a star.
 *
 * <p>A band is read as starting at its lower limit, inclusive, and ending where the next one starts; what the decision
 * prints is kept beside it, so that gaps such as (89, 90) can be shown. This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class Band {
    Band() {}

    /**
     * The star of the band.
     *
     * @return the star
     */
    public abstract Star star();

    /**
     * The lower limit as read, in whole points, inclusive.
     *
     * @return the limit; 0 for the lowest band
     */
    public abstract int lowerLimit();

    /**
     * The range as printed, such as {@code "70 đến 89"}.
     *
     * @return the printed words
     */
    public abstract String printed();

    /**
     * The printed lower limit.
     *
     * @return the limit, absent if none is printed
     */
    public abstract OptionalInt printedFrom();

    /**
     * The printed upper limit, inclusive.
     *
     * @return the limit, absent if the decision prints "under" or nothing
     */
    public abstract OptionalInt printedTo();

    /**
     * The printed upper limit, exclusive ("under 90").
     *
     * @return the limit, absent if the decision prints an inclusive one or nothing
     */
    public abstract OptionalInt printedBelow();

    /**
     * What the decision says of such products.
     *
     * @return our summary
     */
    public abstract Text meaning();

    /**
     * Where the band is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Declared slips of the printed text.
     *
     * @return the errata, empty for most
     */
    public abstract List<Erratum> errata();

    /**
     * Where the band stands in the rulebook's file.
     *
     * @return the location
     */
    @Value.Auxiliary
    public abstract Location location();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableBand.Builder {
        Builder() {}
    }
}
