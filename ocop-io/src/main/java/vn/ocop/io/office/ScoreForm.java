// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/**
 * A form of one member in the decision's layout: criteria as headings, their options below. An option is known by its place
 * below its criterion and by its points, never by its text. Not thread-safe; reads one sheet.
 */
final class ScoreForm {
    /** Boxes that are ticked, and the ticks that stand in a column; the last ones are of a symbol font. */
    private static final String TICKED = "☒☑✓✔√⊠■\uf0fe\uf0fd\uf0fc\uf0fb\uf052\uf054";

    private static final String EMPTY = "□☐◻▢❏❑○\uf0a8\uf06f\uf0a3\uf071\uf072";
    private static final int LATIN_X = 1;

    private final ScoreGrid grid;
    private final ScoreBody body;
    private final ScoreHead head;
    private final ScoreRows rows;
    private final int printedPoints;
    private final int mark;
    private final int points;

    /** A heading with the rows of its options. */
    private static final class Block {
        final Criterion criterion;
        final int row;
        final List<Integer> options = new ArrayList<>();

        Block(Criterion criterion, int row) {
            this.criterion = criterion;
            this.row = row;
        }
    }

    ScoreForm(ScoreGrid grid, ScoreBody body, ScoreHead head, ScoreRows rows) {
        this.grid = grid;
        this.body = body;
        this.head = head;
        this.rows = rows;
        this.printedPoints = head.column("max");
        this.mark = head.column("mark");
        this.points = head.column("points");
    }

    /** Whether a sheet has where a member answers, and no members side by side. */
    static boolean fits(ScoreGrid grid, ScoreBody body, ScoreHead head) {
        return ScoreMatrix.members(grid, body, head).isEmpty()
                && (head.column("points") > 0 || head.column("mark") > 0 || hasBoxes(grid, body));
    }

