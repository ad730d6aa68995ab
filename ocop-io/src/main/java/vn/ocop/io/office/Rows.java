// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.core.Finding;
import vn.ocop.io.Grid;
import vn.ocop.io.IoFinding;
import vn.ocop.io.office.OfficeLayout.RowClass;

/** Says what each row of a table's body is, row by row. */
final class Rows {
    private static final Pattern MARKED = Pattern.compile("([-+*•–—\uf0b7\uf02d●])\\s*(\\S.*)", Pattern.DOTALL);
    /** A number and a name in cells that are joined. */
    private static final Pattern NUMBERED =
            Pattern.compile("([IVXLC]{1,7}|\\p{Lu}|\\d{1,3}(?:\\.\\d{1,3})*)[.)/:]\\s*(\\D\\S.*)", Pattern.DOTALL);

    private static final int DASH = 4;

    private final Found table;
    private final Grid grid;
    private final List<Col> amounts;
    private final List<Finding> findings;
    private final List<RowOp> ops = new ArrayList<>();
    private final TreeSet<Integer> open = new TreeSet<>();
    private final LineNumbers numbers = new LineNumbers();

    private Optional<RowOp> line = Optional.empty();
    private Optional<RowOp> notDash = Optional.empty();
    /** The row whose parts are read, 0 if none are. */
    private int whole;

    private int wholeLevel;
    private boolean all;
    private boolean grandSeen;
    private boolean subtotalSeen;

    Rows(Found table, List<Col> columns, List<Finding> findings) {
        this.table = table;
        this.grid = table.grid;
        this.amounts = columns.stream().filter(Col::isAmount).toList();
        this.findings = findings;
    }

    List<RowOp> read() {
        for (int i = 0; i < table.body.size(); i++) {
            row(i);
        }
        return ops;
    }

    private void row(int i) {
        int row = table.body.get(i);
        String no = number(row);
        String name = Heads.text(grid, row, table.name);
        if (!no.isEmpty() && !Numbers.isNo(no) && name.isEmpty()) {
            Matcher numbered = NUMBERED.matcher(no);
            name = numbered.matches() ? numbered.group(2) : no;
            no = numbered.matches() ? numbers.note(numbered.group(1)) : "";
        }
        boolean hasAmounts = hasAmounts(row);
        if (!no.isEmpty() && !Numbers.isNo(no)) {
            outside(row, no, name, hasAmounts);
            return;
        }
        Matcher mark = MARKED.matcher(name);
        boolean marked = no.isEmpty() && hasAmounts && mark.matches();
        if (marked && RowWords.subtotal(mark.group(2)).isEmpty()) {
            no = Numbers.no(mark.group(1));
            name = mark.group(2);
        }
        if (isTotal(i, no, name, hasAmounts) || isSubtotal(row, no, name, hasAmounts)) {
            return;
        }
        if (isPart(row, no, name, hasAmounts)) {
            return;
        }
        if (!no.isEmpty()) {
            numbered(row, no, name);
        } else if (hasAmounts) {
            ops.add(RowOp.of(RowClass.CONTINUATION, row, "", name));
        } else {
            words(i, row, name);
        }
    }

    private boolean hasAmounts(int row) {
        return amounts.stream()
                .map(col -> grid.cell(row, col.column))
                .anyMatch(cell -> Numbers.isAmount(cell)
                        || cell.kind() == Grid.Kind.ERROR
                        || cell.text().chars().anyMatch(Character::isDigit));
    }

    private String number(int row) {
        Grid.Cell cell = grid.cell(row, table.no);
        if (cell.kind() == Grid.Kind.DAY) {
            findings.add(Finding.builder(IoFinding.CODE_BECAME_DAY)
                    .location(table.at(row, table.no))
                    .fact("column", Heads.text(grid, table.header, table.no))
                    .fact("found", cell.text())
                    .build());
            return numbers.ofDay(cell.text());
        }
        String no = Numbers.no(Heads.text(grid, row, table.no));
        return cell.kind() == Grid.Kind.NUMBER ? numbers.ofNumber(no) : numbers.note(no);
    }

    private void outside(int row, String no, String name, boolean hasAmounts) {
        findings.add(Finding.builder(hasAmounts ? OfficeFinding.ROW_OUTSIDE : OfficeFinding.TEXT_ROW)
                .location(table.at(row, table.no))
                .fact("no", no)
                .fact("name", (no + " " + name).strip())
                .build());
        ops.add(RowOp.of(hasAmounts ? RowClass.OUTSIDE : RowClass.TEXT, row, no, name));
    }

    // --- totals

    private boolean isTotal(int i, String no, String name, boolean hasAmounts) {
        boolean atAnEnd = line.isEmpty() || isLast(i);
        boolean called = RowWords.isGrandTotal(name) || RowWords.beginsAsGrandTotal(name);
        boolean bare = isLast(i)
                && !subtotalSeen
                && RowWords.subtotal(name).map(String::isEmpty).orElse(false);
        if (!no.isEmpty() || !hasAmounts || grandSeen || !atAnEnd || !(called || bare)) {
            return false;
        }
        if (!RowWords.isGrandTotal(name) && namesOtherLines(name)) {
            return false;
        }
        int row = table.body.get(i);
        grandSeen = true;
        RowOp op = new RowOp(RowClass.TOTAL, row, "", name, RowWords.added(name), 0, false);
        ops.add(op);
        line = Optional.of(op);
        notDash = line;
        whole = 0;
        return true;
    }

