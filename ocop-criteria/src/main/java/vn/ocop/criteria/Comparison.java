// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Policy;

/**
 * One comparison that was made in judging a product: what was found, what was needed, whether it passed, and what it rests
 * on. Passed ones are kept like failed ones.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Comparison {
    /** Where there is no limit to compare with. */
    static final long NO_LIMIT = Long.MIN_VALUE;

    /** What is compared. */
    public enum Kind {
        /** Counted sheets that contradict the criteria set or themselves: none may. */
        LEGAL_SHEETS(Unit.SHEETS, false),
        /** A sheet counts. */
        SHEET_COUNTS(Unit.YES_NO, true),
        /** Whether a sheet is one of its member's last round. */
        LATEST_ROUND(Unit.YES_NO, true),
        /** Whether whoever scored is on the roster. */
        ON_ROSTER(Unit.YES_NO, true),
        /** Whether whoever scored may score. */
        MAY_SCORE(Unit.YES_NO, true),
        /** Whether whoever scored is free of a conflict. */
        NO_CONFLICT(Unit.YES_NO, true),
        /** Whether whoever scored was present. */
        PRESENT(Unit.YES_NO, true),
        /** Scoring members present. */
        QUORUM(Unit.MEMBERS, true),
        /** Whether a chair is present. */
        CHAIR(Unit.YES_NO, true),
        /** Sheets that count. */
        SOME_SHEETS(Unit.SHEETS, true),
        /** Present members without a sheet: none may be. */
        HANDED_IN(Unit.MEMBERS, false),
        /** Counted sheets with missing answers: none may be. */
        COMPLETE_SHEETS(Unit.SHEETS, false),
        /** Whether the minimum marks can be judged on sheets that score parts. */
        MINIMUM_DECIDED(Unit.YES_NO, true),
        /** The distance between the lowest and the highest total. */
        SPREAD(Unit.POINTS, false),
        /** A stated knock-out: none may hold. */
        KNOCK_OUT(Unit.YES_NO, false),
        /** Sheets that give nothing in a criterion in which nothing disqualifies. */
        ZERO_STOP(Unit.SHEETS, false),
        /** Whether a printed requirement of a criterion is met. */
        REQUIREMENT(Unit.YES_NO, true),
        /** Sheets on which a conditional criterion applies. */
        CONDITION(Unit.SHEETS, true),
        /** Sheets with points in a criterion while the one that it rests on has none: none should be. */
        EXPECTATION(Unit.SHEETS, false),
        /** Sheets that meet a minimum mark. */
        MARK(Unit.SHEETS, true),
        /** Whether the council has decided a minimum mark to be met. */
        MARK_DECIDED(Unit.YES_NO, true),
        /** The sum against the lower limit of a star's band, each times the number of sheets. */
        BAND(Unit.POINTS, true),
        /** The highest star whose minimum marks are met against the star of the points. */
        LOWER_STAR(Unit.STARS, true),
        /** The highest star whose minimum marks are met against the star that the product is a candidate for. */
        CANDIDATE(Unit.STARS, true);

        private final Unit unit;
        private final boolean atLeast;

        Kind(Unit unit, boolean atLeast) {
            this.unit = unit;
            this.atLeast = atLeast;
        }

        /**
         * What the numbers count.
         *
         * @return the unit
         */
        public Unit unit() {
            return unit;
        }

        /**
         * The direction.
         *
         * @return true if as much as the limit is needed, false if no more than it is allowed
         */
        public boolean isAtLeast() {
            return atLeast;
        }
    }

    /** What the numbers of a comparison count. */
    public enum Unit {
        /** Points, exact. */
        POINTS,
        /** Score sheets. */
        SHEETS,
        /** Council members. */
        MEMBERS,
        /** Stars. */
        STARS,
        /** 1 for yes, 0 for no. */
        YES_NO
    }

    /** What came of a comparison. */
    public enum Verdict {
        /** The limit is kept. */
        PASSED,
        /** The limit is not kept. */
        FAILED,
        /** Not judged: a policy, a missing roster or a denied fact leaves nothing to judge. */
        NOT_JUDGED
    }

    private final Scoring scoring;
    private final Kind kind;
    private final Object about;
    private final long found;
    private final long limit;
    private final int count;
    private final Verdict verdict;

    Comparison(Scoring scoring, Kind kind, Object about, long found, long limit, int count, Verdict verdict) {
        this.scoring = scoring;
        this.kind = kind;
        this.about = about;
        this.found = found;
        this.limit = limit;
        this.count = count;
        this.verdict = verdict;
    }

    /**
     * What is compared.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What the comparison is about, in no language.
     *
     * @return the code of a criterion, the identifier of a knock-out or a member, the number of a band's star; empty if the
     *     comparison is about the product as a whole
     */
    public String subject() {
        if (about instanceof Mark mark) {
            return mark.criterion().code();
        }
        if (about instanceof Criterion criterion) {
            return criterion.code();
        }
        if (about instanceof KnockOut knockOut) {
            return knockOut.id();
        }
        if (about instanceof CouncilMember member) {
            return member.id();
        }
        return star().map(star -> String.valueOf(star.number())).orElse("");
    }

    /**
     * The star that the comparison is a condition of.
     *
     * @return the star of a mark, a band or a candidate
     */
    public Optional<Star> star() {
        if (about instanceof Mark mark) {
            return Optional.of(mark.star());
        }
        if (about instanceof Band band) {
            return Optional.of(band.star());
        }
        return about instanceof Star star ? Optional.of(star) : Optional.empty();
    }

    /**
     * The minimum mark that is compared.
     *
     * @return the mark, absent if the comparison is about something else
     */
    public Optional<Mark> mark() {
        return about instanceof Mark mark ? Optional.of(mark) : Optional.empty();
    }

    /**
     * The criterion that is compared.
     *
     * @return the criterion, absent if the comparison is about something else, such as a mark
     */
    public Optional<Criterion> criterion() {
        return about instanceof Criterion criterion ? Optional.of(criterion) : Optional.empty();
    }

    /**
     * The knock-out that is compared.
     *
     * @return the knock-out, absent if the comparison is about something else
     */
    public Optional<KnockOut> knockOut() {
        return about instanceof KnockOut knockOut ? Optional.of(knockOut) : Optional.empty();
    }

    /**
     * What was found.
     *
     * @return the number in the unit of the kind; 1 and 0 stand for yes and no
     */
    public BigDecimal found() {
        return number(found);
    }

    /**
     * What was needed, or allowed.
     *
     * @return the number in the unit of the kind; absent if there is no limit
     */
    public Optional<BigDecimal> limit() {
        return limit == NO_LIMIT ? Optional.empty() : Optional.of(number(limit));
    }

    /**
     * Of how many sheets or members the number found is, or over how many sheets the sum is.
     *
     * @return the number, absent if there is none
     */
    public OptionalInt count() {
        return count < 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }

    private BigDecimal number(long value) {
        return kind.unit() == Unit.POINTS ? Average.ofHundredths(value, 1).sum() : BigDecimal.valueOf(value);
    }

    /**
     * What tells the comparison from all others of its product, in no language.
     *
     * @return the kind, the subject and, of a mark, the star
     */
    public String key() {
        String starred = about instanceof Mark mark ? " " + mark.star().number() : "";
        return kind == Kind.LOWER_STAR || subject().isEmpty() ? kind.name() : kind.name() + " " + subject() + starred;
    }

    /**
     * Whether the comparison asks if one sheet counts.
     *
     * @return true if it is about a member
     */
    public boolean isOfOneSheet() {
        return about instanceof CouncilMember;
    }

    /**
     * Whether the comparison is about an element of the criteria set.
     *
     * @return true if it is about a criterion, a mark or a knock-out
     */
    public boolean isOfAnElement() {
        return about instanceof Criterion || about instanceof Mark || about instanceof KnockOut;
    }

    /** How far the limit is kept, in the raw unit: 0 if just so, negative if failed. */
    long slack() {
        return kind.isAtLeast() ? found - limit : limit - found;
    }

    /**
     * The verdict.
     *
     * @return whether the limit is kept
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Whether the limit is kept.
     *
     * @return true if it is
     */
    public boolean isPassed() {
        return verdict == Verdict.PASSED;
    }

    /**
     * Whether the limit is not kept.
     *
     * @return true if it is not
     */
    public boolean isFailed() {
        return verdict == Verdict.FAILED;
    }

    /**
     * What the comparison rests on.
     *
     * @return at least one place in the law, policy or reading
     */
    public List<Basis> bases() {
        return switch (kind) {
            case LEGAL_SHEETS ->
                about instanceof CriteriaSet set
                        ? ImmutableList.of(law(set), Basis.Reading.LEGAL_SHEETS)
                        : ImmutableList.of(Basis.Reading.LEGAL_SHEETS);
            case SHEET_COUNTS, ON_ROSTER, MAY_SCORE, NO_CONFLICT -> ImmutableList.of(Basis.Reading.WHO_SCORES);
            case PRESENT -> ImmutableList.of(Basis.Reading.WHO_SCORES, policy(Policy.COUNCIL_MODE));
            case LATEST_ROUND -> ImmutableList.of(Basis.Reading.LATEST_ROUND);
            case QUORUM, CHAIR -> ImmutableList.of(policy(Policy.COUNCIL_QUORUM), policy(Policy.COUNCIL_MODE));
            case SOME_SHEETS, COMPLETE_SHEETS -> ImmutableList.of(Basis.Reading.ALL_HAND_IN);
            case HANDED_IN -> ImmutableList.of(Basis.Reading.ALL_HAND_IN, policy(Policy.COUNCIL_MODE));
            case MINIMUM_DECIDED -> ImmutableList.of(law((CriteriaSet) about), policy(Policy.COUNCIL_MINIMUM));
            case SPREAD -> ImmutableList.of(policy(Policy.COUNCIL_MAX_SPREAD), policy(Policy.COUNCIL_MODE));
            case KNOCK_OUT -> ImmutableList.of(new Basis.Law(((KnockOut) about).citation()));
            case ZERO_STOP -> ImmutableList.of(law((Criterion) about), Basis.Reading.MORE_THAN_HALF);
            case REQUIREMENT -> ImmutableList.of(requirement((Criterion) about));
            case CONDITION, EXPECTATION -> ImmutableList.of(law((Criterion) about));
            case MARK, MARK_DECIDED -> mark((Mark) about);
            case BAND -> ImmutableList.of(new Basis.Law(((Band) about).citation()), policy(Policy.AVERAGE_DECIMALS));
            case LOWER_STAR, CANDIDATE -> lowerStar();
        };
    }

    private List<Basis> mark(Mark mark) {
        ImmutableList.Builder<Basis> bases = ImmutableList.builder();
        bases.add(new Basis.Law(mark.citation()));
        mark.option().minimumWhen().ifPresent(fact -> bases.add(new Basis.Law(fact.citation())));
        return bases.add(policy(Policy.COUNCIL_MINIMUM)).build();
    }

    private List<Basis> lowerStar() {
        ImmutableList.Builder<Basis> bases = ImmutableList.builder();
        star().flatMap(scoring.rulebook()::band).ifPresent(band -> bases.add(new Basis.Law(band.citation())));
        return bases.add(policy(Policy.STAR_RULE)).build();
    }

    private static Basis requirement(Criterion criterion) {
        return new Basis.Law(
                criterion.requirement().map(Criterion.Requirement::citation).orElse(criterion.citation()));
    }

    private static Basis law(CriteriaSet set) {
        return new Basis.Law(set.header().citation());
    }

    private static Basis law(Criterion criterion) {
        return new Basis.Law(criterion.citation());
    }

    private Basis policy(Policy policy) {
        return scoring.policies().basis(policy);
    }

    /** Two are equal if everything but the scoring behind them is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Comparison that
                && kind == that.kind
                && verdict == that.verdict
                && found == that.found
                && limit == that.limit
                && count == that.count
                && subject().equals(that.subject())
                && star().equals(that.star())
                && bases().equals(that.bases());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, verdict, found, subject());
    }

    @Override
    public String toString() {
        return kind + " " + subject() + " " + found().toPlainString() + (kind.isAtLeast() ? " >= " : " <= ")
                + limit().map(BigDecimal::toPlainString).orElse("-") + " " + verdict;
    }
}
