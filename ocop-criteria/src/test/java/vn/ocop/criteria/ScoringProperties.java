// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import vn.ocop.core.Star;
import vn.ocop.criteria.judging.Roster;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** What holds for every season. */
class ScoringProperties {
    private static final Rulebook REAL = new Rulebooks().get("qd-26-2026");
    private static final NaiveBook REAL_LISTS = NaiveBook.of(REAL);
    private static final Set<String> FAILURES = Set.of(
            "knocked-out",
            "zero-stop",
            "mixed-sheets",
            "several-sets",
            "unknown-set",
            "no-quorum",
            "no-chair",
            "missing-answers",
            "missing-sheet",
            "no-sheets",
            "minimum-undecided",
            "spread",
            "meeting-due",
            "minimum-not-met");

    private record Drawn(NaiveBook lists, Rulebook book, Random random) {}

    private static Drawn draw(long seed) {
        Random random = new Random(seed);
        if (random.nextInt(3) == 0) {
            return new Drawn(REAL_LISTS, REAL, random);
        }
        NaiveBook lists = InventedBook.of(random, random.nextInt(5) == 0);
        return new Drawn(lists, InventedBook.read(lists), random);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void permutingMembersProductsAndRowsChangesNothingButTheOrderAndLocationsOfFindings(@ForAll long seed) {
        Drawn drawn = draw(seed);
        Season season = Seasons.any(drawn.random(), drawn.lists());
        Season shuffled = season.copy();
        shuffled.roster.ifPresent(seats -> Collections.shuffle(seats, drawn.random()));
        Collections.shuffle(shuffled.products, drawn.random());
        for (Season.Entry entry : shuffled.products) {
            Collections.shuffle(entry.rows, drawn.random());
            Collections.shuffle(entry.conflicts, drawn.random());
            Collections.shuffle(entry.knockOuts, drawn.random());
            Collections.shuffle(entry.decisions, drawn.random());
            Collections.shuffle(entry.facts, drawn.random());
        }
        assertThat(withoutLocations(shuffled.rank(drawn.book())))
                .as(season.toString())
                .isEqualTo(withoutLocations(season.rank(drawn.book())));
    }

    private static List<String> withoutLocations(Ranking ranking) {
        List<String> lines = new ArrayList<>();
        for (Ranking.Entry entry : ranking.entries()) {
            Naive.Result result = OracleProperties.result(entry);
            List<String> findings = new ArrayList<>();
            // the names of two sets stand in the order in which they are met
            result.findings.forEach(finding ->
                    findings.add(finding.startsWith("several-sets") ? "several-sets" : finding.replaceAll(" @.*", "")));
            Collections.sort(findings);
            result.findings = findings;
            lines.add(result.toString());
        }
        return lines;
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void morePointsNeverMeanFewerStars(@ForAll long seed) {
        Drawn drawn = draw(seed);
        Season season = Seasons.clean(drawn.random(), drawn.lists(), 7);
        Scoring scoring = season.scoring(drawn.book());
        for (Season.Entry entry : season.products) {
            ScoreSheets before = Season.sheets(drawn.book(), season.council(), entry);
            Optional<Season.Entry> better = better(entry, before, drawn.random());
            if (better.isEmpty()) {
                continue;
            }
            Evaluation first = scoring.score(before);
            Evaluation second = scoring.score(Season.sheets(drawn.book(), season.council(), better.get()));
            boolean both = first.isRated() && second.isRated();
            Statistics.label("rated before and after")
                    .collect(both)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
            if (both) {
                assertThat(second.star().orElseThrow())
                        .as(season.only(entry.product))
                        .isGreaterThanOrEqualTo(first.star().orElseThrow());
            }
        }
    }

    /** The same rows but for one answer that is worth more and changes nothing about what applies. */
    private static Optional<Season.Entry> better(Season.Entry entry, ScoreSheets sheets, Random random) {
        if (sheets.isPartLevel() || entry.rows.isEmpty()) {
            return Optional.empty();
        }
        Set<String> needed = new HashSet<>();
        List<Criterion> criteria = sheets.set().orElseThrow().criteria();
        criteria.forEach(criterion -> criterion.needs().ifPresent(needed::add));
        List<Season.Row> rows = new ArrayList<>(entry.rows);
        Season.Row row = rows.get(random.nextInt(rows.size()));
        Optional<Criterion> criterion = sheets.set()
                .orElseThrow()
                .criterion(row.criterion())
                .filter(of -> of.index() >= 0)
                .filter(of -> needed.stream().noneMatch(code -> of.code().startsWith(code)));
        if (criterion.isEmpty()) {
            return Optional.empty();
        }
        ScoreSheet sheet = sheets.sheets().stream()
                .filter(of -> of.member().id().equals(row.member()) && of.round() == row.round())
                .findFirst()
                .orElseThrow();
        int points = sheet.points(criterion.get());
        List<Option> greater = criterion.get().options().stream()
                .filter(option -> option.points() > points)
                .toList();
        if (greater.isEmpty()) {
            return Optional.empty();
        }
        Option option = greater.get(random.nextInt(greater.size()));
        rows.set(
                rows.indexOf(row),
                new Season.Row(row.set(), row.member(), row.criterion(), option.label(), "", row.round()));
        return Optional.of(entry.copy(rows));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void intervalsContainTheResultOfEveryCompletion(@ForAll long seed) {
        Drawn drawn = draw(seed);
        Random random = drawn.random();
        Season season = Seasons.clean(random, drawn.lists(), 5);
        season.policies.put("council.maxSpread", "off");
        season.policies.put("star.rule", "lower");
        Scoring scoring = season.scoring(drawn.book());
        for (Season.Entry whole : season.products) {
            Season.Entry entry = whole.copy(whole.rows);
            entry.rows.removeIf(row -> random.nextInt(6) == 0);
            if (random.nextInt(3) == 0 && !entry.rows.isEmpty()) {
                String member = entry.rows.get(0).member();
                entry.rows.removeIf(row -> row.member().equals(member));
            }
            Optional<Judgement.Range> range = scoring.score(Season.sheets(drawn.book(), season.council(), entry))
                    .judgement()
                    .range();
            for (int i = 0; range.isPresent() && i < 4; i++) {
                Evaluation completed = scoring.score(complete(drawn.book(), season, entry, random));
                boolean all = completed.sheets().sheets().stream().allMatch(ScoreSheet::isComplete);
                Statistics.label("completed")
                        .collect(all && completed.isRated())
                        .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
                if (all && completed.average().isPresent()) {
                    Average average = completed.average().get();
                    assertThat(average)
                            .as(season.only(entry.product) + range)
                            .isGreaterThanOrEqualTo(range.get().guaranteed())
                            .isLessThanOrEqualTo(range.get().possible());
                    completed
                            .star()
                            .ifPresent(star -> assertThat(star)
                                    .as(season.only(entry.product) + range)
                                    .isBetween(
                                            range.get().guaranteedStar(),
                                            range.get().possibleStar()));
                }
            }
        }
    }

    /** Adds answers and sheets until none is missing. */
    private static ScoreSheets complete(Rulebook book, Season season, Season.Entry entry, Random random) {
        Season.Entry filled = entry.copy(entry.rows);
        Council council = season.council();
        ScoreSheets sheets = Season.sheets(book, council, filled);
        boolean byPart =
                sheets.isPartLevel() || book.set(entry.set).orElseThrow().isFrame();
        List<String> members = new ArrayList<>(
                sheets.sheets().stream().map(sheet -> sheet.member().id()).toList());
        if (members.isEmpty()
                || season.policies.getOrDefault("council.mode", "meeting").equals("meeting")) {
            council.members().stream()
                    .filter(member -> Roster.scores(member) && member.present())
                    .map(member -> member.id())
                    .filter(id -> !members.contains(id))
                    .forEach(members::add);
        }
        if (members.isEmpty()) {
            members.add("M-0");
        }
        boolean blankIsNo = "no".equals(season.policies.get("yesno.blank"));
        for (int pass = 0; pass < 4; pass++) {
            sheets = Season.sheets(book, council, filled);
            for (String member : members) {
                Optional<ScoreSheet> sheet = sheets.sheets().stream()
                        .filter(of -> of.member().id().equals(member))
                        .findFirst();
                fill(filled, book, member, sheet, byPart, blankIsNo, random);
            }
        }
        return Season.sheets(book, council, filled);
    }

    private static void fill(
            Season.Entry entry,
            Rulebook book,
            String member,
            Optional<ScoreSheet> sheet,
            boolean byPart,
            boolean blankIsNo,
            Random random) {
        String set = "" + entry.set;
        if (byPart) {
            for (int part = 0; part < book.parts().size(); part++) {
                int at = part;
                if (sheet.flatMap(of -> partScore(of, at)).isEmpty()) {
                    int hundredths = random.nextInt(book.parts().get(part).points() * 100 + 1);
                    entry.rows.add(new Season.Row(
                            set, member, book.parts().get(part).code(), "", Points.plain(hundredths), 1));
                }
            }
            return;
        }
        for (Criterion criterion : book.set(entry.set).orElseThrow().criteria()) {
            boolean missing = sheet.map(of -> isDue(book, entry, of, criterion)
                            && !(blankIsNo && criterion.kind() == Criterion.Kind.YES_NO))
                    .orElseGet(() -> criterion.needs().isEmpty());
            if (missing) {
                int choice = random.nextInt(criterion.options().size() + (criterion.admitsNone() ? 1 : 0));
                String label = choice == criterion.options().size()
                        ? "none"
                        : criterion.options().get(choice).label();
                entry.rows.add(new Season.Row(set, member, criterion.code(), label, "", 1));
            }
        }
    }

    private static Optional<Integer> partScore(ScoreSheet sheet, int part) {
        return sheet.partHundredths(part).stream().boxed().findFirst();
    }

    /** Whether an answer is missing, and it is known that it is wanted. */
    private static boolean isDue(Rulebook book, Season.Entry entry, ScoreSheet sheet, Criterion criterion) {
        boolean open = criterion
                .needs()
                .flatMap(code -> book.set(entry.set).orElseThrow().criterion(code))
                .map(needed -> isOpen(sheet, needed))
                .orElse(false);
        return !open && sheet.answer(criterion) instanceof Answer.Missing;
    }

    private static boolean isOpen(ScoreSheet sheet, Criterion criterion) {
        return criterion.index() < 0
                ? criterion.children().stream().anyMatch(child -> isOpen(sheet, child))
                : sheet.answer(criterion) instanceof Answer.Missing;
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void starNeverStandsBesideAFailedCheck(@ForAll long seed) {
        Drawn drawn = draw(seed);
        Season season = Seasons.any(drawn.random(), drawn.lists());
        for (Ranking.Entry entry : season.rank(drawn.book()).entries()) {
            Evaluation evaluation = entry.evaluation();
            boolean rated = evaluation.outcome() == Outcome.RATED;
            assertThat(evaluation.star().isPresent()).isEqualTo(rated);
            assertThat(entry.place().isPresent()).isEqualTo(rated);
            if (rated) {
                assertThat(Small.codes(evaluation.judgement().findings())).doesNotContainAnyElementsOf(FAILURES);
                Star star = evaluation.star().orElseThrow();
                assertThat(star).isLessThanOrEqualTo(evaluation.bandStar().orElseThrow());
                evaluation.minimumStar().ifPresent(minimum -> assertThat(star).isLessThanOrEqualTo(minimum));
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void councilsOfUpToFiftyAndLargePointsAreJudgedByFractionsOfAnySize(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook lists = InventedBook.of(random, random.nextBoolean());
        Season season = Seasons.clean(random, lists, 1 + random.nextInt(50));
        OracleProperties.check(lists, InventedBook.read(lists), season);
    }
}
