// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that cannot be carried out: one line in the language of the call, and where to read on. */
class UsageTest {
    private static final String RANK = "rank --rulebook qd-26-2026 --sheets sheets.csv ";

    @TempDir
    static Path folder;

    @BeforeAll
    static void layTheFiles() throws IOException {
        EveryCommand.lay(folder);
    }

    /** Calls whose remedy is in the help. */
    static List<String> calls() {
        return List.of(
                "nonsense",
                "rulebook",
                "rank",
                "rank --sheet x",
                "rank --sheets",
                "rank --sheets --format json",
                RANK + "--sheets other.csv",
                RANK + "--format xml",
                RANK + "--on 2020-02-30",
                RANK + "--received 32/1/2026",
                RANK + "--kind second",
                RANK + "--level village",
                RANK + "--form square",
                RANK + "--columns x",
                RANK + "--columns a=member,a=set",
                RANK + "--policy none",
                RANK + "--policy none=1",
                RANK + "--policy council.quorum=many",
                RANK + "--policy council.chair=off --policy council.chair=off",
                RANK + "extra",
                "rank --rulebook none --sheets sheets.csv",
                "explain --rulebook qd-26-2026 --sheets sheets.csv --product none",
                "advise --rulebook qd-26-2026 --sheets sheets.csv --product none",
                "advise --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --to 9",
                "advise --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --freeze 77",
                "advise --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --top -1",
                "advise --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --unit dong",
                "advise --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --policy advice.change=some",
                "advise --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --policy advice.none=1",
                "budget",
                "budget good.csv --precision 77",
                "budget good.csv --unit gold",
                "budget good.csv --figures none",
                "budget good.csv --numbers fr --sheet 1",
                "budget good.csv --columns Tên=nothing --show-layout",
                "budget good.csv --expect total",
                "budget good.csv --expect total=many",
                "budget good.csv --year 2020",
                "budget good.csv --year 20 --compare 2021=next.csv",
                "budget good.csv --year 2021 --compare 2021=next.csv",
                "budget good.csv --on 2020-01-01",
                "budget good.csv --claims claims.csv",
                "budget good.csv --norms none --claims claims.csv",
                "budget good.csv --norms khanh-hoa-08-2022 --claims claims.csv --source none",
                "budget good.csv --events events.csv --norms khanh-hoa-08-2022 --claims claims.csv",
                "rulebook show",
                "rulebook show none",
                "rulebook show qd-26-2026 --set 99",
                "rulebook show qd-26-2026 --set x",
                "rulebook lint none",
                "rulebook export none --out out",
                "rulebook applies --kind first --received 1/1/2026 --evaluated 1/13/2026",
                "rulebook applies --kind first --received 1/1/2026 --evaluated 2/1/2026 --policy x=y",
                "template --out out",
                "template none --out out",
                "template --rulebook qd-26-2026 --set 1 --out out --per-member=x",
                "sheets matrix.xlsx --rulebook qd-26-2026 --form square",
                "certificate --rulebook qd-26-2026 --stars 9 --issued 1/1/2026 --on 2/1/2026",
                "due --from 2/1/2026 --to 1/1/2026 --certificates certificates.csv",
                "demo --on yesterday");
    }

    /** Calls whose files cannot be used; then findings may stand before. */
    static List<String> files() {
        return List.of(
                "rank --rulebook qd-26-2026 --sheets none.csv",
                "rank --rulebook qd-26-2026 --sheets made/none",
                "rank --rulebook qd-26-2026 --sheets council.csv",
                "rank --rulebook sheets.csv --sheets sheets.csv",
                "advise --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --costs sheets.csv",
                "sheets costs.csv --rulebook qd-26-2026",
                "budget none.csv",
                "budget sheets.csv",
                "budget good.csv --layout sheets.csv",
                "budget good.csv --events sheets.csv",
                "budget good.csv --norms sheets.csv --claims claims.csv",
                "budget good.csv --norms khanh-hoa-08-2022 --claims sheets.csv",
                "budget good.csv --year 2020 --compare 2021=none.csv",
                "rulebook applies --kind first --received 1/1/2026 --evaluated 2/1/2026 --rulebook none",
                "due --from 1/1/2026 --to 2/1/2026 --certificates sheets.csv",
                "template council --out none/none/council.xlsx",
                "sheets matrix.xlsx --rulebook qd-26-2026 --out none/none/out.csv",
                "demo --out sheets.csv");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void oneLineSaysWhatIsWrongAndWhereToReadOn(String call) {
        String name = Stream.of(call.split(" "))
                .limit(call.startsWith("rulebook ") ? 2 : call.startsWith("nonsense") ? 0 : 1)
                .reduce("ocop", (before, word) -> before + " " + word);
        for (String language : List.of("en", "vi")) {
            EveryCommand.Run run = EveryCommand.run(folder, withLanguage(call, language));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("ocop: ")
                    .endsWith("(" + name + " --help)");
            assertIn(language, run.err());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatWasFoundInAFileEndsWithALineThatSaysSo(String call) {
        for (String language : List.of("en", "vi")) {
            EveryCommand.Run run = EveryCommand.run(folder, withLanguage(call, language));
            assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            List<String> lines = run.err().lines().toList();
            assertThat(lines.get(0)).matches("ocop: .*|\\S+: [a-z0-9-]+: .*").doesNotStartWith("council-");
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("ocop: "))
                    .containsExactly(lines.get(lines.size() - 1));
            assertIn(language, lines.get(lines.size() - 1));
        }
    }

    private static String withLanguage(String call, String language) {
        return call.equals("nonsense") || call.equals("rulebook")
                ? call + " x --lang " + language
                : call + " --lang " + language;
    }

    /** No word of the other language. */
    private static void assertIn(String language, String line) {
        if (language.equals("en")) {
            assertThat(line.replaceAll("[“”…–]|Tên|Ngân sách tỉnh|Vốn đối ứng", ""))
                    .matches("\\p{ASCII}*");
        } else {
            assertThat(line)
                    .doesNotContainPattern("\\b(?:the|is|are|not|there|found|expected|missing|twice|cannot|needs?)\\b");
            assertThat(line).containsPattern("[^\\p{ASCII}“”…–]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang en rank", "rank --lang=EN", "rank --lang en --nothing", "--lang=en"})
    void theLanguageIsFoundWhateverElseIsWrong(String call) {
        assertThat(EveryCommand.run(folder, call).err()).matches("ocop: [\\p{ASCII}“”]*\\s*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-15", "15/11/2026", "15-11-2026"})
    void daysInOptionsAreWrittenAsInFiles(String day) {
        for (String call : List.of(
                RANK + "--on 2026-11-15 --received 2026-11-15 --kind first",
                "rulebook applies --kind first --received 2026-11-15 --evaluated 2026-11-15",
                "certificate --rulebook qd-26-2026 --stars 4 --issued 2026-11-15 --on 2026-11-15 --pending 2026-11-15"
                        + " --revoked 2026-11-15",
                "due --from 2026-11-15 --to 2026-11-15 --certificates certificates.csv",
                "budget good.csv --events events.csv --on 2026-11-15",
                "demo --out demo --on 2026-11-15")) {
            assertThat(EveryCommand.run(folder, call.replace("2026-11-15", day)))
                    .isEqualTo(EveryCommand.run(folder, call));
        }
    }

    @Test
    void aWordThatBeginsWithAnAtIsNoFileOfArguments() throws IOException {
        assertThat(EveryCommand.run(folder, "rulebook show @" + folder + " --lang en")
                        .err())
                .startsWith("ocop: there is no rulebook or file “@");
    }
}
