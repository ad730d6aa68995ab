// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.io.Grid;

/** The row of column numbers below a header: {@code A, B, 1=2+3, 2, 3}. */
final class NumberRow {
    private static final Pattern LABEL =
            Pattern.compile("[\\[(]?\\s*(\\p{Lu}|\\d{1,3})\\s*[\\])]?(?:\\s*=\\s*(.+))?", Pattern.DOTALL);
    private static final Pattern RUN = Pattern.compile("(\\d+)\\+(?:\\.{2,}|…)\\+(\\d+)");
    private static final Pattern TERM = Pattern.compile("([+-]?)(\\p{Lu}|\\d{1,3})");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}|\\p{Lu})[/:](\\d{1,3}|\\p{Lu})(?:[x*×]?100)?%?");
    private static final int FEWEST = 3;
    private static final int MOST_TERMS = 200;

    private NumberRow() {}

    /**
     * What a column's number says.
     *
     * @param label the number or letter
     * @param sum what stands behind the equals sign, empty if nothing does
     */
    record Label(String label, String sum) {}

    /** The labels by columns, if a row is such a row. */
    static Optional<Map<Integer, Label>> labels(Grid grid, int row, int no) {
        Map<Integer, Label> labels = new LinkedHashMap<>();
        String before = "";
        if (grid.cell(row, no).isEmpty()) {
            return Optional.empty();
        }
        for (int column = no; column <= grid.lastColumn(); column++) {
            String text = grid.cell(row, column).text().strip();
            if (text.isEmpty()) {
                continue;
            }
            Matcher matcher = LABEL.matcher(text);
            if (!matcher.matches() || !follows(matcher.group(1), before)) {
                return Optional.empty();
            }
            before = matcher.group(1);
            String sum = matcher.group(2) == null ? "" : matcher.group(2).strip();
            labels.put(column, new Label(before, sum));
        }
        return labels.size() >= FEWEST ? Optional.of(labels) : Optional.empty();
    }

    private static boolean follows(String label, String before) {
        boolean isLetter = Character.isLetter(label.charAt(0));
        if (before.isEmpty()) {
            return label.equals("A") || label.equals("1");
        }
        if (Character.isLetter(before.charAt(0))) {
            return isLetter ? label.charAt(0) == before.charAt(0) + 1 : label.equals("1");
        }
        return !isLetter && Integer.parseInt(label) == Integer.parseInt(before) + 1;
    }

    /** A sum: the labels that are added and those that are taken off. */
    record Sum(List<String> plus, List<String> minus) {}

    private static String tidied(String sum) {
        return sum.replaceAll("[\\s()\\[\\]]", "").replace('–', '-').replace('−', '-');
    }

    /** A sum that can be tested. */
    static Optional<Sum> sum(String text) {
        String rest = runs(tidied(text));
        List<String> plus = new ArrayList<>();
        List<String> minus = new ArrayList<>();
        Matcher term = TERM.matcher(rest);
        int at = 0;
        while (at < rest.length() && term.find(at) && term.start() == at && plus.size() < MOST_TERMS) {
            if (at > 0 && term.group(1).isEmpty()) {
                return Optional.empty();
            }
            (term.group(1).equals("-") ? minus : plus).add(term.group(2));
            at = term.end();
        }
        return at == rest.length() && !plus.isEmpty() ? Optional.of(new Sum(plus, minus)) : Optional.empty();
    }

    private static String runs(String text) {
        Matcher run = RUN.matcher(text);
        StringBuilder out = new StringBuilder();
        while (run.find()) {
            int from = Integer.parseInt(run.group(1));
            int to = Integer.parseInt(run.group(2));
            StringBuilder all = new StringBuilder();
            for (int label = from; label <= to && label < from + MOST_TERMS; label++) {
                all.append(label == from ? "" : "+").append(label);
            }
            run.appendReplacement(out, all.isEmpty() ? "?" : all.toString());
        }
        return run.appendTail(out).toString();
    }

    /** The labels of a share such as {@code 5/4}. */
    static Optional<List<String>> share(String text) {
        Matcher share = SHARE.matcher(tidied(text));
        return share.matches() ? Optional.of(List.of(share.group(1), share.group(2))) : Optional.empty();
    }
}
