// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/** The answers of one member on one sheet: cells are taken as they are, what stands in them is judged by the season's reader. */
final class ScoreAnswers {
    private final ScoreRows rows;
    private final ScoreRows.Of of;
    private final String member;
    /** The points of the criteria on which others rest. */
    private final Map<String, Boolean> worthNothing = new HashMap<>();

    ScoreAnswers(ScoreRows rows, ScoreRows.Of of, String member) {
        this.rows = rows;
        this.of = of;
        this.member = member;
    }

    /** The points that stand in a cell for a criterion; a blank cell says nothing. */
    void points(Criterion criterion, Grid.Cell cell, Location at) {
        if (cell.kind() == Grid.Kind.ERROR || cell.kind() == Grid.Kind.DAY) {
            refuse(cell.text().isEmpty() ? cell.formula() : cell.text(), at);
        } else if (!Words.strip(cell.text()).isEmpty()) {
            points(criterion, Words.strip(cell.text()), at);
        }
    }

    private void refuse(String found, Location at) {
        rows.find(ScoreFinding.ANSWER_CELL, at, "found", found);
        rows.unread(of, member, at);
    }

    private void points(Criterion criterion, String text, Location at) {
        OptionalInt option = text.chars().allMatch(c -> c < 128) ? OptionalInt.empty() : Words.option(text);
        boolean nothing = text.equals("-") || isZero(text);
        worthNothing.put(criterion.code(), nothing);
        if (option.isPresent()) {
            rows.answer(of, member, criterion.code(), String.valueOf(option.getAsInt()), "", at);
        } else if (!nothing) {
            rows.answer(of, member, criterion.code(), "", text, at);
        } else if (!criterion.optionsWorth(0).isEmpty()) {
            rows.answer(of, member, criterion.code(), "", "0", at);
        } else if (criterion.admitsNone()) {
            rows.none(of, member, criterion.code(), at);
        } else {
            rows.answer(of, member, criterion.code(), "", text, at);
        }
    }

    /** An option that is marked, with the points beside it, if there are any. */
    void option(Criterion criterion, int number, String points, Location at) {
        boolean there = isThere(criterion, number);
        worthNothing.put(criterion.code(), there && criterion.pointsOf(number) == 0);
        String label = there ? criterion.options().get(number - 1).label() : String.valueOf(number);
        rows.answer(of, member, criterion.code(), label, points, at);
    }

    private static boolean isThere(Criterion criterion, int number) {
        return number > 0 && number <= criterion.options().size();
    }

    /**
     * An answer that is ticked in a column of its own.
     *
     * @param written what stands there in place of a tick
     * @param beside what stands in the column of points
     */
    void choice(Criterion criterion, ScoreChoices.Choice choice, String written, String beside, Location at) {
        String points = written.isEmpty() ? beside : written;
        boolean both = !written.isEmpty() && !beside.isEmpty() && !written.equals(beside);
        boolean other = !choice.ofOption() && !points.isEmpty() && !points.equals(String.valueOf(choice.number()));
        if (both || other || !points.matches("\\d*")) {
            rows.find(
                    ScoreFinding.MARK_AGAINST_POINTS,
                    at,
                    "criterion",
                    criterion.code(),
                    "expected",
                    choice.ofOption() && isThere(criterion, choice.number())
                            ? criterion.pointsOf(choice.number())
                            : choice.number(),
                    "found",
                    points);
            rows.unread(of, member, at);
        } else if (choice.ofOption()) {
            option(criterion, choice.number(), points, at);
        } else {
            points(criterion, String.valueOf(choice.number()), at);
        }
    }

    /** Whether a criterion does not apply, as the one that it rests on is worth nothing here. */
    boolean isNotApplicable(Criterion criterion) {
        return criterion
                .needs()
                .filter(needed -> worthNothing.getOrDefault(needed, false))
                .isPresent();
    }

    /** Whether a cell says nothing, or zero, where a criterion does not apply. */
    boolean isRightlyEmpty(Criterion criterion, Grid.Cell cell) {
        String text = Words.strip(cell.text());
        return isNotApplicable(criterion) && (text.isEmpty() || text.equals("-") || isZero(text));
    }

    void unread(Location at) {
        rows.unread(of, member, at);
    }

    static boolean isZero(String text) {
        return text.matches("0+(?:[.,]0+)?") && new BigDecimal(text.replace(',', '.')).signum() == 0;
    }

    /** A figure that somebody worked out: digits with a point, whatever the cell holds them as. */
    static Optional<String> figure(Grid.Cell cell) {
        String text = Words.strip(cell.text());
        return cell.isEmpty() || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
