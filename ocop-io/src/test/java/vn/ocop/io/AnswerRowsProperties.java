// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Scoring;

/** Rows come to the products in batches; nothing of that shows. */
class AnswerRowsProperties {
    private static final Scoring SCORING = Scoring.of(Seasons.VILLAGE);
    private static final String[] ANSWERS = {
        "1.1,1,",
        "1.1,3,",
        "1.2,yes,",
        "1.2,,0",
        "2.1,1,",
        "2.1,2,",
        "2.2,2,",
        "2.2,,5",
        "3.1,4,",
        "3.1,,30",
        "9,1,",
        "A,,30",
        "TOTAL,,90",
        ",1,",
        "1.1,,",
    };

    private record Result(List<String> products, List<String> findings) {}

    /** Products with outcome, average and findings; then the findings of the call. */
    private static Result read(List<String> rows, int batch) {
        List<String> lines = new ArrayList<>(rows);
        lines.add(0, "product,set,member,criterion,option,points,round");
        List<Finding> findings = new ArrayList<>();
        Map<String, ProductRows> products = new LinkedHashMap<>();
        RowReader reader = RowReader.open(
                        Seasons.csv("s.csv", lines.toArray(String[]::new)), AnswerRows.FORMAT, findings)
                .orElseThrow();
        new AnswerRows(
                        reader,
                        id -> products.computeIfAbsent(
                                id,
                                key -> new ProductRows(
                                        key,
                                        Seasons.VILLAGE,
                                        product -> Council.unstated(),
                                        (under, set) -> SetNames.ANYTHING)),
                        new SeasonScript(/* keepsAnswers= */ false, Optional.empty()),
                        findings,
                        batch)
                .read();
        List<String> results = new ArrayList<>();
        products.values().forEach(product -> {
            Evaluation evaluation = SCORING.score(product.build());
            results.add(evaluation + " " + Seasons.brief(evaluation.judgement().findings()));
        });
        results.sort(null);
        return new Result(results, Seasons.brief(findings));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> products = Arbitraries.of("P", "Q", "R", "S", "a product of a long name", "Ổi", "");
        Arbitrary<String> sets = Arbitraries.of("1", "1", "1", "1", "1", "1", "1", "2", "x", "");
        Arbitrary<String> members = Arbitraries.of("m1", "m2", "m3", "a member of a long name", "Lê", "");
        Arbitrary<String> rounds = Arbitraries.of("", "", "", "1", "2", "0", "x");
        Arbitrary<String> answers = Arbitraries.of(ANSWERS);
        return products.flatMap(product -> sets.flatMap(set -> members.flatMap(member -> answers.flatMap(answer ->
                        rounds.map(round -> product + "," + set + "," + member + "," + answer + "," + round)))))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void theSizeOfABatchChangesNothing(
            @ForAll("rows") List<String> rows, @ForAll @IntRange(min = 1, max = 9) int batch) {
        assertThat(read(rows, batch)).isEqualTo(read(rows, 1_000));
    }

    @Property(tries = 100)
    void longNamesChangeNothing(@ForAll("rows") List<String> rows) {
        List<String> longer = rows.stream()
                .map(row ->
                        row.replace(",m1,", ",member number one of all,").replace(",m2,", ",member number two of all,"))
                .toList();
        Result shorter = read(rows, 7);
        Result result = read(longer, 7);
        assertThat(result.findings).isEqualTo(shorter.findings);
        assertThat(result.products).isEqualTo(shorter.products);
    }

    @Test
    void thousandsOfMembersAndProductsAreReadToo() {
        List<String> rows = new ArrayList<>();
        for (int product = 0; product < 300; product++) {
            for (int member = 0; member < 70; member++) {
                int id = product * 70 + member;
                rows.add("P" + product + ",1,M" + id + ",1.1,3,,");
                rows.add("P" + product + ",1,M" + id + ",1.2,yes,,");
                rows.add("P" + product + ",1,M" + id + ",2.1,1,,");
                rows.add("P" + product + ",1,M" + id + ",3.1,4,,");
            }
        }
        Result grouped = read(rows, 1 << 20);
        java.util.Collections.shuffle(rows, new Random(7));
        Result shuffled = read(rows, 1 << 20);
        assertThat(grouped.findings).isEmpty();
        assertThat(grouped.products).hasSize(300).allMatch(product -> product.contains("5250/70"));
        assertThat(shuffled.products).isEqualTo(grouped.products);
    }
}
