// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/** A sheet as score readers look at it: texts of cells, codes with their titles, heads over columns. Immutable. */
final class ScoreGrid {
    private static final Pattern CODE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\s*[.):]?");
    private static final Pattern CODE_AND_TITLE =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\s*[.):]?\\s*(\\D.*)", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("(?:phần|part)\\s+(\\p{L}{1,3})(?:[^\\p{L}].*)?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");
    private static final int FAR = 6;

    private final List<Grid> grids;
    /** The row above the first one of each grid. */
    private final int[] above;

    /**
     * A code and a title that stand in one row.
     *
     * @param row the row
     * @param code the code as it stands there
     * @param title the title, empty if there is none
     * @param codeColumn the column of the code
     * @param titleColumn the column of the title
     */
    record Printed(int row, String code, String title, int codeColumn, int titleColumn) {}

    ScoreGrid(Grid grid) {
        this(List.of(grid));
    }

    /** The tables of a document, one below the other. */
    ScoreGrid(List<Grid> grids) {
        this.grids = List.copyOf(grids);
        this.above = new int[grids.size()];
        for (int i = 1; i < above.length; i++) {
            above[i] = above[i - 1] + grids.get(i - 1).lastRow();
        }
    }

    /** Where the sheet, or the first of the tables, stands. */
    Location location() {
        return grids.get(0).location();
    }

    String name() {
        return grids.get(0).name();
    }

    /** The paragraphs above a row: those above the tables that begin there or before. */
    List<String> titles(int row) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < above.length && above[i] < row; i++) {
            titles.addAll(grids.get(i).titles());
        }
        return titles;
    }

    private int of(int row) {
        int of = above.length - 1;
        while (of > 0 && above[of] >= row) {
            of--;
        }
        return of;
    }

    int lastRow() {
        return above[above.length - 1] + grids.get(above.length - 1).lastRow();
    }

    int lastColumn() {
        return grids.stream().mapToInt(Grid::lastColumn).max().orElse(0);
    }

    Grid.Cell cell(int row, int column) {
        int of = of(row);
        return grids.get(of).cell(row - above[of], column);
    }

    String text(int row, int column) {
        return cell(row, column).text();
    }

    boolean isBlank(int row, int column) {
        Grid.Cell cell = cell(row, column);
        return cell.isEmpty() || (cell.kind() == Grid.Kind.TEXT && cell.text().isBlank());
    }

    Location at(int row, int column) {
        int of = of(row);
        return grids.get(of).location(row - above[of], column);
    }

    /** Whether a cell holds a number, as such or as text. */
    boolean isNumber(int row, int column) {
        Grid.Cell cell = cell(row, column);
        return cell.kind() == Grid.Kind.NUMBER
                || (cell.kind() == Grid.Kind.TEXT && NUMBER.matcher(cell.text()).matches());
    }

    /** The code that begins in a cell, with the title in it or in one of the next cells. */
    Optional<Printed> printed(int row, int column) {
        Grid.Cell cell = cell(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String text = Words.strip(cell.text());
        Matcher alone = CODE.matcher(text);
        if (cell.kind() == Grid.Kind.NUMBER || alone.matches()) {
            String code = cell.kind() == Grid.Kind.NUMBER || !alone.matches() ? text : alone.group(1);
            for (int next = column + 1; next <= Math.min(lastColumn(), column + FAR); next++) {
                if (!isBlank(row, next)) {
                    return cell(row, next).kind() == Grid.Kind.TEXT && !isNumber(row, next)
                            ? Optional.of(new Printed(row, code, text(row, next), column, next))
                            : Optional.of(new Printed(row, code, "", column, next));
                }
            }
            return Optional.of(new Printed(row, code, "", column, column + 1));
        }
        Matcher both = CODE_AND_TITLE.matcher(text);
        return cell.kind() == Grid.Kind.TEXT && both.matches()
                ? Optional.of(new Printed(row, both.group(1), both.group(2), column, column))
                : Optional.empty();
    }

    /** The codes that begin in a column. */
    List<Printed> printed(int column) {
        List<Printed> all = new ArrayList<>();
        for (int row = 1; row <= lastRow(); row++) {
            printed(row, column).ifPresent(all::add);
        }
        return all;
    }

    /** The code of a part whose heading stands in a cell: {@code A}, {@code Phần A: …}. */
    static Optional<String> part(String text) {
        Matcher part = PART.matcher(Words.key(text));
        return part.matches() ? Optional.of(part.group(1).toUpperCase(java.util.Locale.ROOT)) : Optional.empty();
    }
}
