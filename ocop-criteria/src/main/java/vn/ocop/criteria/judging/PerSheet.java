// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.core.Location;

/**
 * What stands on single sheets beside answers, by the position of the sheet: most have none of it.
 *
 * @param starts where sheets begin of which something may have to be said
 * @param refused the codes of what is written and cannot be used, one empty for each that cannot be told
 * @param claims the totals that came with the sheet, scores of parts aside
 * @param remarks what the member remarked, by the code of what it is about, {@link #WHOLE} for the sheet
 */
public record PerSheet(
        Map<Integer, Location> starts,
        Map<Integer, List<String>> refused,
        Map<Integer, List<Claim>> claims,
        Map<Integer, Map<String, String>> remarks) {
    /** Nothing. */
    public static final PerSheet NOTHING = new PerSheet(Map.of(), Map.of(), Map.of(), Map.of());
    /** Stands for the sheet as a whole among the codes of remarks. */
    public static final String WHOLE = "";

    /**
     * A total that came with a sheet.
     *
     * @param scope what it is the total of
     * @param points the points as written
     */
    public record Claim(String scope, String points) {}

    public boolean isNothing() {
        return starts.isEmpty() && refused.isEmpty() && claims.isEmpty() && remarks.isEmpty();
    }

    /** What is known of the sheets that are kept, by their new positions. */
    public PerSheet cut(int[] kept) {
        return new PerSheet(cut(starts, kept), cut(refused, kept), cut(claims, kept), cut(remarks, kept));
    }

    private static <T> Map<Integer, T> cut(Map<Integer, T> bySheet, int[] kept) {
        Map<Integer, T> some = new HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            T of = bySheet.get(kept[i]);
            if (of != null) {
                some.put(i, of);
            }
        }
        return Map.copyOf(some);
    }
}
