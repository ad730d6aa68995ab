// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;

/** Finds the table of a layout in another file of the same form; its header may stand some rows further down or up. */
final class LayoutFit {
    private final OfficeLayout layout;
    private final OptionHeads heads;

    /** The first head that differs where a header of the layout may stand. */
    private record Miss(Location at, String expected, String found, int fits) {}

    LayoutFit(OfficeLayout layout, OptionHeads heads) {
        this.layout = layout;
        this.heads = heads;
    }

    /** The table; where there is none a finding names the first differing head. */
    Optional<Found> find(List<Grid> grids, List<Finding> findings) {
        List<Grid> named = grids.stream()
                .filter(grid -> grid.name().equals(layout.sheet()))
                .toList();
        List<Miss> misses = new ArrayList<>();
        for (Grid grid : named.isEmpty() ? grids : named) {
            for (int row : rows(grid)) {
                Optional<Miss> miss = miss(grid, row);
                if (miss.isEmpty()) {
                    return Optional.of(found(grid, row));
                }
                misses.add(miss.get());
            }
        }
        misses.stream()
                .max(Comparator.comparingInt(Miss::fits))
                .ifPresent(miss -> findings.add(Finding.builder(OfficeFinding.LAYOUT_DIFFERS)
                        .location(miss.at)
                        .fact("expected", miss.expected)
                        .fact("found", miss.found)
                        .build()));
        return Optional.empty();
    }

    /** Where the header may begin: in its own row first. */
    private List<Integer> rows(Grid grid) {
        List<Integer> rows = new ArrayList<>(List.of(layout.headerRow()));
        for (int row = 1; row <= Math.min(TableFinder.ROWS, grid.lastRow()); row++) {
            if (row != layout.headerRow()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Optional<Miss> miss(Grid grid, int row) {
        Heads here = new Heads(grid, row, row + layout.headerEnd() - layout.headerRow());
        int fits = 0;
        for (OfficeLayout.Column column : layout.columns()) {
            int number = Grid.column(column.letter());
            String found = String.join(Heads.ARROW, here.path(number));
            boolean fit = Words.normal(found).equals(Words.normal(column.path()))
                    || Words.normal(found + " (" + column.letter() + ")").equals(Words.normal(column.path()));
            if (!fit) {
                return Optional.of(
                        new Miss(grid.location(filled(grid, row, number), number), column.path(), found, fits));
            }
            fits++;
        }
        return Optional.empty();
    }

    /** The row of the header in which a column has a text. */
    private int filled(Grid grid, int row, int column) {
        int end = row + layout.headerEnd() - layout.headerRow();
        for (int at = row; at < end; at++) {
            if (!grid.cell(at, column).isEmpty()) {
                return at;
            }
        }
        return end;
    }

    private Found found(Grid grid, int row) {
        TableFinder finder = new TableFinder(grid, heads);
        return finder.below(row, row + layout.headerEnd() - layout.headerRow(), column(Role.NO), column(Role.NAME));
    }

    private int column(Role role) {
        return layout.columns().stream()
                .filter(column -> column.role() == role)
                .findFirst()
                .map(column -> Grid.column(column.letter()))
                .orElse(1);
    }
}
