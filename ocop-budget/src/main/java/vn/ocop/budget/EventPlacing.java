// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Finding;

/** Finds the lines and sources of events in a plan and says what is wrong with an event. */
final class EventPlacing {
    private final BudgetTable plan;
    private final Grid grid;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private BigInteger moved;

    EventPlacing(BudgetTable plan) {
        this.plan = plan;
        this.grid = plan.grid();
        this.moved = largest(grid);
        for (int line = 0; line < grid.lines; line++) {
            lines.putIfAbsent(plan.path(line), line);
        }
    }

    private static BigInteger largest(Grid grid) {
        long largest = grid.largest;
        for (long amount : grid.dong) {
            largest = Math.max(largest, -amount);
        }
        return BigInteger.valueOf(largest);
    }

    List<Finding> findings() {
        return findings;
    }

    /** The event with its places, if nothing is wrong with it. */
    Optional<PlacedEvent> place(BudgetEvent event) {
        int before = findings.size();
        int line = line(event, event.line());
        int column = column(event, event.source());
        int toLine = event.toLine().map(to -> line(event, to)).orElse(line);
        int toColumn = event.toSource().map(to -> column(event, to)).orElse(column);
        checkAmount(event);
        checkTarget(event, line == toLine && column == toColumn);
        if (findings.size() > before || !fits(event)) {
            return Optional.empty();
        }
        return Optional.of(new PlacedEvent(event.day(), event.kind(), line, column, toLine, toColumn, event.dong()));
    }

    private int line(BudgetEvent event, String path) {
        Integer line = lines.get(path);
        if (line == null) {
            add(event, BudgetFinding.EVENT_LINE, path);
            return Grid.NONE;
        }
        if (!grid.isLeaf(line)) {
            add(event, BudgetFinding.EVENT_SUM, path);
        }
        return line;
    }

    private int column(BudgetEvent event, String source) {
        int column = plan.columns().indexOf(source);
        if (column < 0 || (column == 0 && grid.width > 1)) {
            findings.add(about(event, BudgetFinding.EVENT_SOURCE, event.line())
                    .fact("column", source)
                    .build());
        }
        return column;
    }

    private void checkAmount(BudgetEvent event) {
        boolean mayFall = event.kind() == BudgetEvent.Kind.REVISION;
        if (event.dong() == 0 || (event.dong() < 0 && !mayFall)) {
            add(event, BudgetFinding.EVENT_AMOUNT, event.line());
        }
    }

    private void checkTarget(BudgetEvent event, boolean stays) {
        boolean hasTarget = event.toLine().isPresent() || event.toSource().isPresent();
        if (event.kind() != BudgetEvent.Kind.TRANSFER && hasTarget) {
            add(event, BudgetFinding.TARGET_WITHOUT_TRANSFER, event.line());
        }
        if (event.kind() == BudgetEvent.Kind.TRANSFER && stays) {
            add(event, BudgetFinding.TRANSFER_TO_ITSELF, event.line());
        }
    }

    /** All that is ever moved, beside the largest planned amount, must fit a long: then every balance does. */
    private boolean fits(BudgetEvent event) {
        BigInteger with = moved.add(BigInteger.valueOf(event.dong()).abs());
        if (with.bitLength() >= Long.SIZE) {
            add(event, BudgetFinding.EVENT_TOO_LARGE, event.line());
            return false;
        }
        moved = with;
        return true;
    }

    private void add(BudgetEvent event, BudgetFinding code, String line) {
        findings.add(about(event, code, line).build());
    }

    private Finding.Builder about(BudgetEvent event, BudgetFinding code, String line) {
        return Finding.builder(code)
                .at(event.location())
                .fact("line", line)
                .fact("kind", event.kind().id())
                .fact("day", event.day())
                .fact("printed", event.dong())
                .fact("printedAmount", plan.print(event.dong()));
    }
}
