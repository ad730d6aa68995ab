// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.OptionalInt;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;

/** What is said of each kind of comparison: its name, what it says if it passed, what if it failed. */
final class ComparisonText {
    private static final ImmutableMap<Comparison.Kind, Sentences> ALL =
            Maps.toMap(EnumSet.allOf(Comparison.Kind.class), ComparisonText::sentences);

    private static final Text PASSED = new Text("đạt", "passed");
    private static final Text FAILED = new Text("không đạt", "failed");
    private static final Text DENIED = new Text("kết luận không đạt", "decided not to be met");
    private static final Text NOT_GRANTED = new Text("không kết luận đạt", "not decided to be met");
    private static final Text VOTES = new Text(
            " (biểu quyết: {inFavour} thuận, {against} không thuận, {abstaining} phiếu trắng)",
            " (votes: {inFavour} for, {against} against, {abstaining} abstaining)");
    private static final Text NOT_JUDGED = new Text("không xét", "not judged");

    private record Sentences(Text name, Text passed, Text failed) {}

    private ComparisonText() {}

    private static Sentences sentences(Comparison.Kind kind) {
        return switch (kind) {
            case LEGAL_SHEETS ->
                new Sentences(
                        new Text("Phiếu hợp lệ", "Valid sheets"),
                        new Text("Mọi phiếu được tính đều hợp lệ", "All counted sheets are valid"),
                        new Text("Có phiếu không hợp lệ: {found}", "Invalid sheets: {found}"));
            case WRITTEN_MODE ->
                new Sentences(
                        new Text("Hình thức lấy ý kiến bằng văn bản", "Written opinions"),
                        new Text(
                                "Lấy ý kiến bằng văn bản được dùng cho trường hợp này",
                                "Written opinions may take the place of a meeting in this case"),
                        new Text(
                                "Lấy ý kiến bằng văn bản không được dùng cho trường hợp này: hội đồng phải họp",
                                "Written opinions cannot take the place of a meeting in this case"));
            case SUBJECT ->
                new Sentences(
                        new Text("Chủ thể", "Subject"),
                        new Text("Chủ thể thuộc diện được tham gia", "The subject is one of those admitted"),
                        new Text("Chủ thể không thuộc diện được tham gia", "The subject is not one of those admitted"));
            case SHEET_COUNTS ->
                new Sentences(
                        new Text("Phiếu được tính", "Sheet counts"),
                        new Text("Phiếu của {subject} được tính", "The sheet of {subject} counts"),
                        new Text("Phiếu của {subject} không được tính", "The sheet of {subject} does not count"));
            case LATEST_ROUND ->
                new Sentences(
                        new Text("Vòng chấm", "Scoring round"),
                        new Text("Phiếu của {subject} ở vòng cuối", "The sheet of {subject} is of the last round"),
                        new Text(
                                "Phiếu vòng trước của {subject} đã được thay bằng phiếu vòng sau",
                                "An earlier sheet of {subject} was replaced by a later round"));
            case ON_ROSTER ->
                new Sentences(
                        new Text("Danh sách hội đồng", "Council roster"),
                        new Text("{subject} có trong danh sách hội đồng", "{subject} is on the council"),
                        new Text(
                                "Phiếu của {subject} không được tính: không có trong danh sách hội đồng",
                                "The sheet of {subject} does not count: not on the council"));
            case MAY_SCORE ->
                new Sentences(
                        new Text("Quyền chấm điểm", "Right to score"),
                        new Text("{subject} được chấm điểm", "{subject} may score"),
                        new Text(
                                "Phiếu của {subject} không được tính: là {role}",
                                "The sheet of {subject} does not count: the {role}"));
            case NO_CONFLICT ->
                new Sentences(
                        new Text("Xung đột lợi ích", "Conflict of interest"),
                        new Text("{subject} không có xung đột lợi ích", "{subject} declared no conflict"),
                        new Text(
                                "Phiếu của {subject} không được tính: có xung đột lợi ích",
                                "The sheet of {subject} does not count: a declared conflict"));
            case PRESENT ->
                new Sentences(
                        new Text("Có mặt", "Presence"),
                        new Text("{subject} có mặt", "{subject} was present"),
                        new Text(
                                "Phiếu của {subject} không được tính: vắng mặt",
                                "The sheet of {subject} does not count: absent"));
            case QUORUM ->
                new Sentences(
                        new Text("Số thành viên có mặt", "Quorum"),
                        new Text(
                                "Có mặt {found}/{count} thành viên chấm điểm, cần ít nhất {limit}",
                                "{found} of {count} scoring members present, at least {limit} needed"),
                        new Text(
                                "Chỉ có mặt {found}/{count} thành viên chấm điểm, cần ít nhất {limit}",
                                "Only {found} of {count} scoring members present, at least {limit} needed"));
            case CHAIR ->
                new Sentences(
                        new Text("Chủ tịch hội đồng", "Chair"),
                        new Text("Chủ tịch hội đồng có mặt", "A chair is present"),
                        new Text("Không có chủ tịch hội đồng dự chấm", "No chair is present"));
            case SOME_SHEETS ->
                new Sentences(
                        new Text("Phiếu được tính", "Sheets that count"),
                        new Text("Số phiếu được tính: {found}", "Sheets that count: {found}"),
                        new Text("Không có phiếu nào được tính", "No sheet counts"));
            case HANDED_IN ->
                new Sentences(
                        new Text("Nộp phiếu", "Sheets handed in"),
                        new Text("Mọi thành viên có mặt đã nộp phiếu", "Every present member has handed in a sheet"),
                        new Text(
                                "Thành viên có mặt chưa nộp phiếu: {found}",
                                "Present members who have handed in no sheet: {found}"));
            case COMPLETE_SHEETS ->
                new Sentences(
                        new Text("Phiếu chấm đủ", "Complete sheets"),
                        new Text("Mọi phiếu được tính đã chấm đủ", "Every counted sheet is complete"),
                        new Text("Phiếu chưa chấm đủ: {found}", "Sheets with missing answers: {found}"));
            case MINIMUM_DECIDED ->
                new Sentences(
                        new Text("Kết luận về yêu cầu tối thiểu", "Decision on the minimum requirements"),
                        new Text(
                                "Hội đồng kết luận về yêu cầu tối thiểu",
                                "The council decides on the minimum requirements"),
                        new Text(
                                "Hội đồng chưa kết luận về yêu cầu tối thiểu theo sao",
                                "The council has not decided on the minimum requirements"));
            case SPREAD ->
                new Sentences(
                        new Text("Chênh lệch điểm giữa các phiếu", "Distance of the totals"),
                        new Text(
                                "Các phiếu chênh nhau {found} điểm, được phép đến {limit}",
                                "Totals differ by {found} points, up to {limit} allowed"),
                        new Text(
                                "Các phiếu chênh nhau {found} điểm, quá {limit}: phải thảo luận, chấm lại",
                                "Totals differ by {found} points, more than {limit}: discuss and score again"));
            case KNOCK_OUT ->
                new Sentences(
                        new Text("Điều kiện loại", "Knock-out"),
                        new Text(
                                "Điều kiện loại, chưa nêu gì: {condition}",
                                "Knock-out, nothing was stated: {condition}"),
                        new Text("Thuộc điều kiện loại: {condition}", "Disqualified: {condition}"));
            case ZERO_STOP ->
                new Sentences(
                        new Text("Tiêu chí loại khi 0 điểm", "Zero stop"),
                        new Text(
                                "Tiêu chí {subject}: {found}/{sheets} cho 0 điểm, chưa quá nửa",
                                "Criterion {subject}: 0 points on {found} of {sheets}, not more than half"),
                        new Text(
                                "Tiêu chí {subject}: {found}/{sheets} cho 0 điểm, quá nửa: bị loại",
                                "Criterion {subject}: 0 points on {found} of {sheets}, more than half: disqualified"));
            case REQUIREMENT ->
                new Sentences(
                        new Text("Yêu cầu của tiêu chí", "Requirement"),
                        new Text(
                                "Tiêu chí {subject}, yêu cầu, chưa nêu gì: {condition}",
                                "Criterion {subject}, requirement, nothing was stated: {condition}"),
                        new Text(
                                "Tiêu chí {subject} tính 0 điểm, không đáp ứng yêu cầu: {condition}",
                                "Criterion {subject} is worth nothing, not met: {condition}"));
            case ELIGIBILITY ->
                new Sentences(
                        new Text("Yêu cầu là điều kiện tham gia", "Requirement of eligibility"),
                        new Text(
                                "Tiêu chí {subject}, yêu cầu, chưa nêu gì: {condition}",
                                "Criterion {subject}, requirement, nothing was stated: {condition}"),
                        new Text(
                                "Không đủ điều kiện tham gia, tiêu chí {subject} không đáp ứng yêu cầu: {condition}",
                                "Not eligible, criterion {subject} does not meet: {condition}"));
            case CONDITION ->
                new Sentences(
                        new Text("Tiêu chí có điều kiện", "Conditional criterion"),
                        new Text(
                                "Tiêu chí {subject} áp dụng trên {found}/{sheets} (khi tiêu chí {condition} có điểm)",
                                "Criterion {subject} applies on {found} of {sheets} (where {condition} has points)"),
                        new Text("Tiêu chí {subject} không áp dụng", "Criterion {subject} does not apply"));
            case EXPECTATION ->
                new Sentences(
                        new Text("Tiêu chí liên quan", "Related criterion"),
                        new Text(
                                "Tiêu chí {subject}: không phiếu nào có điểm khi tiêu chí {condition} được 0 điểm",
                                "Criterion {subject}: no sheet has points where {condition} has none"),
                        new Text(
                                "Tiêu chí {subject} có điểm trên {found}/{sheets} khi tiêu chí {condition} được 0 điểm",
                                "Criterion {subject} has points on {found} of {sheets} where {condition} has none"));
            case MARK ->
                new Sentences(
                        new Text("Yêu cầu tối thiểu", "Minimum requirement"),
                        new Text(
                                "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}: {found}/{sheets} đạt, cần"
                                        + " {limit}",
                                "Criterion {subject}, minimum for {star}: met on {found} of {sheets}, {limit} needed"),
                        new Text(
                                "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}: chỉ {found}/{sheets} đạt, cần"
                                        + " {limit}",
                                "Criterion {subject}, minimum for {star}: met on only {found} of {sheets}, {limit}"
                                        + " needed"));
            case MARK_DECIDED ->
                new Sentences(
                        new Text("Yêu cầu tối thiểu do hội đồng kết luận", "Minimum requirement as decided"),
                        new Text(
                                "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}: hội đồng kết luận đạt{votes}",
                                "Criterion {subject}, minimum for {star}: decided to be met{votes}"),
                        new Text(
                                "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}: hội đồng {notMet}{votes}",
                                "Criterion {subject}, minimum for {star}: {notMet}{votes}"));
            case MARK_ANSWERED ->
                new Sentences(
                        new Text("Yêu cầu tối thiểu nếu chỉ theo phiếu", "Minimum requirement by the answers alone"),
                        new Text(
                                "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}, nếu chỉ theo phiếu:"
                                        + " {found}/{sheets} đạt, cần {limit}; kết luận của hội đồng quyết định",
                                "Criterion {subject}, minimum for {star}, by the answers alone: met on {found} of"
                                        + " {sheets}, {limit} needed; what the council decided counts"),
                        new Text(
                                "Tiêu chí {subject}, yêu cầu tối thiểu của hạng {star}, nếu chỉ theo phiếu: chỉ"
                                        + " {found}/{sheets} đạt, cần {limit}; kết luận của hội đồng quyết định",
                                "Criterion {subject}, minimum for {star}, by the answers alone: met on only {found} of"
                                        + " {sheets}, {limit} needed; what the council decided counts"));
            case BAND ->
                new Sentences(
                        new Text("Khoảng điểm", "Band"),
                        new Text(
                                "Đủ điểm hạng {star} (“{printed}”): tổng {found} trên {sheets}, cần {limit}{product}",
                                "Enough points for {star} (“{printed}”): {found} in all on {sheets}, needed:"
                                        + " {limit}{product}"),
                        new Text(
                                "Chưa đủ điểm hạng {star} (“{printed}”): tổng {found} trên {sheets}, cần"
                                        + " {limit}{product}",
                                "Not enough points for {star} (“{printed}”): {found} in all on {sheets}, needed:"
                                        + " {limit}{product}"));
            case LOWER_STAR ->
                new Sentences(
                        new Text("Lấy hạng thấp hơn", "The lower star holds"),
                        new Text(
                                "Yêu cầu tối thiểu đạt đến hạng {found} sao, không hạ hạng {limit} sao theo điểm",
                                "Minimum requirements are met up to {foundStar}, which leaves the {limitStar} by"
                                        + " points"),
                        new Text(
                                "Yêu cầu tối thiểu chỉ đạt đến hạng {found} sao, hạ hạng {limit} sao theo điểm",
                                "Minimum requirements are met only up to {foundStar}, which lowers the {limitStar} by"
                                        + " points"));
            case LOWEST_MARKS ->
                new Sentences(
                        new Text("Dấu sao thấp nhất của phiếu", "The lowest marks of the sheet"),
                        new Text(
                                "Đạt yêu cầu tối thiểu của hạng {limit} sao, hạng thấp nhất có dấu sao",
                                "The minimum requirements of {limitStar}, the lowest marked star, are met"),
                        new Text(
                                "Không đạt yêu cầu tối thiểu của hạng {limit} sao, hạng thấp nhất có dấu sao: không có"
                                        + " hạng",
                                "The minimum requirements of {limitStar}, the lowest marked star, are not met: no"
                                        + " star"));
            case CANDIDATE ->
                new Sentences(
                        new Text("Ứng viên theo hạng", "Candidate"),
                        new Text(
                                "Ứng viên {limit} sao: đủ điểm và đạt yêu cầu tối thiểu",
                                "Candidate for {limitStar}: points and minimum requirements suffice"),
                        new Text(
                                "Ứng viên {limit} sao: đủ điểm nhưng yêu cầu tối thiểu chỉ đạt đến {found} sao",
                                "Candidate for {limitStar}: the points suffice, but minimum requirements are met only"
                                        + " up to {foundStar}"));
        };
    }

