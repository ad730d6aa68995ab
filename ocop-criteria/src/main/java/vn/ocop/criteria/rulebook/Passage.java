// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Language;

/**
 * What of a rulebook is meant: the rulebook as a whole, a criteria set, a section or a criterion of it.
 *
 * @param set the number of the criteria set, absent for the rulebook as a whole
 * @param section the part and number of a section, such as {@code "A 1"}
 * @param criterion the code of a criterion or container
 */
public record Passage(OptionalInt set, Optional<String> section, Optional<String> criterion) {
    static Passage whole() {
        return new Passage(OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    static Passage ofSet(int number) {
        return new Passage(OptionalInt.of(number), Optional.empty(), Optional.empty());
    }

    Passage section(String part, String number) {
        return new Passage(set, Optional.of(part + " " + number), Optional.empty());
    }

    Passage criterion(String code) {
        return new Passage(set, section, Optional.of(code));
    }

    /** The criterion or section by itself. */
    String name() {
        return criterion.or(() -> section).orElse("");
    }

    /**
     * The passage for a reader: {@code "bộ 1, tiêu chí 6.1"}.
     *
     * @param language the language
     * @return the text; empty for the rulebook as a whole
     */
    public String in(Language language) {
        boolean vi = language == Language.VI;
        StringBuilder text = new StringBuilder();
        set.ifPresent(number -> text.append(vi ? "bộ " : "set ").append(number));
        if (criterion.isPresent()) {
            text.append(vi ? ", tiêu chí " : ", criterion ").append(criterion.get());
        } else if (section.isPresent()) {
            text.append(vi ? ", mục " : ", section ").append(section.get());
        }
        return text.toString();
    }
}
