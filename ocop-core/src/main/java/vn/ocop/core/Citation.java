// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a rule or a figure is found: a document and the way to the place in it (căn cứ).
 *
 * <p>The way is written as in {@code "art.3 cl.3 pt.a"} or {@code "annex.II set.1 crit.1.1"}. This class is immutable and
 * thread-safe.
 */
public final class Citation {
    /** One kind of step on the way to a place in a document. */
    public enum Step {
        /** A chapter (chương). */
        CHAPTER("ch", new Text("Chương", "chapter")),
        /** An article (điều). */
        ARTICLE("art", new Text("Điều", "article")),
        /** A clause of an article (khoản). */
        CLAUSE("cl", new Text("khoản", "clause")),
        /** A point of a clause (điểm). */
        POINT("pt", new Text("điểm", "point")),
        /** An annex (phụ lục). */
        ANNEX("annex", new Text("Phụ lục", "annex")),
        /** A section of a plan or an annex (mục). */
        SECTION("sec", new Text("mục", "section")),
        /** A criteria set (bộ sản phẩm). */
        SET("set", new Text("bộ", "set")),
        /** A part of a criteria set (phần). */
        PART("part", new Text("phần", "part")),
        /** A criterion of a criteria set (tiêu chí). */
        CRITERION("crit", new Text("tiêu chí", "criterion")),
        /** A row of a table (dòng). */
        ROW("row", new Text("dòng", "row")),
        /** A printed note (ghi chú). */
        NOTE("note", new Text("ghi chú", "note")),
        /** A form (mẫu số). */
        FORM("form", new Text("Mẫu số", "form"));

        private final String key;
        private final Text word;

        Step(String key, Text word) {
            this.key = key;
            this.word = word;
        }

        static Optional<Step> ofKey(String key) {
            for (Step step : values()) {
                if (step.key.equals(key)) {
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        }
    }

    private record Leg(Step step, String value) {}

    private final LegalDocument document;
    private final List<Leg> legs;

    private Citation(LegalDocument document, List<Leg> legs) {
        this.document = Objects.requireNonNull(document, "document");
        this.legs = legs;
    }

    /**
     * The whole document.
     *
     * @param document the document
     * @return a citation without a place
     */
    public static Citation of(LegalDocument document) {
        return new Citation(document, List.of());
    }

    /**
     * A place in a document.
     *
     * @param document the document
     * @param way steps separated by blanks, each a key, a dot and a value: {@code ch, art, cl, pt, annex, sec, set, part,
     *     crit, row, note, form}; a value keeps what follows the first dot and writes blanks as {@code _}
     * @return the citation
     * @throws IllegalArgumentException if a step is not of that form
     */
    public static Citation of(LegalDocument document, String way) {
        List<Leg> legs = new ArrayList<>();
        int from = 0;
        while (from < way.length()) {
            int blank = way.indexOf(' ', from);
            int to = blank < 0 ? way.length() : blank;
            if (to > from) {
                legs.add(leg(way.substring(from, to)));
            }
            from = to + 1;
        }
        return new Citation(document, List.copyOf(legs));
    }

    private static Leg leg(String word) {
        int dot = word.indexOf('.');
        Optional<Step> step = dot < 1 ? Optional.empty() : Step.ofKey(word.substring(0, dot));
        if (step.isEmpty() || dot == word.length() - 1) {
            throw new IllegalArgumentException("way must be made of steps like \"art.3\", was \"" + word + "\"");
        }
        String value = word.substring(dot + 1).replace('_', ' ');
        if (value.isBlank()) {
            throw new IllegalArgumentException("way must give every step a value, was \"" + word + "\"");
        }
        return new Leg(step.get(), value);
    }

    /**
     * The document.
     *
     * @return the document
     */
    public LegalDocument document() {
        return document;
    }

    /**
     * The same way, one step further: from a criteria set to one of its criteria, say.
     *
     * @param step the kind of step
     * @param value its number, letter or code as printed
     * @return a longer citation
     * @throws IllegalArgumentException if the value is blank or holds a {@code _}, which stands for a blank
     */
    public Citation then(Step step, String value) {
        if (value.isBlank() || value.indexOf('_') >= 0) {
            throw new IllegalArgumentException("value must not be blank nor hold a \"_\", was \"" + value + "\"");
        }
        List<Leg> longer = new ArrayList<>(legs);
        longer.add(new Leg(step, value));
        return new Citation(document, List.copyOf(longer));
    }

    /**
     * The value of a step on the way.
     *
     * @param step the kind of step
     * @return its value as printed, if the way has such a step
     */
    public Optional<String> value(Step step) {
        return legs.stream().filter(leg -> leg.step == step).map(Leg::value).findFirst();
    }

    /**
     * The citation for a reader: {@code "26/2026/QĐ-TTg, Điều 3, khoản 3, điểm a"}.
     *
     * @param language the language
     * @return the text
     */
    public String in(Language language) {
        StringBuilder text = new StringBuilder(document.number());
        for (Leg leg : legs) {
            text.append(", ").append(leg.step.word.in(language)).append(' ').append(leg.value);
        }
        return text.toString();
    }

    /**
     * The keys of the steps that a way may have.
     *
     * @return the keys in order
     */
    public static List<String> stepKeys() {
        return java.util.Arrays.stream(Step.values()).map(step -> step.key).toList();
    }

    /** Two citations are equal if document and way are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Citation that && document.equals(that.document) && legs.equals(that.legs);
    }

    @Override
    public int hashCode() {
        return 31 * document.hashCode() + legs.hashCode();
    }

    /** The citation as it stands in a rulebook: {@code "qd-26-2026 art.3 cl.3 pt.a"}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(document.id());
        for (Leg leg : legs) {
            text.append(' ').append(leg.step.key).append('.').append(leg.value.replace(' ', '_'));
        }
        return text.toString();
    }
}
