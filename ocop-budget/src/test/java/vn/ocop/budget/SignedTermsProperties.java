// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Choices of amounts with a sum, beside all that there are. */
class SignedTermsProperties {
    private static List<List<Boolean>> all(long[] terms, long sum) {
        List<List<Boolean>> all = new ArrayList<>();
        for (int choice = 0; choice < 1 << terms.length; choice++) {
            long of = 0;
            List<Boolean> chosen = new ArrayList<>();
            for (int i = 0; i < terms.length; i++) {
                boolean in = ((choice >> i) & 1) == 1;
                chosen.add(in);
                of += in ? terms[i] : 0;
            }
            if (of == sum) {
                all.add(chosen);
            }
        }
        return all;
    }

    private static List<List<Boolean>> asLists(List<boolean[]> choices) {
        List<List<Boolean>> lists = new ArrayList<>();
        for (boolean[] choice : choices) {
            List<Boolean> list = new ArrayList<>();
            for (boolean in : choice) {
                list.add(in);
            }
            lists.add(list);
        }
        return lists;
    }

    @Property(tries = 500)
    void allChoicesAreFound(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = -9, max = 9) Integer> of,
            @ForAll @IntRange(min = -20, max = 20) int sum) {
        long[] terms = of.stream()
                .filter(term -> term != 0)
                .mapToLong(Integer::longValue)
                .toArray();
        SignedTerms signed = new SignedTerms(terms);
        assertThat(asLists(signed.choices(sum, 1_000))).containsExactlyInAnyOrderElementsOf(all(terms, sum));
        assertThat(signed.isComplete()).isTrue();
    }

    @Example
    void oneMoreThanWantedIsFoundAndNoMore() {
        long[] ones = new long[10];
        Arrays.fill(ones, 1);
        assertThat(new SignedTerms(ones).choices(1, 3)).hasSize(4);
        assertThat(new SignedTerms(ones).choices(1, 10)).hasSize(10);
    }

    @Example
    void aSearchThatIsTooLongIsNotComplete() {
        long[] terms = new long[60];
        Arrays.setAll(terms, i -> 2L * (i + 1));
        SignedTerms signed = new SignedTerms(terms);
        assertThat(signed.choices(1_001, 1)).isEmpty();
        assertThat(signed.isComplete()).isFalse();
    }

    @Example
    void ofVeryManyTermsOnlyTheExtremesAreKnown() {
        long[] terms = new long[501];
        Arrays.setAll(terms, i -> i % 3 == 0 ? -1 : 2);
        for (boolean most : new boolean[] {true, false}) {
            SignedTerms signed = new SignedTerms(terms);
            List<boolean[]> choices = signed.choices(most ? 668 : -167, 5);
            assertThat(choices).hasSize(1);
            for (int i = 0; i < terms.length; i++) {
                assertThat(choices.get(0)[i]).isEqualTo((terms[i] > 0) == most);
            }
            assertThat(signed.isComplete()).isTrue();
        }
        SignedTerms between = new SignedTerms(terms);
        assertThat(between.choices(100, 5)).isEmpty();
        assertThat(between.isComplete()).isFalse();
        assertThat(new SignedTerms(Arrays.copyOf(terms, 500)).choices(100, 5)).isNotEmpty();
    }
}
