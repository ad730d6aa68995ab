// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of products, members, conditions, as callers state them and as people type them: {@code "SP-01"}, {@code "M4"},
 * {@code "Nguyễn Văn An"}.
 */
public final class Identifiers {
    /** So many letters have to be alike before one of them may differ. */
    private static final int LONG_ENOUGH = 5;

    private Identifiers() {}

    /**
     * An identifier that a caller has to state.
     *
     * @param argument the name of the argument
     * @param id what was stated
     * @return the identifier as it was stated
     * @throws IllegalArgumentException if it is null or blank
     */
    public static String stated(String argument, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    argument + " must not be null or blank, was " + (id == null ? "null" : "\"" + id + "\""));
        }
        return id;
    }

    /**
     * Whether two identifiers are so alike that one may be the other, mistyped. Case, accents, blanks, punctuation, zeros before a
     * number, the letter O for a nought, the letters I and l for a one may differ; in names of five letters or more so may one
     * letter, or two that are swapped. Numbers may not: {@code "M1"} and {@code "M2"} are two members.
     *
     * @param one an identifier
     * @param other another one
     * @return true for {@code "m-04"} and {@code "M4"}, {@code "SP-1O"} and {@code "SP-10"}, {@code "Tran Binh"} and
     *     {@code "Trần Bình"}; an identifier is nearly itself
     */
    public static boolean areNearlyOne(String one, String other) {
        String a = folded(one);
        String b = folded(other);
        return withoutZeros(a).equals(withoutZeros(b))
                || withoutZeros(likeDigits(a)).equals(withoutZeros(likeDigits(b)))
                || (digits(a).equals(digits(b)) && differInOne(letters(a), letters(b)));
    }

    /** Letters and digits alone, in lower case and without accents. */
    private static String folded(String id) {
        String bare = Normalizer.normalize(id, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        StringBuilder kept = new StringBuilder();
        bare.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String likeDigits(String folded) {
        return folded.replace('o', '0').replace('i', '1').replace('l', '1');
    }

    private static String withoutZeros(String folded) {
        return folded.replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    private static String digits(String folded) {
        return folded.replaceAll("[^0-9]", "");
    }

    private static String letters(String folded) {
        return folded.replaceAll("[0-9]", "");
    }

    /** Whether one letter is another, is missing, or two neighbours are swapped. */
    private static boolean differInOne(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < LONG_ENOUGH || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < shorter && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int tail = 0;
        while (tail < shorter - from && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        String mineAlone = a.substring(from, a.length() - tail);
        String othersAlone = b.substring(from, b.length() - tail);
        boolean swapped = mineAlone.length() == 2
                && othersAlone.length() == 2
                && mineAlone.charAt(0) == othersAlone.charAt(1)
                && mineAlone.charAt(1) == othersAlone.charAt(0);
        return swapped || Math.max(mineAlone.length(), othersAlone.length()) <= 1;
    }
}
