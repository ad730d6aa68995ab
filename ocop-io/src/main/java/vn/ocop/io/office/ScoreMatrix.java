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
    private final ScoreRows rows;
    private final ScorePeople people;

    /** Whose points stand in a column. */
    private final Map<Integer, ScoreAnswers> answers = new LinkedHashMap<>();

    private final Map<Integer, String> members = new HashMap<>();

    ScoreMatrix(ScoreGrid grid, ScoreBody body, ScoreHead head, ScorePeople people, ScoreRows rows) {
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
            openMember(column, product, of);
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

    private void openMember(int column, ScorePeople.Listed product, ScoreRows.Of of) {
        Location at = head.at(column);
        ScorePeople.Found<String> found = people.member(head.text(column), Optional.of(product), at);
        if (isEmpty(column)) {
            found.value().ifPresent(absent -> rows.missing(of, absent));
            return;
        }
        found.finding().ifPresent(rows::find);
        String member = found.value().orElse(ScorePeople.bare(head.text(column)));
        if (rows.begin(of, member, at)) {
            members.put(column, member);
            answers.put(column, new ScoreAnswers(rows, of, member));
        }
    }

    /** Whether a member has scored nothing here: no sheet was handed in. */
    private boolean isEmpty(int column) {
        for (ScoreGrid.Printed printed : body.printed) {
            if (!grid.isBlank(printed.row(), column)) {
                return false;
            }
        }
        return true;
    }

    private void readRow(Criterion criterion, int row) {
        answers.forEach((column, sheet) -> {
            Grid.Cell cell = grid.cell(row, column);
            if (!sheet.isRightlyEmpty(criterion, cell)) {
                sheet.points(criterion, cell, grid.at(row, column));
            }
        });
    }

    /** Points in a row of which it cannot be told what they are for. */
    private void refuseStray(int row, ScoreRows.Of of) {
        for (int column : answers.keySet()) {
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
