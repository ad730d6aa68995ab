// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.CouncilMember;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Fact;
import vn.ocop.criteria.rulebook.Mark;

/** The sheets of one product as they lie packed: a view that is made when it is needed. Immutable. */
public final class PackedSheets {
    /** No sheets at all: where a judge stands before its first product. */
    public static final PackedSheets NOTHING = new PackedSheets(
            null,
            new Roster(List.of(), false),
            new byte[0],
            SheetExtras.withoutSheets(false, List.of(), List.of(), List.of()),
            false);

    final @Nullable CriteriaSet set;
    final Roster roster;
    final byte[] answers;
    final SheetExtras extras;
    final CouncilMember[] members;
    final int stride;
    private final boolean blankIsNo;

    public PackedSheets(
            @Nullable CriteriaSet set, Roster roster, byte[] answers, SheetExtras extras, boolean blankIsNo) {
        this.blankIsNo = blankIsNo;
        this.set = set;
        this.roster = roster;
        this.answers = answers;
        this.extras = extras;
        this.members = extras.members.isPresent() ? extras.members.get() : roster.voters();
        this.stride = members.length == 0 ? 1 : answers.length / members.length;
    }

    public Optional<CriteriaSet> set() {
        return Optional.ofNullable(set);
    }

    private CriteriaSet criteriaSet() {
        return Objects.requireNonNull(set, "set");
    }

    public Roster roster() {
        return roster;
    }

    public SheetExtras extras() {
        return extras;
    }

    /** Whether the criteria set cannot be told: nothing is known of the sheets, so nothing is said of them. */
    public boolean isWithoutSet() {
        return set == null && extras.invalid;
    }

    public boolean isPartLevel() {
        return extras.partScores.length > 0;
    }

    public int count() {
        return members.length;
    }

    /** The bytes of a sheet. */
    public int stride() {
        return stride;
    }

    public CouncilMember member(int sheet) {
        return members[sheet];
    }

    public int state(int sheet) {
        return answers[sheet * stride];
    }

    /** The answer of a criterion, as it is packed. */
    public int code(int sheet, int criterion) {
        return answers[sheet * stride + 1 + criterion] & PackedAnswers.CODE;
    }

    public boolean isDetermined(int sheet, int criterion) {
        return (answers[sheet * stride + 1 + criterion] & PackedAnswers.UNDETERMINED) == 0;
    }

    /** The score of a part, in hundredths, or {@link SheetExtras#NO_SCORE}. */
    public int partScore(int sheet, int part) {
        return extras.partScores[sheet * criteriaSet().parts().size() + part];
    }

    /** Whether a conditional criterion does not apply on a sheet. */
    public boolean isNotApplicable(int sheet, Criterion criterion) {
        return PackedAnswers.isNotApplicable(criteriaSet(), answers, sheet * stride + 1, criterion);
    }

    /** Whether an answer that applies is missing. */
    public boolean isOpen(int sheet, Criterion criterion) {
        return code(sheet, criterion.index()) == PackedAnswers.MISSING
                && !(blankIsNo && criterion.kind() == Criterion.Kind.YES_NO)
                && !isNotApplicable(sheet, criterion);
    }

    /** Whether a criterion that prints no box for "no" was left blank on a sheet. */
    public boolean isBlank(int sheet, Criterion criterion) {
        return criterion.kind() == Criterion.Kind.YES_NO
                && code(sheet, criterion.index()) == PackedAnswers.MISSING
                && !isNotApplicable(sheet, criterion);
    }

    /** Whether there is an answer to a criterion that does not apply: it is worth nothing, or the sheet is illegal. */
    public boolean isAnsweredInVain(int sheet, Criterion criterion) {
        return code(sheet, criterion.index()) != PackedAnswers.MISSING
                && isNotApplicable(sheet, criterion)
                && PackedAnswers.pointsOf(criterion, code(sheet, criterion.index())) == 0
                && !isRequirementUnmet(criterion);
    }

    /** Whether a sheet says that none of the options is met; not where a requirement that is stated unmet says so. */
    public boolean isNoneUnprinted(int sheet, Criterion criterion) {
        return code(sheet, criterion.index()) == PackedAnswers.NONE && !isRequirementUnmet(criterion);
    }

    /** Whether the requirement of a criterion is stated unmet. */
    boolean isRequirementUnmet(Criterion criterion) {
        return criterion.requirement().isPresent()
                && extras.facts.contains(criterion.requirement().get().id());
    }

    /** Whether answers are missing on a sheet of a state. */
    public boolean isIncomplete(int state) {
        return (state & PackedAnswers.INCOMPLETE) != 0 && !(blankIsNo && (state & PackedAnswers.ONLY_BLANKS) != 0);
    }

    /** The criteria whose answers are missing on a sheet. */
    public List<Criterion> open(int sheet) {
        return criteriaSet().criteria().stream()
                .filter(criterion -> isOpen(sheet, criterion))
                .toList();
    }

    /** Whether a criterion has points on a sheet while the one that it rests on has none. */
    public boolean hasUnexpectedPoints(int sheet, Criterion criterion) {
        return PackedAnswers.hasUnexpectedPoints(criteriaSet(), answers, sheet * stride + 1, criterion);
    }

    /** A conditional mark binds unless the fact behind it is denied for the product. */
    public boolean binds(Mark mark) {
        return binds(mark, extras.facts);
    }

    /** A conditional mark binds unless the fact behind it is denied among some facts. */
    public static boolean binds(Mark mark, List<String> facts) {
        Optional<Fact> fact = mark.option().minimumWhen();
        return fact.isEmpty() || fact.get().denial().filter(facts::contains).isEmpty();
    }

    /** Whether there are marks and the council has decided nothing of them. */
    boolean isUndecided() {
        return extras.decided.isEmpty() && hasMarks();
    }

    /** Whether the council has decided something of the marks. */
    boolean hasDecisions() {
        return !extras.decided.isEmpty();
    }

    boolean hasMarks() {
        return set != null && !set.marks().isEmpty();
    }

    /**
     * What the council decided of a mark: the decision that names it, before one that it follows from, before one of all marks; of
     * those that contradict each other the one that demands more.
     */
    public Optional<Mark.Decision> decision(Mark mark) {
        return extras.decided.stream()
                .filter(decision -> decision.tellsOf(mark))
                .min(Comparator.comparing(Mark.Decision::isOfAll)
                        .thenComparing(decision -> decision.star() != mark.star())
                        .thenComparing(Mark.Decision::met)
                        .thenComparing(Mark.Decision::toString));
    }
}
