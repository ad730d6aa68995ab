// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;
import vn.ocop.io.IoFinding;

/** Says what each column of a table holds: by what the caller states, by the word list, else by what stands in it. */
final class Roles {
    private static final Map<String, Role> LISTS = Map.ofEntries(
            Map.entry("total", Role.TOTAL),
            Map.entry("source", Role.SOURCE),
            Map.entry("percent", Role.PERCENT),
            Map.entry("quantity", Role.QUANTITY),
            Map.entry("unit", Role.UNIT),
            Map.entry("price", Role.PRICE),
            Map.entry("note", Role.NOTE),
            Map.entry("of-which", Role.OF_WHICH),
            Map.entry("period", Role.PERIOD),
            Map.entry("no", Role.NO),
            Map.entry("name", Role.NAME),
            Map.entry("weak-name", Role.NOTE));
    private static final String[] ORDER = {
        "no",
        "name",
        "weak-name",
        "total",
        "percent",
        "quantity",
        "unit",
        "price",
        "note",
        "of-which",
        "source",
        "period"
    };
    private static final Set<Role> OF_A_GROUP = Set.of(Role.PERCENT, Role.QUANTITY, Role.UNIT, Role.PRICE, Role.NOTE);
    private static final Pattern YEARS =
            Pattern.compile("(?iu)(?:.*\\s)?(?:19|20)\\d\\d(?:\\s*[-–]\\s*(?:19|20)\\d\\d)?");
    private static final int TYPO_LETTERS = 3;

    private final Found table;
    private final Grid grid;
    private final OptionHeads options;
    private final List<Finding> findings;
    private final List<Col> columns = new ArrayList<>();
    private final Optional<OfficeLayout> layout;
    private boolean refused;

    Roles(Found table, OptionHeads options, Optional<OfficeLayout> layout, List<Finding> findings) {
        this.layout = layout;
        this.table = table;
        this.grid = table.grid;
        this.options = options;
        this.findings = findings;
    }

    /** What stands in the cells of a column. */
    private static final class Cells {
        private int amounts;
        private int words;
        private String word = "";
        private int wordRow;
    }

    /** The columns with their roles; none if two claim one. */
    Optional<List<Col>> read() {
        Heads heads = new Heads(grid, table.header, table.headerEnd);
        for (int column = 1; column <= grid.lastColumn(); column++) {
            List<String> path = heads.path(column);
            if (!path.isEmpty()) {
                columns.add(column(column, path));
            } else if (column != table.no && column != table.name) {
                unnamed(column);
            }
        }
        unique();
        refuseTwice();
        return refused ? Optional.empty() : Optional.of(columns);
    }

    private void unnamed(int column) {
        for (int row : table.body) {
            if (!grid.cell(row, column).isEmpty()) {
                findings.add(Finding.builder(IoFinding.UNNAMED_COLUMN)
                        .location(table.at(row, column))
                        .build());
                return;
            }
        }
    }

    private Col column(int column, List<String> path) {
        Col col = new Col(column, path, Role.NOTE, "list");
        col.unit = unit(path);
        Optional<Role> stated = stated(col);
        if (stated.isPresent()) {
            col.role = stated.get();
            col.evidence = "option";
        } else if (layout.isPresent()) {
            col.role = ofLayout(col, layout.get());
            col.evidence = "layout";
        } else if (column == table.no || column == table.name) {
            col.role = column == table.no ? Role.NO : Role.NAME;
        } else {
            listed(col).ifPresentOrElse(role -> take(col, role), () -> byCells(col));
        }
        return col;
    }

    private static Role ofLayout(Col col, OfficeLayout layout) {
        return layout.columns().stream()
                .filter(column -> column.letter().equals(col.letter()))
                .findFirst()
                .map(OfficeLayout.Column::role)
                .orElse(Role.IGNORE);
    }

