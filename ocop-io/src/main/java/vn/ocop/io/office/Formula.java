// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A formula that adds cells: {@code D9+E9}, {@code SUM(D4:D6)}, {@code SUM(D4,D8)-D9}.
 *
 * @param plus the ranges that are added
 * @param minus the ranges that are taken off
 */
record Formula(List<Range> plus, List<Range> minus) {
    private static final Pattern TERM = Pattern.compile("([+-]?)(?:SUM\\(([^()]*)\\)|(\\$?[A-Z]{1,3}\\$?\\d{1,7})|0)");
    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int LETTERS = 26;

    /**
     * A cell.
     *
     * @param row its row
     * @param column its column
     */
    record Ref(int row, int column) {}

    /**
     * Cells from one to another.
     *
     * @param from the first
     * @param to the last
     */
    record Range(Ref from, Ref to) {
        boolean isOfRow(int row) {
            return from.row == row && to.row == row;
        }
    }

    /** Reads a formula; absent if it is no sum of cells of the same sheet. */
    static Optional<Formula> of(String text) {
        String rest = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        rest = rest.startsWith("=") ? rest.substring(1) : rest;
        rest = rest.startsWith("(") && rest.endsWith(")") && rest.indexOf(')') == rest.length() - 1
                ? rest.substring(1, rest.length() - 1)
                : rest;
        List<Range> plus = new ArrayList<>();
        List<Range> minus = new ArrayList<>();
        Matcher term = TERM.matcher(rest);
        int at = 0;
        while (at < rest.length() && term.find(at) && term.start() == at) {
            List<Range> into = term.group(1).equals("-") ? minus : plus;
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

    private static boolean list(String arguments, List<Range> into) {
        for (String argument : arguments.split("[,;]", -1)) {
            if (!range(argument, into)) {
                return false;
            }
        }
        return true;
    }

    private static boolean range(String text, List<Range> into) {
        int colon = text.indexOf(':');
        Optional<Ref> from = cell(colon < 0 ? text : text.substring(0, colon));
        Optional<Ref> to = colon < 0 ? from : cell(text.substring(colon + 1));
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        boolean forward = from.get().row <= to.get().row && from.get().column <= to.get().column;
        return forward && into.add(new Range(from.get(), to.get()));
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

    /** Whether all cells are of a row. */
    boolean isOfRow(int row) {
        return plus.stream().allMatch(range -> range.isOfRow(row))
                && minus.stream().allMatch(range -> range.isOfRow(row));
    }

    /** The columns of ranges, each as often as it is there. */
    static List<Integer> columns(List<Range> ranges) {
        return ranges.stream()
                .flatMap(range -> IntStream.rangeClosed(range.from.column, range.to.column)
                        .boxed())
                .toList();
    }
}
