// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Finding;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.rulebook.Mark;

/** What {@link ScoreSheets.Builder} takes for a product. */
abstract class SheetsBuilder {
    final SheetsDraft draft;

    SheetsBuilder(SheetsDraft draft) {
        this.draft = draft;
    }

    /** The builder itself, as callers know it. */
    abstract ScoreSheets.Builder self();

    /**
     * Says where the following answers stand; asked only when there is a finding.
     *
     * @param where the present location
     * @return this builder
     */
    public ScoreSheets.Builder locatedBy(Supplier<Optional<Location>> where) {
        draft.locatedBy(where);
        return self();
    }

    /**
     * Begins a member's sheet of the first round, or goes on with it.
     *
     * @param memberId the member's identifier
     * @return the sheet
     * @throws IllegalArgumentException if the identifier is null or blank
     */
    public ScoreSheets.Builder.Sheet sheet(String memberId) {
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
    public ScoreSheets.Builder.Sheet sheet(String memberId, int round) {
        return draft.sheet(memberId, round).handle;
    }

    /**
     * States that a member has a conflict and does not score the product.
     *
     * @param memberId the member's identifier
     * @return this builder
     * @throws IllegalArgumentException if the identifier is null or blank
     */
    public ScoreSheets.Builder conflict(String memberId) {
        draft.conflict(memberId);
        return self();
    }

    /**
     * Takes back that a knock-out condition holds.
     *
     * @param condition the condition's identifier
     * @return this builder
     */
    public ScoreSheets.Builder withoutKnockOut(String condition) {
        draft.withoutKnockOut(condition);
        return self();
    }

    /**
     * States that a knock-out condition holds. One that the set does not have may be any: the product is then invalid.
     *
     * @param condition the condition's identifier, from the rulebook
     * @return this builder
     * @throws IllegalArgumentException if the identifier is null or blank
     */
    public ScoreSheets.Builder knockOut(String condition) {
        draft.knockOut(condition);
        return self();
    }

    /**
     * States what the council decided of a minimum mark, or of all at once. Where the set has no such mark, or two decisions
     * cannot both be, the product is invalid.
     *
     * @param decision the decision
     * @return this builder
     */
    public ScoreSheets.Builder decided(Mark.Decision decision) {
        draft.decided(decision);
        return self();
    }

    /**
     * States what the council decided of a minimum mark in place of all that it decided otherwise.
     *
     * @param decision the decision
     * @return this builder
     */
    public ScoreSheets.Builder decidedInstead(Mark.Decision decision) {
        draft.decidedInstead(decision);
        return self();
    }

    /**
     * States that the council has decided a minimum to be met. Where the set has no such mark the product is invalid.
     *
     * @param criterion the criterion's code
     * @param star the star; marks of lower stars at the criterion are then met too
     * @return this builder
     * @throws IllegalArgumentException if the code is null or blank
     */
    public ScoreSheets.Builder minimumMet(String criterion, Star star) {
        return decided(single(criterion, star, /* met= */ true));
    }

    /**
     * States that the council has decided a minimum not to be met. Where the set has no such mark the product is invalid.
     *
     * @param criterion the criterion's code
     * @param star the star; marks of higher stars at the criterion are then not met either
     * @return this builder
     * @throws IllegalArgumentException if the code is null or blank
     */
    public ScoreSheets.Builder minimumNotMet(String criterion, Star star) {
        return decided(single(criterion, star, /* met= */ false));
    }

    private static Mark.Decision single(String criterion, Star star, boolean met) {
        return new Mark.Decision(
                Identifiers.stated("criterion", criterion),
                Objects.requireNonNull(star, "star"),
                met,
                Mark.Votes.NOT_STATED);
    }

    /**
     * States the highest star whose minimum marks the council has decided to be all met.
     *
     * @param star the star; marks of higher stars are then not decided to be met
     * @return this builder
     */
    public ScoreSheets.Builder minimumsMet(Star star) {
        return decided(Mark.Decision.ofAllUpTo(Objects.requireNonNull(star, "star")));
    }

    /**
     * States a fact, denies one, or states that a requirement is not met.
     *
     * @param fact the identifier, from the rulebook
     * @return this builder
     * @throws IllegalArgumentException if the identifier is null or blank
     */
    public ScoreSheets.Builder fact(String fact) {
        draft.fact(fact);
        return self();
    }

    /**
     * Takes back a fact, its denial, or that a requirement is not met. What members answered in a criterion whose requirement
     * was stated unmet is not kept: it is then missing.
     *
     * @param fact the identifier
     * @return this builder
     */
    public ScoreSheets.Builder withoutFact(String fact) {
        draft.withoutFact(fact);
        return self();
    }

    /**
     * States the kind of case that the product is evaluated in.
     *
     * @param kind the kind
     * @return this builder
     */
    public ScoreSheets.Builder kind(CaseKind kind) {
        draft.stated = draft.stated.withKind(kind);
        return self();
    }

    /**
     * States how the council decided on the product; that beats the policy.
     *
     * @param mode the mode
     * @return this builder
     */
    public ScoreSheets.Builder mode(Policies.Mode mode) {
        draft.stated = draft.stated.withWritten(mode == Policies.Mode.WRITTEN);
        return self();
    }

    /**
     * States what the subject of the product is.
     *
     * @param subject the kind of subject
     * @return this builder
     */
    public ScoreSheets.Builder subject(SubjectType subject) {
        draft.stated = draft.stated.withSubject(subject);
        return self();
    }

    /**
     * Carries a finding along that concerns the product.
     *
     * @param finding the finding
     * @return this builder
     */
    public ScoreSheets.Builder finding(Finding finding) {
        draft.finding(finding);
        return self();
    }

    /**
     * Carries along what makes the product invalid, such as a row that cannot be told to belong to any sheet.
     *
     * @param finding the finding
     * @return this builder
     */
    public ScoreSheets.Builder invalid(Finding finding) {
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
}
