// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of as much of JSON as has one canonical form: objects, arrays, texts, whole numbers within ±(2^53 − 1), yes and
 * no. There is no null and no fraction. Values are immutable and thread-safe.
 */
public sealed interface Json {
    /** The largest whole number that every reader of JSON keeps exactly. */
    long MOST = (1L << 53) - 1;

    /**
     * An object; two with the same fields are equal, whatever their order.
     *
     * @param fields the fields in the order in which they are written for people
     */
    record Obj(Map<String, Json> fields) implements Json {
        /**
         * Keeps a view.
         *
         * @param fields the fields; they must not change
         */
        public Obj {
            fields = Collections.unmodifiableMap(fields);
        }

        /**
         * The value of a field.
         *
         * @param name the name
         * @return the value, if there is one
         */
        public Optional<Json> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /**
         * The text of a field.
         *
         * @param name the name
         * @return the text, if the field is one
         */
        public Optional<String> text(String name) {
            return fields.get(name) instanceof Str text ? Optional.of(text.text) : Optional.empty();
        }

        /**
         * The number of a field.
         *
         * @param name the name
         * @return the number, if the field is one
         */
        public OptionalLong whole(String name) {
            return fields.get(name) instanceof Whole whole ? OptionalLong.of(whole.number) : OptionalLong.empty();
        }

        /**
         * Whether a field says yes or no.
         *
         * @param name the name
         * @return what it says, if it is there
         */
        public Optional<Boolean> yes(String name) {
            return fields.get(name) instanceof Bool bool ? Optional.of(bool.yes) : Optional.empty();
        }

        /**
         * The object of a field.
         *
         * @param name the name
         * @return the object; an empty one if the field is none
         */
        public Obj object(String name) {
            return fields.get(name) instanceof Obj object ? object : new Obj(Map.of());
        }

        /**
         * The items of a field.
         *
         * @param name the name
         * @return the items; none if the field is no array
         */
        public List<Json> items(String name) {
            return fields.get(name) instanceof Arr array ? array.items : List.of();
        }

        /**
         * The items of a field that are objects.
         *
         * @param name the name
         * @return the objects, in order
         */
        public List<Obj> objects(String name) {
            return items(name).stream()
                    .filter(Obj.class::isInstance)
                    .map(Obj.class::cast)
                    .toList();
        }

        /**
         * The items of a field that are texts.
         *
         * @param name the name
         * @return the texts, in order
         */
        public List<String> texts(String name) {
            return items(name).stream()
                    .filter(Str.class::isInstance)
                    .map(text -> ((Str) text).text)
                    .toList();
        }

        /**
         * The same object without some of its fields.
         *
         * @param names the names
         * @return the object
         */
        public Obj without(String... names) {
            Map<String, Json> rest = new LinkedHashMap<>(fields);
            rest.keySet().removeAll(List.of(names));
            return new Obj(rest);
        }
    }

    /**
     * An array.
     *
     * @param items the items
     */
    record Arr(List<Json> items) implements Json {
        /**
         * Keeps a view.
         *
         * @param items the items; they must not change
         */
        public Arr {
            items = Collections.unmodifiableList(items);
        }
    }

    /**
     * A text.
     *
     * @param text the text
     */
    record Str(String text) implements Json {}

    /**
     * A whole number.
     *
     * @param number the number, within ±(2^53 − 1)
     */
    record Whole(long number) implements Json {
        /**
         * Checks the range.
         *
         * @param number the number
         * @throws IllegalArgumentException if it is out of range
         */
        public Whole {
            if (number > MOST || number < -MOST) {
                throw new IllegalArgumentException("number must be within ±(2^53 - 1), was " + number);
            }
        }
    }

    /**
     * Yes or no.
     *
     * @param yes which
     */
    record Bool(boolean yes) implements Json {}

    /** Stands in an array for what cannot be used, so that the places of the others hold. It is never written. */
    record Unusable() implements Json {}

    /**
     * A text.
     *
     * @param text the text
     * @return the value
     */
    static Json of(String text) {
        return new Str(text);
    }

    /**
     * A whole number.
     *
     * @param number the number
     * @return the value
     */
    static Json of(long number) {
        return new Whole(number);
    }

    /**
     * An array of texts.
     *
     * @param texts the texts
     * @return the array
     */
    static Json texts(List<String> texts) {
        return new Arr(texts.stream().map(Json::of).toList());
    }

    /**
     * Starts an object.
     *
     * @return a new builder
     */
    static Builder object() {
        return new Builder();
    }

    /** Builds an object; what is absent or empty is left out. Not thread-safe. */
    final class Builder {
        private final Map<String, Json> fields = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Puts a field, if there is a value.
         *
         * @param name the name
         * @param value the value, or nothing
         * @return this builder
         */
        public Builder put(String name, @Nullable Json value) {
            if (value != null) {
                fields.put(name, value);
            }
            return this;
        }

        /**
         * Puts a text.
         *
         * @param name the name
         * @param text the text
         * @return this builder
         */
        public Builder put(String name, String text) {
            return put(name, of(text));
        }

        /**
         * Puts a text, if there is one that says something.
         *
         * @param name the name
         * @param text the text
         * @return this builder
         */
        public Builder put(String name, Optional<String> text) {
            return put(name, text.filter(of -> !of.isEmpty()).map(Json::of).orElse(null));
        }

        /**
         * Puts a number.
         *
         * @param name the name
         * @param number the number
         * @return this builder
         */
        public Builder put(String name, long number) {
            return put(name, of(number));
        }

        /**
         * Puts yes or no.
         *
         * @param name the name
         * @param yes which
         * @return this builder
         */
        public Builder put(String name, boolean yes) {
            return put(name, new Bool(yes));
        }

        /**
         * Puts an array, if it has items.
         *
         * @param name the name
         * @param items the items
         * @return this builder
         */
        public Builder putAll(String name, List<? extends Json> items) {
            return put(name, items.isEmpty() ? null : new Arr(List.copyOf(items)));
        }

        /**
         * Puts an object, if it has fields.
         *
         * @param name the name
         * @param object the object
         * @return this builder
         */
        public Builder putIfAny(String name, Obj object) {
            return put(name, object.fields.isEmpty() ? null : object);
        }

        /**
         * The object.
         *
         * @return the object
         */
        public Obj build() {
            return new Obj(new LinkedHashMap<>(fields));
        }
    }
}
