// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Location;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PerSheet;
import vn.ocop.criteria.rulebook.Criterion;

/** One member's sheet of one round while it is filled in. */
final class SheetDraft implements SheetNotes {
    /** Stands for a code that cannot be told. */
    private static final String UNTOLD = "";

    final SheetsDraft all;
    final String memberId;
    final int hash;
    final int round;
    /** Where the sheet's state lies; its answers follow. */
    final int base;

    final Optional<Location> start;
    /** What the caller holds of the sheet. */
    final ScoreSheets.Builder.Sheet handle;

    int state;
    /** Whether a criterion was answered, rightly or wrongly. */
    boolean touched;
    /** The criteria with an answer. */
    private int answered;

    private List<String> refused = List.of();
    private Optional<SheetClaims> claims = Optional.empty();
    private List<Optional<Location>> conditionalAt = List.of();
    /** By the code of what is remarked on: most sheets have none. */
    private Map<String, Set<String>> remarks = Map.of();

    SheetDraft(SheetsDraft all, String memberId, int round, int base) {
        this.all = all;
        this.memberId = memberId;
        this.hash = memberId.hashCode();
        this.round = round;
        this.base = base;
        this.start = all.here();
        this.handle = new ScoreSheets.Builder.Sheet(this);
    }

    /** Nothing claims nothing. */
    void claim(String scope, @Nullable BigDecimal points) {
        if (points != null) {
            claim(scope, Points.plain(Points.hundredths(points)));
        }
    }

    void claim(String scope, String points) {
        if (!points.isEmpty()) {
            claims().add(scope, points, all.here());
        }
    }

    /** The claims of the sheet: most have none. */
    private SheetClaims claims() {
        if (claims.isEmpty()) {
            claims = Optional.of(new SheetClaims(all.set, memberId, round, this));
        }
        return claims.get();
    }

    boolean isPartLevel() {
        return !touched && claims.isPresent() && claims.get().nameAPart();
    }

    void putPartScores(int[] scores, int from) {
        state = claims().putPartScores(state, scores, from);
    }

    /** The totals that came with the sheet; of a part-level sheet not those that are its scores. */
    List<PerSheet.Claim> keptClaims(boolean partLevel) {
        return claims.isEmpty() ? List.of() : claims.get().kept(partLevel);
    }

    // --- remarks

    void remark(String stated, String text) {
        String code = stated.equals(SheetClaims.TOTAL) ? PerSheet.WHOLE : stated;
        if (!hasPlaceFor(code)) {
            throw new IllegalArgumentException("code must be one of " + all.set + ", was " + stated);
        }
        if (!text.isBlank()) {
            remarks = remarks.isEmpty() ? new TreeMap<>() : remarks;
            // which of two stands first must not hang on their order
            remarks.computeIfAbsent(code, of -> new TreeSet<>()).add(text.strip());
        }
    }

    /** Whether there is something that a remark can be about. */
    boolean hasPlaceFor(String code) {
        return code.equals(PerSheet.WHOLE) || all.set.criterion(code).isPresent() || SheetClaims.addsUp(all.set, code);
    }

    /** The remarks by the code of what they are about. */
    Map<String, String> remarks() {
        if (remarks.isEmpty()) {
            return Map.of();
        }
        Map<String, String> joined = new TreeMap<>();
        remarks.forEach((code, texts) -> joined.put(code, String.join("; ", texts)));
        return Collections.unmodifiableMap(joined);
    }

    // --- answers

    void option(Criterion criterion, int number) {
        put(criterion, AnswerChecks.option(Objects.requireNonNull(criterion, "criterion"), number, this));
    }

    void points(Criterion criterion, int points) {
        int only = Objects.requireNonNull(criterion, "criterion").onlyOptionWorth(points);
        if (only > 0) {
            keep(criterion, only, points);
        } else {
            put(criterion, AnswerChecks.points(criterion, points, this));
        }
    }

