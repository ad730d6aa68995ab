// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * How answers lie in bytes: per sheet its state, then one code per criterion, then the points of each part. A code is an
 * option's number, {@link #NONE} or {@link #MISSING}; {@code base} is where the codes of a sheet begin. The points are added up
 * once, when a sheet is built; a sheet with points that no byte holds says so by {@link #UNSUMMED}.
 */
public final class PackedAnswers {
    public static final int MISSING = 0;
    public static final int NONE = 62;
    public static final int CODE = 63;
    public static final int UNDETERMINED = 64;

    public static final int INCOMPLETE = 1;
    public static final int ILLEGAL = 2;
    public static final int STRANGER = 4;
    public static final int FORMER = 8;
    /** The points of a part do not fit into a byte. */
    public static final int UNSUMMED = 16;

    /** Incomplete by nothing but blanks at criteria that print no box for "no". */
    public static final int ONLY_BLANKS = 32;

    /** Illegal by nothing but answers to what does not apply: found again whenever the sheet is built. */
    public static final int ONLY_IN_VAIN = 64;

    private static final int LARGEST_BYTE = 255;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private PackedAnswers() {}

    /** The bytes of a sheet. */
    public static int stride(CriteriaSet set) {
        return 1 + set.criteria().size() + set.parts().size();
    }

    public static int pointsOf(Criterion criterion, int code) {
        return code == NONE ? 0 : criterion.pointsOf(code);
    }

    // --- points of parts

    /** Adds up the points of each part; what is missing adds nothing. */
    public static void addUp(Criterion[] criteria, byte[] answers, int base, int[] sums) {
        Arrays.fill(sums, 0);
        int part = 0;
        int sum = 0;
        for (int i = 0; i < criteria.length; i++) {
            Criterion criterion = criteria[i];
            if (criterion.partIndex() != part) {
                sums[part] += sum;
                part = criterion.partIndex();
                sum = 0;
            }
            sum += pointsOf(criterion, answers[base + i] & CODE);
        }
        sums[part] += sum;
    }

    /** Puts the points of the parts behind the answers; the flag of the sheet's state that is due, or 0. */
    public static int putSums(Criterion[] criteria, byte[] answers, int base, int[] sums) {
        addUp(criteria, answers, base, sums);
        int from = base + criteria.length;
        int large = 0;
        for (int part = 0; part < sums.length; part++) {
            answers[from + part] = (byte) sums[part];
            large |= sums[part];
        }
        return (large & ~LARGEST_BYTE) == 0 ? 0 : UNSUMMED;
    }

    /**
     * Adds points to those of a part; the flag of the sheet's state that is due where no byte holds them, or 0.
     *
     * @param at where the points of the part lie
     */
    public static int addPoints(int points, byte[] answers, int at) {
        int sum = (answers[at] & LARGEST_BYTE) + points;
        answers[at] = (byte) sum;
        return (sum & ~LARGEST_BYTE) == 0 ? 0 : UNSUMMED;
    }

    // --- what rests on something else

    /** The points of a criterion or container; what is missing adds nothing. */
    public static long sum(byte[] answers, int base, Criterion criterion) {
        return criterion.kind() == Criterion.Kind.CONTAINER
                ? criterion.children().stream()
                        .mapToLong(child -> sum(answers, base, child))
                        .sum()
                : pointsOf(criterion, answers[base + criterion.index()] & CODE);
    }

    /** Whether a conditional criterion does not apply. */
    public static boolean isNotApplicable(CriteriaSet set, byte[] answers, int base, Criterion criterion) {
        return criterion.needs().isPresent()
                && isWorthNothing(set, answers, base, criterion.needs().get());
    }

    /** Whether a criterion has points while the one that it rests on has none. */
    public static boolean hasUnexpectedPoints(CriteriaSet set, byte[] answers, int base, Criterion criterion) {
        return criterion.expects().isPresent()
                && pointsOf(criterion, answers[base + criterion.index()] & CODE) > 0
                && isWorthNothing(set, answers, base, criterion.expects().get());
    }

    private static boolean isWorthNothing(CriteriaSet set, byte[] answers, int base, String code) {
        return isWorthNothing(set, answers, base, set.criterion(code).orElseThrow());
    }

    /** Whether a criterion or container is known to be worth nothing. */
    public static boolean isWorthNothing(CriteriaSet set, byte[] answers, int base, Criterion criterion) {
        long worth = worth(set, answers, base, criterion);
        return worth != UNKNOWN && worth <= 0;
    }

    /** What a criterion or container is worth, {@link #UNKNOWN} while an answer that applies is missing. */
    private static long worth(CriteriaSet set, byte[] answers, int base, Criterion criterion) {
        if (criterion.kind() == Criterion.Kind.CONTAINER) {
            long sum = 0;
            for (Criterion child : criterion.children()) {
                long part = worth(set, answers, base, child);
                if (part == UNKNOWN) {
                    return UNKNOWN;
                }
                sum += part;
            }
            return sum;
        }
        int code = answers[base + criterion.index()] & CODE;
        if (code != MISSING) {
            return pointsOf(criterion, code);
        }
        return isNotApplicable(set, answers, base, criterion) ? 0 : UNKNOWN;
    }

    /**
     * A criterion and what it rests on, without whose points an answer to it is wrong or odd: looked up once for all sheets of
     * a product.
     */
    public static final class Dependence {
        private final Criterion dependent;
        private final Criterion[] restsOn;

        private Dependence(Criterion dependent, Criterion[] restsOn) {
            this.dependent = dependent;
            this.restsOn = restsOn;
        }

        public static Dependence[] of(CriteriaSet set) {
            List<Criterion> dependent = set.dependentCriteria();
            Dependence[] dependences = new Dependence[dependent.size()];
            for (int i = 0; i < dependences.length; i++) {
                Optional<String> needs = dependent.get(i).needs();
                Optional<String> expects = dependent.get(i).expects();
                Criterion[] restsOn = new Criterion[(needs.isPresent() ? 1 : 0) + (expects.isPresent() ? 1 : 0)];
                if (needs.isPresent()) {
                    restsOn[0] = set.criterion(needs.get()).orElseThrow();
                }
                if (expects.isPresent()) {
                    restsOn[restsOn.length - 1] = set.criterion(expects.get()).orElseThrow();
                }
                dependences[i] = new Dependence(dependent.get(i), restsOn);
            }
            return dependences;
        }

        public Criterion dependent() {
            return dependent;
        }

        /** Whether there is an answer though something that it rests on is worth nothing. */
        public boolean isBroken(CriteriaSet set, byte[] answers, int base) {
            if (answers[base + dependent.index()] == MISSING) {
                return false;
            }
            for (Criterion criterion : restsOn) {
                if (isWorthNothing(set, answers, base, criterion)) {
                    return true;
                }
            }
            return false;
        }
    }
}
