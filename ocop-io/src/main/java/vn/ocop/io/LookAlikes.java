// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Finding;

/**
 * Identifiers that look like others: with characters that nobody sees or that turn the direction of the text, or with
 * Cyrillic or Greek letters among Latin ones. They are used as they stand, and said.
 */
final class LookAlikes {
    private static final int LATIN_ONLY = 0x250;
    private static final int SOFT_HYPHEN = 0xad;
    private static final int FIRST_PRINTED = ' ';
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0x9f;

    private LookAlikes() {}

    /** What is odd about an identifier; nearly always nothing. */
    static Optional<Finding> finding(String id) {
        if (isPlain(id)) {
            return Optional.empty();
        }
        String unseen = id.codePoints()
                .filter(LookAlikes::isUnseen)
                .distinct()
                .mapToObj(letter -> "U+" + HexFormat.of().withUpperCase().toHexDigits(letter, letter > 0xffff ? 6 : 4))
                .collect(Collectors.joining(", "));
        if (!unseen.isEmpty()) {
            return Optional.of(Finding.builder(IoFinding.UNSEEN_LETTERS)
                    .fact("id", id)
                    .fact("letters", unseen)
                    .build());
        }
        String scripts = scripts(id);
        if (scripts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.builder(IoFinding.MIXED_SCRIPTS)
                .fact("id", id)
                .fact("scripts", scripts)
                .build());
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char letter = id.charAt(i);
            if (letter < FIRST_PRINTED || (letter >= DELETE && letter >= LATIN_ONLY)) {
                return false;
            }
            if ((letter >= DELETE && letter <= LAST_CONTROL) || letter == SOFT_HYPHEN) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    /** The scripts of the letters, if Latin ones stand beside others that look like them. */
    private static String scripts(String id) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        id.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        if (!scripts.contains(UnicodeScript.LATIN)) {
            return "";
        }
        scripts.retainAll(Arrays.asList(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK));
        return scripts.size() == 1
                ? ""
                : scripts.stream()
                        .map(script -> script.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
