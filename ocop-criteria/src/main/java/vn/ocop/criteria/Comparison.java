// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Requirement;

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
        LEGAL_SHEETS(Unit.SHEETS, false, "{found} phiếu không hợp lệ", "{found} invalid sheets"),
        /** A sheet counts. */
        SHEET_COUNTS(Unit.YES_NO, true, "Phiếu của {subject} được tính", "The sheet of {subject} counts"),
        /** Whether a sheet is one of its member's last round. */
        LATEST_ROUND(
                Unit.YES_NO,
                true,
                "Phiếu của {subject} ở vòng trước: đã có phiếu thay",
                "The sheet of {subject} from an earlier round: replaced"),
        /** Whether whoever scored is on the roster. */
        ON_ROSTER(
                Unit.YES_NO,
                true,
                "Phiếu của {subject} không được tính: không có trong danh sách hội đồng",
                "The sheet of {subject} does not count: not on the council"),
        /** Whether whoever scored may score. */
        MAY_SCORE(
                Unit.YES_NO,
                true,
                "Phiếu của {subject} không được tính: là thư ký",
                "The sheet of {subject} does not count: the secretary"),
        /** Whether whoever scored is free of a conflict. */
        NO_CONFLICT(
                Unit.YES_NO,
                true,
                "Phiếu của {subject} không được tính: có xung đột lợi ích",
                "The sheet of {subject} does not count: a declared conflict"),
        /** Whether whoever scored was present. */
        PRESENT(
                Unit.YES_NO,
                true,
                "Phiếu của {subject} không được tính: vắng mặt",
                "The sheet of {subject} does not count: absent"),
        /** Scoring members present. */
        QUORUM(
                Unit.MEMBERS,
                true,
                "Có mặt {found}/{count} thành viên chấm điểm, cần ít nhất {limit}",
                "{found} of {count} scoring members present, at least {limit} needed"),
        /** Chairs present. */
        CHAIR(Unit.YES_NO, true, "Chủ tịch hội đồng có mặt và chấm điểm", "A chair is present and scores"),
        /** Sheets that count. */
        SOME_SHEETS(Unit.SHEETS, true, "Có {found} phiếu được tính", "{found} sheets count"),
        /** Present members without a sheet: none may be. */
        HANDED_IN(
                Unit.MEMBERS,
                false,
                "{found} thành viên có mặt chưa nộp phiếu",
                "{found} present members without a sheet"),
        /** Counted sheets with missing answers: none may be. */
        COMPLETE_SHEETS(
                Unit.SHEETS,
                false,
                "{found} phiếu chưa chấm đủ tiêu chí",
                "{found} sheets with missing answers"),
        /** Whether the minimum marks can be judged on sheets that score parts. */
        MINIMUM_DECIDED(
                Unit.YES_NO,
                true,
                "Có kết luận về yêu cầu tối thiểu cho phiếu chấm theo phần",
                "The minimum requirements of part-level sheets are decided"),
        /** The distance between the lowest and the highest total. */
        SPREAD(
                Unit.POINTS,
                false,
                "Chênh lệch giữa các phiếu {found} điểm, tối đa {limit}",
                "Totals differ by {found} points, at most {limit} allowed"),
        /** A stated knock-out: none may hold. */
        KNOCK_OUT(Unit.YES_NO, false, "Điều kiện loại: {subject}", "Knock-out: {subject}"),
        /** Sheets that give nothing in a criterion in which nothing disqualifies. */
        ZERO_STOP(
                Unit.SHEETS,
                false,
                "Tiêu chí {subject}: {found}/{count} phiếu cho 0 điểm, bị loại khi quá {limit}",
                "Criterion {subject}: nothing on {found} of {count} sheets, more than {limit} disqualify"),
        /** Whether a printed requirement of a criterion is met. */
        REQUIREMENT(
                Unit.YES_NO,
                true,
                "Tiêu chí {subject}: đáp ứng yêu cầu của tiêu chí",
                "Criterion {subject}: its requirement is met"),
        /** Sheets on which a conditional criterion applies. */
        CONDITION(
                Unit.SHEETS,
                true,
                "Tiêu chí {subject} áp dụng trên {found}/{count} phiếu",
                "Criterion {subject} applies on {found} of {count} sheets"),
        /** Sheets with points in a criterion while the one that it rests on has none: none should be. */
        EXPECTATION(
                Unit.SHEETS,
                false,
                "Tiêu chí {subject} có điểm trong khi tiêu chí làm căn cứ được 0 điểm: {found}/{count} phiếu",
                "Criterion {subject} has points while the one that it rests on has none: {found} of {count} sheets"),
        /** Sheets that meet a minimum mark. */
        MARK(
                Unit.SHEETS,
                true,
                "Tiêu chí {subject}, yêu cầu tối thiểu {star} sao: {found}/{count} phiếu đạt, cần {limit}",
                "Criterion {subject}, minimum for {star} stars: met on {found} of {count} sheets, {limit} needed"),
        /** Whether the council has decided a minimum mark to be met. */
        MARK_DECIDED(
                Unit.YES_NO,
                true,
                "Tiêu chí {subject}, yêu cầu tối thiểu {star} sao: hội đồng kết luận đạt",
                "Criterion {subject}, minimum for {star} stars: decided by the council to be met"),
        /** The sum against the lower limit of a star's band, each times the number of sheets. */
        BAND(
                Unit.POINTS,
                true,
                "Hạng {star} sao theo điểm: tổng {found} điểm trên {count} phiếu, cần {limit}",
                "Points for {star} stars: {found} in all on {count} sheets, {limit} needed"),
        /** The highest star whose minimum marks are met against the star of the points. */
        LOWER_STAR(
                Unit.STARS,
                true,
                "Hạng theo yêu cầu tối thiểu là {found} sao, hạng theo điểm là {limit} sao: lấy hạng thấp hơn",
                "Minimum requirements give {found} stars, the points {limit}: the lower one holds"),
        /** The highest star whose minimum marks are met against the star that the product is a candidate for. */
        CANDIDATE(
                Unit.STARS,
                true,
                "Đủ điểm {limit} sao; yêu cầu tối thiểu đạt đến {found} sao",
                "The points suffice for {limit} stars; the minimum requirements are met up to {found}");

        private final Unit unit;
        private final boolean atLeast;
        private final Text template;

        Kind(Unit unit, boolean atLeast, String vi, String en) {
            this.unit = unit;
            this.atLeast = atLeast;
            this.template = new Text(vi, en);
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
        PASSED(new Text("đạt", "passed")),
        /** The limit is not kept. */
        FAILED(new Text("không đạt", "failed")),
        /** Not judged: a policy, a missing roster or a denied fact leaves nothing to judge. */
        NOT_JUDGED(new Text("không xét", "not judged"));

        private final Text text;

        Verdict(Text text) {
            this.text = text;
        }

        /**
         * The term for a reader.
         *
         * @return the term
         */
        public Text text() {
            return text;
        }
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

    Optional<Mark> mark() {
        return about instanceof Mark mark ? Optional.of(mark) : Optional.empty();
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
        return kind.unit() == Unit.POINTS
                ? Average.ofHundredths(value, 1).sum()
                : BigDecimal.valueOf(value);
    }

    long foundRaw() {
        return found;
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
            case PRESENT -> ImmutableList.of(Basis.Reading.WHO_SCORES, policy("council.mode"));
            case LATEST_ROUND -> ImmutableList.of(Basis.Reading.LATEST_ROUND);
            case QUORUM, CHAIR -> ImmutableList.of(policy("council.quorum"), policy("council.mode"));
            case SOME_SHEETS, COMPLETE_SHEETS -> ImmutableList.of(Basis.Reading.ALL_HAND_IN);
            case HANDED_IN -> ImmutableList.of(Basis.Reading.ALL_HAND_IN, policy("council.mode"));
            case MINIMUM_DECIDED -> ImmutableList.of(law((CriteriaSet) about), policy("council.minimum"));
            case SPREAD -> ImmutableList.of(policy("council.maxSpread"), policy("council.mode"));
            case KNOCK_OUT -> ImmutableList.of(new Basis.Law(((KnockOut) about).citation()));
            case ZERO_STOP -> ImmutableList.of(law((Criterion) about), Basis.Reading.MORE_THAN_HALF);
            case REQUIREMENT -> ImmutableList.of(requirement((Criterion) about));
            case CONDITION, EXPECTATION -> ImmutableList.of(law((Criterion) about));
            case MARK, MARK_DECIDED -> mark((Mark) about);
            case BAND ->
                ImmutableList.of(new Basis.Law(((Band) about).citation()), policy("average.decimals"));
            case LOWER_STAR, CANDIDATE -> lowerStar();
        };
    }

    private List<Basis> mark(Mark mark) {
        ImmutableList.Builder<Basis> bases = ImmutableList.builder();
        bases.add(new Basis.Law(mark.citation()));
        mark.option().minimumWhen().ifPresent(fact -> bases.add(new Basis.Law(fact.citation())));
        return bases.add(policy("council.minimum")).build();
    }

    private List<Basis> lowerStar() {
        ImmutableList.Builder<Basis> bases = ImmutableList.builder();
        star().flatMap(scoring.rulebook()::band).ifPresent(band -> bases.add(new Basis.Law(band.citation())));
        return bases.add(policy("star.rule")).build();
    }

    private static Basis requirement(Criterion criterion) {
        return new Basis.Law(
                criterion.requirement().map(Requirement::citation).orElse(criterion.citation()));
    }

    private static Basis law(CriteriaSet set) {
        return new Basis.Law(set.header().citation());
    }

    private static Basis law(Criterion criterion) {
        return new Basis.Law(criterion.citation());
    }

    private Basis policy(String key) {
        return scoring.policy(key);
    }

    /**
     * The comparison for a reader, without its verdict and its bases.
     *
     * @param language the language
     * @return one sentence
     */
    public String text(Language language) {
        Words words = Words.of(language);
        return words.fill(
                kind.template.in(language),
                name -> switch (name) {
                    case "subject" -> about instanceof KnockOut knockOut ? knockOut.text().in(language) : subject();
                    case "found" -> words.number(found());
                    case "limit" -> limit().map(words::number).orElse("–");
                    case "count" -> String.valueOf(Math.max(0, count));
                    case "star" -> star().map(star -> String.valueOf(star.number())).orElse("");
                    default -> throw new IllegalStateException("no placeholder " + name);
                });
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
        return ((kind.hashCode() * 31 + verdict.hashCode()) * 31 + Long.hashCode(found)) * 31 + subject().hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + subject() + " " + found().toPlainString() + (kind.isAtLeast() ? " >= " : " <= ")
                + limit().map(BigDecimal::toPlainString).orElse("-") + " " + verdict;
    }
}
