// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.CaseKind;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Location;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
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

    ScoreSheets(
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
            told.add(product.isOfUnknownCall() ? product.heldBy(council.asRegulated(product.council())) : product);
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
     * Starts new sheets with everything that was stated here: answers of all rounds, statements, claims, remarks.
     *
     * @return a new builder that would build sheets equal to these
     * @throws IllegalStateException if the criteria set cannot be told
     */
    public Builder toBuilder() {
        return toBuilder(
                set().orElseThrow(() -> new IllegalStateException("there is no criteria set in " + this)), council);
    }

    /**
     * Starts new sheets with what was stated here, of another set or before another council. Of another set are taken over the
     * answers to criteria of the same code, title and points; what it does not have is said in findings.
     *
     * @param other the set
     * @param before the council
     * @return a new builder
     * @throws IllegalStateException if the criteria set of these sheets cannot be told
     */
    public Builder toBuilder(CriteriaSet other, Council before) {
        return SheetsCopy.of(this, other, before, sheet -> true);
    }

    /**
     * The sheets as they were if a member had handed in none.
     *
     * @param memberId the member's identifier
     * @return the sheets of the others
     * @throws IllegalStateException if the criteria set cannot be told
     */
    public ScoreSheets without(String memberId) {
        CriteriaSet own = set().orElseThrow(() -> new IllegalStateException("there is no criteria set in " + this));
        return SheetsCopy.of(this, own, council, sheet -> !member(sheet).id().equals(memberId))
                .build();
    }

    /**
     * The sheets as they were with a further one, in place of that of the same member and round. Of a sheet of another set are
     * taken over the answers to criteria of the same code, title and points.
     *
     * @param sheet the sheet, perhaps of another product
     * @return the sheets
     * @throws IllegalStateException if one of the criteria sets cannot be told
     */
    public ScoreSheets with(ScoreSheet sheet) {
        CriteriaSet own = set().orElseThrow(() -> new IllegalStateException("there is no criteria set in " + this));
        Builder all = SheetsCopy.of(
                this,
                own,
                council,
                at -> !(member(at).id().equals(sheet.member().id()) && round(at) == sheet.round()));
        sheet.copyInto(all);
        return all.build();
    }

    /**
     * The same sheets as those may see them who are not to know whose they are: members are called M1, M2 … by what they
     * answered, in an order that tells nothing of them; names, remarks, places in files and findings that may hold any of them
     * are left out. They are judged as these are.
     *
     * @return the sheets, before a council that {@linkplain Council#isAnonymous is anonymous}
     */
    public ScoreSheets anonymous() {
        return new Pseudonyms(this).sheets();
    }

    /**
     * Everything that was stated, each by what it is about, in no language and without the places where it stands.
     *
     * @return the statements, in an order that does not depend on that of the input
     */
    public Map<Statement, String> statements() {
        return new Statements(this).all();
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

    /**
     * What the council decided of minimum marks.
     *
     * @return the decisions in the order in which they were stated
     */
    public List<Mark.Decision> decisions() {
        return extras.decided;
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
        return Optional.ofNullable(extras.sheets.starts().get(sheet));
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

    /**
     * Two are equal if they are of one product and one criteria set, and everything stated is: answers of all rounds, council,
     * statements, claims, remarks, what was found. In what order, and where, does not count.
     */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ScoreSheets that
                        && productId.equals(that.productId)
                        && Objects.equals(set, that.set)
                        && (liesAlike(that) || statements().equals(that.statements())));
    }

    /** Whether both are the usual sheets of one council, byte by byte: saves most comparisons the statements. */
    private boolean liesAlike(ScoreSheets other) {
        return extras == other.extras
                && extras == SheetExtras.NONE
                && stated.equals(other.stated)
                && council.members().equals(other.council.members())
                && council.equals(other.council)
                && Arrays.equals(answers, other.answers);
    }

    @Override
    public int hashCode() {
        return 31 * productId.hashCode() + Objects.hashCode(set);
    }

    @Override
    public String toString() {
        return productId + ": " + (set == null ? "no set" : set) + ", sheets: " + count();
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
    public static final class Builder extends SheetsBuilder {
        Builder(SheetsDraft draft) {
            super(draft);
        }

        @Override
        Builder self() {
            return this;
        }

        /** One member's sheet of one round, while it is filled in. */
        public static final class Sheet extends SheetBuilder {
            Sheet(SheetDraft draft) {
                super(draft);
            }
        }
    }
}
