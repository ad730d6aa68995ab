// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.budget.norms.FundingPlan;
import vn.ocop.core.Citation;
import vn.ocop.criteria.procedure.CalendarRules;
import vn.ocop.criteria.procedure.Clause;
import vn.ocop.criteria.procedure.CycleRules;
import vn.ocop.criteria.procedure.PromotionRules;
import vn.ocop.criteria.procedure.ReportRule;

/** The table of the README: where each paragraph of the plan stands. */
class ParagraphsTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Set<String> WORDS = Set.of("funding", "Portfolio", "subjects");

    private final KhanhHoa2020 plan = KhanhHoa2020.load();
    private final CalendarRules calendar = KhanhHoa2020.rulebook().calendar();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> named = new TreeSet<>();

    @BeforeEach
    void readsTheTable() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        page.substring(page.indexOf("## Where each paragraph"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" \\| ", -1))
                .forEach(cells -> {
                    quoted(cells[0]).forEach(places::add);
                    quoted(cells[2]).forEach(named::add);
                });
    }

    private static Stream<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map((MatchResult found) -> found.group(1));
    }

    @Test
    void everySectionAndAnnexHasItsRow() {
        List<String> wanted = new ArrayList<>(List.of("sec.I", "sec.II.1", "sec.II.2.a", "sec.II.2.b", "sec.II.3"));
        wanted.addAll(List.of("sec.III.A", "sec.III.B.1", "sec.III.B.2.a", "sec.III.B.2.b"));
        wanted.addAll(List.of("sec.III.B.3.a", "sec.III.B.3.b", "sec.III.B.4"));
        wanted.addAll(List.of("sec.III.B.5.a", "sec.III.B.5.b", "sec.III.B.5.c"));
        IntStream.rangeClosed(6, 10).forEach(clause -> wanted.add("sec.III.B." + clause));
        wanted.addAll(List.of("sec.IV.1", "sec.IV.2"));
        IntStream.rangeClosed(1, 15).forEach(clause -> wanted.add("sec.V." + clause));
        wanted.addAll(List.of("annex.01", "annex.02", "annex.03"));
        assertThat(places).containsExactlyElementsOf(wanted);
    }

    @Test
    void everythingThatIsKeptOfThePlanStandsInARow() {
        List<Citation> cited = new ArrayList<>();
        plan.classification().forEach(line -> cited.add(line.citation()));
        plan.products().forEach(product -> cited.add(product.citation()));
        plan.budget().forEach(line -> cited.add(line.citation()));
        plan.headlines().forEach(headline -> cited.add(headline.citation()));
        plan.oddities().forEach(oddity -> cited.add(oddity.citation()));
        plan.targets().forEach(target -> cited.add(target.citation()));
        plan.activities().forEach(activity -> cited.add(activity.citation()));
        plan.principles().forEach(principle -> cited.add(principle.citation()));
        plan.funding().sources().forEach(source -> cited.addAll(source.bases()));
        plan.funding().steps().forEach(step -> cited.add(step.citation()));
        calendar.reports().forEach(report -> cited.add(report.citation()));
        for (CycleRules cycle : calendar.cycles()) {
            cycle.steps().forEach(step -> cited.add(step.citation()));
            cycle.moves().forEach(move -> cited.add(move.citation()));
        }
        benefits().forEach(benefit -> cited.add(benefit.citation()));
        plan.agencies().stream()
                .filter(agency -> !agency.duties().isEmpty())
                .forEach(agency -> cited.add(agency.citation()));
        assertThat(cited)
                .filteredOn(citation -> citation.document().equals(KhanhHoa2020.plan()))
                .hasSizeGreaterThan(200)
                .allSatisfy(citation -> assertThat(places).anyMatch(place -> holds(place, citation)));
    }

    private Stream<PromotionRules.Benefit> benefits() {
        return calendar.promotions().stream().flatMap(rules -> rules.benefits().stream());
    }

    private static boolean holds(String place, Citation citation) {
        String way = citation.toString().substring(KhanhHoa2020.plan().id().length() + 1);
        return way.equals(place) || way.startsWith(place + ".") || way.startsWith(place + " ");
    }

    @Test
    void whatTheRowsNameIsThere() {
        Set<String> known = new TreeSet<>(WORDS);
        Arrays.stream(KhanhHoaFile.values()).map(KhanhHoaFile::fileName).forEach(known::add);
        plan.activities().stream().map(Activity::id).forEach(known::add);
        plan.targets().stream().map(Target::id).forEach(known::add);
        plan.agencies().stream().map(Agency::id).forEach(known::add);
        plan.principles().stream().map(Clause::id).forEach(known::add);
        calendar.reports().stream().map(ReportRule::id).forEach(known::add);
        benefits().map(PromotionRules.Benefit::id).forEach(known::add);
        assertThat(known).containsAll(named);
        assertThat(named)
                .containsAll(plan.targets().stream().map(Target::id).toList())
                .containsAll(calendar.planItems().stream()
                        .map(CycleRules.PlanItem::id)
                        .toList())
                .containsAll(plan.agencies().stream()
                        .filter(agency -> !agency.duties().isEmpty())
                        .map(Agency::id)
                        .toList());
        assertThat(FundingPlan.builtIn(KhanhHoa2020.plan().id())).isEqualTo(plan.funding());
    }
}
