// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.ocop.budget.BudgetLine;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.FundingSource;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Finding;
import vn.ocop.io.office.OfficeLayout.RelationKind;
import vn.ocop.io.office.OfficeLayout.RowClass;

/** Makes a budget table of what was understood: its columns and their sums, then its rows. */
final class TableWriting {
    private final Found table;
    private final List<Col> columns;
    private final Sums sums;
    private final List<RowOp> rows;
    private final Amounts cells;
    private final MoneyUnit unit;
    private final List<Finding> findings;
    private final Set<Integer> unclear = new HashSet<>();

    TableWriting(
            Found table,
            List<Col> columns,
            Sums sums,
            List<RowOp> rows,
            Amounts cells,
            MoneyUnit unit,
            List<Finding> findings) {
        this.table = table;
        this.columns = columns;
        this.sums = sums;
        this.rows = rows;
        this.cells = cells;
        this.unit = unit;
        this.findings = findings;
    }

    /** The table of some of the columns. */
    BudgetTable build(List<Col> amounts) {
        boolean any = rows.stream().anyMatch(row -> row.kind() == RowClass.SUBTOTAL);
        Map<Integer, List<Integer>> added = any ? new SubtotalLines(rows, build(amounts, Map.of())).added() : Map.of();
        return build(amounts, added);
    }

    private BudgetTable build(List<Col> amounts, Map<Integer, List<Integer>> added) {
        BudgetTable.Builder builder = BudgetTable.builder(unit).file(table.grid.location());
        Col total = amounts.stream()
                .filter(col -> col.role == Role.TOTAL)
                .findFirst()
                .orElse(amounts.get(0));
        builder.total(total.name, total.column).unrelated();
        List<Col> order = new ArrayList<>();
        for (Col col : columns) {
            if (amounts.contains(col) && col != total) {
                builder.source(FundingSource.of(col.name), col.column);
                order.add(col);
            } else if (col.role == Role.PERCENT) {
                percentages(builder, col, amounts, order);
            }
        }
        sums.sums.forEach(sum -> relation(builder, sum, amounts));
        sums.untested.stream()
                .filter(untested -> amounts.contains(untested.column()))
                .forEach(untested -> builder.untested(untested.column().name, untested.text()));
        rows.forEach(row -> row(builder, row, total, order, added));
        for (RowOp row : rows) {
            amounts.forEach(col -> cells.notes(builder, row.row(), col));
        }
        return builder.build().value().orElseThrow();
    }

    /** The share that is stated, else that of the column before in the total. */
    private void percentages(BudgetTable.Builder builder, Col col, List<Col> amounts, List<Col> order) {
        Optional<Sums.Share> share = Optional.ofNullable(sums.shares.get(col))
                .filter(of -> amounts.contains(of.part()) && amounts.contains(of.whole()))
                .or(() -> share(col, amounts));
        if (share.isPresent()) {
            builder.percentages(
                    col.name, col.column, share.get().part().name, share.get().whole().name);
            order.add(col);
        }
    }

    private static Optional<Sums.Share> share(Col col, List<Col> amounts) {
        Optional<Col> before =
                amounts.stream().filter(amount -> amount.column < col.column).reduce((one, other) -> other);
        return before.map(part -> new Sums.Share(part, total(part, amounts)));
    }

    /** The total of a column's group, else of the table. */
    private static Col total(Col part, List<Col> amounts) {
        List<String> group = part.path.subList(0, part.path.size() - 1);
        List<Col> totals =
                amounts.stream().filter(col -> col.role == Role.TOTAL).toList();
        return totals.stream()
                .filter(col -> col.path.subList(0, col.path.size() - 1).equals(group))
                .findFirst()
                .or(() -> totals.stream().findFirst())
                .orElse(amounts.get(0));
    }

    private static void relation(BudgetTable.Builder builder, Sums.Sum sum, List<Col> amounts) {
        if (!amounts.contains(sum.total()) || !amounts.containsAll(sum.plus()) || !amounts.containsAll(sum.minus())) {
            return;
        }
        List<String> plus = sum.plus().stream().map(col -> col.name).toList();
        List<String> minus = sum.minus().stream().map(col -> col.name).toList();
        if (sum.kind() == RelationKind.OF_WHICH) {
            builder.memo(sum.total().name, plus);
        } else {
            builder.relation(sum.total().name, plus, minus, evidence(sum.kind()));
        }
    }

    private static BudgetTable.Evidence evidence(RelationKind kind) {
        return switch (kind) {
            case DECLARED -> BudgetTable.Evidence.DECLARED;
            case FORMULA -> BudgetTable.Evidence.FORMULA;
            case HEADING, OF_WHICH -> BudgetTable.Evidence.HEADING;
        };
    }

