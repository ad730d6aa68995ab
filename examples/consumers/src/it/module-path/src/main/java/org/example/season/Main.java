// SPDX-License-Identifier: Apache-2.0
package org.example.season;

import java.util.List;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.FundingSource;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Star;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Ranks products and checks a budget, on the module path. */
public final class Main {
    private Main() {}

    /**
     * Runs the check.
     *
     * @param args none
     */
    public static void main(String[] args) {
        requireNamedModules();
        rank();
        checkBudget();
    }

    private static void requireNamedModules() {
        for (String name : List.of("vn.ocop.core", "vn.ocop.criteria", "vn.ocop.budget")) {
            Module module = ModuleLayer.boot().findModule(name).orElseThrow();
            if (module.getDescriptor().isAutomatic() || !module.isExported(name)) {
                throw new IllegalStateException(module + " is not a named module that exports its package");
            }
        }
    }

    private static void rank() {
        Rulebook rulebook = new Rulebooks().get("qd-26-2026");
        CriteriaSet set = rulebook.set(1).orElseThrow();
        ScoreSheets.Builder sheets = ScoreSheets.builder("P-01", set, Council.unstated());
        for (String member : List.of("M-01", "M-02")) {
            ScoreSheets.Builder.Sheet sheet = sheets.sheet(member);
            for (Criterion criterion : set.criteria()) {
                sheet.option(criterion, criterion.options().size());
            }
        }
        Ranking ranking = Scoring.of(rulebook).rank(List.of(sheets.build()));
        Star star = ranking.entries().get(0).evaluation().star().orElseThrow();
        if (star != Star.FIVE) {
            throw new IllegalStateException("the best options must give five stars, gave " + star);
        }
    }

    private static void checkBudget() {
        BudgetTable table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("Ngân sách tỉnh"))
                .source(FundingSource.of("Vốn đối ứng"))
                .row("I", "Sở", "100", "60", "40")
                .row("", "Tổng cộng", "100", "60", "40")
                .build()
                .orThrow();
        BudgetReport report = BudgetValidator.standard().validate(table);
        String total = report.totalOf("total").getCurrency().getCurrencyCode();
        if (report.hasErrors() || !total.equals("VND")) {
            throw new IllegalStateException("the table must be right, was " + report);
        }
    }
}
