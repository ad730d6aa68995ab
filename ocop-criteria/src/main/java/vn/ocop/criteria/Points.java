// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.OptionalInt;
import vn.ocop.core.Digits;
import vn.ocop.criteria.judging.Tally;

/** Points as they are written: whole or with at most two decimals, after a full stop or a comma. */
final class Points {
    static final int HUNDRED = Tally.HUNDRED;
    private static final int MAX_DIGITS = 7;

    private Points() {}

    /** Hundredths of a point, absent if the text is not of that form. */
    static OptionalInt parseHundredths(String text) {
        int length = text.length();
        int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        boolean negative = at == 1;
        int value = 0;
        int digits = 0;
        while (at < length && Digits.isDigit(text.charAt(at)) && digits < MAX_DIGITS) {
            value = value * 10 + (text.charAt(at++) - '0');
            digits++;
        }
        if (digits == 0) {
            return OptionalInt.empty();
        }
        int decimals = 0;
        if (at < length && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
            while (at < length && Digits.isDigit(text.charAt(at)) && decimals < 2) {
                value = value * 10 + (text.charAt(at++) - '0');
                decimals++;
            }
            if (decimals == 0) {
                return OptionalInt.empty();
            }
        }
        if (at < length) {
            return OptionalInt.empty();
        }
        for (int i = decimals; i < 2; i++) {
            value *= 10;
        }
        return OptionalInt.of(negative ? -value : value);
    }

    /** Hundredths as plain points without trailing zeros. */
    static String plain(long hundredths) {
        return Average.ofHundredths(hundredths, 1).sum().toPlainString();
    }

    /** Hundredths of exact points. */
    static int hundredths(BigDecimal points) {
        try {
            // never expands a number before its size is known, as moving its point would
            return points.scaleByPowerOfTen(2).intValueExact();
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("points must have at most two decimals, were " + points, tooFine);
        }
    }
}
