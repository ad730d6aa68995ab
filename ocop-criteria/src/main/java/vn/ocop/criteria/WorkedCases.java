// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.RulebookFinding;
import vn.ocop.criteria.rulebook.WorkedCase;

/**
 * Scores the worked cases of a rulebook and tells which of them do not come out as the rulebook states.
 */
final class WorkedCases {
    private WorkedCases() {}

    /**
     * Scores all worked cases by the default policies, each with a council that consists of the members whose sheets it
     * states, the first in the chair.
     *
     * @param rulebook the rulebook
     * @return a finding {@code worked-case} for each case that does not come out as stated, with file and line; empty if all
     *     do, or there are none
     */
    static List<Finding> verify(Rulebook rulebook) {
        Scoring scoring = Scoring.of(rulebook);
        List<Finding> findings = new ArrayList<>();
        for (WorkedCase stated : rulebook.workedCases()) {
            String expected = words(
                    stated.outcome(),
                    stated.sum(),
                    stated.count(),
                    stated.bandStar(),
                    stated.minimumStar(),
                    stated.star());
            String found = words(scoring.score(sheets(rulebook, stated)));
            if (!found.equals(expected)) {
                findings.add(Finding.builder(RulebookFinding.WORKED_CASE)
                        .location(stated.location())
                        .fact("id", stated.id())
                        .fact("expected", expected)
                        .fact("found", found)
                        .build());
            }
        }
        return findings;
    }

    private static ScoreSheets sheets(Rulebook rulebook, WorkedCase stated) {
        CriteriaSet set = rulebook.set(stated.set()).orElseThrow();
        ScoreSheets.Builder sheets =
                ScoreSheets.builder(stated.id(), set, council(stated.sheets().size()));
        stated.knockOuts().forEach(sheets::knockOut);
        stated.facts().forEach(sheets::fact);
        for (int i = 0; i < stated.sheets().size(); i++) {
            ScoreSheets.Builder.Sheet sheet = sheets.sheet(member(i));
            for (Map.Entry<String, String> answer : stated.sheets().get(i).entrySet()) {
                boolean criterion = set.criterion(answer.getKey()).isPresent();
                sheet.answer(answer.getKey(), criterion ? answer.getValue() : "", criterion ? "" : answer.getValue());
            }
        }
        return sheets.build();
    }

    private static Council council(int members) {
        List<CouncilMember> made = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            made.add(CouncilMember.builder()
                    .id(member(i))
                    .role(i == 0 ? CouncilRole.CHAIR : CouncilRole.MEMBER)
                    .build());
        }
        return Council.of(made);
    }

    private static String member(int index) {
        return "M" + (index + 1);
    }

    private static String words(Evaluation evaluation) {
        Optional<Average> average = evaluation.average();
        return words(
                evaluation.outcome().name(),
                average.map(Average::sum),
                average.map(Average::count).orElse(0),
                evaluation.bandStar(),
                evaluation.minimumStar(),
                evaluation.star());
    }

    private static String words(
            String outcome,
            Optional<BigDecimal> sum,
            int count,
            Optional<Star> band,
            Optional<Star> minimum,
            Optional<Star> star) {
        StringBuilder words = new StringBuilder(outcome);
        sum.ifPresent(points -> words.append(" sum=")
                .append(points.stripTrailingZeros().toPlainString())
                .append(" count=")
                .append(count));
        band.ifPresent(value -> words.append(" band=").append(value.number()));
        minimum.ifPresent(value -> words.append(" minimum=").append(value.number()));
        star.ifPresent(value -> words.append(" star=").append(value.number()));
        return words.toString();
    }
}
