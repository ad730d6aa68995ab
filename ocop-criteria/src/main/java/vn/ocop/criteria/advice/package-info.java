// SPDX-License-Identifier: Apache-2.0
/**
 * What could be: every cheapest way of a product to a star, with a proof.
 *
 * <p>Start at {@link vn.ocop.criteria.advice.Upgrade#of}. Views over an {@link vn.ocop.criteria.Evaluation}: nothing here changes
 * a result, and everything is exact.
 */
@NullMarked
package vn.ocop.criteria.advice;

import org.jspecify.annotations.NullMarked;
