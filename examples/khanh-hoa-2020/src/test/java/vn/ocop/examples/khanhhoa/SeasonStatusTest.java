// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Area;

class SeasonStatusTest {
    private final KhanhHoa2020 plan = KhanhHoa2020.load();

    private SeasonStatus status(String day, ProgressEntry... progress) {
        return SeasonStatus.of(plan, List.of(progress), LocalDate.parse(day));
    }

    private static ProgressEntry done(String day, String item) {
        return new ProgressEntry(LocalDate.parse(day), item, Optional.empty(), OptionalInt.empty());
    }

    private static ProgressEntry reached(String day, String item, Optional<Area> district, int count) {
        return new ProgressEntry(LocalDate.parse(day), item, district, OptionalInt.of(count));
    }

    private List<ProgressEntry> districts(String day, String item) {
        List<ProgressEntry> entries = new ArrayList<>();
        plan.districts()
                .forEach(district -> entries.add(
                        new ProgressEntry(LocalDate.parse(day), item, Optional.of(district), OptionalInt.empty())));
        return entries;
    }

    private static ActivityStatus of(SeasonStatus status, String id) {
        return status.activities().stream()
                .filter(activity -> activity.activity().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TargetStatus target(SeasonStatus status, String id) {
        return status.targets().stream()
                .filter(target -> target.target().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-31, study-tours, AHEAD",
        "2020-04-01, study-tours, OPEN",
        "2020-06-30, study-tours, OPEN",
        "2020-07-01, study-tours, OVERDUE",
        "2020-06-24, report-q2, OPEN",
        "2020-06-25, report-q2, OVERDUE",
        "2019-01-01, organisations, OPEN",
        "2021-01-01, organisations, OPEN"
    })
    void withoutAWordOfItAnActivityIsAheadThenOpenThenOverdue(String day, String id, ActivityStatus.State state) {
        ActivityStatus found = of(status(day), id);
        assertThat(found.state()).isEqualTo(state);
        assertThat(found.doneOn()).isEmpty();
        assertThat(found.isLate()).isFalse();
        assertThat(found.isOwed()).isEqualTo(state != ActivityStatus.State.AHEAD);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-30, 2020-06-29, OPEN, false",
        "2020-06-30, 2020-06-30, DONE, false",
        "2020-06-30, 2020-07-10, DONE, false",
        "2020-07-01, 2020-07-10, DONE, true",
        "2020-07-11, 2020-07-10, OVERDUE, false"
    })
    void whatIsDoneCountsFromItsDay(String done, String day, ActivityStatus.State state, boolean late) {
        ActivityStatus found = of(status(day, done(done, "study-tours"), done("2020-05-01", "closing")), "study-tours");
        assertThat(found.state()).isEqualTo(state);
        assertThat(found.isLate()).isEqualTo(late);
        assertThat(found.doneOn().isPresent()).isEqualTo(state == ActivityStatus.State.DONE);
    }

    @Test
    void aWorkOfTheDistrictsIsDoneWhenAllEightHaveDoneIt() {
        List<ProgressEntry> entries = districts("2020-09-10", "evaluation-district");
        ProgressEntry last = entries.remove(6);
        ActivityStatus open = of(SeasonStatus.of(plan, entries, LocalDate.of(2020, 9, 30)), "evaluation-district");
        assertThat(open.state()).isEqualTo(ActivityStatus.State.OPEN);
        assertThat(open.missing()).containsExactly(last.district().orElseThrow());
        entries.add(
                0,
                new ProgressEntry(
                        LocalDate.of(2020, 10, 1), "evaluation-district", last.district(), OptionalInt.empty()));
        ActivityStatus done = of(SeasonStatus.of(plan, entries, LocalDate.of(2020, 10, 1)), "evaluation-district");
        assertThat(done.state()).isEqualTo(ActivityStatus.State.DONE);
        assertThat(done.doneOn()).contains(LocalDate.of(2020, 10, 1));
        assertThat(done.isLate()).isTrue();
        assertThat(done.missing()).isEmpty();
        assertThat(of(status("2020-09-30", done("2020-09-01", "evaluation-district")), "evaluation-district")
                        .state())
                .isEqualTo(ActivityStatus.State.OPEN);
        assertThat(of(status("2020-09-30"), "closing").missing()).isEmpty();
    }

    @Test
    void theLastWordOfEachDistrictCountsAndAllTogether() {
        Optional<Area> one = Optional.of(plan.districts().get(0));
        Optional<Area> two = Optional.of(plan.districts().get(1));
        SeasonStatus status = status(
                "2020-08-01",
                reached("2020-07-02", "dossiers-2019", one, 3),
                reached("2020-07-01", "dossiers-2019", one, 2),
                reached("2020-07-01", "dossiers-2019", two, 4),
                reached("2020-08-02", "dossiers-2019", two, 9));
        assertThat(target(status, "dossiers-2019").reached()).hasValue(7);
        assertThat(target(status, "dossiers-2019").state()).isEqualTo(TargetStatus.State.NO_NUMBER);
        assertThat(target(status, "dossiers-2019").missing()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, SHORT, 1", "2, REACHED, 0", "3, REACHED, 0", "4, REACHED, 0", "0, SHORT, 2"})
    void aTargetIsReachedFromItsLeastNumber(int count, TargetStatus.State state, int missing) {
        TargetStatus found = target(
                status("2020-12-31", reached("2020-12-31", "points-of-sale", Optional.empty(), count)),
                "points-of-sale");
        assertThat(found.state()).isEqualTo(state);
        assertThat(found.missing()).isEqualTo(missing);
        assertThat(found.state().text().en()).isNotBlank();
    }

    @Test
    void ofWhatNothingIsSaidNothingIsKnown() {
        assertThat(status("2020-12-31").targets())
                .hasSize(plan.targets().size())
                .allMatch(target -> target.state() == TargetStatus.State.UNKNOWN && target.missing() == 0);
        assertThat(target(status("2020-12-31", done("2020-01-01", "points-of-sale")), "points-of-sale")
                        .state())
                .isEqualTo(TargetStatus.State.UNKNOWN);
    }

    @Test
    void whoOwesWhatFollowsFromTheOwners() {
        SeasonStatus status = status("2020-07-01", done("2020-06-01", "study-tours"));
        Agency tourism = plan.agencies().stream()
                .filter(agency -> agency.id().equals("tourism-department"))
                .findFirst()
                .orElseThrow();
        assertThat(status.owedBy(tourism)).extracting(of -> of.activity().id()).containsExactly("tourism-villages");
        Set<String> owed = new TreeSet<>();
        plan.agencies()
                .forEach(agency -> status.owedBy(agency)
                        .forEach(of -> owed.add(of.activity().id())));
        Set<String> open = new TreeSet<>();
        status.activities().stream()
                .filter(ActivityStatus::isOwed)
                .filter(of -> !of.activity().owners().isEmpty())
                .forEach(of -> open.add(of.activity().id()));
        assertThat(owed)
                .isEqualTo(open)
                .doesNotContain("study-tours", "closing")
                .contains("report-q2", "report-q3");
        assertThat(status.owedBy(new Agency("x", tourism.name(), List.of(), tourism.citation())))
                .isEmpty();
    }

    @Test
    void whatEndsNextComesFirst() {
        assertThat(status("2020-09-20").next())
                .extracting(of -> of.activity().id())
                .containsExactly("report-q3", "evaluation-district", "publicity", "promotion", "tourism-villages");
        assertThat(status("2020-09-20").day()).isEqualTo("2020-09-20");
    }

    @Test
    void theSampleNamesActivitiesTargetsAndDistrictsOfThePlanOnly() {
        List<ProgressEntry> sample = plan.sampleProgress();
        assertThat(sample).extracting(ProgressEntry::day).isSorted();
        assertThat(sample)
                .filteredOn(entry -> entry.count().isEmpty())
                .extracting(ProgressEntry::item)
                .isSubsetOf(plan.activities().stream().map(Activity::id).toList());
        assertThat(sample)
                .filteredOn(entry -> entry.count().isPresent())
                .extracting(ProgressEntry::item)
                .isSubsetOf(plan.targets().stream().map(Target::id).toList());
        assertThat(KhanhHoaFile.PROGRESS.isSample()).isTrue();
        SeasonStatus status = SeasonStatus.of(plan, sample, LocalDate.of(2020, 11, 15));
        assertThat(status.activities(ActivityStatus.State.OVERDUE))
                .extracting(of -> of.activity().id())
                .containsExactly("report-q3");
        assertThat(of(status, "report-q3").missing()).extracting(Area::name).containsExactly("Cam Ranh");
        assertThat(of(status, "evaluation-district").isLate()).isTrue();
        assertThat(of(status, "tourism-villages").state()).isEqualTo(ActivityStatus.State.OPEN);
        assertThat(target(status, "tourism-villages").missing()).isEqualTo(2);
        assertThat(target(status, "points-of-sale").state()).isEqualTo(TargetStatus.State.REACHED);
        assertThat(target(status, "leaders-trained").missing()).isEqualTo(13);
    }
}
