// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Confidence;
import vn.ocop.core.SubjectType;

class SupportNormsTest {

    static Checked<SupportNorms> read(String xml) {
        return SupportNorms.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "norms.xml");
    }

    /** A file whose norm, on line 3, is given. */
    static Checked<SupportNorms> norm(String norm) {
        return read(
                "<support-norms id='x' vi='X' en='X'>\n<document id='d' number='1' date='2024-01-01' vi='D' en='D'/>\n"
                        + norm + "\n</support-norms>");
    }

    private static List<String> findings(Checked<SupportNorms> norms) {
        return norms.findings().stream()
                .map(finding -> finding.code().id() + " " + finding.location().orElseThrow())
                .toList();
    }

    static List<String> builtIn() {
        return SupportNorms.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInFileIsClean(String id) {
        SupportNorms norms = SupportNorms.builtIn(id);
        assertThat(norms.id()).isEqualTo(id);
        assertThat(norms.revision()).isEqualTo(1);
        assertThat(norms.norms()).isNotEmpty();
        assertThat(norms.documents()).hasSize(1);
    }

    @Test
    void khanhHoaPaysThirtyPerCentOfMachineryOnce() {
        SupportNorms norms = SupportNorms.builtIn("khanh-hoa-08-2022");
        SupportNorm machinery = norms.norms().get(0);
        assertThat(machinery.percent()).contains(new BigDecimal("30"));
        assertThat(machinery.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(machinery.capFor(SubjectType.COOPERATIVE).orElseThrow().dong())
                .isEqualTo(300_000_000);
        assertThat(machinery.capFor(SubjectType.SME).orElseThrow().dong()).isEqualTo(300_000_000);
        assertThat(machinery.capFor(SubjectType.COOPERATIVE_GROUP).orElseThrow().dong())
                .isEqualTo(200_000_000);
        assertThat(machinery.capFor(SubjectType.HOUSEHOLD).orElseThrow().dong()).isEqualTo(200_000_000);
        assertThat(machinery.limits()).hasSize(1);
        assertThat(machinery.limits().get(0).per()).isEqualTo(LimitScope.SUBJECT);
        assertThat(machinery.limits().get(0).count()).hasValue(1);
        assertThat(machinery.citation()).hasToString("nq-08-2022");
        assertThat(norms.isOnePolicyOnly()).isFalse();
        assertThat(norms.inForceFrom()).isEmpty();
    }

    @Test
    void normsHoldFromTheFirstToTheLastDay() {
        SupportNorms norms = SupportNorms.builtIn("bac-ninh-2024");
        assertThat(norms.isInForceOn(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(norms.isInForceOn(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(norms.isInForceOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(norms.isInForceOn(LocalDate.of(2025, 1, 1))).isFalse();
        assertThat(SupportNorms.builtIn("tra-vinh").isInForceOn(LocalDate.of(1999, 1, 1)))
                .isTrue();
    }

    @Test
    void unknownNormsAreRefused() {
        assertThatThrownBy(() -> SupportNorms.builtIn("ha-noi")).isInstanceOf(IllegalArgumentException.class);
    }

    private static final String REST = " purpose='p' cite='d' vi='v' en='e'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<norm id='a' percent='30'REST/> | ''",
                "<norm id='a' percent='30.5'REST/> | ''",
                "<norm id='a' percent='100'REST/> | ''",
                "<norm id='a' percent='100.1'REST/> | norms-bad-value norms.xml:3",
                "<norm id='a' percent='0'REST/> | norms-bad-value norms.xml:3",
                "<norm id='a' percent='x'REST/> | norms-bad-value norms.xml:3",
                "<norm id='a' dong='1'REST/> | ''",
                "<norm id='a' dong='0'REST/> | norms-bad-value norms.xml:3",
                "<norm id='a' dong='-1'REST/> | norms-bad-value norms.xml:3",
                "<norm id='a' dong='999999999999999999'REST/> | ''",
                "<norm id='a' dong='1000000000000000000'REST/> | norms-bad-value norms.xml:3",
                "<norm id='a'REST/> | norm-grants norms.xml:3",
                "<norm id='a' dong='1' percent='30'REST/> | norm-grants norms.xml:3",
                "<norm percent='30'REST/> | norms-missing-attribute norms.xml:3",
                "<norm id='a' percent='30' cite='d' vi='v' en='e'/> | norms-missing-attribute norms.xml:3",
                "<norm id='a' percent='30' purpose='p' cite='d' vi='v'/> | norms-missing-attribute norms.xml:3",
                "<norm id='a' percent='30' purpose='p' cite='d art.1' vi='v' en='e'/> | ''",
                "<norm id='a' percent='30' purpose='p' cite='d article' vi='v' en='e'/> | norms-bad-value norms.xml:3",
                "<norm id='a' percent='30' purpose='p' cite='z' vi='v' en='e'/> | norms-unknown-document norms.xml:3",
                "<norm id='a' percent='30' confidence='LOW'REST/> | ''",
                "<norm id='a' percent='30' confidence='SOME'REST/> | norms-bad-value norms.xml:3",
                "<norm id='a' percent='30' rate='1'REST/> | norms-unknown-attribute norms.xml:3",
                "<norm id='a' percent='30'REST><rate/></norm> | norms-unknown-element norms.xml:3",
                "<norm id='a' percent='30'REST/><norm id='a' percent='30'REST/> | norms-duplicate-id norms.xml:3",
                "<document id='d' number='1' date='2024-01-01' vi='D' en='D'/><norm id='a' percent='30'REST/> | norms-duplicate-id norms.xml:3",
                "<document id='e' number='1' date='2024-13-01' vi='D' en='D'/><norm id='a' percent='30'REST/> | norms-bad-value norms.xml:3",
                "<document id='e' number='1' vi='D' en='D'/><norm id='a' percent='30'REST/> | norms-missing-attribute norms.xml:3",
                "<note vi='a' en='b'/><norm id='a' percent='30'REST/> | ''",
                "<note vi='a'/><norm id='a' percent='30'REST/> | norms-missing-attribute norms.xml:3",
                "<note vi='a' en='b' of='c'/><norm id='a' percent='30'REST/> | norms-unknown-attribute norms.xml:3",
                "<document id='e' number='1' date='2024-01-01' of='x' vi='D' en='D'/><norm id='a' percent='30'REST/> | norms-unknown-attribute norms.xml:3",
                "<document id='e' number='1' date='2024-01-01' vi='D' en='D'><x/></document><norm id='a' percent='30'REST/> | norms-unknown-element norms.xml:3",
                "<norm id='a' percent='30' purpose='p' cite='' vi='v' en='e'/> | norms-missing-attribute norms.xml:3;norms-unknown-document norms.xml:3",
                "<other/> | norms-unknown-element norms.xml:3;norms-empty norms.xml:1",
                "'' | norms-empty norms.xml:1"
            })
    void everyMistakeIsToldWithItsLine(String norm, String expected) {
        Checked<SupportNorms> norms = norm(norm.equals("''") ? "" : norm.replace("REST", REST));
        assertThat(String.join(";", findings(norms))).isEqualTo(expected.equals("''") ? "" : expected);
        assertThat(norms.value().isPresent()).isEqualTo(expected.equals("''"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<cap dong='5'/> | ''",
                "<cap dong='5' subjects='SME'/><cap dong='4' subjects='others'/> | ''",
                "<cap dong='5' subjects='SME  FARM'/> | norm-caps-gap norm-caps-gap norm-caps-gap norm-caps-gap",
                "<cap dong='5' subjects='SME'/><cap dong='4'/> | norm-caps-overlap",
                "<cap dong='5' subjects='CLUB'/><cap dong='4' subjects='others'/> | norms-bad-value",
                "<cap subjects='SME'/><cap dong='4' subjects='others'/> | norms-missing-attribute norm-caps-gap",
                "<cap dong='5' per='x'/> | norms-unknown-attribute",
                "<limit per='SUBJECT' count='1'/> | ''",
                "<limit per='COMMUNE' products='3'/> | ''",
                "<limit per='PRODUCT' dong='3'/> | ''",
                "<limit per='PRODUCT'/> | norms-missing-attribute",
                "<limit per='PRODUCT' dong='3' count='1'/> | norms-missing-attribute",
                "<limit per='YEAR' dong='3'/> | norms-bad-value",
                "<limit count='1'/> | norms-missing-attribute norms-bad-value norms-missing-attribute",
                "<cap dong='5'><x/></cap> | norms-unknown-element",
                "<limit per='PRODUCT' count='1'><x/></limit> | norms-unknown-element",
                "<limit per='PRODUCT' count='1' of='x'/> | norms-unknown-attribute norms-missing-attribute",
                "<limit per='PRODUCT' count='0'/> | norms-bad-value"
            })
    void capsAndLimitsAreTested(String inner, String expected) {
        Checked<SupportNorms> norms = norm("<norm id='a' percent='30'" + REST + ">" + inner + "</norm>");
        assertThat(norms.findings().stream().map(finding -> finding.code().id()).toList())
                .isEqualTo(expected.equals("''") ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<award to='3' dong='5'/> | ''",
                "<award to='3' dong='5'/><award to='4' dong='5'/> | ''",
                "<award to='3' dong='5'/><award to='3' dong='6'/> | norm-awards-overlap",
                "<award evaluation='FIRST' to='3' dong='5'/><award evaluation='UPGRADE' to='3' dong='6'/> | ''",
                "<award evaluation='FIRST' to='3' dong='5'/><award to='3' dong='6'/> | norm-awards-overlap",
                "<award from='1' to='3' dong='5'/><award from='2' to='3' dong='6'/> | ''",
                "<award from='1 2' to='3' dong='5'/><award from='2' to='3' dong='6'/> | norm-awards-overlap",
                "<award to='6' dong='5'/> | norms-bad-value",
                "<award dong='5'/> | norms-missing-attribute",
                "<award to='5'/> | norms-missing-attribute",
                "<award to='5' dong='5' of='x'/> | norms-unknown-attribute",
                "<award to='5' dong='5'><x/></award> | norms-unknown-element",
                "<award evaluation='LAST' to='5' dong='5'/> | norms-bad-value"
            })
    void awardsAreTested(String inner, String expected) {
        Checked<SupportNorms> norms = norm("<norm id='a'" + REST + ">" + inner + "</norm>");
        assertThat(norms.findings().stream().map(finding -> finding.code().id()).toList())
                .isEqualTo(expected.equals("''") ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<support-norms | norms-malformed norms.xml:1",
                "'' | norms-malformed norms.xml:1",
                "<norms/> | norms-unknown-element norms.xml:1",
                "<!DOCTYPE x [<!ENTITY e 'y'>]><support-norms/> | norms-malformed norms.xml:1",
                "<support-norms>text</support-norms> | norms-malformed norms.xml:1",
                "<a><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></a> | norms-malformed norms.xml:1"
            })
    void aFileThatIsNoNormsIsRefused(String xml, String expected) {
        Checked<SupportNorms> norms = read(xml.equals("''") ? "" : xml);
        assertThat(findings(norms)).containsExactly(expected);
        assertThat(norms.value()).isEmpty();
    }

    @Test
    void whatIsExpectedIsNamed() {
        Checked<SupportNorms> norms = norm("<norm id='a' percent='30' confidence='SOME'" + REST + "/>");
        assertThat(norms.findings().get(0).facts()).containsEntry("expected", "HIGH | MEDIUM | LOW | UNVERIFIED");
    }

    @Test
    void warningsRefuseNothing() {
        Checked<SupportNorms> norms =
                norm("<norm id='a' percent='30'" + REST + "><cap dong='5' subjects='SME'/></norm>");
        assertThat(norms.findings()).isNotEmpty();
        assertThat(norms.value()).isPresent();
    }

    @Test
    void entitiesAreNeverRead() {
        Checked<SupportNorms> norms =
                read("<!DOCTYPE x SYSTEM 'file:///etc/hostname'><support-norms id='x' vi='X' en='X'/>");
        assertThat(findings(norms)).containsExactly("norms-malformed norms.xml:1");
        assertThat(norms.findings().get(0).facts().get("problem")).contains("document types");
    }

    @Test
    void anAttributeOfTheHeadThatMeansNothingIsTold() {
        assertThat(findings(read("<support-norms id='x' vi='X' en='X' of='y'/>")))
                .containsExactly("norms-unknown-attribute norms.xml:1", "norms-empty norms.xml:1");
    }

    @Test
    void theHeadIsTestedToo() {
        assertThat(findings(
                        read("<support-norms id='x' vi='X' en='X' one-policy-only='maybe' revision='0' from='soon'/>")))
                .containsExactly(
                        "norms-bad-value norms.xml:1",
                        "norms-bad-value norms.xml:1",
                        "norms-bad-value norms.xml:1",
                        "norms-empty norms.xml:1");
    }

    @Test
    void capsMustMeanSomething() {
        assertThatThrownBy(() -> new Cap(java.util.Set.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cap(java.util.Set.of(SubjectType.SME), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
