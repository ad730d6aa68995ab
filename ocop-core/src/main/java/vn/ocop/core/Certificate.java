// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A certificate (giấy chứng nhận) as a fact: what was issued, when and by which level. What follows from it, its last valid
 * day say, is computed from a rulebook.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CoreStyle
public abstract class Certificate {
    Certificate() {}

    /**
     * The product's identifier.
     *
     * @return the identifier
     */
    public abstract String productId();

    /**
     * The star that is certified.
     *
     * @return the star
     */
    public abstract Star star();

    /**
     * The day of issue.
     *
     * @return the day
     */
    public abstract LocalDate issued();

    /**
     * The level that issued it.
     *
     * @return the level, if stated
     */
    public abstract Optional<Level> level();

    /**
     * The number of the decision behind it.
     *
     * @return the number as printed, if stated
     */
    public abstract Optional<String> decision();

    /**
     * The day from which it is revoked.
     *
     * @return the day, if it was revoked
     */
    public abstract Optional<LocalDate> revoked();

    /** The identifier says something. */
    @Value.Check
    void check() {
        Identifiers.stated("productId", productId());
    }

    /**
     * Starts a certificate.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a certificate; product, star and day of issue are required. */
    public static final class Builder extends ImmutableCertificate.Builder {
        Builder() {}
    }
}
