// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Severity;

class BuiltInLintTest {
    private final Rulebooks shelf = new Rulebooks();

    @ParameterizedTest
    @ValueSource(strings = {"qd-1048-2019", "qd-148-2023", "qd-26-2026"})
    void builtInRulebooksHaveNoFindingWithoutAnExcuse(String id) {
        Checked<Rulebook> read = shelf.readBuiltIn(id);
        assertThat(read.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .as("unexcused")
                .isEmpty();
        assertThat(read.value()).isPresent();
        assertThat(shelf.get(id).lint()).isEqualTo(read.findings());
    }

    @Test
    void decision1048PrintsGapsBetweenItsBands() {
        assertThat(gaps("qd-1048-2019")).containsExactly("(89, 90)", "(69, 70)", "(49, 50)");
    }

    @Test
    void decision26PrintsNoGap() {
        assertThat(gaps("qd-26-2026")).isEmpty();
        assertThat(gaps("qd-148-2023")).isEmpty();
    }

    private List<String> gaps(String id) {
        return shelf.get(id).lint().stream()
                .filter(finding -> finding.code() == RulebookFinding.BAND_GAP)
                .map(BuiltInLintTest::interval)
                .toList();
    }

    private static String interval(Finding gap) {
        return "(" + gap.facts().get("from") + ", " + gap.facts().get("to") + ")";
    }
}
