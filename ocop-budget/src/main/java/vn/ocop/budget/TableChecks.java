// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;

/** What can be said of a table without knowing what its reader expects: cells, blanks, texts, what is there twice. */
final class TableChecks {
    private final BudgetTable table;
    private final Grid grid;
    private final RowStore rows;
    private static final BigInteger ONE_GROUP = BigInteger.valueOf(1000);
    private static final Text FUNDED_ELSEWHERE = new Text("kinh phí từ nguồn khác", "funded elsewhere");

    private final Separators separators;
    private final FindingLog log;

    TableChecks(BudgetTable table, RowStore rows, Separators separators, FindingLog log) {
        this.separators = separators;
        this.table = table;
        this.grid = table.grid();
        this.rows = rows;
        this.log = log;
    }

    void run() {
        repeatedColumns();
        if (grid.lines == 0) {
            whole(BudgetFinding.NO_LINES);
        }
        if (!grid.hasGrand) {
            whole(BudgetFinding.NO_GRAND_TOTAL);
        }
        for (int line = 0; line < grid.rows(); line++) {
            if (grid.counts[line]) {
                cells(line);
            } else if (grid.isRow(line)) {
                withoutAmounts(line);
            }
        }
        repeatedLines();
        table.peers().oddOnesOut(this::oddOneOut);
        percentages();
        separators();
    }

    private void whole(BudgetFinding code) {
        log.add(
                FindingLog.TABLE,
                0,
                Finding.builder(code).at(table.layout().file()).build());
    }

    private void repeatedColumns() {
        Set<String> seen = new HashSet<>();
        for (String column : table.columns()) {
            if (!seen.add(column)) {
                log.add(
                        FindingLog.TABLE,
                        0,
                        Finding.builder(BudgetFinding.REPEATED_COLUMN)
                                .at(table.layout().file())
                                .fact("column", column)
                                .build());
            }
        }
    }

    private void cells(int line) {
        for (int column = 0; column < grid.width; column++) {
            int cell = grid.cell(line, column);
            switch (grid.state(cell)) {
                case AMOUNT -> {
                    if (grid.dong[cell] < 0) {
                        negative(line, column, grid.dong[cell]);
                    }
                }
                case BLANK -> table.note(log, line, column, table.about(BudgetFinding.BLANK_AS_ZERO, line, column));
                case TEXT -> {
                    String name = table.columns().get(column);
                    fundedElsewhere(
                            line,
                            column,
                            new Text(
                                    "phần ở cột “" + name + "” từ nguồn khác",
                                    "the share in “" + name + "” is funded elsewhere"));
                }
                case UNREADABLE -> {
                    if (!table.notes().isTold(cell)) {
                        unreadable(line, column, cell);
                    }
                }
            }
        }
    }

    private void negative(int line, int column, long dong) {
        Finding.Builder finding = table.about(BudgetFinding.NEGATIVE_AMOUNT, line, column)
                .fact("printed", dong)
                .fact("printedAmount", table.print(dong));
        table.note(log, line, column, finding);
    }

    private void unreadable(int line, int column, int cell) {
        BudgetFinding fault = rows.faults.getOrDefault(cell, BudgetFinding.NOT_AN_AMOUNT);
        String text = rows.texts.getOrDefault(cell, "");
        Optional<String> reading = MistypedAmounts.reading(text, table.unit());
        boolean otherUnit = fault == BudgetFinding.OTHER_UNIT && reading.isPresent();
        boolean noAmount = fault == BudgetFinding.NOT_AN_AMOUNT || fault == BudgetFinding.OTHER_UNIT;
        Finding.Builder finding = table.about(
                        noAmount && !otherUnit ? BudgetFinding.NOT_AN_AMOUNT : fault, line, column)
                .fact("text", text);
        if (noAmount) {
            finding.fact("what", noAmount(reading));
            reading.ifPresent(of -> finding.fact("reading", of));
        }
        table.note(log, line, column, finding);
    }

    private static Text noAmount(Optional<String> reading) {
        return reading.map(of -> new Text("không phải là số tiền, có thể là " + of, "is not an amount, maybe " + of))
                .orElse(new Text("không phải là số tiền", "is not an amount"));
    }

    private void separators() {
        for (Separators.Doubt doubt : separators.columns()) {
            table.doubts().column(doubt.column());
            log.add(
                    FindingLog.TABLE,
                    0,
                    doubt(BudgetFinding.THREE_DECIMALS, doubt).build());
        }
        for (Separators.Doubt doubt : separators.lines()) {
            table.note(log, doubt.line(), 0, doubt(BudgetFinding.THREE_DECIMALS_LINE, doubt));
        }
    }

