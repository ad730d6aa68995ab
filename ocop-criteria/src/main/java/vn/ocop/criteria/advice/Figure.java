// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.Optional;

/** A figure of a council, or why there is none: never a number that is none. */
public sealed interface Figure {
    /**
     * The number.
     *
     * @return the fraction; absent if the figure is undefined
     */
    default Optional<Fraction> value() {
        return Optional.empty();
    }

    /**
     * Why there is no number.
     *
     * @return the reason; absent if there is one
     */
    default Optional<Reason> undefined() {
        return Optional.empty();
    }

    /** Why a figure is undefined. */
    enum Reason {
        /** All values are alike: agreement cannot be told from chance. */
        NO_VARIATION,
        /** Too few members or products have a value. */
        TOO_FEW,
        /** Fewer than two products were scored by every member. */
        NOT_COMPLETE
    }

    /**
     * A number.
     *
     * @param fraction the number
     */
    record Known(Fraction fraction) implements Figure {
        @Override
        public Optional<Fraction> value() {
            return Optional.of(fraction);
        }
    }

    /**
     * No number.
     *
     * @param reason why
     */
    record Undefined(Reason reason) implements Figure {
        @Override
        public Optional<Reason> undefined() {
            return Optional.of(reason);
        }
    }
}
