// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.advice.Fraction;

/** How numbers and sentences are written in a language: decimals after a comma in Vietnamese. */
enum NumberFormat {
    VI(Language.VI, ','),
    EN(Language.EN, '.');

    private static final Pattern DAY =
            Pattern.compile("(?<![\\p{L}\\p{N}_./-])\\d{4}-\\d{2}-\\d{2}(?![\\p{L}\\p{N}_/-]|\\.[\\p{L}\\p{N}])");

    private final Language language;
    private final char decimal;

    NumberFormat(Language language, char decimal) {
        this.language = language;
        this.decimal = decimal;
    }

    static NumberFormat of(Language language) {
        return language == Language.VI ? VI : EN;
    }

    Language language() {
        return language;
    }

    String of(Text text) {
        return text.in(language);
    }

    String number(BigDecimal number) {
        return number(number.toPlainString());
    }

    private String number(String plain) {
        return plain.replace('.', decimal);
    }

    /** A mean, rounded for display. */
    String mean(Average average) {
        return number(average.rounded());
    }

    /** A day as people write it. */
    String day(LocalDate day) {
        return this == VI ? day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear() : day.toString();
    }

    /** Days in a text as people write them; what only looks like one stays. */
    String days(String text) {
        return this == VI ? DAY.matcher(text).replaceAll(match -> day(match)) : text;
    }

    private String day(MatchResult match) {
        try {
            return day(LocalDate.parse(match.group()));
        } catch (DateTimeException noDay) {
            return match.group();
        }
    }

    String sheets(int count) {
        return this == VI ? count + " phiếu" : count == 1 ? "1 sheet" : count + " sheets";
    }

    String products(int count) {
        return this == VI ? count + " sản phẩm" : count == 1 ? "1 product" : count + " products";
    }

    /** A mean with a sign. */
    String signed(Average average) {
        return average.sumHundredths() > 0 ? "+" + mean(average) : mean(average);
    }

    /** A fraction with a sign, rounded for display. */
    String signed(Fraction fraction) {
        return (fraction.signum() > 0 ? "+" : "") + rounded(fraction);
    }

    /** A fraction, rounded for display. */
    String rounded(Fraction fraction) {
        return number(fraction.rounded(2));
    }

    /** Points that are counted in hundredths, exact. */
    String points(long hundredths) {
        return number(Average.ofHundredths(hundredths, 1).sum());
    }

    /** Fills the placeholders of a sentence. */
    String fill(Text sentence, UnaryOperator<String> value) {
        String template = of(sentence);
        StringBuilder out = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            out.append(template, from, open).append(value.apply(template.substring(open + 1, close)));
            from = close + 1;
        }
        return out.append(template, from, template.length()).toString();
    }
}
