// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.criteria.SmallBook.BEST;
import static vn.ocop.criteria.SmallBook.BOOK;
import static vn.ocop.criteria.SmallBook.COUNCIL;
import static vn.ocop.criteria.SmallBook.but;
import static vn.ocop.criteria.SmallBook.sheets;

import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Rulebook;

class TransferTest {
    @Test
    void everythingStatedGoesAlongToTheOtherRulebook() {
        Rulebook same = SmallBook.read(SmallBook.file());
        ScoreSheets.Builder builder = sheets(but("1.1=9"), BEST, BEST)
                .conflict("M2")
                .conflict("nobody")
                .knockOut("forged")
                .fact("not-local")
                .minimumMet("1.1", Star.FIVE);
        SmallBook.fill(builder.sheet("M1", 2), but("1.1=3"));
        ScoreSheets old = builder.build();
        ScoreSheets moved = old.under(BOOK, same);
        assertThat(moved.knockOuts()).hasSize(1);
        assertThat(moved.conflicts()).containsExactly("M2", "nobody");
        assertThat(moved.facts()).containsExactly("not-local");
        assertThat(moved.extras().decided).hasSize(1);
        assertThat(moved.sheets()).hasSize(4);
        assertThat(moved.sheets().get(0).isIllegal()).isTrue();
        assertThat(moved.findings().stream()
                        .map(Finding::code)
                        .sorted(java.util.Comparator.comparing(Object::toString))
                        .toList())
                .isEqualTo(old.findings().stream()
                        .map(Finding::code)
                        .sorted(java.util.Comparator.comparing(Object::toString))
                        .toList());
        assertThat(old.under(BOOK, BOOK)).isSameAs(old);
        ScoreSheets none = ScoreSheets.invalid("P", COUNCIL, old.findings());
        assertThat(none.under(BOOK, same)).isSameAs(none);
    }
}
