// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * Something to which trade promotion entitles a product (hỗ trợ xúc tiến thương mại): a stand, a fair, a listing.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class Benefit {
    Benefit() {}

    /**
     * The identifier.
     *
     * @return the identifier
     */
    public abstract String id();

    /**
     * What it is.
     *
     * @return the text
     */
    public abstract Text text();

    /**
     * The stars that entitle.
     *
     * @return the stars
     */
    public abstract Set<Star> stars();

    /**
     * The levels at which it is given; a product is entitled at a level at which it has won such a star.
     *
     * @return the levels
     */
    public abstract Set<Level> levels();

    /**
     * Who gives it.
     *
     * @return the actors
     */
    public abstract List<Actor> by();

    /**
     * Where it is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableBenefit.Builder {
        Builder() {}
    }
}
