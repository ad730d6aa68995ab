// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

class PoliciesTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");
    private static final Rulebook SILENT = SmallBook.read(SmallBook.file().replaceAll("<policies>.*</policies>", ""));

    private static Policies of(Map<String, String> stated) {
        return Policies.of(Small.BOOK, stated);
    }

    @Test
    void policiesAreThoseOfTheRulebook() {
        assertThat(Policies.of(LAW).toMap())
                .containsExactly(
                        Map.entry("council.minimum", "majority"),
                        Map.entry("council.maxSpread", "10"),
                        Map.entry("council.quorum", "3/4"),
                        Map.entry("council.mode", "meeting"),
                        Map.entry("council.presence", "call"),
                        Map.entry("council.chair", "required"),
                        Map.entry("average.decimals", "exact"),
                        Map.entry("star.rule", "lower"),
                        Map.entry("star.unmet", "lower"),
                        Map.entry("star.proposal", "points"),
                        Map.entry("requirement.unmet", "none"),
                        Map.entry("yesno.blank", "missing"),
                        Map.entry("days.rest", "none"),
                        Map.entry("rank.order", "C,B,A"),
                        Map.entry("rank.places", "competition"),
                        Map.entry("progression.unmetMark", "unsettled"),
                        Map.entry("advice.change", "all"),
                        Map.entry("advice.personal", "frozen"));
        assertThat(Policies.of(LAW).rulebook()).isSameAs(LAW);
    }

    @Test
    void whereTheRulebookIsSilentNothingIsJudged() {
        Policies silent = Policies.of(SILENT);
        assertThat(silent.maxSpread()).isEmpty();
        assertThat(silent.quorum()).isEmpty();
        assertThat(silent.order()).containsExactly("C", "B", "A");
        assertThat(silent.minimum()).isEqualTo(Policies.Minimum.MAJORITY);
        assertThat(silent.mode()).isEqualTo(Policies.Mode.MEETING);
        assertThat(silent.presence()).isEqualTo(Policies.Presence.CALL);
        assertThat(silent.decimals()).isEqualTo(Policies.Decimals.EXACT);
        assertThat(silent.candidate()).isEmpty();
        assertThat(silent.places()).isEqualTo(Policies.Places.COMPETITION);
    }

    @Test
    void thatALimitIsNotStatedIsSaid() {
        List<Finding> found = Scoring.of(SILENT).findings(SmallBook.COUNCIL);
        assertThat(found)
                .extracting(finding -> finding.message(Language.EN))
                .containsExactly(
                        "Not judged: quorum (council.quorum); rulebook small does not state it, nor does anybody else",
                        "Not judged: greatest distance of totals (council.maxSpread); rulebook small does not state it,"
                                + " nor does anybody else");
        assertThat(found).allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(Scoring.of(SILENT).findings(Council.unstated()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts()).containsEntry("policy", "council.maxSpread"));
        Policies stated = Policies.of(SILENT, Map.of("council.quorum", "off", "council.maxSpread", "off"));
        assertThat(Scoring.of(SILENT, stated).findings(SmallBook.COUNCIL)).isEmpty();
        assertThat(Scoring.of(SmallBook.BOOK).findings(SmallBook.COUNCIL)).isEmpty();
    }

    @Test
    void eachValueKnowsWhoSetIt() {
        Policies policies = Policies.of(LAW, Map.of("council.maxSpread", "5"));
        assertThat(policies.source(Policy.COUNCIL_MAX_SPREAD)).isEqualTo(Policies.Source.CALLER);
        assertThat(policies.source(Policy.COUNCIL_QUORUM)).isEqualTo(Policies.Source.RULEBOOK);
        assertThat(policies.source(Policy.COUNCIL_MODE)).isEqualTo(Policies.Source.LAW);
        assertThat(policies.citation(Policy.COUNCIL_MODE).orElseThrow().in(Language.EN))
                .isEqualTo("26/2026/QĐ-TTg, article 7, clause 3, point d");
        assertThat(policies.citation(Policy.COUNCIL_QUORUM)).isEmpty();
        Policies written = policies.with(Policy.COUNCIL_MODE, "written");
        assertThat(written.source(Policy.COUNCIL_MODE)).isEqualTo(Policies.Source.CALLER);
        assertThat(written.citation(Policy.COUNCIL_MODE)).isEmpty();
        assertThat(written.source(Policy.COUNCIL_MAX_SPREAD)).isEqualTo(Policies.Source.CALLER);
        assertThat(Policies.of(SILENT).source(Policy.RANK_ORDER)).isEqualTo(Policies.Source.RULEBOOK);
    }

    @Test
    void aCallerWhoStatesWhatTheRulebookSaysHasStatedIt() {
        Policies same = Policies.of(LAW).with(Policy.COUNCIL_QUORUM, "3/4");
        assertThat(same).isEqualTo(Policies.of(LAW)).hasSameHashCodeAs(Policies.of(LAW));
        assertThat(same.source(Policy.COUNCIL_QUORUM)).isEqualTo(Policies.Source.CALLER);
        assertThat(same).isNotEqualTo(same.with(Policy.COUNCIL_QUORUM, "2/3")).isNotEqualTo("policies");
        assertThat(Policies.of(SILENT)).isNotEqualTo(Policies.of(SILENT, Map.of("council.quorum", "3/4")));
        assertThat(same).hasToString(Policies.of(LAW).toString());
    }

    @ParameterizedTest
    @EnumSource(Policies.Source.class)
    void aSourceHasAName(Policies.Source source) {
        assertThat(source.text().vi()).isNotBlank();
        assertThat(source.text().en()).isNotBlank();
    }

    @Test
    void everyPolicyCanBeOverridden() {
        Map<String, String> other = Map.ofEntries(
                Map.entry("council.minimum", "unanimous"),
                Map.entry("council.maxSpread", "off"),
                Map.entry("council.quorum", "off"),
                Map.entry("council.mode", "written"),
                Map.entry("council.presence", "product"),
                Map.entry("council.chair", "presiding"),
                Map.entry("average.decimals", "2"),
                Map.entry("star.rule", "candidate:5"),
                Map.entry("star.unmet", "none"),
                Map.entry("star.proposal", "marks"),
                Map.entry("requirement.unmet", "not-eligible"),
                Map.entry("yesno.blank", "no"),
                Map.entry("days.rest", "next-working-day"),
                Map.entry("rank.order", "STAR,A"),
                Map.entry("rank.places", "fractional"),
                Map.entry("progression.unmetMark", "fallsBack"),
                Map.entry("advice.change", "majority"),
                Map.entry("advice.personal", "open"));
        Policies policies = of(other);
        assertThat(policies.minimum()).isEqualTo(Policies.Minimum.UNANIMOUS);
        assertThat(policies.maxSpread()).isEmpty();
        assertThat(policies.quorum()).isEmpty();
        assertThat(policies.mode()).isEqualTo(Policies.Mode.WRITTEN);
        assertThat(policies.presence()).isEqualTo(Policies.Presence.PRODUCT);
        assertThat(policies.decimals()).isEqualTo(Policies.Decimals.TWO);
        assertThat(policies.candidate()).contains(Star.FIVE);
        assertThat(policies.order()).containsExactly("STAR", "A");
        assertThat(policies.places()).isEqualTo(Policies.Places.FRACTIONAL);
        assertThat(policies.doesUnmetMarkFallBack()).isTrue();
        assertThat(policies.toMap()).containsExactlyInAnyOrderEntriesOf(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "council.minimum majority",
                "council.minimum decided",
                "council.maxSpread 0",
                "council.maxSpread 25",
                "council.quorum 2/3",
                "council.quorum 0/1",
                "council.quorum 1/1",
                "star.rule lower",
                "star.rule candidate:3",
                "rank.order A,B,C",
                "rank.order STAR",
                "rank.order ''",
                "rank.places modified",
                "rank.places dense",
                "rank.places ordinal"
            })
    void whatIsStatedIsReadBack(String key, String value) {
        Policies policies = of(Map.of(key, value));
        assertThat(policies.toMap()).containsEntry(key, value);
        assertThat(policies.value(Policy.find(key).orElseThrow())).isEqualTo(value);
        assertThat(of(policies.toMap())).isEqualTo(policies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "council.minimum | most  | majority, unanimous, decided",
                "council.maxSpread | ten | off, 0 … 100000",
                "council.quorum | 5/4    | off, 0/1 … 1/1",
                "star.rule | candidate:6 | lower, candidate:1 … candidate:5",
                "rank.order | C,D        | STAR,C,B,A",
                "rank.order | C,STAR     | STAR,C,B,A",
                "rank.places | first     | competition, modified, dense, ordinal, fractional"
            })
    void whatCannotBeIsRefusedWithWhatCan(String key, String value, String allowed) {
        assertThatThrownBy(() -> of(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy " + key + " must be one of " + allowed + ", was \"" + value + "\"");
    }

    @Test
    void anUnknownKeyIsRefusedWithTheKeys() {
        assertThatThrownBy(() -> of(Map.of("rank.place", "dense")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy must be one of " + Policy.keys() + ", was \"rank.place\"");
    }

    @Test
    void policiesOfAnotherRulebookAreRefused() {
        assertThatThrownBy(() -> Scoring.of(Small.BOOK, Policies.of(LAW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policies must be those of small revision 1, were of qd-26-2026 revision 1");
    }

    @Test
    void candidatesComeBeforeTheCentralCouncil() {
        assertThat(Policies.of(LAW).level()).contains(Level.PROVINCE);
        assertThat(of(Map.of("star.rule", "candidate:5")).level()).contains(Level.CENTRE);
    }

    @Test
    void theLevelOfTheCouncilIsThatWhichRecognisesTheStarByTheNewestOrder() {
        assertThat(of(Map.of("star.rule", "candidate:4")).level()).contains(Level.PROVINCE);
        assertThat(of(Map.of("star.rule", "candidate:2")).level()).isEmpty();
        assertThat(Policies.of(new Rulebooks().get("qd-148-2023")).level()).contains(Level.PROVINCE);
        Rulebook silent = InventedBook.read(Small.xml("known").replaceAll("(?s)<levels.*</levels>", ""));
        assertThat(Policies.of(silent).level()).isEmpty();
        assertThat(Scoring.of(silent)
                        .missingAgencies(Council.of(List.of(
                                CouncilMember.builder().id("M-1").agency("NN").build()))))
                .isEmpty();
    }

    @Test
    void quorumIsReachedExactlyOrMore() {
        Policies.Quorum quorum = new Policies.Quorum(3, 4);
        assertThat(quorum.isReached(3, 4)).isTrue();
        assertThat(quorum.isReached(2, 4)).isFalse();
        assertThat(quorum.isReached(6, 8)).isTrue();
        assertThat(quorum.isReached(5, 8)).isFalse();
        assertThat(quorum.isReached(6, 7)).isTrue();
        assertThat(quorum.isReached(5, 7)).isFalse();
        assertThat(quorum).hasToString("3/4");
        assertThat(new Policies.Quorum(0, 1).isReached(0, 9)).isTrue();
        assertThat(new Policies.Quorum(1, 1).isReached(8, 9)).isFalse();
        assertThat(List.of(new Policies.Quorum(1, 1))).isNotEmpty();
    }
}
