// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.judging.PerSheet;
import vn.ocop.criteria.rulebook.Criterion;

/** What {@link ScoreSheets.Builder.Sheet} takes of one member in one round. */
abstract class SheetBuilder {
    private final SheetDraft draft;

    SheetBuilder(SheetDraft draft) {
        this.draft = draft;
    }

    /**
     * Chooses an option.
     *
     * @param criterion a criterion of the set
     * @param number the option's number
     * @return this sheet
     */
    public ScoreSheets.Builder.Sheet option(Criterion criterion, int number) {
        draft.option(criterion, number);
        return draft.handle;
    }

    /**
     * Gives points instead of an option.
     *
     * @param criterion a criterion of the set
     * @param points whole points; they must be those of an option, and of options with one mark only
     * @return this sheet
     */
    public ScoreSheets.Builder.Sheet points(Criterion criterion, int points) {
        draft.points(criterion, points);
        return draft.handle;
    }

    /**
     * States that none of the options is met.
     *
     * @param criterion a criterion of the set without an option worth nothing
     * @return this sheet
     */
    public ScoreSheets.Builder.Sheet none(Criterion criterion) {
        draft.none(criterion);
        return draft.handle;
    }

    /**
     * Scores a part.
     *
     * @param part the part's code
     * @param points points with at most two decimals; null if there are none: the part's score is missing
     * @return this sheet
     * @throws IllegalArgumentException if there is no such part or the points have more than two decimals
     */
    public ScoreSheets.Builder.Sheet part(String part, @Nullable BigDecimal points) {
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
    public ScoreSheets.Builder.Sheet claim(String scope, @Nullable BigDecimal points) {
        if (!SheetClaims.addsUp(draft.all.set, scope)) {
            throw new IllegalArgumentException(
                    "scope must be TOTAL, a part, a section or a container of " + draft.all.set + ", was " + scope);
        }
        draft.claim(scope, points);
        return draft.handle;
    }

    /**
     * Notes that something on the sheet cannot be used: if the sheet counts, the product is invalid. Who read it says
     * what it is, by {@link ScoreSheets.Builder#finding}; that answers are missing for it is then not said again.
     *
     * @param codes the codes of the criteria and parts for which it is written, an empty one where that cannot be told
     * @return this sheet
     */
    public ScoreSheets.Builder.Sheet unusable(Collection<String> codes) {
        draft.unusable(codes);
        return draft.handle;
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
    public ScoreSheets.Builder.Sheet answer(String code, @Nullable String option, @Nullable String points) {
        draft.answer(code, option, points);
        return draft.handle;
    }

    /**
     * Takes an answer as it is written in a file.
     *
     * @param criterion a criterion of the set, no container
     * @param option the option's number, {@code none}, {@code yes}, {@code no}, or nothing: null or empty
     * @param points the points, or nothing; without an option and points the answer is missing
     * @return this sheet
     */
    public ScoreSheets.Builder.Sheet answer(Criterion criterion, @Nullable String option, @Nullable String points) {
        draft.answer(criterion, option, points);
        return draft.handle;
    }

    /**
     * Takes back the answer to a criterion: it is then missing, and another one may be given. A sheet with something on it that
     * cannot be used stays so.
     *
     * @param criterion a criterion of the set
     * @return this sheet
     */
    public ScoreSheets.Builder.Sheet unanswered(Criterion criterion) {
        draft.unanswered(criterion);
        return draft.handle;
    }

    /**
     * Notes what the member remarked on the product; it changes no result.
     *
     * @param text the remark; nothing for a blank one
     * @return this sheet
     */
    public ScoreSheets.Builder.Sheet remark(String text) {
        draft.remark(PerSheet.WHOLE, text);
        return draft.handle;
    }

    /**
     * Notes what the member remarked on one answer (ý kiến của người đánh giá); it changes no result.
     *
     * @param code the code of a criterion, or of a part, a section or a container; {@code TOTAL} for the sheet as a whole
     * @param text the remark; nothing for a blank one
     * @return this sheet
     * @throws IllegalArgumentException if the set has nothing of that code
     */
    public ScoreSheets.Builder.Sheet remark(String code, String text) {
        draft.remark(code, text);
        return draft.handle;
    }
}
