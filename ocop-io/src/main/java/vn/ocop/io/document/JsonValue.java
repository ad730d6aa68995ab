// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.io.IoFinding;
import vn.ocop.io.TableSource;

/**
 * A value of a JSON document that is being read. Fields are taken one by one; what is wrong is noted with its line, and
 * reading goes on with a stand-in, so that all findings come at once.
 */
final class JsonValue {
    static final int MAX_TEXT = 1_000_000;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MAX_TEXT).build())
            .build();
    private static final int MAX_NUMBER = 32;

    private final Location at;
    private final List<Finding> findings;
    private final Optional<String> text;
    private final boolean number;
    private final boolean isObject;
    private final boolean isArray;
    private final Map<String, JsonValue> fields = new LinkedHashMap<>(0);
    private final List<JsonValue> items = new ArrayList<>(0);

    private JsonValue(Location at, List<Finding> findings, JsonToken token, String text) {
        this.at = at;
        this.findings = findings;
        this.number = token.isNumeric();
        this.text = number || token == JsonToken.VALUE_STRING ? Optional.of(text) : Optional.empty();
        this.isObject = token == JsonToken.START_OBJECT;
        this.isArray = token == JsonToken.START_ARRAY;
    }

    /** Reads a document of a format, or everything that stands against it. */
    static <T> Checked<T> read(TableSource source, String format, Function<JsonValue, T> reader) {
        return source.text(json -> {
            List<Finding> findings = new ArrayList<>();
            Optional<T> document =
                    parse(json, Location.ofFile(source.name()), findings).map(value -> value.document(format, reader));
            return document.isPresent() && findings.isEmpty()
                    ? Checked.of(document.get(), findings)
                    : Checked.none(findings);
        });
    }

    private <T> T document(String format, Function<JsonValue, T> reader) {
        String stated = text("format");
        if (!stated.equals(format)) {
            findings.add(Finding.builder(IoFinding.JSON_FORMAT)
                    .location(at)
                    .fact("expected", format)
                    .fact("found", stated)
                    .build());
        }
        T document = reader.apply(this);
        end();
        return document;
    }

    private static Optional<JsonValue> parse(Reader json, Location file, List<Finding> findings) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            return document(parser, file, findings);
        } catch (JsonProcessingException wrong) {
            Optional<Integer> line =
                    Optional.ofNullable(wrong.getLocation()).map(place -> Math.max(1, place.getLineNr()));
            findings.add(Finding.builder(IoFinding.JSON_MALFORMED)
                    .location(line.map(file::row).orElse(file))
                    .build());
        }
        return Optional.empty();
    }

    private static Optional<JsonValue> document(JsonParser parser, Location file, List<Finding> findings)
            throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            findings.add(Finding.builder(IoFinding.JSON_MALFORMED)
                    .location(file.row(1))
                    .build());
            return Optional.empty();
        }
        JsonValue value = value(parser, first, file, findings);
        if (parser.nextToken() != null) {
            findings.add(Finding.builder(IoFinding.JSON_MALFORMED)
                    .location(file.row(parser.currentTokenLocation().getLineNr()))
                    .build());
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static JsonValue value(JsonParser parser, JsonToken token, Location file, List<Finding> findings)
            throws IOException {
        Location at = file.row(parser.currentTokenLocation().getLineNr());
        JsonValue value = new JsonValue(at, findings, token, parser.getText());
        if (value.isObject) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                value.fields.put(name, value(parser, parser.nextToken(), file, findings));
            }
        } else if (value.isArray) {
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                value.items.add(value(parser, next, file, findings));
            }
        }
        return value;
    }

    // --- fields, taken one by one

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        return optionalText(name).orElseGet(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        Optional<JsonValue> value = take(name);
        if (value.isPresent() && (value.get().text.isEmpty() || value.get().number)) {
            value.get().bad(name, new Text("chuỗi ký tự", "a text"));
            return Optional.of("");
        }
        return value.flatMap(of -> of.text);
    }

    int integer(String name) {
        if (!has(name)) {
            missing(name);
        }
        return optionalInteger(name).orElse(0);
    }

    OptionalInt optionalInteger(String name) {
        Optional<BigDecimal> value = optionalNumber(name);
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(integer(value.get(), name));
    }

    private int integer(BigDecimal number, String name) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException noInteger) {
            bad(name, new Text("số nguyên", "a whole number"), number.toString());
            return 0;
        }
    }

    Optional<BigDecimal> optionalNumber(String name) {
        return take(name).map(value -> value.number(name));
    }

    private BigDecimal number(String name) {
        if (!number || text.orElse("").length() > MAX_NUMBER) {
            bad(name, new Text("số", "a number"));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text.orElse("0"));
    }

    /** A number that is written as a text. */
    BigDecimal decimal(String name) {
        String written = text(name);
        try {
            if (written.length() <= MAX_NUMBER) {
                return new BigDecimal(written);
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        bad(name, new Text("số thập phân", "a decimal number"), written);
        return BigDecimal.ZERO;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type, E fallback) {
        String word = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        bad(
                name,
                String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()),
                word);
        return fallback;
    }

    Optional<JsonValue> optionalObject(String name) {
        Optional<JsonValue> value = take(name);
        value.filter(of -> !of.isObject).ifPresent(of -> of.bad(name, new Text("đối tượng {…}", "an object {…}")));
        return value.filter(of -> of.isObject);
    }

    JsonValue object(String name) {
        if (!has(name)) {
            missing(name);
        }
        return optionalObject(name).orElseGet(() -> new JsonValue(at, new ArrayList<>(), JsonToken.START_OBJECT, ""));
    }

    Map<String, String> texts(String name) {
        return texts(object(name));
    }

    Map<String, String> optionalTexts(String name) {
        return optionalObject(name).map(JsonValue::texts).orElse(Map.of());
    }

    private static Map<String, String> texts(JsonValue object) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : List.copyOf(object.fields.keySet())) {
            texts.put(key, object.text(key));
        }
        return texts;
    }

    Map<String, JsonValue> objects(String name) {
        Optional<JsonValue> object = optionalObject(name);
        Map<String, JsonValue> objects = new LinkedHashMap<>();
        object.ifPresent(of -> List.copyOf(of.fields.keySet()).forEach(key -> objects.put(key, of.object(key))));
        return objects;
    }

    /** The objects of an array that has to be there. */
    List<JsonValue> items(String name) {
        return array(
                name,
                new Text("các đối tượng {…}", "objects {…}"),
                item -> item.isObject ? Optional.of(item) : Optional.empty());
    }

    /** The texts of an array that has to be there. */
    List<String> strings(String name) {
        return array(name, new Text("các chuỗi ký tự", "texts"), item -> item.number ? Optional.empty() : item.text);
    }

    /** What is wanted of an array that has to be there; what is something else is told. */
    private <T> List<T> array(String name, Text expected, Function<JsonValue, Optional<T>> wanted) {
        List<T> found = new ArrayList<>();
        Optional<JsonValue> array = take(name);
        if (array.isEmpty()) {
            missing(name);
        }
        array.filter(of -> !of.isArray).ifPresent(of -> of.bad(name, new Text("mảng […]", "an array […]")));
        array.ifPresent(of -> of.items.forEach(
                item -> wanted.apply(item).ifPresentOrElse(found::add, () -> item.bad(name, expected))));
        return found;
    }

    List<Integer> integers(String name) {
        List<Integer> integers = new ArrayList<>();
        take(name).ifPresent(value -> value.items.forEach(item -> integers.add(item.integer(item.number(name), name))));
        return integers;
    }

    /** Notes the fields that nobody took. */
    void end() {
        fields.forEach((name, value) -> findings.add(Finding.builder(IoFinding.JSON_UNKNOWN_FIELD)
                .location(value.at)
                .fact("field", name)
                .build()));
    }

    private Optional<JsonValue> take(String name) {
        return Optional.ofNullable(fields.remove(name));
    }

    private String missing(String name) {
        findings.add(Finding.builder(IoFinding.JSON_MISSING_FIELD)
                .location(at)
                .fact("field", name)
                .build());
        return "";
    }

    private void bad(String name, Text expected) {
        bad(name, expected, text.orElse(isObject ? "{…}" : isArray ? "[…]" : "null"));
    }

    /** What is expected is a {@link Text}, or the same in both languages. */
    void bad(String name, Object expected, String found) {
        findings.add(Finding.builder(IoFinding.JSON_BAD_FIELD)
                .location(at)
                .fact("field", name)
                .fact("expected", expected)
                .fact("found", found)
                .build());
    }
}
