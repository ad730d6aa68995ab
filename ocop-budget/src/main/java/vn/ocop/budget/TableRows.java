// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.ocop.core.Finding;

/** Takes rows one by one, tells lines, the grand total and repeated headers apart, and reads the amounts. */
final class TableRows {
    private static final int FIRST_ROW = 2;

    /** The row in which nothing stands. */
    private static final int NO_LINE = -1;

    private record Row(int row, String no, String name, String total, List<String> amounts) {
        boolean hasAmounts() {
            return !Names.isBlank(total) || !amounts.stream().allMatch(Names::isBlank);
        }

        Row with(String more) {
            return new Row(row, no, joined(name, more), total, amounts);
        }
    }

    /** A sub-total or a part, which are stored after the grand total. */
    private record PlacedExtra(Row row, List<Integer> of, TableSums.Sort sort) {
        PlacedExtra with(String more) {
            return new PlacedExtra(row.with(more), of, sort);
        }
    }

    /** To which row a name that goes on belongs. */
    private enum Last {
        NOTHING,
        LINE,
        GRAND_TOTAL,
        EXTRA
    }

    private final TableLayout layout;
    private final FindingLog log;
    private final AmountReader amounts;
    private final RowStore store;
    private final Separators separators;
    private Optional<Row> grand = Optional.empty();
    private final List<PlacedExtra> extras = new ArrayList<>();
    private final Doubts doubts = new Doubts();
    private final List<String> addends = new ArrayList<>();
    private final UnnumberedRows unnumbered;
    private Last last = Last.NOTHING;
    private int owner = NO_LINE;
    private int linesBeforeGrand;
    private int lines;
    private int lastRow = FIRST_ROW - 1;

    TableRows(MoneyUnit unit, TableLayout layout, FindingLog log) {
        this.layout = layout;
        this.log = log;
        this.amounts = new AmountReader(unit);
        this.store = new RowStore(layout.columns().size());
        this.separators = new Separators(layout.columns().size());
        this.unnumbered = new UnnumberedRows(unit, layout, log);
    }

    RowStore store() {
        return store;
    }

    int lines() {
        return lines;
    }

    Doubts doubts() {
        return doubts;
    }

    /** The numbers of the lines that the grand total is said to add up, as its name prints them. */
    List<String> addends() {
        return addends;
    }

    UnnumberedRows unnumbered() {
        return unnumbered;
    }

    void subtotal(int row, String name, List<Integer> of, String total, List<String> sources) {
        requireRow(row, sources);
        extra(new PlacedExtra(new Row(row, "", name, total, sources), List.copyOf(of), TableSums.Sort.SUBTOTAL));
    }

    /** A part of a line; one that with its like is the whole of a line without amounts is an item of that. */
    void part(int row, String name, int of, String total, List<String> sources, boolean all) {
        requireRow(row, sources);
        Row part = new Row(row, "", name, total, sources);
        if (all && owner != NO_LINE && store.row(owner) == of && !store.counts(owner)) {
            item(part);
        } else {
            extra(new PlacedExtra(part, List.of(of), all ? TableSums.Sort.INCLUDED : TableSums.Sort.PART));
        }
    }

    private void extra(PlacedExtra extra) {
        extras.add(extra);
        last = Last.EXTRA;
    }

    private void item(Row row) {
        store.without.put(store.size(), Numbering.without(Numbering.Kind.ITEM, "-"));
        storeRow(row);
        last = Last.LINE;
    }

    /** A unit that is named and has no number. */
    void heading(int row, String name) {
        requireRow(row, List.of());
        owner = store.size();
        store.without.put(owner, Numbering.without(Numbering.Kind.HEADING, name.strip()));
        storeRow(new Row(row, "", name, "", List.of()));
        last = Last.LINE;
    }

    /** A row that goes on with the one above. */
    void continuation(int row, String name, String total, List<String> sources) {
        requireRow(row, sources);
        Row more = new Row(row, "", name, total, sources);
        if (!more.hasAmounts()) {
            goesOn(more);
        } else if (last == Last.LINE && !store.counts(owner)) {
            item(more);
        } else {
            noNumber(more, last == Last.LINE ? owner : NO_LINE);
        }
    }

