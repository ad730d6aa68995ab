// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/** A matrix: criteria down, members across, one product. Not thread-safe; reads one sheet. */
final class ScoreMatrix {
    private final ScoreGrid grid;
    private final ScoreBody body;
    private final ScoreHead head;
    private final ScoreChoices choices;
    private final ScoreRows rows;
    private final ScorePeople people;

    /** Whose points stand in a column. */
    private final Map<Integer, ScoreAnswers> answers = new LinkedHashMap<>();

    /** Whose options are ticked in several columns. */
    private final Map<ScoreChoices.Group, ScoreAnswers> ticked = new LinkedHashMap<>();

    private final Map<Integer, String> members = new HashMap<>();

    ScoreMatrix(
            ScoreGrid grid, ScoreBody body, ScoreHead head, ScoreChoices choices, ScorePeople people, ScoreRows rows) {
        this.choices = choices;
        this.grid = grid;
        this.body = body;
        this.head = head;
        this.people = people;
        this.rows = rows;
    }

    /** The columns whose heads name members. */
    static List<Integer> members(ScoreGrid grid, ScoreBody body, ScoreHead head) {
        List<Integer> columns = new ArrayList<>();
        for (int column = body.titleColumn + 1; column <= grid.lastColumn(); column++) {
            if (!head.text(column).isEmpty() && head.meaning(column).isEmpty()) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Reads the points of all members. */
    void read(ScorePeople.Listed product, CriteriaSet set, int round) {
        ScoreRows.Of of = new ScoreRows.Of(product.id(), String.valueOf(set.number()), round);
        ScoreCriteria criteria = new ScoreCriteria(set);
        for (int column : members(grid, body, head)) {
            if (!choices.has(column)) {
                open(head.text(column), head.at(column), List.of(column), product, of)
                        .ifPresent(sheet -> answers.put(column, sheet));
            }
        }
        for (ScoreChoices.Group group : choices.groups) {
            open(
                            group.member(),
                            group.at(),
                            group.choices().stream()
                                    .map(ScoreChoices.Choice::column)
                                    .toList(),
                            product,
                            of)
                    .ifPresent(sheet -> ticked.put(group, sheet));
        }
        ScoreClaims claims = new ScoreClaims(grid, rows, of, members, head);
        Set<Criterion> found = new LinkedHashSet<>();
        String before = "";
        for (int row = body.first; row <= grid.lastRow(); row++) {
            Optional<ScoreGrid.Printed> printed = body.printed(row);
            if (printed.isPresent()) {
                String code = criteria.meant(printed.get().code(), before);
                before = code;
                Optional<Criterion> criterion =
                        criteria.criterion(code, printed.get().title());
                if (criterion.isPresent()) {
                    found.add(criterion.get());
                    readRow(criterion.get(), row);
                    claims.average("AVERAGE:" + criterion.get().code(), row);
                } else if (criteria.coded(code).isEmpty()
                        && criteria.scope(code).isPresent()) {
                    claims.row(criteria.scope(code).get(), row);
                } else {
                    body.mismatch(printed.get(), code, criteria, found, of, rows);
                }
            } else if (!claims.labelled(criteria, row, body)) {
                refuseStray(row, of);
            }
        }
        body.missing(criteria, found, rows);
        refuseUnnamed(of);
    }

    /** The sheet of a member, if one was handed in and it is the first. */
    private Optional<ScoreAnswers> open(
            String name, Location at, List<Integer> columns, ScorePeople.Listed product, ScoreRows.Of of) {
        if (name.isEmpty()) {
            rows.find(ScoreFinding.MEMBER_UNSTATED, at);
            rows.unread(of, "", at);
            return Optional.empty();
        }
        ScorePeople.Found<String> found = people.member(name, Optional.of(product), at);
        if (columns.stream().allMatch(this::isEmpty)) {
            found.value().ifPresent(absent -> rows.missing(of, absent));
            return Optional.empty();
        }
        found.finding().ifPresent(rows::find);
        String member = found.value().orElse(ScorePeople.bare(name));
        if (!rows.begin(of, member, at)) {
            return Optional.empty();
        }
        columns.forEach(column -> members.put(column, member));
        return Optional.of(new ScoreAnswers(rows, of, member));
    }

    /** Whether a member has scored nothing in a column. */
    private boolean isEmpty(int column) {
        return body.printed.stream().allMatch(printed -> grid.isBlank(printed.row(), column));
    }

    private void readRow(Criterion criterion, int row) {
        answers.forEach((column, sheet) -> {
            Grid.Cell cell = grid.cell(row, column);
            if (!sheet.isRightlyEmpty(criterion, cell)) {
                sheet.points(criterion, cell, grid.at(row, column));
            }
        });
        ticked.forEach((group, sheet) -> readTicks(criterion, row, group, sheet));
    }

    /** The option that is ticked in one of a member's columns; points may stand there, or in the column of points. */
    private void readTicks(Criterion criterion, int row, ScoreChoices.Group group, ScoreAnswers sheet) {
        List<ScoreChoices.Choice> marked = group.choices().stream()
                .filter(choice -> !ScoreForm.isNoMark(grid.text(row, choice.column()))
                        || grid.cell(row, choice.column()).kind() == Grid.Kind.ERROR)
                .toList();
        int points = choices.groups.size() == 1 ? head.column("points") : 0;
        String beside = points > 0 ? Words.strip(grid.text(row, points)) : "";
        if (marked.isEmpty()) {
            if (points > 0 && !sheet.isRightlyEmpty(criterion, grid.cell(row, points))) {
                sheet.points(criterion, grid.cell(row, points), grid.at(row, points));
            }
            return;
        }
        if (marked.size() > 1) {
            Location second = grid.at(row, marked.get(1).column());
            rows.find(
                    ScoreFinding.TWO_MARKS,
                    second,
                    "criterion",
                    criterion.code(),
                    "count",
                    marked.size(),
                    "marks",
                    marked.stream().map(choice -> head.text(choice.column())).collect(Collectors.joining(", ")));
            sheet.unread(second);
            return;
        }
        ScoreChoices.Choice choice = marked.get(0);
        String text = Words.strip(grid.text(row, choice.column()));
        sheet.choice(criterion, choice, ScoreForm.isMark(text) ? "" : text, beside, grid.at(row, choice.column()));
    }

    /** Points in a row of which it cannot be told what they are for. */
    private void refuseStray(int row, ScoreRows.Of of) {
        for (int column : members.keySet()) {
            if (grid.isNumber(row, column)) {
                Location at = grid.at(row, column);
                rows.find(ScoreFinding.ROW_UNREAD, at, "text", Words.strip(grid.text(row, body.titleColumn)));
                rows.unread(of, "", at);
                return;
            }
        }
    }

    /** Points in a column that nobody's name stands over. */
    private void refuseUnnamed(ScoreRows.Of of) {
        for (int column = body.titleColumn + 1; column <= grid.lastColumn(); column++) {
            if (head.text(column).isEmpty()) {
                for (ScoreGrid.Printed printed : body.printed) {
                    if (grid.isNumber(printed.row(), column)) {
                        rows.find(ScoreFinding.MEMBER_UNSTATED, grid.at(head.first, column));
                        rows.unread(of, "", grid.at(printed.row(), column));
                        break;
                    }
                }
            }
        }
    }
}
