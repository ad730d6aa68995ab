// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.ocop.core.Text;

/** What a closed format allows in a place. */
public sealed interface Shape {
    /** What a day looks like. */
    String DAY = "2026-05-22";

    /**
     * An object of named fields; any other name is none of the format.
     *
     * @param fields what each field holds
     * @param required the names of those that must be there
     */
    record Fields(Map<String, Shape> fields, Set<String> required) implements Shape {
        /**
         * The same object with a field more.
         *
         * @param name the name; {@code "name!"} must be there
         * @param shape what it holds
         * @return the shape
         */
        public Fields with(String name, Shape shape) {
            Map<String, Shape> more = new LinkedHashMap<>(fields);
            Set<String> needed = new TreeSet<>(required);
            boolean must = name.endsWith("!");
            String bare = must ? name.substring(0, name.length() - 1) : name;
            more.put(bare, shape);
            if (must) {
                needed.add(bare);
            }
            return new Fields(more, needed);
        }
    }

    /**
     * An object whose names are data.
     *
     * @param value what each field holds
     */
    record Names(Shape value) implements Shape {}

    /**
     * An array.
     *
     * @param item what each item is
     */
    record Each(Shape item) implements Shape {}

    /**
     * A text.
     *
     * @param fits tells the texts that may stand there
     * @param expected how that is said
     */
    record Letters(Predicate<String> fits, Text expected) implements Shape {}

    /**
     * A whole number.
     *
     * @param least the least
     * @param most the largest
     */
    record Whole(long least, long most) implements Shape {}

    /** Yes or no. */
    record YesOrNo() implements Shape {}

    /**
     * One of several shapes, of which no two take the same kind of value; or nothing.
     *
     * @param shapes the shapes
     * @param orNull whether null stands for an absent field
     */
    record Either(List<Shape> shapes, boolean orNull) implements Shape {}

    /**
     * An object without fields yet.
     *
     * @return the shape
     */
    static Fields fields() {
        return new Fields(Map.of(), Set.of());
    }

    /**
     * Any text.
     *
     * @return the shape
     */
    static Shape text() {
        return new Letters(text -> true, new Text("chuỗi ký tự", "a text"));
    }

    /**
     * One of some words.
     *
     * @param words the words
     * @return the shape
     */
    static Shape word(String... words) {
        String listed = String.join(", ", words);
        return new Letters(Set.of(words)::contains, new Text(listed, listed));
    }

    /**
     * A text of a form.
     *
     * @param pattern the form
     * @param example what such a text looks like
     * @return the shape
     */
    static Shape like(String pattern, String example) {
        return new Letters(Pattern.compile(pattern).asMatchPredicate(), new Text(example, example));
    }

    /**
     * A day.
     *
     * @return the shape
     */
    static Shape day() {
        return new Letters(Shape::isDay, new Text(DAY, DAY));
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == DAY.length() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /**
     * A hash.
     *
     * @return the shape
     */
    static Shape hash() {
        return like("sha256:[0-9a-f]{64}", "sha256:…");
    }

    /**
     * Several objects of one shape.
     *
     * @param item the shape
     * @return the shape of the array
     */
    static Shape each(Shape item) {
        return new Each(item);
    }

    /**
     * An object whose names are data.
     *
     * @param value what each field holds
     * @return the shape
     */
    static Shape names(Shape value) {
        return new Names(value);
    }
}
