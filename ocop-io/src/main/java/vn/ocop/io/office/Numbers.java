// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.ocop.io.Grid;

/** Numbers of lines, and texts that are amounts. */
final class Numbers {
    private static final Pattern LINE = Pattern.compile(
            "\\(?(\\p{L}|[IVXLCDM]{1,15}|[ivxl]{1,6}|([IVXLCDM]{1,15}\\.)?\\d{1,6}(\\.\\d{1,6}){0,8}|[-–—−+*•])[.)/:]*");
    private static final Pattern AMOUNT = Pattern.compile("[-−]?\\d[\\d.,]*");
    private static final Pattern VIETNAMESE = Pattern.compile("[-−]?\\d{1,3}(\\.\\d{3})*(,\\d+)?|[-−]?\\d+(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("[-−]?\\d{1,3}(,\\d{3})*(\\.\\d+)?|[-−]?\\d+(\\.\\d+)?");
    private static final String BULLETS = "\uf0b7\uf02d\uf0a7\u25cf\u2022\u2013\u2014\u2212\u2010\u2011\u25aa\u25e6";

    private Numbers() {}

    /** The number of a line with the bullets of word processors as dashes. */
    static String no(String text) {
        return text.length() == 1 && BULLETS.contains(text) ? "-" : text;
    }

    /** Whether a text may be the number of a line. */
    static boolean isNo(String text) {
        return LINE.matcher(text).matches();
    }

    static boolean isDash(String no) {
        String core = no.strip();
        return core.equals("-") || core.equals("+") || core.equals("*");
    }

    /** Whether a number is the first of its kind. */
    static boolean isFirst(String no) {
        String core = no.replaceAll("[().:/]+$|^\\(", "");
        return core.equals("1") || core.equals("I") || core.equals("A") || core.equals("a") || core.equals("i");
    }

    /** Whether a cell holds an amount, however it is separated. */
    static boolean isAmount(Grid.Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> true;
            case TEXT -> isAmount(cell.text());
            default -> false;
        };
    }

    static boolean isAmount(String text) {
        return AMOUNT.matcher(withoutBlanks(text)).matches();
    }

    static boolean isVietnamese(String text) {
        return VIETNAMESE.matcher(withoutBlanks(text)).matches();
    }

    static boolean isEnglish(String text) {
        return ENGLISH.matcher(withoutBlanks(text)).matches();
    }

    private static String withoutBlanks(String text) {
        return text.replace("\u00a0", "").strip();
    }

    /** The value of a text with Vietnamese separators. */
    static Optional<BigDecimal> value(String text) {
        String digits = withoutBlanks(text);
        return isVietnamese(digits)
                ? Optional.of(
                        new BigDecimal(digits.replace(".", "").replace(',', '.').replace('−', '-')))
                : Optional.empty();
    }

    /** A text with English separators as Vietnamese tables print it. */
    static String vietnamese(String english) {
        return isEnglish(english) ? withoutBlanks(english).replace(",", "").replace('.', ',') : english;
    }

    /** A number as Vietnamese tables print it, not grouped. */
    static String print(BigDecimal value) {
        String text = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return text.replace('.', ',');
    }
}
