// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.budget.FundingSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;

/** Sections IV.1, V.2 and V.3 of the plan of 2020. */
class FundingPlanTest {
    private static final FundingPlan PLAN = FundingPlan.builtIn("kh-3680-2020");

    @Test
    void eachSourceHasItsBasis() {
        assertThat(PLAN.sources()).extracting(FundingSource::name).containsExactly("Ngân sách tỉnh", "Vốn đối ứng");
        assertThat(PLAN.sources().get(0).bases())
                .extracting(basis -> basis.in(Language.VI))
                .containsExactly("3253/QĐ-UBND", "682/QĐ-UBND");
        assertThat(PLAN.sources().get(1).bases()).hasToString("[kh-3680-2020 sec.IV.1]");
    }

    @Test
    void eachStepHasItsOwner() {
        assertThat(PLAN.steps())
                .extracting(step -> step.id() + ": " + step.owner().vi())
                .containsExactly(
                        "proposal: Sở Nông nghiệp và Phát triển nông thôn",
                        "balance: Sở Tài chính",
                        "allocation: Sở Kế hoạch và Đầu tư",
                        "decision: UBND tỉnh");
        assertThat(PLAN.steps().get(1).citation()).hasToString("kh-3680-2020 sec.V.2");
        assertThat(FundingPlan.builtInIds()).containsExactly(PLAN.id());
        assertThatThrownBy(() -> FundingPlan.builtIn("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<source name='A'/> | ''",
                "<source/> | missing-attribute",
                "<source name='A'><basis cite='z'/></source> | unknown-reference",
                "<source name='A'><basis cite='d' of='x'/></source> | unknown-attribute",
                "<step id='a' cite='d'><owner vi='o' en='o'/><action vi='a' en='a'/></step> | ''",
                "<step id='a' cite='d'><action vi='a' en='a'/></step> | missing-element",
                "<step id='a' cite='d'><owner vi='o'/><action vi='a' en='a'/></step> | missing-text",
                "<source name='A' of='x'/> | unknown-attribute",
                "<source name='A'><x/></source> | unknown-element",
                "<source name='A'><basis cite='d'><x/></basis></source> | unknown-element",
                "<step id='a' cite='d' of='x'><owner vi='o' en='o'/><action vi='a' en='a'/></step> | unknown-attribute",
                "<step id='a' cite='d'><owner vi='o' en='o'/><action vi='a' en='a'/><x/></step> | unknown-element",
                "<step id='a' cite='d'><owner vi='o' en='o' of='x'/><action vi='a' en='a'/></step> | unknown-attribute",
                "<step id='a' cite='d'><owner vi='o' en='o'><x/></owner><action vi='a' en='a'/></step> |"
                        + " unknown-element",
                "<norm/> | unknown-element"
            })
    void everyMistakeIsTold(String inner, String expected) {
        String xml =
                "<funding-plan xmlns='urn:vn:ocop:norms:1' id='x'><document id='d' number='1' date='2024-01-01' vi='D'"
                        + " en='D'/>"
                        + inner + "</funding-plan>";
        Checked<FundingPlan> plan =
                FundingPlan.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "f.xml");
        assertThat(plan.findings())
                .extracting(finding -> finding.code().id())
                .containsExactly(expected.equals("''") ? new String[0] : new String[] {expected});
    }

    @Test
    void theHeadIsTestedToo() {
        String xml = "<funding-plan xmlns='urn:vn:ocop:norms:1' id='x' of='y'/>";
        Checked<FundingPlan> plan =
                FundingPlan.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "f.xml");
        assertThat(plan.findings()).extracting(finding -> finding.code().id()).containsExactly("unknown-attribute");
        assertThat(FundingPlan.builtIn("kh-3680-2020")).isEqualTo(PLAN);
    }

    @Test
    void twoStepsOfOneIdAreTold() {
        String step = "<step id='a' cite='d'><owner vi='o' en='o'/><action vi='a' en='a'/></step>";
        String xml =
                "<funding-plan xmlns='urn:vn:ocop:norms:1' id='x'><document id='d' number='1' date='2024-01-01' vi='D'"
                        + " en='D'/>"
                        + step + step + "</funding-plan>";
        assertThat(FundingPlan.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "f.xml")
                        .findings())
                .hasSize(1);
        assertThat(FundingPlan.read(new ByteArrayInputStream("<x/>".getBytes(StandardCharsets.UTF_8)), "f.xml")
                        .value())
                .isEmpty();
    }
}
