// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.budget.BudgetOptions;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Area;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.examples.khanhhoa.KhanhHoa2020;
import vn.ocop.examples.khanhhoa.KhanhHoaFile;
import vn.ocop.examples.khanhhoa.PlannedProduct;
import vn.ocop.examples.khanhhoa.ProgressEntry;
import vn.ocop.examples.khanhhoa.SeasonStatus;
import vn.ocop.io.BudgetFile;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

/**
 * The season from its files to its results, as a province's program would do it.
 *
 * @param ranking the ranked products
 * @param judgements how each product was judged, by its identifier
 * @param budget the checked budget
 * @param status where the season stands on a day
 * @param findings what was found that concerns no single product
 */
record SeasonRun(
        Ranking ranking,
        Map<String, Judgement> judgements,
        BudgetReport budget,
        SeasonStatus status,
        List<Finding> findings) {
    /** The activity whose council the sample of score sheets is of. */
    private static final String SCORED = "evaluation-province";

    /** Reads the files of a folder; the season is looked at on a day. */
    static SeasonRun of(KhanhHoa2020 plan, Path folder, LocalDate day) {
        Rulebook rulebook = KhanhHoa2020.rulebook();
        Scoring scoring = Scoring.of(rulebook);
        Checked<Season> season = Season.read(
                rulebook,
                SeasonSources.builder()
                        .sheets(source(folder, KhanhHoaFile.SHEETS))
                        .council(source(folder, KhanhHoaFile.COUNCIL))
                        .products(source(folder, KhanhHoaFile.PRODUCTS))
                        .build());
        Checked<BudgetTable> table = BudgetFile.read(source(folder, KhanhHoaFile.BUDGET), MoneyUnit.MILLION, Map.of());
        List<Finding> findings = new ArrayList<>(season.findings());
        findings.addAll(table.findings());
        Ranking ranking = scoring.rank(season.orThrow().sheets());
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        for (Ranking.Entry entry : ranking.entries()) {
            judgements.put(entry.evaluation().productId(), entry.evaluation().judgement());
        }
        return new SeasonRun(
                ranking,
                judgements,
                BudgetValidator.of(options(plan)).validate(table.orThrow()),
                SeasonStatus.of(plan, progress(plan, ranking), day),
                findings);
    }

    /** The sample of progress, and what the sample of score sheets says of the targets that count products. */
    private static List<ProgressEntry> progress(KhanhHoa2020 plan, Ranking ranking) {
        List<PlannedProduct> rated = plan.products().stream()
                .filter(product -> ranking.entry(product.id())
                        .flatMap(entry -> entry.evaluation().star())
                        .isPresent())
                .toList();
        List<ProgressEntry> progress = new ArrayList<>(plan.sampleProgress());
        LocalDate day = progress.stream()
                .filter(entry -> entry.item().equals(SCORED))
                .map(ProgressEntry::day)
                .findFirst()
                .orElseThrow();
        progress.add(reached(day, "products", rated.size()));
        progress.add(reached(
                day,
                "districts",
                rated.stream().map(PlannedProduct::district).distinct().count()));
        progress.add(reached(
                day,
                "sectors",
                rated.stream()
                        .map(product -> product.productClass().sector())
                        .distinct()
                        .count()));
        return progress;
    }

    private static ProgressEntry reached(LocalDate day, String target, long count) {
        return new ProgressEntry(day, target, Optional.empty(), OptionalInt.of((int) count));
    }

    private static TableSource source(Path folder, KhanhHoaFile file) {
        return TableSource.of(folder.resolve(file.fileName()));
    }

    /** What the plan says elsewhere of its budget: the headline amounts, the districts and their products. */
    private static BudgetOptions options(KhanhHoa2020 plan) {
        BudgetOptions.Builder options = BudgetOptions.builder();
        plan.headlines()
                .forEach(headline -> options.addExpectation(
                        BudgetOptions.Expectation.parse(headline.column(), headline.printed(), MoneyUnit.MILLION)
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
        return Finding.anyError(findings)
                || budget.hasErrors()
                || judgements.values().stream().anyMatch(judgement -> Finding.anyError(judgement.findings()));
    }
}
