// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Writes elements of HTML: every tag, attribute and escape of this module is written here. */
final class Elements {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes stand in alphabetical order. */
    Elements open(String name, Map<String, String> attributes) {
        out.append('<').append(name);
        new TreeMap<>(attributes).forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            text(value);
            out.append('"');
        });
        out.append('>');
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    Elements close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A line with an element that holds nothing but text. */
    Elements element(String name, String text) {
        return open(name, Map.of()).text(text).close().newLine();
    }

    Elements newLine() {
        out.append('\n');
        return this;
    }

    /** Text, escaped. */
    Elements text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
