// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what stands in a cell that is no plain amount: words that say who pays, an amount with its unit behind it, or an
 * amount that went wrong.
 *
 * <p>A digit makes an amount of a text, unless all its digits are years behind words: the plan for 2020 has lines paid
 * "from the funds of the year 2020".
 */
final class MistypedAmounts {
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\d])(?:19|20)\\d{2}(?![\\p{L}\\d])");
    private static final Pattern FOOTNOTE = Pattern.compile("\\s*(?:\\(\\d{1,2}\\)|\\*+)$");
    private static final Pattern GAPS = Pattern.compile("(?<=\\d)[\\s\u00a0\u202f\u2007'’](?=\\d)");
    private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+");
    private static final Pattern ZEROS = Pattern.compile("[o\u043e\u03bf]");
    /** Letters that look like digits, Latin, Cyrillic and Greek. */
    private static final Pattern LIKE_DIGITS =
            Pattern.compile("[-\u2212]?[oO\u043e\u041e\u03bf\u039flI\u0406][oO\u043e\u041e\u03bf\u039flI\u0406.,]*");

    private static final Pattern FORMULA_ERROR = Pattern.compile("#[A-Z]+(?:/[A0]|[?!])?");
    private static final Pattern UNIT = Pattern.compile("^(-?[\\d.,]*\\d)\\s*(\\p{L}[\\p{L}. ]*|₫)$");

    /** Units as they are written behind amounts, without dots and blanks. */
    private static final ImmutableMap<String, MoneyUnit> UNITS = ImmutableMap.<String, MoneyUnit>builder()
            .put("đ", MoneyUnit.DONG)
            .put("₫", MoneyUnit.DONG)
            .put("đồng", MoneyUnit.DONG)
            .put("vnđ", MoneyUnit.DONG)
            .put("vnd", MoneyUnit.DONG)
            .put("ngđ", MoneyUnit.THOUSAND)
            .put("nghìn", MoneyUnit.THOUSAND)
            .put("ngàn", MoneyUnit.THOUSAND)
            .put("nghìnđồng", MoneyUnit.THOUSAND)
            .put("ngànđồng", MoneyUnit.THOUSAND)
            .put("tr", MoneyUnit.MILLION)
            .put("trđ", MoneyUnit.MILLION)
            .put("trđồng", MoneyUnit.MILLION)
            .put("triệu", MoneyUnit.MILLION)
            .put("triệuđồng", MoneyUnit.MILLION)
            .put("tỷ", MoneyUnit.BILLION)
            .put("tỉ", MoneyUnit.BILLION)
            .put("tỷđ", MoneyUnit.BILLION)
            .put("tỷđồng", MoneyUnit.BILLION)
            .put("tỉđồng", MoneyUnit.BILLION)
            .buildOrThrow();

    /**
     * An amount and the unit behind it.
     *
     * @param number the text in front of the unit
     * @param unit the unit
     */
    record WithUnit(String number, MoneyUnit unit) {}

    private MistypedAmounts() {}

    static Optional<WithUnit> withUnit(String cell) {
        Matcher matcher = UNIT.matcher(cell.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = Names.normal(matcher.group(2)).replace(".", "").replace(" ", "");
        return Optional.ofNullable(UNITS.get(unit)).map(of -> new WithUnit(matcher.group(1), of));
    }

    /** Whether a text can only say who pays: no digits or what is typed for them, and not the error of a formula. */
    static boolean isWords(String text) {
        boolean words = text.chars().anyMatch(Character::isLetter)
                && !LIKE_DIGITS.matcher(text).matches()
                && !FORMULA_ERROR.matcher(text).matches();
        boolean startsWithOne = words && !Character.isDigit(text.codePointAt(0));
        String rest = startsWithOne ? YEAR.matcher(text).replaceAll("") : text;
        return words && rest.chars().noneMatch(Character::isDigit);
    }

    /** The amount that was most likely meant, as the table would print it. */
    static Optional<String> reading(String cell, MoneyUnit unit) {
        Optional<WithUnit> other = withUnit(cell);
        String text = other.isPresent() ? other.get().number() : tidied(cell);
        MoneyUnit of = other.map(WithUnit::unit).orElse(unit);
        return AmountReader.parse(text, of).stream()
                .mapToObj(dong -> Dong.print(BigInteger.valueOf(dong), unit))
                .findFirst();
    }

    /** Letters that look like digits, footnotes, and the separators of other languages. */
    private static String tidied(String cell) {
        String text = FOOTNOTE.matcher(cell.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        text = ZEROS.matcher(text)
                .replaceAll("0")
                .replace('l', '1')
                .replace('i', '1')
                .replace('\u0456', '1');
        boolean gaps = GAPS.matcher(text).find();
        text = GAPS.matcher(text).replaceAll("");
        return !gaps && ENGLISH.matcher(text).matches() ? text.replace(",", "").replace('.', ',') : text;
    }
}
