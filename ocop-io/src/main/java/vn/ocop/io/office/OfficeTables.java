// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;
import vn.ocop.io.IoFinding;
import vn.ocop.io.TableSource;

/**
 * Reads budget tables as offices keep them, from XLSX, DOCX, CSV and pasted text: titles, headers of several rows, merged
 * cells, rows of column numbers, sub-totals, notes and signatures below. Start here: {@link #read}.
 */
public final class OfficeTables {
    private static final String ALL = "all";
    private static final int LIKELIEST = 3;
    private static final int LONGEST = 60;

    private final OfficeOptions options;
    private final OptionHeads heads;
    private final List<Finding> findings = new ArrayList<>();

    private OfficeTables(OfficeOptions options) {
        this.options = options;
        this.heads = new OptionHeads(options.columns());
    }

    /**
     * Reads the tables of a file.
     *
     * @param source where it comes from
     * @param options what the caller knows of it
     * @return the tables that were asked for, and what was found in the file itself (what is wrong with a table, its own
     *     findings say); none if the file cannot be read, has no table, or has several and none is chosen
     */
    public static Checked<List<OfficeBudget>> read(TableSource source, OfficeOptions options) {
        Checked<List<Grid>> grids = Grid.read(source);
        OfficeTables reading = new OfficeTables(options);
        reading.findings.addAll(grids.findings());
        Optional<List<OfficeBudget>> tables = grids.value().flatMap(of -> reading.read(source, of));
        return tables.isPresent() ? Checked.of(tables.get(), reading.findings) : Checked.none(reading.findings);
    }

    /**
     * The tables of a workbook beside the one that was read as the interchange format has it.
     *
     * @param source where it comes from
     * @param sheet the sheet that was read
     * @return a warning that names them; nothing if there are none
     */
    public static List<Finding> beside(TableSource source, String sheet) {
        OptionHeads none = new OptionHeads(OfficeOptions.none().columns());
        List<Found> others = Grid.read(source).value().orElse(List.of()).stream()
                .filter(grid -> !grid.isHidden() && !grid.name().equals(sheet))
                .flatMap(grid -> new TableFinder(grid, none).find().stream())
                .filter(Found::hasAmounts)
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(Finding.builder(OfficeFinding.OTHER_TABLES)
                        .location(Location.ofFile(source.name()))
                        .fact("tables", names(others))
                        .build());
    }

    private Optional<List<OfficeBudget>> read(TableSource source, List<Grid> grids) {
        if (options.layout().isPresent()) {
            return new LayoutFit(options.layout().get(), heads)
                    .find(grids, findings)
                    .flatMap(table -> readAll(List.of(table)));
        }
        List<Found> tables = new ArrayList<>();
        List<Found> empty = new ArrayList<>();
        for (Grid grid : grids) {
            if (!grid.isHidden() || isNamed(grid, grids)) {
                for (Found table : new TableFinder(grid, heads).find()) {
                    (table.hasAmounts() ? tables : empty).add(table);
                }
            }
        }
        hiddenSheets(source, grids);
        if (tables.isEmpty()) {
            refuse(source, grids, empty);
            return Optional.empty();
        }
        Optional<List<Found>> chosen = choose(source, grids, tables);
        return chosen.flatMap(this::readAll);
    }

    private Optional<List<OfficeBudget>> readAll(List<Found> tables) {
        List<OfficeBudget> budgets = new ArrayList<>();
        for (Found table : tables) {
            Optional<OfficeBudget> budget = new OfficeReading(table, options, heads, findings).read();
            if (budget.isEmpty()) {
                return Optional.empty();
            }
            budgets.add(budget.get());
        }
        heads.unused()
                .forEach((head, role) -> findings.add(Finding.builder(IoFinding.MAPPED_COLUMN_MISSING)
                        .location(tables.get(0).at(tables.get(0).header))
                        .fact("header", head)
                        .fact("column", role.id())
                        .build()));
        return Optional.of(List.copyOf(budgets));
    }

    // --- which table

    private boolean isNamed(Grid grid, List<Grid> grids) {
        return options.sheet().isPresent()
                && (grid.name().equals(sheet(options.sheet().get()))
                        || options.sheet().get().equals(String.valueOf(grids.indexOf(grid) + 1)));
    }

    private static String sheet(String choice) {
        int mark = choice.lastIndexOf('!');
        return mark < 0 ? choice : choice.substring(0, mark);
    }

