// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.RoundRule;

/**
 * A round of evaluation in one year (đợt đánh giá).
 *
 * @param rule the yearly rule
 * @param year the year in which dossiers are proposed for it
 */
public record Round(RoundRule rule, int year) {

    /**
     * The last day on which a dossier may be proposed: the one before the date that the rule names.
     *
     * @return the day
     */
    public LocalDate lastProposalDay() {
        return rule.proposedBefore().atYear(year).minusDays(1);
    }

    /**
     * The last day of the round: the one before the date that the rule names.
     *
     * @return the day
     */
    public LocalDate lastEvaluationDay() {
        boolean nextYear = rule.evaluatedBefore().isBefore(rule.proposedBefore());
        return rule.evaluatedBefore().atYear(nextYear ? year + 1 : year).minusDays(1);
    }

    /**
     * The name of the round.
     *
     * @return the name, such as "đợt 1 năm 2027, cấp tỉnh"
     */
    public Text name() {
        Text level = rule.level().text();
        return new Text(
                "đợt " + rule.number() + " năm " + year + ", " + level.vi(),
                "round " + rule.number() + " of " + year + ", " + level.en());
    }
}
