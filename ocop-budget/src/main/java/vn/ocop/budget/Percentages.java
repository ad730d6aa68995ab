// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Percentages as printed beside amounts: {@code 53,5}, {@code 53.5 %}. */
final class Percentages {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 12;

    private Percentages() {}

    /** A printed percentage with as many decimals as are printed; absent if the text is none. */
    static Optional<BigDecimal> parse(String text) {
        String stripped = text.strip();
        String number = stripped.endsWith("%")
                ? stripped.substring(0, stripped.length() - 1).strip()
                : stripped;
        return isNumber(number) ? Optional.of(new BigDecimal(number.replace(',', '.'))) : Optional.empty();
    }

    private static boolean isNumber(String number) {
        int points = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean point = (c == ',' || c == '.') && i > 0 && i < number.length() - 1;
            if (!point && (c < '0' || c > '9')) {
                return false;
            }
            points += point ? 1 : 0;
        }
        return !number.isEmpty() && number.length() <= LONGEST && points <= 1;
    }

    /** The share in per cent, rounded half up. */
    static BigDecimal of(BigDecimal part, BigDecimal whole, int decimals) {
        return part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    /** Whether a printed percentage is the share, rounded up or down to the decimals that are printed. */
    static boolean isShare(BigDecimal printed, BigDecimal part, BigDecimal whole) {
        BigDecimal off =
                part.multiply(HUNDRED).subtract(printed.multiply(whole)).abs();
        BigDecimal half = BigDecimal.valueOf(5, printed.scale() + 1);
        return off.compareTo(half.multiply(whole.abs())) <= 0;
    }
}
