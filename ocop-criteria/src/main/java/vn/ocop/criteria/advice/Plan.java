// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some single answers that are changed, on one sheet or several.
 *
 * @param changes how many
 * @param worth what they bring: points won, or lost where that is looked for
 * @param kept the conditions that the sheet keeps, one bit each
 * @param trail the answers
 */
record Plan(int changes, int worth, long kept, @Nullable Trail trail) {
    static final Plan NOTHING = new Plan(0, 0, 0, null);

    /** Answers that were put together: shared by the plans that have them. */
    record Trail(
            @Nullable Trail before,
            @Nullable Trail then,
            @Nullable Cell cell) {}

    /**
     * One changed answer.
     *
     * @param sheet the position of the sheet
     * @param criterion the position of the criterion
     * @param answer the number of an option, or {@link Situation#NONE}
     */
    record Cell(int sheet, int criterion, int answer) {}

    Plan and(Plan other) {
        Trail both = trail == null ? other.trail : other.trail == null ? trail : new Trail(trail, other.trail, null);
        return new Plan(changes + other.changes, worth + other.worth, kept | other.kept, both);
    }

    Plan and(Cell cell) {
        return new Plan(changes + 1, worth, kept, new Trail(trail, null, cell));
    }

    /** The same with other conditions. */
    Plan keeping(long conditions) {
        return new Plan(changes, worth, conditions, trail);
    }

    /** The changed answers in order. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        gather(trail, cells);
        return cells;
    }

    private static void gather(@Nullable Trail trail, List<Cell> cells) {
        if (trail != null) {
            gather(trail.before, cells);
            gather(trail.then, cells);
            if (trail.cell != null) {
                cells.add(trail.cell);
            }
        }
    }

    /** Whether this plan is never the worse one of two of the same worth. */
    boolean isNoWorseThan(Plan other) {
        return changes <= other.changes && (other.kept & ~kept) == 0;
    }
}
