// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Set;
import vn.ocop.core.Citation;
import vn.ocop.core.Star;

/**
 * Who may do something with the certificates of some stars (thẩm quyền).
 *
 * @param stars the stars
 * @param by who may
 * @param citation where the power is laid down
 */
public record Power(Set<Star> stars, Actor by, Citation citation) {}
