// SPDX-License-Identifier: Apache-2.0

/**
 * The judging room: from packed sheets, a rulebook and terms to figures and comparisons. Not exported; {@code criteria},
 * {@code criteria.change} and {@code criteria.advice} may enter, and it knows none of them. What is fast is fast here, so that
 * what is public can read like the rule.
 */
@NullMarked
package vn.ocop.criteria.judging;

import org.jspecify.annotations.NullMarked;
