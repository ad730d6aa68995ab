// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Star;
import vn.ocop.criteria.judging.Check;
import vn.ocop.criteria.judging.Checks;

@SuppressWarnings("EnumOrdinal")
class JudgementTest {
    @Nested
    class Kinds {
        @Test
        void areTheChecksInTheSameOrder() {
            assertThat(Comparison.Kind.values())
                    .extracting(Enum::name)
                    .containsExactly(
                            Arrays.stream(Check.values()).map(Enum::name).toArray(String[]::new));
        }

        @Test
        void haveTheDirectionOfTheirCheck() {
            assertThat(Comparison.Kind.SPREAD.isAtLeast()).isFalse();
            assertThat(Comparison.Kind.QUORUM.isAtLeast()).isTrue();
        }

        @Test
        void eachLeadsToItsOutcome() {
            for (Comparison.Kind kind : Comparison.Kind.values()) {
                assertThat(Comparison.Kind.outcome(1L << kind.ordinal()))
                        .as(kind.name())
                        .isEqualTo(kind.leadsTo().orElse(Outcome.RATED));
            }
        }

        @Test
        void ofSeveralFailuresTheFirstOutcomeHolds() {
            long all = (1L << Comparison.Kind.values().length) - 1;
            assertThat(Comparison.Kind.outcome(all)).isEqualTo(Outcome.DISQUALIFIED);
            assertThat(Comparison.Kind.outcome(all
                            & ~(1L << Comparison.Kind.KNOCK_OUT.ordinal())
                            & ~(1L << Comparison.Kind.SUBJECT.ordinal())
                            & ~(1L << Comparison.Kind.ELIGIBILITY.ordinal())))
                    .isEqualTo(Outcome.INVALID);
            long stopped = 1L << Comparison.Kind.ZERO_STOP.ordinal();
            assertThat(Comparison.Kind.outcome(stopped | 1L << Comparison.Kind.QUORUM.ordinal()))
                    .as("a zero stop comes after the quorum")
                    .isEqualTo(Outcome.NO_QUORUM);
            assertThat(Comparison.Kind.outcome(stopped | 1L << Comparison.Kind.COMPLETE_SHEETS.ordinal()))
                    .isEqualTo(Outcome.DISQUALIFIED);
            assertThat(Comparison.Kind.outcome(0)).isEqualTo(Outcome.RATED);
        }
    }

    @Nested
    class Sinks {
        @Test
        void aLimitIsKeptUpToItself() {
            assertThat(Check.QUORUM.isKept(3, 3)).isTrue();
            assertThat(Check.QUORUM.isKept(2, 3)).isFalse();
            assertThat(Check.SPREAD.isKept(3, 3)).isTrue();
            assertThat(Check.SPREAD.isKept(4, 3)).isFalse();
        }

        @Test
        void theOneThatAnswersRemembersWhatFailedAndForgetsIt() {
            Checks checks = new Checks();
            assertThat(checks.ofProduct(Check.SPREAD, true, 4, 3, 1)).isFalse();
            assertThat(checks.ofProduct(Check.CHAIR, false, 0, 1, 1)).isTrue();
            assertThat(checks.failed()).isEqualTo(1L << Check.SPREAD.ordinal());
            checks.begin();
            assertThat(checks.failed()).isZero();
        }
    }

    @Nested
    class Value {
        private final Judgement judgement =
                Small.score(Small.draft().best("M-1").build()).judgement();

        @Test
        void hasTheOutcomeThatItsComparisonsLeadTo() {
            assertThat(judgement.outcome()).isEqualTo(Outcome.RATED);
            assertThat(judgement.star()).contains(Star.FIVE);
            assertThat(judgement.comparisons())
                    .filteredOn(Comparison::isFailed)
                    .allMatch(comparison -> comparison.kind().leadsTo().isEmpty());
        }

        @Test
        void theExplanationHasTheSameComparisons() {
            Explanation why = judgement.evaluation().explain();
            assertThat(why.comparisons()).containsExactlyInAnyOrderElementsOf(judgement.comparisons());
            assertThat(why.judgement().comparisons()).isEqualTo(judgement.comparisons());
        }
    }
}
