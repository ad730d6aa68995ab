// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.CriterionKind;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * All score sheets of one product (phiếu đánh giá), with what is stated for the product: validated once, when built. What is
 * wrong in them is carried along as findings; nothing is dropped or repaired.
 *
 * <p>Start with {@link #builder}. This class is immutable and thread-safe; the answers lie packed, one byte each.
 */
public final class ScoreSheets {
    static final int MISSING = 0;
    static final int NONE = 62;
    static final int CODE = 63;
    static final int UNDETERMINED = 64;

    private static final long UNKNOWN = Long.MIN_VALUE;

    static final int INCOMPLETE = 1;
    static final int ILLEGAL = 2;
    static final int STRANGER = 4;
    static final int FORMER = 8;

    private static final CouncilMember[] NOBODY = {};
    private static final byte[] NOTHING = {};

    private final String productId;
    private final Optional<CriteriaSet> set;
    private final Council council;
    private final CouncilMember[] members;
    /** Per sheet: its state, then one answer per criterion. */
    private final byte[] answers;

    private final Rest rest;

    private ScoreSheets(
            String productId,
            Optional<CriteriaSet> set,
            Council council,
            CouncilMember[] members,
            byte[] answers,
            Rest rest) {
        this.productId = productId;
        this.set = set;
        this.council = council;
        this.members = members;
        this.answers = answers;
        this.rest = rest;
    }

    /** What most products do not have. */
    static final class Rest {
        final boolean invalid;
        final ImmutableList<Finding> findings;
        final ImmutableList<String> conflicts;
        final ImmutableList<KnockOut> knockOuts;
        final ImmutableList<Decided> decided;
        final ImmutableList<String> facts;
        private final int[] rounds;
        private final int[] partScores;
        /** Where sheets begin of which something may have to be said. */
        private final ImmutableMap<Integer, Location> starts;

        private Rest(
                boolean invalid,
                ImmutableList<Finding> findings,
                ImmutableList<String> conflicts,
                ImmutableList<KnockOut> knockOuts,
                ImmutableList<Decided> decided,
                ImmutableList<String> facts,
                int[] rounds,
                int[] partScores,
                ImmutableMap<Integer, Location> starts) {
            this.invalid = invalid;
            this.findings = findings;
            this.conflicts = conflicts;
            this.knockOuts = knockOuts;
            this.decided = decided;
            this.facts = facts;
            this.rounds = rounds;
            this.partScores = partScores;
            this.starts = starts;
        }

        static final int[] NO_INTS = {};
        static final int NO_SCORE = -1;
        static final Rest EMPTY = new Rest(
                false,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                NO_INTS,
                NO_INTS,
                ImmutableMap.of());

        /** The same with other sheets. */
        Rest with(int[] otherRounds, int[] otherPartScores, ImmutableMap<Integer, Location> otherStarts) {
            return new Rest(
                    invalid, findings, conflicts, knockOuts, decided, facts, otherRounds, otherPartScores, otherStarts);
        }
    }

    /** A minimum that the council has decided to be met. */
    record Decided(String criterion, Star star) {}

    /**
     * Starts the sheets of a product.
     *
     * @param productId the caller's identifier
     * @param set the criteria set that the dossier chose
     * @param council the council that scored
     * @return a new builder
     */
    public static Builder builder(String productId, CriteriaSet set, Council council) {
        return new Builder(productId, Optional.of(set), council);
    }

    /**
     * A product whose criteria set cannot be told: it is reported as invalid, with the findings that say why.
     *
     * @param productId the caller's identifier
     * @param council the council
     * @param findings at least one finding
     * @return sheets that no star comes from
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
     */
    public static ScoreSheets unscored(
            String productId,
            Council council,
            List<String> conflicts,
            List<KnockOut> knockOuts,
            List<Finding> findings) {
        return withoutSet(productId, council, false, conflicts, knockOuts, findings);
    }

    private static ScoreSheets withoutSet(
            String productId,
            Council council,
            boolean invalid,
            List<String> conflicts,
            List<KnockOut> knockOuts,
            List<Finding> findings) {
        Rest rest = new Rest(
                invalid,
                ImmutableList.copyOf(findings),
                ImmutableList.copyOf(conflicts),
                ImmutableList.copyOf(knockOuts),
                ImmutableList.of(),
                ImmutableList.of(),
                Rest.NO_INTS,
                Rest.NO_INTS,
                ImmutableMap.of());
        return new ScoreSheets(productId, Optional.empty(), council, NOBODY, NOTHING, rest);
    }

    /** No sheets at all: where a judge stands before its first product. */
    static ScoreSheets invalidStandIn() {
        return new ScoreSheets("", Optional.empty(), Council.unstated(), NOBODY, NOTHING, Rest.EMPTY);
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
        return set;
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
        return rest.findings;
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
                return new ScoreSheet(ScoreSheets.this, java.util.Objects.checkIndex(index, members.length));
            }

            @Override
            public int size() {
                return members.length;
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
        int[] kept = IntStream.range(0, members.length)
                .filter(sheet -> round(sheet) <= round)
                .toArray();
        if (kept.length == members.length) {
            return this;
        }
        int parts = isPartLevel() ? rest.partScores.length / members.length : 0;
        byte[] packed = new byte[kept.length * stride()];
        int[] partScores = new int[kept.length * parts];
        CouncilMember[] who = new CouncilMember[kept.length];
        for (int i = 0; i < kept.length; i++) {
            who[i] = members[kept[i]];
            System.arraycopy(answers, kept[i] * stride(), packed, i * stride(), stride());
            System.arraycopy(rest.partScores, kept[i] * parts, partScores, i * parts, parts);
            if (isLastOf(kept, kept[i])) {
                packed[i * stride()] &= ~FORMER;
            }
        }
        int[] rounds = IntStream.of(kept).map(this::round).toArray();
        return new ScoreSheets(productId, set, council, who, packed, rest.with(rounds, partScores, starts(kept)));
    }

    private ImmutableMap<Integer, Location> starts(int[] kept) {
        ImmutableMap.Builder<Integer, Location> starts = ImmutableMap.builder();
        for (int i = 0; i < kept.length; i++) {
            int sheet = i;
            start(kept[i]).ifPresent(at -> starts.put(sheet, at));
        }
        return starts.build();
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
        return from == to ? this : new Transfer(this, from, to).sheets();
    }

    private boolean isLastOf(int[] kept, int sheet) {
        return IntStream.of(kept)
                .noneMatch(other -> members[other].id().equals(members[sheet].id()) && round(other) > round(sheet));
    }

    /**
     * Whether members scored parts, not criteria.
     *
     * @return true for part-level sheets
     */
    public boolean isPartLevel() {
        return rest.partScores.length > 0;
    }

    /**
     * The facts and unmet requirements stated for the product.
     *
     * @return their identifiers
     */
    public List<String> facts() {
        return rest.facts;
    }

    /**
     * The knock-outs stated for the product.
     *
     * @return the knock-outs
     */
    public List<KnockOut> knockOuts() {
        return rest.knockOuts;
    }

    /**
     * The members who declared a conflict and do not score the product.
     *
     * @return their identifiers
     */
    public List<String> conflicts() {
        return rest.conflicts;
    }

    int count() {
        return members.length;
    }

    CouncilMember member(int sheet) {
        return members[sheet];
    }

    byte[] answers() {
        return answers;
    }

    int state(int sheet) {
        return answers[sheet * stride()];
    }

    int stride() {
        return members.length == 0 ? 1 : answers.length / members.length;
    }

    int round(int sheet) {
        return rest.rounds.length == 0 ? 1 : rest.rounds[sheet];
    }

    /** Where a sheet begins, if it came from a file and may not count, or not whole. */
    Optional<Location> start(int sheet) {
        return Optional.ofNullable(rest.starts.get(sheet));
    }

    Rest rest() {
        return rest;
    }

    /** The answer of a criterion, as it is packed. */
    int code(int sheet, int criterion) {
        return answers[sheet * stride() + 1 + criterion] & CODE;
    }

    boolean isDetermined(int sheet, int criterion) {
        return (answers[sheet * stride() + 1 + criterion] & UNDETERMINED) == 0;
    }

    /** The score of a part, in hundredths, or {@link Rest#NO_SCORE}. */
    int partScore(int sheet, int part) {
        return rest.partScores[sheet * set.orElseThrow().parts().size() + part];
    }

    static int pointsOf(Criterion criterion, int code) {
        return code == MISSING || code == NONE
                ? 0
                : criterion.options().get(code - 1).points();
    }

    /** Whether a conditional criterion does not apply on a sheet. */
    boolean isNotApplicable(int sheet, Criterion criterion) {
        return isNotApplicable(set.orElseThrow(), answers, sheet * stride() + 1, criterion);
    }

    /** Whether a criterion has points on a sheet while the one that it rests on has none. */
    boolean hasUnexpectedPoints(int sheet, Criterion criterion) {
        return criterion.expects().isPresent()
                && pointsOf(criterion, code(sheet, criterion.index())) > 0
                && isWorthNothing(
                        set.orElseThrow(),
                        answers,
                        sheet * stride() + 1,
                        criterion.expects().get());
    }

    private static boolean isNotApplicable(CriteriaSet set, byte[] answers, int base, Criterion criterion) {
        return criterion.needs().isPresent()
                && isWorthNothing(set, answers, base, criterion.needs().get());
    }

    private static boolean isWorthNothing(CriteriaSet set, byte[] answers, int base, String code) {
        long worth = worth(set, answers, base, set.criterion(code).orElseThrow());
        return worth != UNKNOWN && worth <= 0;
    }

    /** What a criterion or container is worth, {@link #UNKNOWN} while an answer that applies is missing. */
    private static long worth(CriteriaSet set, byte[] answers, int base, Criterion criterion) {
        if (criterion.kind() == CriterionKind.CONTAINER) {
            long sum = 0;
            for (Criterion child : criterion.children()) {
                long part = worth(set, answers, base, child);
                if (part == UNKNOWN) {
                    return UNKNOWN;
                }
                sum += part;
            }
            return sum;
        }
        int code = answers[base + criterion.index()] & CODE;
        if (code != MISSING) {
            return pointsOf(criterion, code);
        }
        return isNotApplicable(set, answers, base, criterion) ? 0 : UNKNOWN;
    }

    /** Gathers the sheets of one product. Not thread-safe; use it for one product. */
    public static final class Builder {
        private static final Supplier<Optional<Location>> NOWHERE = Optional::empty;
        private static final int USUAL_SHEETS = 9;
        private static final String TOTAL = "TOTAL";

        private final String productId;
        private final Optional<CriteriaSet> set;
        private final Council council;
        private final List<Criterion> known;
        private final int criteria;
        private final List<Sheet> sheets;
        private List<Finding> findings = List.of();
        private List<String> conflicts = List.of();
        private List<KnockOut> knockOuts = List.of();
        private List<Decided> decided = List.of();
        private List<String> facts = List.of();
        private byte[] answers;
        private boolean invalid;
        private boolean built;
        private Supplier<Optional<Location>> where = NOWHERE;

        private Builder(String productId, Optional<CriteriaSet> set, Council council) {
            this.productId = productId;
            this.set = set;
            this.council = council;
            this.known = set.map(CriteriaSet::criteria).orElse(List.of());
            this.criteria = known.size();
            int expected = council.isStated() ? Math.max(1, council.scoringPresent()) : USUAL_SHEETS;
            this.sheets = new ArrayList<>(expected);
            this.answers = new byte[expected * (criteria + 1)];
        }

        private CriteriaSet criteriaSet() {
            return set.orElseThrow();
        }

        /**
         * Says where the following answers stand; asked only when there is a finding.
         *
         * @param where the present location
         * @return this builder
         */
        public Builder locatedBy(Supplier<Optional<Location>> where) {
            this.where = where;
            return this;
        }

        /**
         * Begins a member's sheet of the first round, or goes on with it.
         *
         * @param memberId the member's identifier
         * @return the sheet
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
         * @throws IllegalArgumentException if the round is less than 1
         */
        public Sheet sheet(String memberId, int round) {
            int hash = memberId.hashCode();
            for (int i = sheets.size() - 1; i >= 0; i--) {
                Sheet sheet = sheets.get(i);
                if (sheet.hash == hash && sheet.round == round && sheet.memberId.equals(memberId)) {
                    return sheet;
                }
            }
            if (round < 1) {
                throw new IllegalArgumentException("round must be 1 or more, was " + round);
            }
            requireOpen();
            Sheet sheet = new Sheet(memberId, round, sheets.size() * (criteria + 1), where.get());
            if (answers.length < sheet.base + criteria + 1) {
                answers = Arrays.copyOf(answers, answers.length * 2);
            }
            sheets.add(sheet);
            return sheet;
        }

        /**
         * States that a member has a conflict and does not score the product.
         *
         * @param memberId the member's identifier
         * @return this builder
         */
        public Builder conflict(String memberId) {
            if (council.isStated() && council.member(memberId).isEmpty()) {
                note(CriteriaFinding.UNKNOWN_CONFLICT, where.get(), "member", memberId);
            }
            if (!conflicts.contains(memberId)) {
                conflicts = with(conflicts, memberId);
            }
            return this;
        }

        /**
         * States that a knock-out condition holds.
         *
         * @param condition the condition's identifier, from the rulebook
         * @return this builder
         */
        public Builder knockOut(String condition) {
            List<KnockOut> found = criteriaSet().knockOuts().stream()
                    .filter(knockOut -> knockOut.id().equals(condition))
                    .toList();
            if (found.isEmpty()) {
                note(
                        CriteriaFinding.UNKNOWN_KNOCKOUT,
                        where.get(),
                        "condition",
                        condition,
                        "set",
                        criteriaSet().number());
            } else if (!knockOuts.contains(found.get(0))) {
                knockOuts = with(knockOuts, found.get(0));
            }
            return this;
        }

        /**
         * States that the council has decided a minimum to be met.
         *
         * @param criterion the criterion's code
         * @param star the star; marks of lower stars at the criterion are then met too
         * @return this builder
         */
        public Builder minimumMet(String criterion, Star star) {
            boolean marked = criteriaSet().marks().stream()
                    .anyMatch(mark -> mark.criterion().code().equals(criterion) && mark.star() == star);
            if (!marked) {
                note(
                        CriteriaFinding.UNKNOWN_MARK,
                        where.get(),
                        "criterion",
                        criterion,
                        "star",
                        star.number(),
                        "set",
                        criteriaSet().number());
            } else {
                decided = with(decided, new Decided(criterion, star));
            }
            return this;
        }

        /**
         * States a fact, denies one, or states that a requirement is not met.
         *
         * @param fact the identifier, from the rulebook
         * @return this builder
         */
        public Builder fact(String fact) {
            if (!facts.contains(fact)) {
                facts = with(facts, fact);
            }
            return this;
        }

        /**
         * Carries a finding along that concerns the product.
         *
         * @param finding the finding
         * @return this builder
         */
        public Builder finding(Finding finding) {
            findings = with(findings, finding);
            return this;
        }

        /**
         * Carries along what makes the product invalid, such as a row that cannot be told to belong to any sheet.
         *
         * @param finding the finding
         * @return this builder
         */
        public Builder invalid(Finding finding) {
            invalid = true;
            return finding(finding);
        }

        private static <T> List<T> with(List<T> list, T item) {
            List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
            longer.add(item);
            return longer;
        }

        private void note(CriteriaFinding code, Optional<Location> at, Object... facts) {
            Finding.Builder finding = Finding.builder(code).location(at);
            for (int i = 0; i < facts.length; i += 2) {
                finding.fact((String) facts[i], facts[i + 1]);
            }
            findings = with(findings, finding.build());
        }

        /**
         * Builds the sheets.
         *
         * @return the sheets; what is wrong in them is in their findings
         * @throws IllegalStateException if the sheets were built already
         */
        public ScoreSheets build() {
            requireOpen();
            int[] rounds = rounds();
            int[] partScores = partScores();
            boolean partLevel = partScores.length > 0;
            if (!partLevel) {
                dropUnmetRequirements();
            }
            CouncilMember[] members = new CouncilMember[sheets.size()];
            Map<Integer, Location> starts = Map.of();
            for (int i = 0; i < members.length; i++) {
                Sheet sheet = sheets.get(i);
                Optional<CouncilMember> member = council.member(sheet.memberId);
                members[i] = member.orElse(sheet.stranger());
                if (council.isStated() && member.isEmpty()) {
                    sheet.state |= STRANGER;
                }
                if (!partLevel) {
                    finish(sheet);
                }
                answers[sheet.base] = (byte) sheet.state;
                if (sheet.start.isPresent() && isDoubtful(sheet, members[i])) {
                    starts = starts.isEmpty() ? new HashMap<>() : starts;
                    starts.put(i, sheet.start.get());
                }
            }
            int length = members.length * (criteria + 1);
            byte[] packed = answers.length == length ? answers : Arrays.copyOf(answers, length);
            // the array is handed over: what is put into a sheet from now on fails
            answers = NOTHING;
            built = true;
            return new ScoreSheets(
                    productId, set, council, members, packed, rest(rounds, partScores, ImmutableMap.copyOf(starts)));
        }

        /** Whether a sheet may not count, or not whole. */
        private boolean isDoubtful(Sheet sheet, CouncilMember member) {
            return (sheet.state & (STRANGER | INCOMPLETE)) != 0
                    || !member.present()
                    || !Council.scores(member)
                    || conflicts.contains(sheet.memberId);
        }

        private void requireOpen() {
            if (built) {
                throw new IllegalStateException("the sheets of " + productId + " were built already");
            }
        }

        private Rest rest(int[] rounds, int[] partScores, ImmutableMap<Integer, Location> starts) {
            boolean nothing = !invalid
                    && findings.isEmpty()
                    && conflicts.isEmpty()
                    && knockOuts.isEmpty()
                    && decided.isEmpty()
                    && facts.isEmpty()
                    && rounds.length == 0
                    && partScores.length == 0
                    && starts.isEmpty();
            return nothing
                    ? Rest.EMPTY
                    : new Rest(
                            invalid,
                            ImmutableList.copyOf(findings),
                            ImmutableList.copyOf(conflicts),
                            ImmutableList.copyOf(knockOuts),
                            ImmutableList.copyOf(decided),
                            ImmutableList.copyOf(facts),
                            rounds,
                            partScores,
                            starts);
        }

        /** Marks all but the highest round of each member; the rounds, if there is more than the first. */
        private int[] rounds() {
            boolean several = false;
            for (int i = 0; i < sheets.size(); i++) {
                several |= sheets.get(i).round > 1;
            }
            if (!several) {
                return Rest.NO_INTS;
            }
            int[] rounds = new int[sheets.size()];
            for (int i = 0; i < rounds.length; i++) {
                Sheet sheet = sheets.get(i);
                rounds[i] = sheet.round;
                for (Sheet other : sheets) {
                    if (other.memberId.equals(sheet.memberId) && other.round > sheet.round) {
                        sheet.state |= FORMER;
                    }
                }
            }
            return rounds;
        }

        private int[] partScores() {
            boolean byPart = set.isPresent() && criteriaSet().isFrame();
            boolean byCriterion = false;
            for (int i = 0; i < sheets.size(); i++) {
                Sheet sheet = sheets.get(i);
                byPart |= sheet.isPartLevel();
                byCriterion |= sheet.touched;
            }
            if (!byPart || sheets.isEmpty()) {
                return Rest.NO_INTS;
            }
            if (byCriterion && !criteriaSet().isFrame()) {
                invalid = true;
                note(CriteriaFinding.MIXED_SHEETS, Optional.empty(), "product", productId);
                return Rest.NO_INTS;
            }
            List<Part> parts = criteriaSet().parts();
            int[] scores = new int[sheets.size() * parts.size()];
            Arrays.fill(scores, Rest.NO_SCORE);
            for (int i = 0; i < sheets.size(); i++) {
                sheets.get(i).putPartScores(parts, scores, i * parts.size());
            }
            return scores;
        }

        /** A criterion whose requirement is stated unmet is worth nothing for everyone. */
        private void dropUnmetRequirements() {
            if (facts.isEmpty()) {
                return;
            }
            for (Criterion criterion : criteriaSet().criteria()) {
                if (isDropped(criterion)) {
                    sheets.forEach(sheet -> answers[sheet.base + 1 + criterion.index()] = NONE);
                    finding(Finding.builder(CriteriaFinding.REQUIREMENT_UNMET)
                            .fact("criterion", criterion.code())
                            .citation(criterion.requirement().get().citation())
                            .build());
                }
            }
        }

        private boolean isDropped(Criterion criterion) {
            return criterion
                    .requirement()
                    .filter(requirement -> facts.contains(requirement.id()))
                    .isPresent();
        }

        /** Looks for gaps and conditions, then at the claims. */
        private void finish(Sheet sheet) {
            int from = sheet.base + 1;
            for (int i = 0; i < criteria; i++) {
                if (answers[from + i] == MISSING && !sheet.isNotApplicable(known.get(i))) {
                    sheet.state |= INCOMPLETE;
                    break;
                }
            }
            List<Criterion> dependent = criteriaSet().dependentCriteria();
            for (int i = 0; i < dependent.size(); i++) {
                finish(sheet, dependent.get(i), answers[from + dependent.get(i).index()] & CODE);
            }
            sheet.testClaims();
        }

        private void finish(Sheet sheet, Criterion dependent, int code) {
            if (code == MISSING) {
                return;
            }
            if (sheet.isNotApplicable(dependent)) {
                if (isDropped(dependent)) {
                    return;
                }
                sheet.state |= ILLEGAL;
                note(
                        CriteriaFinding.ANSWER_NOT_APPLICABLE,
                        sheet.locationOf(dependent),
                        "member",
                        sheet.memberId,
                        "criterion",
                        dependent.code(),
                        "needs",
                        dependent.needs().orElseThrow());
            } else if (dependent.expects().isPresent()
                    && pointsOf(dependent, code) > 0
                    && sheet.isWorthNothing(dependent.expects().get())) {
                note(
                        CriteriaFinding.UNEXPECTED_POINTS,
                        sheet.locationOf(dependent),
                        "member",
                        sheet.memberId,
                        "criterion",
                        dependent.code(),
                        "expects",
                        dependent.expects().get());
            }
        }

        /** One member's sheet of one round, while it is filled in. */
        public final class Sheet {
            private final String memberId;
            private final int hash;
            private final int round;
            private final int base;
            private final Optional<Location> start;
            private int state;
            private boolean touched;
            private List<Claim> claims = List.of();
            private List<Optional<Location>> conditionalAt = List.of();

            private Sheet(String memberId, int round, int base, Optional<Location> start) {
                this.memberId = memberId;
                this.hash = memberId.hashCode();
                this.round = round;
                this.base = base;
                this.start = start;
            }

            private CouncilMember stranger() {
                return CouncilMember.builder().id(memberId).build();
            }

            /**
             * Chooses an option.
             *
             * @param criterion a criterion of the set
             * @param number the option's number
             * @return this sheet
             */
            public Sheet option(Criterion criterion, int number) {
                touched = true;
                if (criterion.option(number).isEmpty()) {
                    return illegal(
                            CriteriaFinding.UNKNOWN_OPTION,
                            "criterion",
                            criterion.code(),
                            "found",
                            number,
                            "expected",
                            labels(criterion.options()));
                }
                return put(criterion, number);
            }

            /**
             * Gives points instead of an option.
             *
             * @param criterion a criterion of the set
             * @param points whole points; they must be those of an option, and of options with one mark only
             * @return this sheet
             */
            public Sheet points(Criterion criterion, int points) {
                touched = true;
                int only = criterion.onlyOptionWorth(points);
                if (only > 0) {
                    return put(criterion, only);
                }
                List<Option> options = criterion.optionsWorth(points);
                if (options.isEmpty()) {
                    return illegal(
                            CriteriaFinding.POINTS_NOT_OFFERED,
                            "criterion",
                            criterion.code(),
                            "found",
                            points,
                            "expected",
                            pointsOffered(criterion));
                }
                if (!haveOneMark(options)) {
                    return illegal(
                            CriteriaFinding.AMBIGUOUS_POINTS,
                            "criterion",
                            criterion.code(),
                            "points",
                            points,
                            "options",
                            labels(options));
                }
                return put(criterion, options.get(0).number() | UNDETERMINED);
            }

            /**
             * States that none of the options is met.
             *
             * @param criterion a criterion of the set without an option worth nothing
             * @return this sheet
             */
            public Sheet none(Criterion criterion) {
                touched = true;
                if (!criterion.admitsNone()) {
                    return illegal(CriteriaFinding.NONE_NOT_ALLOWED, "criterion", criterion.code());
                }
                return put(criterion, NONE);
            }

            /**
             * Scores a part.
             *
             * @param part the part's code
             * @param points points with at most two decimals
             * @return this sheet
             * @throws IllegalArgumentException if there is no such part or the points have more than two decimals
             */
            public Sheet part(String part, BigDecimal points) {
                if (!isPart(part)) {
                    throw new IllegalArgumentException("part must be one of " + criteriaSet() + ", was " + part);
                }
                return claim(part, points);
            }

            /**
             * Notes a total that came with the sheet; it is recomputed.
             *
             * @param scope {@code TOTAL}, a part's or a container's code
             * @param points points with at most two decimals
             * @return this sheet
             * @throws IllegalArgumentException if there is nothing of that code that adds up, or the points have more than two
             *     decimals
             */
            public Sheet claim(String scope, BigDecimal points) {
                if (!addsUp(scope)) {
                    throw new IllegalArgumentException(
                            "scope must be TOTAL, a part or a container of " + criteriaSet() + ", was " + scope);
                }
                return claim(scope, Points.plain(Points.hundredths(points)));
            }

            /**
             * Takes an answer as it is written in a file.
             *
             * @param code the criterion's code, a part's, or {@code TOTAL}
             * @param option the option's number, {@code none}, {@code yes}, {@code no}, or nothing
             * @param points the points, or nothing
             * @return this sheet
             */
            public Sheet answer(String code, String option, String points) {
                Optional<Criterion> criterion = criteriaSet().criterion(code);
                if (criterion.isPresent() && criterion.get().kind() != CriterionKind.CONTAINER) {
                    return answer(criterion.get(), option, points);
                }
                if (addsUp(code)) {
                    return option.isEmpty()
                            ? claim(code, points)
                            : illegal(
                                    CriteriaFinding.UNKNOWN_OPTION,
                                    "criterion",
                                    code,
                                    "found",
                                    option,
                                    "expected",
                                    "points");
                }
                touched = true;
                return illegal(
                        CriteriaFinding.UNKNOWN_CRITERION,
                        "criterion",
                        code,
                        "set",
                        criteriaSet().number());
            }

            /**
             * Takes an answer as it is written in a file.
             *
             * @param criterion a criterion of the set, no container
             * @param option the option's number, {@code none}, {@code yes}, {@code no}, or nothing
             * @param points the points, or nothing
             * @return this sheet
             */
            public Sheet answer(Criterion criterion, String option, String points) {
                touched = true;
                if (points.isEmpty()) {
                    return option.isEmpty() ? this : choose(criterion, option);
                }
                OptionalInt hundredths = Points.parseHundredths(points);
                if (hundredths.isEmpty() || hundredths.getAsInt() % Points.HUNDRED != 0) {
                    return illegal(
                            CriteriaFinding.POINTS_NOT_OFFERED,
                            "criterion",
                            criterion.code(),
                            "found",
                            points,
                            "expected",
                            pointsOffered(criterion));
                }
                int whole = hundredths.getAsInt() / Points.HUNDRED;
                if (option.isEmpty()) {
                    return points(criterion, whole);
                }
                int code = code(criterion, option);
                if (code != MISSING && pointsOf(criterion, code) != whole) {
                    return illegal(
                            CriteriaFinding.OPTION_POINTS_DIFFER,
                            "criterion",
                            criterion.code(),
                            "option",
                            option,
                            "expected",
                            pointsOf(criterion, code),
                            "found",
                            points);
                }
                return choose(criterion, option);
            }

            private Sheet choose(Criterion criterion, String option) {
                if (option.equals("none")) {
                    return none(criterion);
                }
                int code = code(criterion, option);
                if (code == MISSING) {
                    return illegal(
                            CriteriaFinding.UNKNOWN_OPTION,
                            "criterion",
                            criterion.code(),
                            "found",
                            option,
                            "expected",
                            labels(criterion.options()));
                }
                return put(criterion, code);
            }

            /** The packed code of a written option, or {@link #MISSING} if there is no such option. */
            private int code(Criterion criterion, String label) {
                if (label.equals("none")) {
                    return NONE;
                }
                List<Option> options = criterion.options();
                for (int i = 0; i < options.size(); i++) {
                    if (options.get(i).label().equals(label)) {
                        return i + 1;
                    }
                }
                return MISSING;
            }

            private Sheet put(Criterion criterion, int code) {
                int index = criterion.index();
                if (index < 0 || index >= known.size() || known.get(index) != criterion) {
                    throw new IllegalArgumentException(
                            "criterion must be an answerable one of " + criteriaSet() + ", was " + criterion);
                }
                int at = base + 1 + index;
                if (answers[at] != MISSING) {
                    // which of them stands must not hang on their order
                    answers[at] = (byte) Math.min(answers[at], code);
                    return illegal(
                            CriteriaFinding.REPEATED_ANSWER,
                            "criterion",
                            criterion.code(),
                            "member",
                            memberId,
                            "round",
                            round);
                }
                answers[at] = (byte) code;
                if (where != NOWHERE
                        && (criterion.needs().isPresent() || criterion.expects().isPresent())) {
                    rememberLocation(index);
                }
                return this;
            }

            private void rememberLocation(int index) {
                if (conditionalAt.isEmpty()) {
                    conditionalAt = new ArrayList<>();
                }
                while (conditionalAt.size() <= index) {
                    conditionalAt.add(Optional.empty());
                }
                conditionalAt.set(index, where.get());
            }

            private Optional<Location> locationOf(Criterion criterion) {
                return criterion.index() < conditionalAt.size()
                        ? conditionalAt.get(criterion.index())
                        : Optional.empty();
            }

            /** Keeps the sheet invalid, as it was in the sheets that this one is taken from. */
            void refuse() {
                state |= ILLEGAL;
            }

            private Sheet illegal(CriteriaFinding code, Object... facts) {
                state |= ILLEGAL;
                note(code, where.get(), facts);
                return this;
            }

            private Sheet claim(String scope, String points) {
                if (points.isEmpty()) {
                    return this;
                }
                if (claims.isEmpty()) {
                    claims = new ArrayList<>();
                }
                claims.add(new Claim(scope, points, where.get()));
                return this;
            }

            /** Whether a code stands for a sum of criteria. */
            private boolean addsUp(String code) {
                return code.equals(TOTAL)
                        || isPart(code)
                        || criteriaSet()
                                .criterion(code)
                                .filter(of -> of.kind() == CriterionKind.CONTAINER)
                                .isPresent();
            }

            private boolean isPart(String code) {
                return criteriaSet().parts().stream()
                        .anyMatch(part -> part.code().equals(code));
            }

            private boolean isPartLevel() {
                return !touched && claims.stream().anyMatch(claim -> isPart(claim.scope));
            }

            private void putPartScores(List<Part> parts, int[] scores, int from) {
                for (Claim claim : claims) {
                    for (int i = 0; i < parts.size(); i++) {
                        if (parts.get(i).code().equals(claim.scope)) {
                            putPartScore(parts.get(i), claim, scores, from + i);
                        }
                    }
                }
                long sum = 0;
                for (int i = 0; i < parts.size(); i++) {
                    if (scores[from + i] == Rest.NO_SCORE) {
                        state |= INCOMPLETE;
                    }
                    sum += scores[from + i];
                }
                if ((state & (INCOMPLETE | ILLEGAL)) == 0) {
                    for (Claim claim : claims) {
                        if (claim.scope.equals(TOTAL)) {
                            testClaim(claim, sum);
                        }
                    }
                }
            }

            private void putPartScore(Part part, Claim claim, int[] scores, int at) {
                OptionalInt value = Points.parseHundredths(claim.points);
                int max = part.points() * Points.HUNDRED;
                if (value.isEmpty() || value.getAsInt() < 0 || value.getAsInt() > max) {
                    state |= ILLEGAL;
                    note(
                            CriteriaFinding.BAD_PART_SCORE,
                            claim.at,
                            "part",
                            part.code(),
                            "found",
                            claim.points,
                            "expected",
                            "0 – " + part.points());
                } else if (scores[at] != Rest.NO_SCORE) {
                    scores[at] = Math.min(scores[at], value.getAsInt());
                    state |= ILLEGAL;
                    note(
                            CriteriaFinding.REPEATED_ANSWER,
                            claim.at,
                            "criterion",
                            part.code(),
                            "member",
                            memberId,
                            "round",
                            round);
                } else {
                    scores[at] = value.getAsInt();
                }
            }

            private boolean isNotApplicable(Criterion criterion) {
                return ScoreSheets.isNotApplicable(criteriaSet(), answers, base + 1, criterion);
            }

            private boolean isWorthNothing(String code) {
                return ScoreSheets.isWorthNothing(criteriaSet(), answers, base + 1, code);
            }

            private void testClaims() {
                for (Claim claim : claims) {
                    if ((state & (INCOMPLETE | ILLEGAL)) == 0) {
                        testClaim(claim, computed(claim.scope));
                    }
                }
            }

            private void testClaim(Claim claim, long computed) {
                OptionalInt claimed = Points.parseHundredths(claim.points);
                if (claimed.isEmpty()) {
                    note(CriteriaFinding.BAD_CLAIM, claim.at, "scope", claim.scope, "found", claim.points);
                } else if (claimed.getAsInt() != computed) {
                    note(
                            CriteriaFinding.CLAIM_WRONG,
                            claim.at,
                            "member",
                            memberId,
                            "scope",
                            claim.scope,
                            "claimed",
                            Points.plain(claimed.getAsInt()),
                            "computed",
                            Points.plain(computed));
                }
            }

            /** The points that follow from the answers for a claim's scope, in hundredths. */
            private long computed(String scope) {
                Optional<Criterion> container = criteriaSet().criterion(scope);
                if (container.isPresent()) {
                    return sum(container.get()) * Points.HUNDRED;
                }
                long sum = 0;
                for (Criterion criterion : criteriaSet().criteria()) {
                    String part =
                            criteriaSet().parts().get(criterion.partIndex()).code();
                    if (scope.equals(TOTAL) || scope.equals(part)) {
                        sum += sum(criterion);
                    }
                }
                return sum * Points.HUNDRED;
            }

            private long sum(Criterion criterion) {
                return criterion.kind() == CriterionKind.CONTAINER
                        ? criterion.children().stream().mapToLong(this::sum).sum()
                        : pointsOf(criterion, answers[base + 1 + criterion.index()] & CODE);
            }
        }

        private record Claim(String scope, String points, Optional<Location> at) {}

        private static boolean haveOneMark(List<Option> options) {
            return options.stream().map(Option::minimumFor).distinct().count() == 1;
        }

        private static String labels(List<Option> options) {
            return String.join(", ", options.stream().map(Option::label).toList());
        }

        private static String pointsOffered(Criterion criterion) {
            return String.join(
                    ", ",
                    criterion.options().stream()
                            .map(option -> String.valueOf(option.points()))
                            .distinct()
                            .toList());
        }
    }
}
