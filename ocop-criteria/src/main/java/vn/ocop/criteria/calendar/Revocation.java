// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Level;

/**
 * The revocation of a certificate as a fact (quyết định thu hồi).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CalendarStyle
public abstract class Revocation {
    Revocation() {}

    /**
     * The day from which the certificate is revoked.
     *
     * @return the day
     */
    public abstract LocalDate day();

    /**
     * The level that revoked it.
     *
     * @return the level, if stated
     */
    public abstract Optional<Level> level();

    /**
     * The identifier of the ground in the rulebook.
     *
     * @return the identifier, if stated
     */
    public abstract Optional<String> ground();

    /**
     * Starts a revocation.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a revocation; the day is required. */
    public static final class Builder extends ImmutableRevocation.Builder {
        Builder() {}
    }
}
