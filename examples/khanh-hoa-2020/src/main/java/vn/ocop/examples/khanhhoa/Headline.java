// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import vn.ocop.core.Citation;

/**
 * An amount that section IV.2 states.
 *
 * @param column the column of annex 3 that it sums, as {@code budget.csv} names it
 * @param printed the amount as printed, in millions of dong
 * @param citation the place in the plan
 */
public record Headline(String column, String printed, Citation citation) {}
