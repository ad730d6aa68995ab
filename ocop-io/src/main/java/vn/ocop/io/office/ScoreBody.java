// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;

/** The part of a sheet in which criteria stand one below the other. Immutable. */
final class ScoreBody {
    private static final int MOST_COLUMNS = 6;
    private static final int FEWEST = 5;

    final int codeColumn;
    final int titleColumn;
    /** The rows with codes, in order. */
    final List<ScoreGrid.Printed> printed;
    /** The first row that belongs to the table: a part's heading may stand above the first code. */
    final int first;

    private final ScoreGrid grid;

    private ScoreBody(ScoreGrid grid, int codeColumn, List<ScoreGrid.Printed> printed) {
        this.grid = grid;
        this.codeColumn = codeColumn;
        this.printed = printed;
        this.titleColumn = printed.stream()
                .map(ScoreGrid.Printed::titleColumn)
                .collect(Collectors.groupingBy(column -> column, Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(java.util.Map.Entry::getKey)
                .orElse(codeColumn);
        int start = printed.get(0).row();
        while (start > 1 && isPart(grid, start - 1)) {
            start--;
        }
        this.first = start;
    }

    private boolean isPart(ScoreGrid on, int row) {
        return ScoreGrid.part(on.text(row, codeColumn)).isPresent()
                || ScoreGrid.part(on.text(row, titleColumn)).isPresent();
    }

    /** The column in which the codes of some set stand, if the sheet has one. */
    static Optional<ScoreBody> find(ScoreGrid grid, Collection<Rulebook> rulebooks) {
        int head = ScoreHead.row(grid);
        Optional<ScoreBody> best = Optional.empty();
        int most = 0;
        for (int column = 1; column <= Math.min(grid.lastColumn(), MOST_COLUMNS); column++) {
            List<ScoreGrid.Printed> codes = grid.printed(column).stream()
                    .filter(row -> row.row() > head && !row.title().isEmpty())
                    .toList();
            int count = codes.size() < FEWEST ? 0 : best(codes, rulebooks);
            if (count > most) {
                most = count;
                List<ScoreGrid.Printed> inTable = codes;
                best = Optional.of(new ScoreBody(grid, column, inTable));
            }
        }
        return best;
    }

    /** How many codes of the set that has most of them; none if no set has enough. */
    private static int best(Collection<ScoreGrid.Printed> codes, Collection<Rulebook> rulebooks) {
        Set<String> there = codes.stream().map(ScoreGrid.Printed::code).collect(Collectors.toSet());
        int best = 0;
        for (Rulebook rulebook : rulebooks) {
            for (SetHeader header : rulebook.sets()) {
                List<Criterion> criteria =
                        rulebook.set(header.number()).map(CriteriaSet::criteria).orElse(List.of());
                int has = (int) criteria.stream()
                        .filter(criterion -> there.contains(criterion.code()))
                        .count();
                best = has * 100 >= criteria.size() * ScoreSubject.MOST ? Math.max(best, has) : best;
            }
        }
        return best;
    }

    /** The code and title of a row. */
    Optional<ScoreGrid.Printed> printed(int row) {
        return printed.stream().filter(line -> line.row() == row).findFirst();
    }

    /** A row whose code and title are not of one criterion: nothing of it is used. */
    void mismatch(
            ScoreGrid.Printed row,
            String code,
            ScoreCriteria criteria,
            Set<Criterion> found,
            ScoreRows.Of of,
            ScoreRows rows) {
        List<Criterion> coded = criteria.coded(code);
        Location at = grid.at(row.row(), coded.isEmpty() ? row.codeColumn() : row.titleColumn());
        found.addAll(coded);
        if (coded.isEmpty()) {
            rows.find(ScoreFinding.SHEET_CODE_UNKNOWN, at, "code", row.code(), "set", of.set());
        } else {
            rows.find(
                    ScoreFinding.CRITERION_MISMATCH,
                    at,
                    "code",
                    row.code(),
                    "title",
                    row.title(),
                    "set",
                    of.set(),
                    "expected",
                    coded.get(0).title().vi());
        }
        rows.unread(of, "", at);
    }

    /** Says which criteria of the set the sheet does not have. */
    void missing(ScoreCriteria criteria, Set<Criterion> found, ScoreRows rows) {
        Set<Criterion> missing = new HashSet<>(criteria.set.criteria());
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            rows.find(
                    ScoreFinding.CRITERIA_MISSING,
                    grid.location(),
                    "criteria",
                    criteria.set.criteria().stream()
                            .filter(missing::contains)
                            .map(Criterion::code)
                            .collect(Collectors.joining(", ")),
                    "set",
                    criteria.set.number());
        }
    }
}
