// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.base.CharMatcher;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Digits;

/** Tells amounts of other currencies by their code or sign: {@code USD 100}, {@code 100 €}. */
final class Currencies {
    private static final CharMatcher NUMBER = CharMatcher.inRange('0', '9').or(CharMatcher.anyOf(".,-"));
    private static final CharMatcher BLANK = CharMatcher.whitespace();
    private static final Set<String> OTHERS = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !code.equals("VND"))
            .collect(Collectors.toUnmodifiableSet());
    private static final char DONG_SIGN = '\u20ab';

    private Currencies() {}

    static boolean isForeignAmount(String text) {
        String code = BLANK.trimFrom(NUMBER.trimFrom(text));
        boolean hasNumber = code.length() < text.length() && text.chars().anyMatch(Digits::isDigit);
        return hasNumber && (OTHERS.contains(code) || isSign(code));
    }

    private static boolean isSign(String code) {
        return code.length() == 1
                && Character.getType(code.charAt(0)) == Character.CURRENCY_SYMBOL
                && code.charAt(0) != DONG_SIGN;
    }
}