    private Finding.Builder doubt(BudgetFinding code, Separators.Doubt doubt) {
        BigInteger dong = BigInteger.valueOf(grid.dong[grid.cell(doubt.line(), doubt.column())]);
        return table.about(code, doubt.line(), doubt.column())
                .fact("count", doubt.count())
                .fact("text", doubt.text())
                .fact("vietnamese", table.print(dong))
                .fact("english", table.print(dong.multiply(ONE_GROUP)));
    }

    private void withoutAmounts(int line) {
        boolean heading = grid.isHeading(line);
        if (isWithout(Numbering.Kind.HEADING, line)) {
            log.add(
                    table.row(line),
                    0,
                    table.about(BudgetFinding.HEADING_TAKEN, line)
                            .fact("name", table.name(line).strip())
                            .build());
            return;
        }
        if (heading) {
            sumOfBelow(line);
        }
        if (hasText(line) || isFundedElsewhereBelow(line)) {
            fundedElsewhere(line);
        } else if (!heading) {
            note(line, BudgetFinding.NO_AMOUNTS);
        }
    }

    private boolean isWithout(Numbering.Kind kind, int line) {
        Numbering number = rows.without.get(line);
        return number != null && number.kind() == kind;
    }

    /** A line that has the sum of those below it, which may be rows without a number. */
    private void sumOfBelow(int line) {
        int items = 0;
        boolean all = true;
        for (int child = firstBelow(line); child != Grid.NONE; child = grid.next(child)) {
            all &= isWithout(Numbering.Kind.ITEM, child);
            items++;
        }
        Finding.Builder finding =
                table.about(all ? BudgetFinding.CONTINUATION_SUMMED : BudgetFinding.HEADING_SUM, line);
        log.add(table.row(line), 0, (all ? finding.fact("count", items) : finding).build());
    }

    private void note(int line, BudgetFinding code) {
        log.add(table.row(line), 0, table.about(code, line).build());
    }

    private void fundedElsewhere(int line) {
        for (int column = 0; column < grid.width; column++) {
            if (grid.state(grid.cell(line, column)) == Cell.State.TEXT) {
                fundedElsewhere(line, column, FUNDED_ELSEWHERE);
                return;
            }
        }
        Finding.Builder finding =
                table.about(BudgetFinding.FUNDED_ELSEWHERE, line).fact("what", FUNDED_ELSEWHERE);
        log.add(table.row(line), 0, finding.build());
    }

    private void fundedElsewhere(int line, int column, Text what) {
        Finding.Builder finding = table.about(BudgetFinding.FUNDED_ELSEWHERE, line, column)
                .fact("text", rows.texts.getOrDefault(grid.cell(line, column), ""))
                .fact("what", what);
        table.note(log, line, column, finding);
    }

    private boolean hasText(int line) {
        for (int column = 0; column < grid.width; column++) {
            if (grid.state(grid.cell(line, column)) == Cell.State.TEXT) {
                return true;
            }
        }
        return false;
    }

