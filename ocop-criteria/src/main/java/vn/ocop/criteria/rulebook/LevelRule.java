// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Star;

/**
 * What a level does with a star (thẩm quyền của một cấp): which stars it recognises, which go up from it.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class LevelRule {
    LevelRule() {}

    /**
     * The level.
     *
     * @return the level
     */
    public abstract Level level();

    /**
     * The stars that the level recognises and certifies.
     *
     * @return the stars, empty if it recognises none
     */
    public abstract Set<Star> recognises();

    /**
     * The stars whose dossiers go up to the next level.
     *
     * @return the stars, empty if none go up
     */
    public abstract Set<Star> passesUp();

    /**
     * The star that the level can only propose: a state of its own until the next level decides.
     *
     * @return the star, if there is one
     */
    public abstract Optional<Star> proposes();

    /**
     * The stars that the level below may recognise from this level's result if a candidate fails here.
     *
     * @return the stars, empty if there is no such rule
     */
    public abstract Set<Star> fallsBackTo();

    /**
     * The stars whose products may be improved and come back in the next period.
     *
     * @return the stars, empty if nothing is said
     */
    public abstract Set<Star> mayReturn();

    /**
     * Whether a council scores here; a screening level examines dossiers and gives no star.
     *
     * @return true if a council scores
     */
    public abstract boolean scores();

    /**
     * Where the rule is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Where it is laid down what goes up.
     *
     * @return the citation, that of the rule unless a clause of its own says it
     */
    public abstract Citation upCitation();

    /**
     * Where it is laid down what becomes of a failed candidate.
     *
     * @return the citation, that of the rule unless a clause of its own says it
     */
    public abstract Citation backCitation();

    /**
     * Where it is laid down who may come back.
     *
     * @return the citation, that of the rule unless a clause of its own says it
     */
    public abstract Citation returnCitation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableLevelRule.Builder {
        Builder() {}
    }
}