    private void goesOn(Row more) {
        switch (last) {
            case LINE -> {
                int line = store.size() - 1;
                store.names.set(line, joined(store.names.get(line), more.name));
            }
            case GRAND_TOTAL -> grand = grand.map(of -> of.with(more.name));
            case EXTRA ->
                extras.set(extras.size() - 1, extras.get(extras.size() - 1).with(more.name));
            case NOTHING -> noNumber(more, NO_LINE);
        }
    }

    private static String joined(String name, String more) {
        return (name.strip() + " " + more.strip()).strip();
    }

    /** The grand total, whose name may say what it adds up. */
    void grandTotal(int row, String name, List<String> of, String total, List<String> sources) {
        requireRow(row, sources);
        boolean first = grand.isEmpty();
        grandTotal(new Row(row, "", name, total, sources));
        if (first) {
            addends.addAll(of);
        }
    }

    /** The lines outside the tree, once all are stored. */
    List<TableSums.Extra> extras(Grid grid) {
        Map<Integer, Integer> lineOfRow = new HashMap<>();
        for (int line = 0; line < grid.rows() && !extras.isEmpty(); line++) {
            lineOfRow.put(store.row(line), line);
        }
        ImmutableList.Builder<TableSums.Extra> all = ImmutableList.builder();
        for (int i = 0; i < extras.size(); i++) {
            ImmutableIntArray.Builder of = ImmutableIntArray.builder();
            for (int row : extras.get(i).of) {
                Integer line = lineOfRow.get(row);
                if (line == null) {
                    throw new IllegalArgumentException("of must be rows of lines, had " + row);
                }
                withAmounts(grid, line, of);
            }
            all.add(extra(indexOf(i), of.build(), extras.get(i)));
        }
        return all.build();
    }

