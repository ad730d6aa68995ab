// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Star;
import vn.ocop.criteria.judging.Check;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;

/**
 * One comparison that was made in judging a product: what was found, what was needed, whether it passed, and what it rests
 * on. Passed ones are kept like failed ones.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Comparison {
    /** What is compared. */
    @SuppressWarnings("EnumOrdinal") // bits of masks that live no longer than the process
    public enum Kind {
        /** Counted sheets that contradict the criteria set or themselves: none may. */
        LEGAL_SHEETS(Unit.SHEETS, Outcome.INVALID),
        /** Whether written opinions may take the place of a meeting in this kind of case. */
        WRITTEN_MODE(Unit.YES_NO, Outcome.INVALID),
        /** Whether the stated subject is one that the criteria set admits. */
        SUBJECT(Unit.YES_NO, Outcome.DISQUALIFIED),
        /** A sheet counts. */
        SHEET_COUNTS(Unit.YES_NO),
        /** Whether a sheet is one of its member's last round. */
        LATEST_ROUND(Unit.YES_NO),
        /** Whether whoever scored is on the roster. */
        ON_ROSTER(Unit.YES_NO),
        /** Whether whoever scored may score. */
        MAY_SCORE(Unit.YES_NO),
        /** Whether whoever scored is free of a conflict. */
        NO_CONFLICT(Unit.YES_NO),
        /** Whether whoever scored was present. */
        PRESENT(Unit.YES_NO),
        /** Scoring members present. */
        QUORUM(Unit.MEMBERS, Outcome.NO_QUORUM),
        /** Whether a chair is present. */
        CHAIR(Unit.YES_NO, Outcome.NO_QUORUM),
        /** Sheets that count. */
        SOME_SHEETS(Unit.SHEETS, Outcome.INCOMPLETE),
        /** Present members without a sheet: none may be. */
        HANDED_IN(Unit.MEMBERS, Outcome.INCOMPLETE),
        /** Counted sheets with missing answers: none may be. */
        COMPLETE_SHEETS(Unit.SHEETS, Outcome.INCOMPLETE),
        /** Whether the council has decided on the minimum marks, where nothing else tells whether they are met. */
        MINIMUM_DECIDED(Unit.YES_NO, Outcome.INCOMPLETE),
        /** The distance between the lowest and the highest total. */
        SPREAD(Unit.POINTS, Outcome.RESCORE),
        /** A stated knock-out: none may hold. */
        KNOCK_OUT(Unit.YES_NO, Outcome.DISQUALIFIED),
        /** Sheets that give nothing in a criterion in which nothing disqualifies. */
        ZERO_STOP(Unit.SHEETS, Outcome.DISQUALIFIED),
        /** Whether a printed requirement of a criterion is met, where an unmet one leaves the criterion without points. */
        REQUIREMENT(Unit.YES_NO),
        /** Whether a printed requirement of a criterion is met, where an unmet one disqualifies. */
        ELIGIBILITY(Unit.YES_NO, Outcome.DISQUALIFIED),
        /** Sheets on which a conditional criterion applies. */
        CONDITION(Unit.SHEETS),
        /** Sheets with points in a criterion while the one that it rests on has none: none should be. */
        EXPECTATION(Unit.SHEETS),
        /** Sheets that meet a minimum mark. */
        MARK(Unit.SHEETS, Outcome.RATED),
        /** Whether the council has decided a minimum mark to be met. */
        MARK_DECIDED(Unit.YES_NO, Outcome.RATED),
        /** Sheets that meet a minimum mark of which the council has decided: what the answers alone would say. */
        MARK_ANSWERED(Unit.SHEETS),
        /** The sum against the lower limit of a star's band, each times the number of sheets. */
        BAND(Unit.POINTS, Outcome.RATED),
        /** The highest star whose minimum marks are met against the star of the points. */
        LOWER_STAR(Unit.STARS),
        /** The highest star whose minimum marks are met against the lowest star that is marked, where missing it leaves no star. */
        LOWEST_MARKS(Unit.STARS, Outcome.MINIMUM_NOT_MET),
        /** The highest star whose minimum marks are met against the star that the product is a candidate for. */
        CANDIDATE(Unit.STARS, Outcome.MINIMUM_NOT_MET);

        private static final Kind[] ALL = values();
        private static final Outcome[] OUTCOMES = Outcome.values();
        /** For each outcome the checks whose failure leads to it, as bits. */
        private static final long[] LEADING = new long[Outcome.values().length];

        static {
            for (Kind kind : ALL) {
                if (kind.leadsTo.isPresent()) {
                    LEADING[kind.leadsTo.get().ordinal()] |= 1L << kind.ordinal();
                }
            }
        }

        private final Unit unit;
        private final Check check;
        private final Optional<Outcome> leadsTo;

        Kind(Unit unit) {
            this(unit, Optional.empty());
        }

        Kind(Unit unit, Outcome leadsTo) {
            this(unit, Optional.of(leadsTo));
        }

        Kind(Unit unit, Optional<Outcome> leadsTo) {
            this.unit = unit;
            this.check = Check.valueOf(name());
            this.leadsTo = leadsTo;
        }

        static Kind of(Check check) {
            return ALL[check.ordinal()];
        }

        /** The first outcome that a failed check leads to; a zero stop comes after the quorum. */
        static Outcome outcome(long failed) {
            long stopped = failed & (1L << ZERO_STOP.ordinal());
            long others = failed ^ stopped;
            for (int i = 0; i < OUTCOMES.length; i++) {
                if ((LEADING[i] & others) != 0) {
                    return OUTCOMES[i];
                }
                if (stopped != 0 && OUTCOMES[i] == Outcome.NO_QUORUM) {
                    return Outcome.DISQUALIFIED;
                }
            }
            return Outcome.RATED;
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
            return check.isAtLeast();
        }

        /**
         * What a failure leads to: the outcome of a product is the first that a failed comparison leads to.
         *
         * @return the outcome, {@link Outcome#RATED} if a lower star; absent if a failure changes nothing by itself
         */
        public Optional<Outcome> leadsTo() {
            return leadsTo;
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

    /** What a comparison is about. */
    public sealed interface About {
        /**
         * Which one, in no language.
         *
         * @return the code of a criterion, the identifier of a knock-out or a member, the number of a star; empty for the
         *     product as a whole
         */
        String subject();

        /**
         * The star that is asked for.
         *
         * @return the star of a mark or a band
         */
        default Optional<Star> star() {
            return Optional.empty();
        }

        /**
         * The criteria set of the product.
         *
         * @return the set, of what concerns the product as a whole or its star; absent if it cannot be told
         */
        default Optional<CriteriaSet> set() {
            return Optional.empty();
        }

        /**
         * The product as a whole.
         *
         * @param set its criteria set, absent if it cannot be told
         */
        record OfProduct(Optional<CriteriaSet> set) implements About {
            @Override
            public String subject() {
                return "";
            }
        }

        /**
         * One sheet.
         *
         * @param member whose it is
         */
        record OfSheet(CouncilMember member) implements About {
            @Override
            public String subject() {
                return member.id();
            }
        }

        /**
         * A minimum mark.
         *
         * @param mark the mark
         * @param decision what the council decided of it
         */
        record OfMark(Mark mark, Optional<Mark.Decision> decision) implements About {
            @Override
            public String subject() {
                return mark.criterion().code();
            }

            @Override
            public Optional<Star> star() {
                return Optional.of(mark.star());
            }
        }

        /**
         * A criterion.
         *
         * @param criterion the criterion
         */
        record OfCriterion(Criterion criterion) implements About {
            @Override
            public String subject() {
                return criterion.code();
            }
        }

        /**
         * The band of a star.
         *
         * @param of the star
         * @param set the criteria set of the product, absent if it cannot be told
         */
        record OfBand(Star of, Optional<CriteriaSet> set) implements About {
            @Override
            public String subject() {
                return String.valueOf(of.number());
            }

            @Override
            public Optional<Star> star() {
                return Optional.of(of);
            }
        }

        /**
         * A knock-out.
         *
         * @param knockOut the condition
         */
        record OfKnockOut(KnockOut knockOut) implements About {
            @Override
            public String subject() {
                return knockOut.id();
            }
        }
    }

    private final Rules rules;
    private final Kind kind;
    private final About about;
    private final boolean judged;
    private final long found;
    private final long limit;
    private final int count;

    Comparison(Rules rules, Kind kind, About about, boolean judged, long found, long limit, int count) {
        this.rules = rules;
        this.kind = kind;
        this.about = about;
        this.judged = judged;
        this.found = found;
        this.limit = limit;
        this.count = count;
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
     * What the comparison is about.
     *
     * @return the product, or a part of what was judged
     */
    public About about() {
        return about;
    }

    /**
     * What the comparison is about, in no language.
     *
     * @return the code of a criterion, the identifier of a knock-out or a member, the number of a band's star; empty if the
     *     comparison is about the product as a whole
     */
    public String subject() {
        return about.subject();
    }

    /**
     * The star that the comparison is a condition of.
     *
     * @return the star of a mark, a band or a candidate
     */
    public Optional<Star> star() {
        return about.star();
    }

    /**
     * The minimum mark that is compared.
     *
     * @return the mark, absent if the comparison is about something else
     */
    public Optional<Mark> mark() {
        return about instanceof About.OfMark of ? Optional.of(of.mark()) : Optional.empty();
    }

    /**
     * What the council decided of the minimum mark that is compared.
     *
     * @return the decision, absent if there is none
     */
    public Optional<Mark.Decision> decision() {
        return about instanceof About.OfMark of ? of.decision() : Optional.empty();
    }

    /** The minimum mark that is not met and counts: what answers say of a mark that the council decided does not. */
    Optional<Mark> unmet() {
        return isFailed() && kind.leadsTo().isPresent() ? mark() : Optional.empty();
    }

    /**
     * The band whose lower limit is compared.
     *
     * @return the band, absent if the comparison is about something else
     */
    public Optional<Band> band() {
        return kind == Kind.BAND ? star().flatMap(rules::band) : Optional.empty();
    }

    /**
     * The criterion that is compared.
     *
     * @return the criterion, absent if the comparison is about something else, such as a mark
     */
    public Optional<Criterion> criterion() {
        return about instanceof About.OfCriterion of ? Optional.of(of.criterion()) : Optional.empty();
    }

    /**
     * The knock-out that is compared.
     *
     * @return the knock-out, absent if the comparison is about something else
     */
    public Optional<KnockOut> knockOut() {
        return about instanceof About.OfKnockOut of ? Optional.of(of.knockOut()) : Optional.empty();
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
        return limit == Check.NO_LIMIT ? Optional.empty() : Optional.of(number(limit));
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
        String starred = mark().map(mark -> " " + mark.star().number()).orElse("");
        return kind == Kind.LOWER_STAR || subject().isEmpty() ? kind.name() : kind.name() + " " + subject() + starred;
    }

    /**
     * Whether the comparison asks if one sheet counts.
     *
     * @return true if it is about a member
     */
    public boolean isOfOneSheet() {
        return about instanceof About.OfSheet;
    }

    /**
     * Whether the comparison is about an element of the criteria set.
     *
     * @return true if it is about a criterion, a mark or a knock-out
     */
    public boolean isOfAnElement() {
        return about instanceof About.OfCriterion || about instanceof About.OfMark || about instanceof About.OfKnockOut;
    }

    /** The criterion at which the comparison is told. */
    Optional<Criterion> element() {
        return about instanceof About.OfMark of ? Optional.of(of.mark().criterion()) : criterion();
    }

    /** Whether the comparison is one of the product as a whole or of its sheets, not of its star. */
    boolean isOfTheCouncil() {
        return about instanceof About.OfProduct || isOfOneSheet();
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
        if (!judged) {
            return Verdict.NOT_JUDGED;
        }
        return kind.check.isKept(found, limit) ? Verdict.PASSED : Verdict.FAILED;
    }

    /**
     * Whether the limit is kept.
     *
     * @return true if it is
     */
    public boolean isPassed() {
        return verdict() == Verdict.PASSED;
    }

    /**
     * Whether the limit is not kept.
     *
     * @return true if it is not
     */
    public boolean isFailed() {
        return verdict() == Verdict.FAILED;
    }

    /**
     * What the comparison rests on.
     *
     * @return at least one place in the law, policy or reading
     */
    public List<Basis> bases() {
        return new Grounds(rules, this).bases();
    }

    /** The criteria set of the product as a whole. */
    Optional<CriteriaSet> set() {
        return about.set();
    }

    /** Two are equal if everything but the rules behind them is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Comparison that
                && kind == that.kind
                && judged == that.judged
                && found == that.found
                && limit == that.limit
                && count == that.count
                && subject().equals(that.subject())
                && star().equals(that.star())
                && decision().equals(that.decision())
                && bases().equals(that.bases());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, judged, found, subject());
    }

    @Override
    public String toString() {
        return kind + " " + subject() + " " + found().toPlainString() + (kind.isAtLeast() ? " >= " : " <= ")
                + limit().map(BigDecimal::toPlainString).orElse("-") + " " + verdict();
    }
}
