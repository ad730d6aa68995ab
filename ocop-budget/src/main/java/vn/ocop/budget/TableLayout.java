// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Location;

/** The columns of amounts and where they stand. */
final class TableLayout {
    private final Optional<Location> file;
    private final ImmutableList<String> columns;
    private final int[] positions;

    private TableLayout(Builder builder) {
        this.file = builder.file;
        this.columns = ImmutableList.copyOf(builder.columns);
        this.positions = builder.positions.stream().mapToInt(Integer::intValue).toArray();
    }

    ImmutableList<String> columns() {
        return columns;
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

    static final class Builder {
        private static final int TOTAL_POSITION = 3;

        private Optional<Location> file = Optional.empty();
        private final List<String> columns = new ArrayList<>(List.of("total"));
        private final List<Integer> positions = new ArrayList<>(List.of(TOTAL_POSITION));

        void file(Location at) {
            file = Optional.of(at);
        }

        void total(String header, int position) {
            columns.set(0, header);
            positions.set(0, requirePosition(position));
        }

        void column(String header, int position) {
            columns.add(header);
            positions.add(requirePosition(position));
        }

        int nextPosition() {
            return positions.get(positions.size() - 1) + 1;
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
