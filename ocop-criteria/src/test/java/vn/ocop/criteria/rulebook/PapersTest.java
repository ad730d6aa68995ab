// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;

/** The papers of the decision in force, and what an overlay may state of them. */
class PapersTest {
    private static final Rulebook BOOK = new Rulebooks().get("qd-26-2026");
    private static final Papers PAPERS = BOOK.papers();

    private static List<Criterion> all(int set) {
        List<Criterion> found = new ArrayList<>();
        BOOK.set(set).orElseThrow().sections().forEach(section -> gather(section.criteria(), found));
        return found;
    }

    private static void gather(List<Criterion> criteria, List<Criterion> found) {
        criteria.forEach(criterion -> {
            found.add(criterion);
            gather(criterion.children(), found);
        });
    }

    @Test
    void eachTieOfEvidenceIsThatOfACriterion() {
        for (Papers.Evidence kind : PAPERS.evidence()) {
            for (Papers.Proves tie : kind.proves()) {
                assertThat(BOOK.sets())
                        .as("%s: %s", kind.number(), tie)
                        .anyMatch(
                                header -> all(header.number()).stream().anyMatch(of -> tie.isFor(header.number(), of)));
            }
        }
    }

    @Test
    void fifteenKindsAreListedAndAwardsSpeakForNothing() {
        assertThat(PAPERS.evidence())
                .extracting(Papers.Evidence::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(PAPERS.evidence().get(14).proves()).isEmpty();
    }

    @Test
    void whatNoPaperSpeaksForHasNothing() {
        Set<String> without = new TreeSet<>();
        for (SetHeader header : BOOK.sets()) {
            for (Criterion criterion : all(header.number())) {
                if (PAPERS.evidenceFor(header.number(), criterion).isEmpty()) {
                    without.add(criterion.title().vi());
                }
            }
        }
        assertThat(without)
                .contains(
                        "Gia tăng giá trị",
                        "Năng lực sản xuất để đáp ứng yêu cầu phân phối",
                        "Nguồn gốc ý tưởng sản phẩm",
                        "Đóng gói, bao bì sản phẩm",
                        "Ghi nhãn hàng hóa có sử dụng song ngữ (Việt - Anh hoặc ngôn ngữ nước ngoài khác)",
                        "Đại diện pháp luật của chủ thể là nữ; hoặc đồng bào dân tộc thiểu số; hoặc người khuyết tật",
                        "Màu sắc",
                        "Tính độc đáo",
                        "Hướng dẫn sử dụng để đảm bảo sản phẩm có chất lượng tốt nhất cho người tiêu dùng")
                .doesNotContain("Sử dụng lao động địa phương", "Tăng trưởng sản xuất kinh doanh", "Sở hữu trí tuệ");
    }

    /** Traceability counts at the plan of control, in the sets that ask for it there. */
    @Test
    void aTieMayBeForSomeSetsAlone() {
        Criterion control = BOOK.set(23).orElseThrow().criterion("8").orElseThrow();
        assertThat(PAPERS.evidenceFor(23, control))
                .extracting(Papers.Evidence::number)
                .containsExactly(2, 13, 14);
        Criterion assured = BOOK.set(1).orElseThrow().criterion("10").orElseThrow();
        assertThat(PAPERS.evidenceFor(1, assured))
                .extracting(Papers.Evidence::number)
                .containsExactly(2, 14);
    }

    @Test
    void theHeadsAreThoseOfTheirSetsAndThoseOfTheClassificationDiffer() {
        assertThat(PAPERS.sheets().keySet()).hasSize(26);
        PAPERS.sheets().forEach((number, sheet) -> {
            assertThat(sheet.title()).startsWith(number + ". ");
            assertThat(sheet.rejection().isPresent()).as("%s", number).isEqualTo(number != 26);
        });
        assertThat(PAPERS.sheets().get(12).title()).contains("trà từ thực vật khác");
        assertThat(PAPERS.sheets().get(12).classification()).contains("chè từ thực vật khác");
    }

    private static final String HEAD =
            "<rulebook xmlns='urn:vn:ocop:rulebook:1' id='own' revision='1' extends='qd-26-2026' extends-revision='1'"
                    + " vi='Riêng' en='Own'><documents><document id='own-doc' number='1/QĐ-UBND' date='2026-06-01' vi='Quy"
                    + " chế' en='Regulation'/></documents><note confidence='high' cite='own-doc' vi='x' en='x'/>";

    private static Checked<Rulebook> overlay(String papers) {
        return Samples.of(HEAD + papers + "</rulebook>").read();
    }

    @Test
    void anOverlayStatesOneFormAndItsHashStays() {
        String notice =
                "<papers><form id='notice' name='Của tỉnh'><piece as='text' text='{subject.name}'/></form></papers>";
        Checked<Rulebook> own = overlay(notice);
        assertThat(own.findings()).isEmpty();
        Papers papers = own.orThrow().papers();
        assertThat(papers.forms().get("notice").name()).isEqualTo("Của tỉnh");
        assertThat(papers.forms().get("minutes")).isEqualTo(PAPERS.forms().get("minutes"));
        assertThat(papers.evidence()).isEqualTo(PAPERS.evidence());
        assertThat(own.orThrow().hash()).isEqualTo(overlay("").orThrow().hash());
        assertThat(own.orThrow().substance()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<form id='letter' name='x'/>; bad-value",
                "<form id='notice' name='x'/><form id='notice' name='y'/>; duplicate-code",
                "<form id='notice'/>; missing-attribute",
                "<form id='notice' name='x'><piece as='text' text='{subject.nam}'/></form>; bad-value",
                "<form id='notice' name='x'><piece as='text' text='a { b'/></form>; bad-value",
                "<form id='notice' name='x'><piece as='block' text='nothing'/></form>; bad-value",
                "<form id='notice' name='x'><piece as='poem' text='x'/></form>; bad-value",
                "<form id='notice' name='x'><piece as='lines'/></form>; missing-attribute",
                "<form id='notice' name='x'><line/></form>; unknown-element",
                "<sheet set='99' title='x' heading='x' classification='x' cite='own-doc'/>; unknown-reference",
                "<evidence number='1' vi='x' en='x' asks='x' cite='own-doc'><proves title='x' sets='99'/></evidence>;"
                        + " unknown-reference",
                "<evidence number='1' vi='x' en='x' asks='x'/>; missing-citation"
            })
    void whatIsWrongIsNamedWhereItStands(String papers, String code) {
        Checked<Rulebook> read = overlay("<papers>" + papers + "</papers>");
        assertThat(read.value()).isEmpty();
        Set<String> codes = new LinkedHashSet<>();
        for (Finding finding : read.findings()) {
            codes.add(finding.code().id());
            assertThat(finding.location()).isPresent();
        }
        assertThat(codes).containsExactly(code);
    }
}
