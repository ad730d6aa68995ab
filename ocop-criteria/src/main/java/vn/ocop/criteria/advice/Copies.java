// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Policy;

/** Scores some of the sheets of a product again by themselves: quorum, chair and spread are not judged. */
final class Copies {
    private final ScoreSheets sheets;
    private final Scoring lenient;

    Copies(Evaluation evaluation) {
        this.sheets = evaluation.sheets();
        Scoring scoring = evaluation.scoring();
        Policies policies = scoring.policies().with(Policy.COUNCIL_MAX_SPREAD, "off");
        this.lenient = Scoring.of(scoring.rulebook(), policies);
    }

    /** What some of the sheets come to. */
    Evaluation of(List<ScoreSheet> kept) {
        Set<String> members = kept.stream().map(sheet -> sheet.member().id()).collect(Collectors.toSet());
        ScoreSheets left = sheets;
        for (ScoreSheet sheet : sheets.sheets()) {
            String member = sheet.member().id();
            left = members.contains(member) ? left : left.without(member);
        }
        // without a roster there is no quorum, and no chair
        return lenient.score(
                left.toBuilder(sheets.set().orElseThrow(), Council.unstated()).build());
    }
}
