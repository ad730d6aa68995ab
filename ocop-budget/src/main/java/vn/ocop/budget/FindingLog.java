// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.ocop.core.Finding;

/** Findings with their places in the table, handed out in the order of the input whatever the order of the checks. */
final class FindingLog {
    /** Before the first row. */
    static final int TABLE = 0;

    /**
     * A finding and its place.
     *
     * @param row the row, {@link #TABLE} for the whole table
     * @param column 0 for the row, 1 for the total, 2 for the first source
     * @param finding the finding
     */
    record Entry(int row, int column, Finding finding) {}

    private static final Comparator<Entry> BY_PLACE =
            Comparator.comparingInt(Entry::row).thenComparingInt(Entry::column);

    private final List<Entry> entries = new ArrayList<>();

    void add(int row, int column, Finding finding) {
        entries.add(new Entry(row, column, finding));
    }

    void addAll(FindingLog other) {
        entries.addAll(other.entries);
    }

    ImmutableList<Finding> inOrder() {
        return entries.isEmpty() ? ImmutableList.of() : sorted();
    }

    private ImmutableList<Finding> sorted() {
        return entries.stream().sorted(BY_PLACE).map(Entry::finding).collect(ImmutableList.toImmutableList());
    }
}
