// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;

/**
 * What is guaranteed and what is possible while answers or sheets are missing.
 *
 * @param low the sum if all that is missing were worth the least, in hundredths
 * @param high the sum if all that is missing were worth the most, in hundredths
 * @param count the number of sheets that there will be
 * @param lowStar the star that no completion falls below
 * @param highStar the star that no completion exceeds
 */
public record Bounds(long low, long high, int count, int lowStar, int highStar) {

    /** The bounds of an incomplete product. */
    public static Bounds of(
            PackedSheets sheets, Optional<SetTable> table, Roll roll, Bands bands, Marks marks, int maximum) {
        int unknown = roll.counted() == 0 && roll.missing() == 0 ? 1 : roll.missing();
        int count = roll.counted() + unknown;
        long low = unknown * leastOfASheet(sheets, table);
        long high = (long) unknown * maximum * Tally.HUNDRED;
        for (int sheet : roll.countedSheets()) {
            low += bound(sheets, table.orElseThrow(), sheet, false);
            high += bound(sheets, table.orElseThrow(), sheet, true);
        }
        return new Bounds(
                low,
                high,
                count,
                Marks.lower(bands.star(low, count), minimum(sheets, table, roll, marks, unknown, false)),
                Marks.lower(bands.star(high, count), minimum(sheets, table, roll, marks, unknown, true)));
    }

    private static int minimum(
            PackedSheets sheets, Optional<SetTable> table, Roll roll, Marks marks, int unknown, boolean hoping) {
        if (!marks.areKnown()) {
            return 0;
        }
        if (marks.areJudged(sheets) && table.isPresent()) {
            return marks.star(new Checks(), sheets, table.get(), roll.rawCounted(), roll.counted(), unknown, hoping);
        }
        return hoping ? marks.top() : lowestMinimum(sheets, table, marks);
    }

    /** The star that is left when no mark is met. */
    private static int lowestMinimum(PackedSheets sheets, Optional<SetTable> table, Marks marks) {
        return table.stream()
                .flatMap(of -> Arrays.stream(of.marks))
                .filter(sheets::binds)
                .mapToInt(mark -> Math.max(1, mark.star().number() - 1))
                .min()
                .orElse(marks.top());
    }

    /** What a sheet that is missing is worth at least: nothing, or less where options take points away. */
    private static long leastOfASheet(PackedSheets sheets, Optional<SetTable> table) {
        return table.filter(of -> !sheets.isPartLevel()).stream()
                .flatMap(of -> of.set.criteria().stream())
                .mapToLong(criterion -> (long) criterion.lowestPoints() * Tally.HUNDRED)
                .sum();
    }

    private static long bound(PackedSheets sheets, SetTable table, int sheet, boolean upper) {
        long sum = 0;
        if (sheets.isPartLevel()) {
            List<Part> parts = table.set.parts();
            for (int part = 0; part < parts.size(); part++) {
                int score = sheets.partScore(sheet, part);
                boolean open = score == SheetExtras.NO_SCORE;
                sum += open ? (upper ? parts.get(part).points() * Tally.HUNDRED : 0) : score;
            }
            return sum;
        }
        for (Criterion criterion : table.set.criteria()) {
            if (sheets.isOpen(sheet, criterion)) {
                sum += upper ? criterion.points() : criterion.lowestPoints();
            } else {
                sum += PackedAnswers.pointsOf(criterion, sheets.code(sheet, criterion.index()));
            }
        }
        return sum * Tally.HUNDRED;
    }
}