    private static Sentences of(Comparison.Kind kind) {
        return java.util.Objects.requireNonNull(ALL.get(kind));
    }

    /** The name of what is compared. */
    static Text name(Comparison.Kind kind) {
        return of(kind).name();
    }

    static Text verdict(Comparison.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> PASSED;
            case FAILED -> FAILED;
            case NOT_JUDGED -> NOT_JUDGED;
        };
    }

    /**
     * One sentence, without its verdict and its bases; the name alone if nothing was judged, but of a knock-out or requirement
     * of which nobody stated anything which one it is: it never passes.
     */
    static String sentence(Comparison comparison, NumberFormat format) {
        Sentences sentences = of(comparison.kind());
        return switch (comparison.verdict()) {
            case PASSED -> fill(sentences.passed(), comparison, format);
            case FAILED -> fill(sentences.failed(), comparison, format);
            case NOT_JUDGED ->
                isStated(comparison.kind())
                        ? fill(sentences.passed(), comparison, format)
                        : format.of(sentences.name()) + named(comparison, format.language());
        };
    }

    /** Whether a comparison is made only of what somebody states. */
    private static boolean isStated(Comparison.Kind kind) {
        return switch (kind) {
            case KNOCK_OUT, REQUIREMENT, ELIGIBILITY -> true;
            default -> false;
        };
    }

    private static String fill(Text template, Comparison comparison, NumberFormat format) {
        Language language = format.language();
        int count = comparison.count().orElse(0);
        return format.fill(template, name -> switch (name) {
            case "subject" -> comparison.subject();
            case "condition" -> condition(comparison, language);
            case "role" -> role(comparison).in(language);
            case "found" -> format.number(comparison.found());
            case "limit" -> comparison.limit().map(format::number).orElse("–");
            case "foundStar" -> stars(comparison.found(), language);
            case "limitStar" -> stars(comparison.limit().orElseThrow(), language);
            case "count" -> String.valueOf(count);
            case "printed" -> comparison.band().map(Band::printed).orElse("–");
            case "product" -> product(comparison, format);
            case "sheets" -> format.sheets(count);
            case "notMet" ->
                format.of(comparison.decision().filter(of -> !of.isOfAll()).isPresent() ? DENIED : NOT_GRANTED);
            case "votes" ->
                comparison.decision().map(of -> votes(of.votes(), format)).orElse("");
            case "star" ->
                comparison.star().map(star -> star.text().in(language)).orElse("");
            default -> throw new IllegalStateException("no placeholder " + name);
        });
    }

    private static String votes(Mark.Votes votes, NumberFormat format) {
        if (!votes.isStated()) {
            return "";
        }
        return format.fill(VOTES, name -> {
            OptionalInt number = switch (name) {
                case "inFavour" -> votes.inFavour();
                case "against" -> votes.against();
                default -> votes.abstaining();
            };
            return number.isPresent() ? String.valueOf(number.getAsInt()) : "–";
        });
    }

    private static Text role(Comparison comparison) {
        return comparison.about() instanceof Comparison.About.OfSheet of
                ? of.member().role().text()
                : CouncilRole.MEMBER.text();
    }

    /** How the needed sum comes about, unless a rounded mean is compared: {@code " = 90 × 3 sheets"}. */
    private static String product(Comparison comparison, NumberFormat format) {
        int count = comparison.count().orElse(0);
        return comparison
                .band()
                .map(Band::lowerLimit)
                .filter(limit -> limit > 0)
                .filter(limit ->
                        comparison.limit().orElseThrow().compareTo(BigDecimal.valueOf((long) limit * count)) == 0)
                .map(limit -> " = " + limit + " × " + format.sheets(count))
                .orElse("");
    }

    private static String stars(BigDecimal number, Language language) {
        return Star.ofNumber(number.intValueExact()).text().in(language);
    }

    /** Which one, for a comparison that is only named. */
    private static String named(Comparison comparison, Language language) {
        String code = comparison.isOfAnElement() ? " " + comparison.subject() : "";
        return code
                + comparison.star().map(star -> ", " + star.text().in(language)).orElse("");
    }

    private static String condition(Comparison comparison, Language language) {
        return switch (comparison.kind()) {
            case KNOCK_OUT ->
                comparison
                        .knockOut()
                        .map(KnockOut::text)
                        .map(text -> text.in(language))
                        .orElse("");
            case CONDITION -> comparison.criterion().flatMap(Criterion::needs).orElse("");
            case EXPECTATION ->
                comparison.criterion().flatMap(Criterion::expects).orElse("");
            default ->
                comparison
                        .criterion()
                        .flatMap(Criterion::requirement)
                        .map(Criterion.Requirement::text)
                        .map(text -> text.in(language))
                        .orElse("");
        };
    }
}
