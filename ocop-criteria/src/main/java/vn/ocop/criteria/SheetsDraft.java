// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Location;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PerSheet;
import vn.ocop.criteria.judging.Roster;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;

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
    private final List<Integer> notedOn = new ArrayList<>(0);
    List<String> conflicts = List.of();
    private List<Optional<Location>> conflictsAt = List.of();
    List<KnockOut> knockOuts = List.of();
    final DecidedMarks decided = new DecidedMarks();
    List<String> facts = List.of();
    byte[] answers;
    boolean invalid;
    SheetExtras.Stated stated = SheetExtras.Stated.NOTHING;
    /** The outcome of a product that is not judged. */
    Optional<Outcome> statedOutcome = Optional.empty();
    /** Findings of the sheets that these are a copy of, until they are found again: where they were. */
    List<Finding> foundBefore = List.of();

    private final int stride;
    private boolean built;
    /** Absent if nobody says where rows stand. */
    private Optional<Supplier<Optional<Location>>> where = Optional.empty();

    SheetsDraft(String productId, CriteriaSet set, Council council) {
        this.productId = Identifiers.stated("productId", productId);
        this.set = Objects.requireNonNull(set, "set");
        this.council = Objects.requireNonNull(council, "council");
        this.criteria = set.criteria().toArray(new Criterion[0]);
        this.stride = PackedAnswers.stride(set);
        int expected = council.isStated() ? Math.max(1, council.roster().scoringPresent()) : USUAL_SHEETS;
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
    SheetDraft sheet(@Nullable String memberId, int round) {
        int hash = Objects.hashCode(memberId);
        for (int i = sheets.size() - 1; i >= 0; i--) {
            SheetDraft sheet = sheets.get(i);
            if (sheet.hash == hash && sheet.round == round && sheet.memberId.equals(memberId)) {
                return sheet;
            }
        }
        return begin(memberId, round);
    }

    private SheetDraft begin(@Nullable String stated, int round) {
        String memberId = Identifiers.stated("memberId", stated);
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

    private void requireOpen() {
        if (built) {
            throw new IllegalStateException("the sheets of " + productId + " were built already");
        }
    }

    /** The answers, exactly as long as the sheets need; what is put into a sheet from now on fails. */
    private byte[] handOver() {
        int length = sheets.size() * stride;
        byte[] packed = answers.length == length ? answers : Arrays.copyOf(answers, length);
        answers = HANDED_OVER;
        built = true;
        return packed;
    }

    // --- what is stated for the product

    void conflict(String memberId) {
        if (!conflicts.contains(Identifiers.stated("memberId", memberId))) {
            conflicts = with(conflicts, memberId);
            conflictsAt = with(conflictsAt, here());
        }
        if (council.isStated() && council.member(memberId).isEmpty()) {
            Optional<CouncilMember> near = council.nearly(memberId);
            near.ifPresentOrElse(
                    member -> nearConflict(here(), memberId, member.id()),
                    () -> note(CriteriaFinding.UNKNOWN_CONFLICT, "member", memberId));
        }
    }

    /** Without a roster: a conflict of one who has not scored, and whose name is nearly that of one who has. */
    private void findNearConflicts() {
        for (int i = 0; i < conflicts.size() && !council.isStated(); i++) {
            String conflicted = conflicts.get(i);
            if (sheets.stream().noneMatch(sheet -> sheet.memberId.equals(conflicted))) {
                Optional<Location> at = conflictsAt.get(i);
                sheets.stream()
                        .map(sheet -> sheet.memberId)
                        .filter(member -> Identifiers.areNearlyOne(member, conflicted))
                        .findFirst()
                        .ifPresent(member -> nearConflict(at, conflicted, member));
            }
        }
    }

    private void nearConflict(Optional<Location> at, String memberId, String near) {
        invalid = true;
        noteAt(at, CriteriaFinding.NEAR_CONFLICT, "member", memberId, "near", near);
    }

    /** A condition that cannot be matched may be any of them: the product has no result. */
    void knockOut(String condition) {
        Identifiers.stated("condition", condition);
        Optional<KnockOut> found = set.knockOuts().stream()
                .filter(knockOut -> knockOut.id().equals(condition))
                .findFirst();
        if (found.isEmpty()) {
            invalid = true;
            note(CriteriaFinding.UNKNOWN_KNOCKOUT, "condition", condition, "set", set.number());
        } else if (!knockOuts.contains(found.get())) {
            knockOuts = with(knockOuts, found.get());
        }
    }

    void withoutKnockOut(String condition) {
        knockOuts = without(knockOuts, knockOut -> knockOut.id().equals(condition));
    }

    /** A decision on a mark that the set does not have may be on any: the product has no result. */
    void decided(Mark.Decision decision) {
        if (isKnown(decision)) {
            decided.add(decision, here());
        }
    }

    void decidedInstead(Mark.Decision decision) {
        if (isKnown(decision)) {
            decided.addInstead(decision, set);
        }
    }

    private boolean isKnown(Mark.Decision decision) {
        boolean known = decision.isOfAll()
                || set.marks().stream()
                        .anyMatch(mark ->
                                mark.criterion().code().equals(decision.criterion()) && mark.star() == decision.star());
        if (!known) {
            invalid = true;
            note(
                    CriteriaFinding.UNKNOWN_MARK,
                    "criterion",
                    decision.criterion(),
                    "star",
                    decision.star().number(),
                    "set",
                    set.number());
        }
        return known;
    }

    void fact(String fact) {
        if (!facts.contains(Identifiers.stated("fact", fact))) {
            facts = with(facts, fact);
        }
    }

    /** What was dropped for an unmet requirement is not known any more. */
    void withoutFact(String fact) {
        for (Criterion criterion : criteria) {
            if (isDropped(criterion)
                    && criterion.requirement().orElseThrow().id().equals(fact)) {
                sheets.forEach(sheet -> sheet.unanswered(criterion));
            }
        }
        facts = without(facts, fact::equals);
    }

    private static <T> List<T> without(List<T> list, Predicate<T> taken) {
        List<T> shorter = new ArrayList<>(list);
        shorter.removeIf(taken);
        return shorter;
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

    /** Something about a sheet: it changes nothing if the sheet is of a former round. */
    void finding(SheetDraft sheet, Finding finding) {
        while (notedOn.size() < findings.size()) {
            notedOn.add(SheetExtras.NO_SHEET);
        }
        notedOn.add(sheet.base / stride);
        finding(finding);
    }

    private void note(CriteriaFinding code, Object... facts) {
        noteAt(here(), code, facts);
    }

    private void noteAt(Optional<Location> at, CriteriaFinding code, Object... facts) {
        finding(found(at, code, facts));
    }

    void noteAt(SheetDraft sheet, Optional<Location> at, CriteriaFinding code, Object... facts) {
        finding(sheet, found(at, code, facts));
    }

    private Finding found(Optional<Location> at, CriteriaFinding code, Object... facts) {
        Finding finding = Finding.builder(code).location(at).facts(facts).build();
        for (int i = 0; i < foundBefore.size(); i++) {
            Finding before = foundBefore.get(i);
            if (before.code() == code && before.facts().equals(finding.facts())) {
                foundBefore.remove(i);
                return before;
            }
        }
        return finding;
    }

    private static <T> List<T> with(List<T> list, T item) {
        List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(item);
        return longer;
    }

    // --- when all answers are there

    /** What is done once, when all answers of a product are there: rounds, parts, requirements, members. */
    ScoreSheets finish() {
        requireOpen();
        findNearConflicts();
        invalid |= !decided.isEmpty() && !decided.areSound(set, facts, this::noteAt);
        int[] rounds = rounds();
        int[] partScores = partScores();
        if (partScores.length == 0) {
            dropUnmetRequirements();
            PackedAnswers.Dependence[] dependences = PackedAnswers.Dependence.of(set);
            int[] sums = new int[set.parts().size()];
            for (int i = 0; i < sheets.size(); i++) {
                sheets.get(i).finish(dependences);
                sheets.get(i).addUp(sums);
            }
        }
        CouncilMember[] members = new CouncilMember[sheets.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = member(sheets.get(i));
        }
        SheetExtras extras = extras(members, rounds, partScores);
        return new ScoreSheets(productId, set, council, handOver(), extras, statedOutcome);
    }

    /** The member of a sheet, whose state is then known. */
    private CouncilMember member(SheetDraft sheet) {
        Optional<CouncilMember> member = council.member(sheet.memberId);
        if (council.isStated() && member.isEmpty()) {
            sheet.state |= PackedAnswers.STRANGER;
        }
        answers[sheet.base] = (byte) sheet.state;
        // one whom the roster does not name has nothing but an identifier
        return member.isPresent()
                ? member.get()
                : CouncilMember.builder().id(sheet.memberId).build();
    }

    private SheetExtras extras(CouncilMember[] members, int[] rounds, int[] partScores) {
        boolean usual = Arrays.equals(members, council.roster().voters());
        SheetExtras whole = SheetExtras.of(invalid, findings, conflicts, knockOuts, decided.all(), facts, stated);
        PerSheet beside = perSheet(members, partScores.length > 0);
        return usual && rounds.length == 0 && partScores.length == 0 && beside.isNothing() && notedOn.isEmpty()
                ? whole
                : whole.with(
                        usual ? Optional.empty() : Optional.of(members),
                        rounds,
                        partScores,
                        beside,
                        Ints.toArray(notedOn));
    }

    private PerSheet perSheet(CouncilMember[] members, boolean partLevel) {
        Map<Integer, List<String>> refused = Map.of();
        Map<Integer, List<PerSheet.Claim>> claims = Map.of();
        Map<Integer, Map<String, String>> remarks = Map.of();
        for (int i = 0; i < sheets.size(); i++) {
            SheetDraft sheet = sheets.get(i);
            if (!sheet.refused().isEmpty()) {
                refused = with(refused, i, sheet.refused());
            }
            List<PerSheet.Claim> kept = sheet.keptClaims(partLevel);
            if (!kept.isEmpty()) {
                claims = with(claims, i, kept);
            }
            Map<String, String> said = sheet.remarks();
            if (!said.isEmpty()) {
                remarks = with(remarks, i, said);
            }
        }
        Map<Integer, Location> starts = starts(members);
        return starts.isEmpty() && refused.isEmpty() && claims.isEmpty() && remarks.isEmpty()
                ? PerSheet.NOTHING
                : new PerSheet(starts, refused, claims, remarks);
    }

    private static <T> Map<Integer, T> with(Map<Integer, T> map, int sheet, T item) {
        Map<Integer, T> larger = map.isEmpty() ? new HashMap<>() : map;
        larger.put(sheet, item);
        return larger;
    }

    // --- where sheets begin

    private Map<Integer, Location> starts(CouncilMember[] members) {
        Map<Integer, Location> starts = Map.of();
        for (int i = 0; i < members.length; i++) {
            SheetDraft sheet = sheets.get(i);
            if (sheet.start.isPresent() && isDoubtful(sheet, members[i])) {
                starts = with(starts, i, sheet.start.get());
            }
        }
        return starts;
    }

    /** Whether a sheet may not count, or not whole. */
    private boolean isDoubtful(SheetDraft sheet, CouncilMember member) {
        return sheet.is(PackedAnswers.STRANGER | PackedAnswers.INCOMPLETE)
                || !member.present()
                || !Roster.scores(member)
                || conflicts.contains(sheet.memberId);
    }

    // --- rounds

    /** Marks all but the highest round of each member; the rounds, if there is more than the first. */
    private int[] rounds() {
        boolean several = false;
        for (int i = 0; i < sheets.size(); i++) {
            several |= sheets.get(i).round > 1;
        }
        if (!several) {
            return SheetExtras.NO_INTS;
        }
        for (SheetDraft sheet : sheets) {
            if (isFormer(sheet)) {
                sheet.state |= PackedAnswers.FORMER;
            }
        }
        return sheets.stream().mapToInt(sheet -> sheet.round).toArray();
    }

    private boolean isFormer(SheetDraft sheet) {
        return sheets.stream().anyMatch(other -> other.memberId.equals(sheet.memberId) && other.round > sheet.round);
    }

    // --- part-level sheets

    /** The scores of the parts, sheet by sheet; empty if members scored criteria. */
    private int[] partScores() {
        boolean frame = set.isFrame();
        boolean byPart = frame;
        boolean byCriterion = false;
        for (int i = 0; i < sheets.size(); i++) {
            byPart |= sheets.get(i).isPartLevel();
            byCriterion |= sheets.get(i).touched;
        }
        if (!byPart || sheets.isEmpty()) {
            return SheetExtras.NO_INTS;
        }
        if (byCriterion && !frame) {
            invalid = true;
            noteAt(Optional.empty(), CriteriaFinding.MIXED_SHEETS, "product", productId);
            return SheetExtras.NO_INTS;
        }
        int parts = set.parts().size();
        int[] scores = new int[sheets.size() * parts];
        Arrays.fill(scores, SheetExtras.NO_SCORE);
        for (int i = 0; i < sheets.size(); i++) {
            sheets.get(i).putPartScores(scores, i * parts);
        }
        return scores;
    }

    // --- requirements

    /** A criterion whose requirement is stated unmet is worth nothing for everyone. */
    private void dropUnmetRequirements() {
        if (facts.isEmpty()) {
            return;
        }
        for (Criterion criterion : criteria) {
            if (isDropped(criterion)) {
                for (SheetDraft sheet : sheets) {
                    answers[sheet.base + 1 + criterion.index()] = PackedAnswers.NONE;
                    sheet.change();
                }
            }
        }
    }
}
