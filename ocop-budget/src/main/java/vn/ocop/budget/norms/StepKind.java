// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

/** The kinds of steps in the explanation of an {@link Entitlement}. */
public enum StepKind {
    /** A norm is for this purpose and in force. */
    NORM("norm"),
    /** A rate of the cost. */
    RATE("rate"),
    /** A fraction of a dong is not paid. */
    ROUNDED_DOWN("rounded-down"),
    /** An amount that does not depend on the cost. */
    FIXED("fixed"),
    /** A reward for a star. */
    AWARD("award"),
    /** The amount does not exceed the cap. */
    CAP_HOLDS("cap-holds"),
    /** The amount is cut to the cap. */
    CAP_CUTS("cap-cuts"),
    /** There is room under a limit. */
    LIMIT_HOLDS("limit-holds"),
    /** A limit leaves only part of the amount. */
    LIMIT_CUTS("limit-cuts"),
    /** A limit has been used up. */
    LIMIT_USED_UP("limit-used-up"),
    /** A fact that the norm asks for is not stated. */
    NOT_STATED("not-stated"),
    /** No award of the norm is for this case. */
    NO_AWARD("no-award"),
    /** The norm was not in force on the day. */
    NOT_IN_FORCE("not-in-force"),
    /** No norm is for this purpose. */
    NO_NORM("no-norm"),
    /** Only one policy may be used, and another one gives more. */
    BETTER_POLICY("better-policy"),
    /** What comes out. */
    RESULT("result");

    private final String id;

    StepKind(String id) {
        this.id = id;
    }

    /**
     * The stable identifier.
     *
     * @return lower-case words joined by hyphens
     */
    public String id() {
        return id;
    }
}
