// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * How answers lie in bytes: per sheet its state, then one code per criterion. A code is an option's number,
 * {@link #NONE} or {@link #MISSING}; {@code base} is where the codes of a sheet begin.
 */
final class PackedAnswers {
    static final int MISSING = 0;
    static final int NONE = 62;
    static final int CODE = 63;
    static final int UNDETERMINED = 64;

    static final int INCOMPLETE = 1;
    static final int ILLEGAL = 2;
    static final int STRANGER = 4;
    static final int FORMER = 8;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private PackedAnswers() {}

    static int pointsOf(Criterion criterion, int code) {
        return code == MISSING || code == NONE
                ? 0
                : criterion.options().get(code - 1).points();
    }

    /** The points of a criterion or container; what is missing adds nothing. */
    static long sum(byte[] answers, int base, Criterion criterion) {
        return criterion.kind() == Criterion.Kind.CONTAINER
                ? criterion.children().stream()
                        .mapToLong(child -> sum(answers, base, child))
                        .sum()
                : pointsOf(criterion, answers[base + criterion.index()] & CODE);
    }

    /** Whether a conditional criterion does not apply. */
    static boolean isNotApplicable(CriteriaSet set, byte[] answers, int base, Criterion criterion) {
        return criterion.needs().isPresent()
                && isWorthNothing(set, answers, base, criterion.needs().get());
    }

    /** Whether a criterion has points while the one that it rests on has none. */
    static boolean hasUnexpectedPoints(CriteriaSet set, byte[] answers, int base, Criterion criterion) {
        return criterion.expects().isPresent()
                && pointsOf(criterion, answers[base + criterion.index()] & CODE) > 0
                && isWorthNothing(set, answers, base, criterion.expects().get());
    }

    private static boolean isWorthNothing(CriteriaSet set, byte[] answers, int base, String code) {
        return isWorthNothing(set, answers, base, set.criterion(code).orElseThrow());
    }

    /** Whether a criterion or container is known to be worth nothing. */
    static boolean isWorthNothing(CriteriaSet set, byte[] answers, int base, Criterion criterion) {
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
}
