// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.TableWriter;

/** A result that is one table, in any form but JSON. */
final class Listing {
    private final Text title;
    private final Language language;
    private final List<String> keys = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder alignment = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Listing(Text title, Language language) {
        this.title = title;
        this.language = language;
    }

    /** A column of words; the key is the heading in CSV. */
    Listing words(String key, Text heading) {
        return column(key, heading, 'l');
    }

    /** A column of numbers. */
    Listing numbers(String key, Text heading) {
        return column(key, heading, 'r');
    }

    private Listing column(String key, Text heading, char align) {
        keys.add(key);
        headings.add(heading.in(language));
        alignment.append(align);
        return this;
    }

    Listing row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        rows.add(row);
        return this;
    }

    /** A line below the table; not in CSV. */
    Listing note(String note) {
        notes.add(note);
        return this;
    }

    String as(Format format) {
        return switch (format) {
            case CSV -> csv();
            case HTML -> html();
            case TABLE -> table();
            case JSON -> throw new IllegalArgumentException("format must not be JSON");
        };
    }

    private String csv() {
        StringBuilder out = new StringBuilder();
        TableWriter writer = new TableWriter(out, keys);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                cell(writer, row.get(i), alignment.charAt(i) == 'r');
            }
            writer.endRow();
        }
        return out.toString();
    }

    private static void cell(TableWriter writer, String text, boolean number) {
        if (number) {
            writer.number(text);
        } else {
            writer.text(text);
        }
    }

    private String table() {
        TextTable table = new TextTable(alignment.toString());
        table.row(headings);
        rows.forEach(table::row);
        StringBuilder text =
                new StringBuilder(title.in(language)).append("\n\n").append(table);
        if (!notes.isEmpty()) {
            text.append('\n');
            notes.forEach(note -> text.append(note).append('\n'));
        }
        return text.toString();
    }

    private String html() {
        Markup page = Markup.page(title.in(language), language).raw("</header>");
        page.raw("<div class=\"scroll\"><table class=\"stack\"><thead><tr>");
        headings.forEach(heading -> page.element("th", heading));
        page.raw("</tr></thead><tbody>");
        for (List<String> row : rows) {
            page.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                page.cell(headings.get(i), alignment.charAt(i) == 'r' ? "n" : "", row.get(i));
            }
            page.raw("</tr>");
        }
        page.raw("</tbody></table></div>");
        notes.forEach(note -> page.element("p", note));
        return page.end();
    }

    /** A constant as data files write it. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
