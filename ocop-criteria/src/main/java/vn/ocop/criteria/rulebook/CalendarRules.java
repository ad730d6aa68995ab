// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a rulebook says about the programme's year: certificates and their dates. What a rulebook leaves out it is silent
 * about, and nothing is guessed.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class CalendarRules {
    CalendarRules() {}

    /**
     * Who has to act.
     *
     * @return the actors in the order of the file
     */
    public abstract List<Actor> actors();

    /**
     * The rules of certificates.
     *
     * @return the rules, absent if the rulebook is silent
     */
    public abstract Optional<CertificateRules> certificates();

    /**
     * An actor by its identifier.
     *
     * @param id the identifier
     * @return the actor, absent if there is none
     */
    public Optional<Actor> actor(String id) {
        return actors().stream().filter(actor -> actor.id().equals(id)).findFirst();
    }

    static CalendarRules none() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableCalendarRules.Builder {
        Builder() {}
    }
}
