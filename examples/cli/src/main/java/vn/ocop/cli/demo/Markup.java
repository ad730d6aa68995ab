// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli.demo;

/** Writes HTML: whatever is text is escaped. */
final class Markup {
    private final StringBuilder out = new StringBuilder(64 * 1024);

    /** Markup as it stands; never with input in it. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text, escaped. */
    Markup text(Object text) {
        escape(text.toString());
        return this;
    }

    /** An element with nothing but text in it; the tag may carry attributes. */
    Markup element(String tag, Object text) {
        int blank = tag.indexOf(' ');
        return raw("<" + tag + ">").text(text).raw("</" + (blank < 0 ? tag : tag.substring(0, blank)) + ">");
    }

    /** A cell of a table that becomes a list of labelled values on a narrow screen. */
    Markup cell(String label, String type, Object text) {
        return open(label, type).text(text).close();
    }

    /** Opens such a cell; {@link #close} ends it. */
    Markup open(String label, String type) {
        raw("<td data-label=\"").text(label).raw("\"");
        return raw(type.isEmpty() ? "><div>" : " class=\"" + type + "\"><div>");
    }

    Markup close() {
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
