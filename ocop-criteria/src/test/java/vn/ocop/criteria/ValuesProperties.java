// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.Rulebook;

/** Sheets and results are values: equal if everything stated is, in whatever order and wherever it stood. */
class ValuesProperties {
    private static Season season(Random random, NaiveBook book) {
        return Seasons.any(random, book);
    }

    private static void assertEqualAndUnlike(Object one, Object other, boolean equal) {
        if (one instanceof ScoreSheets a && other instanceof ScoreSheets b && equal) {
            assertThat(a.statements()).isEqualTo(b.statements());
        }
        assertThat(one.equals(other)).as("%s", one).isEqualTo(equal);
        assertThat(other.equals(one)).isEqualTo(equal);
        if (equal) {
            assertThat(one).hasSameHashCodeAs(other);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void whatIsBuiltAgainFromItsOwnSheetsIsTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook book = InventedBook.of(random, random.nextInt(6) == 0);
        Rulebook rulebook = InventedBook.read(book);
        Season season = season(random, book);
        Scoring scoring = season.scoring(rulebook);
        for (ScoreSheets sheets : season.sheets(rulebook)) {
            if (sheets.set().isPresent()) {
                remark(random, sheets);
                ScoreSheets again = sheets.toBuilder().build();
                assertEqualAndUnlike(sheets, again, true);
                assertThat(again.sheets()).isEqualTo(sheets.sheets());
                assertThat(again.findings()).containsExactlyInAnyOrderElementsOf(sheets.findings());
                Evaluation there = scoring.score(sheets);
                Evaluation back = scoring.score(again);
                assertEqualAndUnlike(there, back, true);
                assertThat(back).hasToString(there.toString());
                assertThat(located(back.judgement().findings()))
                        .containsExactlyInAnyOrderElementsOf(
                                located(there.judgement().findings()));
            }
        }
    }

    /** An invented remark on some sheet. */
    private static void remark(Random random, ScoreSheets sheets) {
        if (sheets.count() > 0 && random.nextBoolean()) {
            ScoreSheet first = sheets.sheets().get(0);
            ScoreSheets.Builder builder = sheets.toBuilder();
            builder.sheet(first.member().id(), first.round()).remark("seen");
            ScoreSheets remarked = builder.build();
            assertEqualAndUnlike(sheets, remarked, false);
            assertThat(remarked.sheets().get(0).remark()).contains("seen");
            assertEqualAndUnlike(remarked, remarked.toBuilder().build(), true);
        }
    }

    private static List<String> located(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.facts() + " " + finding.location())
                .toList();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheInputChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook book = InventedBook.of(random, random.nextInt(6) == 0);
        Rulebook rulebook = InventedBook.read(book);
        Season season = season(random, book);
        Season shuffled = season.copy();
        shuffled.roster.ifPresent(seats -> Collections.shuffle(seats, random));
        Collections.shuffle(shuffled.products, random);
        shuffled.products.forEach(entry -> {
            Collections.shuffle(entry.conflicts, random);
            Collections.shuffle(entry.knockOuts, random);
            Collections.shuffle(entry.decisions, random);
            Collections.shuffle(entry.facts, random);
        });
        Rulebook readAgain = InventedBook.read(book);
        assertEqualAndUnlike(season.rank(rulebook), shuffled.rank(readAgain), true);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void sheetsInAnotherOrderAreTheSameAndWithoutARowOthers(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook book = InventedBook.of(random, false);
        Rulebook rulebook = InventedBook.read(book);
        Season season = Seasons.clean(random, book, 1 + random.nextInt(7));
        Season shuffled = season.copy();
        shuffled.products.forEach(entry -> Collections.shuffle(entry.rows, random));
        assertEqualAndUnlike(season.rank(rulebook), shuffled.rank(rulebook), true);
        Season.Entry some = shuffled.products.get(random.nextInt(shuffled.products.size()));
        // an unmet requirement makes every answer to its criterion the same; a blank claim is none
        List<Season.Row> telling = some.rows.stream()
                .filter(row -> !row.option().isEmpty() || !row.points().isEmpty())
                .toList();
        if (!telling.isEmpty() && some.facts.isEmpty()) {
            some.rows.remove(telling.get(random.nextInt(telling.size())));
            assertEqualAndUnlike(season.rank(rulebook), shuffled.rank(rulebook), false);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void withoutAMemberIsAsIfTheMemberHadHandedInNothing(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook book = InventedBook.of(random, random.nextInt(6) == 0);
        Rulebook rulebook = InventedBook.read(book);
        Season season = Seasons.clean(random, book, 1 + random.nextInt(7));
        List<ScoreSheets> sheets = season.sheets(rulebook);
        for (int i = 0; i < sheets.size(); i++) {
            ScoreSheets of = sheets.get(i);
            if (of.set().isEmpty() || of.count() == 0) {
                continue;
            }
            String member = of.member(random.nextInt(of.count())).id();
            Season.Entry entry = season.products.get(i);
            List<Season.Row> others = new ArrayList<>(entry.rows);
            others.removeIf(row -> row.member().equals(member));
            ScoreSheets without = Season.sheets(rulebook, season.council(), entry.copy(others));
            if (without.set().isPresent()) {
                assertEqualAndUnlike(of.without(member), without, true);
            }
        }
    }

    @Property(tries = 100)
    void scoresOfPartsAreBuiltAgain(@ForAll long seed) {
        Random random = new Random(seed);
        ScoreSheets.Builder builder = ScoreSheets.builder("P", Small.set(random.nextInt(2) + 2), Small.council(3));
        for (int i = 1; i <= 3; i++) {
            ScoreSheets.Builder.Sheet sheet = builder.sheet("M-" + i);
            for (String part : List.of("A", "B", "C")) {
                for (int times = random.nextInt(12) == 0 ? 2 : 1; times > 0; times--) {
                    sheet.part(part, BigDecimal.valueOf(random.nextInt(4100), 2));
                }
            }
            if (random.nextBoolean()) {
                sheet.claim("TOTAL", new BigDecimal("70.50"));
            }
        }
        ScoreSheets sheets = builder.build();
        ScoreSheets again = sheets.toBuilder().build();
        assertEqualAndUnlike(sheets, again, true);
        assertThat(again.findings()).containsExactlyInAnyOrderElementsOf(sheets.findings());
    }
}
