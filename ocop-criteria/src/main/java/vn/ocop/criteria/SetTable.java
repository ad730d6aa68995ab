// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Option;

/** A criteria set as flat tables of numbers, so that scoring is loops over bytes. */
final class SetTable {
    /** Codes of an answer: a row of the tables has one entry for each. */
    static final int ROW = 64;

    final CriteriaSet set;
    final int criteria;
    final int parts;
    /** Runs of criteria of one part: first, behind the last, part. */
    final int[] runs;
    /** What an answer is worth, by criterion and code, in points. */
    final int[] points;

    final Mark[] marks;
    final int[] markCriterion;
    final int[] markStar;
    /** Whether a mark depends on a fact. */
    final boolean[] markDepends;
    /** The codes that meet a mark, as bits. */
    final long[] markMetBy;

    final int[] zeroStops;
    /** The criteria that are answered in one of several cases. */
    final List<Criterion> withCases = new ArrayList<>();

    SetTable(CriteriaSet set) {
        this.set = set;
        List<Criterion> all = set.criteria();
        this.criteria = all.size();
        this.parts = set.parts().size();
        this.points = new int[criteria * ROW];
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < criteria; i++) {
            if (!all.get(i).cases().isEmpty()) {
                withCases.add(all.get(i));
            }
            for (Option option : all.get(i).options()) {
                points[i * ROW + option.number()] = option.points();
            }
            int part = all.get(i).partIndex();
            int last = found.size() - 1;
            if (last < 0 || found.get(last) != part) {
                found.addAll(List.of(i, i + 1, part));
            } else {
                found.set(last - 1, i + 1);
            }
        }
        this.runs = Ints.toArray(found);
        this.marks = set.marks().toArray(new Mark[0]);
        this.markCriterion = new int[marks.length];
        this.markStar = new int[marks.length];
        this.markDepends = new boolean[marks.length];
        this.markMetBy = new long[marks.length];
        for (int i = 0; i < marks.length; i++) {
            Mark mark = marks[i];
            markCriterion[i] = mark.criterion().index();
            markStar[i] = mark.star().number();
            markDepends[i] = mark.option().minimumWhen().isPresent();
            for (Option option : mark.criterion().options()) {
                if (mark.isMetBy(option)) {
                    markMetBy[i] |= 1L << option.number();
                }
            }
        }
        this.zeroStops = new int[set.zeroStops().size()];
        for (int i = 0; i < zeroStops.length; i++) {
            zeroStops[i] = set.zeroStops().get(i).index();
        }
    }
}
