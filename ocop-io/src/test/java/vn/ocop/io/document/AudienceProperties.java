// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.RandomSeasons;
import vn.ocop.io.Season;
import vn.ocop.io.TableSource;

/** What others than the council see of a season; on it depends what is published. */
class AudienceProperties {
    private static final Rulebook RULEBOOK = new Rulebooks().get("qd-26-2026");
    private static final Pattern MEMBER = Pattern.compile("(?<=[,\n])M(\\d)(?=[,\n])|(?<=^)M(\\d)(?=,)");

    /** A random season whose members have names that nothing else has. */
    private record Case(Season season, Ranking ranking, RankingDocument whole, Language language) {
        static Case of(long seed) {
            Map<String, List<String>> files = new LinkedHashMap<>();
            RandomSeasons.files(seed, RULEBOOK).forEach((name, lines) -> {
                List<String> others = new ArrayList<>();
                lines.forEach(line -> {
                    Matcher member = MEMBER.matcher(line);
                    others.add(member.replaceAll(of -> "Zqx" + (of.group(1) == null ? of.group(2) : of.group(1))));
                });
                files.put(name, others);
            });
            Season season =
                    Season.read(RULEBOOK, RandomSeasons.sources(files)).value().orElseThrow();
            Ranking ranking = Scoring.of(RULEBOOK).rank(season.sheets());
            List<Finding> findings = new ArrayList<>(season.findings(ranking.scoring()));
            findings.addAll(ranking.findings());
            Language language = seed % 2 == 0 ? Language.VI : Language.EN;
            return new Case(season, ranking, RankingDocument.of(ranking, findings, language), language);
        }

        List<Evaluation> evaluations() {
            return ranking.entries().stream().map(Ranking.Entry::evaluation).toList();
        }

        Set<String> others(String product) {
            Set<String> ids = new TreeSet<>();
            evaluations().forEach(evaluation -> ids.add(evaluation.productId()));
            ids.remove(product);
            return ids;
        }
    }

    private static String text(Document document) {
        StringWriter json = new StringWriter();
        document.writeJson(json);
        StringBuilder csv = new StringBuilder();
        document.writeCsv(csv);
        return json + "\n" + csv;
    }

    @Property(tries = 60)
    void thePublicSeesNoMemberCriterionPointOrPlace(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Case of = Case.of(seed);
        RankingDocument shown = of.whole.forPublic(of.season.products(), of.language);
        String text = text(shown);

        assertThat(text)
                .contains(Audience.PUBLIC.leftOut().orElseThrow().in(of.language))
                .doesNotContain("Zqx", "Nguyễn Văn");
        assertThat(text).doesNotContain("\"place\"", "\"average\"", "\"parts\"", "\"set\"", "sheets.csv", "council.");
        for (Evaluation evaluation : of.evaluations()) {
            evaluation.sheets().set().ifPresent(set -> {
                for (Criterion criterion : set.criteria()) {
                    assertThat(text).doesNotContain(criterion.title().in(of.language));
                }
            });
        }
        assertThat(shown.products()).hasSameSizeAs(of.whole.products()).allSatisfy(product -> {
            assertThat(product.findings()).isEmpty();
            assertThat(product.follows()).isEmpty();
        });
        // nor by their order: within a star it is that of the identifiers
        for (int i = 1; i < shown.products().size(); i++) {
            RankingDocument.RankedProduct before = shown.products().get(i - 1);
            RankingDocument.RankedProduct after = shown.products().get(i);
            if (before.star().equals(after.star())) {
                assertThat(before.product()).isLessThan(after.product());
            }
        }
        assertThat(RankingDocument.read(source(shown)).value()).contains(shown);
    }

