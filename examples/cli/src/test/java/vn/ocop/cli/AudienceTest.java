// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebooks;

/** What the command line prints for others than the council, in every form and on both streams. */
class AudienceTest {
    private static final CriteriaSet SET =
            new Rulebooks().get("qd-26-2026").set(1).orElseThrow();
    private static final List<String> FORMS = List.of("table", "json", "csv", "html");
    private static final String SEASON = " --rulebook qd-26-2026 --sheets sheets.csv --council council.csv"
            + " --products products.csv --conflicts conflicts.csv --on 2026-07-01 --level province";

    @TempDir
    Path folder;

    /** Products with sheets of members that nothing else is called like; some are missing, wrong, of a second round. */
    private void lay(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder sheets = new StringBuilder("product,set,member,criterion,option,round,remark\n");
        StringBuilder products = new StringBuilder("product,name,subject,area,set\n");
        StringBuilder council = new StringBuilder("member,role,present,name,agency\n");
        int members = 3 + random.nextInt(4);
        for (int m = 0; m < members; m++) {
            council.append("Zqx")
                    .append(m)
                    .append(',')
                    .append(m == 0 ? "CHAIR" : "MEMBER")
                    .append(',')
                    .append(random.nextInt(9) == 0 ? "no" : "yes")
                    .append(",Wvy")
                    .append(m)
                    .append(",Sở Kjh\n");
        }
        for (int p = 0; p < 5; p++) {
            String id = "Ppq-" + p;
            products.append(id)
                    .append(",Tên ")
                    .append(p)
                    .append(",HTX ")
                    .append(p)
                    .append(",\"Xã Vạn Hưng, tỉnh Khánh Hòa\",1\n");
            for (int m = 0; m < members; m++) {
                boolean part = random.nextInt(6) == 0;
                for (Criterion criterion : SET.criteria()) {
                    if (!part || random.nextInt(8) > 0) {
                        List<Option> options = criterion.options();
                        sheets.append(id)
                                .append(",1,Zqx")
                                .append(m)
                                .append(',')
                                .append(criterion.code())
                                .append(',')
                                .append(
                                        random.nextInt(300) == 0
                                                ? "99"
                                                : options.get(options.size()
                                                                - 1
                                                                - random.nextInt(Math.min(2, options.size())))
                                                        .label())
                                .append(',')
                                .append(random.nextInt(40) == 0 ? "2" : "1")
                                .append(",Rmk")
                                .append(m)
                                .append('\n');
                    }
                }
            }
        }
        Files.writeString(folder.resolve("sheets.csv"), sheets);
        Files.writeString(folder.resolve("products.csv"), products);
        Files.writeString(folder.resolve("council.csv"), council);
        Files.writeString(
                folder.resolve("conflicts.csv"),
                "member,product\nZqx1,Ppq-" + random.nextInt(5) + "\nZqx77,Ppq-" + random.nextInt(5) + "\n");
    }

    @BeforeEach
    void layOne() throws IOException {
        lay(1);
    }

    private EveryCommand.Run run(String call) {
        return EveryCommand.run(folder, call);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePublicSeesProductSubjectLocalityStarAndDecision(long seed) throws IOException {
        lay(seed);
        for (String form : FORMS) {
            for (String language : List.of("vi", "en")) {
                EveryCommand.Run run =
                        run("rank" + SEASON + " --audience public --format " + form + " --lang " + language);
                String all = run.out() + run.err();
                assertThat(run.out()).contains("Ppq-0", "Ppq-4", "HTX 3", "Vạn Hưng");
                assertThat(run.out()).contains(language.equals("vi") ? "lược bỏ thành viên" : "left out are members");
                assertThat(all).doesNotContain("Zqx", "Wvy", "Kjh", "Rmk", "sheets.csv", "council.maxSpread");
                for (Criterion criterion : SET.criteria()) {
                    assertThat(all)
                            .doesNotContain(
                                    criterion.title().vi(), criterion.title().en());
                }
                assertThat(run.exitCode())
                        .isEqualTo(run("rank" + SEASON + " --format json").exitCode());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSubjectSeesNoNameAndNoOtherProduct(long seed) throws IOException {
        lay(seed);
        for (String command : List.of("rank", "explain")) {
            for (String form : FORMS) {
                EveryCommand.Run run =
                        run(command + SEASON + " --audience subject --product Ppq-2 --lang vi --format " + form);
                String all = run.out() + run.err();
                assertThat(run.out()).contains("lược bỏ tên và vai trò của thành viên");
                // a row of an explanation is about a comparison, whatever the product
                assertThat(run.out().contains("Ppq-2")).isEqualTo(!(command + form).equals("explaincsv"));
                assertThat(all).doesNotContain("Zqx", "Wvy", "Kjh", "Rmk", "sheets.csv");
                assertThat(all).doesNotContain("Ppq-0", "Ppq-1", "Ppq-3", "Ppq-4", "Tên 0", "HTX 1");
            }
        }
        assertThat(run("explain" + SEASON + " --audience subject --product Ppq-2 --lang vi")
                        .out())
                .containsPattern("M\\d");
    }

    @Test
    void whatStaysWithTheCouncilIsCountedForWhoeverCalls() {
        assertThat(run("rank" + SEASON + " --audience public --lang en").err())
                .containsPattern("^ocop: findings are not in this output; see them with --audience council: \\d+");
        assertThat(run("rank" + SEASON + " --audience council --lang en").out())
                .isEqualTo(run("rank" + SEASON + " --lang en").out());
    }

    @Test
    void whatIsForNobodyIsRefused() {
        assertThat(run("explain" + SEASON + " --audience public --product Ppq-2 --lang en"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.out()).isEmpty());
        assertThat(run("rank" + SEASON + " --audience subject").exitCode()).isEqualTo(2);
        assertThat(run("rank" + SEASON + " --product Ppq-2").exitCode()).isEqualTo(2);
        assertThat(run("rank" + SEASON + " --audience subject --product Ppq-9").exitCode())
                .isEqualTo(2);
        assertThat(run("rank" + SEASON + " --audience press").exitCode()).isEqualTo(2);
        assertThat(run("explain" + SEASON + " --audience subject --product Ppq-2 --assume council.maxSpread=off")
                        .exitCode())
                .isEqualTo(2);
    }
}
