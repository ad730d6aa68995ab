// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Citation;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Text;
import vn.ocop.criteria.change.RulebookChange;
import vn.ocop.criteria.change.RulebookDiff;

/** What rulebooks say of policies, and what a policy can be. */
class RulebookPoliciesTest {
    private static final List<Part> PARTS = List.of(part("P"), part("Q"), part("R"));

    private static Part part(String code) {
        LegalDocument document = LegalDocument.builder()
                .id("d")
                .number("1")
                .date(java.time.LocalDate.EPOCH)
                .title(Text.same("x"))
                .build();
        return new Part(code, 10, Text.same(code), Citation.of(document));
    }

    private static String told(Rulebook rulebook, Policy policy) {
        Policy.Statement statement = rulebook.policies().get(policy);
        return statement.value()
                + statement
                        .citation()
                        .map(citation -> " by " + citation.in(vn.ocop.core.Language.EN))
                        .orElse(" by practice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qd-1048-2019", "qd-148-2023", "qd-26-2026"})
    void builtInRulebooksStateTodaysNumbersAsPractice(String id) {
        Rulebook rulebook = new Rulebooks().get(id);
        List<Policy> stated = new ArrayList<>(List.of(Policy.values()));
        stated.remove(Policy.PROGRESSION_UNMET_MARK);
        if (id.equals("qd-1048-2019")) {
            // nothing is only proposed, and no days are counted
            stated.removeAll(List.of(Policy.STAR_PROPOSAL, Policy.DAYS_REST));
        }
        assertThat(rulebook.policies().keySet())
                .as("no law and no known practice says what becomes of an unmet mark")
                .containsExactlyElementsOf(stated);
        assertThat(told(rulebook, Policy.COUNCIL_MINIMUM)).isEqualTo("majority by practice");
        assertThat(told(rulebook, Policy.COUNCIL_MAX_SPREAD)).isEqualTo("10 by practice");
        assertThat(told(rulebook, Policy.COUNCIL_QUORUM)).isEqualTo("3/4 by practice");
        assertThat(told(rulebook, Policy.AVERAGE_DECIMALS)).isEqualTo("exact by practice");
        assertThat(told(rulebook, Policy.STAR_RULE)).isEqualTo("lower by practice");
        assertThat(told(rulebook, Policy.COUNCIL_CHAIR)).isEqualTo("required by practice");
        assertThat(told(rulebook, Policy.STAR_UNMET)).isEqualTo("lower by practice");
        assertThat(told(rulebook, Policy.REQUIREMENT_UNMET)).isEqualTo("none by practice");
        assertThat(told(rulebook, Policy.YESNO_BLANK)).isEqualTo("missing by practice");
        assertThat(told(rulebook, Policy.RANK_ORDER)).isEqualTo("C,B,A by practice");
        assertThat(told(rulebook, Policy.RANK_PLACES)).isEqualTo("competition by practice");
    }

    @Test
    void thatTheCouncilMeetsIsLawSince2026() {
        Rulebooks shelf = new Rulebooks();
        assertThat(told(shelf.get("qd-1048-2019"), Policy.COUNCIL_MODE)).isEqualTo("meeting by practice");
        assertThat(told(shelf.get("qd-148-2023"), Policy.COUNCIL_MODE)).isEqualTo("meeting by practice");
        assertThat(told(shelf.get("qd-26-2026"), Policy.COUNCIL_MODE))
                .startsWith("meeting by ")
                .contains("26/2026/QĐ-TTg");
    }

    @Test
    void anOverlayInheritsPoliciesOneByOne() throws Exception {
        Path file = Path.of(
                RulebookPoliciesTest.class.getResource("good/own-policies.xml").toURI());
        Rulebook rulebook = new Rulebooks().read(file).orThrow();
        assertThat(told(rulebook, Policy.COUNCIL_MAX_SPREAD))
                .startsWith("5 by ")
                .contains("12/2026/QĐ-UBND");
        assertThat(told(rulebook, Policy.RANK_ORDER))
                .startsWith("STAR,C,B,A by ")
                .contains("6");
        assertThat(told(rulebook, Policy.COUNCIL_MINIMUM)).isEqualTo("unanimous by practice");
        assertThat(told(rulebook, Policy.COUNCIL_QUORUM)).isEqualTo("3/4 by practice");
        assertThat(told(rulebook, Policy.COUNCIL_MODE))
                .startsWith("meeting by ")
                .contains("26/2026/QĐ-TTg");
        assertThat(new Rulebooks().get("qd-26-2026").policies())
                .containsEntry(Policy.COUNCIL_MAX_SPREAD, new Policy.Statement("10", java.util.Optional.empty()));
    }

    @Test
    void whatARulebookDoesNotSayOfPoliciesIsNotStated() {
        assertThat(Samples.rulebook().policies()).isEmpty();
    }

