// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.budget.MoneyUnit;

/** Units of money as they are printed: {@code ĐVT: Triệu đồng}, {@code (1.000 đồng)}, {@code Tr.đ}. */
final class Units {
    private static final Map<String, MoneyUnit> UNITS = units();
    private static final Pattern LABEL =
            Pattern.compile("(?<![\\p{L}\\d])(đvt|đ\\.v\\.t|đơn vị tính|đơn vị|dvt|don vi tinh|don"
                    + " vi|unit)\\s*[:：]?\\s*(?=[\\p{L}\\d])");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final int MOST_WORDS = 4;

    private Units() {}

    private static Map<String, MoneyUnit> units() {
        Map<String, MoneyUnit> units = new HashMap<>();
        for (MoneyUnit unit : MoneyUnit.values()) {
            for (String word : Words.words(unit.id())) {
                units.put(key(word), unit);
                units.putIfAbsent(Words.plain(key(word)), unit);
            }
        }
        return Map.copyOf(units);
    }

    private static String key(String text) {
        return text.replaceAll("[\\s.,]", "");
    }

    /** The unit that a text is. */
    static Optional<MoneyUnit> of(String text) {
        String key = key(Words.normal(text));
        return Optional.ofNullable(UNITS.get(key));
    }

    /** The unit that a text prints: behind a label, in brackets, or alone. */
    static Optional<MoneyUnit> printed(String text) {
        Optional<MoneyUnit> labelled = ofLabel(text);
        return labelled.isPresent() ? labelled : bracketed(text).or(() -> of(text));
    }

    /** The unit behind a label; "Đơn vị" alone may also name a body, so that nothing else may follow the unit. */
    private static Optional<MoneyUnit> ofLabel(String text) {
        return labelled(text)
                .flatMap(rest -> mustBeUnit(text) ? first(rest) : of(rest).or(() -> of(rest.split(";|, ", 2)[0])));
    }

    /** The unit in brackets. */
    static Optional<MoneyUnit> bracketed(String text) {
        Matcher bracket = BRACKET.matcher(text);
        Optional<MoneyUnit> unit = Optional.empty();
        while (bracket.find()) {
            String inner = bracket.group(1);
            Optional<MoneyUnit> of = ofLabel(inner).or(() -> of(inner));
            unit = of.isPresent() ? of : unit;
        }
        return unit;
    }

    /** What stands behind a label of units. */
    static Optional<String> labelled(String text) {
        String normal = Words.normal(text);
        Matcher label = LABEL.matcher(normal);
        if (!label.find()) {
            return Optional.empty();
        }
        String rest = normal.substring(label.end());
        int end = rest.indexOf(')');
        return Optional.of((end < 0 ? rest : rest.substring(0, end)).strip());
    }

    /** The label of a unit of money, unless it may say something else. */
    static boolean mustBeUnit(String text) {
        Matcher label = LABEL.matcher(Words.normal(text));
        return label.find()
                && !label.group(1).equals("đơn vị")
                && !label.group(1).equals("don vi");
    }

    private static Optional<MoneyUnit> first(String rest) {
        String[] words = rest.split(" ", MOST_WORDS + 1);
        StringBuilder text = new StringBuilder();
        Optional<MoneyUnit> unit = Optional.empty();
        for (int i = 0; i < Math.min(MOST_WORDS, words.length); i++) {
            text.append(words[i]);
            Optional<MoneyUnit> of = of(text.toString());
            unit = of.isPresent() ? of : unit;
        }
        return unit;
    }

    /** A text without a unit in brackets. */
    static String without(String text) {
        Matcher bracket = BRACKET.matcher(text);
        StringBuilder out = new StringBuilder();
        while (bracket.find()) {
            boolean unit = bracketed(bracket.group()).isPresent();
            bracket.appendReplacement(out, unit ? "" : Matcher.quoteReplacement(bracket.group()));
        }
        return bracket.appendTail(out).toString().strip();
    }

    /** An amount of one unit in another. */
    static BigDecimal convert(BigDecimal amount, MoneyUnit from, MoneyUnit to) {
        return amount.scaleByPowerOfTen(from.exponent() - to.exponent());
    }
}
