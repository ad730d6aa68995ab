// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

/**
 * One thing that is stated of a product or on its sheets: what it is about. {@link ScoreSheets#statements()} has what is said.
 *
 * @param kind what is stated
 * @param member the identifier of the member, empty where nobody's
 * @param round the scoring round, 0 where none
 * @param code the code of a criterion, part, section or container, the identifier of a condition or fact; empty where none
 */
public record Statement(Kind kind, String member, int round, String code) {
    /** What can be stated. */
    public enum Kind {
        /** That the council has a roster or is known by its sheets, and under which regulation it works. */
        COUNCIL,
        /** A member of the council, with role and presence. */
        MEMBER,
        /** The outcome of a product that is not judged. */
        OUTCOME,
        /** The kind of case. */
        CASE,
        /** How the council decided. */
        MODE,
        /** What the subject is. */
        SUBJECT,
        /** A member's conflict. */
        CONFLICT,
        /** A knock-out condition that holds. */
        KNOCK_OUT,
        /** A fact, its denial, or that a requirement is not met. */
        FACT,
        /** What the council has decided of a minimum mark, or of all: met or not, with the votes. */
        MINIMUM,
        /** A member's sheet of a round. */
        SHEET,
        /** An answer to a criterion. */
        ANSWER,
        /** The score of a part. */
        PART,
        /** A total that came with a sheet. */
        CLAIM,
        /** A remark. */
        REMARK,
        /** Something on a sheet, or of the product, that cannot be used. */
        UNUSABLE,
        /** Something that was found while the sheets were built. */
        FINDING
    }

    /** What it is about, the parts that there are in a row, such as {@code "ANSWER M1 1 1.5"}. */
    @Override
    public String toString() {
        return kind + part(member) + (round == 0 ? "" : " " + round) + part(code);
    }

    private static String part(String text) {
        return text.isEmpty() ? "" : " " + text;
    }
}