    @Test
    void policiesArePartOfTheHashAndOfAComparison() {
        Rulebook silent = Samples.rulebook();
        Rulebook states =
                Samples.sample().change(Samples.MAIN, "</parts>", """
                    </parts>
                      <policies><policy key="council.quorum" value="2/3" practice="yes"/></policies>
                    """).read().orThrow();
        assertThat(states.hash()).isNotEqualTo(silent.hash());
        assertThat(RulebookDiff.between(silent, states).changes())
                .filteredOn(change -> change.aspect() == RulebookChange.Aspect.POLICY)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEmpty();
                    assertThat(change.after().orElseThrow().value().en()).isEqualTo("quorum: 2/3 (practice)");
                });
        assertThat(RulebookDiff.between(states, states).changes()).isEmpty();
    }

    @Test
    void theSchemaKnowsTheSameKeys() throws IOException {
        try (InputStream in = RulebookPoliciesTest.class.getResourceAsStream("rulebook-1.xsd")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int from = schema.indexOf("<xs:simpleType name=\"value-policy\">");
            List<String> keys = schema.substring(from, schema.indexOf("</xs:simpleType>", from))
                    .lines()
                    .filter(line -> line.contains("enumeration"))
                    .map(line -> line.replaceAll(".*value=\"(.*)\".*", "$1"))
                    .toList();
            assertThat(String.join(", ", keys)).isEqualTo(Policy.keys());
        }
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void everyPolicyHasAKeyAndANeutralValueThatItCanHave(Policy policy) {
        assertThat(Policy.find(policy.key())).contains(policy);
        assertThat(policy).hasToString(policy.key());
        assertThat(policy.read(policy.neutral(PARTS), PARTS)).contains(policy.neutral(PARTS));
        assertThat(policy.allowed(PARTS)).contains(policy.neutral(PARTS));
        assertThat(policy.title().vi()).isNotBlank();
    }

    @Test
    void whereNobodySaysAnythingNothingIsJudged() {
        assertThat(Policy.COUNCIL_QUORUM.neutral(PARTS)).isEqualTo("off");
        assertThat(Policy.COUNCIL_MAX_SPREAD.neutral(PARTS)).isEqualTo("off");
        assertThat(Policy.RANK_ORDER.neutral(PARTS)).isEqualTo("R,Q,P");
        assertThat(Policy.RANK_ORDER.neutral(List.of(part("X")))).isEqualTo("X");
        assertThat(Policy.find("council.order")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "council.minimum majority majority",
                "council.minimum Decided decided",
                "council.maxSpread 0 0",
                "council.maxSpread 100000 100000",
                "council.maxSpread OFF off",
                "council.quorum 2/3 2/3",
                "council.quorum 0/1 0/1",
                "council.quorum 1/1 1/1",
                "council.quorum 9999/9999 9999/9999",
                "council.quorum off off",
                "average.decimals 2 2",
                "star.rule Candidate:3 candidate:3",
                "star.rule candidate:1 candidate:1",
                "star.rule candidate:5 candidate:5",
                "rank.order P,Q,R P,Q,R",
                "rank.order 'r, q' R,Q",
                "rank.order star,P STAR,P",
                "rank.order STAR STAR",
                "rank.order '' ''",
                "rank.places Dense dense"
            })
    void valuesHaveOneForm(String key, String value, String form) {
        assertThat(Policy.find(key).orElseThrow().read(value, PARTS)).contains(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "council.minimum most",
                "council.minimum ''",
                "council.maxSpread ten",
                "council.maxSpread -1",
                "council.maxSpread +1",
                "council.maxSpread 01",
                "council.maxSpread 100001",
                "council.maxSpread 99999999999",
                "council.maxSpread 10.5",
                "council.maxSpread ٣",
                "council.quorum 3:4",
                "council.quorum 5/4",
                "council.quorum 3/0",
                "council.quorum 0/0",
                "council.quorum -1/4",
                "council.quorum x/4",
                "council.quorum 3/x",
                "council.quorum /4",
                "council.quorum 3/",
                "council.quorum 3/4/5",
                "council.quorum 1/10000",
                "council.mode sitting",
                "average.decimals 3",
                "star.rule candidate:6",
                "star.rule candidate:0",
                "star.rule candidate:",
                "star.rule candidate",
                "star.rule highest",
                "rank.order P,P",
                "rank.order P,STAR",
                "rank.order P,,Q",
                "rank.order P,",
                "rank.order ,P",
                "rank.order STAR,STAR",
                "rank.order A",
                "rank.places first"
            })
    void whatAPolicyCannotBeIsNoValue(String key, String value) {
        assertThat(Policy.find(key).orElseThrow().read(value, PARTS)).isEmpty();
    }

    @Test
    void partsThatDifferInCaseAloneAreNamedExactly() {
        List<Part> twins = List.of(part("a"), part("A"), part("B"));
        assertThat(Policy.RANK_ORDER.read("A,a", twins)).contains("A,a");
        assertThat(Policy.RANK_ORDER.read("b", twins)).contains("B");
        List<Part> others = List.of(part("ab"), part("aB"));
        assertThat(Policy.RANK_ORDER.read("AB", others)).isEmpty();
    }

    @Test
    void policiesOfARulebookCannotBeChanged() {
        Map<Policy, Policy.Statement> policies =
                new Rulebooks().get("qd-26-2026").policies();
        org.assertj.core.api.Assertions.assertThatThrownBy(policies::clear)
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
