// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Digits;

/** What the library does not tell of a sheet: joined cells and hidden columns, from the sheet's own XML. */
final class SheetLayout {
    static final SheetLayout NONE = new SheetLayout();

    private final List<Grid.Merge> merges = new ArrayList<>(0);
    private final Set<Integer> hiddenColumns = new TreeSet<>();

    /** Takes an element {@code mergeCell} or {@code col}. */
    void take(XMLStreamReader xml) {
        if (xml.getLocalName().equals("mergeCell")) {
            merge(xml.getAttributeValue(null, "ref")).ifPresent(merges::add);
        } else if (isTrue(xml.getAttributeValue(null, "hidden"))) {
            int from = whole(xml.getAttributeValue(null, "min"));
            int to = Math.min(XlsxGuard.MAX_COLUMN, whole(xml.getAttributeValue(null, "max")));
            for (int column = from; column > 0 && column <= to; column++) {
                hiddenColumns.add(column);
            }
        }
    }

    /** The joined cells in the order of the file. */
    List<Grid.Merge> merges() {
        return Collections.unmodifiableList(merges);
    }

    /** The hidden columns, from 1. */
    Set<Integer> hiddenColumns() {
        return Collections.unmodifiableSet(hiddenColumns);
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static int whole(@Nullable String value) {
        return value == null ? 0 : Digits.whole(value, 7).orElse(0);
    }

    private static Optional<Grid.Merge> merge(@Nullable String ref) {
        int colon = ref == null ? -1 : ref.indexOf(':');
        if (ref == null || colon < 0) {
            return Optional.empty();
        }
        int[] from = address(ref.substring(0, colon));
        int[] to = address(ref.substring(colon + 1));
        return from[0] > 0 && to[0] >= from[0] && from[1] > 0 && to[1] >= from[1]
                ? Optional.of(new Grid.Merge(from[0], from[1], to[0], to[1]))
                : Optional.empty();
    }

    /** Row and column of an address such as {@code C17}, zeros if it is none. */
    private static int[] address(String address) {
        int column = 0;
        int i = 0;
        for (; i < address.length() && i < 4 && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return new int[] {whole(address.substring(i)), column};
    }
}
