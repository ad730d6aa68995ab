// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.Statement;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.RankingDocument;

/** A season as JSON: read like tables, located by pointers, closed; written the same for the same season. */
class SeasonFileTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");

    private static TableSource json(String text) {
        return TableSource.of("season.json", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Checked<Season> read(String text) {
        return Season.read(Seasons.VILLAGE, SeasonSources.of(json(text)));
    }

    private static final String ANSWERS = "{'1.1': 3, '1.2': 'yes', '2.1': 2, '2.2': 2, '3.1': 4}";
    private static final String SHEETS = "'sheets': [{'member': 'm1', 'answers': " + ANSWERS
            + "}, {'member': 'm2', 'answers': " + ANSWERS + "}, {'member': 'm3', 'answers': " + ANSWERS + "}]";
    private static final String MEMBERS =
            "'councils': [{'members': [{'id': 'm1', 'role': 'CHAIR'}, {'id': 'm2'}, {'id': 'm3'}]}]";

    private static String season(String more) {
        return "{'format': 'ocop-season/1', " + MEMBERS + ", 'products': [{'id': 'P', 'set': 1, " + SHEETS + more
                + "}]}";
    }

    private static String outcome(String json) {
        return Scoring.of(Seasons.VILLAGE)
                .rank(read(json).value().orElseThrow().sheets())
                .entry("P")
                .orElseThrow()
                .evaluation()
                .toString();
    }

    // --- reading

    @Test
    void isReadLikeTables() {
        Checked<Season> read = read(season(""));
        assertThat(read.findings()).isEmpty();
        assertThat(outcome(season(""))).isEqualTo("P RATED 5 300/3");
        assertThat(read.orThrow().meeting().level()).isEmpty();
    }

    @Test
    void anAnswerIsANumberAWordOrPoints() {
        assertThat(outcome(season("").replace("'1.1': 3", "'1.1': {'points': 20}")))
                .startsWith("P RATED");
        assertThat(outcome(season("").replace("'2.1': 2", "'2.1': null"))).startsWith("P INCOMPLETE");
        assertThat(outcome(season("").replace("'2.1': 2, ", ""))).startsWith("P INCOMPLETE");
        assertThat(outcome(season("").replace("'2.1': 2", "'2.1': 9"))).startsWith("P INVALID");
    }

    @Test
    void aSheetWithoutAnswersIsHandedInAllTheSame() {
        Season season =
                read("{'format': 'ocop-season/1', 'products': [{'id': 'P', 'set': 1, 'sheets': [{'member': 'm1'}]}]}")
                        .orThrow();
        assertThat(season.sheets().iterator().next().sheets()).hasSize(1);
    }

    @Test
    void partsAreScoresAndTotalsAreClaims() {
        String parts = "{'format': 'ocop-season/1', 'products': [{'id': 'P', 'set': 1, 'sheets': [{'member': 'm1',"
                + " 'parts': {'A': '34', 'B': '24.5', 'C': '35'}, 'claims': {'TOTAL': '93'}}]}]}";
        Season season = read(parts).orThrow();
        assertThat(season.sheets().iterator().next().isPartLevel()).isTrue();
        assertThat(Seasons.brief(season.sheets().iterator().next().findings()))
                .containsExactly("WARNING claim-wrong season.json#/products/0/sheets/0/claims/TOTAL");
    }

    @Test
    void whatTheMeetingStatesIsKept() {
        Season season = read(season("")
                        .replace(
                                "'products'",
                                "'meeting': {'level': 'province', 'evaluated': '2026-11-01', 'mode': 'written',"
                                        + " 'regulation': 'QC 1', 'founded': 'QĐ 2', 'place': 'Nha Trang', 'opens':"
                                        + " '8:00', 'closes': '11:30'}, 'opinions': [{'member': 'm2', 'product': 'P',"
                                        + " 'kind': 'dissent', 'text': 'Không đồng ý'}], 'products'")
                        .replace("'set': 1", "'set': 1, 'subject': {'name': 'HTX', 'phone': '0258'}"))
                .orThrow();
        assertThat(season.meeting().place()).contains("Nha Trang");
        assertThat(season.meeting().mode()).contains(Policies.Mode.WRITTEN);
        assertThat(season.opinions()).containsExactly(new Opinion("m2", Optional.of("P"), true, "Không đồng ý"));
        assertThat(season.subjects()).isEqualTo(Map.of("P", Map.of("phone", "0258")));
        String written = written(season);
        assertThat(written)
                .contains("\"regulation\": \"QC 1\"", "\"dissent\"", "\"phone\": \"0258\"", "\"mode\": \"written\"");
        assertThat(written(read(written).orThrow())).isEqualTo(written);
    }

    @Test
    void attendanceIsThatOfItsCouncil() {
        String both =
                "{'format': 'ocop-season/1', 'councils': [{'id': 'A', 'members': [{'id': 'm1', 'role': 'CHAIR'}]},"
                        + " {'id': 'B', 'members': [{'id': 'm1', 'role': 'CHAIR'}], 'attendance': [{'member': 'm1',"
                        + " 'session': 'S', 'present': false, 'reason': 'ốm'}]}], 'products': [{'id': 'P', 'set': 1,"
                        + " 'council': 'A', 'session': 'S'}, {'id': 'Q', 'set': 1, 'council': 'B', 'session': 'S'}]}";
        Season season = read(both).value().orElseThrow();
        assertThat(season.sheets())
                .extracting(sheets -> sheets.council().members().get(0).present())
                .containsExactly(true, false);
        assertThat(written(season)).contains("\"reason\": \"ốm\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'set': 1|'set': 1, 'sets': 2|json-unknown-field|/products/0/sets",
                "'set': 1|'set': '1'|json-bad-field|/products/0/set",
                "'set': 1|'set': 1.5|json-bad-field|/products/0/set",
                "'set': 1|'set': 1e3|json-bad-field|/products/0/set",
                "'set': 1|'set': 9999999999999999999999|json-bad-field|/products/0/set",
                "'set': 1|'set': 1, 'set': 1|json-repeated-field|/products/0/set",
                "'set': 1|'set': 1, 'received': '2026-02-30'|json-bad-field|/products/0/received",
                "'set': 1|'set': 1, 'conflicts': 'm1'|json-bad-field|/products/0/conflicts",
                "'set': 1|'set': 1, 'conflicts': [{}]|json-bad-field|/products/0/conflicts/0",
                "'1.1': 3|'1.1': 'three'|json-bad-field|/products/0/sheets/0/answers/1.1",
                "'1.1': 3|'1.1': 3, '1.1': 2|json-repeated-field|/products/0/sheets/0/answers/1.1",
                "'1.1': 3|'1.1': {'points': 1, 'more': 2}|json-unknown-field|/products/0/sheets/0/answers/1.1/more",
                "'id': 'm2'|'ID': 'm2'|json-missing-field|/councils/0/members/1",
                "'id': 'm2'|'id': ' '|json-bad-field|/councils/0/members/1/id",
                "'products'|'x/y~z': [[[]]], 'products'|json-unknown-field|/x~1y~0z"
            })
    void whatTheFormatDoesNotHaveIsToldWithItsPointerAndLeavesNoResult(
            String from, String to, String code, String pointer) {
        Checked<Season> read = read(season("").replaceFirst(Pattern.quote(from), to));
        assertThat(Seasons.brief(read)).contains("ERROR " + code + " season.json#" + pointer);
        assertThat(Scoring.of(Seasons.VILLAGE)
                        .rank(read.value().orElseThrow().sheets())
                        .entry("P")
                        .orElseThrow()
                        .evaluation()
                        .outcome())
                .isEqualTo(Outcome.INVALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{|json-malformed",
                "{'format': 'ocop-season/2'}|json-format",
                "{'products': []}|json-missing-field",
                "{'format': 'ocop-season/1'} {}|json-malformed",
                "{'format': 'ocop-season/1', 'products': [NaN]}|json-malformed",
                "{'format': 1}|json-bad-field"
            })
    void whatIsNoSeasonIsNotRead(String text, String code) {
        Checked<Season> read = read(text);
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).extracting(finding -> finding.code().id()).contains(code);
    }

    @Test
    void aSeasonIsKnownByItsContent() {
        assertThat(SeasonFile.isOne(json("\ufeff \n\t{}"))).isTrue();
        assertThat(SeasonFile.isOne(TableSource.of("x.csv", "\ufeff{".getBytes(StandardCharsets.UTF_16BE))))
                .isTrue();
        assertThat(SeasonFile.isOne(json("product,set"))).isFalse();
        assertThat(SeasonFile.isOne(json(""))).isFalse();
        assertThat(SeasonFile.isOne(TableSource.of(Path.of("no-such-file")))).isFalse();
    }

    @Test
    void depthAndSizeCostNothing() {
        assertThat(Seasons.brief(read("{'format': 'ocop-season/1', 'x': " + "[".repeat(1_000_000))))
                .contains("ERROR json-malformed season.json");
        assertThat(Seasons.brief(read("{'format': 'ocop-season/1', 'products': [" + "[],".repeat(2_000_000) + "[]]}")))
                .contains("ERROR workbook-refused season.json");
        assertThat(Seasons.brief(
                        read("{'format': 'ocop-season/1', 'products': [" + "{'id':'P'},".repeat(2_100_000) + "{}]}")))
                .contains("ERROR workbook-refused season.json");
        assertThat(Seasons.brief(read(" ".repeat(33 << 20)))).isNotEmpty();
        assertThat(Seasons.brief(read("{" + " ".repeat(33 << 20)))).contains("ERROR workbook-refused season.json");
    }

    @Test
    void everyCutIsToldOrRead() {
        String whole = season("");
        for (int end = 0; end < whole.length(); end++) {
            Checked<Season> read = read(whole.substring(0, end));
            assertThat(read.value()).as("%d", end).isEmpty();
            assertThat(read.hasErrors()).isTrue();
        }
    }

    @Test
    void anotherRulebookIsTold() {
        String named =
                season("").replace("'products'", "'rulebook': {'id': 'qd-26-2026', 'hash': 'sha256:x'}, 'products'");
        assertThat(Seasons.brief(read(named))).containsExactly("ERROR season-of-other-rulebook season.json#/rulebook");
        assertThat(SeasonFile.read(json(named))
                        .orThrow()
                        .rulebook()
                        .orElseThrow()
                        .id())
                .isEqualTo("qd-26-2026");
        String other = season("")
                .replace(
                        "'products'",
                        "'rulebook': {'id': '" + Seasons.VILLAGE.id() + "', 'hash': 'sha256:x'}, 'products'");
        assertThat(Seasons.brief(read(other))).containsExactly("ERROR season-of-other-rulebook season.json#/rulebook");
    }

    @Test
    void theSameMistakeOnManySheetsIsOneFinding() {
        Checked<Season> read = read(season("").replace("'1.1': 3", "'1.1': 9"));
        assertThat(Seasons.brief(read))
                .containsExactly("ERROR repeated-mistake season.json#/products/0/sheets/0/answers/1.1");
        assertThat(read.findings().get(0).facts().get("places"))
                .isEqualTo("season.json#/products/0/sheets/0/answers/1.1, season.json#/products/0/sheets/1/answers/1.1,"
                        + " season.json#/products/0/sheets/2/answers/1.1");
    }

    // --- writing

    @Test
    void scoreSheetsAreWrittenWithoutAnyFile() {
        for (long seed = 500; seed < 520; seed++) {
            SeasonSources sources = RandomSeasons.sources(RandomSeasons.files(seed, Seasons.VILLAGE));
            Season season = Season.read(Seasons.VILLAGE, sources).value().orElseThrow();
            Checked<SeasonFile> file = SeasonFile.of(season.sheets(), Policies.of(Seasons.VILLAGE));
            boolean unusable = season.sheets().stream()
                    .flatMap(sheets -> sheets.statements().keySet().stream())
                    .anyMatch(about -> about.kind() == Statement.Kind.UNUSABLE);
            assertThat(file.value().isEmpty())
                    .as("%d %s", seed, file.findings())
                    .isEqualTo(unusable);
            if (!unusable) {
                String text = file.orThrow().toString();
                SeasonSources asJson =
                        SeasonSources.of(TableSource.of("season.json", text.getBytes(StandardCharsets.UTF_8)));
                assertThat(outcomes(asJson)).as("%d %s", seed, text).isEqualTo(outcomes(sources));
            }
        }
    }

    private static List<String> outcomes(SeasonSources sources) {
        return Scoring.of(Seasons.VILLAGE)
                .rank(Season.read(Seasons.VILLAGE, sources)
                        .value()
                        .orElseThrow()
                        .sheets())
                .entries()
                .stream()
                .map(entry -> entry.evaluation() + " " + entry.place())
                .toList();
    }

    private static String written(Season season) {
        return SeasonFile.of(season, Policies.of(Seasons.VILLAGE)).orThrow().toString();
    }

    private static String written(SeasonSources sources, Rulebook rulebook) {
        Season season = Season.read(rulebook, sources).value().orElseThrow();
        Checked<SeasonFile> file = SeasonFile.of(season, Policies.of(rulebook));
        assertThat(file.findings()).as("%s", file.findings()).isEmpty();
        return file.orThrow().toString();
    }

    private static List<String> results(SeasonSources sources, Rulebook rulebook) {
        Ranking ranking = Scoring.of(rulebook)
                .rank(Season.read(rulebook, sources).value().orElseThrow().sheets());
        return RankingDocument.of(ranking, List.of(), Language.EN).products().stream()
                .map(product ->
                        product.product() + " " + product.outcome() + " " + product.place() + " " + product.star()
                                + " " + product.average() + " " + product.parts() + " "
                                + product.findings().stream()
                                        .map(finding -> finding.code())
                                        .sorted()
                                        .toList())
                .toList();
    }

    /** CSV to JSON, to CSV, to JSON: the same text, and the same results at each step. */
    private static void isStable(long seed, Rulebook rulebook) {
        Map<String, List<String>> files = RandomSeasons.files(seed, rulebook);
        String first = written(RandomSeasons.sources(files), rulebook);
        assertThat(JsonSchema.of("ocop-season-1.schema.json").errors(first))
                .as("%d", seed)
                .isEmpty();
        SeasonSources asJson = SeasonSources.of(TableSource.of("season.json", first.getBytes(StandardCharsets.UTF_8)));
        assertThat(written(asJson, rulebook)).as("%d", seed).isEqualTo(first);
        assertThat(results(asJson, rulebook)).as("%d", seed).isEqualTo(results(RandomSeasons.sources(files), rulebook));
        Map<String, List<String>> again = new LinkedHashMap<>();
        SeasonFile.read(asJson.sheets())
                .orThrow()
                .tables(rulebook)
                .forEach((name, csv) -> again.put(name, List.of(csv.substring(0, csv.length() - 1))));
        assertThat(written(RandomSeasons.sources(again), rulebook))
                .as("%d", seed)
                .isEqualTo(first);
        assertThat(written(RandomSeasons.sources(RandomSeasons.shuffled(files, seed)), rulebook))
                .as("%d", seed)
                .isEqualTo(first);
    }

    @Test
    void isStableThroughTablesAndInAnyOrderOfRows() {
        for (long seed = 0; seed < 25; seed++) {
            isStable(seed, seed % 5 == 0 ? LAW : Seasons.VILLAGE);
        }
    }

    @Test
    void wholeSeasonsOfTheTestsAreStable() {
        SeasonSources whole =
                SeasonSources.builder().from(Seasons.whole()).isKept(true).build();
        Season season = Season.read(Seasons.VILLAGE, whole).orThrow();
        Golden.check("season/season.json", written(season));
    }

    @Test
    void policiesOfTheCallerAreWritten() {
        Season season = read(season("")).orThrow();
        SeasonFile file = SeasonFile.of(season, Policies.of(Seasons.VILLAGE, Map.of("council.minimum", "unanimous")))
                .orThrow();
        assertThat(file.policies()).isEqualTo(Map.of(Policy.COUNCIL_MINIMUM.key(), "unanimous"));
        assertThat(file.rulebook().orElseThrow().id()).isEqualTo(Seasons.VILLAGE.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P,1,m1,1.1,3,,\nP,1,m1,1.1,3,,",
                "P,1,m1,1.1,3,,\nP,1,m1,1.1,2,,",
                "P,1,m1,1.1,2,20,",
                "P,1,m1,1.1,best,,",
                "P,1,m1,1.1,03,,",
                "P,1,m1,1.1,,2.5,",
                "P,1,m1,TOTAL,3,,",
                "P,1,m1,1.1,3,,0",
                "P,1,,1.1,3,,",
                "P,1,m1,?,,,",
                "P,1,,AVERAGE,,90,",
                ",1,m1,1.1,3,,",
                "P,x,m1,1.1,3,,",
                "P,1,m1,1.1,3,,\nP,2,m2,1.1,3,,"
            })
    void whatATableSaysAndTheFormatCannotIsNamed(String rows) {
        SeasonSources sources = SeasonSources.builder()
                .sheets(Seasons.csv("sheets.csv", "product,set,member,criterion,option,points,round", rows))
                .isKept(true)
                .build();
        Season season = Season.read(Seasons.VILLAGE, sources).value().orElseThrow();
        Checked<SeasonFile> file = SeasonFile.of(season, Policies.of(Seasons.VILLAGE));
        assertThat(file.value()).isEmpty();
        assertThat(file.findings()).extracting(Finding::code).contains(IoFinding.NOT_IN_SEASON);
    }

    @Test
    void rowsOfOtherFilesThatCannotBeUsedAreNamed() {
        SeasonSources sources = SeasonSources.builder()
                .sheets(Seasons.csv("sheets.csv", "product,set,member,criterion,option", "P,1,m1,1.1,3"))
                .conflicts(Seasons.csv("conflicts.csv", "member,product", ",P"))
                .isKept(true)
                .build();
        Season season = Season.read(Seasons.VILLAGE, sources).value().orElseThrow();
        assertThat(SeasonFile.of(season, Policies.of(Seasons.VILLAGE)).findings())
                .extracting(finding -> finding.code().id())
                .contains("missing-value");
    }

    @Test
    void sheetsMustHaveBeenKept() {
        Season season = Season.read(Seasons.VILLAGE, Seasons.whole()).orThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeasonFile.of(season, Policies.of(Seasons.VILLAGE)))
                .withMessageContaining("kept");
    }
}
