// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.criteria.procedure.Clause;
import vn.ocop.criteria.procedure.ScreeningRule;
import vn.ocop.criteria.procedure.TimeLimit;

/**
 * The screening of dossiers by the commune (UBND cấp xã đánh giá một số nội dung của hồ sơ): no stars, but a list of
 * contents, all of which are assessed, within a number of working days. This class is immutable and thread-safe.
 */
final class Screening {
    private final ScreeningRule rule;
    private final WorkingDays workingDays;

    /** Makes a screening. */
    Screening(ScreeningRule rule, WorkingDays workingDays) {
        this.rule = rule;
        this.workingDays = workingDays;
    }

    /** Whether a level screens. */
    boolean isAt(Level level) {
        return rule.by().level().equals(Optional.of(level));
    }

    /** The last day of the screening. */
    Optional<LocalDate> lastDay(LocalDate received) {
        return rule.workingDays().map(limit -> workingDays.after(received, limit.days()));
    }

    /** What is due for a dossier that the commune has received. */
    Optional<Due> due(String productId, LocalDate received) {
        return rule.workingDays()
                .map(limit -> Due.builder()
                        .day(workingDays.after(received, limit.days()))
                        .kind(Due.Kind.SCREENING)
                        .productId(productId)
                        .responsible(rule.by().name())
                        .citation(limit.citation())
                        .build());
    }

    /** Checks a finished screening. */
    Checked<List<Clause>> check(LocalDate received, LocalDate reported, Collection<String> assessed) {
        List<Finding> findings = new ArrayList<>();
        if (reported.isBefore(received)) {
            findings.add(DayName.outOfOrder(DayName.RECEIVED.text(), received, DayName.REPORTED.text(), reported)
                    .citation(rule.citation())
                    .build());
        }
        Optional<LocalDate> last = lastDay(received);
        if (last.isPresent() && reported.isAfter(last.get())) {
            findings.add(Finding.builder(CalendarFinding.SCREENING_LATE)
                    .fact("reported", reported)
                    .fact("limit", last.get())
                    .citation(rule.workingDays().map(TimeLimit::citation))
                    .build());
        }
        List<Clause> missing = rule.contents().stream()
                .filter(content -> !assessed.contains(content.id()))
                .toList();
        missing.forEach(content -> findings.add(Finding.builder(CalendarFinding.SCREENING_CONTENT_MISSING)
                .fact("content", content.id())
                .citation(content.citation())
                .build()));
        assessed.stream()
                .sorted()
                .filter(this::isUnknown)
                .forEach(id -> findings.add(Finding.builder(CalendarFinding.UNKNOWN_SCREENING_CONTENT)
                        .fact("content", id)
                        .citation(rule.citation())
                        .build()));
        return Checked.of(missing, findings);
    }

    private boolean isUnknown(String id) {
        return rule.contents().stream().noneMatch(content -> content.id().equals(id));
    }
}
