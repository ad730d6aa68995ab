// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.budget.BudgetOptions;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.Expectation;
import vn.ocop.budget.Unit;
import vn.ocop.core.Area;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.examples.khanhhoa.KhanhHoa2020;
import vn.ocop.examples.khanhhoa.KhanhHoaFile;
import vn.ocop.io.BudgetFile;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

/**
 * The season from its files to its results, as a province's program would do it.
 *
 * @param ranking the ranked products
 * @param budget the checked budget
 * @param findings what was found that concerns no single product
 */
record SeasonRun(Ranking ranking, BudgetReport budget, List<Finding> findings) {
    private static final String RULEBOOK = "qd-1048-2019";

    /** Reads the files of a folder. */
    static SeasonRun of(KhanhHoa2020 plan, Path folder) {
        Rulebook rulebook = new Rulebooks().get(RULEBOOK);
        Scoring scoring = Scoring.of(rulebook);
        Checked<Season> season = Season.read(
                rulebook,
                SeasonSources.builder()
                        .sheets(source(folder, KhanhHoaFile.SHEETS))
                        .council(source(folder, KhanhHoaFile.COUNCIL))
                        .products(source(folder, KhanhHoaFile.PRODUCTS))
                        .build());
        Checked<BudgetTable> table = BudgetFile.read(source(folder, KhanhHoaFile.BUDGET), Unit.MILLION, Map.of());
        List<Finding> findings = new ArrayList<>(season.findings());
        findings.addAll(table.findings());
        return new SeasonRun(
                scoring.rank(season.orThrow().sheets()),
                BudgetValidator.of(options(plan)).validate(table.orThrow()),
                findings);
    }

    private static TableSource source(Path folder, KhanhHoaFile file) {
        return TableSource.of(folder.resolve(file.fileName()));
    }

    /** What the plan says elsewhere of its budget: the headline amounts, the districts and their products. */
    private static BudgetOptions options(KhanhHoa2020 plan) {
        BudgetOptions.Builder options = BudgetOptions.builder();
        plan.headlines()
                .forEach(headline ->
                        options.addExpectation(Expectation.parse(headline.column(), headline.printed(), Unit.MILLION)
                                .orElseThrow()));
        Map<String, Integer> products = new LinkedHashMap<>();
        for (Area district : plan.districts()) {
            int count = (int) plan.products().stream()
                    .filter(product -> product.district().equals(district))
                    .count();
            products.put(district.fullName(Language.VI), count);
        }
        return options.addAllUnits(products.keySet()).putAllProducts(products).build();
    }

    /** Whether anything in the season or its budget is an error. */
    boolean hasErrors() {
        return isError(findings)
                || budget.hasErrors()
                || ranking.entries().stream()
                        .anyMatch(entry -> isError(entry.evaluation().findings()));
    }

    private static boolean isError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
