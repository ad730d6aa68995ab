// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Level;
import vn.ocop.core.Star;

class PoliciesTest {

    @Test
    void defaultsAreThoseThatTheRulesState() {
        assertThat(Policies.defaults().toMap())
                .containsExactly(
                        Map.entry("council.minimum", "majority"),
                        Map.entry("council.maxSpread", "10"),
                        Map.entry("council.quorum", "3/4"),
                        Map.entry("council.mode", "meeting"),
                        Map.entry("average.decimals", "exact"),
                        Map.entry("star.rule", "lower"),
                        Map.entry("rank.order", "C,B,A"),
                        Map.entry("rank.places", "competition"));
    }

    @Test
    void everyPolicyCanBeOverridden() {
        Map<String, String> other = Map.of(
                "council.minimum", "unanimous",
                "council.maxSpread", "off",
                "council.quorum", "off",
                "council.mode", "written",
                "average.decimals", "2",
                "star.rule", "candidate:5",
                "rank.order", "STAR,A",
                "rank.places", "fractional");
        Policies rules = Policies.of(other);
        assertThat(rules.minimum()).isEqualTo(Policies.Minimum.UNANIMOUS);
        assertThat(rules.maxSpread()).isEmpty();
        assertThat(rules.quorum()).isEmpty();
        assertThat(rules.mode()).isEqualTo(Policies.Mode.WRITTEN);
        assertThat(rules.decimals()).isEqualTo(Policies.Decimals.TWO);
        assertThat(rules.candidate()).contains(Star.FIVE);
        assertThat(rules.order()).containsExactly("STAR", "A");
        assertThat(rules.places()).isEqualTo(Policies.Places.FRACTIONAL);
        assertThat(rules.toMap()).containsExactlyInAnyOrderEntriesOf(other);
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
        Policies rules = Policies.of(Map.of(key, value));
        assertThat(rules.toMap()).containsEntry(key, value);
        assertThat(Policies.of(rules.toMap())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "council.minimum Majority",
                "council.minimum most",
                "council.maxSpread ten",
                "council.maxSpread -1",
                "council.quorum 3:4",
                "council.quorum 5/4",
                "council.quorum 3/0",
                "council.quorum -1/4",
                "council.quorum x/4",
                "council.mode MEETING",
                "average.decimals 3",
                "star.rule candidate:6",
                "star.rule candidate:0",
                "star.rule candidate",
                "star.rule highest",
                "rank.order C,C",
                "rank.order C,STAR",
                "rank.order C,,B",
                "rank.places first",
                "rank.place dense"
            })
    void whatCannotBeIsRefusedWithItsKey(String key, String value) {
        assertThatThrownBy(() -> Scoring.of(Small.BOOK, Policies.of(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(value);
    }

    @Test
    void orderNamesPartsOfTheRulebook() {
        assertThatThrownBy(() -> Scoring.of(Small.BOOK, Policies.of(Map.of("rank.order", "C,D"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[C, D]")
                .hasMessageContaining("[A, B, C]");
    }

    @Test
    void spreadMayBeNothingButNotLess() {
        assertThat(Policies.builder().maxSpread(OptionalInt.of(0)).build().maxSpread())
                .hasValue(0);
        assertThatThrownBy(
                        () -> Policies.builder().maxSpread(OptionalInt.of(-1)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void candidatesComeBeforeTheCentralCouncilUnlessStated() {
        assertThat(Policies.defaults().level()).isEqualTo(Level.PROVINCE);
        assertThat(Policies.builder().candidate(Star.FIVE).build().level()).isEqualTo(Level.CENTRE);
        assertThat(Policies.builder()
                        .candidate(Star.FIVE)
                        .level(Level.DISTRICT)
                        .build()
                        .level())
                .isEqualTo(Level.DISTRICT);
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
