// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import org.jspecify.annotations.Nullable;

/**
 * Turns letters of a buffer into text and remembers the texts of a column: most columns hold few different ones, and often
 * the same as the row above. A text that is remembered costs no new object. The memory is bounded.
 */
final class CellCache {
    private static final int LONGEST = 40;
    private static final int FIRST_SIZE = 64;
    private static final int LAST_SIZE = 1 << 16;

    private @Nullable Entry[] entries = new @Nullable Entry[FIRST_SIZE];
    private int filled;
    private Entry last = new Entry("", "");

    private record Entry(String raw, String text) {}

    String text(char[] letters, int from, int length) {
        if (length == 0) {
            return "";
        }
        if (isSame(last.raw, letters, from, length)) {
            return last.text;
        }
        return length > LONGEST ? CellText.read(new String(letters, from, length)) : remembered(letters, from, length);
    }

    private String remembered(char[] letters, int from, int length) {
        int place = place(hash(letters, from, length));
        Entry entry = entries[place];
        if (entry == null || !isSame(entry.raw, letters, from, length)) {
            entry = remember(new String(letters, from, length), place, entry == null);
        }
        last = entry;
        return entry.text;
    }

    private Entry remember(String raw, int place, boolean free) {
        String text = CellText.read(raw);
        Entry entry = new Entry(raw, text.equals(raw) ? raw : text);
        entries[place] = entry;
        if (free && ++filled > entries.length / 2 && entries.length < LAST_SIZE) {
            grow();
        }
        return entry;
    }

    private void grow() {
        @Nullable Entry[] old = entries;
        entries = new @Nullable Entry[old.length * 4];
        filled = 0;
        for (Entry entry : old) {
            if (entry != null) {
                int place = place(entry.raw.hashCode());
                filled += entries[place] == null ? 1 : 0;
                entries[place] = entry;
            }
        }
    }

    /** The same as that of the text. */
    private static int hash(char[] letters, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + letters[i];
        }
        return hash;
    }

    private int place(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed >>> 15) & (entries.length - 1);
    }

    private static boolean isSame(String raw, char[] letters, int from, int length) {
        if (raw.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (raw.charAt(i) != letters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
