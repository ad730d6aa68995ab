// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.ocop.core.Digits;
import vn.ocop.io.words.Words;

/**
 * Words of offices in the cells of score sheets, as the format has them. What the format has itself is seen by its first
 * letter and handed back as it is. Not thread-safe; lives for one reading.
 */
final class AnswerWords {
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("\\d{1,2}-(?:[A-Z][a-z]{2}|Thg\\d{1,2})|[A-Z][a-z]{2}-\\d{2}|Thg\\d{1,2}-\\d{2}");
    private static final Set<String> OPTIONS = Set.of("yes", "no", "none");

    private final Map<String, String> sets = new HashMap<>(0);
    private final Map<String, String> criteria = new HashMap<>(0);
    private final Map<String, String> options = new HashMap<>(0);
    private final Map<String, String> rounds = new HashMap<>(0);

    /** {@code Bộ số 9} is 9. */
    String set(String text) {
        return isPlain(text) ? text : known(sets, text, SeasonReader::setNumber);
    }

    /** {@code Phần A} is A, {@code Tổng điểm} is TOTAL. */
    String criterion(String text) {
        return isPlain(text) || text.length() < 2
                ? text
                : known(
                        criteria,
                        text,
                        words -> Words.all().meaning("criterion", words).orElseGet(() -> Words.part(words)));
    }

    /** {@code có} is yes, {@code Mức 2} is 2. */
    String option(String text) {
        return isPlain(text) || OPTIONS.contains(text) ? text : known(options, text, AnswerWords::optionOf);
    }

    private static String optionOf(String text) {
        OptionalInt number = Words.option(text);
        return number.isPresent()
                ? String.valueOf(number.getAsInt())
                : Words.all().meaning("option", text).orElse(text);
    }

    /** {@code Vòng 2} is 2. */
    String round(String text) {
        return isPlain(text)
                ? text
                : known(rounds, text, words -> {
                    OptionalInt number = Words.round(words);
                    return number.isPresent() ? String.valueOf(number.getAsInt()) : words;
                });
    }

    /** Whether a text begins as the format's own do. */
    private static boolean isPlain(String text) {
        return text.isEmpty() || Digits.isDigit(text.charAt(0));
    }

    private static String known(Map<String, String> cache, String text, UnaryOperator<String> meaning) {
        String known = cache.get(text);
        if (known == null) {
            known = meaning.apply(text);
            cache.put(text, known);
        }
        return known;
    }

    /** A date as spreadsheets write it into CSV where a code was typed: {@code 01/01/2026}, {@code 1-Jan}. */
    static boolean isDay(String text) {
        return RowValues.ofText(text).isPresent() || DAY_AND_MONTH.matcher(text).matches();
    }
}
