// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A part of every criteria set (phần): A, B or C, with the points that a product can win in it.
 *
 * @param code the letter
 * @param points the maximum, in whole points
 * @param title the title
 * @param citation where the part is laid down
 */
public record Part(String code, int points, Text title, Citation citation) {}
