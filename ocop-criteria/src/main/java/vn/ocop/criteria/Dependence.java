// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * A criterion and what it rests on, without whose points an answer to it is wrong or odd: looked up once for all sheets of a
 * product.
 */
final class Dependence {
    private final Criterion dependent;
    private final Criterion[] restsOn;

    private Dependence(Criterion dependent, Criterion[] restsOn) {
        this.dependent = dependent;
        this.restsOn = restsOn;
    }

    static Dependence[] of(CriteriaSet set) {
        List<Criterion> dependent = set.dependentCriteria();
        Dependence[] dependences = new Dependence[dependent.size()];
        for (int i = 0; i < dependences.length; i++) {
            Optional<String> needs = dependent.get(i).needs();
            Optional<String> expects = dependent.get(i).expects();
            Criterion[] restsOn = new Criterion[(needs.isPresent() ? 1 : 0) + (expects.isPresent() ? 1 : 0)];
            if (needs.isPresent()) {
                restsOn[0] = set.criterion(needs.get()).orElseThrow();
            }
            if (expects.isPresent()) {
                restsOn[restsOn.length - 1] = set.criterion(expects.get()).orElseThrow();
            }
            dependences[i] = new Dependence(dependent.get(i), restsOn);
        }
        return dependences;
    }

    Criterion dependent() {
        return dependent;
    }

    /** Whether there is an answer though something that it rests on is worth nothing. */
    boolean isBroken(SheetsDraft draft, int base) {
        if (draft.answers[base + dependent.index()] == PackedAnswers.MISSING) {
            return false;
        }
        for (Criterion criterion : restsOn) {
            if (PackedAnswers.isWorthNothing(draft.set, draft.answers, base, criterion)) {
                return true;
            }
        }
        return false;
    }
}
