// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Level;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.DossierRules;

/**
 * A dossier as it lies on the table (hồ sơ): what is in it, and when it came in.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CalendarStyle
public abstract class Dossier {
    Dossier() {}

    /**
     * The product's identifier.
     *
     * @return the identifier
     */
    public abstract String productId();

    /**
     * The kind of case.
     *
     * @return the kind
     */
    public abstract CaseKind kind();

    /**
     * The stage that the dossier is for.
     *
     * @return the stage
     */
    public abstract DossierRules.Stage stage();

    /**
     * The number of the criteria set.
     *
     * @return the number, if stated
     */
    public abstract OptionalInt setNumber();

    /**
     * The parts that are there: how many of each, by the identifiers of the rulebook.
     *
     * @return the parts in the order stated
     */
    public abstract Map<String, Integer> parts();

    /**
     * The registered receipts.
     *
     * @return the receipts in any order
     */
    public abstract List<Intake> intakes();

    /**
     * The day on which the dossier was proposed to the evaluating level.
     *
     * @return the day, absent before that
     */
    public abstract Optional<LocalDate> proposed();

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
     * The star that the product has by its certificate.
     *
     * @return the star, if it has a certificate
     */
    public abstract Optional<Star> star();

    /**
     * Where the dossier stands in the input.
     *
     * @return the location, if it came from a file
     */
    public abstract Optional<Location> location();

    /** The identifiers say something. */
    @Value.Check
    void check() {
        Identifiers.stated("productId", productId());
        parts().keySet().forEach(part -> Identifiers.stated("parts", part));
    }

    /** The day on which the dossier first came in. */
    Optional<LocalDate> received() {
        return intakes().stream().map(Intake::received).min(LocalDate::compareTo);
    }

    /** The first receipt at a level. */
    Optional<Intake> intake(Level level) {
        return intakes().stream().filter(item -> item.level() == level).findFirst();
    }

    /**
     * Starts a dossier.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a dossier; product, kind of case and stage are required. */
    public static final class Builder extends ImmutableDossier.Builder {
        Builder() {}
    }

    /**
     * The registered receipt of a dossier (tiếp nhận hồ sơ): number, day and whoever took it in.
     *
     * <p>This class is immutable and thread-safe.
     */
    @Value.Immutable
    @CalendarStyle
    public abstract static class Intake {
        Intake() {}

        /**
         * The level that took the dossier in.
         *
         * @return the level
         */
        public abstract Level level();

        /**
         * The number as printed: {@code 01-15/PĐK-56-22363-2027}, that is two numbers, the codes of province and commune, the
         * year.
         *
         * @return the number
         */
        public abstract String number();

        /**
         * The day of receipt.
         *
         * @return the day
         */
        public abstract LocalDate received();

        /**
         * Who took it in.
         *
         * @return the name, if stated
         */
        public abstract Optional<String> receiver();

        /**
         * Starts a registration.
         *
         * @return a new builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds a registration; level, number and day are required. */
        public static final class Builder extends ImmutableIntake.Builder {
            Builder() {}
        }
    }
}
