// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/** What stands above a score sheet: its product, its set, whose it is, which round. Immutable. */
final class ScoreTitle {
    private static final Pattern NUMBERED_SET = Pattern.compile("(\\d{1,2})\\s*[.)]\\s*(bộ sản phẩm|bộ tiêu chí)\\b.*");
    private static final Pattern SET_IN_LINE =
            Pattern.compile("(?:bộ sản phẩm số|bộ tiêu chí số|bộ số|bộ)\\s+(\\d{1,2})(?:\\D.*)?");
    private static final Pattern LEADING = Pattern.compile("(?:số\\s+)?(\\d{1,2})\\s*(?:[.):-]\\s*(.*))?");
    private static final Pattern ROUND =
            Pattern.compile(".*\\b(?:vòng|lần)(?: chấm)?(?: thứ)?\\s*(\\d)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    /** A value that a line states. */
    record Line(String value, Location at) {}

    Optional<Line> product = Optional.empty();
    Optional<Line> name = Optional.empty();
    Optional<Line> member = Optional.empty();
    /** The number of the set. */
    Optional<Line> set = Optional.empty();
    /** The name of the set. */
    Optional<Line> setName = Optional.empty();

    private final List<Line> titles = new ArrayList<>();
    private Optional<Line> round = Optional.empty();

    private ScoreTitle() {}

    /** Reads the rows above a table, and the paragraphs above a table of a Word document. */
    static ScoreTitle read(ScoreGrid grid, int endRow) {
        ScoreTitle title = new ScoreTitle();
        for (String line : grid.titles(endRow)) {
            title.take(line, "", grid.location());
        }
        for (int row = 1; row < endRow; row++) {
            for (int column = 1; column <= grid.lastColumn(); column++) {
                if (!grid.isBlank(row, column) && grid.cell(row, column).kind() == Grid.Kind.TEXT) {
                    title.take(grid.text(row, column), grid, row, column);
                }
            }
        }
        return title;
    }

    private void take(String text, ScoreGrid grid, int row, int column) {
        String next = "";
        for (int right = column + 1; right <= grid.lastColumn() && next.isEmpty(); right++) {
            next = grid.isBlank(row, right) || grid.text(row, right).contains(":") ? "" : grid.text(row, right);
        }
        take(text, next, grid.at(row, column));
    }

    /** A line, with what stands to the right of it where it ends in a colon. */
    private void take(String text, String beside, Location at) {
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                takeLine(Words.strip(line), beside, at);
            }
        }
    }

    private void takeLine(String line, String beside, Location at) {
        Matcher numbered = NUMBERED_SET.matcher(Words.key(line));
        int colon = line.indexOf(':');
        if (numbered.matches()) {
            set = set.or(() -> Optional.of(new Line(numbered.group(1), at)));
            if (colon > 0 && !line.substring(colon + 1).isBlank()) {
                setName = setName.or(
                        () -> Optional.of(new Line(line.substring(colon + 1).strip(), at)));
            }
            return;
        }
        Optional<String> meaning = colon > 0
                ? Words.all().meaning("line", line.substring(0, colon))
                : beside.isEmpty() ? Optional.empty() : Words.all().meaning("line", line);
        if (meaning.isEmpty()) {
            takeTitle(line, at);
            return;
        }
        String value = colon > 0 ? line.substring(colon + 1).strip() : "";
        Line stated = new Line(Words.strip(value.isEmpty() ? beside : value), at);
        if (!stated.value.isEmpty()) {
            state(meaning.get(), stated);
        }
    }

    private void state(String meaning, Line line) {
        switch (meaning) {
            case "product" -> product = product.or(() -> Optional.of(line));
            case "name" -> name = name.or(() -> Optional.of(line));
            case "member" -> member = member.or(() -> Optional.of(line));
            case "round" -> round = round.or(() -> Optional.of(line));
            case "set" -> {
                Matcher number = LEADING.matcher(Words.key(line.value));
                if (number.matches()) {
                    set = set.or(() -> Optional.of(new Line(number.group(1), line.at)));
                    int from = line.value.indexOf(number.group(1))
                            + number.group(1).length();
                    String rest = line.value.substring(from).replaceFirst("^[\\s.):-]+", "");
                    if (!rest.isEmpty()) {
                        setName = setName.or(() -> Optional.of(new Line(rest, line.at)));
                    }
                } else {
                    setName = setName.or(() -> Optional.of(line));
                }
            }
            default -> {
                // the subject is stated in the list of products
            }
        }
    }

    private void takeTitle(String line, Location at) {
        Matcher number = SET_IN_LINE.matcher(Words.key(line));
        if (number.matches()) {
            set = set.or(() -> Optional.of(new Line(number.group(1), at)));
            int colon = line.indexOf(':');
            if (colon > 0 && !line.substring(colon + 1).isBlank()) {
                setName = setName.or(
                        () -> Optional.of(new Line(line.substring(colon + 1).strip(), at)));
            }
        }
        titles.add(new Line(line, at));
    }

    /** The round that the title, or else the name of the sheet, states; the first if nothing does. */
    int round(String sheet) {
        if (round.isPresent()) {
            OptionalInt stated = Words.round(round.get().value);
            if (stated.isPresent() && stated.getAsInt() > 0) {
                return stated.getAsInt();
            }
        }
        for (Line line : titles) {
            Matcher found = ROUND.matcher(Words.key(line.value));
            if (found.matches()) {
                return Math.max(1, Integer.parseInt(found.group(1)));
            }
        }
        Matcher found = ROUND.matcher(Words.key(sheet));
        return found.matches() ? Math.max(1, Integer.parseInt(found.group(1))) : 1;
    }
}
