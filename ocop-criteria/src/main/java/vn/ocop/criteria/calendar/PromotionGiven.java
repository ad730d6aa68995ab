// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import vn.ocop.core.Level;

/**
 * Trade promotion that a product was given.
 *
 * @param productId the product's identifier
 * @param benefit the identifier of the benefit in the rulebook
 * @param level the level that gave it
 * @param day the day
 */
public record PromotionGiven(String productId, String benefit, Level level, LocalDate day) {}
