// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.core.Finding;
import vn.ocop.io.words.Words;

/**
 * Heads of an office that the caller takes for columns, in several files at once; {@code products:Tên} speaks of one file.
 * Not thread-safe; lives for one reading.
 */
final class ColumnHeads {
    /** Before which a mapping names one file. */
    static final List<String> FILES =
            List.of("sheets", "council", "attendance", "conflicts", "products", "knockouts", "minimums", "subjects");

    private final List<Head> heads = new ArrayList<>();

    private static final class Head {
        final String file;
        final String text;
        final String column;
        boolean found;

        Head(String file, String text, String column) {
            this.file = file;
            this.text = text;
            this.column = column;
        }
    }

    ColumnHeads(Map<String, String> columns) {
        columns.forEach((head, column) -> {
            int colon = head.indexOf(':');
            String file = colon < 0 ? "" : Words.key(head.substring(0, colon));
            boolean named = FILES.contains(file);
            heads.add(new Head(named ? file : "", named ? head.substring(colon + 1) : head, column));
        });
    }

    /** The format of a file with the mappings that speak of it. */
    TableFormat of(String file, TableFormat format) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Head head : heads) {
            if (isFor(head, file) && format.columns().contains(head.column)) {
                mapping.put(head.text, head.column);
            }
        }
        return format.sharing(mapping);
    }

    /** Notes which heads a file has. */
    void note(String file, Header header) {
        for (Head head : heads) {
            head.found |= isFor(head, file) && header.format().columns().contains(head.column) && header.has(head.text);
        }
    }

    private static boolean isFor(Head head, String file) {
        return head.file.isEmpty() || head.file.equals(file);
    }

    /** The mappings that no file had a use for. */
    List<Finding> unused() {
        return heads.stream()
                .filter(head -> !head.found)
                .map(head -> Finding.builder(IoFinding.MAPPED_COLUMN_MISSING)
                        .fact("header", head.text)
                        .fact("column", head.column)
                        .build())
                .toList();
    }
}
