// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Text;

/**
 * Reads JSON of a closed format: what the format does not have in a place is told with its JSON pointer and passed over, and
 * reading goes on. What is not asked for is never kept, so that neither depth nor size of it costs memory. Not thread-safe;
 * lives for one reading.
 */
public final class JsonReading {
    /** Letters of one document. */
    public static final int MOST_TEXT = 32 << 20;

    /** Values of one document. */
    public static final int MOST_VALUES = 500_000;

    /** Objects, arrays and items of arrays among them: whoever reads them makes more of each. */
    public static final int MOST_OBJECTS = 100_000;

    /** Problems of one document; with more of them it is refused. */
    public static final int MOST_PROBLEMS = 1000;

    private static final int MOST_DEPTH = 64;
    private static final int MOST_LETTERS = 8 << 20;
    private static final int MOST_DIGITS = 16;
    private static final int LONGEST_SHOWN = 60;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxStringLength(MOST_LETTERS)
                    .maxNameLength(MOST_LETTERS)
                    .build())
            .build();

    private static final Text NOTHING = new Text("–", "–");

    private final List<Problem> problems = new ArrayList<>();
    private final boolean strict;
    private int values;
    private int objects;

    /** What is wrong in a place. */
    public enum Kind {
        /** This is no JSON. */
        MALFORMED,
        /** The document has too many values, or too many problems. */
        TOO_MUCH,
        /** The format has no such field there. */
        UNKNOWN,
        /** A field that must be there is missing. */
        MISSING,
        /** A field stands there twice. */
        TWICE,
        /** The value is none of those that may stand there. */
        BAD
    }

    /**
     * What is wrong.
     *
     * @param kind what kind of wrong
     * @param pointer where
     * @param field the name of the field, or of the array whose item it is
     * @param expected what may stand there; of what is too much, the limit
     * @param found what stands there, shortened
     */
    public record Problem(Kind kind, String pointer, String field, Text expected, String found) {}

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        private final int limit;

        TooMuch(int limit) {
            this.limit = limit;
        }
    }

    /** Not more of a text than the limit. */
    private static final class Limited extends FilterReader {
        private int letters;

        Limited(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] some, int from, int most) throws IOException {
            int read = super.read(some, from, most);
            letters += Math.max(0, read);
            if (letters > MOST_TEXT) {
                throw new TooMuch(MOST_TEXT);
            }
            return read;
        }
    }

    private JsonReading(boolean strict) {
        this.strict = strict;
    }

    /**
     * What came of it.
     *
     * @param value the value; absent if it is no JSON, too much, or of another kind altogether
     * @param problems what is wrong, in the order of the text
     */
    public record Result(Optional<Json> value, List<Problem> problems) {}

    /**
     * Reads text that people and programs write: letters are taken in NFC.
     *
     * @param json the text
     * @param shape the format
     * @return what came of it
     */
    public static Result read(String json, Shape shape) {
        return new JsonReading(false).all(json, shape);
    }

    /**
     * Reads text that people and programs write: letters are taken in NFC.
     *
     * @param json the text, of which not more is read than the limit
     * @param shape the format
     * @return what came of it
     * @throws IOException if the text cannot be read
     */
    public static Result read(Reader json, Shape shape) throws IOException {
        return new JsonReading(false).all(json, shape);
    }

    /**
     * Reads what has been written canonically once: text must be in NFC, since another one has another hash.
     *
     * @param json the text
     * @param shape the format
     * @return what came of it
     */
    public static Result readStrictly(String json, Shape shape) {
        return new JsonReading(true).all(json, shape);
    }

    /**
     * Reads what has been written canonically once.
     *
     * @param json the text, of which not more is read than the limit
     * @param shape the format
     * @return what came of it
     * @throws IOException if the text cannot be read
     */
    public static Result readStrictly(Reader json, Shape shape) throws IOException {
        return new JsonReading(true).all(json, shape);
    }

    private Result all(String json, Shape shape) {
        try {
            return all(new StringReader(json), shape);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private Result all(Reader json, Shape shape) throws IOException {
        try (JsonParser parser = FACTORY.createParser(new Limited(json))) {
            Json value = parser.nextToken() == null ? null : value(parser, shape, "", "");
            if ((value == null && problems.isEmpty()) || parser.nextToken() != null) {
                problems.add(new Problem(Kind.MALFORMED, "", "", NOTHING, ""));
                return new Result(Optional.empty(), problems);
            }
            return new Result(Optional.ofNullable(value), problems);
        } catch (TooMuch tooMuch) {
            problems.add(new Problem(Kind.TOO_MUCH, "", "", text(String.valueOf(tooMuch.limit)), ""));
        } catch (JsonProcessingException wrong) {
            problems.add(new Problem(Kind.MALFORMED, "", "", NOTHING, ""));
        }
        return new Result(Optional.empty(), problems);
    }

    private static Text text(String text) {
        return new Text(text, text);
    }

    // --- values

    private @Nullable Json value(JsonParser parser, Shape shape, String pointer, String field) throws IOException {
        if (++values > MOST_VALUES) {
            throw new TooMuch(MOST_VALUES);
        }
        JsonToken token = parser.currentToken();
        count(token.isStructStart());
        if (shape instanceof Shape.Either either) {
            if (either.orNull() && !strict && token == JsonToken.VALUE_NULL) {
                return null;
            }
            return value(parser, chosen(either, token), pointer, field);
        }
        if (shape instanceof Shape.Fields fields && token == JsonToken.START_OBJECT) {
            return fields(parser, fields, pointer);
        }
        if (shape instanceof Shape.Names names && token == JsonToken.START_OBJECT) {
            return names(parser, names, pointer);
        }
        if (shape instanceof Shape.Each each && token == JsonToken.START_ARRAY) {
            return each(parser, each, pointer, field);
        }
        if (shape instanceof Shape.Letters letters && token == JsonToken.VALUE_STRING) {
            return letters(parser.getText(), letters, pointer, field);
        }
        if (shape instanceof Shape.Whole whole && token == JsonToken.VALUE_NUMBER_INT) {
            return whole(parser.getText(), whole, pointer, field);
        }
        if (shape instanceof Shape.YesOrNo && token.isBoolean()) {
            return new Json.Bool(token == JsonToken.VALUE_TRUE);
        }
        return bad(pointer, field, expected(shape), found(parser));
    }

    private void count(boolean object) throws TooMuch {
        objects += object ? 1 : 0;
        if (objects > MOST_OBJECTS) {
            throw new TooMuch(MOST_OBJECTS);
        }
    }

    /** The shape that takes such a value, or the first one, which will say that it does not. */
    private static Shape chosen(Shape.Either either, JsonToken token) {
        for (Shape shape : either.shapes()) {
            boolean fits = shape instanceof Shape.Whole
                    ? token.isNumeric()
                    : shape instanceof Shape.Letters
                            ? token == JsonToken.VALUE_STRING
                            : (shape instanceof Shape.Fields || shape instanceof Shape.Names)
                                    && token == JsonToken.START_OBJECT;
            if (fits) {
                return shape;
            }
        }
        return either.shapes().get(0);
    }

    private Json fields(JsonParser parser, Shape.Fields shape, String pointer) throws IOException {
        Map<String, Json> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Shape known = shape.fields().get(name);
            String at = pointer + "/" + escaped(name);
            if (known == null) {
                add(new Problem(Kind.UNKNOWN, at, shown(name), NOTHING, ""));
                parser.skipChildren();
            } else if (!seen.add(name)) {
                add(new Problem(Kind.TWICE, at, name, NOTHING, ""));
                parser.skipChildren();
            } else {
                Json value = value(parser, known, at, name);
                if (value != null) {
                    found.put(name, value);
                }
            }
        }
        for (String name : shape.required()) {
            if (!seen.contains(name)) {
                add(new Problem(Kind.MISSING, pointer, name, NOTHING, ""));
            }
        }
        return new Json.Obj(found);
    }

    private Json names(JsonParser parser, Shape.Names shape, String pointer) throws IOException {
        Map<String, Json> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String written = parser.currentName();
            parser.nextToken();
            String at = pointer + "/" + escaped(written);
            String name = composed(written);
            if (isBroken(written, name)) {
                bad(at, shown(written), new Text("chuỗi ký tự", "a text"), shown(written));
                parser.skipChildren();
            } else if (!seen.add(name)) {
                add(new Problem(Kind.TWICE, at, shown(name), NOTHING, ""));
                parser.skipChildren();
            } else {
                Json value = value(parser, shape.value(), at, name);
                if (value != null) {
                    found.put(name, value);
                }
            }
        }
        return new Json.Obj(found);
    }

    private Json each(JsonParser parser, Shape.Each shape, String pointer, String field) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count(!parser.currentToken().isStructStart());
            Json item = value(parser, shape.item(), pointer + "/" + items.size(), field);
            items.add(item == null ? new Json.Unusable() : item);
        }
        return new Json.Arr(items);
    }

    private @Nullable Json letters(String written, Shape.Letters shape, String pointer, String field)
            throws IOException {
        String text = composed(written);
        if (isBroken(written, text) || !shape.fits().test(text)) {
            return bad(pointer, field, shape.expected(), shown(written));
        }
        return new Json.Str(text);
    }

    private @Nullable Json whole(String written, Shape.Whole shape, String pointer, String field) throws IOException {
        if (written.length() <= MOST_DIGITS && !written.equals("-0")) {
            long number = Long.parseLong(written);
            if (number >= shape.least() && number <= shape.most()) {
                return new Json.Whole(number);
            }
        }
        return bad(pointer, field, expected(shape), shown(written));
    }

    // --- texts

    private String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC) || strict
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether a text has no canonical bytes: a lone half of a letter, or, of what is canonical, not in NFC. */
    private boolean isBroken(String written, String composed) {
        for (int i = 0; i < written.length(); i++) {
            if (Character.isSurrogate(written.charAt(i))) {
                if (!Character.isHighSurrogate(written.charAt(i))
                        || i + 1 == written.length()
                        || !Character.isLowSurrogate(written.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return strict && !Normalizer.isNormalized(composed, Normalizer.Form.NFC);
    }

    /**
     * A name in a JSON pointer.
     *
     * @param name the name
     * @return the name with {@code ~} and {@code /} written as RFC 6901 does
     */
    public static String escaped(String name) {
        String written = name.length() > LONGEST_SHOWN * 2 ? shown(name) : name;
        return written.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    // --- what is wrong

    private @Nullable Json bad(String pointer, String field, Text expected, String found) throws IOException {
        add(new Problem(Kind.BAD, pointer, field, expected, found));
        return null;
    }

    private void add(Problem problem) throws IOException {
        problems.add(problem);
        if (problems.size() >= MOST_PROBLEMS) {
            throw new TooMuch(MOST_PROBLEMS);
        }
    }

    /** What stands there; an object or array is passed over. */
    private static String found(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        String found = switch (token) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            default -> shown(parser.getText());
        };
        parser.skipChildren();
        return found;
    }

    private static Text expected(Shape shape) {
        if (shape instanceof Shape.Letters letters) {
            return letters.expected();
        }
        if (shape instanceof Shape.Whole whole) {
            return whole.most() == Json.MOST && whole.least() == -Json.MOST
                    ? new Text("số nguyên", "a whole number")
                    : text(whole.least() + " – " + whole.most());
        }
        if (shape instanceof Shape.YesOrNo) {
            return text("true, false");
        }
        return shape instanceof Shape.Each
                ? new Text("mảng […]", "an array […]")
                : new Text("đối tượng {…}", "an object {…}");
    }
}
