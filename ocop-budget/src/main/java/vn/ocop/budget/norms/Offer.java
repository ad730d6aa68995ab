// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

/**
 * What a norm would grant to a claim.
 *
 * @param set the norms
 * @param norm the norm
 * @param dong whole dong, above zero
 */
record Offer(SupportNorms set, SupportNorm norm, long dong) {}
