// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Sheets that fit other rules say so. */
class LikelyRulesTest {
    private static final Rulebook OF_2019 = new Rulebooks().get("qd-1048-2019");
    private static final Rulebook OF_2026 = new Rulebooks().get("qd-26-2026");

    private final StringBuilder rows = new StringBuilder("product,set,member,criterion,option,points\n");

    /** A product's sheets with the first option of each criterion, or its points. */
    private LikelyRulesTest scored(String product, String stated, CriteriaSet set, boolean points) {
        for (String member : List.of("M1", "M2")) {
            for (Criterion criterion : set.criteria()) {
                row(product, stated, member, criterion, points);
            }
        }
        return this;
    }

    private void row(String product, String stated, String member, Criterion criterion, boolean points) {
        var option = criterion.options().get(0);
        rows.append(String.join(
                        ",",
                        product,
                        stated,
                        member,
                        criterion.code(),
                        points ? "" : option.label(),
                        points ? option.points() + ".0" : ""))
                .append('\n');
    }

    private List<Map<String, String>> told(Rulebook rulebook) {
        TableSource source = TableSource.of("sheets.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        return Season.read(rulebook, SeasonSources.of(source)).findings().stream()
                .filter(finding -> finding.code() == IoFinding.FITS_OTHER_RULES)
                .map(LikelyRulesTest::facts)
                .toList();
    }

    private static Map<String, String> facts(Finding finding) {
        assertThat(finding.message(Language.EN)).contains("maybe that is meant");
        return Map.of(
                "at", finding.location().orElseThrow().toString(),
                "count", finding.facts().get("count"),
                "products", finding.facts().get("products"),
                "rules", finding.facts().get("rules.en"));
    }

    private static CriteriaSet set(Rulebook rulebook, int number) {
        return rulebook.set(number).orElseThrow();
    }

    @Test
    void aSeasonOfAnotherRulebookIsOneFinding() {
        // of set 3 the sheet is not known
        for (int i : List.of(1, 2, 4, 5, 6, 7, 8)) {
            scored("P-" + i, "" + i, set(OF_2019, i), i == 2);
        }
        assertThat(told(OF_2026))
                .containsExactly(Map.of(
                        "at", "sheets.csv:2:B",
                        "count", "7",
                        "products", "P-1, P-2, P-4, P-5, P-6, …",
                        "rules", "the rulebook qd-1048-2019"));
        assertThat(told(OF_2019)).isEmpty();
    }

    @Test
    void aProductUnderTheNumberOfAnotherSetNamesIt() {
        scored("P-1", "1", set(OF_2026, 26), false).scored("P-2", "1", set(OF_2026, 1), false);
        assertThat(told(OF_2026))
                .containsExactly(Map.of(
                        "at", "sheets.csv:2:B", "count", "1", "products", "P-1", "rules", "set 26 (qd-26-2026)"));
    }

    @Test
    void aSetThatIsInNoRulebookFitsWhatItsAnswersFit() {
        scored("P-1", "99", set(OF_2026, 26), true);
        assertThat(told(OF_2026)).extracting(told -> told.get("rules")).containsExactly("set 26 (qd-26-2026)");
    }

    @Test
    void ofAnotherRulebookAnotherSetMayFit() {
        scored("P-1", "1", set(OF_2026, 26), false);
        assertThat(told(OF_2019)).extracting(told -> told.get("rules")).containsExactly("set 26 (qd-26-2026)");
    }

    @Test
    void whatFitsNothingOrIsTooLittleSaysNothing() {
        scored("P-1", "1", set(OF_2026, 26), false);
        rows.append("P-1,1,M1,1.1,77,\n");
        assertThat(told(OF_2026)).isEmpty();
        rows.setLength(0);
        rows.append("product,set,member,criterion,option,points\n");
        List<Criterion> criteria = set(OF_2026, 26).criteria();
        criteria.stream()
                .limit(criteria.size() * 79L / 100)
                .forEach(criterion -> row("P-1", "99", "M1", criterion, false));
        assertThat(told(OF_2026)).isEmpty();
        criteria.stream()
                .skip(criteria.size() * 79L / 100)
                .forEach(criterion -> row("P-1", "99", "M1", criterion, false));
        assertThat(told(OF_2026)).hasSize(1);
    }

    @Test
    void anOptionAndItsPointsMustAgree() {
        CriteriaSet set = set(OF_2026, 26);
        String agreed = set.criteria().stream()
                .map(criterion -> "P-1,99,M1," + criterion.code() + ","
                        + criterion.options().get(0).label() + ","
                        + criterion.options().get(0).points())
                .collect(Collectors.joining("\n"));
        rows.append(agreed).append('\n');
        assertThat(told(OF_2026)).hasSize(1);
        int last = rows.lastIndexOf(",");
        rows.replace(last + 1, rows.length(), "49\n");
        assertThat(told(OF_2026)).isEmpty();
    }
}