    void none(Criterion criterion) {
        put(criterion, AnswerChecks.none(Objects.requireNonNull(criterion, "criterion"), this));
    }

    void answer(@Nullable String stated, @Nullable String chosen, @Nullable String given) {
        String code = Identifiers.stated("code", stated);
        String option = chosen == null ? "" : chosen;
        String points = given == null ? "" : given;
        Optional<Criterion> criterion = all.set.criterion(code);
        if (criterion.isPresent() && criterion.get().kind() != Criterion.Kind.CONTAINER) {
            answer(criterion.get(), option, points);
        } else if (!SheetClaims.addsUp(all.set, code)) {
            touched = true;
            refused(UNTOLD);
            illegal(CriteriaFinding.UNKNOWN_CRITERION, "criterion", code, "set", all.set.number());
        } else if (option.isEmpty()) {
            claim(code, points);
        } else {
            illegal(CriteriaFinding.UNKNOWN_OPTION, "criterion", code, "found", option, "expected", "points");
        }
    }

    void answer(Criterion criterion, @Nullable String chosen, @Nullable String given) {
        Objects.requireNonNull(criterion, "criterion");
        String option = chosen == null ? "" : chosen;
        String points = given == null ? "" : given;
        if (option.isEmpty() && points.isEmpty()) {
            touched = true;
        } else {
            put(criterion, AnswerChecks.written(criterion, option, points, this));
        }
    }

    void unanswered(Criterion criterion) {
        int at = base + 1 + index(criterion);
        answered -= all.answers[at] == PackedAnswers.MISSING ? 0 : 1;
        all.answers[at] = PackedAnswers.MISSING;
        change();
    }

    private void put(Criterion criterion, int code) {
        if (code == AnswerChecks.REFUSED) {
            touched = true;
            refused(criterion.code());
        } else {
            keep(criterion, code, PackedAnswers.pointsOf(criterion, code & PackedAnswers.CODE));
        }
    }

    private void keep(Criterion criterion, int code, int points) {
        touched = true;
        int at = base + 1 + index(criterion);
        if (all.answers[at] != PackedAnswers.MISSING) {
            // which of them stands must not hang on their order
            all.answers[at] = (byte) Math.min(all.answers[at], code);
            change();
            unusable();
            repeated(all.here(), criterion.code(), memberId, round);
            return;
        }
        all.answers[at] = (byte) code;
        answered++;
        state |= PackedAnswers.addPoints(points, all.answers, base + 1 + all.criteria.length + criterion.partIndex());
        if (all.isLocated()) {
            rememberLocation(criterion);
        }
    }

    @SuppressWarnings("ReferenceEquality") // criteria of two sets may be alike
    private int index(Criterion criterion) {
        int index = criterion.index();
        if (index < 0 || index >= all.criteria.length || all.criteria[index] != criterion) {
            throw new IllegalArgumentException(
                    "criterion must be an answerable one of " + all.set + ", was " + criterion);
        }
        return index;
    }

    /** Where a conditional answer stands: what is said of it is known only when the sheet is whole. */
    private void rememberLocation(Criterion criterion) {
        if (criterion.needs().isEmpty() && criterion.expects().isEmpty()) {
            return;
        }
        if (conditionalAt.isEmpty()) {
            conditionalAt = new ArrayList<>();
        }
        while (conditionalAt.size() <= criterion.index()) {
            conditionalAt.add(Optional.empty());
        }
        conditionalAt.set(criterion.index(), all.here());
    }

    private Optional<Location> locationOf(Criterion criterion) {
        return criterion.index() < conditionalAt.size() ? conditionalAt.get(criterion.index()) : Optional.empty();
    }

    // --- what is wrong

    boolean is(int flags) {
        return (state & flags) != 0;
    }

    /** A sheet that contradicts the rulebook or itself. */
    private void illegal(CriteriaFinding code, Object... facts) {
        unusable();
        note(code, facts);
    }

