// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * As much of JSON Schema as our schemas use. A keyword that it does not know fails, so that no schema says more than is
 * checked.
 */
public final class JsonSchema {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "const",
            "enum",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "anyOf",
            "minItems",
            "maxItems",
            "minimum",
            "maximum",
            "pattern");

    private final Map<?, ?> root;

    private JsonSchema(Map<?, ?> root) {
        this.root = root;
    }

    /** The schema of a name, from the resources of the jar. */
    public static JsonSchema of(String name) {
        try (InputStream in = JsonSchema.class.getResourceAsStream(name)) {
            return new JsonSchema((Map<?, ?>) parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Object parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return value(parser, parser.nextToken());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> parser.getText();
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            fields.put(name, value(parser, parser.nextToken()));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            items.add(value(parser, next));
        }
        return items;
    }

    /** What in a document does not follow the schema; empty if it does. */
    public List<String> errors(String json) {
        List<String> errors = new ArrayList<>();
        check(root, parse(json), "$", errors);
        return errors;
    }

    private void check(Map<?, ?> schema, Object value, String path, List<String> errors) {
        for (Object keyword : schema.keySet()) {
            if (!KNOWN.contains(keyword)) {
                throw new IllegalStateException("unknown keyword " + keyword);
            }
        }
        if (schema.get("$ref") instanceof String ref) {
            Map<?, ?> defs = (Map<?, ?>) root.get("$defs");
            check((Map<?, ?>) defs.get(ref.substring("#/$defs/".length())), value, path, errors);
        }
        if (schema.get("anyOf") instanceof List<?> any
                && any.stream().noneMatch(one -> {
                    List<String> against = new ArrayList<>();
                    check((Map<?, ?>) one, value, path, against);
                    return against.isEmpty();
                })) {
            errors.add(path + " is none of several");
        }
        if (schema.containsKey("const") && !schema.get("const").equals(value)) {
            errors.add(path + " is not " + schema.get("const"));
        }
        if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            errors.add(path + " is none of " + values);
        }
        if (schema.get("type") instanceof String type && !isOf(type, value)) {
            errors.add(path + " is no " + type);
            return;
        }
        if (schema.get("pattern") instanceof String pattern && !((String) value).matches(pattern)) {
            errors.add(path + " does not match " + pattern + ": " + value);
        }
        if (schema.get("minimum") instanceof BigDecimal least && least.compareTo((BigDecimal) value) > 0) {
            errors.add(path + " is less than " + least);
        }
        if (schema.get("maximum") instanceof BigDecimal most && most.compareTo((BigDecimal) value) < 0) {
            errors.add(path + " is more than " + most);
        }
        if (value instanceof Map<?, ?> object) {
            checkObject(schema, object, path, errors);
        } else if (value instanceof List<?> array) {
            checkArray(schema, array, path, errors);
        }
    }

    private void checkObject(Map<?, ?> schema, Map<?, ?> object, String path, List<String> errors) {
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !object.containsKey(name))
                    .forEach(name -> errors.add(path + " lacks " + name));
        }
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> known ? known : Map.of();
        object.forEach((name, value) -> {
            Object other = schema.get("additionalProperties");
            if (properties.get(name) instanceof Map<?, ?> property) {
                check(property, value, path + "." + name, errors);
            } else if (other instanceof Map<?, ?> any) {
                check(any, value, path + "." + name, errors);
            } else if (Boolean.FALSE.equals(other)) {
                errors.add(path + " has no " + name);
            }
        });
    }

    private void checkArray(Map<?, ?> schema, List<?> array, String path, List<String> errors) {
        BigDecimal size = BigDecimal.valueOf(array.size());
        if (schema.get("minItems") instanceof BigDecimal least && least.compareTo(size) > 0) {
            errors.add(path + " has too few items");
        }
        if (schema.get("maxItems") instanceof BigDecimal most && most.compareTo(size) < 0) {
            errors.add(path + " has too many items");
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < array.size(); i++) {
                check(items, array.get(i), path + "[" + i + "]", errors);
            }
        }
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" ->
                value instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= 0;
            case "number" -> value instanceof BigDecimal;
            default -> throw new IllegalStateException("unknown type " + type);
        };
    }
}
