// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a row say: grand total, sub-total, of which. */
final class RowWords {
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern TAIL = Pattern.compile("[:.]*\\s*(?:[(=].*)?");
    private static final String REF = "[\\p{L}\\d.]{1,12}";
    private static final Pattern REFS =
            Pattern.compile("=?\\s*(" + REF + "(?:\\s*\\+\\s*(?:" + REF + "|…|\\.{2,}))*)\\s*");

    private RowWords() {}

    /** Whether words are those of a grand total, whatever follows in brackets. */
    static boolean isGrandTotal(String words) {
        String text = Words.normal(words);
        return Words.words("grand-total").stream().anyMatch(word -> startsAsTotal(text, word))
                || Words.words("grand-total").stream().map(Words::plain).anyMatch(word -> startsAsTotal(text, word));
    }

    private static boolean startsAsTotal(String text, String word) {
        if (!text.startsWith(word)) {
            return false;
        }
        String tail = text.substring(word.length()).strip();
        return TAIL.matcher(tail).matches();
    }

    /** Whether a row begins as a grand total does. */
    static boolean beginsAsGrandTotal(String words) {
        return Words.is("grand-total", words);
    }

    /** What a total says that it adds: {@code (I+II)}, {@code =A+B}. */
    static List<String> added(String words) {
        Matcher bracket = BRACKET.matcher(words);
        int equals = words.indexOf('=');
        String inner = bracket.find() ? bracket.group(1) : equals < 0 ? "" : words.substring(equals + 1);
        Matcher refs = REFS.matcher(inner);
        if (!refs.matches() || inner.indexOf('+') < 0) {
            return List.of();
        }
        List<String> added = new ArrayList<>();
        for (String ref : refs.group(1).split("\\+", -1)) {
            added.add(ref.strip());
        }
        return added;
    }

    /** What a sub-total adds: the text behind "Cộng mục", empty behind a bare "Cộng"; absent if it is none. */
    static Optional<String> subtotal(String words) {
        String spaced = Words.trimmed(Words.spaced(words.replaceAll("^[-+*\\s]+", "")));
        String text = spaced.toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int longest = 0;
        for (String word : Words.words("subtotal")) {
            boolean fits = text.startsWith(word)
                    && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())));
            if (fits && word.length() > longest) {
                longest = word.length();
                best = Optional.of(Words.trimmed(spaced.substring(word.length()).strip()));
            }
        }
        return best;
    }

    /** Whether a row is part of the one above. */
    static boolean isOfWhich(String words) {
        return begins("row-of-which", words) && !isConsists(words);
    }

    /** Whether rows below are the whole of the one above. */
    static boolean isConsists(String words) {
        return begins("row-consists", words);
    }

    private static boolean begins(String list, String words) {
        String text = Words.normal(words.replaceAll("^[-+*(\\s]+", ""));
        return Words.words(list).stream()
                .anyMatch(word -> text.startsWith(word)
                        && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length()))));
    }
}
