// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.ocop.budget.BudgetComparison;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.io.BudgetFile;
import vn.ocop.io.Golden;
import vn.ocop.io.JsonSchema;
import vn.ocop.io.Seasons;

class BudgetComparisonDocumentTest {
    private static BudgetTable table(String... lines) {
        return BudgetFile.read(Seasons.csv("b.csv", lines), MoneyUnit.MILLION, Map.of("Tổng kinh phí", "total"))
                .orThrow();
    }

    private static BudgetComparisonDocument document() {
        BudgetTable first = table(
                "no,name,total,Tỉnh",
                "I,UBND huyện A,30,30",
                "1,Tuyên truyền,10,10",
                "2,Hỗ trợ,20,20",
                "II,Sở B,Nguồn khác,",
                ",Tổng cộng,30,30");
        BudgetTable second =
                table("no,name,Tổng kinh phí,Tỉnh,Xã", "I,Huyện A,45,40,5", "1,Hỗ trợ,45,40,5", ",Tổng cộng,45,40,5");
        BudgetTable third = table("no,name,total,Tỉnh", "I,Huyện A,45,45", "1,Hỗ trợ,44,44", ",Tổng cộng,45,45");
        List<Finding> findings = new ArrayList<>();
        for (BudgetTable table : List.of(first, second, third)) {
            findings.addAll(BudgetValidator.standard().validate(table).findings());
        }
        return BudgetComparisonDocument.of(
                BudgetComparison.of(new TreeMap<>(Map.of(2020, first, 2021, second, 2023, third))),
                findings,
                Language.VI);
    }

    @Test
    void isWrittenAsItsSchemaSays() throws IOException {
        StringWriter out = new StringWriter();
        document().writeJson(out);
        Golden.checkJson("budget/comparison.json", out.toString());
        JsonSchema schema = JsonSchema.of("ocop-comparison-1.schema.json");
        assertThat(schema.errors(out.toString())).isEmpty();
        assertThat(schema.errors(out.toString().replace("\"raised\"", "\"more\"")))
                .isNotEmpty();
        assertThat(document().hasErrors()).isTrue();
        assertThat(document().findings()).extracting(ReportedFinding::code).contains("children-sum");
    }

    @Test
    void isWrittenAsATable() throws IOException {
        StringBuilder out = new StringBuilder();
        document().writeCsv(out);
        Golden.check("budget/comparison.csv", out.toString());
    }
}
