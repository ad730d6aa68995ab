// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Digits;

/**
 * The list of words: read once, when something is looked up that is not written as the formats have it. Immutable and
 * thread-safe.
 */
public final class Words {
    private static final String LIST = "words.txt";
    private static final int MOST_DIGITS = 4;

    /** The meanings of a chapter, each with its words, in the order of the list. */
    private final Map<String, Map<String, List<String>>> chapters;

    private static final class Holder {
        private static final Words ALL = read();
    }

    private Words(Map<String, Map<String, List<String>>> chapters) {
        this.chapters = chapters;
    }

    /**
     * The list in the jar.
     *
     * @return the words
     */
    public static Words all() {
        return Holder.ALL;
    }

    private static Words read() {
        Map<String, Map<String, List<String>>> chapters = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, List<String>> chapter = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    chapter = new LinkedHashMap<>();
                    chapters.put(line.substring(1, line.indexOf(']')), chapter);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int sign = line.indexOf('=');
                    chapter.put(
                            line.substring(0, sign).strip(),
                            Arrays.stream(line.substring(sign + 1).split("\\|", -1))
                                    .map(String::strip)
                                    .toList());
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return new Words(Collections.unmodifiableMap(chapters));
    }

    /**
     * The meanings of a chapter with their words.
     *
     * @param chapter its name
     * @return the words by meaning, in the order of the list; none if there is no such chapter
     */
    public Map<String, List<String>> chapter(String chapter) {
        return Collections.unmodifiableMap(chapters.getOrDefault(chapter, Map.of()));
    }

    /**
     * The chapters of the list.
     *
     * @return their names, in the order of the list
     */
    public Collection<String> chapters() {
        return Collections.unmodifiableSet(chapters.keySet());
    }

    /**
     * What a text means.
     *
     * @param chapter the chapter of the list
     * @param text the text as it stands in a head or a cell
     * @return the meaning, absent if the list does not have the text
     */
    public Optional<String> meaning(String chapter, String text) {
        return meanings(chapter, text).stream().findFirst();
    }

    /**
     * What a head means among the columns of a table; the name of a column is taken as it is written alone.
     *
     * @param head the text of the head
     * @param columns the names of the columns
     * @return the first meaning that is one of them
     */
    public Optional<String> column(String head, Collection<String> columns) {
        return meanings("head", head).stream()
                .filter(meaning -> !key(meaning).equals(key(head)) && columns.contains(meaning))
                .findFirst();
    }

    /** All meanings of a text: a word may stand for one thing in one table and for another in the next. */
    private List<String> meanings(String chapter, String text) {
        String key = key(text);
        List<String> meanings = new ArrayList<>();
        if (!key.isEmpty()) {
            chapter(chapter).forEach((meaning, words) -> {
                if (key(meaning).equals(key)
                        || words.stream().anyMatch(word -> key(word).equals(key))) {
                    meanings.add(meaning);
                }
            });
        }
        return meanings;
    }

    /**
     * The number of a criteria set as offices write it: {@code 9}, {@code Bộ 9}, {@code Bộ số 9}, {@code Bộ sản phẩm số 9}.
     *
     * @param text the text
     * @return the number, absent if the text is none
     */
    public static OptionalInt setNumber(String text) {
        return afterWords(text, "bộ sản phẩm số", "bộ tiêu chí số", "bộ sản phẩm", "bộ số", "bộ");
    }

    /**
     * The number of a round as offices write it: {@code 2}, {@code Vòng 2}, {@code Lần 2}.
     *
     * @param text the text
     * @return the number, absent if the text is none
     */
    public static OptionalInt round(String text) {
        return afterWords(text, "vòng", "lần", "lần chấm", "vòng chấm");
    }

    /**
     * The number of an option as offices write it: {@code 2}, {@code Mức 2}.
     *
     * @param text the text
     * @return the number, absent if the text is none
     */
    public static OptionalInt option(String text) {
        return afterWords(text, "mức");
    }

    /**
     * The number of stars as offices write it: {@code 3}, {@code 3 sao}, {@code hạng 3 sao}.
     *
     * @param text the text
     * @return the number, absent if the text is none
     */
    public static OptionalInt stars(String text) {
        String key = key(text);
        String number = key.endsWith(" sao") ? key.substring(0, key.length() - " sao".length()) : key;
        return afterWords(number, "hạng", "đạt");
    }

    /**
     * The code of a part as offices write it: {@code A}, {@code Phần A}.
     *
     * @param text the text
     * @return the code, the text itself if it names no part
     */
    public static String part(String text) {
        String key = key(text);
        if (key.startsWith("phần ")) {
            String rest = key.substring("phần ".length());
            int end = 0;
            while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
                end++;
            }
            return rest.substring(0, end).toUpperCase(Locale.ROOT);
        }
        return text;
    }

    private static OptionalInt afterWords(String text, String... words) {
        String key = key(text);
        for (String word : words) {
            if (key.startsWith(word + " ")) {
                key = key.substring(word.length() + 1);
                break;
            }
        }
        return Digits.whole(key, MOST_DIGITS);
    }

    /**
     * What of a text counts when heads and values are compared: case, blanks and line breaks do not, accents do.
     *
     * @param text the text
     * @return its form for comparing
     */
    public static String key(String text) {
        return strip(text).toLowerCase(Locale.ROOT);
    }

    /**
     * A text without blanks around it, in which every blank or line break is one blank.
     *
     * @param text the text
     * @return the text on one line
     */
    public static String strip(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder line = new StringBuilder(composed.length());
        boolean blank = false;
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            if (letter <= ' ' || Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                blank = !line.isEmpty();
            } else {
                if (blank) {
                    line.append(' ');
                    blank = false;
                }
                line.append(letter);
            }
        }
        return line.toString();
    }

    /**
     * What of a title counts when it is compared: letters and digits alone, in the spelling of the rulebooks.
     *
     * @param title the title
     * @return its form for comparing
     */
    public String titleKey(String title) {
        String spaced = " " + key(title).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        for (Map.Entry<String, List<String>> spelling : chapter("spelling").entrySet()) {
            for (String other : spelling.getValue()) {
                spaced = spaced.replace(" " + key(other) + " ", " " + spelling.getKey() + " ");
            }
        }
        return spaced.replace(" ", "");
    }
}
