// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import vn.ocop.criteria.rulebook.Option;

/** What a score sheet says of a criterion: four different things, none of them "zero by default". */
public sealed interface Answer {
    /**
     * An option was chosen.
     *
     * @param option the option; of several with the same points and mark the first, if only points were given
     * @param determined false if only points were given and several options are worth them
     */
    record Chosen(Option option, boolean determined) implements Answer {}

    /** None of the options is met: worth nothing. */
    record None() implements Answer {}

    /** The sheet says nothing: it is incomplete. */
    record Missing() implements Answer {}

    /** The criterion does not apply, as the one that it depends on is worth nothing: not missing, worth nothing. */
    record NotApplicable() implements Answer {}
}
