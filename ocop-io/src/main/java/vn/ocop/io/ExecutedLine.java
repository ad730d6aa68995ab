// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.List;
import java.util.Objects;

/**
 * What has become of a line of a plan on a day. This class is immutable and thread-safe.
 *
 * @param line the path, such as {@code "X.5.-1"}
 * @param name the name
 * @param depth the level, 1 for the first
 * @param isSum whether the line is the sum of those below it
 * @param amounts the amounts of each column; empty for a line without amounts to which nothing happened
 */
public record ExecutedLine(String line, String name, int depth, boolean isSum, List<ExecutedAmounts> amounts) {
    /**
     * Makes a line.
     *
     * @param line the path
     * @param name the name
     * @param depth the level, 1 for the first
     * @param isSum whether the line is the sum of those below it
     * @param amounts the amounts of each column
     */
    public ExecutedLine {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(name, "name");
        amounts = List.copyOf(amounts);
    }
}
