// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.Objects;

/**
 * A short text in both languages of the library. This class is immutable and thread-safe.
 *
 * @param vi the Vietnamese text, not blank
 * @param en the English text, not blank
 */
public record Text(String vi, String en) {

    /**
     * Makes a text.
     *
     * @param vi the Vietnamese text, not blank
     * @param en the English text, not blank
     * @throws IllegalArgumentException if one of the texts is blank
     */
    public Text {
        requireNotBlank(vi, "vi");
        requireNotBlank(en, "en");
    }

    /**
     * A text that is the same in both languages, such as a name or a number.
     *
     * @param both the text, not blank
     * @return the text
     */
    public static Text same(String both) {
        return new Text(both, both);
    }

    /**
     * The text in one language.
     *
     * @param language the language
     * @return the text
     */
    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }

    private static void requireNotBlank(String value, String name) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
