// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** A language in which the library speaks. Texts are rendered last and nothing is ever keyed on them. */
public enum Language {
    /** Vietnamese, the language of the law. */
    VI("vi"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The IETF language tag.
     *
     * @return {@code "vi"} or {@code "en"}
     */
    public String tag() {
        return tag;
    }

    /**
     * The language of a tag.
     *
     * @param tag {@code "vi"} or {@code "en"}
     * @return the language
     * @throws IllegalArgumentException if the tag is another one
     */
    public static Language ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("tag must be \"vi\" or \"en\", was \"" + tag + "\"");
    }
}
