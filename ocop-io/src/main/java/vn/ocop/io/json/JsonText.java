// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** JSON as text: canonical (RFC 8785), and for people. */
public final class JsonText {
    private static final String INDENT = "  ";
    private static final char FIRST_PRINTED = ' ';

    private JsonText() {}

    /**
     * The canonical bytes: fields sorted by their UTF-16 code units, no blanks, no byte-order mark, no line end.
     *
     * @param value the value
     * @return UTF-8
     */
    public static byte[] canonical(Json value) {
        StringBuilder out = new StringBuilder();
        canonical(value, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The hash of some bytes.
     *
     * @param bytes the bytes
     * @return {@code sha256:} and 64 small hexadecimal digits
     */
    public static String hash(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static void canonical(Json value, StringBuilder out) {
        if (value instanceof Json.Obj object) {
            String between = "{";
            for (Map.Entry<String, Json> field : new TreeMap<>(object.fields()).entrySet()) {
                out.append(between);
                quoted(field.getKey(), out);
                out.append(':');
                canonical(field.getValue(), out);
                between = ",";
            }
            out.append(object.fields().isEmpty() ? "{}" : "}");
        } else if (value instanceof Json.Arr array) {
            String between = "[";
            for (Json item : array.items()) {
                out.append(between);
                canonical(item, out);
                between = ",";
            }
            out.append(array.items().isEmpty() ? "[]" : "]");
        } else {
            plain(value, out);
        }
    }

    private static void plain(Json value, StringBuilder out) {
        if (value instanceof Json.Str text) {
            quoted(text.text(), out);
        } else if (value instanceof Json.Whole whole) {
            out.append(whole.number());
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.yes());
        } else {
            throw new IllegalArgumentException("value must be one that can be written, was " + value);
        }
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (letter < FIRST_PRINTED) {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) letter));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        out.append('"');
    }

    /**
     * Writes a value for people: two blanks of indentation, fields in their own order, a line feed after each line.
     *
     * @param value the value
     * @param out where it goes
     * @throws UncheckedIOException if writing fails
     */
    public static void write(Json value, Appendable out) {
        StringBuilder text = new StringBuilder();
        indented(value, "\n", text);
        try {
            out.append(text).append("\n");
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static void indented(Json value, String line, StringBuilder out) {
        String deeper = line + INDENT;
        if (value instanceof Json.Obj object && !object.fields().isEmpty()) {
            String between = "{";
            for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                out.append(between).append(deeper);
                quoted(field.getKey(), out);
                out.append(": ");
                indented(field.getValue(), deeper, out);
                between = ",";
            }
            out.append(line).append('}');
        } else if (value instanceof Json.Arr array && !array.items().isEmpty()) {
            String between = "[";
            for (Json item : array.items()) {
                out.append(between).append(deeper);
                indented(item, deeper, out);
                between = ",";
            }
            out.append(line).append(']');
        } else {
            canonical(value, out);
        }
    }
}
