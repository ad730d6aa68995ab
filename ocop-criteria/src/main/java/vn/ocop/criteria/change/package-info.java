// SPDX-License-Identifier: Apache-2.0
/**
 * What differs: between rulebooks, between two results of a product, between seasons; and what became of a product.
 *
 * <p>Start at {@link vn.ocop.criteria.change.EvaluationDiff#between} or {@link vn.ocop.criteria.change.RulebookDiff#between}.
 */
@NullMarked
package vn.ocop.criteria.change;

import org.jspecify.annotations.NullMarked;