    /** "Tổng mục I" is no grand total. */
    private static boolean namesOtherLines(String name) {
        String rest = RowWords.subtotal(name).orElse("");
        return Numbers.isNo(rest) || rest.startsWith("(");
    }

    /** Whether no line with a number follows. */
    private boolean isLast(int i) {
        for (int next = i + 1; next < table.body.size(); next++) {
            int row = table.body.get(next);
            String no = Numbers.no(Heads.text(grid, row, table.no));
            String name = Heads.text(grid, row, table.name);
            boolean total = (no.isEmpty() ? RowWords.isGrandTotal(name) : name.isEmpty() && RowWords.isGrandTotal(no))
                    && hasAmounts(row);
            if (total || (!no.isEmpty() && Numbers.isNo(no) && !Numbers.isDash(no))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSubtotal(int row, String no, String name, boolean hasAmounts) {
        Optional<String> rest = RowWords.subtotal(name);
        if (rest.isEmpty() || !hasAmounts) {
            return false;
        }
        String of = rest.get();
        boolean refers = of.isEmpty() || Numbers.isNo(of) || of.startsWith("(");
        if (!refers && !isNameOfLine(of)) {
            return false;
        }
        subtotalSeen = true;
        List<String> named = of.startsWith("(") ? RowWords.added(name) : of.isEmpty() ? List.of() : List.of(of);
        ops.add(new RowOp(RowClass.SUBTOTAL, row, no, name, named, 0, false));
        whole = 0;
        return true;
    }

    private boolean isNameOfLine(String words) {
        return ops.stream()
                .anyMatch(op -> op.kind() == RowClass.LINE
                        && Words.trimmed(Words.normal(op.name())).equals(Words.normal(words)));
    }

    // --- parts

    private boolean isPart(int row, String no, String name, boolean hasAmounts) {
        boolean mark = no.isEmpty() || Numbers.isDash(no);
        boolean ofWhich = mark && RowWords.isOfWhich(name);
        boolean consists = mark && RowWords.isConsists(name);
        if ((ofWhich || consists) && line.isPresent()) {
            RowOp of = no.isEmpty() ? line.get() : notDash.orElse(line.get());
            if (whole == 0) {
                whole = of.row();
                wholeLevel = of.kind() == RowClass.TOTAL ? DASH - 1 : level(of.no());
            }
            all = consists;
        } else if (whole == 0 || !(no.isEmpty() ? hasAmounts : level(no) > wholeLevel)) {
            whole = no.isEmpty() ? whole : 0;
            return false;
        }
        if (hasAmounts) {
            ops.add(new RowOp(RowClass.OF_WHICH, row, no, name, List.of(), whole, all));
        } else {
            ops.add(RowOp.of(RowClass.TEXT, row, no, name));
        }
        return true;
    }

    // --- lines

    private void numbered(int row, String no, String name) {
        RowOp op = RowOp.of(RowClass.LINE, row, no, name);
        ops.add(op);
        line = Optional.of(op);
        if (!Numbers.isDash(no)) {
            notDash = line;
        }
        open.tailSet(level(no), false).clear();
        open.add(level(no));
    }

    private void words(int i, int row, String name) {
        if (name.isEmpty()) {
            text(row, name);
        } else if (isHeading(i)) {
            ops.add(RowOp.of(RowClass.HEADING, row, "", name));
            open.clear();
            line = Optional.of(RowOp.of(RowClass.LINE, row, "", name));
            notDash = line;
            whole = 0;
        } else if (line.isEmpty()) {
            text(row, name);
        } else {
            ops.add(RowOp.of(RowClass.CONTINUATION, row, "", name));
        }
    }

    private void text(int row, String name) {
        findings.add(Finding.builder(OfficeFinding.TEXT_ROW)
                .location(table.at(row))
                .fact("name", name.isEmpty() ? firstText(row) : name)
                .build());
        ops.add(RowOp.of(RowClass.TEXT, row, "", name));
    }

    private String firstText(int row) {
        for (int column = 1; column <= grid.lastColumn(); column++) {
            if (!grid.cell(row, column).isEmpty()) {
                return Heads.text(grid, row, column);
            }
        }
        return "";
    }

    /** Whether the numbering starts anew in the next row. */
    private boolean isHeading(int i) {
        if (i + 1 >= table.body.size()) {
            return false;
        }
        String next = Numbers.no(Heads.text(grid, table.body.get(i + 1), table.no));
        if (next.isEmpty() || !Numbers.isNo(next)) {
            return false;
        }
        boolean starts = Numbers.isFirst(next) || Numbers.isDash(next);
        boolean again = open.contains(level(next)) && (!Numbers.isDash(next) || open.first() == DASH);
        return starts && (open.isEmpty() || again);
    }

    /** How deep a number is: section, numeral, number, letter, dash. */
    private static int level(String no) {
        String core = no.replaceAll("[().:/]+$|^\\(", "");
        if (Numbers.isDash(no)) {
            return DASH;
        }
        if (core.matches("[IVX]|[IVXLCDM]{2,}")) {
            return 1;
        }
        if (core.matches("\\p{Lu}")) {
            return 0;
        }
        return core.matches("\\p{Ll}") ? 3 : 2;
    }
}
