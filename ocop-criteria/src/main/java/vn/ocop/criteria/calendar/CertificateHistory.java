// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Level;
import vn.ocop.core.Location;
import vn.ocop.core.Star;

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
    public abstract List<Case> cases();

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

    /**
     * A dossier handed in for a product that has a certificate: to upgrade it or to have it recognised again. It is pending
     * until it is decided.
     *
     * <p>This class is immutable and thread-safe.
     */
    @Value.Immutable
    @CalendarStyle
    public abstract static class Case {
        Case() {}

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
        public static final class Builder extends ImmutableCase.Builder {
            Builder() {}
        }
    }

    /**
     * A conclusion against a product (kết luận kiểm tra, xác nhận của UBND cấp xã): it starts the time within which the
     * certificate is revoked.
     *
     * @param concluded the day of the conclusion, or of the commune's confirmation that production has stopped
     * @param ground the identifier of the ground in the rulebook, such as {@code "misused-mark"}
     */
    public record Inspection(LocalDate concluded, String ground) {
        /**
         * Notes a conclusion.
         *
         * @param concluded the day of the conclusion, or of the commune's confirmation
         * @param ground the identifier of the ground in the rulebook
         * @throws IllegalArgumentException if the ground is null or blank
         */
        public Inspection {
            Identifiers.stated("ground", ground);
        }
    }

    /**
     * The revocation of a certificate as a fact (quyết định thu hồi).
     *
     * <p>This class is immutable and thread-safe.
     */
    @Value.Immutable
    @CalendarStyle
    public abstract static class Revocation {
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
}
