// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * A worked case (ví dụ kiểm chứng): sheets and what has to come of them, by which a rulebook proves that it is read as it is
 * meant. {@code Scoring.lint(rulebook)} scores all cases of a rulebook.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class WorkedCase {
    WorkedCase() {}

    /**
     * The identifier.
     *
     * @return the identifier, unique in its rulebook
     */
    public abstract String id();

    /**
     * What the case shows.
     *
     * @return the text
     */
    public abstract Text text();

    /**
     * Where the rule is laid down that the case shows.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * The criteria set.
     *
     * @return its number in the rulebook
     */
    public abstract int set();

    /**
     * The knock-outs that are stated for the product.
     *
     * @return their identifiers
     */
    public abstract List<String> knockOuts();

    /**
     * The facts and unmet requirements that are stated for the product.
     *
     * @return their identifiers
     */
    public abstract List<String> facts();

    /**
     * The sheets, one per council member: answers by the code of the criterion, as an option's number, {@code none},
     * {@code yes} or {@code no}; or points by the code of the part.
     *
     * @return the sheets
     */
    public abstract List<Map<String, String>> sheets();

    /**
     * The outcome that is expected.
     *
     * @return the outcome's word, such as {@code RATED}
     */
    public abstract String outcome();

    /**
     * The sum of the totals that is expected.
     *
     * @return points; absent if no average is expected
     */
    public abstract Optional<BigDecimal> sum();

    /**
     * The number of sheets that the sum is expected to rest on: the counted, complete ones.
     *
     * @return 0 or more
     */
    public abstract int count();

    /**
     * The star that is expected.
     *
     * @return the star; absent if none is expected
     */
    public abstract Optional<Star> star();

    /**
     * The star of the band that is expected.
     *
     * @return the star; absent if none is expected
     */
    public abstract Optional<Star> bandStar();

    /**
     * The star by the minimum marks that is expected.
     *
     * @return the star; absent if none is expected
     */
    public abstract Optional<Star> minimumStar();

    /**
     * Where the case stands.
     *
     * @return file and line
     */
    public abstract Location location();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WorkedCase}. */
    static final class Builder extends ImmutableWorkedCase.Builder {
        Builder() {}
    }
}
