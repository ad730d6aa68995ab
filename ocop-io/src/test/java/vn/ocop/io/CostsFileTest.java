// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.criteria.advice.Costs;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebooks;

class CostsFileTest {
    private static final CriteriaSet SET =
            new Rulebooks().get("qd-26-2026").set(1).orElseThrow();

    private static Checked<CostsFile> read(String... rows) {
        return CostsFile.read(source("product,criterion,option,cost\n" + String.join("\n", rows) + "\n"), "dong");
    }

    private static TableSource source(String text) {
        return TableSource.of("costs.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().id()).toList();
    }

    @Test
    void aProductsOwnCostGoesBeforeTheOneForAll() {
        CostsFile file = read(",1.1,2,5", "P-01,1.1,2,7", ",1.2,2,0").orThrow();
        List<Finding> findings = new ArrayList<>();
        Costs own = file.costs("P-01", SET, findings);
        Costs other = file.costs("P-02", SET, findings);
        assertThat(own.cost("1.1", 2)).hasValue(7);
        assertThat(other.cost("1.1", 2)).hasValue(5);
        assertThat(other.cost("1.2", 2)).hasValue(0);
        assertThat(other.cost("1.3", 2)).isEmpty();
        assertThat(own.unit()).isEqualTo("dong");
        assertThat(findings).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldAtItsCell() {
        Checked<CostsFile> read = read(
                ",1.1,2,-5", ",1.1,two,5", ",,2,5", ",1.1,2,1.5", ",1.1,2,9999999999999999999", ",1.1,3,4", ",1.1,3,5");
        assertThat(codes(read.findings()))
                .containsExactly("bad-cell", "bad-cell", "missing-value", "bad-cell", "bad-cell", "repeated-cost");
        assertThat(read.findings().get(0).location()).get().hasToString("costs.csv:2:D");
    }

    @Test
    void optionsThatTheSetLacksAreTold() {
        List<Finding> findings = new ArrayList<>();
        read(",1.1,99,5", ",99.9,1,5", "P-01,99.9,1,5", "P-02,99.9,1,5")
                .orThrow()
                .costs("P-01", SET, findings);
        assertThat(codes(findings)).containsExactly("bad-cell", "bad-cell");
    }

    @Test
    void aBlankUnitIsRefused() {
        assertThatThrownBy(() -> CostsFile.read(source(""), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit");
    }
}
