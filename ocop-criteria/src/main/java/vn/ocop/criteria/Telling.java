// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.SetHeader;

/** The findings of one judgement, told one after the other. */
final class Telling {
    private final Judgement judgement;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    Telling(Judgement judgement) {
        this.judgement = judgement;
    }

    ImmutableList<Finding> all() {
        return findings.build();
    }

    void tell(Finding finding) {
        findings.add(finding);
    }

    void tell(CriteriaFinding code, Object... facts) {
        tell(code, Optional.empty(), facts);
    }

    void tell(CriteriaFinding code, Optional<Citation> citation, Object... facts) {
        tell(Finding.builder(code).citation(citation).facts(facts).build());
    }

    void tellAt(CriteriaFinding code, Optional<Location> at, Object... facts) {
        tell(Finding.builder(code).at(at).facts(facts).build());
    }

    void tellSubject(CriteriaFinding code) {
        Evaluation evaluation = judgement.evaluation();
        SetHeader header = evaluation.sheets().set().orElseThrow().header();
        tell(
                code,
                Optional.of(header.subjectsCitation().orElse(header.citation())),
                "subject",
                evaluation.sheets().subject().orElseThrow().text(),
                "set",
                header.number());
    }

    /** Where a sheet begins, if that is known. */
    Optional<Location> start(int sheet) {
        return Optional.ofNullable(judgement.sheets().extras().sheets.starts().get(sheet));
    }

    static String codes(List<Criterion> criteria) {
        return String.join(", ", criteria.stream().map(Criterion::code).toList());
    }
}
