// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Level;

/** Restates the times, owners and payers of sections III.B and V.14. */
class CalendarTest {
    private final KhanhHoa2020 plan = KhanhHoa2020.load();

    private Activity activity(String id) {
        return plan.activities().stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "publicity, 2020-01-01, 2020-12-31",
        "ideas, 2020-04-01, 2020-06-30",
        "idea-training, 2020-04-01, 2020-06-30",
        "business-plans, 2020-04-01, 2020-06-30",
        "business-plan-training, 2020-04-01, 2020-06-30",
        "evaluation-district, 2020-07-01, 2020-09-30",
        "evaluation-province, 2020-10-01, 2020-12-31",
        "evaluation-centre, 2020-10-01, 2020-12-31",
        "promotion, 2020-07-01, 2020-12-31",
        "study-tours, 2020-04-01, 2020-06-30",
        "tourism-villages, 2020-01-01, 2020-12-31",
        "closing, 2020-10-01, 2020-12-31",
        "report-q2, 2020-04-01, 2020-06-24",
        "report-q3, 2020-07-01, 2020-09-24",
        "report-q4, 2020-10-01, 2020-12-24"
    })
    void everyActivityHasItsQuarters(String id, LocalDate from, LocalDate to) {
        assertThat(activity(id).firstDay()).contains(from);
        assertThat(activity(id).lastDay()).contains(to);
    }

    @Test
    void twoActivitiesHaveNoFixedTime() {
        assertThat(plan.activities().stream()
                        .filter(activity -> activity.firstDay().isEmpty())
                        .map(Activity::id))
                .containsExactly("implementation", "organisations");
        assertThat(activity("organisations").printedTime()).isEmpty();
    }

    @Test
    void theEvaluationGoesFromTheDistrictsToTheCentre() {
        assertThat(plan.activities().stream()
                        .filter(activity -> activity.step().equals(java.util.Optional.of(Activity.Step.EVALUATION)))
                        .map(activity -> activity.level().orElseThrow()))
                .containsExactly(Level.DISTRICT, Level.PROVINCE, Level.CENTRE);
    }

    @Test
    void theSixStepsComeInTheirOrder() {
        List<Activity.Step> steps = new ArrayList<>();
        plan.activities().forEach(activity -> activity.step().ifPresent(steps::add));
        assertThat(steps).isSorted();
        assertThat(Set.copyOf(steps)).containsExactlyInAnyOrder(Activity.Step.values());
    }

    @Test
    void everyClauseOfSectionThreeBIsThere() {
        Set<String> clauses = new TreeSet<>();
        plan.activities().forEach(activity -> clauses.add(activity.citation().toString()));
        for (int clause = 1; clause <= 10; clause++) {
            String way = "kh-3680-2020 sec.III.B." + clause;
            assertThat(clauses).anyMatch(found -> found.equals(way) || found.startsWith(way + "."));
        }
    }

    @Test
    void everyLineOfTheBudgetPaysForAnActivity() {
        Set<String> paying = new TreeSet<>();
        plan.activities().forEach(activity -> activity.lines().forEach(line -> paying.add(line.path())));
        assertThat(plan.budget().stream()
                        .filter(line -> !line.path().isEmpty()
                                && plan.budget().stream()
                                        .noneMatch(other -> other.path().startsWith(line.path() + ".")))
                        .map(PlanLine::path))
                .containsExactlyInAnyOrderElementsOf(paying);
    }

    @Test
    void ownersAreThoseThatThePlanNames() {
        assertThat(activity("tourism-villages").owners())
                .extracting(Agency::id)
                .containsExactly("tourism", "districts");
        assertThat(activity("promotion").owners())
                .extracting(Agency::id)
                .containsExactly("standing-province", "standing-district", "trade");
        assertThat(plan.activities().stream()
                        .filter(activity -> activity.owners().isEmpty())
                        .map(Activity::id))
                .containsExactly("organisations");
    }

    @Test
    void sectionFiveHasFifteenClauses() {
        Set<String> clauses = new TreeSet<>();
        plan.agencies().stream()
                .map(agency -> agency.citation().toString())
                .filter(citation -> citation.contains("sec.V."))
                .forEach(clauses::add);
        assertThat(clauses).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({
        "agriculture, 7",
        "finance, 1",
        "planning, 1",
        "trade, 5",
        "science, 2",
        "health, 2",
        "labour, 1",
        "culture, 1",
        "tourism, 1",
        "information, 1",
        "cooperatives, 1",
        "state-bank, 1",
        "broadcaster, 1",
        "newspaper, 1",
        "districts, 8",
        "communes, 2",
        "experts, 0"
    })
    void everyAgencyHasAsManyDutiesAsSectionFivePrints(String id, int duties) {
        assertThat(plan.agencies().stream()
                        .filter(agency -> agency.id().equals(id))
                        .map(agency -> agency.duties().size()))
                .containsExactly(duties);
    }

    @Test
    void everyDutyBelongsToAnAgency() {
        assertThat(plan.agencies().stream()
                        .mapToInt(agency -> agency.duties().size())
                        .sum())
                .isEqualTo(Table.read(KhanhHoaFile.DUTIES, row -> row).size())
                .isEqualTo(36);
    }

    @Test
    void targetsAreThoseOfThePlan() {
        assertThat(plan.targets())
                .extracting(target -> target.id() + " "
                        + (target.least().isPresent()
                                ? target.least().getAsInt() + "-"
                                        + target.most().getAsInt()
                                : "")
                        + " " + target.unit())
                .containsExactly(
                        "products 39-39 PRODUCT",
                        "districts 8-8 DISTRICT",
                        "sectors 3-3 SECTOR",
                        "upgrade-low  PRODUCT",
                        "upgrade-mid  PRODUCT",
                        "dossiers-2019  PRODUCT",
                        "points-of-sale 2-3 POINT_OF_SALE",
                        "leaders-trained 100-100 PERCENT",
                        "tourism-villages 2-2 VILLAGE");
    }

    @Test
    void theAnnexesMeetTheTargetsThatCountThem() {
        assertThat(plan.products()).hasSize(least("products"));
        assertThat(plan.districts()).hasSize(least("districts"));
        assertThat(plan.classification().stream().map(ProductClass::sector).distinct())
                .hasSize(least("sectors"));
        assertThat(activity("tourism-villages").lines()).hasSize(least("tourism-villages"));
    }

    private int least(String id) {
        return plan.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow()
                .least()
                .orElseThrow();
    }
}
