// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.List;
import vn.ocop.core.Citation;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Erratum;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Section;

/** The declared errata that a result rests on, in the order of the rulebook. */
final class ErrataInPlay {
    private final Judgement judgement;
    private final ImmutableList.Builder<Explanation.AppliedErratum> errata = ImmutableList.builder();

    ErrataInPlay(Judgement judgement) {
        this.judgement = judgement;
    }

    List<Explanation.AppliedErratum> all() {
        Evaluation evaluation = judgement.evaluation();
        if (evaluation.sheetsCounted() > 0) {
            for (Band band : evaluation.scoring().rulebook().bands()) {
                add(band.citation(), band.errata());
            }
        }
        evaluation.sheets().set().ifPresent(set -> {
            Citation citation = set.header().citation();
            add(citation, set.errata());
            set.printedHeadings().forEach(heading -> add(citation, heading.errata()));
            if (!evaluation.sheets().isPartLevel()) {
                addAll(set);
            }
        });
        return errata.build();
    }

    private void addAll(CriteriaSet set) {
        for (Section section : set.sections()) {
            add(section.citation(), section.errata());
            section.criteria().forEach(this::addAll);
        }
    }

    private void addAll(Criterion criterion) {
        add(criterion.citation(), criterion.errata());
        criterion.children().forEach(this::addAll);
        for (Option option : criterion.options()) {
            if (!option.errata().isEmpty() && playsAPart(criterion, option)) {
                add(criterion.citation(), option.errata());
            }
        }
    }

    private void add(Citation citation, List<Erratum> declared) {
        declared.forEach(erratum -> errata.add(new Explanation.AppliedErratum(citation, erratum)));
    }

    /** Whether somebody chose the option, or it is a mark. */
    private boolean playsAPart(Criterion criterion, Option option) {
        for (int sheet : judgement.countedSheets()) {
            if (judgement.sheets().code(sheet, criterion.index()) == option.number()) {
                return true;
            }
        }
        return option.minimumFor().isPresent();
    }
}
