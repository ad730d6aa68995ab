// SPDX-License-Identifier: Apache-2.0
/**
 * What could be, and how firm it is: every cheapest way of a product to a star, with a proof; the fewest answers on which a star
 * hangs; how the members of a council scored beside each other; and any result under assumptions.
 *
 * <p>Start at {@link vn.ocop.criteria.advice.Scenario#of}, {@link vn.ocop.criteria.advice.Upgrade#of},
 * {@link vn.ocop.criteria.advice.Stability#of} or {@link vn.ocop.criteria.advice.CouncilStudy#of}. Views over an
 * {@link vn.ocop.criteria.Evaluation}: nothing here changes a result, and everything is exact.
 */
@NullMarked
package vn.ocop.criteria.advice;

import org.jspecify.annotations.NullMarked;
