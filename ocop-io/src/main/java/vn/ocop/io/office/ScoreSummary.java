// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/**
 * A summary of a council: products down, members across with the parts of each, or with a total alone. Not thread-safe; reads
 * one sheet.
 */
final class ScoreSummary {
    private static final int MOST_ROWS = 60;
    private static final String TOTAL = "TOTAL";
    /** Heads of tables with an answer in each row. */
    private static final Set<String> ANSWERS = Set.of("criterion", "option", "points", "round");

    private final ScoreGrid grid;
    private final Set<String> parts;
    private final ScorePeople people;
    private final ScoreRows rows;
    private final int headRow;
    private final boolean byPart;
    private final ScoreTitle title;

    /** What stands in the columns that belong to nobody. */
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    /** What of whom stands in the others. */
    private final Map<Integer, Score> scores = new LinkedHashMap<>();

    /** A score of a member: of a part, or the total. */
    private record Score(String head, String scope, Location at) {}

    private ScoreSummary(ScoreGrid grid, Set<String> parts, ScorePeople people, ScoreRows rows, int headRow) {
        this.grid = grid;
        this.parts = parts;
        this.people = people;
        this.rows = rows;
        this.headRow = headRow;
        this.title = ScoreTitle.read(grid, headRow);
        this.byPart = findColumns();
    }

    /** Reads a sheet if it is a summary of the wanted form. */
    static boolean read(
            ScoreGrid grid, Set<String> parts, ScorePeople people, Optional<ScoreOptions.Form> form, ScoreRows rows) {
        for (int row = 1; row <= Math.min(MOST_ROWS, grid.lastRow()); row++) {
            if (isHead(grid, row)) {
                ScoreSummary summary = new ScoreSummary(grid, parts, people, rows, row);
                ScoreOptions.Form found = summary.byPart ? ScoreOptions.Form.SUMMARY : ScoreOptions.Form.TOTALS;
                if (!summary.hasFigures()
                        || form.filter(wanted -> wanted != found).isPresent()) {
                    return false;
                }
                summary.readProducts();
                return true;
            }
        }
        return false;
    }

    private static boolean isHead(ScoreGrid grid, int row) {
        boolean product = false;
        int texts = 0;
        for (int column = 1; column <= grid.lastColumn(); column++) {
            if (grid.cell(row, column).kind() == Grid.Kind.TEXT) {
                texts++;
                Optional<String> meaning = Words.all().meaning("sheet", grid.text(row, column));
                product |= meaning.filter(is -> is.equals("name") || is.equals("product"))
                        .isPresent();
            }
        }
        return product && texts > 2;
    }

    /** Whether what stands in the columns of members are figures: other tables have products down too. */
    private boolean hasFigures() {
        int figures = 0;
        int all = 0;
        for (int row = headRow + 1; row <= grid.lastRow(); row++) {
            for (int column : scores.keySet()) {
                all += grid.isBlank(row, column) ? 0 : 1;
                figures += grid.isNumber(row, column) ? 1 : 0;
            }
        }
        boolean ofAnswers = scores.values().stream()
                .map(score -> Words.all().meaning("head", score.head))
                .anyMatch(meaning -> meaning.filter(ANSWERS::contains).isPresent());
        return figures > 0 && !ofAnswers && figures * 2 >= all;
    }

    // --- the head

    /** Says whose each column is; whether parts stand there. */
    private boolean findColumns() {
        boolean byParts = false;
        int last = 0;
        String group = "";
        Location at = grid.at(headRow, 1);
        for (int column = 1; column <= grid.lastColumn(); column++) {
            String above = Words.strip(grid.text(headRow, column));
            String below = leafText(column);
            boolean inGroup = above.isEmpty() && last > 0 && !group.isEmpty() && !below.isEmpty();
            if (!above.isEmpty()) {
                Optional<String> meaning = Words.all().meaning("sheet", above);
                group = "";
                if (meaning.isPresent() && !meaning.get().equals("members")) {
                    columns.putIfAbsent(meaning.get(), column);
                    continue;
                }
                group = meaning.isPresent() ? "" : above;
                at = grid.at(headRow, column);
                last = column;
                if (meaning.isPresent() || (isGroupOfMembers(column) && !below.isEmpty())) {
                    continue;
                }
            }
            if (!above.isEmpty() || inGroup) {
                Optional<String> scope = scope(below);
                byParts |= scope.filter(is -> !is.equals(TOTAL)).isPresent();
                scores.put(column, new Score(group, below.isEmpty() ? TOTAL : scope.orElse(""), at));
            }
        }
        return byParts;
    }

    private boolean isGroupOfMembers(int column) {
        return Words.all()
                .meaning("sheet", grid.text(headRow, column))
                .filter("members"::equals)
                .isPresent();
    }

    /** The text below a head, if there is a second row of heads. */
    private String leafText(int column) {
        return hasLeaves() ? Words.strip(grid.text(headRow + 1, column)) : "";
    }

    private boolean hasLeaves() {
        for (int column = 1; column <= grid.lastColumn(); column++) {
            if (scope(grid.text(headRow + 1, column))
                            .filter(is -> !is.equals(TOTAL))
                            .isPresent()
                    && grid.cell(headRow + 1, column).kind() == Grid.Kind.TEXT) {
                return true;
            }
        }
        return false;
    }

