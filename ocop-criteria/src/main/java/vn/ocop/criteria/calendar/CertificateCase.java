// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Star;

/**
 * A dossier handed in for a product that has a certificate: to upgrade it or to have it recognised again. It is pending
 * until it is decided.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CalendarStyle
public abstract class CertificateCase {
    CertificateCase() {}

    /**
     * The kind of case.
     *
     * @return an upgrade or a re-evaluation
     */
    public abstract CaseKind kind();

    /**
     * The day on which the commune received the dossier.
     *
     * @return the day
     */
    public abstract LocalDate received();

    /**
     * The day on which the deciding authority had the complete dossier.
     *
     * @return the day, absent while it is not complete
     */
    public abstract Optional<LocalDate> complete();

    /**
     * The day of the decision.
     *
     * @return the day, absent while the case is pending
     */
    public abstract Optional<LocalDate> decided();

    /**
     * The new certificate that came of it.
     *
     * @return the certificate; absent while the case is pending, and when it failed
     */
    public abstract Optional<Certificate> certificate();

    /** A first evaluation has no certificate yet. */
    @Value.Check
    void check() {
        if (kind() == CaseKind.FIRST) {
            throw new IllegalArgumentException("kind must be UPGRADE or REEVALUATION, was " + kind());
        }
    }

    /** Pending on a day: received, and not decided before or on it. */
    boolean isPendingAfter(LocalDate day) {
        return !received().isAfter(day)
                && !decided().filter(end -> !end.isAfter(day)).isPresent();
    }

    /** Whether the new certificate takes the place of an old one: an upgrade must bring more stars. */
    boolean replaces(Certificate old, Star lowest) {
        return certificate()
                .map(Certificate::star)
                .filter(star -> star.isAtLeast(lowest))
                .filter(star -> kind() != CaseKind.UPGRADE || star.compareTo(old.star()) > 0)
                .isPresent();
    }

    /**
     * Starts a case.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a case; kind and day of receipt are required. */
    public static final class Builder extends ImmutableCertificateCase.Builder {
        Builder() {}
    }
}