    private boolean isFundedElsewhereBelow(int line) {
        boolean any = false;
        for (int child = firstBelow(line); child != Grid.NONE; child = grid.next(child)) {
            if (grid.counts[child] || (!hasText(child) && !isFundedElsewhereBelow(child))) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private int firstBelow(int line) {
        return grid.isLeaf(line) ? Grid.NONE : grid.first(grid.ownSlot[line]);
    }

    private void repeatedLines() {
        for (int slot = 0; slot < grid.slotLine.length; slot++) {
            Map<String, Integer> seen = new HashMap<>();
            for (int line = grid.first(slot); line != Grid.NONE; line = grid.next(line)) {
                String name = slot == Grid.TOP_SLOT ? Names.ofBody(table.name(line)) : Names.normal(table.name(line));
                Integer other = name.isEmpty() ? null : seen.putIfAbsent(name, line);
                if (other != null) {
                    repeated(line, other);
                }
            }
        }
    }

    private void repeated(int line, int other) {
        Finding.Builder finding = table.about(BudgetFinding.REPEATED_LINE, line)
                .fact("name", table.name(line).strip())
                .fact("other", table.path(other));
        log.add(table.row(line), 0, finding.build());
    }

    private void oddOneOut(int line, int like, int others) {
        for (int column = 0; column < grid.width; column++) {
            long printed = grid.dong[grid.cell(line, column)];
            long expected = grid.dong[grid.cell(like, column)];
            if (printed != expected) {
                Finding.Builder finding = table.about(BudgetFinding.ODD_ONE_OUT, line, column)
                        .fact("name", table.name(line).strip())
                        .fact("count", others)
                        .fact("expected", expected)
                        .fact("printed", printed)
                        .fact("expectedAmount", table.print(expected))
                        .fact("printedAmount", table.print(printed));
                table.note(log, line, column, finding);
            }
        }
    }

    private void percentages() {
        Table<TableLayout.Percents, Integer, BigDecimal> printed =
                Tables.newCustomTable(new LinkedHashMap<>(), TreeMap::new);
        rows.percentages
                .rowMap()
                .forEach((line, cells) -> cells.forEach((index, text) -> {
                    TableLayout.Percents column = table.layout().percents().get(index);
                    Optional<BigDecimal> share = Percentages.parse(text);
                    if (share.isEmpty()) {
                        note(line, column, BudgetFinding.PERCENTAGE_UNREADABLE, "text", text);
                    } else if (isTested(line, column, column.of())) {
                        printed.put(column, line, share.get());
                    }
                }));
        printed.rowMap().forEach(this::percentages);
    }

    private void percentages(TableLayout.Percents column, Map<Integer, BigDecimal> printed) {
        List<Integer> off = printed.keySet().stream()
                .filter(line -> !isShare(line, column, column.of(), printed))
                .toList();
        Optional<Integer> other = off.size() * 2 > printed.size() ? shared(column, printed) : Optional.empty();
        if (other.isPresent()) {
            log.add(
                    FindingLog.TABLE,
                    0,
                    Finding.builder(BudgetFinding.COLUMNS_EXCHANGED)
                            .at(table.layout().file())
                            .fact("column", table.columns().get(column.of()))
                            .fact("other", table.columns().get(other.get()))
                            .fact("percentages", column.header())
                            .fact("count", printed.size())
                            .build());
        } else {
            off.forEach(line -> percentage(line, column, printed));
        }
    }

    /** Another source whose shares are printed in all lines, in more than one. */
    private Optional<Integer> shared(TableLayout.Percents column, Map<Integer, BigDecimal> printed) {
        return IntStream.range(1, grid.width)
                .filter(other -> column.of() != column.in() && other != column.of() && other != column.in())
                .filter(other -> printed.size() > 1)
                .filter(other -> printed.keySet().stream()
                        .allMatch(line -> isTested(line, column, other) && isShare(line, column, other, printed)))
                .boxed()
                .findFirst();
    }

    private int whole(int line, TableLayout.Percents column) {
        return grid.cell(column.of() == column.in() ? grid.lines : line, column.in());
    }

    private boolean isTested(int line, TableLayout.Percents column, int of) {
        int whole = whole(line, column);
        return isKnown(grid.cell(line, of)) && isKnown(whole) && grid.dong[whole] != 0;
    }

    private boolean isShare(int line, TableLayout.Percents column, int of, Map<Integer, BigDecimal> printed) {
        return Percentages.isShare(
                printed.getOrDefault(line, BigDecimal.ZERO),
                BigDecimal.valueOf(grid.dong[grid.cell(line, of)]),
                BigDecimal.valueOf(grid.dong[whole(line, column)]));
    }

    private boolean isKnown(int cell) {
        return cell < grid.dong.length
                && (grid.isAmount(cell) || (grid.counts[cell / grid.width] && grid.state(cell) == Cell.State.BLANK));
    }

    private void percentage(int line, TableLayout.Percents column, Map<Integer, BigDecimal> printed) {
        BigDecimal share = printed.getOrDefault(line, BigDecimal.ZERO);
        BigDecimal amount = BigDecimal.valueOf(grid.dong[grid.cell(line, column.of())]);
        BigDecimal of = BigDecimal.valueOf(grid.dong[whole(line, column)]);
        String expected = Percentages.of(amount, of, share.scale()).toPlainString();
        note(line, column, BudgetFinding.PERCENTAGE, "expected", expected, "printed", share.toPlainString());
    }

    private void note(int line, TableLayout.Percents column, BudgetFinding code, Object... facts) {
        Finding.Builder finding = Finding.builder(code)
                .at(table.layout().cell(table.row(line), column))
                .fact("line", table.path(line))
                .fact("column", column.header())
                .facts(facts);
        log.add(table.row(line), grid.width + 1 + table.layout().percents().indexOf(column), finding.build());
    }
}
