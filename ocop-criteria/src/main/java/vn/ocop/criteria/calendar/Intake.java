// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Level;

/**
 * The registered receipt of a dossier (tiếp nhận hồ sơ): number, day and whoever took it in.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CalendarStyle
public abstract class Intake {
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
