// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.ocop.core.Language;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.io.document.RankingDocument;

/** The same answers, written otherwise, have the same result. */
class MetamorphicProperties {
    private static final List<String> ROSTER = List.of("member,role", "m1,CHAIR", "m2,MEMBER", "m3,MEMBER");

    /** Rows of a season: now and then one is missing, or wrong. */
    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        for (int product = 1; product <= 4; product++) {
            for (int member = 1; member <= 3; member++) {
                for (String answer : List.of("1.1,3", "1.2,yes", "2.1,1", "3.1,1")) {
                    int chance = random.nextInt(40);
                    if (chance > 0) {
                        rows.add("P-" + product + ",1,m" + member + "," + (chance == 1 ? "1.1,99" : answer));
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> result(List<String> sheets, List<String> roster, UnaryOperator<String> name) {
        List<String> lines = new ArrayList<>(List.of("product,set,member,criterion,option"));
        lines.addAll(sheets);
        SeasonSources.Builder sources =
                SeasonSources.builder().sheets(Seasons.csv("sheets.csv", lines.toArray(String[]::new)));
        if (!roster.isEmpty()) {
            sources.council(Seasons.csv("council.csv", roster.toArray(String[]::new)));
        }
        Season season = Season.read(Seasons.VILLAGE, sources.build()).value().orElseThrow();
        Ranking ranking = Scoring.of(Seasons.VILLAGE).rank(season.sheets());
        return RankingDocument.of(ranking, List.of(), Language.EN).products().stream()
                .map(product -> name.apply(product.product()) + " " + product.outcome() + " " + product.place() + " "
                        + product.star() + " " + product.average() + " " + product.parts() + " "
                        + product.findings().stream()
                                .map(finding -> finding.code())
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    private static List<String> result(List<String> sheets, List<String> roster) {
        return result(sheets, roster, UnaryOperator.identity());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theOrderOfRowsChangesNothing(@ForAll long seed, @ForAll boolean rostered) {
        Random random = new Random(seed);
        List<String> rows = rows(random);
        List<String> roster = rostered ? ROSTER : List.of();
        List<String> before = result(rows, roster);
        Collections.shuffle(rows, random);
        assertThat(result(rows, roster)).isEqualTo(before);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void otherNamesOfMembersAndProductsChangeNothing(@ForAll long seed, @ForAll boolean rostered) {
        List<String> rows = rows(new Random(seed));
        List<String> roster = rostered ? ROSTER : List.of();
        UnaryOperator<String> renamed =
                row -> row.replace("P-", "Sản phẩm ").replaceAll("\\bm([123])\\b", "Ủy viên $1");
        assertThat(result(
                        rows.stream().map(renamed).toList(),
                        roster.stream().map(renamed).toList(),
                        name -> name.replace("Sản phẩm ", "P-")))
                .isEqualTo(result(rows, roster));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void blanksAndEmptyRowsChangeNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> rows = rows(random);
        List<String> padded = new ArrayList<>();
        for (String row : rows) {
            padded.add(" " + row.replace(",", random.nextBoolean() ? " ,\u00a0 " : ","));
            if (random.nextInt(5) == 0) {
                padded.add(",,,,");
            }
        }
        assertThat(result(padded, ROSTER)).isEqualTo(result(rows, ROSTER));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void whereARosterStandsProductsMayBeReadApart(@ForAll long seed) {
        List<String> rows = rows(new Random(seed));
        List<String> apart = new ArrayList<>();
        for (int product = 1; product <= 4; product++) {
            String id = "P-" + product + ",";
            apart.addAll(result(rows.stream().filter(row -> row.startsWith(id)).toList(), ROSTER));
        }
        assertThat(apart.stream().map(MetamorphicProperties::withoutPlace).toList())
                .isEqualTo(result(rows, ROSTER).stream()
                        .map(MetamorphicProperties::withoutPlace)
                        .toList());
    }

    private static String withoutPlace(String result) {
        return result.replaceFirst("Optional(\\[\\d+]|\\.empty)", "");
    }
}
