// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.embedding;

import java.util.List;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The example of the README: three members score one product under the decision in force. */
public final class FirstStars {
    private FirstStars() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // README: begin
        Rulebook rulebook = new Rulebooks().get("qd-26-2026");
        CriteriaSet freshProduce = rulebook.set(1).orElseThrow();
        ScoreSheets.Builder sheets = ScoreSheets.builder("P-01", freshProduce, Council.unstated());
        for (String member : List.of("M-01", "M-02", "M-03")) {
            ScoreSheets.Builder.Sheet sheet = sheets.sheet(member);
            for (Criterion criterion : freshProduce.criteria()) {
                int best = criterion.options().size();
                sheet.option(criterion, criterion.code().equals("1.5") ? 1 : best); // no linkage contract
            }
        }
        Evaluation evaluation = Scoring.of(rulebook).score(sheets.build());
        System.out.println(evaluation + " by exact average; five stars by points alone");
        for (Mark mark : evaluation.judgement().binding()) {
            System.out.println("not " + mark.star() + ": " + mark.criterion());
        }
        // README: end
    }
}
