// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of one column, numbered in the order in which they first occur: most columns hold few different ones, millions
 * of times. A short text is found by its letters alone, without an object being made or followed; 0 is the blank.
 *
 * <p>Short is what fits into two numbers: sixteen letters of Latin-1, as identifiers, codes and amounts are.
 */
final class Symbols {
    static final int BLANK = 0;

    /** The text has no number: it is too long, or there are too many. */
    static final int NONE = -1;

    private static final int LONGEST = 16;
    private static final int HALF = 8;
    private static final int LATIN = 256;
    private static final int FIRST_SIZE = 256;
    private static final int MOST = 1 << 20;

    private final List<String> texts = new ArrayList<>(List.of(""));
    private final Map<String, Integer> others = new HashMap<>(0);
    /** Two numbers per place. */
    private long[] keys = new long[2 * FIRST_SIZE];
    /** One more than the symbol, 0 in a free place. */
    private int[] values = new int[FIRST_SIZE];

    private boolean failures;
    private int filled;
    private long lastHigh;
    private long lastLow;
    private int last = BLANK;

    /** Whether the name of a failed formula is among the texts. */
    boolean hasFailures() {
        return failures;
    }

    /** The text of a symbol. */
    String text(int symbol) {
        return texts.get(symbol);
    }

    /** The symbol of a cell in a buffer, {@link #NONE} if it is not short. */
    int of(char[] letters, int from, int length) {
        if (length == 0) {
            return BLANK;
        }
        if (length > LONGEST) {
            return NONE;
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < length; i++) {
            char letter = letters[from + i];
            if (letter == 0 || letter >= LATIN) {
                return NONE;
            }
            if (i < HALF) {
                low = low << 8 | letter;
            } else {
                high = high << 8 | letter;
            }
        }
        if (low == lastLow && high == lastHigh) {
            return last;
        }
        int symbol = find(high, low, letters, from, length);
        lastHigh = high;
        lastLow = low;
        last = symbol;
        return symbol;
    }

    private int find(long high, long low, char[] letters, int from, int length) {
        int place = place(high, low, values.length);
        while (values[place] != 0) {
            if (keys[2 * place] == high && keys[2 * place + 1] == low) {
                return values[place] - 1;
            }
            place = (place + 1) & (values.length - 1);
        }
        return add(high, low, new String(letters, from, length));
    }

    private int add(long high, long low, String raw) {
        if (texts.size() >= MOST) {
            return NONE;
        }
        String text = CellText.read(raw);
        int symbol = text.equals(raw) ? number(text) : of(text);
        if (2 * filled >= values.length) {
            grow();
        }
        put(high, low, symbol + 1);
        filled++;
        return symbol;
    }

    private int number(String text) {
        failures |= Grid.isFailure(text);
        texts.add(text);
        return texts.size() - 1;
    }

    /** The symbol of a text as it is used. */
    int of(String text) {
        // a text that a cell would have to write otherwise must not be taken for a cell
        if (CellText.read(text).equals(text)) {
            int symbol = of(text.toCharArray(), 0, text.length());
            if (symbol != NONE) {
                return symbol;
            }
        }
        Integer known = others.get(text);
        if (known == null && texts.size() < MOST) {
            known = number(text);
            others.put(text, known);
        }
        return known == null ? NONE : known;
    }

    private void put(long high, long low, int value) {
        int place = place(high, low, values.length);
        while (values[place] != 0) {
            place = (place + 1) & (values.length - 1);
        }
        keys[2 * place] = high;
        keys[2 * place + 1] = low;
        values[place] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        values = new int[oldValues.length * 4];
        keys = new long[oldKeys.length * 4];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] != 0) {
                put(oldKeys[2 * i], oldKeys[2 * i + 1], oldValues[i]);
            }
        }
    }

    private static int place(long high, long low, int size) {
        long mixed = (low ^ high * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        return (int) (mixed >>> 32) & (size - 1);
    }
}
