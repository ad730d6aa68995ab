// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of the same name directly below the areas of a table: each district of the plan has a line for its information
 * work, and all have the same amount.
 */
final class Peers {
    private static final int FEWEST = 3;

    private final Grid grid;
    private final int areas;
    private final List<ImmutableIntArray> groups = new ArrayList<>();
    private final int[] groupOf;

    private Peers(Grid grid, int areas) {
        this.grid = grid;
        this.areas = areas;
        this.groupOf = new int[grid.rows()];
        Arrays.fill(groupOf, Grid.NONE);
    }

    static Peers of(Grid grid, List<String> names) {
        Map<String, ImmutableIntArray.Builder> byName = new LinkedHashMap<>();
        int areas = 0;
        for (int unit = grid.first(Grid.TOP_SLOT); unit != Grid.NONE; unit = grid.next(unit)) {
            if (!grid.isLeaf(unit) && Names.isArea(names.get(unit))) {
                areas++;
                collect(byName, grid, names, unit);
            }
        }
        Peers peers = new Peers(grid, areas);
        byName.values().forEach(lines -> peers.add(lines.build()));
        return peers;
    }

    private static void collect(
            Map<String, ImmutableIntArray.Builder> byName, Grid grid, List<String> names, int unit) {
        int slot = grid.ownSlot[unit];
        for (int line = grid.first(slot); line != Grid.NONE; line = grid.next(line)) {
            String name = Names.normal(names.get(line));
            if (!name.isEmpty()) {
                byName.computeIfAbsent(name, key -> ImmutableIntArray.builder()).add(line);
            }
        }
    }

    private void add(ImmutableIntArray lines) {
        if (lines.length() >= FEWEST) {
            lines.forEach(line -> groupOf[line] = groups.size());
            groups.add(lines);
        }
    }

    /** How many other lines of the same name have that amount in that column. */
    int agreeing(int line, int column, long dong) {
        ImmutableIntArray lines = groupOf[line] == Grid.NONE ? ImmutableIntArray.of() : groups.get(groupOf[line]);
        int agreeing = 0;
        for (int i = 0; i < lines.length(); i++) {
            boolean same = lines.get(i) != line
                    && grid.counts[lines.get(i)]
                    && grid.dong[grid.cell(lines.get(i), column)] == dong;
            agreeing += same ? 1 : 0;
        }
        return agreeing;
    }

    /** Is told about a line that differs from what all others have. */
    interface Listener {
        void oddOneOut(int line, int like, int others);
    }

    /** Finds the groups with one line for each area, all but one of which have the same amounts. */
    void oddOnesOut(Listener listener) {
        for (ImmutableIntArray lines : groups) {
            if (lines.length() == areas && isOnePerArea(lines)) {
                oddOneOut(lines, listener);
            }
        }
    }

    private boolean isOnePerArea(ImmutableIntArray lines) {
        for (int i = 1; i < lines.length(); i++) {
            if (grid.slot[lines.get(i)] == grid.slot[lines.get(i - 1)]) {
                return false;
            }
        }
        return true;
    }

    private void oddOneOut(ImmutableIntArray lines, Listener listener) {
        int like = sameAmounts(lines.get(0), lines.get(1)) ? lines.get(0) : lines.get(2);
        int odd = Grid.NONE;
        int differing = 0;
        for (int i = 0; i < lines.length(); i++) {
            if (!sameAmounts(lines.get(i), like)) {
                odd = lines.get(i);
                differing++;
            }
        }
        if (differing == 1) {
            listener.oddOneOut(odd, like, lines.length() - 1);
        }
    }

    private boolean sameAmounts(int line, int other) {
        for (int column = 0; column < grid.width; column++) {
            if (grid.dong[grid.cell(line, column)] != grid.dong[grid.cell(other, column)]) {
                return false;
            }
        }
        return grid.counts[line] == grid.counts[other];
    }
}