    private void row(
            BudgetTable.Builder builder, RowOp op, Col first, List<Col> order, Map<Integer, List<Integer>> added) {
        int row = op.row();
        String total = cells.text(row, first);
        List<String> amounts = order.stream()
                .map(col -> col.role == Role.PERCENT ? cells.percentage(row, col) : cells.text(row, col))
                .toList();
        switch (op.kind()) {
            case LINE -> builder.row(row, op.no(), op.name(), total, amounts);
            case TOTAL -> builder.grandTotal(row, op.name(), op.named(), total, amounts);
            case HEADING -> builder.heading(row, op.name());
            case CONTINUATION -> builder.continuation(row, op.name(), total, amounts);
            case OF_WHICH -> {
                if (op.all()) {
                    builder.part(row, op.name(), op.whole(), total, amounts);
                } else {
                    builder.memo(row, op.name(), op.whole(), total, amounts);
                }
            }
            case SUBTOTAL -> {
                List<Integer> of = added.getOrDefault(row, List.of());
                if (!of.isEmpty() || added.isEmpty()) {
                    builder.subtotal(row, op.name(), of, total, amounts);
                } else if (unclear.add(row)) {
                    findings.add(Finding.builder(OfficeFinding.SUBTOTAL_UNCLEAR)
                            .location(table.at(row))
                            .fact("name", op.name())
                            .build());
                }
            }
            case HEADER, NUMBERS, TEXT, OUTSIDE -> {}
        }
    }

    /** Which lines each sub-total adds up, by a table without them. */
    private static final class SubtotalLines {
        private final List<RowOp> rows;
        private final Map<Integer, BudgetLine> lines = new HashMap<>();

        SubtotalLines(List<RowOp> rows, BudgetTable without) {
            this.rows = rows;
            without.lines().forEach(line -> lines.put(row(line), line));
        }

        private static int row(BudgetLine line) {
            return line.location()
                    .flatMap(at -> at.row().stream().boxed().findFirst())
                    .orElse(0);
        }

        Map<Integer, List<Integer>> added() {
            Map<Integer, List<Integer>> added = new HashMap<>();
            List<BudgetLine> before = new ArrayList<>();
            int since = 0;
            for (RowOp op : rows) {
                Optional.ofNullable(lines.get(op.row())).ifPresent(before::add);
                if (op.kind() == RowClass.SUBTOTAL) {
                    List<BudgetLine> of = of(op, before, since);
                    added.put(op.row(), of.stream().map(SubtotalLines::row).toList());
                    since = before.size();
                }
            }
            return added;
        }

        private static List<BudgetLine> of(RowOp op, List<BudgetLine> before, int since) {
            if (before.isEmpty()) {
                return List.of();
            }
            BudgetLine last = before.get(before.size() - 1);
            if (op.named().isEmpty()) {
                return bare(last, before, since);
            }
            if (op.named().size() > 1) {
                return op.named().stream()
                        .map(name -> find(name, before))
                        .flatMap(Optional::stream)
                        .toList();
            }
            Optional<BudgetLine> heading = find(op.named().get(0), before);
            return heading.map(line -> line.isLeaf() ? List.of(line) : upTo(line, before))
                    .orElse(List.of());
        }

        /** The lines above back to the heading of that level. */
        private static List<BudgetLine> bare(BudgetLine last, List<BudgetLine> before, int since) {
            Optional<BudgetLine> above = last.parent();
            Optional<BudgetLine> top = above;
            while (above.isPresent() && above.get().hasAmounts()) {
                above = above.get().parent();
                top = above.isPresent() ? above : top;
            }
            Optional<BudgetLine> heading = above.or(() -> last.parent().isPresent() ? last.parent() : Optional.empty());
            return heading.map(line -> upTo(line, before))
                    .orElseGet(() -> before.subList(since, before.size()).stream()
                            .filter(line -> line.parent().isEmpty())
                            .toList());
        }

        private static List<BudgetLine> upTo(BudgetLine heading, List<BudgetLine> before) {
            return heading.children().stream().filter(before::contains).toList();
        }

        /** The nearest line above of a number, else of a name. */
        private static Optional<BudgetLine> find(String name, List<BudgetLine> before) {
            String wanted = Words.trimmed(name);
            return nearest(before, line -> Words.trimmed(line.no()).equals(wanted))
                    .or(() -> nearest(before, line -> Words.trimmed(line.no()).equalsIgnoreCase(wanted)))
                    .or(() -> nearest(
                            before,
                            line -> Words.trimmed(Words.normal(line.name())).equals(Words.normal(wanted))));
        }

        private static Optional<BudgetLine> nearest(List<BudgetLine> before, Predicate<BudgetLine> fits) {
            for (int i = before.size() - 1; i >= 0; i--) {
                if (fits.test(before.get(i))) {
                    return Optional.of(before.get(i));
                }
            }
            return Optional.empty();
        }
    }
}
