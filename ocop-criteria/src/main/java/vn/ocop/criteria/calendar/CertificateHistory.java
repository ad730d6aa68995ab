// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Certificate;
import vn.ocop.core.Location;

/**
 * A certificate with what has happened to it since it was issued.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CalendarStyle
public abstract class CertificateHistory {
    CertificateHistory() {}

    /**
     * The certificate.
     *
     * @return the certificate
     */
    public abstract Certificate certificate();

    /**
     * The dossiers handed in since.
     *
     * @return the cases in any order
     */
    public abstract List<CertificateCase> cases();

    /**
     * The conclusions against the product.
     *
     * @return the inspections in any order
     */
    public abstract List<Inspection> inspections();

    /**
     * The revocation, if more is known of it than the day that the certificate itself may state.
     *
     * @return the revocation, if there was one
     */
    public abstract Optional<Revocation> revocation();

    /**
     * Where the certificate stands in the input.
     *
     * @return the location, if it came from a file
     */
    public abstract Optional<Location> location();

    /** The day of the revocation, from either place. */
    Optional<LocalDate> revoked() {
        return revocation().map(Revocation::day).or(certificate()::revoked);
    }

    /**
     * A certificate to which nothing has happened.
     *
     * @param certificate the certificate
     * @return its history
     */
    public static CertificateHistory of(Certificate certificate) {
        return builder().certificate(certificate).build();
    }

    /**
     * Starts a history.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a history; the certificate is required. */
    public static final class Builder extends ImmutableCertificateHistory.Builder {
        Builder() {}
    }
}
