// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What a number looks like under a number format of a workbook, for the few formats whose look is certain. */
final class NumberShown {
    private static final int DIGITS_OF_GENERAL = 11;
    private static final int GROUP = 3;

    private NumberShown() {}

    /** The number as percent signs and scaling commas of its format change it. */
    static BigDecimal scaled(BigDecimal value, String format) {
        String pattern = section(format, value);
        BigDecimal percent = isUnquoted(pattern, '%') ? value.movePointRight(2) : value;
        return percent.movePointLeft(GROUP * scalingCommas(pattern));
    }

    /** The text that is shown; absent under a format of another kind. */
    static Optional<String> of(BigDecimal value, String format) {
        String pattern = section(format, value);
        if (pattern.isEmpty() || pattern.equalsIgnoreCase("General") || pattern.equals("@")) {
            return general(value);
        }
        String digits = digits(pattern);
        if (!digits.matches("(#,##)?#*0(\\.0+)?,*")) {
            return Optional.empty();
        }
        int point = digits.indexOf('.');
        int decimals = point < 0
                ? 0
                : (int) digits.chars().skip(point).filter(c -> c == '0').count();
        BigDecimal shown = scaled(value, format).setScale(decimals, RoundingMode.HALF_UP);
        if (shown.signum() == 0 && pattern.contains("\"-\"")) {
            return Optional.of("-");
        }
        String text = print(shown, digits.startsWith("#,##"));
        return Optional.of(isUnquoted(pattern, '%') ? text + "%" : text);
    }

    private static Optional<String> general(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.precision() - plain.scale() > DIGITS_OF_GENERAL || plain.scale() >= DIGITS_OF_GENERAL - 1
                ? Optional.empty()
                : Optional.of(print(plain.scale() < 0 ? plain.setScale(0) : plain, false));
    }

    private static String print(BigDecimal shown, boolean grouped) {
        String plain = shown.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(whole);
        for (int at = whole.length() - GROUP; grouped && at > 0; at -= GROUP) {
            text.insert(at, '.');
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return shown.signum() < 0 ? "-" + text : text.toString();
    }

    /** The section of a format that counts: positive; negative; zero. */
    private static String section(String format, BigDecimal value) {
        String[] sections = format.split(";", -1);
        int which = sections.length > 2 && value.signum() == 0 ? 2 : sections.length > 1 && value.signum() < 0 ? 1 : 0;
        return sections[which].strip();
    }

    /** The pattern of digits without accounting's blanks, fillers, colours and quoted texts. */
    private static String digits(String pattern) {
        return pattern.replaceAll("_.|\\*.|\\[[^]]*]|\"[^\"]*\"|\\\\.|[%()\\s-]", "");
    }

    private static boolean isUnquoted(String pattern, char sign) {
        return pattern.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").indexOf(sign) >= 0;
    }

    /** Whether a format shows per cent. */
    static boolean isPercent(String format) {
        return isUnquoted(section(format, BigDecimal.ONE), '%');
    }

    private static int scalingCommas(String pattern) {
        String digits = digits(pattern);
        int last = Math.max(digits.lastIndexOf('0'), digits.lastIndexOf('#'));
        int commas = 0;
        for (int at = last + 1; last >= 0 && at < digits.length() && digits.charAt(at) == ','; at++) {
            commas++;
        }
        return commas;
    }
}
