// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.CaseKind;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * All score sheets of one product (phiếu đánh giá), with what is stated for the product: validated once, when built. What is
 * wrong in them is carried along as findings; nothing is dropped or repaired.
 *
 * <p>Start with {@link #builder}. This class is immutable and thread-safe; the answers lie packed, one byte each.
 */
public final class ScoreSheets {
    private static final byte[] NOTHING = {};

    private final String productId;
    private final @Nullable CriteriaSet set;
    private final Council council;
    /** Per sheet: its state, then one answer per criterion. */
    private final byte[] answers;

    private final SheetExtras extras;
    /** The outcome of a product that is not judged. */
    private final Optional<Outcome> stated;

    ScoreSheets(String productId, @Nullable CriteriaSet set, Council council, byte[] answers, SheetExtras extras) {
        this(productId, set, council, answers, extras, Optional.empty());
    }

    private ScoreSheets(
            String productId,
            @Nullable CriteriaSet set,
            Council council,
            byte[] answers,
            SheetExtras extras,
            Optional<Outcome> stated) {
        this.stated = stated;
        this.productId = productId;
        this.set = set;
        this.council = council;
        this.answers = answers;
        this.extras = extras;
    }

    /**
     * Starts the sheets of a product.
     *
     * @param productId the caller's identifier
     * @param set the criteria set that the dossier chose
     * @param council the council that scored
     * @return a new builder
     * @throws IllegalArgumentException if the identifier is null or blank
     */
    public static Builder builder(String productId, CriteriaSet set, Council council) {
        return new Builder(new SheetsDraft(productId, set, council));
    }

    /**
     * A product whose criteria set cannot be told: it is reported as invalid, with the findings that say why.
     *
     * @param productId the caller's identifier
     * @param council the council
     * @param findings at least one finding
     * @return sheets that no star comes from
     * @throws IllegalArgumentException if the identifier is null or blank
     */
    public static ScoreSheets invalid(String productId, Council council, List<Finding> findings) {
        return withoutSet(productId, council, true, List.of(), List.of(), findings);
    }

    /**
     * A product whose criteria set cannot be told and for which knock-outs are stated.
     *
     * @param productId the caller's identifier
     * @param council the council
     * @param knockOuts the conditions that hold
     * @param findings at least one finding
     * @return sheets that no star comes from
     * @throws IllegalArgumentException if the identifier is null or blank
     */
    public static ScoreSheets invalid(
            String productId, Council council, List<KnockOut> knockOuts, List<Finding> findings) {
        return withoutSet(productId, council, true, List.of(), knockOuts, findings);
    }

    /**
     * A product that nobody has scored and whose criteria set is not stated: it is reported as incomplete.
     *
     * @param productId the caller's identifier
     * @param council the council
     * @param knockOuts the conditions that hold
     * @param findings what else is to be said of the product
     * @return no sheets
     * @throws IllegalArgumentException if the identifier is null or blank
     */
    public static ScoreSheets unscored(
            String productId, Council council, List<KnockOut> knockOuts, List<Finding> findings) {
        return unscored(productId, council, List.of(), knockOuts, findings);
    }

    /**
     * A product that nobody has scored and whose criteria set is not stated: it is reported as incomplete.
     *
     * @param productId the caller's identifier
     * @param council the council
     * @param conflicts the identifiers of the members who declared a conflict: no sheet is expected of them
     * @param knockOuts the conditions that hold
     * @param findings what else is to be said of the product
     * @return no sheets
     * @throws IllegalArgumentException if the identifier is null or blank
     */
    public static ScoreSheets unscored(
            String productId,
            Council council,
            List<String> conflicts,
            List<KnockOut> knockOuts,
            List<Finding> findings) {
        return withoutSet(productId, council, false, conflicts, knockOuts, findings);
    }

    /**
     * A product that is listed and not judged: its dossier was withdrawn, or the council did not evaluate it.
     *
     * @param productId the caller's identifier
     * @param set the criteria set that the dossier chose, if it is stated
     * @param outcome {@link Outcome#WITHDRAWN} or {@link Outcome#NOT_EVALUATED}
     * @param findings what else is to be said of the product
     * @return sheets that no star comes from
     * @throws IllegalArgumentException if the outcome is another one
     */
    public static ScoreSheets notJudged(
            String productId, Optional<CriteriaSet> set, Outcome outcome, List<Finding> findings) {
        if (outcome != Outcome.WITHDRAWN && outcome != Outcome.NOT_EVALUATED) {
            throw new IllegalArgumentException("outcome must be WITHDRAWN or NOT_EVALUATED, was " + outcome);
        }
        SheetExtras extras = SheetExtras.withoutSheets(false, List.of(), List.of(), findings);
        return new ScoreSheets(
                productId, set.orElse(null), Council.of(List.of()), NOTHING, extras, Optional.of(outcome));
    }

    private static ScoreSheets withoutSet(
            String productId,
            Council council,
            boolean invalid,
            List<String> conflicts,
            List<KnockOut> knockOuts,
            List<Finding> findings) {
        conflicts.forEach(member -> Identifiers.stated("conflicts", member));
        SheetExtras extras = SheetExtras.withoutSheets(invalid, conflicts, knockOuts, findings);
        return new ScoreSheets(Identifiers.stated("productId", productId), null, council, NOTHING, extras);
    }

    /**
     * The products of one call, each of them with the knowledge of who scored any: what the policy {@code council.presence} asks
     * where no roster is stated. {@link Scoring#rank} does so with the products that it is given; a season that was read from
     * tables has done so.
     *
     * @param products the products of a call, or of one of its councils
     * @return the products in the same order; those with a roster, or of another call already, are the same objects
     */
    public static List<ScoreSheets> ofOneCall(Collection<ScoreSheets> products) {
        Set<String> scorers = new HashSet<>();
        for (ScoreSheets product : products) {
            if (product.isOfUnknownCall()) {
                product.addScorers(scorers);
            }
        }
        Council council = Council.ofScorers(scorers);
        List<ScoreSheets> told = new ArrayList<>(products.size());
        for (ScoreSheets product : products) {
            told.add(product.isOfUnknownCall() ? product.heldBy(council) : product);
        }
        return told;
    }

    /** The outcome of a product that is not judged. */
    Optional<Outcome> statedOutcome() {
        return stated;
    }

    /** Whether neither a roster is stated nor who else scored in the call. */
    boolean isOfUnknownCall() {
        return !council.isStated() && council.members().isEmpty();
    }

    private void addScorers(Set<String> ids) {
        PackedSheets packed = packed();
        for (int sheet = 0; sheet < packed.count(); sheet++) {
            ids.add(packed.member(sheet).id());
        }
    }

    private ScoreSheets heldBy(Council other) {
        return new ScoreSheets(productId, set, other, answers, extras, stated);
    }

    /**
     * The product's identifier.
     *
     * @return the identifier
     */
    public String productId() {
        return productId;
    }

    /**
     * The criteria set.
     *
     * @return the set, absent if it cannot be told
     */
    public Optional<CriteriaSet> set() {
        return Optional.ofNullable(set);
    }

    /**
     * The council that scored.
     *
     * @return the council
     */
    public Council council() {
        return council;
    }

    /**
     * What was found while the sheets were built.
     *
     * @return the findings in the order of the input
     */
    public List<Finding> findings() {
        return extras.findings;
    }

    /**
     * The sheets, former rounds and such as are not counted included.
     *
     * @return the sheets in the order in which they were begun
     */
    public List<ScoreSheet> sheets() {
        return new AbstractList<>() {
            @Override
            public ScoreSheet get(int index) {
                return new ScoreSheet(ScoreSheets.this, Objects.checkIndex(index, count()));
            }

            @Override
            public int size() {
                return count();
            }
        };
    }

    /**
     * The sheets as they stood after a scoring round: later ones are left out, so that the last one up to it counts. What was
     * found while the sheets were built is kept whole.
     *
     * @param round 1 or more
     * @return the sheets up to that round
     * @throws IllegalArgumentException if the round is less than 1
     */
    public ScoreSheets upToRound(int round) {
        if (round < 1) {
            throw new IllegalArgumentException("round must be 1 or more, was " + round);
        }
        return new RoundCut(this, round).sheets();
    }

    /**
     * The same answers under another rulebook: a revision, a variant, a draft whose effect is asked for. Options are taken over
     * by their number, answers given as points by their points; what the other rulebook does not have is said in findings.
     *
     * @param from the rulebook that the sheets were made with
     * @param to the other rulebook
     * @return sheets of the set with the same number; this object if the rulebook is the same one
     * @throws IllegalArgumentException if the rulebooks have neither one name nor the same parts: sets of different regimes have
     *     nothing but their numbers in common
     */
    public ScoreSheets under(Rulebook from, Rulebook to) {
        return from.equals(to) || stated.isPresent() ? this : new Transfer(this, from, to).sheets();
    }

    /**
     * Whether members scored parts, not criteria.
     *
     * @return true for part-level sheets
     */
    public boolean isPartLevel() {
        return extras.partScores.length > 0;
    }

    /**
     * The facts and unmet requirements stated for the product.
     *
     * @return their identifiers
     */
    public List<String> facts() {
        return extras.facts;
    }

    /**
     * The knock-outs stated for the product.
     *
     * @return the knock-outs
     */
    public List<KnockOut> knockOuts() {
        return extras.knockOuts;
    }

    /**
     * The kind of case that the product is evaluated in.
     *
     * @return the kind, if stated
     */
    public Optional<CaseKind> kind() {
        return extras.stated.kind();
    }

    /**
     * What the subject of the product is.
     *
     * @return the kind of subject, if stated
     */
    public Optional<SubjectType> subject() {
        return extras.stated.subject();
    }

    /**
     * The members who declared a conflict and do not score the product.
     *
     * @return their identifiers
     */
    public List<String> conflicts() {
        return extras.conflicts;
    }

    int count() {
        return packed().count();
    }

    CouncilMember member(int sheet) {
        return packed().member(sheet);
    }

    int state(int sheet) {
        return packed().state(sheet);
    }

    int round(int sheet) {
        return extras.rounds.length == 0 ? 1 : extras.rounds[sheet];
    }

    /** Where a sheet begins, if it came from a file and may not count, or not whole. */
    Optional<Location> start(int sheet) {
        return Optional.ofNullable(extras.starts.get(sheet));
    }

    SheetExtras extras() {
        return extras;
    }

    byte[] answers() {
        return answers;
    }

    /** How many answers of last rounds say that none of the options is met, where the sheet prints none worth nothing. */
    int countOfNone() {
        PackedSheets packed = packed();
        int count = 0;
        if (set != null && !packed.isPartLevel()) {
            for (int sheet = 0; sheet < packed.count(); sheet++) {
                if ((packed.state(sheet) & PackedAnswers.FORMER) == 0) {
                    for (Criterion criterion : set.criteria()) {
                        count += packed.isNoneUnprinted(sheet, criterion) ? 1 : 0;
                    }
                }
            }
        }
        return count;
    }

    /** The sheets as judging reads them. */
    PackedSheets packed() {
        return packed(false);
    }

    /** The sheets as judging reads them, with a blank at a yes/no criterion as no or as missing. */
    PackedSheets packed(boolean blankIsNo) {
        return new PackedSheets(set, council.roster(), answers, extras, blankIsNo);
    }

    /** Gathers the sheets of one product. Not thread-safe; use it for one product. */
    public static final class Builder {
        private final SheetsDraft draft;

        private Builder(SheetsDraft draft) {
            this.draft = draft;
        }

        /**
         * Says where the following answers stand; asked only when there is a finding.
         *
         * @param where the present location
         * @return this builder
         */
        public Builder locatedBy(Supplier<Optional<Location>> where) {
            draft.locatedBy(where);
            return this;
        }

        /**
         * Begins a member's sheet of the first round, or goes on with it.
         *
         * @param memberId the member's identifier
         * @return the sheet
         * @throws IllegalArgumentException if the identifier is null or blank
         */
        public Sheet sheet(String memberId) {
            return sheet(memberId, 1);
        }

        /**
         * Begins a member's sheet of a scoring round, or goes on with it. The highest round of a member counts; earlier ones
         * are kept.
         *
         * @param memberId the member's identifier
         * @param round 1 or more
         * @return the sheet
         * @throws IllegalArgumentException if the identifier is null or blank, or the round is less than 1
         */
        public Sheet sheet(String memberId, int round) {
            return draft.sheet(memberId, round).handle;
        }

        /**
         * States that a member has a conflict and does not score the product.
         *
         * @param memberId the member's identifier
         * @return this builder
         * @throws IllegalArgumentException if the identifier is null or blank
         */
        public Builder conflict(String memberId) {
            draft.conflict(memberId);
            return this;
        }

        /**
         * States that a knock-out condition holds. One that the set does not have may be any: the product is then invalid.
         *
         * @param condition the condition's identifier, from the rulebook
         * @return this builder
         * @throws IllegalArgumentException if the identifier is null or blank
         */
        public Builder knockOut(String condition) {
            draft.knockOut(condition);
            return this;
        }

        /**
         * States that the council has decided a minimum to be met. Where the set has no such mark the product is invalid.
         *
         * @param criterion the criterion's code
         * @param star the star; marks of lower stars at the criterion are then met too
         * @return this builder
         * @throws IllegalArgumentException if the code is null or blank
         */
        public Builder minimumMet(String criterion, Star star) {
            draft.minimumMet(criterion, star);
            return this;
        }

        /**
         * States the highest star whose minimum marks the council has decided to be all met.
         *
         * @param star the star; marks of higher stars are then not decided to be met
         * @return this builder
         */
        public Builder minimumsMet(Star star) {
            draft.minimumsMet(star);
            return this;
        }

        /**
         * States that the council has decided a minimum not to be met. Where the set has no such mark the product is invalid.
         *
         * @param criterion the criterion's code
         * @param star the star
         * @return this builder
         */
        public Builder minimumNotMet(String criterion, Star star) {
            draft.minimumNotMet(criterion, star);
            return this;
        }

        /**
         * States a fact, denies one, or states that a requirement is not met.
         *
         * @param fact the identifier, from the rulebook
         * @return this builder
         * @throws IllegalArgumentException if the identifier is null or blank
         */
        public Builder fact(String fact) {
            draft.fact(fact);
            return this;
        }

        /**
         * States the kind of case that the product is evaluated in.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder kind(CaseKind kind) {
            draft.stated = draft.stated.withKind(kind);
            return this;
        }

        /**
         * States how the council decided on the product; that beats the policy.
         *
         * @param mode the mode
         * @return this builder
         */
        public Builder mode(Policies.Mode mode) {
            draft.stated = draft.stated.withWritten(mode == Policies.Mode.WRITTEN);
            return this;
        }

        /**
         * States what the subject of the product is.
         *
         * @param subject the kind of subject
         * @return this builder
         */
        public Builder subject(SubjectType subject) {
            draft.stated = draft.stated.withSubject(subject);
            return this;
        }

        /** States what was stated of other sheets. */
        Builder stated(SheetExtras.Stated stated) {
            draft.stated = stated;
            return this;
        }

        /**
         * Carries a finding along that concerns the product.
         *
         * @param finding the finding
         * @return this builder
         */
        public Builder finding(Finding finding) {
            draft.finding(finding);
            return this;
        }

        /**
         * Carries along what makes the product invalid, such as a row that cannot be told to belong to any sheet.
         *
         * @param finding the finding
         * @return this builder
         */
        public Builder invalid(Finding finding) {
            draft.invalid = true;
            return finding(finding);
        }

        /**
         * Builds the sheets.
         *
         * @return the sheets; what is wrong in them is in their findings
         * @throws IllegalStateException if the sheets were built already
         */
        public ScoreSheets build() {
            return draft.finish();
        }

        /** One member's sheet of one round, while it is filled in. */
        public static final class Sheet {
            private final SheetDraft draft;

            Sheet(SheetDraft draft) {
                this.draft = draft;
            }

            /**
             * Chooses an option.
             *
             * @param criterion a criterion of the set
             * @param number the option's number
             * @return this sheet
             */
            public Sheet option(Criterion criterion, int number) {
                draft.option(criterion, number);
                return this;
            }

            /**
             * Gives points instead of an option.
             *
             * @param criterion a criterion of the set
             * @param points whole points; they must be those of an option, and of options with one mark only
             * @return this sheet
             */
            public Sheet points(Criterion criterion, int points) {
                draft.points(criterion, points);
                return this;
            }

            /**
             * States that none of the options is met.
             *
             * @param criterion a criterion of the set without an option worth nothing
             * @return this sheet
             */
            public Sheet none(Criterion criterion) {
                draft.none(criterion);
                return this;
            }

            /**
             * Scores a part.
             *
             * @param part the part's code
             * @param points points with at most two decimals; null if there are none: the part's score is missing
             * @return this sheet
             * @throws IllegalArgumentException if there is no such part or the points have more than two decimals
             */
            public Sheet part(String part, @Nullable BigDecimal points) {
                if (!SheetClaims.isPart(draft.all.set, part)) {
                    throw new IllegalArgumentException("part must be one of " + draft.all.set + ", was " + part);
                }
                return claim(part, points);
            }

            /**
             * Notes a total that came with the sheet; it is recomputed.
             *
             * @param scope {@code TOTAL}, a part's or a container's code, a section's number
             * @param points points with at most two decimals; null claims nothing
             * @return this sheet
             * @throws IllegalArgumentException if there is nothing of that code that adds up, or the points have more than two
             *     decimals
             */
            public Sheet claim(String scope, @Nullable BigDecimal points) {
                if (!SheetClaims.addsUp(draft.all.set, scope)) {
                    throw new IllegalArgumentException("scope must be TOTAL, a part, a section or a container of "
                            + draft.all.set + ", was " + scope);
                }
                draft.claim(scope, points);
                return this;
            }

            /**
             * Notes that something on the sheet cannot be used: if the sheet counts, the product is invalid. Who read it says
             * what it is, by {@link Builder#finding}; that answers are missing for it is then not said again.
             *
             * @param codes the codes of the criteria and parts for which it is written, an empty one where that cannot be told
             * @return this sheet
             */
            public Sheet unusable(Collection<String> codes) {
                draft.unusable(codes);
                return this;
            }

            /**
             * Takes an answer as it is written in a file.
             *
             * @param code the criterion's code, a part's, or {@code TOTAL}
             * @param option the option's number, {@code none}, {@code yes}, {@code no}, or nothing: null or empty
             * @param points the points, or nothing; without an option and points the answer is missing
             * @return this sheet
             * @throws IllegalArgumentException if the code is null or blank
             */
            public Sheet answer(String code, @Nullable String option, @Nullable String points) {
                draft.answer(code, option, points);
                return this;
            }

            /**
             * Takes an answer as it is written in a file.
             *
             * @param criterion a criterion of the set, no container
             * @param option the option's number, {@code none}, {@code yes}, {@code no}, or nothing: null or empty
             * @param points the points, or nothing; without an option and points the answer is missing
             * @return this sheet
             */
            public Sheet answer(Criterion criterion, @Nullable String option, @Nullable String points) {
                draft.answer(criterion, option, points);
                return this;
            }
        }
    }
}