    private static Optional<MoneyUnit> unit(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<MoneyUnit> unit = Units.bracketed(path.get(i));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private Optional<Role> stated(Col col) {
        Optional<Role> stated = options.role(col.name);
        for (int i = col.path.size() - 1; i >= 0 && stated.isEmpty(); i--) {
            stated = options.role(col.path.get(i));
        }
        return stated;
    }

    /** The role by the word list: of the leaf, else of a group above it. */
    private static Optional<Role> listed(Col col) {
        for (int i = col.path.size() - 2; i >= 0; i--) {
            Optional<Role> group = listed(col.path.get(i));
            if (group.isPresent() && OF_A_GROUP.contains(group.get())) {
                return group;
            }
        }
        Optional<Role> leaf = listed(col.leaf());
        boolean ofWhich = col.path.stream().limit(col.path.size() - 1L).anyMatch(head -> Words.is("of-which", head));
        return ofWhich && leaf.map(Role::isAmount).orElse(true) ? Optional.of(Role.OF_WHICH) : leaf;
    }

    static Optional<Role> listed(String head) {
        String text = Units.without(head);
        if (text.indexOf('%') >= 0) {
            return Optional.of(Role.PERCENT);
        }
        Optional<Role> role = Words.fit(text, ORDER).map(fit -> LISTS.getOrDefault(fit.list(), Role.NOTE));
        return role.isEmpty() && YEARS.matcher(text).matches() ? Optional.of(Role.PERIOD) : role;
    }

    /** A listed role, unless what stands in the column is of another kind. */
    private void take(Col col, Role role) {
        col.role = role;
        Cells cells = cells(col.column);
        boolean wordsOnly = cells.amounts == 0 && cells.words > 0;
        if (role.isAmount() && wordsOnly && !isFundedElsewhere(col.column)) {
            taken(col, Role.NOTE);
        } else if (role == Role.NO || role == Role.NAME) {
            if (cells.words == 0 && cells.amounts > 0 && role == Role.NAME) {
                taken(col, Role.SOURCE);
            }
        } else if (Words.is("weak-name", col.leaf()) || role == Role.UNIT) {
            col.role = role == Role.UNIT || areMeasures(col.column) ? Role.UNIT : Role.NOTE;
        }
    }

    /** Words in place of amounts, in lines that have no amount at all. */
    private boolean isFundedElsewhere(int column) {
        return table.body.stream()
                .filter(row -> !grid.cell(row, column).isEmpty())
                .noneMatch(row -> Found.hasAmount(grid, row, table.no, table.name));
    }

    private boolean areMeasures(int column) {
        return table.body.stream()
                .map(row -> grid.cell(row, column).text())
                .filter(text -> !text.isEmpty())
                .allMatch(text -> Words.is("measure", text));
    }

    private void byCells(Col col) {
        Cells cells = cells(col.column);
        if (cells.amounts == 0) {
            taken(col, Role.NOTE);
        } else if (cells.words == 0) {
            taken(col, Role.SOURCE);
        } else {
            col.role = Role.IGNORE;
            col.evidence = "cells";
            findings.add(Finding.builder(OfficeFinding.ROLE_UNCLEAR)
                    .location(table.at(cells.wordRow, col.column))
                    .fact("column", col.name)
                    .fact("text", cells.word)
                    .build());
        }
    }

    private void taken(Col col, Role role) {
        col.role = role;
        col.evidence = "cells";
        findings.add(Finding.builder(OfficeFinding.ROLE_TAKEN)
                .location(table.at(table.headerEnd, col.column))
                .fact("column", col.name)
                .fact("role", role.id())
                .build());
    }

    /** Amounts and words of a column in rows that have amounts; a mistyped amount is no word. */
    private Cells cells(int column) {
        Cells cells = new Cells();
        for (int row : table.body) {
            Grid.Cell cell = grid.cell(row, column);
            if (Numbers.isAmount(cell) || cell.kind() == Grid.Kind.ERROR) {
                cells.amounts++;
            } else if (!cell.isEmpty()
                    && !Numbers.isDash(Numbers.no(cell.text()))
                    && Found.hasAmount(grid, row, table.no, table.name)
                    && !isTypo(cell.text())) {
                cells.words++;
                cells.word = cell.text();
                cells.wordRow = row;
            }
        }
        return cells;
    }

    private static boolean isTypo(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long digits = text.chars().filter(Character::isDigit).count();
        return digits > 0 && letters <= TYPO_LETTERS && text.indexOf(' ') < 0;
    }

    /** Columns of one path are told apart by their letters. */
    private void unique() {
        Set<String> names = new HashSet<>();
        for (Col col : columns) {
            if (!names.add(col.name)) {
                col.name = col.name + " (" + col.letter() + ")";
                names.add(col.name);
            }
        }
    }

    private void refuseTwice() {
        for (Role role : List.of(Role.NO, Role.NAME, Role.TOTAL)) {
            List<Col> claims = columns.stream().filter(col -> col.role == role).toList();
            for (int i = 1; i < claims.size(); i++) {
                Col one = claims.get(i - 1);
                Col other = claims.get(i);
                if (role != Role.TOTAL || above(one).equals(above(other))) {
                    twice(role, one, other);
                }
            }
        }
    }

    private static List<String> above(Col col) {
        return col.path.isEmpty() ? List.of() : col.path.subList(0, col.path.size() - 1);
    }

    private void twice(Role role, Col one, Col other) {
        refused = true;
        Location at = table.at(table.header, other.column);
        findings.add(Finding.builder(OfficeFinding.ROLE_TWICE)
                .location(at)
                .fact("role", role.id())
                .fact("column", one.name)
                .fact("at", one.letter() + table.header)
                .fact("other", other.name)
                .fact("otherAt", other.letter() + table.header)
                .build());
    }
}
