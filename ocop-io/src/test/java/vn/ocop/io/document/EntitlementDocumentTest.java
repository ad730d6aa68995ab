// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.budget.norms.SupportCalculator;
import vn.ocop.budget.norms.SupportClaim;
import vn.ocop.budget.norms.SupportNorms;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.io.Golden;
import vn.ocop.io.JsonSchema;
import vn.ocop.io.Seasons;
import vn.ocop.io.SupportClaimFile;
import vn.ocop.io.TableSource;

class EntitlementDocumentTest {
    private static final String HEADER =
            "claim,purpose,day,product,subject,subject_type,commune,cost,evaluation,from_star,to_star,line";

    private static Checked<List<SupportClaim>> read(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return SupportClaimFile.read(Seasons.csv("c.csv", lines), MoneyUnit.MILLION);
    }

    private static EntitlementDocument document(Language language, String set, String... rows) {
        SupportNorms norms = SupportNorms.builtIn(set);
        Checked<List<SupportClaim>> claims = read(rows);
        return EntitlementDocument.of(
                norms,
                SupportCalculator.of(norms).entitlements(claims.value().orElseThrow()),
                claims.findings(),
                language);
    }

    private static final String[] TRA_VINH = {
        "C1,packaging,2022-03-01,P1,HTX A,cooperative,Xã X,\"12,5\",,,,V.3",
        "C2,reward,1/4/2022,P1,HTX A,COOPERATIVE,,,UPGRADE,3,5,",
        "C2,reward,1/4/2022,P1,HTX A,COOPERATIVE,,,UPGRADE,3,5,"
    };

    @Test
    void isWrittenAsItsSchemaSays() throws IOException {
        for (Language language : Language.values()) {
            StringWriter out = new StringWriter();
            document(language, "tra-vinh", TRA_VINH).writeJson(out);
            Golden.checkJson("budget/entitlements-" + language.tag() + ".json", out.toString());
            JsonSchema schema = JsonSchema.of("ocop-entitlements-1.schema.json");
            assertThat(schema.errors(out.toString())).isEmpty();
            assertThat(schema.errors(out.toString().replace("\"20000000\"", "20000000")))
                    .isNotEmpty();
            assertThat(schema.errors(out.toString().replace("\"onePolicyOnly\": false", "\"onePolicyOnly\": \"no\"")))
                    .isNotEmpty();
        }
    }

    @Test
    void isWrittenAsATable() throws IOException {
        StringBuilder out = new StringBuilder();
        document(Language.EN, "tra-vinh", TRA_VINH).writeCsv(out);
        Golden.check("budget/entitlements.csv", out.toString());
    }

    @Test
    void grantsAreSummed() {
        EntitlementDocument document = document(Language.VI, "tra-vinh", TRA_VINH);
        assertThat(document.granted()).isEqualTo(20_000_000);
        assertThat(document.hasErrors()).isTrue();
        assertThat(document.findings())
                .extracting(finding -> finding.code() + " " + finding.at().orElse(""))
                .containsExactly("repeated-claim c.csv:4:A");
        assertThat(document(Language.VI, "bac-ninh-2024").hasErrors()).isFalse();
    }

    @Test
    void everyBadCellIsTold() {
        Checked<List<SupportClaim>> claims = read(
                "C1,machinery,x,P3,,HOUSE,,-5,LAST,0,6,",
                ",,,,,,,,,,1,",
                "C2,machinery,2022-02-30,P,S,FARM,,\"1,23456789\",,,,",
                "C3,machinery,2022-02-28,P,S,FARM,,0,,,,");
        assertThat(Seasons.brief(claims))
                .containsExactly(
                        "ERROR bad-cell c.csv:2:C",
                        "ERROR missing-value c.csv:2:E",
                        "ERROR bad-cell c.csv:2:F",
                        "ERROR bad-cell c.csv:2:H",
                        "ERROR bad-cell c.csv:2:I",
                        "ERROR bad-cell c.csv:2:J",
                        "ERROR bad-cell c.csv:2:K",
                        "ERROR missing-value c.csv:3:A",
                        "ERROR missing-value c.csv:3:B",
                        "ERROR missing-value c.csv:3:C",
                        "ERROR missing-value c.csv:3:D",
                        "ERROR missing-value c.csv:3:E",
                        "ERROR missing-value c.csv:3:F",
                        "ERROR bad-cell c.csv:4:C",
                        "ERROR bad-cell c.csv:4:H");
        assertThat(claims.value().orElseThrow()).extracting(SupportClaim::id).containsExactly("C3");
        assertThat(SupportClaimFile.read(Seasons.csv("c.csv", "claim,purpose"), MoneyUnit.DONG)
                        .value())
                .isEmpty();
    }

    @Test
    void costsOfAWorkbookAreTakenByValue() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("C");
            String[] header = {"claim", "purpose", "day", "product", "subject", "subject_type", "cost"};
            String[] row = {"C1", "machinery", "2023-01-31", "P", "S", "SME"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            for (int i = 0; i < row.length; i++) {
                sheet.value(1, i, row[i]);
            }
            sheet.value(1, 6, 1234.5);
        }
        List<SupportClaim> claims = SupportClaimFile.read(
                        TableSource.of("c.xlsx", bytes.toByteArray()), MoneyUnit.MILLION)
                .orThrow();
        assertThat(claims.get(0).cost()).hasValue(1_234_500_000);
    }
}
