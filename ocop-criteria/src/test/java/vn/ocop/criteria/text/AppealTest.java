// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.criteria.SmallBook.BEST;
import static vn.ocop.criteria.SmallBook.BOOK;
import static vn.ocop.criteria.SmallBook.but;
import static vn.ocop.criteria.SmallBook.evaluate;
import static vn.ocop.criteria.SmallBook.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation.Occasion;
import vn.ocop.criteria.ExplanationTest;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebooks;

/** What an appeal asks of an explanation: what was demanded, who ticked what, who decided, by which rules. */
class AppealTest {
    private static final Evaluation MARKS = ExplanationTest.examples().get("marks");

    private static String vi(Evaluation evaluation) {
        return Wording.in(Language.VI).of(evaluation.explain()).text();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    @Test
    void aMarkSaysWhatItDemandsWhereItDecidesAndWhereItStands() {
        assertThat(lines(vi(MARKS)))
                .filteredOn("Yêu cầu: ít nhất mức 4 (20 điểm) – Toàn bộ"::equals)
                .hasSize(2);
        assertThat(lines(Wording.in(Language.EN).of(MARKS.explain()).text()))
                .contains("Demanded: at least option 3 (12 points) – Fully");
    }

    @Test
    void membersWhoAgreeAreSaidTogether() {
        assertThat(lines(vi(MARKS)))
                .contains(
                        "Cả 3 phiếu: mức 4 (18 điểm) – Có chứng nhận",
                        "CT, M1: mức 3 (15 điểm) – Từ ba phần tư",
                        "M2: mức 4 (20 điểm) – Toàn bộ");
    }

    @Test
    void whatIsMissingOrDoesNotApplyIsSaid() {
        String text = vi(evaluate(sheets(but("1.1=", "5.1=1", "5.2="), BEST)));
        assertThat(lines(text))
                .contains("CT: chưa chấm", "M1: mức 4 (20 điểm) – Toàn bộ")
                .anyMatch("CT: không áp dụng"::equals);
    }

    @Test
    void whatAnUnmetRequirementReplacedIsNotCalledAChoice() {
        assertThat(vi(evaluate(sheets(BEST, BEST, BEST).fact("not-local"))))
                .contains("Tiêu chí 1.1 tính 0 điểm, không đáp ứng yêu cầu")
                .doesNotContain("không đạt mức nào");
        assertThat(vi(evaluate(sheets(but("1.1=none"), BEST, BEST)))).contains("CT: không đạt mức nào (0 điểm)");
    }

    @Test
    void theCouncilIsListedWithThoseWhoAreMissing() {
        Council council = Council.of(List.of(
                CouncilMember.builder()
                        .id("CT")
                        .role(CouncilRole.CHAIR)
                        .agency("UBND tỉnh")
                        .build(),
                CouncilMember.builder()
                        .id("M1")
                        .agency("Sở Y tế")
                        .present(false)
                        .build()));
        Scoring scoring = Scoring.of(new Rulebooks().get("qd-26-2026"));
        String text = vi(scoring.score(ScoreSheets.unscored("P-1", council, List.of(), List.of())));
        assertThat(lines(text))
                .contains("CT: chủ tịch hội đồng, UBND tỉnh, có mặt", "M1: ủy viên, Sở Y tế, vắng mặt")
                .anyMatch(line -> line.startsWith("Thiếu đại diện: Sở Công Thương [26/2026/QĐ-TTg, Điều 7"))
                .noneMatch(line -> line.startsWith("Thiếu đại diện: Sở Y tế"));
        assertThat(vi(scoring.score(ScoreSheets.unscored("P-1", Council.unstated(), List.of(), List.of()))))
                .contains("Không nêu danh sách hội đồng");
        assertThat(vi(MARKS)).contains("Không nêu cơ quan của thành viên");
    }

    @Test
    void theRulesAreNamedAndWhyTheyApply() {
        Evaluation evaluation = Scoring.of(new Rulebooks().get("qd-26-2026"))
                .score(ScoreSheets.unscored("P-1", Council.unstated(), List.of(), List.of()));
        assertThat(on(evaluation, "2026-05-22"))
                .contains("Áp dụng 26/2026/QĐ-TTg ngày 2026-05-22: Quyết định ban hành Bộ tiêu chí")
                .contains("Ngày đánh giá 2026-05-22: bộ quy tắc áp dụng vì đang có hiệu lực")
                .contains("Hội đồng cấp trung ương");
        assertThat(on(evaluation, "2026-05-21"))
                .contains("Ngày đánh giá 2026-05-21: bộ quy tắc không có hiệu lực vào ngày này");
        assertThat(vi(evaluation)).contains("Hội đồng cấp tỉnh").doesNotContain("Ngày đánh giá");
    }

    @Test
    void theLastDayOfARulebookIsInForce() {
        assertThat(BOOK.inForceUntil()).contains(LocalDate.of(2029, 12, 31));
        assertThat(on(MARKS, "2029-12-31")).contains("vì đang có hiệu lực");
        assertThat(on(MARKS, "2030-01-01")).contains("không có hiệu lực");
    }

    private static String on(Evaluation evaluation, String day) {
        Occasion occasion = new Occasion(Optional.of(LocalDate.parse(day)), Optional.of(Level.CENTRE));
        return Wording.in(Language.VI).of(evaluation.explain(), occasion).text();
    }

    @Test
    void theMinimumRuleIsCitedWhereItStands() {
        assertThat(vi(MARKS))
                .contains("Theo yêu cầu tối thiểu: 4 sao [1/QĐ-THỬ, Phụ lục II, bộ 1: ghi chú dưới phiếu về dấu sao]");
    }

    @Test
    void bandsAreQuotedAndNeededSumsExplained() {
        assertThat(vi(MARKS))
                .contains("Đủ điểm hạng 4 sao (“70 đến 89”): tổng 279 trên 3 phiếu, cần 210 = 70 × 3 phiếu [")
                .contains("Đủ điểm hạng 1 sao (“dưới 30”): tổng 279 trên 3 phiếu, cần 0 [");
    }

    @Test
    void theSumThatARoundedMeanNeedsIsNoProduct() {
        assertThat(vi(evaluate(sheets(BEST, BEST, BEST), Map.of("average.decimals", "2"))))
                .contains("Đủ điểm hạng 5 sao (“90 đến 100”): tổng 300 trên 3 phiếu, cần 269,99 [");
    }

    @Test
    void aSectionIsNotRepeatedForItsOnlyCriterion() {
        assertThat(lines(vi(MARKS)))
                .noneMatch(line -> line.startsWith("7 Công bố chất lượng: "))
                .anyMatch(line -> line.startsWith("7 Công bố: 10,00/10"))
                .anyMatch(line -> line.startsWith("6 Chỉ tiêu cảm quan: "));
    }

    @Test
    void aKnockOutOfWhichNothingWasStatedIsNotPassed() {
        assertThat(lines(vi(MARKS)))
                .anyMatch(line -> line.startsWith("không xét – Điều kiện loại, chưa nêu gì: Giả mạo hồ sơ"))
                .noneMatch(line -> line.startsWith("đạt – Điều kiện loại"));
        assertThat(lines(vi(evaluate(sheets(BEST, BEST, BEST).knockOut("forged")))))
                .anyMatch(line -> line.startsWith("không đạt – Thuộc điều kiện loại: Giả mạo hồ sơ"))
                .anyMatch(line -> line.startsWith("không xét – Điều kiện loại, chưa nêu gì: Có tạp chất"));
    }
}
