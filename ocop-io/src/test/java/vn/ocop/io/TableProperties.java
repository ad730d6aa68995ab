// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Checked;

class TableProperties {
    private static final TableFormat FORMAT = TableFormat.required("id", "a", "b");

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("ab,;\t\"\r\n'=+-@ ơộ̣Đ")
                .ofMaxLength(8)
                .map(text -> CellText.strip(CellText.nfc(text)));
        return cell.list().ofSize(2).list().ofMaxSize(20);
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBack(@ForAll("rows") List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        TableWriter writer = new TableWriter(text, FORMAT.columns());
        for (int row = 0; row < rows.size(); row++) {
            writer.number(row);
            rows.get(row).forEach(writer::text);
            writer.endRow();
        }
        Checked<Table> table =
                Table.read(TableSource.of("t.csv", text.toString().getBytes(StandardCharsets.UTF_8)), FORMAT);
        assertThat(table.findings()).isEmpty();
        assertThat(table.orThrow().rows().stream()
                        .map(row -> List.of(row.text("a"), row.text("b")))
                        .toList())
                .isEqualTo(rows);
    }

    @Property(tries = 300)
    void noWrittenTextCellRunsAsAFormula(@ForAll("rows") List<List<String>> rows) {
        for (List<String> row : rows) {
            for (String text : row) {
                String written = CellText.write(text);
                assertThat(written.isEmpty() || "=+-@".indexOf(written.charAt(0)) < 0)
                        .isTrue();
                assertThat(CellText.read(written)).isEqualTo(text);
            }
        }
    }

    @Property(tries = 200)
    void manyDifferentCellsAreNotMixedUp(@ForAll("seeds") int seed) {
        List<String> cells = new ArrayList<>();
        StringBuilder text = new StringBuilder("id,a,b\n");
        for (int i = 0; i < 500; i++) {
            String cell = Integer.toString((i * 7919 + seed) % 300);
            cells.add(cell);
            text.append(i).append(',').append(cell).append(",x\n");
        }
        Table table = Table.read(TableSource.of("t.csv", text.toString().getBytes(StandardCharsets.UTF_8)), FORMAT)
                .orThrow();
        assertThat(table.rows()).extracting(row -> row.text("a")).isEqualTo(cells);
    }

    @Provide
    Arbitrary<Integer> seeds() {
        return Arbitraries.integers().between(0, 1_000_000);
    }

    @Property(tries = 500)
    void anyBytesEndInATableOrInFindings(@ForAll byte[] bytes) {
        Checked<Table> checked = Table.read(TableSource.of("t.csv", bytes), FORMAT);
        assertThat(checked.value().isPresent() || checked.hasErrors()).isTrue();
    }

    @Test
    void lettersThatAreTakenForComposedAre() {
        for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
            if (CellText.isComposed(letter)) {
                assertThat(Normalizer.isNormalized("a" + letter + "\u1ea1" + letter, Normalizer.Form.NFC))
                        .as("%x", (int) letter)
                        .isTrue();
            }
        }
    }
}
