// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;

/** Puts sheets under another rulebook of the same regime. */
final class Transfer {
    private final ScoreSheets old;
    private final Rulebook to;

    Transfer(ScoreSheets old, Rulebook from, Rulebook to) {
        if (!from.isOfOneRegimeWith(to)) {
            throw new IllegalArgumentException("to must be a revision or variant of " + from + ", was " + to);
        }
        this.old = old;
        this.to = to;
    }

    ScoreSheets sheets() {
        if (old.set().isEmpty()) {
            return old;
        }
        CriteriaSet set = old.set().get();
        Optional<CriteriaSet> target = to.set(set.number());
        if (target.isEmpty()) {
            Finding unknown = Finding.builder(CriteriaFinding.UNKNOWN_SET)
                    .fact("rulebook", to.id())
                    .fact("set", set.number())
                    .build();
            return ScoreSheets.invalid(old.productId(), old.council(), old.knockOuts(), List.of(unknown));
        }
        return SheetsCopy.of(old, target.get(), old.council(), sheet -> true).build();
    }
}
