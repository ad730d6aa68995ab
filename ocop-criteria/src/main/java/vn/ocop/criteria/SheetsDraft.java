// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;

/** The sheets of one product while they are filled in: answers as they will lie packed, and what is stated beside them. */
final class SheetsDraft {
    private static final int USUAL_SHEETS = 9;
    private static final byte[] HANDED_OVER = {};

    final String productId;
    final CriteriaSet set;
    final Council council;
    /** The criteria by their index: an array, as each answer looks into it. */
    final Criterion[] criteria;

    final List<SheetDraft> sheets;
    List<Finding> findings = List.of();
    List<String> conflicts = List.of();
    List<KnockOut> knockOuts = List.of();
    List<SheetExtras.Decided> decided = List.of();
    List<String> facts = List.of();
    byte[] answers;
    boolean invalid;
    private final int stride;
    private boolean built;
    /** Absent if nobody says where rows stand. */
    private Optional<Supplier<Optional<Location>>> where = Optional.empty();

    SheetsDraft(String productId, CriteriaSet set, Council council) {
        this.productId = productId;
        this.set = set;
        this.council = council;
        this.criteria = set.criteria().toArray(new Criterion[0]);
        this.stride = criteria.length + 1;
        int expected = council.isStated() ? Math.max(1, council.scoringPresent()) : USUAL_SHEETS;
        this.sheets = new ArrayList<>(expected);
        this.answers = new byte[expected * stride];
    }

    void locatedBy(Supplier<Optional<Location>> source) {
        where = Optional.of(source);
    }

    boolean isLocated() {
        return where.isPresent();
    }

    Optional<Location> here() {
        return where.isPresent() ? where.get().get() : Optional.empty();
    }

    // --- sheets

    /** The sheet of a member and round, begun if it is not there yet. */
    SheetDraft sheet(String memberId, int round) {
        int hash = memberId.hashCode();
        for (int i = sheets.size() - 1; i >= 0; i--) {
            SheetDraft sheet = sheets.get(i);
            if (sheet.hash == hash && sheet.round == round && sheet.memberId.equals(memberId)) {
                return sheet;
            }
        }
        return begin(memberId, round);
    }

    private SheetDraft begin(String memberId, int round) {
        if (round < 1) {
            throw new IllegalArgumentException("round must be 1 or more, was " + round);
        }
        requireOpen();
        SheetDraft sheet = new SheetDraft(this, memberId, round, sheets.size() * stride);
        if (answers.length < sheet.base + stride) {
            answers = Arrays.copyOf(answers, answers.length * 2);
        }
        sheets.add(sheet);
        return sheet;
    }

    void requireOpen() {
        if (built) {
            throw new IllegalStateException("the sheets of " + productId + " were built already");
        }
    }

    /** The answers, exactly as long as the sheets need; what is put into a sheet from now on fails. */
    byte[] handOver() {
        int length = sheets.size() * stride;
        byte[] packed = answers.length == length ? answers : Arrays.copyOf(answers, length);
        answers = HANDED_OVER;
        built = true;
        return packed;
    }

    // --- what is stated for the product

    void conflict(String memberId) {
        if (council.isStated() && council.member(memberId).isEmpty()) {
            note(CriteriaFinding.UNKNOWN_CONFLICT, here(), "member", memberId);
        }
        if (!conflicts.contains(memberId)) {
            conflicts = with(conflicts, memberId);
        }
    }

    void knockOut(String condition) {
        Optional<KnockOut> found = set.knockOuts().stream()
                .filter(knockOut -> knockOut.id().equals(condition))
                .findFirst();
        if (found.isEmpty()) {
            note(CriteriaFinding.UNKNOWN_KNOCKOUT, here(), "condition", condition, "set", set.number());
        } else if (!knockOuts.contains(found.get())) {
            knockOuts = with(knockOuts, found.get());
        }
    }

    void minimumMet(String criterion, Star star) {
        boolean marked =
                set.marks().stream().anyMatch(mark -> mark.criterion().code().equals(criterion) && mark.star() == star);
        if (marked) {
            decided = with(decided, new SheetExtras.Decided(criterion, star));
        } else {
            note(
                    CriteriaFinding.UNKNOWN_MARK,
                    here(),
                    "criterion",
                    criterion,
                    "star",
                    star.number(),
                    "set",
                    set.number());
        }
    }

    void fact(String fact) {
        if (!facts.contains(fact)) {
            facts = with(facts, fact);
        }
    }

    /** Whether the requirement of a criterion is stated unmet. */
    boolean isDropped(Criterion criterion) {
        return criterion
                .requirement()
                .filter(requirement -> facts.contains(requirement.id()))
                .isPresent();
    }

    // --- findings

    void finding(Finding finding) {
        findings = with(findings, finding);
    }

    void note(CriteriaFinding code, Optional<Location> at, Object... facts) {
        finding(Finding.builder(code).location(at).facts(facts).build());
    }

    private static <T> List<T> with(List<T> list, T item) {
        List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(item);
        return longer;
    }
}
