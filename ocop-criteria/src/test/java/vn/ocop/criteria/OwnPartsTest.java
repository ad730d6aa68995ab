// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.text.Wording;

/** Rulebooks with parts of their own, two, three and six, that state no policies: nothing in the code knows their names. */
class OwnPartsTest {
    private static Rulebook book(String file) {
        return read(file).orThrow();
    }

    private static Checked<Rulebook> read(String file) {
        try {
            return new Rulebooks()
                    .read(Path.of(
                            Rulebook.class.getResource("good/" + file + ".xml").toURI()));
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One sheet of full points but in the parts that are listed, where it has half of them. */
    private static ScoreSheets product(Rulebook book, String id, Integer... halves) {
        CriteriaSet set = book.set(1).orElseThrow();
        ScoreSheets.Builder sheets = ScoreSheets.builder(id, set, Council.unstated());
        ScoreSheets.Builder.Sheet sheet = sheets.sheet("M-1");
        for (int part = 0; part < book.parts().size(); part++) {
            sheet.answer((part + 1) + ".1", List.of(halves).contains(part) ? "2" : "3", "");
        }
        return sheets.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts-p-q-r", "parts-two", "parts-six"})
    void theLintFindsNothingAndTheWorkedCasesComeOut(String file) {
        Checked<Rulebook> read = read(file);
        assertThat(read.findings()).isEmpty();
        assertThat(WorkedCases.verify(read.orThrow())).isEmpty();
        assertThat(read.orThrow().workedCases()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"parts-p-q-r,R Q P", "parts-two,Y X", "parts-six,Z Y X W V U"})
    void whereNothingIsStatedTheLastPartDecidesFirst(String file, String order) {
        assertThat(String.join(" ", Policies.of(book(file)).order())).isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts-p-q-r", "parts-two", "parts-six"})
    void everyResultCanBeExplained(String file) {
        Rulebook book = book(file);
        Scoring scoring = Scoring.of(book);
        for (int part = 0; part < book.parts().size(); part++) {
            Evaluation evaluation = scoring.score(product(book, "P", part));
            assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
            assertThat(evaluation.parts()).hasSameSizeAs(book.parts());
            for (int other = 0; other < book.parts().size(); other++) {
                int points = book.parts().get(other).points();
                assertThat(evaluation.parts().get(other)).isEqualTo(Average.of(other == part ? points / 2 : points, 1));
            }
            Agreement.everythingCanBeSaid(evaluation.explain());
            assertThat(Wording.in(Language.EN).of(evaluation.explain()).text())
                    .contains("Part " + book.parts().get(part).code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts-p-q-r", "parts-two", "parts-six"})
    void sheetsThatScorePartsAreRankedToo(String file) {
        Rulebook book = book(file);
        ScoreSheets.Builder sheets = ScoreSheets.builder("P", book.set(2).orElseThrow(), Council.unstated());
        ScoreSheets.Builder.Sheet sheet = sheets.sheet("M-1");
        book.parts().forEach(part -> sheet.part(part.code(), java.math.BigDecimal.valueOf(part.points())));
        Policies decided = Policies.of(book, Map.of("council.minimum", "decided"));
        Evaluation evaluation = Scoring.of(book, decided).score(sheets.build());
        assertThat(evaluation.average()).contains(Average.of(book.maximum(), 1));
        assertThat(evaluation.parts())
                .containsExactlyElementsOf(book.parts().stream()
                        .map(part -> Average.of(part.points(), 1))
                        .toList());
    }

    /** Equal parts, of which each product has lost half of another one: they are ranked from the first part to the last. */
    @ParameterizedTest
    @ValueSource(strings = {"parts-six"})
    void equalAveragesAreToldApartByEveryPart(String file) {
        Rulebook book = book(file);
        List<ScoreSheets> products = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int part = 0; part < book.parts().size() - 1; part++) {
            Part lost = book.parts().get(part);
            ids.add("lost-" + lost.code());
            products.add(product(book, "lost-" + lost.code(), part));
        }
        Collections.reverse(products);
        assertThat(Scoring.of(book).rank(products).entries())
                .extracting(entry -> entry.evaluation().productId())
                .containsExactlyElementsOf(ids);
        assertThat(Scoring.of(book, Policies.of(book, Map.of("rank.order", "U,V,W,X,Y,Z")))
                        .rank(products)
                        .entries())
                .extracting(entry -> entry.evaluation().productId())
                .containsExactly("lost-Y", "lost-X", "lost-W", "lost-V", "lost-U");
        assertThat(Scoring.of(book, Policies.of(book, Map.of("rank.order", "")))
                        .rank(products)
                        .entries())
                .extracting(entry -> entry.place().orElseThrow().toString())
                .containsOnly("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60})
    void resultsOfOneCallKeepTheirOwnParts(int products) {
        Rulebook book = book("parts-six");
        List<ScoreSheets> all = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            all.add(product(book, "P-" + i, i % 6));
        }
        List<Evaluation> evaluations = Scoring.of(book).score(all);
        for (int i = 0; i < products; i++) {
            assertThat(evaluations.get(i).parts())
                    .isEqualTo(Scoring.of(book).score(all.get(i)).parts());
            assertThat(evaluations.get(i).parts().get(i % 6)).isEqualTo(Average.of(5, 1));
        }
    }
}
