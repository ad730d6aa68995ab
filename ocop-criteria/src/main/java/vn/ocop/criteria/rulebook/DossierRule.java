// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;

/**
 * What belongs into a dossier (hồ sơ), by kind of case and stage.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class DossierRule {
    DossierRule() {}

    /**
     * The kinds of case.
     *
     * @return the kinds
     */
    public abstract Set<CaseKind> cases();

    /**
     * The stage.
     *
     * @return the stage
     */
    public abstract DossierStage stage();

    /**
     * Who prepares it.
     *
     * @return the actor
     */
    public abstract Actor by();

    /**
     * The dossier of an earlier stage that is part of it.
     *
     * @return the stage, absent if it contains no other dossier
     */
    public abstract Optional<DossierStage> contains();

    /**
     * Its own parts.
     *
     * @return the parts in the order of the rules
     */
    public abstract List<DossierPart> parts();

    /**
     * The copies to hand in.
     *
     * @return the copies, absent if the rules do not say
     */
    public abstract Optional<Copies> copies();

    /**
     * Where the dossier is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableDossierRule.Builder {
        Builder() {}
    }

    /**
     * How many copies of a dossier are handed in.
     *
     * @param paper on paper
     * @param electronic as files
     * @param citation where this is laid down
     */
    public record Copies(int paper, int electronic, Citation citation) {}
}
