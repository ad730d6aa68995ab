// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
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
     * The name of the round, with the day before which dossiers are proposed: the number alone does not say which year is
     * meant, since a round may end in the next one.
     *
     * @return the name, such as "đợt 1, cấp tỉnh, hồ sơ đề nghị trước 30/4/2027"
     */
    public Text name() {
        Text level = rule.level().text();
        LocalDate before = rule.proposedBefore().atYear(year);
        int day = before.getDayOfMonth();
        String month = before.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return new Text(
                "đợt " + rule.number() + ", " + level.vi() + ", hồ sơ đề nghị trước " + day + "/"
                        + before.getMonthValue() + "/" + year,
                "round " + rule.number() + ", " + level.en() + ", dossiers proposed before " + day + " " + month + " "
                        + year);
    }
}
