// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Area;
import vn.ocop.core.Level;

/**
 * The season on a day (tình hình thực hiện kế hoạch): its calendar, how far its targets are reached, who owes what.
 *
 * <p>Start with {@link #of}. An activity of the districts is done when all eight have done it. This class is immutable and
 * thread-safe.
 */
public final class SeasonStatus {
    private final LocalDate day;
    private final List<ActivityStatus> activities;
    private final List<TargetStatus> targets;
    private final Map<Agency, List<ActivityStatus>> owed;

    private SeasonStatus(
            LocalDate day,
            List<ActivityStatus> activities,
            List<TargetStatus> targets,
            Map<Agency, List<ActivityStatus>> owed) {
        this.day = day;
        this.activities = List.copyOf(activities);
        this.targets = List.copyOf(targets);
        this.owed = owed;
    }

    /**
     * The season on a day.
     *
     * @param plan the plan
     * @param progress what was said of activities and targets, in any order; what lies after the day does not count
     * @param day the day
     * @return the status
     */
    public static SeasonStatus of(KhanhHoa2020 plan, Collection<ProgressEntry> progress, LocalDate day) {
        List<ProgressEntry> known = progress.stream()
                .filter(entry -> !entry.day().isAfter(day))
                .sorted(Comparator.comparing(ProgressEntry::day))
                .toList();
        List<ActivityStatus> activities = plan.activities().stream()
                .map(activity -> status(activity, about(activity.id(), false, known), plan.districts(), day))
                .toList();
        List<TargetStatus> targets = plan.targets().stream()
                .map(target -> new TargetStatus(target, reached(about(target.id(), true, known))))
                .toList();
        Map<Agency, List<ActivityStatus>> owed = new LinkedHashMap<>();
        for (Agency agency : plan.agencies()) {
            owed.put(
                    agency,
                    activities.stream()
                            .filter(ActivityStatus::isOwed)
                            .filter(status -> status.activity().owners().contains(agency))
                            .toList());
        }
        return new SeasonStatus(day, activities, targets, owed);
    }

    /** What was said of an item; only a target is counted. */
    private static List<ProgressEntry> about(String item, boolean counted, List<ProgressEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.item().equals(item) && entry.count().isPresent() == counted)
                .toList();
    }

    private static ActivityStatus status(
            Activity activity, List<ProgressEntry> done, List<Area> districts, LocalDate day) {
        List<Area> missing = new ArrayList<>();
        if (activity.level().equals(Optional.of(Level.DISTRICT))) {
            missing.addAll(districts);
            done.forEach(entry -> entry.district().ifPresent(missing::remove));
        }
        boolean isDone = !done.isEmpty() && missing.isEmpty();
        Optional<LocalDate> doneOn =
                isDone ? Optional.of(done.get(done.size() - 1).day()) : Optional.empty();
        return new ActivityStatus(activity, isDone ? ActivityStatus.State.DONE : open(activity, day), doneOn, missing);
    }

    private static ActivityStatus.State open(Activity activity, LocalDate day) {
        if (activity.firstDay().filter(day::isBefore).isPresent()) {
            return ActivityStatus.State.AHEAD;
        }
        return activity.lastDay().filter(day::isAfter).isPresent()
                ? ActivityStatus.State.OVERDUE
                : ActivityStatus.State.OPEN;
    }

    /** The last word of each district counts, and all districts together. */
    private static OptionalInt reached(List<ProgressEntry> entries) {
        Map<Optional<Area>, Integer> last = new LinkedHashMap<>();
        entries.forEach(entry -> entry.count().ifPresent(count -> last.put(entry.district(), count)));
        return last.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        last.values().stream().mapToInt(Integer::intValue).sum());
    }

    /**
     * The day.
     *
     * @return the day
     */
    public LocalDate day() {
        return day;
    }

    /**
     * The calendar.
     *
     * @return all activities in the order of the plan
     */
    public List<ActivityStatus> activities() {
        return activities;
    }

    /**
     * The activities in a state.
     *
     * @param state the state
     * @return those activities in the order of the plan
     */
    public List<ActivityStatus> activities(ActivityStatus.State state) {
        return activities.stream().filter(status -> status.state() == state).toList();
    }

    /**
     * The targets.
     *
     * @return all targets in the order of the plan
     */
    public List<TargetStatus> targets() {
        return targets;
    }

    /**
     * What an agency still has to do.
     *
     * @param agency an agency of the plan
     * @return its open and overdue activities in the order of the plan
     */
    public List<ActivityStatus> owedBy(Agency agency) {
        return owed.getOrDefault(agency, List.of());
    }

    /**
     * What ends next.
     *
     * @return the open activities that have a last day, the next one first
     */
    public List<ActivityStatus> next() {
        return activities(ActivityStatus.State.OPEN).stream()
                .filter(status -> status.activity().lastDay().isPresent())
                .sorted(Comparator.comparing(
                        status -> status.activity().lastDay().orElseThrow()))
                .toList();
    }
}
