// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

/**
 * What an assumption is about: a cell of what is stated, or a row of cells.
 *
 * @param area what is stated
 * @param member whose, {@link #ALL} for everybody's
 * @param code which, {@link #ALL} for each
 */
record Reach(Area area, String member, String code) {
    static final String ALL = "";

    /** What can be stated. */
    enum Area {
        ANSWER,
        PRESENCE,
        CONFLICT,
        KNOCK_OUT,
        FACT,
        MINIMUM,
        SET,
        POLICY,
        RULEBOOK
    }

    static Reach all(Area area) {
        return new Reach(area, ALL, ALL);
    }

    /** Whether a cell belongs to both. */
    boolean touches(Reach other) {
        return area == other.area && agree(member, other.member) && agree(code, other.code);
    }

    private static boolean agree(String one, String other) {
        return one.equals(ALL) || other.equals(ALL) || one.equals(other);
    }

    /** Whether every cell of another one belongs to this. */
    boolean covers(Reach other) {
        return area == other.area
                && (member.equals(ALL) || member.equals(other.member))
                && (code.equals(ALL) || code.equals(other.code));
    }
}
