// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.ocop.core.Language;

/** Writes a self-contained HTML page: whatever is text is escaped, nothing is fetched. */
public final class Markup {
    private Markup() {}

    private final StringBuilder out = new StringBuilder(64 * 1024);

    /**
     * Begins a page.
     *
     * @param title its title and heading
     * @param language its language
     * @return the page, open inside its header
     */
    public static Markup page(String title, Language language) {
        return new Markup()
                .raw("<!doctype html>\n<html lang=\"" + language.tag() + "\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .element("title", title)
                .raw("<style>" + stylesheet() + "</style></head>\n<body><main><header>")
                .element("h1", title);
    }

    /**
     * Ends the page.
     *
     * @return the whole page
     */
    public String end() {
        return raw("</main></body></html>\n").toString();
    }

    private static String stylesheet() {
        try (InputStream in = Objects.requireNonNull(Markup.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Markup as it stands; never with input in it.
     *
     * @param markup markup
     * @return this
     */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /**
     * Text, escaped.
     *
     * @param text the text
     * @return this
     */
    public Markup text(Object text) {
        escape(text.toString());
        return this;
    }

    /**
     * An element with nothing but text in it; the tag may carry attributes.
     *
     * @param tag the tag, perhaps with attributes
     * @param text the text
     * @return this
     */
    public Markup element(String tag, Object text) {
        int blank = tag.indexOf(' ');
        return raw("<" + tag + ">").text(text).raw("</" + (blank < 0 ? tag : tag.substring(0, blank)) + ">");
    }

    /**
     * A cell of a table that becomes a list of labelled values on a narrow screen.
     *
     * @param label the column's heading
     * @param type the class, or nothing
     * @param text the text
     * @return this
     */
    public Markup cell(String label, String type, Object text) {
        return open(label, type).text(text).close();
    }

    /**
     * Opens such a cell; {@link #close} ends it.
     *
     * @param label the column's heading
     * @param type the class, or nothing
     * @return this
     */
    public Markup open(String label, String type) {
        raw("<td data-label=\"").text(label).raw("\"");
        return raw(type.isEmpty() ? "><div>" : " class=\"" + type + "\"><div>");
    }

    /**
     * Closes such a cell.
     *
     * @return this
     */
    public Markup close() {
        return raw("</div></td>");
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

    @Override
    public String toString() {
        return out.toString();
    }
}
