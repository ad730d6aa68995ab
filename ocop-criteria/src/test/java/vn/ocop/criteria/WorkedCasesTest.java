// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.RulebookFinding;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.rulebook.WorkedCase;

class WorkedCasesTest {
    private static final String CASE = """
            <worked-case id="ninety" set="1" outcome="RATED" sum="180" star="5" band="5"
                cite="qd-148-2023" vi="Đúng 90 điểm" en="Exactly 90 points">
              <sheet members="2" answers="A=40 B=25 C=25"/>
            </worked-case>
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"qd-1048-2019", "qd-148-2023", "qd-26-2026"})
    void builtInRulebooksProveThemselves(String id) {
        Rulebook rulebook = new Rulebooks().get(id);
        assertThat(rulebook.workedCases()).hasSizeGreaterThan(3);
        assertThat(WorkedCases.verify(rulebook)).isEmpty();
    }

    @Test
    void aCaseSaysWhatItShowsAndWhereThatIsLaidDown() {
        WorkedCase first = new Rulebooks().get("qd-26-2026").workedCases().get(0);
        assertThat(first.id()).isEqualTo("full-marks");
        assertThat(first.set()).isEqualTo(1);
        assertThat(first.text().in(Language.EN)).isEqualTo("The best option everywhere: 100 points, 5 stars.");
        assertThat(first.citation().in(Language.VI)).isEqualTo("26/2026/QĐ-TTg, Phụ lục II, bộ 1");
        assertThat(first.sheets())
                .hasSize(3)
                .allSatisfy(
                        sheet -> assertThat(sheet).containsEntry("2.4", "yes").containsEntry("12", "3"));
        assertThat(first.location()).hasToString("worked-cases.xml:4");
    }

    @Test
    void aProvincesCaseThatComesOutAsStatedHasNoFinding() throws IOException {
        Rulebook rulebook = read(CASE).value().orElseThrow();
        assertThat(WorkedCases.verify(rulebook)).isEmpty();
        assertThat(rulebook.workedCases()).extracting(WorkedCase::id).containsExactly("ninety");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sum="180"         | sum="181"             | RATED sum=181 count=2 band=5 star=5
            sum="180"         | ''                    | RATED band=5 star=5
            star="5"          | star="4"              | RATED sum=180 count=2 band=5 star=4
            star="5"          | ''                    | RATED sum=180 count=2 band=5
            band="5"          | band="3"              | RATED sum=180 count=2 band=3 star=5
            band="5"          | band="5" minimum="5"  | RATED sum=180 count=2 band=5 minimum=5 star=5
            outcome="RATED"   | outcome="RESCORE"     | RESCORE sum=180 count=2 band=5 star=5
            """)
    void aCaseThatComesOutOtherwiseIsAnError(String stated, String wrong, String expected) throws IOException {
        List<Finding> findings =
                WorkedCases.verify(read(CASE.replace(stated, wrong)).value().orElseThrow());
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(RulebookFinding.WORKED_CASE);
            assertThat(finding.location().orElseThrow()).hasToString("rulebook.xml:7");
            assertThat(finding.message(Language.EN))
                    .isEqualTo(
                            "Worked case ninety: expected " + expected + ", found RATED sum=180 count=2 band=5 star=5");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A=40 B=25 C=25 | A=40 B=25 C=25.01 | RATED sum=180.02 count=2 band=5 star=5
            A=40 B=25 C=25 | A=40 B=25 C=24.99 | RATED sum=179.98 count=2 band=4 star=4
            A=40 B=25 C=25 | A=40 B=25 C=36    | INVALID
            A=40 B=25 C=25 | A=40 B=25 D=25    | INVALID
            A=40 B=25 C=25 | A=40 B=25         | INCOMPLETE
            members="2"    | members="1"       | RATED sum=90 count=1 band=5 star=5
            """)
    void theSheetsAreScoredAsTheyStand(String stated, String other, String found) throws IOException {
        assertThat(WorkedCases.verify(read(CASE.replace(stated, other)).value().orElseThrow()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts()).containsEntry("found", found));
    }

    @Test
    void casesAreNoPartOfTheHash() throws IOException {
        assertThat(read(CASE).value().orElseThrow().hash())
                .isEqualTo(read("").value().orElseThrow().hash());
    }

    private Checked<Rulebook> read(String cases) throws IOException {
        Path file = folder.resolve("rulebook.xml");
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <rulebook xmlns="urn:vn:ocop:rulebook:1" id="tinh" revision="1" extends="qd-148-2023" vi="Tỉnh" en="Province">
                  <documents>
                    <document id="qd" number="12/QĐ-UBND" date="2024-03-01" vi="Quyết định" en="Decision"/>
                  </documents>
                  <worked-cases>
                """ + cases + """
                  </worked-cases>
                </rulebook>
                """, StandardCharsets.UTF_8);
        return new Rulebooks().read(file);
    }
}
