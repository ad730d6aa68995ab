// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.Optional;
import vn.ocop.core.Text;

/** The unit in which a table prints its amounts (đơn vị tính). */
public enum MoneyUnit {
    /** Dong. */
    DONG("dong", 0, new Text("đồng", "dong")),
    /** A thousand dong. */
    THOUSAND("thousand", 3, new Text("nghìn đồng", "thousand dong")),
    /** A million dong, the unit of most plans. */
    MILLION("million", 6, new Text("triệu đồng", "million dong")),
    /** A billion dong. */
    BILLION("billion", 9, new Text("tỷ đồng", "billion dong"));

    private final String id;
    private final int exponent;
    private final Text text;

    MoneyUnit(String id, int exponent, Text text) {
        this.id = id;
        this.exponent = exponent;
        this.text = text;
    }

    /**
     * The word by which files and the command line name the unit.
     *
     * @return {@code "dong"}, {@code "thousand"}, {@code "million"} or {@code "billion"}
     */
    public String id() {
        return id;
    }

    /**
     * How many dong one unit is.
     *
     * @return 1, 1,000, 1,000,000 or 1,000,000,000
     */
    public long dong() {
        return PowersOfTen.of(exponent);
    }

    /**
     * The power of ten of one unit.
     *
     * @return 0, 3, 6 or 9
     */
    public int exponent() {
        return exponent;
    }

    /**
     * The term for a reader.
     *
     * @return the term in both languages
     */
    public Text text() {
        return text;
    }

    /**
     * The unit of a word.
     *
     * @param id one of the words of {@link #id()}
     * @return the unit, absent for any other word
     */
    public static Optional<MoneyUnit> ofId(String id) {
        for (MoneyUnit unit : values()) {
            if (unit.id.equals(id)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
