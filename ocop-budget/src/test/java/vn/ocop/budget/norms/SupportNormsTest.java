// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Confidence;
import vn.ocop.core.SubjectType;

class SupportNormsTest {

    static Checked<SupportNorms> read(String xml) {
        return SupportNorms.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "norms.xml");
    }

    /** A file whose norm, on line 3, is given. */
    static Checked<SupportNorms> norm(String norm) {
        return read("<support-norms xmlns='urn:vn:ocop:norms:1' id='x' vi='X' en='X'>\n"
                + "<document id='d' number='1' date='2024-01-01' vi='D' en='D'/>\n"
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bac-giang-2024",
                "bac-ninh-2024",
                "funding-kh-3680-2020",
                "hung-yen-2020",
                "khanh-hoa-08-2022",
                "nghe-an-2021",
                "tra-vinh"
            })
    void everyBuiltInFileFollowsTheSchema(String file) throws Exception {
        Schema schema = SchemaFactory.newDefaultInstance().newSchema(SupportNormsTest.class.getResource("norms-1.xsd"));
        schema.newValidator().validate(new StreamSource(SupportNormsTest.class.getResourceAsStream(file + ".xml")));
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
        assertThat(machinery.limits().get(0).per()).isEqualTo(SupportNorm.Scope.SUBJECT);
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
                "<norm id='a' percent='100.1'REST/> | bad-value norms.xml:3",
                "<norm id='a' percent='0'REST/> | bad-value norms.xml:3",
                "<norm id='a' percent='x'REST/> | bad-value norms.xml:3",
                "<norm id='a' dong='1'REST/> | ''",
                "<norm id='a' dong='0'REST/> | bad-value norms.xml:3",
                "<norm id='a' dong='-1'REST/> | bad-value norms.xml:3",
                "<norm id='a' dong='999999999999999999'REST/> | ''",
                "<norm id='a' dong='1000000000000000000'REST/> | bad-value norms.xml:3",
                "<norm id='a'REST/> | norm-grants norms.xml:3",
                "<norm id='a' dong='1' percent='30'REST/> | norm-grants norms.xml:3",
                "<norm percent='30'REST/> | missing-attribute norms.xml:3",
                "<norm id='a' percent='30' cite='d' vi='v' en='e'/> | missing-attribute norms.xml:3",
                "<norm id='a' percent='30' purpose='p' cite='d' vi='v'/> | missing-text norms.xml:3",
                "<norm id='a' percent='30' purpose='p' cite='d art.1' vi='v' en='e'/> | ''",
                "<norm id='a' percent='30' purpose='p' cite='d article' vi='v' en='e'/> | bad-value norms.xml:3",
                "<norm id='a' percent='30' purpose='p' cite='z' vi='v' en='e'/> | unknown-reference norms.xml:3",
                "<norm id='a' percent='30' confidence='low'REST/> | ''",
                "<norm id='a' percent='30' confidence='some'REST/> | bad-value norms.xml:3",
                "<norm id='a' percent='30' rate='1'REST/> | unknown-attribute norms.xml:3",
                "<norm id='a' percent='30'REST><rate/></norm> | unknown-element norms.xml:3",
                "<norm id='a' percent='30'REST/><norm id='a' percent='30'REST/> | duplicate-code norms.xml:3",
                "<document id='d' number='1' date='2024-01-01' vi='D' en='D'/><norm id='a' percent='30'REST/> |"
                        + " duplicate-code norms.xml:3",
                "<document id='e' number='1' date='2024-13-01' vi='D' en='D'/><norm id='a' percent='30'REST/> |"
                        + " bad-value norms.xml:3",
                "<document id='e' number='1' vi='D' en='D'/><norm id='a' percent='30'REST/> | missing-attribute"
                        + " norms.xml:3",
                "<note vi='a' en='b'/><norm id='a' percent='30'REST/> | ''",
                "<note vi='a'/><norm id='a' percent='30'REST/> | missing-text norms.xml:3",
                "<note vi='a' en='b' of='c'/><norm id='a' percent='30'REST/> | unknown-attribute norms.xml:3",
                "<document id='e' number='1' date='2024-01-01' of='x' vi='D' en='D'/><norm id='a' percent='30'REST/> |"
                        + " unknown-attribute norms.xml:3",
                "<document id='e' number='1' date='2024-01-01' vi='D' en='D'><x/></document><norm id='a'"
                        + " percent='30'REST/> | unknown-element norms.xml:3",
                "<norm id='a' percent='30' purpose='p' cite='' vi='v' en='e'/> | unknown-reference norms.xml:3",
                "<other/> | norms-empty norms.xml:1;unknown-element norms.xml:3",
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
                "<cap dong='5' subjects='sme'/><cap dong='4' subjects='others'/> | ''",
                "<cap dong='5' subjects='sme  farm'/> | norm-caps-gap norm-caps-gap norm-caps-gap norm-caps-gap",
                "<cap dong='5' subjects='sme'/><cap dong='4'/> | norm-caps-overlap",
                "<cap dong='5' subjects='club'/><cap dong='4' subjects='others'/> | bad-value",
                "<cap subjects='sme'/><cap dong='4' subjects='others'/> | missing-attribute norm-caps-gap",
                "<cap dong='5' per='x'/> | unknown-attribute",
                "<limit per='subject' count='1'/> | ''",
                "<limit per='commune' products='3'/> | ''",
                "<limit per='product' dong='3'/> | ''",
                "<limit per='product'/> | missing-attribute",
                "<limit per='product' dong='3' count='1'/> | missing-attribute",
                "<limit per='year' dong='3'/> | bad-value",
                "<limit count='1'/> | missing-attribute",
                "<cap dong='5'><x/></cap> | unknown-element",
                "<limit per='product' count='1'><x/></limit> | unknown-element",
                "<limit per='product' count='1' of='x'/> | unknown-attribute",
                "<limit per='product' count='0'/> | bad-value"
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
                "<award evaluation='first' to='3' dong='5'/><award evaluation='upgrade' to='3' dong='6'/> | ''",
                "<award evaluation='first' to='3' dong='5'/><award to='3' dong='6'/> | norm-awards-overlap",
                "<award from='1' to='3' dong='5'/><award from='2' to='3' dong='6'/> | ''",
                "<award from='1 2' to='3' dong='5'/><award from='2' to='3' dong='6'/> | norm-awards-overlap",
                "<award to='6' dong='5'/> | bad-value",
                "<award dong='5'/> | missing-attribute",
                "<award to='5'/> | missing-attribute",
                "<award to='5' dong='5' of='x'/> | unknown-attribute",
                "<award to='5' dong='5'><x/></award> | unknown-element",
                "<award evaluation='last' to='5' dong='5'/> | bad-value"
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
                "<support-norms | malformed norms.xml:1",
                "'' | malformed norms.xml:1",
                "<norms/> | unknown-element norms.xml:1",
                "<!DOCTYPE x [<!ENTITY e 'y'>]><support-norms/> | doctype-refused norms.xml:1",
                "<a><a/></a> | unknown-element norms.xml:1"
            })
    void aFileThatIsNoNormsIsRefused(String xml, String expected) {
        Checked<SupportNorms> norms = read(xml.equals("''") ? "" : xml);
        assertThat(findings(norms)).containsExactly(expected);
        assertThat(norms.value()).isEmpty();
    }

    @Test
    void textBetweenElementsIsRefused() {
        Checked<SupportNorms> norms = norm("<norm id='a' percent='30'" + REST + ">text</norm>");
        assertThat(findings(norms)).containsExactly("unexpected-text norms.xml:3");
        assertThat(norms.value()).isEmpty();
    }

    @Test
    void aFileOfAnotherNamespaceIsNoneOfOurs() {
        assertThat(findings(read("<support-norms id='x' vi='X' en='X'/>")))
                .containsExactly("unknown-element norms.xml:1");
    }

    @Test
    void whatIsExpectedIsNamed() {
        Checked<SupportNorms> norms = norm("<norm id='a' percent='30' confidence='some'" + REST + "/>");
        assertThat(norms.findings().get(0).facts()).containsEntry("expected", "high, medium, low, unverified");
    }

    @Test
    void warningsRefuseNothing() {
        Checked<SupportNorms> norms =
                norm("<norm id='a' percent='30'" + REST + "><cap dong='5' subjects='sme'/></norm>");
        assertThat(norms.findings()).isNotEmpty();
        assertThat(norms.value()).isPresent();
    }

    @Test
    void entitiesAreNeverRead() {
        Checked<SupportNorms> norms = read(
                "<!DOCTYPE x SYSTEM 'file:///etc/hostname'><support-norms xmlns='urn:vn:ocop:norms:1' id='x' vi='X'"
                        + " en='X'/>");
        assertThat(findings(norms)).containsExactly("doctype-refused norms.xml:1");
    }

    @Test
    void anAttributeOfTheHeadThatMeansNothingIsTold() {
        assertThat(findings(read("<support-norms xmlns='urn:vn:ocop:norms:1' id='x' vi='X' en='X' of='y'/>")))
                .containsExactly("norms-empty norms.xml:1", "unknown-attribute norms.xml:1");
    }

    @Test
    void theHeadIsTestedToo() {
        assertThat(findings(read("<support-norms xmlns='urn:vn:ocop:norms:1' id='x' vi='X' en='X'"
                        + " one-policy-only='maybe' revision='0' from='soon'/>")))
                .containsExactly(
                        "norms-empty norms.xml:1",
                        "bad-value norms.xml:1",
                        "bad-value norms.xml:1",
                        "bad-value norms.xml:1");
    }

    @Test
    void capsMustMeanSomething() {
        assertThatThrownBy(() -> new SupportNorm.Cap(java.util.Set.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SupportNorm.Cap(java.util.Set.of(SubjectType.SME), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
