// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import vn.ocop.core.Star;

/**
 * What is guaranteed and what is possible for a product whose sheets are incomplete: every completion lies within.
 *
 * @param guaranteed the average if all that is missing were worth nothing
 * @param possible the average if all that is missing were worth its maximum
 * @param guaranteedStar the star that no completion falls below
 * @param possibleStar the star that no completion exceeds
 */
public record Range(Average guaranteed, Average possible, Star guaranteedStar, Star possibleStar) {}
