// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The word list of the jar, {@code words.txt}: what the heads, totals, units and ends of office tables are called. */
final class Words {
    private static final Words LIST = read();

    private final Map<String, List<Entry>> lists = new HashMap<>();

    /** A word; one that is open may go on. */
    private record Entry(String word, String plain, boolean open) {
        /** How much of a text it is, 0 if it does not fit. */
        int fit(String text, boolean isPlain) {
            String of = isPlain ? plain : word;
            boolean fits = text.equals(of)
                    || (open && text.startsWith(of) && !Character.isLetterOrDigit(text.charAt(of.length())));
            return fits ? of.length() : 0;
        }
    }

    /** The word of a list that fits a text, with how long it is. */
    record Fit(String list, int length) {}

    private Words() {}

    private static Words read() {
        Words words = new Words();
        try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is not in the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (!line.startsWith("#") && colon > 0) {
                    words.add(line.substring(0, colon), line.substring(colon + 1));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private void add(String list, String of) {
        List<Entry> entries = lists.computeIfAbsent(list, key -> new ArrayList<>());
        for (String word : of.split("\\|", -1)) {
            String text = normal(word);
            boolean open = text.endsWith("…");
            String core = trimmed(open ? text.substring(0, text.length() - 1) : text);
            if (!core.isEmpty()) {
                entries.add(new Entry(core, plain(core), open));
            }
        }
    }

    /** Whether a text is one of a list. */
    static boolean is(String list, String text) {
        return fit(text, list).isPresent();
    }

    /** The longest word of some lists that fits a text; of equal ones the first list's. */
    static Optional<Fit> fit(String text, String... lists) {
        String core = trimmed(normal(text));
        boolean isPlain = core.equals(plain(core));
        Optional<Fit> best = Optional.empty();
        for (String list : lists) {
            for (Entry entry : LIST.lists.getOrDefault(list, List.of())) {
                int length = core.isEmpty() ? 0 : entry.fit(core, isPlain);
                if (length > best.map(Fit::length).orElse(0)) {
                    best = Optional.of(new Fit(list, length));
                }
            }
        }
        return best;
    }

    /** The words of a list as they are compared. */
    static List<String> words(String list) {
        return LIST.lists.getOrDefault(list, List.of()).stream()
                .map(Entry::word)
                .toList();
    }

    /** In lower case and NFC, any blanks and line breaks as one. */
    static String normal(String text) {
        return vn.ocop.io.words.Words.key(text);
    }

    /** In NFC, any blanks and line breaks as one. */
    static String spaced(String text) {
        return vn.ocop.io.words.Words.strip(text);
    }

    /** Without what decorates a head at its end. */
    static String trimmed(String text) {
        int to = text.length();
        while (to > 0 && " .:;,*".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(0, to);
    }

    /** Without accents. */
    static String plain(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c);
            }
        }
        return out.toString();
    }
}
