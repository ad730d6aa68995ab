// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.Locale;
import java.util.Optional;

/** What a column of an office's table holds. */
public enum Role {
    /** The numbers of the lines. */
    NO,
    /** The names of the lines. */
    NAME,
    /** A total. */
    TOTAL,
    /** Amounts of a funding source. */
    SOURCE,
    /** Percentages. */
    PERCENT,
    /** A quantity. */
    QUANTITY,
    /** The unit of a quantity. */
    UNIT,
    /** The price of one. */
    PRICE,
    /** Words. */
    NOTE,
    /** Amounts that are part of another column's (trong đó). */
    OF_WHICH,
    /** Amounts of a year or a period. */
    PERIOD,
    /** Not to be read. */
    IGNORE;

    /**
     * The word by which files and the command line name the role.
     *
     * @return such as {@code "of-which"}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The role of a word.
     *
     * @param id one of the words of {@link #id()}, capitals do not matter
     * @return the role, absent for any other word
     */
    public static Optional<Role> ofId(String id) {
        String word = id.toLowerCase(Locale.ROOT);
        for (Role role : values()) {
            if (role.id().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether the column holds amounts of money that are tested. */
    boolean isAmount() {
        return this == TOTAL || this == SOURCE || this == OF_WHICH || this == PERIOD;
    }
}
