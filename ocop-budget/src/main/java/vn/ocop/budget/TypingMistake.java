// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/** Names the slip that turns one amount into another as it would be printed. */
final class TypingMistake {
    private static final int ONE_ZERO = 10;
    private static final int ONE_GROUP = 1000;

    private TypingMistake() {}

    /** The likeliest slip that prints one amount instead of another; {@link Repair.Kind#OTHER} if none does. */
    static Repair.Kind of(long printed, long meant, MoneyUnit unit) {
        if (printed <= 0 || meant <= 0) {
            return Repair.Kind.OTHER;
        }
        long step = step(printed, meant, unit);
        String p = Long.toString(printed / step);
        String m = Long.toString(meant / step);
        if (isSwapped(p, m)) {
            return Repair.Kind.DIGITS_SWAPPED;
        }
        if (isTimes(printed, meant, ONE_ZERO)) {
            return Repair.Kind.TIMES_10;
        }
        if (isLost(p, m)) {
            return Repair.Kind.DIGIT_LOST;
        }
        if (isDoubled(p, m)) {
            return Repair.Kind.DIGIT_DOUBLED;
        }
        return isTimes(printed, meant, ONE_GROUP) ? Repair.Kind.TIMES_1000 : Repair.Kind.OTHER;
    }

    /** The last decimal that either amount needs in the unit: digits behind it are not typed. */
    private static long step(long printed, long meant, MoneyUnit unit) {
        long step = unit.dong();
        while (printed % step != 0 || meant % step != 0) {
            step /= ONE_ZERO;
        }
        return step;
    }

    private static boolean isTimes(long a, long b, int factor) {
        return (a % factor == 0 && a / factor == b) || (b % factor == 0 && b / factor == a);
    }

    private static boolean isSwapped(String printed, String meant) {
        if (printed.length() != meant.length()) {
            return false;
        }
        int first = -1;
        int second = -1;
        for (int i = 0; i < meant.length(); i++) {
            if (printed.charAt(i) != meant.charAt(i)) {
                if (second >= 0) {
                    return false;
                }
                second = first < 0 ? second : i;
                first = first < 0 ? i : first;
            }
        }
        return second >= 0
                && printed.charAt(first) == meant.charAt(second)
                && printed.charAt(second) == meant.charAt(first);
    }

    /** A digit of what was meant is not there; zeros that then stand in front are not printed. */
    private static boolean isLost(String printed, String meant) {
        for (int i = 0; i < meant.length(); i++) {
            String left = meant.substring(0, i) + meant.substring(i + 1);
            if (withoutLeadingZeros(left).equals(printed)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutLeadingZeros(String digits) {
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static boolean isDoubled(String printed, String meant) {
        for (int i = 0; i < meant.length(); i++) {
            if ((meant.substring(0, i + 1) + meant.substring(i)).equals(printed)) {
                return true;
            }
        }
        return false;
    }

    /** In how many digits two amounts differ, aligned at the right. */
    static int differingDigits(long printed, long meant) {
        int differing = 0;
        for (long p = printed, m = meant; p != 0 || m != 0; p /= ONE_ZERO, m /= ONE_ZERO) {
            differing += p % ONE_ZERO == m % ONE_ZERO ? 0 : 1;
        }
        return differing;
    }
}
