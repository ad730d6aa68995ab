// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Text;

/**
 * What belongs into a dossier (hồ sơ), by kind of case and stage. This class is immutable and thread-safe.
 *
 * @param cases the kinds of case
 * @param stage the stage
 * @param by who prepares it
 * @param contains the dossier of an earlier stage that is part of it, absent if it contains no other dossier
 * @param parts its own parts in the order of the rules
 * @param copies the copies to hand in, absent if the rules do not say
 * @param citation where the dossier is laid down
 */
public record DossierRules(
        Set<CaseKind> cases,
        Stage stage,
        Actor by,
        Optional<Stage> contains,
        List<Part> parts,
        Optional<Copies> copies,
        Citation citation) {

    /**
     * Makes the rules of a dossier.
     *
     * @param cases the kinds of case
     * @param stage the stage
     * @param by who prepares it
     * @param contains the dossier of an earlier stage that is part of it
     * @param parts its own parts
     * @param copies the copies to hand in
     * @param citation where the dossier is laid down
     */
    public DossierRules {
        cases = Sets.immutableEnumSet(cases);
        parts = List.copyOf(parts);
    }

    /**
     * How many copies of a dossier are handed in.
     *
     * @param paper on paper
     * @param electronic as files
     * @param citation where this is laid down
     */
    public record Copies(int paper, int electronic, Citation citation) {}

    /**
     * A part of a dossier (thành phần hồ sơ): a form, a report, samples of the product.
     *
     * @param id the identifier, such as {@code "form-01"}
     * @param text what it is
     * @param need whether it has to be there
     * @param amount how many of it, 1 or more
     * @param exceptSets the numbers of the criteria sets whose products need no such part (there are no samples of a
     *     service), empty if every product needs it
     * @param citation where the part is asked for
     */
    public record Part(String id, Text text, Need need, int amount, Set<Integer> exceptSets, Citation citation) {

        /**
         * Makes a part.
         *
         * @param id the identifier
         * @param text what it is
         * @param need whether it has to be there
         * @param amount how many of it
         * @param exceptSets the criteria sets whose products need no such part
         * @param citation where the part is asked for
         */
        public Part {
            exceptSets = ImmutableSet.copyOf(exceptSets);
        }

        /**
         * Whether a product of a criteria set must have the part.
         *
         * @param set the number of the set, absent if it is not stated
         * @return true if it must
         */
        public boolean isRequired(OptionalInt set) {
            return need == Need.REQUIRED && !(set.isPresent() && exceptSets.contains(set.getAsInt()));
        }
    }

    /** Which of the nested dossiers of a case: each later one contains the one before. */
    public enum Stage {
        /** What the subject prepares. */
        PRODUCT(Optional.empty(), new Text("hồ sơ sản phẩm", "product dossier")),
        /** With what is added to propose the product to the province. */
        PROVINCE(
                Optional.of(Level.PROVINCE),
                new Text("hồ sơ đề nghị cấp tỉnh đánh giá", "dossier proposed to the province")),
        /** With what is added to propose the product to the centre. */
        CENTRE(Optional.of(Level.CENTRE), new Text("hồ sơ đề nghị đánh giá 5 sao", "dossier proposed to the centre"));

        private final Optional<Level> proposedTo;
        private final Text text;

        Stage(Optional<Level> proposedTo, Text text) {
            this.proposedTo = proposedTo;
            this.text = text;
        }

        /**
         * Whom the dossier proposes the product to.
         *
         * @return the level, absent if the dossier does not say it
         */
        public Optional<Level> proposedTo() {
            return proposedTo;
        }

        /**
         * The term for a reader.
         *
         * @return the term in both languages
         */
        public Text text() {
            return text;
        }
    }

    /** Whether a part of a dossier has to be there. */
    public enum Need {
        /** It has to be there. */
        REQUIRED,
        /** It has to be there if there is such a document at all. */
        IF_ANY,
        /** It proves what a criterion asks for: without it the criterion earns less. */
        EVIDENCE
    }

    /**
     * The levels that register the receipt of a dossier on its form, each with a number and a date (phần dành cho cơ quan quản
     * lý).
     *
     * @param levels the levels in the order in which they register
     * @param number the form of the numbers, absent if they may be anything
     * @param citation where the registrations are laid down
     */
    public record IntakeRule(List<Level> levels, Optional<NumberForm> number, Citation citation) {}

    /**
     * The form of the number under which a dossier is registered (số phiếu đăng ký).
     *
     * @param pattern such as {@code "…-…/PĐK-##-#####-yyyy"}: {@code …} stands for one digit or more, {@code #} for one digit,
     *     {@code yyyy} for the year of receipt, everything else for itself
     */
    public record NumberForm(String pattern) {
        private static final String YEAR = "yyyy";

        /**
         * Whether a number is of the form.
         *
         * @param number the number
         * @param year the year of receipt
         * @return true if it is, from its first sign to its last
         */
        public boolean fits(String number, int year) {
            return Pattern.matches(
                    Pattern.quote(dated(year)).replace("…", "\\E[0-9]+\\Q").replace("#", "\\E[0-9]\\Q"), number);
        }

        /**
         * The form of a year.
         *
         * @param year the year of receipt
         * @return the form with that year in it
         */
        public String dated(int year) {
            return pattern.replace(YEAR, String.valueOf(year));
        }
    }
}
