// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.OptionalInt;
import vn.ocop.core.Citation;
import vn.ocop.core.Star;

/**
 * A minimum mark (dấu sao, yêu cầu tối thiểu): for its star, the option is the least acceptable one of its criterion.
 *
 * @param criterion the criterion
 * @param option the marked option; options worth at least its points satisfy the mark
 */
public record Mark(Criterion criterion, Option option) {
    /**
     * The star that the mark is a condition of.
     *
     * @return the star
     */
    public Star star() {
        return option.minimumFor().orElseThrow();
    }

    /**
     * Whether an option meets the mark.
     *
     * @param answered an option of the same criterion
     * @return true if it is worth at least the marked option's points
     */
    public boolean isMetBy(Option answered) {
        return answered.points() >= option.points();
    }

    /**
     * Where the mark is laid down.
     *
     * @return the citation
     */
    public Citation citation() {
        return option.markCitation().orElse(criterion.citation());
    }

    /**
     * What a council decided of a minimum mark (kết luận của hội đồng), or of all marks of a product at once.
     *
     * @param criterion the code of the criterion; empty: all marks up to the star are met, and not all of the next one
     * @param star the star
     * @param met whether the mark is met; true of all at once
     * @param votes how the members voted
     */
    public record Decision(String criterion, Star star, boolean met, Votes votes) {
        /**
         * Makes a decision.
         *
         * @param criterion the code of the criterion; empty for all marks up to the star
         * @param star the star
         * @param met whether the mark is met
         * @param votes how the members voted
         * @throws IllegalArgumentException if all marks at once are said not to be met
         */
        public Decision {
            if (criterion.isEmpty() && !met) {
                throw new IllegalArgumentException("met must be true of all marks up to " + star + ", was false");
            }
        }

        /**
         * A decision on all marks of a product, of whose votes nothing is stated.
         *
         * @param star the highest star whose marks are all met
         * @return the decision
         */
        public static Decision ofAllUpTo(Star star) {
            return new Decision("", star, true, Votes.NOT_STATED);
        }

        /**
         * Whether it is about all marks of a product at once.
         *
         * @return true if it names no criterion
         */
        public boolean isOfAll() {
            return criterion.isEmpty();
        }

        /**
         * Whether it says anything of a mark. At one criterion, what meets the mark of a star meets those of lower ones, and what
         * does not meet it meets none of a higher one.
         *
         * @param mark a mark of the product's set
         * @return true if it decides the mark
         */
        public boolean tellsOf(Mark mark) {
            return isOfAll() || (criterion.equals(mark.criterion().code()) && reaches(mark.star()));
        }

        private boolean reaches(Star other) {
            return met ? star.isAtLeast(other) : other.isAtLeast(star);
        }

        /**
         * What it says of a mark that it tells of.
         *
         * @param mark a mark of the product's set
         * @return true if the mark is met
         */
        public boolean isMet(Mark mark) {
            return isOfAll() ? star.isAtLeast(mark.star()) : met;
        }

        /**
         * Whether two decisions cannot both be. What all marks say together no two of them can tell.
         *
         * @param other another decision on the same product
         * @return true if one of them is wrong
         */
        public boolean contradicts(Decision other) {
            if (isOfAll() && other.isOfAll()) {
                return star != other.star || !votes.equals(other.votes);
            }
            if (isOfAll() || other.isOfAll()) {
                Decision single = isOfAll() ? other : this;
                Star all = isOfAll() ? star : other.star;
                return !single.met && all.isAtLeast(single.star);
            }
            if (!criterion.equals(other.criterion)) {
                return false;
            }
            return met == other.met ? star == other.star && !votes.equals(other.votes) : reaches(other.star);
        }

        /**
         * The mark, in no language.
         *
         * @return code and star, such as {@code "1.5/4"}; {@code "/4"} of all marks
         */
        public String subject() {
            return criterion + "/" + star.number();
        }

        /** Mark and decision, in no language, such as {@code "1.5/4=no 2:5:0"}. */
        @Override
        public String toString() {
            return subject() + "=" + (met ? "yes" : "no") + (votes.isStated() ? " " + votes : "");
        }
    }

    /**
     * How the members of a council voted (biểu quyết), as far as it is stated.
     *
     * @param inFavour how many held that the mark is met
     * @param against how many held that it is not
     * @param abstaining how many did not say
     */
    public record Votes(OptionalInt inFavour, OptionalInt against, OptionalInt abstaining) {
        /**
         * Makes votes.
         *
         * @param inFavour how many held that the mark is met
         * @param against how many held that it is not
         * @param abstaining how many did not say
         * @throws IllegalArgumentException if a number is negative
         */
        public Votes {
            if (inFavour.orElse(0) < 0 || against.orElse(0) < 0 || abstaining.orElse(0) < 0) {
                throw new IllegalArgumentException(
                        "votes must be 0 or more, were " + inFavour + ", " + against + ", " + abstaining);
            }
        }

        /** Nothing is stated. */
        public static final Votes NOT_STATED = new Votes(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

        /**
         * Votes of which each number is stated.
         *
         * @param inFavour how many held that the mark is met
         * @param against how many held that it is not
         * @param abstaining how many did not say
         * @return the votes
         */
        public static Votes of(int inFavour, int against, int abstaining) {
            return new Votes(OptionalInt.of(inFavour), OptionalInt.of(against), OptionalInt.of(abstaining));
        }

        /**
         * Whether any number is stated.
         *
         * @return true if something is known of the votes
         */
        public boolean isStated() {
            return !equals(NOT_STATED);
        }

        /**
         * Whether more members voted against a decision than for it. How a council decides is its own matter: it may be right.
         *
         * @param met what was decided
         * @return true if both numbers are stated, and the greater one is that of the other side
         */
        public boolean speakAgainst(boolean met) {
            if (inFavour.isEmpty() || against.isEmpty()) {
                return false;
            }
            return met ? inFavour.getAsInt() < against.getAsInt() : inFavour.getAsInt() > against.getAsInt();
        }

        /** The three numbers, such as {@code "5:2:0"}; {@code -} for one that is not stated, or for all. */
        @Override
        public String toString() {
            return !isStated() ? "-" : word(inFavour) + ":" + word(against) + ":" + word(abstaining);
        }

        private static String word(OptionalInt votes) {
            return votes.isPresent() ? String.valueOf(votes.getAsInt()) : "-";
        }
    }
}
