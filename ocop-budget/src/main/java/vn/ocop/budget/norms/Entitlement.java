// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import vn.ocop.budget.Dong;
import vn.ocop.core.Citation;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/**
 * What a claim is entitled to, and how that came about. This class is immutable and thread-safe.
 *
 * @param claim the claim
 * @param norms the norms that grant something, one unless several policies add up, empty if nothing is granted
 * @param dong the amount in whole dong, 0 if nothing is granted
 * @param steps every step, those that led to nothing too, in order, the result last
 * @param notes what a reader of the figures should know: the notes of the sets with a norm for the purpose, in both languages,
 *     empty if there is nothing to know
 */
public record Entitlement(SupportClaim claim, List<SupportNorm> norms, long dong, List<Step> steps, List<Text> notes) {
    private static final Text NOTE = new Text("Lưu ý", "Note");

    /**
     * Makes an entitlement.
     *
     * @param claim the claim
     * @param norms the norms that grant something
     * @param dong the amount in whole dong
     * @param steps every step
     * @param notes what a reader of the figures should know
     */
    public Entitlement {
        norms = List.copyOf(norms);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /**
     * The amount as money.
     *
     * @return the amount in VND
     */
    public MonetaryAmount amount() {
        return Dong.amount(dong);
    }

    /**
     * The explanation for a reader.
     *
     * @param language the language
     * @return one line for each step, with the rule behind it in brackets, then one for each note
     */
    public String explanation(Language language) {
        return Stream.concat(
                        steps.stream().map(step -> step.explanation(language)),
                        notes.stream().map(note -> NOTE.in(language) + ": " + note.in(language)))
                .collect(Collectors.joining("\n"));
    }

    /**
     * One step on the way to an entitlement.
     *
     * @param kind what was done
     * @param text the step in words: a sentence without its full stop, in both languages
     * @param citation the rule behind it, absent if no rule is behind the step
     */
    public record Step(Kind kind, Text text, Optional<Citation> citation) {
        /**
         * The step for a reader.
         *
         * @param language the language
         * @return the sentence, with the rule behind it in brackets
         */
        public String explanation(Language language) {
            return text.in(language)
                    + citation.map(rule -> " [" + rule.in(language) + "]").orElse("");
        }
    }

    /** The kinds of steps in the explanation of an entitlement. */
    public enum Kind {
        /** A norm is for this purpose and in force. */
        NORM("norm"),
        /** A rate of the cost. */
        RATE("rate"),
        /** A fraction of a dong is not paid. */
        ROUNDED_DOWN("rounded-down"),
        /** An amount that does not depend on the cost. */
        FIXED("fixed"),
        /** A reward for a star. */
        AWARD("award"),
        /** The amount does not exceed the cap. */
        CAP_HOLDS("cap-holds"),
        /** The amount is cut to the cap. */
        CAP_CUTS("cap-cuts"),
        /** There is room under a limit. */
        LIMIT_HOLDS("limit-holds"),
        /** A limit leaves only part of the amount. */
        LIMIT_CUTS("limit-cuts"),
        /** A limit has been used up. */
        LIMIT_USED_UP("limit-used-up"),
        /** A fact that the norm asks for is not stated. */
        NOT_STATED("not-stated"),
        /** No award of the norm is for this case. */
        NO_AWARD("no-award"),
        /** The norm was not in force on the day. */
        NOT_IN_FORCE("not-in-force"),
        /** No norm is for this purpose. */
        NO_NORM("no-norm"),
        /** Only one policy may be used, and another one gives more. */
        BETTER_POLICY("better-policy"),
        /** What comes out. */
        RESULT("result");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /**
         * The stable identifier.
         *
         * @return lower-case words joined by hyphens
         */
        public String id() {
            return id;
        }
    }
}
