// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ocop.core.Location;

/** The columns of amounts and where they stand. */
final class TableLayout {
    private final Optional<Location> file;
    private final ImmutableList<String> columns;
    private final int[] positions;
    private final ImmutableList<Relation> relations;
    private final ImmutableList<Untested> untested;
    private final ImmutableList<Percents> percents;
    /** For each cell after the total: the column of amounts, or minus one minus the column of percentages. */
    private final ImmutableIntArray order;

    /**
     * A column of percentages.
     *
     * @param header the text of its header
     * @param position where it stands
     * @param of the column of amounts whose share it prints
     * @param in the column of which it is a share; the same for the line's share in the grand total
     */
    record Percents(String header, int position, int of, int in) {}

    /**
     * A sum between columns, or columns that are part of another.
     *
     * @param total the column of the sum or of the whole
     * @param parts the columns that are added, or that are at most as large as the whole
     * @param less the columns that are subtracted
     * @param adds whether it is a sum
     * @param evidence where it is known from
     */
    record Relation(
            int total, ImmutableIntArray parts, ImmutableIntArray less, boolean adds, BudgetTable.Evidence evidence) {
        Relation stronger(Relation other) {
            return evidence.compareTo(other.evidence) <= 0 ? this : other;
        }

        /** 1 for a column that is added, -1 for one that is subtracted, 0 for one that takes no part on this side. */
        int sign(int column) {
            return parts.contains(column) ? 1 : less.contains(column) ? -1 : 0;
        }
    }

    /**
     * A sum that is stated and not tested.
     *
     * @param column the column
     * @param stated what is stated
     */
    record Untested(String column, String stated) {}

    private TableLayout(Builder builder) {
        this.percents = builder.percents.stream().map(builder::placed).collect(ImmutableList.toImmutableList());
        this.order = ImmutableIntArray.copyOf(builder.order);
        this.file = builder.file;
        this.columns = ImmutableList.copyOf(builder.columns);
        this.relations = builder.relations();
        this.untested = ImmutableList.copyOf(builder.untested);
        this.positions = builder.positions.stream().mapToInt(Integer::intValue).toArray();
    }

    ImmutableList<String> columns() {
        return columns;
    }

    ImmutableList<Percents> percents() {
        return percents;
    }

    ImmutableList<Relation> relations() {
        return relations;
    }

    ImmutableList<Untested> untested() {
        return untested;
    }

    ImmutableIntArray order() {
        return order;
    }

    Optional<Location> file() {
        return file;
    }

    /** Where a column stands, 1 (A) or more. */
    int position(int column) {
        return positions[column];
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

        private record Stated(
                String total, List<String> parts, List<String> less, boolean adds, BudgetTable.Evidence evidence) {
            /** The same for all that say the same. */
            List<Object> columns() {
                return List.of(total, Set.copyOf(parts), Set.copyOf(less), adds);
            }
        }

        private final List<Stated> stated = new ArrayList<>();
        private final List<Untested> untested = new ArrayList<>();
        private boolean related = true;
        private Optional<Location> file = Optional.empty();
        private final List<String> columns = new ArrayList<>(List.of("total"));
        private final List<Integer> positions = new ArrayList<>(List.of(TOTAL_POSITION));

        void file(Location at) {
            file = Optional.of(at);
        }

        /** A column of percentages with the columns of what it is a share of and in, which may come after it. */
        private record Share(String header, int position, IntSupplier of, IntSupplier in) {}

        private final List<Share> percents = new ArrayList<>();
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
            int last = columns.size() - 1;
            percents.add(new Share(header, requirePosition(position), () -> last, () -> 0));
        }

        void percents(String header, int position, String of, String in) {
            order.add(-1 - percents.size());
            percents.add(new Share(header, requirePosition(position), () -> index(of), () -> index(in)));
        }

        private Percents placed(Share share) {
            return new Percents(share.header, share.position, share.of.getAsInt(), share.in.getAsInt());
        }

        void sum(String total, List<String> parts, List<String> less, BudgetTable.Evidence evidence) {
            require(total, parts, less);
            stated.add(new Stated(total, List.copyOf(parts), List.copyOf(less), true, evidence));
        }

        void memo(String whole, List<String> parts) {
            require(whole, parts, List.of());
            stated.add(new Stated(whole, List.copyOf(parts), List.of(), false, BudgetTable.Evidence.DECLARED));
        }

        private static void require(String total, List<String> parts, List<String> less) {
            Set<String> columns = new HashSet<>(List.of(total));
            boolean others = columns.size() + parts.size() + less.size()
                    == Stream.of(columns, parts, less)
                            .flatMap(Collection::stream)
                            .distinct()
                            .count();
            if (parts.isEmpty() || !others) {
                throw new IllegalArgumentException(
                        "parts must be other columns than " + total + ", each once, were " + parts + " less " + less);
            }
        }

        void untested(String column, String text) {
            untested.add(new Untested(column, text));
        }

        void unrelated() {
            related = false;
        }

        /** What was stated; else the total is the sum of all sources. */
        private ImmutableList<Relation> relations() {
            ImmutableList.Builder<Relation> relations = ImmutableList.builder();
            Map<List<Object>, Relation> strongest = new LinkedHashMap<>();
            for (Stated of : stated) {
                Relation relation =
                        new Relation(index(of.total), indices(of.parts), indices(of.less), of.adds, of.evidence);
                strongest.merge(of.columns(), relation, Relation::stronger);
            }
            relations.addAll(strongest.values());
            boolean anySum = stated.stream().anyMatch(of -> of.adds);
            if (related && !anySum && columns.size() > 1) {
                int[] sources = IntStream.range(1, columns.size()).toArray();
                relations.add(new Relation(
                        0,
                        ImmutableIntArray.copyOf(sources),
                        ImmutableIntArray.of(),
                        true,
                        BudgetTable.Evidence.DECLARED));
            }
            return relations.build();
        }

        private ImmutableIntArray indices(List<String> of) {
            return ImmutableIntArray.copyOf(of.stream().mapToInt(this::index));
        }

        private int index(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("relation must be of columns in " + columns + ", had " + column);
            }
            return index;
        }

        int nextPosition() {
            int last = positions.get(positions.size() - 1);
            for (Share column : percents) {
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
