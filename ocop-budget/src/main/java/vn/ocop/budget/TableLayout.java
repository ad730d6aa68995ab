// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Location;

/** The columns of amounts and where they stand. */
final class TableLayout {
    private final Optional<Location> file;
    private final ImmutableList<String> columns;
    private final int[] positions;
    private final ImmutableList<Percents> percents;
    /** For each cell after the total: the column of amounts, or minus one minus the column of percentages. */
    private final ImmutableIntArray order;

    /**
     * A column of percentages.
     *
     * @param header the text of its header
     * @param position where it stands
     * @param of the column of amounts whose share it prints; 0 for the line's share in the grand total
     */
    record Percents(String header, int position, int of) {}

    private TableLayout(Builder builder) {
        this.percents = ImmutableList.copyOf(builder.percents);
        this.order = ImmutableIntArray.copyOf(builder.order);
        this.file = builder.file;
        this.columns = ImmutableList.copyOf(builder.columns);
        this.positions = builder.positions.stream().mapToInt(Integer::intValue).toArray();
    }

    ImmutableList<String> columns() {
        return columns;
    }

    ImmutableList<Percents> percents() {
        return percents;
    }

    ImmutableIntArray order() {
        return order;
    }

    Optional<Location> file() {
        return file;
    }

    Optional<Location> row(int row) {
        return file.map(at -> at.row(row));
    }

    Optional<Location> cell(int row, int column) {
        return file.map(at -> at.row(row).column(positions[column]));
    }

    Optional<Location> cell(int row, Percents percents) {
        return file.map(at -> at.row(row).column(percents.position));
    }

    static final class Builder {
        private static final int TOTAL_POSITION = 3;

        private Optional<Location> file = Optional.empty();
        private final List<String> columns = new ArrayList<>(List.of("total"));
        private final List<Integer> positions = new ArrayList<>(List.of(TOTAL_POSITION));

        void file(Location at) {
            file = Optional.of(at);
        }

        private final List<Percents> percents = new ArrayList<>();
        private final List<Integer> order = new ArrayList<>();

        void total(String header, int position) {
            columns.set(0, header);
            positions.set(0, requirePosition(position));
        }

        void column(String header, int position) {
            order.add(columns.size());
            columns.add(header);
            positions.add(requirePosition(position));
        }

        void percents(String header, int position) {
            order.add(-1 - percents.size());
            percents.add(new Percents(header, requirePosition(position), columns.size() - 1));
        }

        int nextPosition() {
            int last = positions.get(positions.size() - 1);
            for (Percents column : percents) {
                last = Math.max(last, column.position);
            }
            return last + 1;
        }

        private static int requirePosition(int position) {
            if (position < 1) {
                throw new IllegalArgumentException("position must be 1 or more, was " + position);
            }
            return position;
        }

        TableLayout build() {
            return new TableLayout(this);
        }
    }
}
