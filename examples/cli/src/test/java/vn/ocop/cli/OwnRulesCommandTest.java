// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province's own rules on the command line. */
class OwnRulesCommandTest {
    private static final String KNOCK_OUT = "<amend sets=\"1\" cite=\"kh art.2\"><knockout ref=\"plastic\"/></amend>";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeTheOverlay() throws IOException {
        write(KNOCK_OUT);
    }

    private void write(String amend) throws IOException {
        Files.writeString(folder.resolve("kh.xml"), """
            <rulebook xmlns="urn:vn:ocop:rulebook:1" id="kh" revision="1" extends="qd-26-2026" vi="Của tỉnh" en="The province's">
            <documents><document id="kh" number="12/2026/QĐ-UBND" date="2026-09-01" vi="Quy chế" en="Regulation"/></documents>
            <policies cite="kh art.4"><policy key="council.maxSpread" value="5"/></policies>
            <knockouts><knockout id="plastic" vi="Bao bì nhựa" en="Plastic packaging"/></knockouts>
            %s
            </rulebook>
            """.replace("%s", amend));
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        return Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                words);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String kh() {
        return folder.resolve("kh.xml").toString();
    }

    @Test
    void lintTellsTheOverlaysOwnFindingsUnlessTheBaseIsAskedForToo() throws IOException {
        assertThat(run("rulebook", "lint", kh(), "--format", "json")).isZero();
        assertThat(out()).contains("\"findings\": []");
        assertThat(run("rulebook", "lint", kh(), "--with-base", "--format", "json"))
                .isZero();
        assertThat(out()).contains("\"text-gap\"");
        write(KNOCK_OUT + KNOCK_OUT);
        assertThat(run("rulebook", "lint", kh(), "--lang", "en")).isEqualTo(1);
        assertThat(out()).contains("kh.xml:5").contains("changes nothing").containsOnlyOnce("ERROR");
    }

    @Test
    void showSaysTheClassAndWhatItRestsOn() throws IOException {
        run("rulebook", "show", kh(), "--format", "json", "--lang", "en");
        assertThat(out())
                .contains("\"class\": \"substance\"", "\"12/2026/QĐ-UBND, article 2\"", "\"id\": \"qd-26-2026\"");
        run("rulebook", "show", kh(), "--lang", "en");
        assertThat(out()).contains("of substance", "12/2026/QĐ-UBND, article 2");
        write("<note cite=\"kh\" vi=\"v\" en=\"e\"/>"
                .concat("<amend sets=\"1\" cite=\"kh\"><note vi=\"Của bộ 1\" en=\"Of set 1\"/></amend>"));
        run("rulebook", "show", kh(), "--format", "json");
        assertThat(out()).contains("\"class\": \"procedure\"", "\"substance\": []");
        run("rulebook", "show", kh(), "--set", "1", "--lang", "en");
        assertThat(out()).contains("Note: Of set 1");
    }

    @Test
    void everyResultUnderRulesOfSubstanceSaysSoAndNothingIsRecognised() throws IOException {
        Path sheets = Files.writeString(folder.resolve("sheets.csv"), sheets());
        assertThat(run(
                        "rank",
                        "--rulebook",
                        kh(),
                        "--sheets",
                        sheets.toString(),
                        "--on",
                        "2026-10-01",
                        "--level",
                        "province",
                        "--format",
                        "json",
                        "--lang",
                        "en"))
                .isZero();
        String amended = out();
        assertThat(amended)
                .contains("\"substance-amended\"", "\"TRIAL\"", "12/2026/QĐ-UBND, article 2")
                .doesNotContain("\"RECOGNISED\"", "\"PROPOSED\"");
        write("");
        run(
                "rank",
                "--rulebook",
                "qd-26-2026",
                "--sheets",
                sheets.toString(),
                "--on",
                "2026-10-01",
                "--level",
                "province",
                "--format",
                "json",
                "--lang",
                "en");
        assertThat(out()).doesNotContain("substance-amended", "\"TRIAL\"").containsPattern("\"(RECOGNISED|PROPOSED)\"");
        assertThat(out().lines().filter(line -> line.contains("\"sum\"")).toList())
                .isEqualTo(
                        amended.lines().filter(line -> line.contains("\"sum\"")).toList());
    }

    /** The best sheet of set 1. */
    private static String sheets() {
        StringBuilder csv = new StringBuilder("product,set,member,criterion,option\n");
        new vn.ocop.criteria.rulebook.Rulebooks()
                .get("qd-26-2026")
                .set(1)
                .orElseThrow()
                .criteria()
                .forEach(criterion -> csv.append("P-1,1,M,")
                        .append(criterion.code())
                        .append(',')
                        .append(criterion.options().stream()
                                .max(java.util.Comparator.comparing(option -> option.points()))
                                .orElseThrow()
                                .label())
                        .append('\n'));
        return csv.toString();
    }

    @Test
    void exportWritesWhatCanBeReadAgain() throws IOException {
        Path copy = folder.resolve("copy");
        assertThat(run("rulebook", "export", "qd-148-2023", "--out", copy.toString()))
                .isZero();
        assertThat(out()).contains(copy.resolve("rulebook.xml").toString());
        assertThat(run("rulebook", "lint", copy.resolve("rulebook.xml").toString()))
                .isZero();
        assertThat(run("rulebook", "export", "qd-0", "--out", copy.toString())).isEqualTo(2);
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("rulebook", "export", "qd-148-2023", "--out", file.toString()))
                .isEqualTo(2);
    }

    @Test
    void appliesKnowsRulebooksOfAFolder() throws IOException {
        String[] asked = {
            "rulebook",
            "applies",
            "--kind",
            "first",
            "--received",
            "2026-09-10",
            "--evaluated",
            "2026-10-01",
            "--rulebook",
            folder.toString(),
            "--format",
            "json"
        };
        assertThat(run(asked)).isZero();
        assertThat(out())
                .contains("\"rulebook\": \"qd-26-2026\"", "\"overlays\"", "\"id\": \"kh\"", "\"class\": \"substance\"");
        write("<transitions cite=\"kh art.1\"><applies received-from=\"2026-09-01\" vi=\"v\" en=\"e\"/></transitions>"
                + KNOCK_OUT);
        assertThat(run(asked)).isZero();
        assertThat(out()).contains("\"rulebook\": \"kh\"");
        asked[9] = folder.resolve("none").toString();
        assertThat(run(asked)).isEqualTo(2);
    }

    @Test
    void diffAcrossRegimesSaysThatNothingIsCarried() {
        run("rulebook", "diff", "qd-1048-2019", "qd-26-2026", "--lang", "en");
        assertThat(out()).contains("Nothing is carried", "a new dossier is needed", "9 → 8", "article 12, clause 1");
        run("rulebook", "diff", "qd-26-2026", kh(), "--lang", "en");
        assertThat(out()).doesNotContain("Nothing is carried").contains("Plastic packaging");
    }
}
