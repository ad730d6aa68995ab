// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.ocop.core.Star;

/** A table that is being filled. */
final class RowsDraft {
    private final List<Document.Rows.Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    RowsDraft texts(String... names) {
        return columns(false, List.of(names));
    }

    RowsDraft numbers(String... names) {
        return columns(true, List.of(names));
    }

    RowsDraft columns(boolean areNumbers, Iterable<String> names) {
        names.forEach(name -> columns.add(new Document.Rows.Column(name, areNumbers)));
        return this;
    }

    /** A row; a star is its number, a constant its name, what is absent nothing. */
    RowsDraft row(Object... cells) {
        rows.add(Arrays.stream(cells).map(RowsDraft::text).toList());
        return this;
    }

    private static String text(Object cell) {
        if (cell instanceof Optional<?> some) {
            return some.map(RowsDraft::text).orElse("");
        }
        if (cell instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        }
        if (cell instanceof OptionalLong number) {
            return number.isPresent() ? Long.toString(number.getAsLong()) : "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Star star) {
            return Integer.toString(star.number());
        }
        return cell instanceof Enum<?> constant ? constant.name() : cell.toString();
    }

    Document.Rows build() {
        return new Document.Rows(columns, rows);
    }
}