    /** What a head below a member's name stands for. */
    private Optional<String> scope(String text) {
        String part = ScoreGrid.part(text).orElse(Words.strip(text));
        if (parts.contains(part)) {
            return Optional.of(part);
        }
        return Words.all().meaning("sheet", text).filter("total"::equals).map(total -> TOTAL);
    }

    // --- the products

    private void readProducts() {
        int first = headRow + (hasLeaves() ? 2 : 1);
        for (int row = first; row <= grid.lastRow(); row++) {
            String code = text(row, "product");
            String name = text(row, "name");
            boolean scored = hasScores(row);
            if (code.isEmpty() && name.isEmpty()) {
                if (scored && !isNumberRow(row)) {
                    rows.find(ScoreFinding.PRODUCT_UNSTATED, grid.at(row, 1));
                }
                continue;
            }
            if (code.isEmpty() && !scored && text(row, "set").isEmpty()) {
                // a heading, a note, a signature
                continue;
            }
            readProduct(row, code, name);
        }
    }

    private boolean isNumberRow(int row) {
        for (int column = 1; column <= grid.lastColumn(); column++) {
            if (!grid.isBlank(row, column) && !grid.text(row, column).matches("\\(?\\d{1,2}\\)?|[A-Z]")) {
                return false;
            }
        }
        return true;
    }

    private boolean hasScores(int row) {
        return scores.keySet().stream().anyMatch(column -> !grid.isBlank(row, column));
    }

    private String text(int row, String meaning) {
        int column = columns.getOrDefault(meaning, 0);
        return column == 0 ? "" : Words.strip(grid.text(row, column));
    }

    private Location at(int row, String meaning) {
        return grid.at(row, Math.max(1, columns.getOrDefault(meaning, 1)));
    }

    private void readProduct(int row, String code, String name) {
        Location where = at(row, code.isEmpty() ? "name" : "product");
        ScorePeople.Found<ScorePeople.Listed> found = people.product(code, name, where);
        found.finding().ifPresent(rows::find);
        if (found.value().isEmpty()) {
            return;
        }
        ScorePeople.Listed product = found.value().get();
        String set = set(row, product);
        ScoreRows.Of of = new ScoreRows.Of(product.id(), set, title.round(grid.name()));
        if (set.isEmpty()) {
            rows.unread(of, "", where);
            return;
        }
        Map<String, Location> begun = new LinkedHashMap<>();
        scores.forEach((column, score) -> readScore(row, column, score, product, of, begun));
        claim(of, "AVERAGE", row, "average");
        claim(of, "STAR", row, "star");
        claim(of, "PLACE", row, "place");
        claim(of, "MINIMUM", row, "minimum");
    }

    /** The set of a row; blank, with a finding, if it cannot be told. */
    private String set(int row, ScorePeople.Listed product) {
        String printed = text(row, "set");
        OptionalInt number = Words.setNumber(printed);
        if (printed.isEmpty()) {
            if (product.set().isEmpty()) {
                rows.find(ScoreFinding.SET_UNSTATED, at(row, "name"));
            }
            return product.set();
        }
        String stated = number.isPresent() ? String.valueOf(number.getAsInt()) : leading(printed);
        if (!product.set().isEmpty() && !product.set().equals(stated)) {
            rows.find(ScoreFinding.SET_CONTRADICTED, at(row, "set"), "printed", printed, "listed", product.set());
            return "";
        }
        return stated;
    }

    private static String leading(String printed) {
        String key = Words.key(printed).replaceFirst("^bộ(?: số| sản phẩm)?\\s+", "");
        return key.matches("\\d{1,2}\\D.*") ? key.split("\\D", 2)[0] : printed;
    }

    private void readScore(
            int row,
            int column,
            Score score,
            ScorePeople.Listed product,
            ScoreRows.Of of,
            Map<String, Location> begun) {
        Grid.Cell cell = grid.cell(row, column);
        if (grid.isBlank(row, column)) {
            return;
        }
        Location at = grid.at(row, column);
        String member = member(score, product);
        Location first = begun.get(member);
        if (first == null) {
            begun.put(member, score.at);
            if (!rows.begin(of, member, at)) {
                return;
            }
        } else if (!first.equals(score.at)) {
            rows.begin(of, member, score.at);
            return;
        }
        if (cell.kind() == Grid.Kind.ERROR || cell.kind() == Grid.Kind.DAY || score.scope.isEmpty()) {
            rows.find(ScoreFinding.ANSWER_CELL, at, "found", cell.text().isEmpty() ? cell.formula() : cell.text());
            rows.unread(of, member, at);
            return;
        }
        rows.claim(of, member, score.scope, Words.strip(cell.text()), at);
    }

    private final Map<String, String> known = new LinkedHashMap<>();

    private String member(Score score, ScorePeople.Listed product) {
        String key = score.head + '\n' + product.council();
        return known.computeIfAbsent(key, first -> {
            ScorePeople.Found<String> found = people.member(score.head, Optional.of(product), score.at);
            found.finding().ifPresent(rows::find);
            return found.value().orElse(ScorePeople.bare(score.head));
        });
    }

    private void claim(ScoreRows.Of of, String what, int row, String meaning) {
        int column = columns.getOrDefault(meaning, 0);
        if (column > 0) {
            ScoreAnswers.figure(grid.cell(row, column))
                    .ifPresent(figure -> rows.claim(of, what, figure, grid.at(row, column)));
        }
    }
}
