// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/** The texts of the built-in rulebooks: short, in both languages, told apart. */
class TextsDataTest {
    /** A summary keeps every condition, so the length is that of the conditions; most are far shorter. */
    private static final int LONGEST_OPTION = 300;

    /** Option 3 of intellectual property: four rights, a document in three cases, and an exception. */
    private static final int LONGEST_OF_INTELLECTUAL_PROPERTY = 380;

    private static final Rulebooks BOOKS = new Rulebooks();

    static Stream<CriteriaSet> sets() {
        return BOOKS.ids().stream()
                .map(BOOKS::get)
                .flatMap(book -> book.sets().stream()
                        .map(header -> book.set(header.number()).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void tellTheOptionsOfACriterionApartInBothLanguages(CriteriaSet set) {
        for (Criterion criterion : set.criteria()) {
            for (Language language : Language.values()) {
                List<String> texts = criterion.options().stream()
                        .map(option -> option.caseNumber() + " " + option.text().in(language))
                        .toList();
                assertThat(texts).as("%s %s", set, criterion.code()).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void areShortAndTidy(CriteriaSet set) {
        tidy(set.name());
        set.sections().forEach(section -> tidy(section.title()));
        for (Criterion criterion : set.criteria()) {
            tidy(criterion.title());
            for (Option option : criterion.options()) {
                tidy(option.text());
                assertThat(option.text().vi())
                        .hasSizeLessThanOrEqualTo(
                                criterion.title().en().equals("Intellectual property")
                                        ? LONGEST_OF_INTELLECTUAL_PROPERTY
                                        : LONGEST_OPTION);
            }
        }
        set.knockOuts().forEach(condition -> tidy(condition.text()));
    }

    private static void tidy(Text text) {
        for (Language language : Language.values()) {
            String words = text.in(language);
            assertThat(words)
                    .isEqualTo(words.strip())
                    .isEqualTo(Normalizer.normalize(words, Normalizer.Form.NFC))
                    .doesNotContain("  ", "*", "\u25a1")
                    .doesNotEndWith(";")
                    .isNotEqualTo(words.toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void speakOfSmellAndNotOfOdour() {
        assertThat(sets().flatMap(set -> set.criteria().stream())
                        .flatMap(criterion -> Stream.concat(
                                Stream.of(criterion.title()),
                                criterion.options().stream().map(Option::text))))
                .noneMatch(text -> text.en().toLowerCase(Locale.ROOT).contains("odour"))
                .noneMatch(text -> text.en().contains("preliminary"));
    }
}
