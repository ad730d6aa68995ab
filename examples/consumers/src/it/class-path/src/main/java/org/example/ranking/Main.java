// SPDX-License-Identifier: Apache-2.0
package org.example.ranking;

import java.util.List;
import vn.ocop.core.Star;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Ranks products with {@code ocop-criteria} alone. */
public final class Main {
    private Main() {}

    /**
     * Runs the check.
     *
     * @param args none
     */
    public static void main(String[] args) {
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
}
