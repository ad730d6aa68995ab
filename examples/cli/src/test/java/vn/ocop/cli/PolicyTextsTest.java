// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Language;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The option {@code --policy}, and the line that tells the policies. */
class PolicyTextsTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");

    private static Policies read(String... typed) {
        return PolicyTexts.read(List.of(typed), LAW);
    }

    @Test
    void whatIsTypedIsSetByTheCaller() {
        Policies policies = read("council.maxSpread=OFF", "rank.order=star, a");
        assertThat(policies.value(Policy.COUNCIL_MAX_SPREAD)).isEqualTo("off");
        assertThat(policies.value(Policy.RANK_ORDER)).isEqualTo("STAR,A");
        assertThat(read("rank.order=").order()).isEmpty();
        assertThat(read()).isEqualTo(Policies.of(LAW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "council.quorun=3/4 | there is no policy “council.quorun”; there are: council.minimum,"
                        + " council.maxSpread",
                "=3/4               | there is no policy “”; there are: council.minimum, council.maxSpread",
                "council.quorum     | council.quorum cannot be “”; it can be: off, 0/1 … 1/1",
                "council.quorum=    | council.quorum cannot be “”; it can be: off, 0/1 … 1/1",
                "council.quorum=a=b | council.quorum cannot be “a=b”; it can be: off, 0/1 … 1/1",
                "rank.order=C,D     | rank.order cannot be “C,D”; it can be: STAR,C,B,A"
            })
    void whatCannotBeIsRefusedWithWhatCan(String typed, String message) {
        assertThatThrownBy(() -> read(typed))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--policy: " + message);
    }

    @Test
    void onePolicyTwiceIsRefusedEvenWithOneValue() {
        assertThatThrownBy(() -> read("council.quorum=3/4", "council.mode=written", "council.quorum=3/4"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--policy: \u201ccouncil.quorum\u201d is given twice");
        List<String> twice = List.of("council.quorum=3/4", "council.quorum=2/3");
        assertThatThrownBy(() -> PolicyTexts.read(twice, LAW))
                .hasMessage("--policy: \u201ccouncil.quorum\u201d is given twice");
    }

    @Test
    void theLineTellsWhoSetWhat() {
        assertThat(PolicyTexts.line(read("council.maxSpread=5"), Language.EN))
                .isEqualTo("law: council.mode=meeting (26/2026/QĐ-TTg, article 7, clause 3, point d),"
                        + " star.proposal=points (26/2026/QĐ-TTg, article 7, clause 3, point e); rulebook:"
                        + " council.minimum=majority, council.quorum=3/4, council.presence=call,"
                        + " council.chair=required, average.decimals=exact, star.rule=lower, star.unmet=lower,"
                        + " requirement.unmet=none, yesno.blank=missing, days.rest=none, rank.order=C,B,A,"
                        + " rank.places=competition, progression.unmetMark=unsettled, advice.change=all,"
                        + " advice.personal=frozen; caller: council.maxSpread=5");
        assertThat(PolicyTexts.line(Policies.of(LAW), Language.VI))
                .startsWith(
                        "văn bản: council.mode=meeting (26/2026/QĐ-TTg, Điều 7, khoản 3, điểm d), star.proposal=points")
                .doesNotContain("người dùng");
    }
}
