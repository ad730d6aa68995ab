// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.FindingCode;
import vn.ocop.io.document.BudgetDocument;
import vn.ocop.io.document.RankingDocument;

/** What lies beyond the limits of {@code docs/limits.md} is refused with a finding; those of workbooks have tests beside. */
class LimitsTest {
    private static final Path DOCS = Path.of("..", "docs", "limits.md");

    @Test
    void theDocsStateTheLimitsOfWorkbooks() throws IOException {
        assertThat(Files.readString(DOCS))
                .contains("packed size | " + (XlsxGuard.MAX_PACKED >> 20) + " MiB")
                .contains("all parts | " + (XlsxGuard.MAX_UNPACKED >> 20) + " MiB")
                .contains("unpacked | " + XlsxGuard.MAX_RATIO + " times")
                .contains("parts | " + String.format(Locale.ROOT, "%,d", XlsxGuard.MAX_ENTRIES))
                .contains("a part but a sheet | " + (XlsxGuard.MAX_PART >> 20) + " MiB")
                .contains("merged ranges | " + String.format(Locale.ROOT, "%,d", XlsxGuard.MAX_MERGES))
                .contains("characters of one cell | " + String.format(Locale.ROOT, "%,d", XlsxGuard.MAX_CELL))
                .contains(String.format(Locale.ROOT, "%,d, %,d", GridRoom.MAX_CELLS, GridRoom.MAX_PLACES))
                .contains(String.format(Locale.ROOT, "text: characters | %,d", TextGrid.MAX_LENGTH))
                .contains("depth of the XML | " + XlsxGuard.MAX_DEPTH)
                .contains(String.format(Locale.ROOT, "%,d, %,d", XlsxGuard.MAX_ROW, XlsxGuard.MAX_COLUMN));
    }

    @ParameterizedTest
    @CsvSource({"32767, false", "32768, true", "65536, true", "17000000, true"})
    void aCellHasAsManyCharactersAsInASpreadsheet(int length, boolean refused) {
        Checked<Table> read = Table.read(
                source("product,name\nP-1," + "x".repeat(length) + "\n"),
                TableFormat.required("product").optional("name"));
        assertThat(codes(read)).isEqualTo(refused ? List.of("cell-too-long") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"900, false", "1100, true"})
    void jsonHasAThousandLevels(int depth, boolean refused) {
        String json = "{\"format\":\"ocop-ranking/1\",\"deep\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        assertThat(codes(RankingDocument.read(source(json))).contains("json-malformed"))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"40, false", "41, true"})
    void amountsInJsonHave40Digits(int digits, boolean refused) {
        String json = "{\"format\": \"ocop-budget/1\", \"unit\": \"dong\", \"lines\": 0, \"totals\": {\"total\": \""
                + "9".repeat(digits) + "\"}, \"findings\": [], \"repairs\": []}";
        assertThat(codes(BudgetDocument.read(source(json)))).isEqualTo(refused ? List.of("json-bad-field") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"'[4, 5]', false", "'[4.5, 5]', true", "'[4, 99999999999]', true"})
    void starsOfARangeAreWholeNumbers(String stars, boolean refused) {
        String json = Seasons.text("ranking.json").replaceFirst("\"stars\": \\[[^\\]]*\\]", "\"stars\": " + stars);
        assertThat(codes(RankingDocument.read(source(json))).contains("json-bad-field"))
                .isEqualTo(refused);
    }

    private static TableSource source(String text) {
        return TableSource.of("any", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Checked<?> read) {
        return read.findings().stream()
                .map(finding -> finding.code())
                .map(FindingCode::id)
                .toList();
    }
}