    private void hiddenSheets(TableSource source, List<Grid> grids) {
        String hidden = grids.stream()
                .filter(grid -> grid.isHidden() && !isNamed(grid, grids))
                .map(Grid::name)
                .collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            findings.add(Finding.builder(IoFinding.HIDDEN_SHEETS)
                    .location(Location.ofFile(source.name()))
                    .fact("sheets", hidden)
                    .build());
        }
    }

    private Optional<List<Found>> choose(TableSource source, List<Grid> grids, List<Found> tables) {
        if (options.sheet().isEmpty()) {
            if (tables.size() == 1) {
                return Optional.of(tables);
            }
            findings.add(Finding.builder(OfficeFinding.SEVERAL_TABLES)
                    .location(tables.get(1).grid.location())
                    .fact("count", tables.size())
                    .fact("tables", names(tables))
                    .build());
            return Optional.empty();
        }
        String choice = options.sheet().get();
        if (choice.equals(ALL)) {
            return Optional.of(tables);
        }
        List<Found> chosen = chosen(grids, tables, choice);
        if (chosen.isEmpty()) {
            findings.add(Finding.builder(OfficeFinding.NO_SUCH_SHEET)
                    .location(Location.ofFile(source.name()))
                    .fact("sheet", choice)
                    .fact("tables", names(tables))
                    .build());
            return Optional.empty();
        }
        if (chosen.size() > 1) {
            findings.add(Finding.builder(OfficeFinding.SEVERAL_TABLES)
                    .location(chosen.get(1).grid.location())
                    .fact("count", chosen.size())
                    .fact("tables", names(chosen))
                    .build());
            return Optional.empty();
        }
        return Optional.of(chosen);
    }

    private static List<Found> chosen(List<Grid> grids, List<Found> tables, String choice) {
        List<Found> byName = tables.stream()
                .filter(table -> table.grid.name().equals(choice))
                .toList();
        List<Found> byNumber = tables.stream()
                .filter(table -> choice.equals(String.valueOf(grids.indexOf(table.grid) + 1)))
                .toList();
        List<Found> byCell =
                tables.stream().filter(table -> choice.equals(address(table))).toList();
        return !byName.isEmpty() ? byName : !byCell.isEmpty() ? byCell : byNumber;
    }

    /** The sheet and the first cell of a table. */
    private static String address(Found table) {
        String range = table.range();
        return table.grid.name() + "!" + range.substring(0, range.indexOf(':'));
    }

    private static String names(List<Found> tables) {
        return tables.stream()
                .map(table -> (table.grid.name().isEmpty() ? "" : table.grid.name() + "!") + table.range() + " ("
                        + table.heads() + ")")
                .collect(Collectors.joining("; "));
    }

    // --- no table

    private void refuse(TableSource source, List<Grid> grids, List<Found> empty) {
        if (!empty.isEmpty()) {
            Found table = empty.get(0);
            findings.add(
                    Finding.builder(table.body.isEmpty() ? OfficeFinding.EMPTY_TABLE : OfficeFinding.NO_AMOUNT_COLUMN)
                            .location(table.at(table.header, table.no))
                            .build());
            return;
        }
        List<Likely> likely = new ArrayList<>();
        grids.forEach(grid -> likely(grid, likely));
        likely.sort(Comparator.comparingInt(Likely::points).reversed());
        Location at = likely.isEmpty() ? Location.ofFile(source.name()) : likely.get(0).at;
        findings.add(Finding.builder(OfficeFinding.NO_TABLE)
                .location(at)
                .fact(
                        "rows",
                        likely.isEmpty()
                                ? "–"
                                : likely.stream()
                                        .limit(LIKELIEST)
                                        .map(row -> row.at + " \u201c" + row.text + "\u201d")
                                        .collect(Collectors.joining("; ")))
                .build());
    }

    private record Likely(Location at, String text, int points) {}

    /** Rows with heads in them, the more the likelier. */
    private static void likely(Grid grid, List<Likely> into) {
        for (int row = 1; row <= Math.min(TableFinder.ROWS, grid.lastRow()); row++) {
            StringBuilder text = new StringBuilder();
            int points = 0;
            for (int column = 1; column <= grid.lastColumn(); column++) {
                String head = Heads.text(grid, row, column);
                if (!head.isEmpty()) {
                    text.append(text.isEmpty() ? "" : " | ").append(head);
                    points += Roles.listed(head).isPresent() ? 3 : Numbers.isAmount(head) ? 0 : 1;
                }
            }
            if (points > 0) {
                String quoted = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text.toString();
                into.add(new Likely(grid.location().row(row), quoted, points));
            }
        }
    }
}
