// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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
        LEGAL_SHEETS(
                Unit.SHEETS,
                false,
                new Text("Phiếu hợp lệ", "Valid sheets"),
                new Text("Mọi phiếu được tính đều hợp lệ", "All counted sheets are valid"),
                new Text("Có phiếu không hợp lệ: {found}", "Invalid sheets: {found}")),
        /** A sheet counts. */
        SHEET_COUNTS(
                Unit.YES_NO,
                true,
                new Text("Phiếu được tính", "Sheet counts"),
                new Text("Phiếu của {subject} được tính", "The sheet of {subject} counts"),
                new Text("Phiếu của {subject} không được tính", "The sheet of {subject} does not count")),
        /** Whether a sheet is one of its member's last round. */
        LATEST_ROUND(
                Unit.YES_NO,
                true,
                new Text("Vòng chấm", "Scoring round"),
                new Text("Phiếu của {subject} ở vòng cuối", "The sheet of {subject} is of the last round"),
                new Text(
                        "Phiếu vòng trước của {subject} đã được thay bằng phiếu vòng sau",
                        "An earlier sheet of {subject} was replaced by a later round")),
        /** Whether whoever scored is on the roster. */
        ON_ROSTER(
                Unit.YES_NO,
                true,
                new Text("Danh sách hội đồng", "Council roster"),
                new Text("{subject} có trong danh sách hội đồng", "{subject} is on the council"),
                new Text(
                        "Phiếu của {subject} không được tính: không có trong danh sách hội đồng",
                        "The sheet of {subject} does not count: not on the council")),
        /** Whether whoever scored may score. */
        MAY_SCORE(
                Unit.YES_NO,
                true,
                new Text("Quyền chấm điểm", "Right to score"),
                new Text("{subject} được chấm điểm", "{subject} may score"),
                new Text(
                        "Phiếu của {subject} không được tính: là thư ký",
                        "The sheet of {subject} does not count: the secretary")),
        /** Whether whoever scored is free of a conflict. */
        NO_CONFLICT(
                Unit.YES_NO,
                true,
                new Text("Xung đột lợi ích", "Conflict of interest"),
                new Text("{subject} không có xung đột lợi ích", "{subject} declared no conflict"),
                new Text(
                        "Phiếu của {subject} không được tính: có xung đột lợi ích",
                        "The sheet of {subject} does not count: a declared conflict")),
        /** Whether whoever scored was present. */
        PRESENT(
                Unit.YES_NO,
                true,
                new Text("Có mặt", "Presence"),
                new Text("{subject} có mặt", "{subject} was present"),
                new Text(
                        "Phiếu của {subject} không được tính: vắng mặt",
                        "The sheet of {subject} does not count: absent")),
        /** Scoring members present. */
        QUORUM(
                Unit.MEMBERS,
                true,
                new Text("Số thành viên có mặt", "Quorum"),
                new Text(
                        "Có mặt {found}/{count} thành viên chấm điểm, cần ít nhất {limit}",
                        "{found} of {count} scoring members present, at least {limit} needed"),
                new Text(
                        "Chỉ có mặt {found}/{count} thành viên chấm điểm, cần ít nhất {limit}",
                        "Only {found} of {count} scoring members present, at least {limit} needed")),
        /** Whether a chair is present. */
        CHAIR(
                Unit.YES_NO,
                true,
                new Text("Chủ tịch hội đồng", "Chair"),
                new Text("Chủ tịch hội đồng có mặt", "A chair is present"),
                new Text("Không có chủ tịch hội đồng dự chấm", "No chair is present")),
        /** Sheets that count. */
        SOME_SHEETS(
                Unit.SHEETS,
                true,
                new Text("Phiếu được tính", "Sheets that count"),
                new Text("Số phiếu được tính: {found}", "Sheets that count: {found}"),
                new Text("Không có phiếu nào được tính", "No sheet counts")),
        /** Present members without a sheet: none may be. */
        HANDED_IN(
                Unit.MEMBERS,
                false,
                new Text("Nộp phiếu", "Sheets handed in"),
                new Text("Mọi thành viên có mặt đã nộp phiếu", "Every present member has handed in a sheet"),
                new Text(
                        "Thành viên có mặt chưa nộp phiếu: {found}",
                        "Present members who have handed in no sheet: {found}")),
        /** Counted sheets with missing answers: none may be. */
        COMPLETE_SHEETS(
                Unit.SHEETS,
                false,
                new Text("Phiếu chấm đủ", "Complete sheets"),
                new Text("Mọi phiếu được tính đã chấm đủ", "Every counted sheet is complete"),
                new Text("Phiếu chưa chấm đủ: {found}", "Sheets with missing answers: {found}")),
        /** Whether the minimum marks can be judged on sheets that score parts. */
        MINIMUM_DECIDED(
                Unit.YES_NO,
                true,
                new Text("Kết luận về yêu cầu tối thiểu", "Decision on the minimum requirements"),
                new Text("Hội đồng kết luận về yêu cầu tối thiểu", "The council decides on the minimum requirements"),
                new Text(
                        "Phiếu chấm theo phần: chưa có kết luận về yêu cầu tối thiểu theo sao",
                        "Part-level scores: the minimum requirements are not decided")),
        /** The distance between the lowest and the highest total. */
        SPREAD(
                Unit.POINTS,
                false,
                new Text("Chênh lệch điểm giữa các phiếu", "Distance of the totals"),
                new Text(
                        "Các phiếu chênh nhau {found} điểm, được phép đến {limit}",
                        "Totals differ by {found} points, up to {limit} allowed"),
                new Text(
                        "Các phiếu chênh nhau {found} điểm, quá {limit}: phải thảo luận, chấm lại",
                        "Totals differ by {found} points, more than {limit}: discuss and score again")),
        /** A stated knock-out: none may hold. */
        KNOCK_OUT(
                Unit.YES_NO,
                false,
                new Text("Điều kiện loại", "Knock-out"),
                new Text("Không thuộc điều kiện loại: {condition}", "No knock-out stated: {condition}"),
                new Text("Thuộc điều kiện loại: {condition}", "Disqualified: {condition}")),
        /** Sheets that give nothing in a criterion in which nothing disqualifies. */
        ZERO_STOP(
                Unit.SHEETS,
                false,
                new Text("Tiêu chí loại khi 0 điểm", "Zero stop"),
                new Text(
                        "Tiêu chí {subject}: {found}/{sheets} cho 0 điểm, chưa quá nửa",
                        "Criterion {subject}: 0 points on {found} of {sheets}, not more than half"),
                new Text(
                        "Tiêu chí {subject}: {found}/{sheets} cho 0 điểm, quá nửa: bị loại",
                        "Criterion {subject}: 0 points on {found} of {sheets}, more than half: disqualified")),
        /** Whether a printed requirement of a criterion is met. */
        REQUIREMENT(
                Unit.YES_NO,
                true,
                new Text("Yêu cầu của tiêu chí", "Requirement"),
                new Text(
                        "Tiêu chí {subject}, không nêu vi phạm yêu cầu: {condition}",
                        "Criterion {subject}, no breach stated of: {condition}"),
                new Text(
                        "Tiêu chí {subject} tính 0 điểm, không đáp ứng yêu cầu: {condition}",
                        "Criterion {subject} is worth nothing, not met: {condition}")),
        /** Sheets on which a conditional criterion applies. */
        CONDITION(
                Unit.SHEETS,
                true,
                new Text("Tiêu chí có điều kiện", "Conditional criterion"),
                new Text(
                        "Tiêu chí {subject} áp dụng trên {found}/{sheets} (khi tiêu chí {condition} có điểm)",
                        "Criterion {subject} applies on {found} of {sheets} (where {condition} has points)"),
                new Text("Tiêu chí {subject} không áp dụng", "Criterion {subject} does not apply")),
        /** Sheets with points in a criterion while the one that it rests on has none: none should be. */
        EXPECTATION(
                Unit.SHEETS,
                false,
                new Text("Tiêu chí liên quan", "Related criterion"),
                new Text(
                        "Tiêu chí {subject}: không phiếu nào có điểm khi tiêu chí {condition} được 0 điểm",
                        "Criterion {subject}: no sheet has points where {condition} has none"),
                new Text(
                        "Tiêu chí {subject} có điểm trên {found}/{sheets} khi tiêu chí {condition} được 0 điểm",
                        "Criterion {subject} has points on {found} of {sheets} where {condition} has none")),
        /** Sheets that meet a minimum mark. */
        MARK(
                Unit.SHEETS,
                true,
                new Text("Yêu cầu tối thiểu", "Minimum requirement"),
                new Text(
                        "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}: {found}/{sheets} đạt, cần {limit}",
                        "Criterion {subject}, minimum for {star}: met on {found} of {sheets}, {limit} needed"),
                new Text(
                        "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}: chỉ {found}/{sheets} đạt, cần {limit}",
                        "Criterion {subject}, minimum for {star}: met on only {found} of {sheets}, {limit} needed")),
        /** Whether the council has decided a minimum mark to be met. */
        MARK_DECIDED(
                Unit.YES_NO,
                true,
                new Text("Yêu cầu tối thiểu do hội đồng kết luận", "Minimum requirement as decided"),
                new Text(
                        "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}: hội đồng kết luận đạt",
                        "Criterion {subject}, minimum for {star}: decided to be met"),
                new Text(
                        "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}: hội đồng không kết luận đạt",
                        "Criterion {subject}, minimum for {star}: not decided to be met")),
        /** The sum against the lower limit of a star's band, each times the number of sheets. */
        BAND(
                Unit.POINTS,
                true,
                new Text("Khoảng điểm", "Band"),
                new Text(
                        "Đủ điểm hạng {star}: tổng {found} trên {sheets}, cần {limit}",
                        "Enough points for {star}: {found} in all on {sheets}, {limit} needed"),
                new Text(
                        "Chưa đủ điểm hạng {star}: tổng {found} trên {sheets}, cần {limit}",
                        "Not enough points for {star}: {found} in all on {sheets}, {limit} needed")),
        /** The highest star whose minimum marks are met against the star of the points. */
        LOWER_STAR(
                Unit.STARS,
                true,
                new Text("Lấy hạng thấp hơn", "The lower star holds"),
                new Text(
                        "Yêu cầu tối thiểu đạt đến hạng {found} sao, không hạ hạng {limit} sao theo điểm",
                        "Minimum requirements are met up to {foundStar}, which leaves the {limitStar} by points"),
                new Text(
                        "Yêu cầu tối thiểu chỉ đạt đến hạng {found} sao, hạ hạng {limit} sao theo điểm",
                        "Minimum requirements are met only up to {foundStar}, which lowers the {limitStar} by points")),
        /** The highest star whose minimum marks are met against the star that the product is a candidate for. */
        CANDIDATE(
                Unit.STARS,
                true,
                new Text("Ứng viên theo hạng", "Candidate"),
                new Text(
                        "Ứng viên {limit} sao: đủ điểm và đạt yêu cầu tối thiểu",
                        "Candidate for {limitStar}: points and minimum requirements suffice"),
                new Text(
                        "Ứng viên {limit} sao: đủ điểm nhưng yêu cầu tối thiểu chỉ đạt đến {found} sao",
                        "Candidate for {limitStar}: the points suffice, but minimum requirements are met only up to {foundStar}"));

        private final Unit unit;
        private final boolean atLeast;
        private final Text text;
        private final Text passed;
        private final Text failed;

        Kind(Unit unit, boolean atLeast, Text text, Text passed, Text failed) {
            this.unit = unit;
            this.atLeast = atLeast;
            this.text = text;
            this.passed = passed;
            this.failed = failed;
        }

        /**
         * The name for a reader.
         *
         * @return the name
         */
        public Text text() {
            return text;
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

        private Text template(Verdict verdict) {
            return switch (verdict) {
                case PASSED -> passed;
                case FAILED -> failed;
                case NOT_JUDGED -> text;
            };
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
        return kind.unit() == Unit.POINTS ? Average.ofHundredths(value, 1).sum() : BigDecimal.valueOf(value);
    }

    /** What tells the comparison from all others of its product. */
    String key() {
        String starred = about instanceof Mark mark ? " " + mark.star().number() : "";
        return kind == Kind.LOWER_STAR || subject().isEmpty() ? kind.name() : kind.name() + " " + subject() + starred;
    }

    /** Whether the comparison asks if one sheet counts. */
    boolean isOfOneSheet() {
        return about instanceof CouncilMember;
    }

    /** Whether the comparison is about an element of the criteria set. */
    boolean isOfAnElement() {
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
            case BAND -> ImmutableList.of(new Basis.Law(((Band) about).citation()), policy("average.decimals"));
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
        return new Basis.Law(criterion.requirement().map(Requirement::citation).orElse(criterion.citation()));
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
        String text = words.fill(kind.template(verdict).in(language), name -> switch (name) {
            case "subject" -> subject();
            case "condition" -> condition(language);
            case "found" -> words.number(found());
            case "limit" -> limit().map(words::number).orElse("–");
            case "foundStar" -> stars(found(), language);
            case "limitStar" -> stars(limit().orElseThrow(), language);
            case "count" -> String.valueOf(count);
            case "sheets" -> words.sheets(count);
            case "star" -> star().map(star -> star.text().in(language)).orElse("");
            default -> throw new IllegalStateException("no placeholder " + name);
        });
        return verdict == Verdict.NOT_JUDGED ? text + named(language) : text;
    }

    private static String stars(BigDecimal number, Language language) {
        return Star.ofNumber(number.intValueExact()).text().in(language);
    }

    /** Which one, for a comparison that is only named. */
    private String named(Language language) {
        String code = isOfAnElement() ? " " + subject() : "";
        return code + star().map(star -> ", " + star.text().in(language)).orElse("");
    }

    private String condition(Language language) {
        if (about instanceof KnockOut knockOut) {
            return knockOut.text().in(language);
        }
        if (!(about instanceof Criterion criterion)) {
            return "";
        }
        return switch (kind) {
            case CONDITION -> criterion.needs().orElse("");
            case EXPECTATION -> criterion.expects().orElse("");
            default ->
                criterion
                        .requirement()
                        .map(requirement -> requirement.text().in(language))
                        .orElse("");
        };
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
