// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Papers;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.Golden;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;

class FormsTest {
    private static final Forms FULL = Papered.forms(Papered.full());
    private static final Pattern PLACEHOLDER = Pattern.compile("[{}]|\\bnull\\b|Optional\\[");

    static IntStream sets() {
        return IntStream.rangeClosed(1, Papered.SETS);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyFormOfEverySetIsFilledAndWhole(int set) throws Exception {
        for (Forms.Kind kind : Forms.Kind.values()) {
            for (Paper paper : FULL.papers(kind, Optional.of(Papered.id(set)), Optional.empty())) {
                whole(paper);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatIsNotKnownIsDots(int set) throws Exception {
        Forms bare = Papered.unlevelled(Papered.bare(set));
        for (Forms.Kind kind : Forms.Kind.values()) {
            for (Paper paper : bare.papers(kind, Optional.empty(), Optional.empty())) {
                whole(paper);
                assertThat(paper.html()).as("%s", kind).contains(Node.FEW_DOTS);
            }
        }
    }

    private static void whole(Paper paper) throws Exception {
        String text = text(paper);
        assertThat(PLACEHOLDER.matcher(text).results().map(found -> found.group()))
                .as("%s", paper.name())
                .isEmpty();
        assertThat(text).as("%s", paper.name()).isEqualTo(wordText(paper));
        assertThat(paper.html()).contains("<html lang=\"vi\">", "<h1");
        assertThat(paper.html().split("<table", -1)).hasSameSizeAs(paper.html().split("<thead", -1));
        for (Map.Entry<String, byte[]> part : parts(paper).entrySet()) {
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue()));
        }
        assertThat(parts(paper)).containsKeys("[Content_Types].xml", "word/document.xml", "word/footer1.xml");
        assertThat(paper.docx()).isEqualTo(paper.docx());
    }

    /** The words of the page, tags and watermark aside. */
    static String text(Paper paper) {
        String body = paper.html().substring(paper.html().indexOf("<main>"));
        return blanks(body.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }

    static String wordText(Paper paper) {
        String document = new String(parts(paper).get("word/document.xml"), StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>();
        Pattern.compile("<w:t [^>]*>([^<]*)</w:t>")
                .matcher(document)
                .results()
                .forEach(found -> words.add(found.group(1)));
        return blanks(String.join(" ", words)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }

    private static String blanks(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Map<String, byte[]> parts(Paper paper) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(paper.docx()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    private static Paper only(Forms forms, Forms.Kind kind, int set) {
        return forms.papers(
                        kind,
                        Optional.of(Papered.id(set)),
                        Optional.of("M1").filter(id -> kind == Forms.Kind.SCORE_SHEET))
                .get(0);
    }

    @ParameterizedTest
    @EnumSource(value = Forms.Kind.class, names = "CONSULTATION", mode = EnumSource.Mode.EXCLUDE)
    void aFormOfEachKindIsAsItWas(Forms.Kind kind) {
        Paper paper = only(FULL, kind, 1);
        Golden.check("form/" + kind.id() + ".html", paper.html());
    }

    @Test
    void whatIsDecidedInWritingSaysWhoAnswered() {
        StringBuilder rows = new StringBuilder("product,set,member,criterion,option,points,remark\n");
        Papered.sheets(14, "SP1", rows);
        Season season = Papered.read(SeasonSources.builder()
                .sheets(Papered.table("sheets.csv", rows.toString()))
                .products(Papered.table(
                        "products.csv",
                        "product,name,set,kind,received,evaluated,mode\n"
                                + "SP1,Rượu,14,reevaluation,2026-08-01,2026-11-01,written\n"))
                .council(Papered.table("council.csv", Papered.COUNCIL))
                .build());
        List<Paper> papers = Papered.forms(season).papers(Forms.Kind.CONSULTATION, Optional.empty(), Optional.empty());
        assertThat(papers).hasSize(1);
        assertThat(text(papers.get(0)))
                .contains(
                        "Rượu Trần Thị Một; Lê Văn Hai; Phạm Văn Ba; Ngô Thị Bốn Trần Thị Một; Lê Văn Hai; Phạm Văn Ba"
                                + " Ngô Thị Bốn");
        Golden.check("form/consultation.html", papers.get(0).html());
        assertThat(FULL.papers(Forms.Kind.CONSULTATION, Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    // --- what the table of the design says is never filled

    @Test
    void aScoreSheetLeavesOpinionPlaceDayAndSignatureBlank() {
        String text = text(only(FULL, Forms.Kind.SCORE_SHEET, 1));
        assertThat(text)
                .contains("Ý kiến của người đánh giá: ……, ngày …… tháng …… năm …… Người đánh giá (Ký và"
                        + " ghi rõ họ tên)");
        assertThat(only(FULL, Forms.Kind.SCORE_SHEET, 1).html().split("class=\"line\"", -1))
                .hasSize(4);
    }

    @Test
    void aStatedRemarkIsPrinted() {
        StringBuilder rows = new StringBuilder("product,set,member,criterion,option,points,remark\n");
        Papered.sheets(1, "SP1", rows);
        String remarked = rows.toString().replaceFirst("(SP1,1,M1,1\\.1,[^,]*,),", "$1,Rất ngon");
        Season season = Papered.read(SeasonSources.builder()
                .sheets(Papered.table("sheets.csv", remarked))
                .isKept(true)
                .build());
        Paper sheet = Papered.forms(season)
                .papers(Forms.Kind.SCORE_SHEET, Optional.empty(), Optional.of("M1"))
                .get(0);
        assertThat(text(sheet)).contains("Tiêu chí 1.1: Rất ngon").doesNotContain("null");
    }

    @Test
    void setTwentySixPrintsNoRejectionNoLegendAndTheHeadingOfThirtyFive() {
        String text = text(only(FULL, Forms.Kind.SCORE_SHEET, 26));
        assertThat(text)
                .doesNotContain("bị loại khi", "Bị loại khi", "Dấu sao là")
                .contains("(35 Điểm) 40");
        for (int set = 1; set < Papered.SETS; set++) {
            assertThat(text(only(FULL, Forms.Kind.SCORE_SHEET, set)))
                    .as("set %s", set)
                    .containsIgnoringCase("bị loại khi")
                    .contains("Dấu sao là yêu cầu tối thiểu");
        }
    }

    @Test
    void theRegistrationLeavesReceiptAndSignatureBlank() {
        String text = text(only(FULL, Forms.Kind.REGISTRATION, 3));
        assertThat(text)
                .contains("Lần đầu ☑ Nâng hạng: □ Đánh giá lại: □", "Sản phẩm mẫu (số lượng): 05")
                .contains("của tỉnh Khánh Hòa năm 2026", "Tên đơn vị: HTX Vạn Hưng", "Email: htx@vanhung.example")
                .contains("Phiếu số: ……………… - ……………… /PĐK- (Mã tỉnh) - (Mã xã) - (Năm) Ngày nhận: ……………… Người tiếp"
                        + " nhận: ……………… Chữ ký: ………………")
                .contains("SẢN PHẨM THỰC PHẨM; Nhóm: Thực phẩm thô, sơ chế; Phân nhóm: Gạo, ngũ cốc, hạt sơ chế khác");
        assertThat(text(only(FULL, Forms.Kind.REGISTRATION, 26))).contains("Sản phẩm mẫu (số lượng): không (");
    }

    @Test
    void theSelfAssessmentLeavesHistoryPlansAndDescriptionsBlank() {
        Paper first = only(FULL, Forms.Kind.SELF_ASSESSMENT, 3);
        assertThat(text(first))
                .contains("a) Giấy đăng ký kinh doanh: ☑ b) Đã công bố chất lượng sản phẩm theo quy định: □")
                .contains("Địa chỉ thường trú: ………………")
                .contains("9. Cơ cấu tổ chức của chủ thể: Phần II.")
                .doesNotContain("Những thay đổi so với sản phẩm", "Nội dung mới và kết quả về");
        assertThat(text(only(FULL, Forms.Kind.SELF_ASSESSMENT, 1))).contains("Những thay đổi so với sản phẩm OCOP");
        assertThat(text(only(FULL, Forms.Kind.SELF_ASSESSMENT, 2))).contains("Nội dung mới và kết quả về thị trường");
    }

    /** Points of the council are none of the subject's own. */
    @Test
    void withoutOwnSheetsTheSelfAssessmentHasNoPoints() {
        Season season = Papered.full();
        Forms forms = Forms.builder(season, Scoring.of(season.rulebook()).rank(season.sheets()))
                .build();
        String table = only(forms, Forms.Kind.SELF_ASSESSMENT, 1).html();
        assertThat(table)
                .contains("<td>1.1. Nguồn gốc sản phẩm</td><td class=\"figure\">3</td><td class=\"figure\">……</td>");
        assertThat(only(FULL, Forms.Kind.SELF_ASSESSMENT, 1).html())
                .contains("<td>1.1. Nguồn gốc sản phẩm</td><td class=\"figure\">3</td><td class=\"figure\">3</td>");
    }

    @Test
    void theCommuneReportsAndDoesNotJudge() {
        Paper paper = only(FULL, Forms.Kind.SCREENING, 1);
        assertThat(text(paper))
                .contains("ỦY BAN NHÂN DÂN XÃ VẠN HƯNG", "đề nghị Ủy ban nhân dân tỉnh Khánh Hòa đánh giá")
                .contains("sản phẩm Sản phẩm bộ 1 của HTX Vạn Hưng")
                .doesNotContain("đạt yêu cầu", "không đạt");
        assertThat(paper.html().split("class=\"line\"", -1)).hasSize(13);
    }

    @Test
    void aNoticeHasNoPlaceNoMemberAndNoOtherProduct() {
        for (int set = 1; set <= Papered.SETS; set++) {
            String text = text(only(FULL, Forms.Kind.NOTICE, set));
            assertThat(text)
                    .doesNotContain("Xếp thứ", "Trần Thị Một", "Lê Văn Hai", "Phạm Văn Ba", "M1", "M2", "M3", "M4")
                    .contains("Gửi đến: ……………… Thời hạn: ………………");
            assertThat(Pattern.compile("Sản phẩm bộ \\d+")
                            .matcher(text)
                            .results()
                            .map(found -> found.group()))
                    .containsOnly("Sản phẩm bộ " + set);
        }
    }

    @Test
    void aDraftSaysSoOnEveryPageAndHasNoNumber() {
        Paper paper = only(FULL, Forms.Kind.DECISION, 1);
        assertThat(paper.html()).contains("DỰ THẢO");
        assertThat(new String(parts(paper).get("word/header1.xml"), StandardCharsets.UTF_8))
                .contains("DỰ THẢO");
        assertThat(text(paper)).contains("Số: ……");
        for (Forms.Kind kind : Forms.Kind.values()) {
            if (kind != Forms.Kind.DECISION && kind != Forms.Kind.CONSULTATION) {
                assertThat(only(FULL, kind, 1).html()).doesNotContain("DỰ THẢO");
            }
        }
    }

    @Test
    void whatTheDecisionDoesNotPrescribeSaysSo() {
        for (Forms.Kind kind : List.of(Forms.Kind.SUMMARY, Forms.Kind.MINUTES, Forms.Kind.NOTICE)) {
            assertThat(only(FULL, kind, 1).html()).contains("không quy định mẫu của văn bản này");
        }
        assertThat(only(FULL, Forms.Kind.REQUEST, 1).html()).contains("không có mẫu");
        assertThat(only(FULL, Forms.Kind.DECISION, 1).html()).contains("không có mẫu");
    }

    // --- input

    @Test
    void namesAreEscapedAndNothingOfThemIsFilledIn() throws Exception {
        String evil = "<script>alert(1)</script> & \\\"x\\\" {subject.name} | \u0007 $1 ]]>";
        StringBuilder rows = new StringBuilder("product,set,member,criterion,option,points,remark\n");
        Papered.sheets(1, "SP1", rows);
        Season season = Papered.read(SeasonSources.builder()
                .sheets(Papered.table("sheets.csv", rows.toString()))
                .products(Papered.table(
                        "products.csv",
                        "product,name,subject,set\nSP1,\"" + evil.replace("\\\"", "\"\"") + "\",A|B,1\n"))
                .build());
        Forms forms = Papered.forms(season);
        for (Forms.Kind kind : Forms.Kind.values()) {
            for (Paper paper : forms.papers(kind, Optional.of("SP1"), Optional.empty())) {
                assertThat(paper.html()).doesNotContain("<script>");
                assertThat(text(paper)).isEqualTo(wordText(paper)).doesNotContain("\u0007");
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(parts(paper).get("word/document.xml")));
            }
        }
        assertThat(text(forms.papers(Forms.Kind.SCREENING, Optional.empty(), Optional.empty())
                        .get(0)))
                .contains("<script>alert(1)</script> & \"x\" {subject.name} | $1 ]]>");
    }

    @Test
    void aFileNameHasNothingThatFileSystemsRefuse() {
        StringBuilder rows = new StringBuilder("product,set,member,criterion,option,points,remark\n");
        Papered.sheets(1, "A/B:C", rows);
        Forms forms = Papered.forms(Papered.read(SeasonSources.of(Papered.table("sheets.csv", rows.toString()))));
        assertThat(forms.papers(Forms.Kind.SCORE_SHEET, Optional.empty(), Optional.of("M1")))
                .extracting(Paper::name)
                .containsExactly("score-sheet-A_B_C-M1");
    }

    @Test
    void whoIsNotThereIsRefused() {
        assertThatThrownBy(() -> FULL.papers(Forms.Kind.NOTICE, Optional.of("SP-9"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SP-9");
        assertThat(FULL.papers(Forms.Kind.SCORE_SHEET, Optional.empty(), Optional.of("M4")))
                .isEmpty();
        Rulebook old = new Rulebooks().get("qd-1048-2019");
        Season season = Season.read(
                        old,
                        SeasonSources.of(
                                Papered.table("sheets.csv", "product,set,member,criterion,option\nSP1,1,M1,1.1,1\n")))
                .orThrow();
        Forms forms =
                Forms.builder(season, Scoring.of(old).rank(season.sheets())).build();
        assertThat(forms.areKnown()).isFalse();
        assertThatThrownBy(() -> forms.papers(Forms.Kind.SUMMARY, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theRulebookHasTheWordsOfEveryForm() {
        assertThat(Papers.FORMS)
                .contains(java.util.Arrays.stream(Forms.Kind.values())
                        .map(Forms.Kind::id)
                        .toArray(String[]::new));
        assertThat(Papered.RULEBOOK.papers().forms().keySet()).containsExactlyInAnyOrderElementsOf(Papers.FORMS);
        assertThat(Papered.RULEBOOK.papers().sheets()).hasSize(Papered.SETS);
    }
}
