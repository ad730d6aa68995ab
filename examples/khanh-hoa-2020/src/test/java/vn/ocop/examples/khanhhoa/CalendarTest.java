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
import vn.ocop.criteria.procedure.Actor;
import vn.ocop.criteria.procedure.Clause;
import vn.ocop.criteria.procedure.CycleRules;

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
                        .filter(activity -> activity.step().equals(java.util.Optional.of(CycleRules.Step.EVALUATION)))
                        .map(activity -> activity.level().orElseThrow()))
                .containsExactly(Level.DISTRICT, Level.PROVINCE, Level.CENTRE);
    }

    @Test
    void theSixStepsComeInTheirOrder() {
        List<CycleRules.Step> steps = new ArrayList<>();
        plan.activities().forEach(activity -> activity.step().ifPresent(steps::add));
        assertThat(steps).isSorted();
        assertThat(Set.copyOf(steps)).containsExactlyInAnyOrder(CycleRules.Step.values());
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
                .containsExactly("tourism-department", "district");
        assertThat(activity("promotion").owners())
                .extracting(Agency::id)
                .containsExactly("province-office", "district-office", "trade-department");
        assertThat(plan.activities().stream()
                        .filter(activity -> activity.owners().isEmpty())
                        .map(Activity::id))
                .containsExactly("organisations");
    }

    @Test
    void activitiesAndAgenciesAreThoseOfTheRulebooksCalendar() {
        assertThat(plan.activities().stream().map(Activity::id).filter(id -> !id.startsWith("report-")))
                .containsExactlyElementsOf(KhanhHoa2020.rulebook().calendar().planItems().stream()
                        .map(CycleRules.PlanItem::id)
                        .toList());
        assertThat(KhanhHoa2020.rulebook().calendar().planItems())
                .flatExtracting(CycleRules.PlanItem::by)
                .extracting(Actor::name)
                .isSubsetOf(plan.agencies().stream().map(Agency::name).toList());
        assertThat(plan.agencies()).noneMatch(agency -> agency.name().vi().isEmpty());
    }

    @Test
    void theMoneyComesFromTheSourcesOfSectionFourOne() {
        assertThat(plan.funding().documents().get(0)).isEqualTo(KhanhHoa2020.plan());
        assertThat(plan.funding().sources())
                .extracting(source -> source.name() + " " + source.bases())
                .containsExactly("Ngân sách tỉnh [qd-3253-2018, qd-682-2020]", "Vốn đối ứng [kh-3680-2020 sec.IV.1]");
        assertThat(plan.headlines().stream().skip(1).map(Headline::column))
                .containsExactlyElementsOf(plan.funding().sources().stream()
                        .map(source -> source.name())
                        .toList());
    }

    @Test
    void theThreePrinciplesAreThoseOfSectionTwo() {
        assertThat(plan.principles())
                .extracting(principle -> principle.text().vi())
                .containsExactly(
                        "Hành động địa phương hướng đến toàn cầu",
                        "Tự lực, tự tin và sáng tạo",
                        "Đào tạo nguồn nhân lực");
        assertThat(plan.principles()).extracting(Clause::citation).containsOnly(KhanhHoa2020.cite("sec.II.3"));
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
        "agriculture-department, 7",
        "finance, 1",
        "planning, 1",
        "trade-department, 5",
        "science, 2",
        "health, 2",
        "labour, 1",
        "culture, 1",
        "tourism-department, 1",
        "information-department, 1",
        "cooperatives, 1",
        "state-bank, 1",
        "broadcaster, 1",
        "newspaper, 1",
        "district, 8",
        "commune, 2",
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
                .isEqualTo(Table.read(KhanhHoaFile.DUTIES, row -> row).size() + 2)
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
                        "officials-trained  OFFICIAL",
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
