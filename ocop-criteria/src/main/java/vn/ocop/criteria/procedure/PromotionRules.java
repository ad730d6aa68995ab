// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * Trade promotion over a span of days (xúc tiến thương mại): what products are entitled to. This class is immutable and
 * thread-safe.
 *
 * @param firstDay the first day
 * @param until the last day
 * @param benefits the benefits in the order of the file
 * @param citation where promotion is laid down
 */
public record PromotionRules(LocalDate firstDay, LocalDate until, List<Benefit> benefits, Citation citation) {

    /**
     * Makes rules of promotion.
     *
     * @param firstDay the first day
     * @param until the last day
     * @param benefits the benefits
     * @param citation where promotion is laid down
     */
    public PromotionRules {
        benefits = List.copyOf(benefits);
    }

    /**
     * Whether the rules hold on a day.
     *
     * @param day the day
     * @return true from the first to the last day, both included
     */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(until);
    }

    /**
     * Something to which trade promotion entitles a product (hỗ trợ xúc tiến thương mại): a stand, a fair, a listing.
     *
     * @param id the identifier
     * @param text what it is
     * @param stars the stars that entitle
     * @param levels the levels at which it is given; a product is entitled at a level at which it has won such a star
     * @param by who gives it
     * @param citation where it is laid down
     */
    public record Benefit(String id, Text text, Set<Star> stars, Set<Level> levels, List<Actor> by, Citation citation) {

        /**
         * Makes a benefit.
         *
         * @param id the identifier
         * @param text what it is
         * @param stars the stars that entitle
         * @param levels the levels at which it is given
         * @param by who gives it
         * @param citation where it is laid down
         */
        public Benefit {
            stars = Sets.immutableEnumSet(stars);
            levels = Sets.immutableEnumSet(levels);
            by = List.copyOf(by);
        }
    }
}
