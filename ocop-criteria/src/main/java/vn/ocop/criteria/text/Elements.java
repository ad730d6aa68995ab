// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.ocop.core.Language;

/**
 * Writes elements of HTML: every tag, attribute and escape of the library and its command line is written here, whatever is
 * text is escaped. Names may carry classes: {@code td.n} is an element {@code td} of the class {@code n}. This class is not
 * thread-safe.
 */
public final class Elements {
    /** The elements that HTML itself never closes; those of SVG are closed where they hold nothing. */
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final NumberFormat format;

    /**
     * Begins with nothing.
     *
     * @param language the language of its texts: days in them are written as people write them
     */
    public Elements(Language language) {
        this.format = NumberFormat.of(language);
    }

    /**
     * Begins a whole page.
     *
     * @param language its language
     * @return a writer, open inside {@code html}
     */
    public static Elements page(Language language) {
        Elements page = new Elements(language).fragment("<!doctype html>").line();
        return page.open("html", Map.of("lang", language.tag()));
    }

    /**
     * Opens an element.
     *
     * @param name its name, perhaps with classes
     * @return this
     */
    public Elements open(String name) {
        return open(name, Map.of());
    }

    /**
     * Opens an element; attributes are written in alphabetical order.
     *
     * @param name its name, perhaps with classes
     * @param attributes the other attributes
     * @return this
     */
    public Elements open(String name, Map<String, String> attributes) {
        open.push(begin(name, attributes));
        out.append('>');
        return this;
    }

    private String begin(String name, Map<String, String> attributes) {
        int dot = name.indexOf('.');
        String element = dot < 0 ? name : name.substring(0, dot);
        Map<String, String> sorted = new TreeMap<>(attributes);
        if (dot >= 0) {
            sorted.put("class", name.substring(dot + 1).replace('.', ' '));
        }
        out.append('<').append(element);
        sorted.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value);
            out.append('"');
        });
        return element;
    }

    /**
     * Closes the element that was opened last.
     *
     * @return this
     * @throws java.util.NoSuchElementException if none is open
     */
    public Elements close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * An element that holds nothing.
     *
     * @param name its name, perhaps with classes
     * @param attributes the other attributes
     * @return this
     */
    public Elements empty(String name, Map<String, String> attributes) {
        out.append(VOID.contains(begin(name, attributes)) ? ">" : "/>");
        return this;
    }

    /**
     * An element that holds nothing but text.
     *
     * @param name its name, perhaps with classes
     * @param text the text
     * @return this
     */
    public Elements element(String name, String text) {
        return open(name).text(text).close();
    }

    /**
     * Ends a line of the source.
     *
     * @return this
     */
    public Elements line() {
        return fragment("\n");
    }

    /**
     * Markup as it stands; never with input in it.
     *
     * @param markup whole elements, or rules of style
     * @return this
     */
    public Elements fragment(String markup) {
        out.append(markup);
        return this;
    }

    /**
     * Text, escaped.
     *
     * @param text the text
     * @return this
     */
    public Elements text(String text) {
        escape(format.days(text));
        return this;
    }

    private void escape(String text) {
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
    }

    /**
     * Ends the writing.
     *
     * @return the markup
     * @throws IllegalStateException if an element is open
     */
    public String end() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("every element must be closed, open: " + open);
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