    private static boolean hasBoxes(ScoreGrid grid, ScoreBody body) {
        for (int row = body.first; row <= grid.lastRow(); row++) {
            if (isBox(grid.text(row, body.titleColumn))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBox(String text) {
        String bare = text.strip();
        return !bare.isEmpty() && (TICKED.indexOf(bare.charAt(0)) >= 0 || EMPTY.indexOf(bare.charAt(0)) >= 0);
    }

    private static boolean isTickedBox(String text) {
        String bare = text.strip();
        return !bare.isEmpty() && TICKED.indexOf(bare.charAt(0)) >= 0;
    }

    /** A mark in a cell of its own. */
    static boolean isMark(String text) {
        String bare = text.strip();
        return bare.length() == LATIN_X && (TICKED.indexOf(bare.charAt(0)) >= 0 || "xX".indexOf(bare.charAt(0)) >= 0);
    }

    static boolean isNoMark(String text) {
        String bare = text.strip();
        return bare.isEmpty() || (bare.length() == LATIN_X && EMPTY.indexOf(bare.charAt(0)) >= 0);
    }

    /** Reads the answers of a member. */
    void read(ScoreRows.Of of, String member, CriteriaSet set) {
        ScoreCriteria criteria = new ScoreCriteria(set);
        Map<Integer, String> members = points > 0 ? Map.of(points, member) : Map.of();
        ScoreClaims claims = new ScoreClaims(grid, rows, of, members, head);
        ScoreAnswers answers = new ScoreAnswers(rows, of, member);
        Set<Criterion> found = new HashSet<>();
        @Nullable Block block = null;
        String before = "";
        for (int row = body.first; row <= grid.lastRow(); row++) {
            Optional<ScoreGrid.Printed> printed =
                    isBox(grid.text(row, body.titleColumn)) ? Optional.empty() : body.printed(row);
            if (printed.isEmpty()) {
                if (isOption(row)) {
                    if (block != null) {
                        block.options.add(row);
                    } else {
                        refuseStray(row, of);
                    }
                } else if (claims.labelled(criteria, row, body)) {
                    close(block, answers, set);
                    block = null;
                } else if (points > 0 && grid.isNumber(row, points)) {
                    refuseStray(row, of);
                }
                continue;
            }
            String code = criteria.meant(printed.get().code(), before);
            Optional<Criterion> criterion =
                    criteria.criterion(code, printed.get().title());
            boolean heading = criterion.isPresent()
                    || !criteria.coded(code).isEmpty()
                    || criteria.scope(code).isPresent();
            if (!heading && !isScored(row)) {
                // a note that begins with a number
                continue;
            }
            before = code;
            close(block, answers, set);
            block = null;
            if (criterion.isPresent()) {
                found.add(criterion.get());
                block = new Block(criterion.get(), row);
            } else if (criteria.coded(code).isEmpty() && criteria.scope(code).isPresent()) {
                claims.row(criteria.scope(code).get(), row);
            } else {
                body.mismatch(printed.get(), code, criteria, found, of, rows);
            }
        }
        close(block, answers, set);
        body.missing(criteria, found, rows);
    }

    private boolean isScored(int row) {
        return printedPoints > 0 && grid.isNumber(row, printedPoints);
    }

    /** A row below a heading that offers points: by its box, or by the points in the column of points. */
    private boolean isOption(int row) {
        boolean text = !grid.isBlank(row, body.titleColumn);
        boolean labelled =
                Words.all().meaning("sheet", grid.text(row, body.titleColumn)).isPresent()
                        || ScoreGrid.part(grid.text(row, body.titleColumn)).isPresent();
        return isBox(grid.text(row, body.titleColumn)) || (text && !labelled && isScored(row));
    }

    private void refuseStray(int row, ScoreRows.Of of) {
        rows.find(
                ScoreFinding.ROW_UNREAD,
                grid.at(row, body.titleColumn),
                "text",
                Words.strip(grid.text(row, body.titleColumn)));
        rows.unread(of, "", grid.at(row, body.titleColumn));
    }

    // --- one criterion

    /** Takes the answer of a block that is whole. */
    private void close(@Nullable Block block, ScoreAnswers answers, CriteriaSet set) {
        if (block == null) {
            return;
        }
        Criterion criterion = block.criterion;
        if (!block.options.isEmpty() && !optionsAgree(block, set)) {
            answers.unread(grid.at(block.row, body.titleColumn));
            return;
        }
        List<Integer> marked = new ArrayList<>();
        for (int i = 0; i < block.options.size(); i++) {
            if (isMarked(block.options.get(i))) {
                marked.add(i + 1);
            }
        }
        if (marked.size() > 1) {
            Location at = markAt(block.options.get(marked.get(1) - 1));
            rows.find(
                    ScoreFinding.TWO_MARKS,
                    at,
                    "criterion",
                    criterion.code(),
                    "count",
                    marked.size(),
                    "marks",
                    marked.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            answers.unread(at);
        } else if (marked.size() == 1) {
            chosen(block, marked.get(0), answers);
        } else {
            unmarked(block, answers);
        }
    }

    /** Whether the printed options are those of the criterion: so many, with these points. */
    private boolean optionsAgree(Block block, CriteriaSet set) {
        List<Option> options = block.criterion.options();
        if (block.criterion.kind() == Criterion.Kind.YES_NO && block.options.size() == 1) {
            return true;
        }
        for (int i = 0; i < Math.min(options.size(), block.options.size()); i++) {
            int row = block.options.get(i);
            if (!agrees(options.get(i), row)) {
                rows.find(
                        ScoreFinding.OPTION_POINTS_PRINTED,
                        grid.at(row, printedPoints),
                        "criterion",
                        block.criterion.code(),
                        "option",
                        options.get(i).number(),
                        "found",
                        grid.text(row, printedPoints),
                        "set",
                        set.number(),
                        "expected",
                        options.get(i).points());
                return false;
            }
        }
        if (options.size() != block.options.size()) {
            int odd = Math.min(options.size(), block.options.size() - 1);
            rows.find(
                    ScoreFinding.OPTIONS_COUNTED,
                    grid.at(block.options.get(odd), body.titleColumn),
                    "criterion",
                    block.criterion.code(),
                    "expected",
                    options.size(),
                    "found",
                    block.options.size());
            return false;
        }
        return true;
    }

    private boolean agrees(Option option, int row) {
        if (printedPoints == 0) {
            return true;
        }
        String printed = Words.strip(grid.text(row, printedPoints));
        return printed.equals(String.valueOf(option.points()))
                || (option.printedPoints().isPresent()
                        && printed.equals(String.valueOf(option.printedPoints().getAsInt())))
                || (printed.isEmpty() && option.printedBlank());
    }

    /** Whether an option is marked: by its box, in the column of marks, or by points beside it. */
    private boolean isMarked(int row) {
        return isTickedBox(grid.text(row, body.titleColumn))
                || (body.codeColumn != body.titleColumn && isTickedBox(grid.text(row, body.codeColumn)))
                || (mark > 0 && !isNoMark(grid.text(row, mark)))
                || (points > 0 && !isNoMark(grid.text(row, points)));
    }

    private Location markAt(int row) {
        if (points > 0 && !isNoMark(grid.text(row, points))) {
            return grid.at(row, points);
        }
        return mark > 0 && !isNoMark(grid.text(row, mark)) ? grid.at(row, mark) : grid.at(row, body.titleColumn);
    }

    private void chosen(Block block, int place, ScoreAnswers answers) {
        Criterion criterion = block.criterion;
        int row = block.options.get(place - 1);
        int number = criterion.kind() == Criterion.Kind.YES_NO && block.options.size() == 1 ? 2 : place;
        for (int column : new int[] {mark, points}) {
            String beside = column > 0 ? Words.strip(grid.text(row, column)) : "";
            if (!isNoMark(beside) && !isMark(beside) && !isWorth(criterion, number, beside)) {
                refuse(criterion, number, beside, grid.at(row, column), answers);
                return;
            }
        }
        String above = points > 0 ? Words.strip(grid.text(block.row, points)) : "";
        if (!isNoMark(above) && !isMark(above) && !isWorth(criterion, number, above)) {
            refuse(criterion, number, above, grid.at(block.row, points), answers);
            return;
        }
        answers.option(criterion, number, "", markAt(row));
    }

    private static boolean isWorth(Criterion criterion, int number, String points) {
        return points.matches("\\d{1,3}([.,]0+)?")
                && Integer.parseInt(points.split("[.,]", -1)[0]) == criterion.pointsOf(number);
    }

    private void refuse(Criterion criterion, int number, String found, Location at, ScoreAnswers answers) {
        rows.find(
                ScoreFinding.MARK_AGAINST_POINTS,
                at,
                "criterion",
                criterion.code(),
                "expected",
                criterion.pointsOf(number),
                "found",
                found);
        answers.unread(at);
    }

    /** No option is marked: points beside the heading, or a mark there where yes or no is asked. */
    private void unmarked(Block block, ScoreAnswers answers) {
        Criterion criterion = block.criterion;
        boolean yesNo = criterion.kind() == Criterion.Kind.YES_NO;
        boolean ticked = isTickedBox(grid.text(block.row, body.titleColumn));
        for (int column : new int[] {mark, points}) {
            if (column > 0) {
                Grid.Cell cell = grid.cell(block.row, column);
                if (isMark(cell.text()) && yesNo) {
                    ticked = true;
                } else if (!isNoMark(cell.text()) || cell.kind() == Grid.Kind.ERROR) {
                    if (!answers.isRightlyEmpty(criterion, cell)) {
                        answers.points(criterion, cell, grid.at(block.row, column));
                    }
                    return;
                }
            }
        }
        if (ticked && yesNo) {
            answers.option(criterion, 2, "", grid.at(block.row, body.titleColumn));
        }
    }
}
