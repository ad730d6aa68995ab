// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.Optional;
import java.util.OptionalLong;
import vn.ocop.core.Digits;

/**
 * Reads one printed amount, perhaps with its unit behind it: {@code .} before groups of exactly three digits, {@code ,} before decimals, a minus in front.
 * Used for one cell after another by one thread.
 */
final class AmountReader {
    /** What a cell turned out to be. */
    enum Kind {
        AMOUNT,
        BLANK,
        TEXT,
        /** A text that cannot only say who pays: an amount that went wrong. */
        BAD_NUMBER,
        /** An amount with another unit behind it than that of its column. */
        OTHER_UNIT,
        /** An amount with the code or the sign of another currency. */
        NOT_VND,
        FRACTION,
        TOO_LARGE
    }

    private static final int GROUP = 3;

    private final MoneyUnit unit;
    private final int exponent;
    private String text = "";
    private int at;
    private int end;
    private boolean negative;
    private long mantissa;
    private int decimals;
    private boolean tooLarge;
    private boolean fraction;
    private long dong;
    private boolean looksEnglish;
    private boolean hasDecimals;

    AmountReader(MoneyUnit unit) {
        this.unit = unit;
        this.exponent = unit.exponent();
    }

    /** One amount, absent if the text is none. */
    static OptionalLong parse(String text, MoneyUnit unit) {
        AmountReader reader = new AmountReader(unit);
        return reader.read(text) == Kind.AMOUNT ? OptionalLong.of(reader.dong()) : OptionalLong.empty();
    }

    /** The amount of the last cell that was an {@link Kind#AMOUNT}. */
    long dong() {
        return dong;
    }

    /**
     * Whether the last amount may have been written with English separators: up to three digits, a comma, three digits.
     */
    boolean looksEnglish() {
        return looksEnglish;
    }

    /** Whether the last amount is printed with decimals. */
    boolean hasDecimals() {
        return hasDecimals;
    }

    Kind read(String cell) {
        trim(cell);
        if (at == end || isDash()) {
            return Kind.BLANK;
        }
        if (!number()) {
            return words(cell.strip());
        }
        return amount();
    }

    private Kind amount() {
        if (tooLarge || !scale()) {
            return Kind.TOO_LARGE;
        }
        return fraction ? Kind.FRACTION : Kind.AMOUNT;
    }

    private void trim(String cell) {
        text = cell;
        at = 0;
        end = cell.length();
        while (at < end && isBlank(cell.charAt(at))) {
            at++;
        }
        while (at < end && isBlank(cell.charAt(end - 1))) {
            end--;
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2007' || Character.isWhitespace(c);
    }

    private boolean isDash() {
        return end - at == 1 && Dashes.isDash(text.charAt(at));
    }

    private boolean number() {
        mantissa = 0;
        decimals = 0;
        tooLarge = false;
        fraction = false;
        looksEnglish = false;
        hasDecimals = false;
        negative = text.charAt(at) == '-' || text.charAt(at) == '\u2212';
        if (negative) {
            at++;
        }
        return wholePart() && (at == end || decimalPart());
    }

    private boolean wholePart() {
        int from = at;
        int first = run(false);
        looksEnglish = at < end && first <= GROUP && text.charAt(from) != '0' && text.charAt(at) == ',';
        boolean grouped = at < end && text.charAt(at) == '.';
        if (first == 0 || (grouped && first > GROUP)) {
            return false;
        }
        while (at < end && text.charAt(at) == '.') {
            at++;
            if (run(false) != GROUP) {
                return false;
            }
        }
        return true;
    }

    private boolean decimalPart() {
        if (text.charAt(at) != ',') {
            return false;
        }
        at++;
        hasDecimals = true;
        int digits = run(true);
        looksEnglish &= digits == GROUP;
        return digits > 0 && at == end;
    }

    /** Reads digits up to the next other character and says how many there were. */
    private int run(boolean afterComma) {
        int from = at;
        while (at < end && Digits.isDigit(text.charAt(at))) {
            digit(text.charAt(at) - '0', afterComma);
            at++;
        }
        return at - from;
    }

    private void digit(int digit, boolean afterComma) {
        if (afterComma && decimals == exponent) {
            fraction |= digit != 0;
            return;
        }
        if (afterComma) {
            decimals++;
        }
        long next = mantissa * 10 + digit;
        tooLarge |= mantissa > Long.MAX_VALUE / 10 || next < 0;
        mantissa = next;
    }

    private boolean scale() {
        long factor = PowersOfTen.of(exponent - decimals);
        if (mantissa > Long.MAX_VALUE / factor) {
            return false;
        }
        dong = negative ? -mantissa * factor : mantissa * factor;
        return true;
    }

    private Kind words(String cell) {
        if (Currencies.isForeignAmount(cell)) {
            return Kind.NOT_VND;
        }
        Optional<MistypedAmounts.WithUnit> withUnit = MistypedAmounts.withUnit(cell);
        if (withUnit.isPresent()) {
            return withUnit(withUnit.get());
        }
        return MistypedAmounts.isWords(cell) ? Kind.TEXT : Kind.BAD_NUMBER;
    }

    private Kind withUnit(MistypedAmounts.WithUnit amount) {
        trim(amount.number());
        if (!number()) {
            return Kind.BAD_NUMBER;
        }
        return amount.unit() == unit ? amount() : Kind.OTHER_UNIT;
    }
}
