// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/**
 * The joined cells below the header. What stands for one thing, such as an identifier, is read as if it stood in each row of
 * the range; an answer or an amount that is joined belongs to nobody knows which row.
 */
final class JoinedCells {
    private static final Pattern AMOUNT = Pattern.compile("[-\u2212]?\\d[\\d.,]*");

    private final Location sheet;
    private final Header header;
    private final List<Joined> waiting = new ArrayList<>();
    private final List<Joined> active = new ArrayList<>();
    private int next;
    private int filled;
    private @Nullable Joined firstFilled;

    private static final class Joined {
        final Grid.Merge merge;
        final int column;
        Grid.Cell value = Grid.Builder.blank();
        boolean counted;

        @Nullable
        Finding finding;

        Joined(Grid.Merge merge, int column) {
            this.merge = merge;
            this.column = column;
        }
    }

    JoinedCells(Location sheet, Header header, List<Grid.Merge> merges, int headerRow) {
        this.sheet = sheet;
        this.header = header;
        for (Grid.Merge merge : merges) {
            int column = usedColumn(merge);
            if (merge.lastRow() > headerRow && column >= 0) {
                waiting.add(new Joined(merge, column));
            }
        }
        waiting.sort(Comparator.comparingInt((Joined joined) -> joined.merge.row())
                .thenComparingInt(joined -> joined.merge.column()));
    }

    /** The first column of a range that the table uses, -1 if there is none. */
    private int usedColumn(Grid.Merge merge) {
        for (int cell = merge.column() - 1; cell < Math.min(merge.lastColumn(), header.width()); cell++) {
            if (header.column(cell) >= 0) {
                return header.column(cell);
            }
        }
        return -1;
    }

    /** Fills a row, or notes that it cannot be used. */
    void fill(int row, Grid.Cell[] values) {
        active.removeIf(joined -> joined.merge.lastRow() < row);
        while (next < waiting.size() && waiting.get(next).merge.row() <= row) {
            Joined joined = waiting.get(next++);
            if (joined.merge.lastRow() >= row) {
                active.add(joined);
            }
        }
        for (Joined joined : active) {
            if (joined.merge.row() == row) {
                joined.value = values[joined.column];
            } else if (isFilled(joined) && values[joined.column].isEmpty() && !joined.value.isEmpty()) {
                values[joined.column] = joined.value;
                count(joined);
            }
        }
    }

    private void count(Joined joined) {
        if (!joined.counted) {
            joined.counted = true;
            filled++;
            firstFilled = firstFilled == null ? joined : firstFilled;
        }
    }

    private boolean isFilled(Joined joined) {
        return joined.merge.column() == joined.merge.lastColumn() && header.fillsDown(joined.column);
    }

    /** In an open table a text may run across the amounts of its row. */
    private boolean isFailure(Joined joined) {
        boolean across = header.isOpen() && joined.merge.lastRow() == joined.merge.row();
        return !isFilled(joined) && (!across || isAmount(joined.value));
    }

    private static boolean isAmount(Grid.Cell cell) {
        return cell.kind() == Grid.Kind.NUMBER || AMOUNT.matcher(cell.text()).matches();
    }

    /** Why a cell cannot be used; one finding for all cells of a range. */
    Optional<Finding> failure(int column) {
        int position = header.letter(column);
        for (Joined joined : active) {
            boolean covers = joined.merge.column() <= position && position <= joined.merge.lastColumn();
            if (covers && isFailure(joined)) {
                return Optional.of(finding(joined));
            }
        }
        return Optional.empty();
    }

    private Finding finding(Joined joined) {
        if (joined.finding == null) {
            joined.finding = Finding.builder(IoFinding.MERGED_CELLS)
                    .location(sheet.row(joined.merge.row()).column(joined.merge.column()))
                    .fact("range", joined.merge)
                    .build();
        }
        return joined.finding;
    }

    /** What was filled in, said once. */
    Optional<Finding> filled() {
        Joined first = firstFilled;
        return first == null
                ? Optional.empty()
                : Optional.of(Finding.builder(IoFinding.MERGED_FILLED)
                        .location(sheet.row(first.merge.row()).column(first.merge.column()))
                        .fact("count", filled)
                        .fact("range", first.merge)
                        .build());
    }
}
