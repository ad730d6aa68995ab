// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula that adds cells: {@code D9+E9}, {@code SUM(D4:D6)}, {@code SUM(D4,D8)-D9}.
 *
 * @param plus the cells that are added
 * @param minus the cells that are taken off
 */
record Formula(List<Ref> plus, List<Ref> minus) {
    private static final Pattern TERM = Pattern.compile("([+-]?)(?:SUM\\(([^()]*)\\)|(\\$?[A-Z]{1,3}\\$?\\d{1,7})|0)");
    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int MOST_CELLS = 20_000;
    private static final int LETTERS = 26;

    /**
     * A cell.
     *
     * @param row its row
     * @param column its column
     */
    record Ref(int row, int column) {}

    /** Reads a formula; absent if it is no sum of cells of the same sheet. */
    static Optional<Formula> of(String text) {
        String rest = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        rest = rest.startsWith("=") ? rest.substring(1) : rest;
        rest = rest.startsWith("(") && rest.endsWith(")") && rest.indexOf(')') == rest.length() - 1
                ? rest.substring(1, rest.length() - 1)
                : rest;
        List<Ref> plus = new ArrayList<>();
        List<Ref> minus = new ArrayList<>();
        Matcher term = TERM.matcher(rest);
        int at = 0;
        while (at < rest.length() && term.find(at) && term.start() == at) {
            List<Ref> into = term.group(1).equals("-") ? minus : plus;
            boolean read = term.group(2) != null
                    ? list(term.group(2), into)
                    : term.group(3) == null || range(term.group(3), into);
            if ((at > 0 && term.group(1).isEmpty()) || !read) {
                return Optional.empty();
            }
            at = term.end();
        }
        boolean whole = !rest.isEmpty() && at == rest.length() && plus.size() + minus.size() > 0;
        return whole ? Optional.of(new Formula(List.copyOf(plus), List.copyOf(minus))) : Optional.empty();
    }

    private static boolean list(String arguments, List<Ref> into) {
        for (String argument : arguments.split("[,;]", -1)) {
            if (!range(argument, into)) {
                return false;
            }
        }
        return true;
    }

    private static boolean range(String text, List<Ref> into) {
        int colon = text.indexOf(':');
        Optional<Ref> from = cell(colon < 0 ? text : text.substring(0, colon));
        Optional<Ref> to = colon < 0 ? from : cell(text.substring(colon + 1));
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        for (int row = from.get().row; row <= to.get().row; row++) {
            for (int column = from.get().column; column <= to.get().column; column++) {
                if (into.size() >= MOST_CELLS) {
                    return false;
                }
                into.add(new Ref(row, column));
            }
        }
        return true;
    }

    private static Optional<Ref> cell(String text) {
        Matcher cell = CELL.matcher(text);
        if (!cell.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : cell.group(1).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return Optional.of(new Ref(Integer.parseInt(cell.group(2)), column));
    }

    /** Whether all cells are of one row. */
    boolean isAcross() {
        int row = plus.isEmpty() ? minus.get(0).row : plus.get(0).row;
        return isOfRow(row);
    }

    boolean isOfRow(int row) {
        return plus.stream().allMatch(ref -> ref.row == row) && minus.stream().allMatch(ref -> ref.row == row);
    }

    /** Whether all cells are of one column. */
    boolean isOfColumn(int column) {
        return plus.stream().allMatch(ref -> ref.column == column)
                && minus.stream().allMatch(ref -> ref.column == column);
    }

    /** The same of any row. */
    Formula withoutRows() {
        return new Formula(
                plus.stream().map(ref -> new Ref(0, ref.column)).toList(),
                minus.stream().map(ref -> new Ref(0, ref.column)).toList());
    }
}
