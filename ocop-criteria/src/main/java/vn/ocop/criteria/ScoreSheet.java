// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.ocop.core.CouncilMember;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.PerSheet;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.judging.Tally;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * One member's score sheet (phiếu đánh giá của một thành viên): a view of {@link ScoreSheets}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ScoreSheet {
    private final ScoreSheets sheets;
    private final int index;

    ScoreSheet(ScoreSheets sheets, int index) {
        this.sheets = sheets;
        this.index = index;
    }

    /**
     * Who filled it in.
     *
     * @return the member; one who is not on the roster has nothing but an identifier
     */
    public CouncilMember member() {
        return sheets.member(index);
    }

    /**
     * The scoring round.
     *
     * @return 1 or more
     */
    public int round() {
        return sheets.round(index);
    }

    /**
     * Whether a later round of the same member replaces the sheet.
     *
     * @return true if the sheet is kept for the record only
     */
    public boolean isFormer() {
        return has(PackedAnswers.FORMER);
    }

    /**
     * Whether every applicable criterion has a legal answer.
     *
     * @return true if the sheet has a total
     */
    public boolean isComplete() {
        return !has(PackedAnswers.INCOMPLETE | PackedAnswers.ILLEGAL);
    }

    /**
     * Whether the sheet contradicts the rulebook or itself.
     *
     * @return true if an answer is illegal or repeated
     */
    public boolean isIllegal() {
        return has(PackedAnswers.ILLEGAL);
    }

    private boolean has(int flags) {
        return (sheets.state(index) & flags) != 0;
    }

    /**
     * The answer to a criterion.
     *
     * @param criterion an answerable criterion of the set
     * @return the answer
     */
    public Answer answer(Criterion criterion) {
        PackedSheets packed = sheets.packed();
        int code = packed.code(index, criterion.index());
        if (code == PackedAnswers.NONE) {
            return new Answer.None();
        }
        if (code == PackedAnswers.MISSING) {
            return packed.isNotApplicable(index, criterion) ? new Answer.NotApplicable() : new Answer.Missing();
        }
        return new Answer.Chosen(criterion.options().get(code - 1), packed.isDetermined(index, criterion.index()));
    }

    /**
     * The points of a criterion or container on this sheet; what is missing or not applicable adds nothing.
     *
     * @param criterion a criterion of the set
     * @return whole points
     */
    public int points(Criterion criterion) {
        return criterion.index() < 0
                ? criterion.children().stream().mapToInt(this::points).sum()
                : PackedAnswers.pointsOf(criterion, sheets.packed().code(index, criterion.index()));
    }

    /**
     * The score of a part of a part-level sheet.
     *
     * @param part the position of the part
     * @return hundredths of a point, absent if it is missing or the member scored criteria
     */
    public OptionalInt partHundredths(int part) {
        if (!sheets.isPartLevel()) {
            return OptionalInt.empty();
        }
        int score = sheets.packed().partScore(index, part);
        return score == SheetExtras.NO_SCORE ? OptionalInt.empty() : OptionalInt.of(score);
    }

    /**
     * The total.
     *
     * @return hundredths of a point, absent unless the sheet is complete
     */
    public OptionalInt totalHundredths() {
        if (!isComplete() || sheets.set().isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Math.toIntExact(Tally.total(sheets.packed(), index)));
    }

    /**
     * The totals that came with the sheet; of a part-level sheet not those that are its scores.
     *
     * @return the claims in the order of the input
     */
    public List<Claim> claims() {
        return sheets.extras().sheets.claims().getOrDefault(index, List.of()).stream()
                .map(claim -> new Claim(claim.scope(), claim.points()))
                .toList();
    }

    /**
     * A total that came with a sheet.
     *
     * @param scope {@code TOTAL}, or the code of what it is the total of
     * @param points the points; as written if they are no number
     */
    public record Claim(String scope, String points) {}

    /**
     * What the member remarked on the product (ý kiến của người đánh giá).
     *
     * @return the remark, if there is one
     */
    public Optional<String> remark() {
        return Optional.ofNullable(allRemarks().get(PerSheet.WHOLE));
    }

    /**
     * What the member remarked on single answers.
     *
     * @return the remarks by the code of the criterion, part, section or container
     */
    public Map<String, String> remarks() {
        Map<String, String> remarks = new TreeMap<>(allRemarks());
        remarks.remove(PerSheet.WHOLE);
        return Collections.unmodifiableMap(remarks);
    }

    private Map<String, String> allRemarks() {
        return sheets.extras().sheets.remarks().getOrDefault(index, Map.of());
    }

    void copyInto(ScoreSheets.Builder builder) {
        SheetsCopy.add(sheets, index, builder);
    }

    /**
     * Two are equal if they are one member's sheets of one round, of one product and criteria set, with the same answers,
     * claims and remarks.
     */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ScoreSheet that
                        && sheets.productId().equals(that.sheets.productId())
                        && sheets.set().equals(that.sheets.set())
                        && new Statements(sheets).of(index).equals(new Statements(that.sheets).of(that.index)));
    }

    @Override
    public int hashCode() {
        return Objects.hash(sheets.productId(), member().id(), round());
    }

    @Override
    public String toString() {
        OptionalInt total = totalHundredths();
        return sheets.productId() + ", " + member().id() + ", round " + round() + ": "
                + (total.isPresent() ? Points.plain(total.getAsInt()) : isIllegal() ? "illegal" : "incomplete");
    }
}
