// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;

/** Numbers one after another; costs nothing as long as there are none. */
final class LongList {
    private static final int FIRST_CAPACITY = 16;

    private long[] values = {};
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(FIRST_CAPACITY, size + (size >> 1)));
        }
        values[size++] = value;
    }

    void sort() {
        Arrays.sort(values, 0, size);
    }

    ImmutableLongArray toImmutable() {
        return size == 0 ? ImmutableLongArray.of() : ImmutableLongArray.copyOf(Arrays.copyOf(values, size));
    }
}
