// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Option;

/** A criteria set as flat tables of numbers, so that scoring is loops over bytes. */
public final class SetTable {
    /** Codes of an answer: a row of the tables has one entry for each. */
    public static final int ROW = 64;

    public final CriteriaSet set;
    public final int criteria;
    public final int parts;
    /** The bytes of a sheet. */
    public final int stride;
    /** What an answer is worth, by criterion and code, in points. */
    public final int[] points;

    public final Mark[] marks;
    public final int[] markCriterion;
    public final int[] markStar;
    /** Whether a mark depends on a fact. */
    public final boolean[] markDepends;
    /** The codes that meet a mark, as bits. */
    public final long[] markMetBy;

    /** The lowest star that is marked, 0 if none is. */
    public final int lowestMark;

    public final int[] zeroStops;
    /** The criteria that are answered in one of several cases. */
    public final List<Criterion> withCases = new ArrayList<>();

    public SetTable(CriteriaSet set) {
        this.set = set;
        List<Criterion> all = set.criteria();
        this.criteria = all.size();
        this.parts = set.parts().size();
        this.stride = PackedAnswers.stride(set);
        this.points = new int[criteria * ROW];
        for (int i = 0; i < criteria; i++) {
            if (!all.get(i).cases().isEmpty()) {
                withCases.add(all.get(i));
            }
            for (Option option : all.get(i).options()) {
                points[i * ROW + option.number()] = option.points();
            }
        }
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
        int lowest = 0;
        for (int star : markStar) {
            lowest = lowest == 0 ? star : Math.min(lowest, star);
        }
        this.lowestMark = lowest;
        this.zeroStops = new int[set.zeroStops().size()];
        for (int i = 0; i < zeroStops.length; i++) {
            zeroStops[i] = set.zeroStops().get(i).index();
        }
    }
}
