// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Level;
import vn.ocop.criteria.Policies;

/**
 * What a season states of the council's meeting as a whole (phiên họp của hội đồng). Most of it is for papers and for the
 * record; how the council decided holds for each product that does not say otherwise.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class Meeting {
    Meeting() {}

    /**
     * The level of the council.
     *
     * @return the level, if stated
     */
    public abstract Optional<Level> level();

    /**
     * The day of the evaluation.
     *
     * @return the day, if stated
     */
    public abstract Optional<LocalDate> evaluated();

    /**
     * How the council decided.
     *
     * @return in a meeting or by written opinions, if stated
     */
    public abstract Optional<Policies.Mode> mode();

    /**
     * The council's regulation (quy chế hoạt động).
     *
     * @return its number and day, if stated
     */
    public abstract Optional<String> regulation();

    /**
     * The decision that set up the council.
     *
     * @return its number and day, if stated
     */
    public abstract Optional<String> founded();

    /**
     * Where it met.
     *
     * @return the place, if stated
     */
    public abstract Optional<String> place();

    /**
     * When it began.
     *
     * @return the time as it is to be printed, if stated
     */
    public abstract Optional<String> opens();

    /**
     * When it ended.
     *
     * @return the time as it is to be printed, if stated
     */
    public abstract Optional<String> closes();

    /**
     * Starts a meeting.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a meeting; nothing is required. */
    public static final class Builder extends ImmutableMeeting.Builder {
        Builder() {}
    }
}
