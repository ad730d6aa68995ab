// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.advice.CouncilStudy.Direction;
import vn.ocop.criteria.advice.CouncilStudy.RoundChange;

/** The rounds of one product: what each member changed, and where the others stood before. */
final class RoundStudy {
    private final String product;
    /** By member and round the total in hundredths. */
    private final TreeMap<String, TreeMap<Integer, Long>> totals = new TreeMap<>();

    RoundStudy(Evaluation evaluation, Collection<String> counted) {
        this.product = evaluation.productId();
        for (ScoreSheet sheet : evaluation.sheets().sheets()) {
            String member = sheet.member().id();
            if (counted.contains(member) && sheet.totalHundredths().isPresent()) {
                totals.computeIfAbsent(member, fresh -> new TreeMap<>())
                        .put(sheet.round(), (long) sheet.totalHundredths().getAsInt());
            }
        }
    }

    void addTo(ImmutableList.Builder<RoundChange> all) {
        totals.forEach((member, rounds) -> rounds.forEach((round, total) -> {
            Map.Entry<Integer, Long> before = rounds.lowerEntry(round);
            if (before != null) {
                long former = before.getValue();
                all.add(new RoundChange(
                        product,
                        member,
                        round,
                        Fraction.of(total - former, Fraction.HUNDRED),
                        direction(member, round, former, total)));
            }
        }));
    }

    /** Seen from the mean of the others' last totals before the round. */
    private Direction direction(String member, int round, long former, long total) {
        long sum = 0;
        long count = 0;
        for (Map.Entry<String, TreeMap<Integer, Long>> other : totals.entrySet()) {
            Map.Entry<Integer, Long> last = other.getValue().lowerEntry(round);
            if (!other.getKey().equals(member) && last != null) {
                sum += last.getValue();
                count++;
            }
        }
        if (count == 0) {
            return Direction.ALONE;
        }
        int nearer = Long.compare(Math.abs(former * count - sum), Math.abs(total * count - sum));
        return nearer > 0 ? Direction.TOWARD : nearer < 0 ? Direction.AWAY : Direction.NEITHER;
    }
}
