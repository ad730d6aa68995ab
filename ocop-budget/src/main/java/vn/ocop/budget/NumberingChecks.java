// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Finding;

/** Reports what is wrong with the numbers of the lines, once every line has its path. */
final class NumberingChecks implements Hierarchy.Listener {
    private record Trouble(Hierarchy.Trouble kind, int line, String expected) {}

    private final RowStore rows;
    private final TableLayout layout;
    private final FindingLog log;
    private final List<Trouble> troubles = new ArrayList<>();

    NumberingChecks(RowStore rows, TableLayout layout, FindingLog log) {
        this.rows = rows;
        this.layout = layout;
        this.log = log;
    }

    @Override
    public void trouble(Hierarchy.Trouble kind, int line, String expected) {
        troubles.add(new Trouble(kind, line, expected));
    }

    /** The lines of which it is not known where they belong. */
    List<Integer> misplaced() {
        return troubles.stream()
                .filter(trouble ->
                        trouble.kind == Hierarchy.Trouble.NO_PARENT || trouble.kind == Hierarchy.Trouble.UNKNOWN)
                .map(Trouble::line)
                .toList();
    }

    void report(Hierarchy hierarchy) {
        for (Trouble trouble : troubles) {
            Finding finding = Finding.builder(code(trouble.kind))
                    .at(layout.row(rows.row(trouble.line)))
                    .fact("line", hierarchy.path(trouble.line))
                    .fact("no", rows.numbers.get(trouble.line).strip())
                    .fact("name", rows.names.get(trouble.line).strip())
                    .fact("expected", trouble.expected)
                    .build();
            log.add(rows.row(trouble.line), 0, finding);
        }
    }

    private static BudgetFinding code(Hierarchy.Trouble kind) {
        return switch (kind) {
            case UNKNOWN -> BudgetFinding.NUMBERING_UNKNOWN;
            case NO_PARENT -> BudgetFinding.NO_PARENT;
            case GAP -> BudgetFinding.NUMBERING_GAP;
            case REPEAT -> BudgetFinding.NUMBERING_REPEAT;
        };
    }
}
