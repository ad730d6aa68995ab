// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.text.Elements;

/** Writes a self-contained HTML page: whatever is text is escaped, nothing is fetched. */
public final class Markup {
    private final Elements out;

    private Markup(Elements out) {
        this.out = out;
    }

    /**
     * Begins a page.
     *
     * @param title its title and heading
     * @param language its language
     * @return the page, open inside its header
     */
    public static Markup page(String title, Language language) {
        Elements out = Elements.page(language)
                .open("head")
                .empty("meta", Map.of("charset", "utf-8"))
                .empty("meta", Map.of("name", "viewport", "content", "width=device-width,initial-scale=1"))
                .element("title", title);
        Markup page =
                new Markup(out).open("style").fragment(stylesheet()).close().close();
        out.line().open("body").open("main").open("header").element("h1", title);
        return page;
    }

    /**
     * Ends the page.
     *
     * @return the whole page
     * @throws IllegalStateException if an element of its content is open
     */
    public String end() {
        return out.close().close().close().line().end();
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
    public Markup fragment(String markup) {
        out.fragment(markup);
        return this;
    }

    /**
     * Opens an element.
     *
     * @param name its name, perhaps with classes: {@code td.n}
     * @return this
     */
    public Markup open(String name) {
        return open(name, Map.of());
    }

    /**
     * Opens an element.
     *
     * @param name its name, perhaps with classes: {@code td.n}
     * @param attributes the other attributes
     * @return this
     */
    public Markup open(String name, Map<String, String> attributes) {
        boolean isHead = name.equals("th") || name.startsWith("th.");
        if (isHead && !attributes.containsKey("scope")) {
            Map<String, String> scoped = new HashMap<>(attributes);
            scoped.put("scope", "col");
            out.open(name, scoped);
        } else {
            out.open(name, attributes);
        }
        return this;
    }

    /**
     * Closes the element that was opened last.
     *
     * @return this
     */
    public Markup close() {
        out.close();
        return this;
    }

    /**
     * An element that holds nothing.
     *
     * @param name its name
     * @param attributes its attributes
     * @return this
     */
    public Markup empty(String name, Map<String, String> attributes) {
        out.empty(name, attributes);
        return this;
    }

    /**
     * A line break inside a text.
     *
     * @return this
     */
    public Markup lineBreak() {
        return empty("br", Map.of());
    }

    /**
     * Text, escaped.
     *
     * @param text the text
     * @return this
     */
    public Markup text(Object text) {
        out.text(text.toString());
        return this;
    }

    /**
     * An element with nothing but text in it.
     *
     * @param name its name, perhaps with classes: {@code td.n}
     * @param text the text
     * @return this
     */
    public Markup element(String name, Object text) {
        return open(name).text(text).close();
    }

    /**
     * An element with attributes and nothing but text in it.
     *
     * @param name its name, perhaps with classes
     * @param attributes the other attributes
     * @param text the text
     * @return this
     */
    public Markup element(String name, Map<String, String> attributes, Object text) {
        return open(name, attributes).text(text).close();
    }

    /**
     * A heading with the stars that it is about before its words.
     *
     * @param name its element
     * @param star the star, if there is one
     * @param words the words, which say the same
     * @return this
     */
    public Markup starHeading(String name, Optional<Star> star, String words) {
        open(name);
        star.ifPresent(of -> element("span.stars", Map.of("aria-hidden", "true"), "★".repeat(of.number()))
                .text(" "));
        return text(words).close();
    }

    /**
     * Opens a table that may be wider than the page, inside the row of its headings.
     *
     * @param type its classes, or nothing: {@code stack.sheet}
     * @param caption what is in it, for those who do not see what stands above it
     * @return this
     */
    public Markup table(String type, String caption) {
        return open("div.scroll", Map.of("tabindex", "0", "role", "region", "aria-label", caption))
                .open(type.isEmpty() ? "table" : "table." + type)
                .element("caption", caption)
                .open("thead")
                .open("tr");
    }

    /**
     * Ends the headings of a table; its rows follow.
     *
     * @return this
     */
    public Markup body() {
        return close().close().open("tbody");
    }

    /**
     * Ends a table after its rows.
     *
     * @return this
     */
    public Markup endTable() {
        return close().close().close();
    }

    /**
     * A cell of a table that becomes a list of labelled values on a narrow screen.
     *
     * @param label the column's heading
     * @param type its classes, or nothing: {@code n.none}
     * @param text the text
     * @return this
     */
    public Markup cell(String label, String type, Object text) {
        return openCell(label, type).text(text).closeCell();
    }

    /**
     * Opens such a cell; {@link #closeCell} ends it.
     *
     * @param label the column's heading
     * @param type its classes, or nothing
     * @return this
     */
    public Markup openCell(String label, String type) {
        return open(type.isEmpty() ? "td" : "td." + type, Map.of("data-label", label))
                .open("div");
    }

    /**
     * Closes such a cell.
     *
     * @return this
     */
    public Markup closeCell() {
        return close().close();
    }
}