    @Property(tries = 60)
    void aSubjectSeesItsProductWholeAndNobodyElse(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Case of = Case.of(seed);
        for (Evaluation own : of.evaluations()) {
            RankingDocument shown = of.whole.forSubject(own, of.season.products(), of.language);
            ExplanationDocument why =
                    ExplanationDocument.of(Audience.SUBJECT, own, Explanation.Occasion.UNKNOWN, List.of(), of.language);
            String text = text(shown)
                    + text(why)
                    + Wording.in(of.language).of(why.explanation()).text();

            assertThat(text).contains(Audience.SUBJECT.leftOut().orElseThrow().in(of.language));
            assertThat(text).doesNotContain("Zqx", "Nguyễn Văn", "sheets.csv", "Sở Công Thương");
            for (String other : of.others(own.productId())) {
                assertThat(text).doesNotContainPattern("(?<![\\w-])" + Pattern.quote(other) + "(?![\\w-])");
            }
            RankingDocument.RankedProduct whole = of.whole.products().stream()
                    .filter(product -> product.product().equals(own.productId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(shown.products()).singleElement().satisfies(product -> {
                assertThat(product.outcome()).isEqualTo(whole.outcome());
                assertThat(product.star()).isEqualTo(whole.star());
                assertThat(product.bandStar()).isEqualTo(whole.bandStar());
                assertThat(product.minimumStar()).isEqualTo(whole.minimumStar());
                assertThat(product.average()).isEqualTo(whole.average());
                assertThat(product.parts()).isEqualTo(whole.parts());
                assertThat(product.range()).isEqualTo(whole.range());
                assertThat(product.binding()).isEqualTo(whole.binding());
                assertThat(product.place()).isEqualTo(whole.place());
            });
            assertThat(RankingDocument.read(source(shown)).value()).contains(shown);
        }
    }

    /** Whoever renames members changes nothing of what a subject sees: so it tells nothing of names. */
    @Property(tries = 30)
    void whatASubjectSeesDoesNotDependOnNames(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Map<String, List<String>> files = RandomSeasons.files(seed, RULEBOOK);
        Map<String, List<String>> renamed = new LinkedHashMap<>();
        files.forEach((name, lines) -> renamed.put(
                name,
                lines.stream()
                        .map(line -> MEMBER.matcher(line)
                                .replaceAll(of ->
                                        "W" + (9 - Integer.parseInt(of.group(1) == null ? of.group(2) : of.group(1)))))
                        .toList()));

        assertThat(seenBySubjects(renamed)).isEqualTo(seenBySubjects(files));
    }

    private static Map<String, String> seenBySubjects(Map<String, List<String>> files) {
        Season season =
                Season.read(RULEBOOK, RandomSeasons.sources(files)).value().orElseThrow();
        Map<String, String> seen = new LinkedHashMap<>();
        for (Ranking.Entry entry : Scoring.of(RULEBOOK).rank(season.sheets()).entries()) {
            Evaluation own = entry.evaluation();
            seen.put(
                    own.productId(),
                    text(ExplanationDocument.of(
                            Audience.SUBJECT, own, Explanation.Occasion.UNKNOWN, List.of(), Language.EN)));
        }
        return seen;
    }

    private static TableSource source(RankingDocument document) {
        StringWriter json = new StringWriter();
        document.writeJson(json);
        return TableSource.of("ranking.json", json.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void whatIsNotListedIsNotSeen() {
        assertThat(Audience.PUBLIC.sees(Audience.Matter.STAR)).isTrue();
        for (Audience.Matter matter : List.of(
                Audience.Matter.PLACE,
                Audience.Matter.POINTS,
                Audience.Matter.CRITERIA,
                Audience.Matter.SHEETS,
                Audience.Matter.REASONS,
                Audience.Matter.POLICIES)) {
            assertThat(Audience.PUBLIC.sees(matter)).as("%s", matter).isFalse();
            assertThat(Audience.SUBJECT.sees(matter)).as("%s", matter).isTrue();
        }
        for (Audience.Matter matter : List.of(
                Audience.Matter.MEMBERS, Audience.Matter.REMARKS, Audience.Matter.FILES, Audience.Matter.OTHERS)) {
            assertThat(Audience.PUBLIC.sees(matter)).as("%s", matter).isFalse();
            assertThat(Audience.SUBJECT.sees(matter)).as("%s", matter).isFalse();
            assertThat(Audience.COUNCIL.sees(matter)).as("%s", matter).isTrue();
        }
        assertThat(Audience.COUNCIL.leftOut()).isEmpty();
    }

    @Example
    void thePublicSeesNoSheets() {
        Evaluation any = Case.of(3).evaluations().get(0);
        assertThat(Audience.COUNCIL.of(any)).isSameAs(any);
        assertThatThrownBy(() -> Audience.PUBLIC.of(any))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("audience must see sheets");
        assertThatThrownBy(() -> ExplanationDocument.of(
                        Audience.PUBLIC, any, Explanation.Occasion.UNKNOWN, List.of(), Language.EN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
