// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.OptionalLong;

/**
 * Reads one printed amount: {@code .} before groups of exactly three digits, {@code ,} before decimals, a minus in front.
 * Used for one cell after another by one thread.
 */
final class AmountReader {
    /** What a cell turned out to be. */
    enum Kind {
        AMOUNT,
        BLANK,
        TEXT,
        /** A text without letters: no words that could say who pays, so an amount that went wrong. */
        BAD_NUMBER,
        /** An amount with the code or the sign of another currency. */
        NOT_VND,
        FRACTION,
        TOO_LARGE
    }

    private static final int GROUP = 3;

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

    AmountReader(MoneyUnit unit) {
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

    Kind read(String cell) {
        trim(cell);
        if (at == end || isDash()) {
            return Kind.BLANK;
        }
        if (!number()) {
            return words(cell.strip());
        }
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
        negative = text.charAt(at) == '-' || text.charAt(at) == '\u2212';
        if (negative) {
            at++;
        }
        return wholePart() && (at == end || decimalPart());
    }

    private boolean wholePart() {
        int first = run(false);
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
        return run(true) > 0 && at == end;
    }

    /** Reads digits up to the next other character and says how many there were. */
    private int run(boolean afterComma) {
        int from = at;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
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

    private static Kind words(String cell) {
        if (Currencies.isForeignAmount(cell)) {
            return Kind.NOT_VND;
        }
        return hasLetter(cell) ? Kind.TEXT : Kind.BAD_NUMBER;
    }

    private static boolean hasLetter(String cell) {
        return cell.chars().anyMatch(Character::isLetter);
    }
}
