// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * A section of a part of a criteria set (nhóm tiêu chí), such as "1. Organisation of production", with its printed maximum.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class Section {
    Section() {}

    /**
     * The printed number.
     *
     * @return the number, such as {@code "1"}
     */
    public abstract String number();

    /**
     * The position of the part in the rulebook's parts.
     *
     * @return 0 for the first part
     */
    public abstract int partIndex();

    /**
     * The printed maximum, in whole points.
     *
     * @return the maximum
     */
    public abstract int points();

    /**
     * The official title.
     *
     * @return the title
     */
    public abstract Text title();

    /**
     * The criteria and containers of the section.
     *
     * @return the criteria in printed order
     */
    public abstract List<Criterion> criteria();

    /**
     * What the sheet says of the section to those who score.
     *
     * @return the remarks in printed order, none for most
     */
    public abstract List<Guidance> guidance();

    /**
     * Declared slips of the source at this section.
     *
     * @return the errata, empty for most
     */
    public abstract List<Erratum> errata();

    /**
     * Where the section is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Where the section stands in the rulebook's file.
     *
     * @return the location
     */
    @Value.Auxiliary
    public abstract Location location();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableSection.Builder {
        Builder() {}
    }
}
