// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A report that has to be made (chế độ báo cáo): every quarter, or when it is asked for.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@ProcedureStyle
public abstract class ReportRule {
    private static final int MONTHS = 3;

    ReportRule() {}

    /**
     * The identifier.
     *
     * @return the identifier
     */
    public abstract String id();

    /**
     * The report and to whom it goes.
     *
     * @return the text
     */
    public abstract Text text();

    /**
     * The day of the quarter's last month before which the report is due; that day itself is too late.
     *
     * @return 2 to 28, absent for a report on request
     */
    public abstract OptionalInt beforeDay();

    /**
     * Who reports.
     *
     * @return the actor
     */
    public abstract Actor by();

    /**
     * To whom.
     *
     * @return the actor
     */
    public abstract Actor to();

    /**
     * The first day on which the duty holds.
     *
     * @return the day
     */
    public abstract LocalDate firstDay();

    /**
     * The last day on which the duty holds.
     *
     * @return the day
     */
    public abstract LocalDate until();

    /**
     * Where the report is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * The last day on which the report of a quarter is made in time.
     *
     * @param year the year
     * @param quarter the quarter, 1 to 4
     * @return the day before {@link #beforeDay()} in the quarter's last month; absent for a report on request, and where the
     *     duty does not hold on that day
     */
    public Optional<LocalDate> lastDay(int year, int quarter) {
        return beforeDay().isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, MONTHS * quarter, beforeDay().getAsInt())
                                .minusDays(1))
                        .filter(day -> !day.isBefore(firstDay()) && !day.isAfter(until()));
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableReportRule.Builder {
        Builder() {}
    }
}
