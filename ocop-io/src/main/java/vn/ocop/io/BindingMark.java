// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import vn.ocop.core.Star;

/**
 * A minimum mark that keeps a product's star below that of its band.
 *
 * @param criterion the criterion's code
 * @param star the star that the mark is a condition of
 * @param citation where the mark is printed, for a reader
 */
public record BindingMark(String criterion, Star star, String citation) {}
