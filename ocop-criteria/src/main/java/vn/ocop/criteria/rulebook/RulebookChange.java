// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/**
 * One difference between two rulebooks, or two revisions of one.
 *
 * @param aspect what differs
 * @param before where and what it is in the first rulebook, absent if it was added
 * @param after where and what it is in the second rulebook, absent if it was removed
 */
public record RulebookChange(Aspect aspect, Optional<Side> before, Optional<Side> after) {
    /** The kinds of change. */
    public enum Kind {
        /** Only the second rulebook has it. */
        ADDED(new Text("thêm", "added")),
        /** Only the first rulebook has it. */
        REMOVED(new Text("bỏ", "removed")),
        /** It stands in another place. */
        MOVED(new Text("chuyển", "moved")),
        /** It is otherwise. */
        CHANGED(new Text("đổi", "changed"));

        private final Text text;

        Kind(Text text) {
            this.text = text;
        }

        /**
         * The kind for a reader.
         *
         * @return the word
         */
        public Text text() {
            return text;
        }
    }

    /**
     * One side of a difference.
     *
     * @param at where it stands
     * @param value what stands there: a name, a number, a wording
     */
    public record Side(Passage at, Text value) {}

    /**
     * The kind of change.
     *
     * @return the kind
     */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        if (after.isEmpty()) {
            return Kind.REMOVED;
        }
        return aspect == Aspect.SET || aspect == Aspect.SECTION || aspect == Aspect.CRITERION
                ? Kind.MOVED
                : Kind.CHANGED;
    }

    /**
     * The same difference seen from the second rulebook.
     *
     * @return the mirrored change
     */
    public RulebookChange mirrored() {
        return new RulebookChange(aspect, /* before= */ after, /* after= */ before);
    }

    /**
     * The change for a reader, on one line.
     *
     * @param language the language
     * @return the text, such as {@code "set 1, criterion 6.2: maximum 8 → 4"}
     */
    public String in(Language language) {
        StringBuilder text = new StringBuilder(places(language));
        text.append(text.isEmpty() ? "" : ": ");
        if (kind() != Kind.CHANGED) {
            text.append(kind().text().in(language)).append(' ');
        }
        text.append(aspect.text().in(language)).append(' ');
        return text.append(values(language)).toString();
    }

    private String places(Language language) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.or(() -> after).orElseThrow().at().in(language);
        }
        Passage from = before.get().at();
        Passage to = after.get().at();
        boolean sameSet = from.set().equals(to.set());
        return from.in(language)
                + (from.in(language).equals(to.in(language)) ? "" : " → " + (sameSet ? to.name() : to.in(language)));
    }

    private String values(Language language) {
        Optional<Text> from = before.map(Side::value);
        Optional<Text> to = after.map(Side::value);
        if (from.isEmpty() || to.isEmpty() || kind() == Kind.MOVED) {
            return to.or(() -> from).orElseThrow().in(language);
        }
        boolean sameHere = from.get().in(language).equals(to.get().in(language));
        Language shown = sameHere ? other(language) : language;
        return from.get().in(shown) + " → " + to.get().in(shown);
    }

    private static Language other(Language language) {
        return language == Language.VI ? Language.EN : Language.VI;
    }
}
