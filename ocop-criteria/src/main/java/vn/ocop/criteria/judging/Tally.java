// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.Arrays;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * Sums over the complete sheets, in hundredths of a point. Those of a sheet were made when it was built; only they are read
 * here, but for sheets with points that no byte holds. Lives for one judge.
 */
public final class Tally {
    /** A point is summed in hundredths. */
    public static final int HUNDRED = 100;

    private static final int BYTE = 255;

    private long[] parts = new long[0];
    private int[] careful = new int[0];
    private long total;
    private long lowest;
    private long highest;

    /** Adds up the complete sheets of a roll. */
    public void add(PackedSheets sheets, Roll roll) {
        for (int i = 0; i < roll.complete(); i++) {
            int sheet = roll.completeSheet(i);
            long sum = add(sheets, sheet);
            total += sum;
            lowest = Math.min(lowest, sum);
            highest = Math.max(highest, sum);
        }
    }

    /** The total of one sheet. */
    public static long total(PackedSheets sheets, int sheet) {
        Tally tally = new Tally();
        tally.clear(sheets.set().orElseThrow().parts().size());
        return tally.add(sheets, sheet);
    }

    /** Starts with nothing, for so many parts. */
    public void clear(int count) {
        if (parts.length != count) {
            parts = new long[count];
            careful = new int[count];
        }
        for (int part = 0; part < count; part++) {
            parts[part] = 0;
        }
        total = 0;
        lowest = Long.MAX_VALUE;
        highest = Long.MIN_VALUE;
    }

    private long add(PackedSheets sheets, int sheet) {
        return sheets.isPartLevel() ? addScores(sheets, sheet) : addPoints(sheets, sheet);
    }

    private long addPoints(PackedSheets sheets, int sheet) {
        byte[] answers = sheets.answers;
        int base = sheet * sheets.stride;
        if ((answers[base] & PackedAnswers.UNSUMMED) != 0) {
            return addAnswers(sheets, base);
        }
        int from = base + sheets.stride - parts.length;
        int sum = 0;
        for (int part = 0; part < parts.length; part++) {
            int points = answers[from + part] & BYTE;
            parts[part] += (long) points * HUNDRED;
            sum += points;
        }
        return (long) sum * HUNDRED;
    }

    private long addAnswers(PackedSheets sheets, int base) {
        PackedAnswers.addUp(
                sheets.set().orElseThrow().criteria().toArray(new Criterion[0]), sheets.answers, base + 1, careful);
        long sum = 0;
        for (int part = 0; part < parts.length; part++) {
            parts[part] += (long) careful[part] * HUNDRED;
            sum += careful[part];
        }
        return sum * HUNDRED;
    }

    private long addScores(PackedSheets sheets, int sheet) {
        long sum = 0;
        for (int part = 0; part < parts.length; part++) {
            int score = sheets.partScore(sheet, part);
            parts[part] += score;
            sum += score;
        }
        return sum;
    }

    // --- figures

    public long total() {
        return total;
    }

    /** The number of parts. */
    public int count() {
        return parts.length;
    }

    /** The sum of a part by its index; 0 of one that is not there. */
    public int part(int index) {
        return index < parts.length ? Math.toIntExact(parts[index]) : 0;
    }

    /** The sums of the parts from one on, in order. */
    public int[] partsFrom(int start) {
        int[] sums = new int[parts.length - start];
        Arrays.setAll(sums, index -> part(start + index));
        return sums;
    }

    /** The distance of the lowest total and the highest; 0 if there is none. */
    long spread() {
        return highest < lowest ? 0 : highest - lowest;
    }

    public long lowest() {
        return lowest;
    }

    public long highest() {
        return highest;
    }

    /** The sums of the criteria over some sheets; none of sheets that score parts. */
    public static long[] byCriterion(PackedSheets sheets, SetTable table, int[] which) {
        if (sheets.isPartLevel()) {
            return new long[0];
        }
        long[] sums = new long[table.criteria];
        for (int sheet : which) {
            int base = sheet * table.stride + 1;
            for (int c = 0; c < table.criteria; c++) {
                int code = sheets.answers[base + c] & PackedAnswers.CODE;
                sums[c] += (long) table.points[c * SetTable.ROW + code] * HUNDRED;
            }
        }
        return sums;
    }
}