    /** The lines outside the tree that are sums. */
    Set<Integer> subtotals() {
        return IntStream.range(0, extras.size())
                .filter(i -> extras.get(i).sort == TableSums.Sort.SUBTOTAL)
                .mapToObj(this::indexOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private int indexOf(int extra) {
        return lines + 1 + extra;
    }

    /** The parts of a line that has the sum of others are tested against these. */
    private static TableSums.Extra extra(int index, ImmutableIntArray of, PlacedExtra placed) {
        boolean unclear = placed.sort == TableSums.Sort.INCLUDED && of.length() > 1;
        return new TableSums.Extra(index, of, unclear ? TableSums.Sort.PART : placed.sort);
    }

    private static void withAmounts(Grid grid, int line, ImmutableIntArray.Builder into) {
        if (!grid.isHeading(line)) {
            into.add(line);
            return;
        }
        for (int child = grid.first(grid.ownSlot[line]); child != Grid.NONE; child = grid.next(child)) {
            withAmounts(grid, child, into);
        }
    }

    Separators separators() {
        return separators;
    }

    int nextRow() {
        return lastRow + 1;
    }

    void read(int row, String no, String name, String total, List<String> sources) {
        requireRow(row, sources);
        Row read = new Row(row, no, name, total, sources);
        if (!Names.isBlank(no) && !isNoNumber(no)) {
            owner = store.size();
            storeRow(read);
            last = Last.LINE;
        } else if (!isEmpty(read)) {
            withoutNumber(read);
        }
    }

    private void requireRow(int row, List<String> sources) {
        if (row < 1) {
            throw new IllegalArgumentException("row must be 1 or more, was " + row);
        }
        if (sources.size() > layout.order().length()) {
            throw new IllegalArgumentException("amounts must be at most "
                    + layout.order().length() + ", were " + sources.size() + " in row " + row);
        }
        lastRow = row;
    }

    /** Word instead of number: a header, or a grand total in merged cells. */
    private static boolean isNoNumber(String no) {
        return Names.isNumberHeader(no) || Names.isGrandTotal(no);
    }

    private void withoutNumber(Row row) {
        if (isHeader(row)) {
            log.add(row.row, 0, about(BudgetFinding.REPEATED_HEADER, row).build());
        } else if (!Names.isGrandTotal(row.no + row.name)) {
            noNumber(row, NO_LINE);
        } else {
            grandTotal(row);
        }
    }

    private void grandTotal(Row row) {
        if (grand.isPresent()) {
            log.add(
                    row.row,
                    0,
                    about(BudgetFinding.SECOND_GRAND_TOTAL, row)
                            .fact("name", (row.no + row.name).strip())
                            .build());
        } else {
            grand = Optional.of(row);
            linesBeforeGrand = store.size();
        }
        last = Last.GRAND_TOTAL;
    }

    /** Amounts of a row without a number may belong to the sums beside it. */
    private void noNumber(Row row, int above) {
        if (row.hasAmounts()) {
            doubts.after(store.size() - 1);
        }
        unnumbered.add(row.row, row.name, row.total, row.amounts, above);
        last = Last.NOTHING;
    }

    private Finding.Builder about(BudgetFinding code, Row row) {
        return Finding.builder(code).at(layout.row(row.row));
    }

    private static boolean isEmpty(Row row) {
        return Names.isBlank(row.no) && Names.isBlank(row.name) && !row.hasAmounts();
    }

    /** The header, or its second row, in which only the sources stand. */
    private boolean isHeader(Row row) {
        return Names.isNumberHeader(row.no) || (Names.isBlank(row.no) && repeatsSources(row));
    }

    private boolean repeatsSources(Row row) {
        boolean any = false;
        for (int i = 0; i < row.amounts.size(); i++) {
            String cell = row.amounts.get(i);
            if (!Names.isBlank(cell)) {
                any = true;
                if (!Names.normal(cell)
                        .equals(Names.normal(header(layout.order().get(i))))) {
                    return false;
                }
            }
        }
        return any;
    }

    private String header(int column) {
        return column > 0
                ? layout.columns().get(column)
                : layout.percents().get(-1 - column).header();
    }

    private void storeRow(Row row) {
        int line = store.start(row.row, row.no, row.name);
        storeCell(line, 0, row.total);
        for (int i = 0; i < layout.order().length(); i++) {
            String cell = i < row.amounts.size() ? row.amounts.get(i) : "";
            int column = layout.order().get(i);
            if (column > 0) {
                storeCell(line, column, cell);
            } else if (!Names.isBlank(cell)) {
                store.percentage(line, -1 - column, cell.strip());
            }
        }
    }

    private void storeCell(int line, int column, String cell) {
        switch (amounts.read(cell)) {
            case AMOUNT -> {
                store.amount(line, column, amounts.dong());
                separators.amount(line, column, cell, amounts);
            }
            case BLANK -> store.blank(line, column);
            case TEXT -> store.text(line, column, cell.strip());
            case BAD_NUMBER -> store.fault(line, column, cell.strip(), BudgetFinding.NOT_AN_AMOUNT);
            case OTHER_UNIT -> store.fault(line, column, cell.strip(), BudgetFinding.OTHER_UNIT);
            case NOT_VND -> store.fault(line, column, cell.strip(), BudgetFinding.NOT_VND);
            case FRACTION -> store.fault(line, column, cell.strip(), BudgetFinding.FRACTION_OF_DONG);
            case TOO_LARGE -> store.fault(line, column, cell.strip(), BudgetFinding.AMOUNT_TOO_LARGE);
        }
    }

    /** Stores the grand total after all lines and says whether there is one. */
    boolean finish() {
        lines = store.size();
        grand.ifPresent(row -> {
            if (linesBeforeGrand != 0 && linesBeforeGrand != store.size()) {
                log.add(
                        row.row,
                        0,
                        about(BudgetFinding.GRAND_TOTAL_PLACE, row)
                                .fact("name", (row.no + row.name).strip())
                                .build());
            }
            storeRow(row);
        });
        if (grand.isEmpty() && !extras.isEmpty()) {
            storeRow(new Row(0, "", "", "", List.of()));
        }
        extras.forEach(extra -> storeRow(extra.row));
        return grand.isPresent();
    }
}
