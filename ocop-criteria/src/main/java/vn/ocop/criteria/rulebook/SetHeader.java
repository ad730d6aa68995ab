// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Location;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;

/**
 * What a rulebook says of a criteria set before its criteria: number, name, place in the classification, lead agencies,
 * admitted subjects.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class SetHeader {
    SetHeader() {}

    /**
     * The number; it belongs to the rulebook: set 11 is another thing in another decision.
     *
     * @return 1 or more
     */
    public abstract int number();

    /**
     * The official name (bộ sản phẩm).
     *
     * @return the name
     */
    public abstract Text name();

    /**
     * The sector (ngành).
     *
     * @return the sector
     */
    public abstract Text sector();

    /**
     * The group (nhóm).
     *
     * @return the group, if the sector is divided
     */
    public abstract Optional<Text> group();

    /**
     * The agencies that lead the management of such products.
     *
     * @return the agencies, empty if not known
     */
    public abstract List<Text> agencies();

    /**
     * The kinds of subject that may register such a product.
     *
     * @return the kinds
     */
    public abstract Set<SubjectType> subjects();

    /**
     * What becomes of a product of another subject.
     *
     * @return true if it is disqualified, false if it is only told
     */
    public abstract boolean excludesOthers();

    /**
     * Where the admitted subjects are laid down.
     *
     * @return the citation, if a place of its own is named
     */
    public abstract Optional<Citation> subjectsCitation();

    /**
     * How much of the set is known.
     *
     * @return the status
     */
    public abstract Status status();

    /**
     * How sure the number is.
     *
     * @return the confidence
     */
    public abstract Confidence numberConfidence();

    /**
     * Sets of earlier rulebooks that mean the same products, as {@code "qd-1048-2019:11"}.
     *
     * @return the references, empty if none is stated
     */
    public abstract List<String> continues();

    /**
     * Where the set is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Where the header stands in the rulebook's file.
     *
     * @return the location
     */
    @Value.Auxiliary
    public abstract Location location();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableSetHeader.Builder {
        Builder() {}
    }

    /** How much of a criteria set the rulebook holds. */
    public enum Status {
        /** All criteria are known and add up. */
        COMPLETE,
        /** The only source lost something: the errata say what. */
        INCOMPLETE,
        /** Only the parts are known: products of the set are scored per part. */
        FRAME
    }
}