    @Override
    public void note(CriteriaFinding code, Object... facts) {
        noteAt(all.here(), code, facts);
    }

    @Override
    public void noteAt(Optional<Location> at, CriteriaFinding code, Object... facts) {
        all.noteAt(this, at, code, facts);
    }

    /** Something on the sheet cannot be used, and for these codes it is written. */
    void unusable(Collection<String> codes) {
        unusable();
        if (refused.isEmpty()) {
            // thousands of sheets may share one list
            refused = List.copyOf(codes);
        } else {
            codes.forEach(this::refused);
        }
    }

    @Override
    public void refused(String code) {
        unusable();
        List<String> longer = new ArrayList<>(refused);
        longer.add(code);
        refused = List.copyOf(longer);
    }

    /** The codes of what cannot be used. */
    List<String> refused() {
        return refused;
    }

    /** Something on the sheet cannot be used; who read it says what. */
    void unusable() {
        state |= PackedAnswers.ILLEGAL;
    }

    // --- when all answers are there

    /** Looks for gaps and conditions, then at the claims. */
    void finish(PackedAnswers.Dependence[] dependences) {
        findGaps();
        for (PackedAnswers.Dependence dependence : dependences) {
            if (dependence.isBroken(all.set, all.answers, base + 1)) {
                testCondition(dependence.dependent());
            }
        }
        if (claims.isPresent()) {
            claims.get().test(state, all.answers, base + 1);
        }
    }

    /** An answer was taken back or put beside the others: what was added up answer by answer is added up again. */
    void change() {
        state |= PackedAnswers.UNSUMMED;
    }

    /** The points of the parts, for all who read the sheet: most often they are there. */
    void addUp(int[] sums) {
        if (is(PackedAnswers.UNSUMMED)) {
            state &= ~PackedAnswers.UNSUMMED;
            state |= PackedAnswers.putSums(all.criteria, all.answers, base + 1, sums);
        }
    }

    private void findGaps() {
        if (answered == all.criteria.length) {
            return;
        }
        int from = base + 1;
        for (int i = 0; i < all.criteria.length; i++) {
            if (all.answers[from + i] == PackedAnswers.MISSING && !isNotApplicable(all.criteria[i])) {
                if (all.criteria[i].kind() != Criterion.Kind.YES_NO) {
                    state = (state | PackedAnswers.INCOMPLETE) & ~PackedAnswers.ONLY_BLANKS;
                    return;
                }
                state |= PackedAnswers.INCOMPLETE | PackedAnswers.ONLY_BLANKS;
            }
        }
    }

    private void testCondition(Criterion answered) {
        if (isNotApplicable(answered)) {
            if (!all.isDropped(answered) && points(answered) != 0) {
                state |= is(PackedAnswers.ILLEGAL) ? 0 : PackedAnswers.ONLY_IN_VAIN;
                unusable();
                noteAt(
                        locationOf(answered),
                        CriteriaFinding.ANSWER_NOT_APPLICABLE,
                        "member",
                        memberId,
                        "criterion",
                        answered.code(),
                        "needs",
                        answered.needs().orElseThrow());
            }
        } else if (PackedAnswers.hasUnexpectedPoints(all.set, all.answers, base + 1, answered)) {
            noteAt(
                    locationOf(answered),
                    CriteriaFinding.UNEXPECTED_POINTS,
                    "member",
                    memberId,
                    "criterion",
                    answered.code(),
                    "expects",
                    answered.expects().orElseThrow());
        }
    }

    private int points(Criterion criterion) {
        return PackedAnswers.pointsOf(criterion, all.answers[base + 1 + criterion.index()] & PackedAnswers.CODE);
    }

    private boolean isNotApplicable(Criterion criterion) {
        return PackedAnswers.isNotApplicable(all.set, all.answers, base + 1, criterion);
    }
}
