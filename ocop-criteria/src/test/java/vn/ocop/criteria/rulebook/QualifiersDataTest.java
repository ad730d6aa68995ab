// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/** The summaries of the options keep every word of the decision that decides whether an option is met. */
class QualifiersDataTest {
    private static final Rulebook BOOK = new Rulebooks().get("qd-26-2026");
    private static final String TABLE = "qd-26-2026-qualifiers.tsv";
    private static final List<Qualifier> QUALIFIERS = read();

    /** A word that decides, at one option of one set: the decision's, and ours in both languages. */
    private record Qualifier(int set, String code, int option, String decision, Text carriers) {
        private Text summary() {
            Criterion criterion = BOOK.set(set).orElseThrow().criterion(code).orElseThrow();
            return option == 0
                    ? criterion.title()
                    : criterion.options().get(option - 1).text();
        }

        private boolean keptBy(Text summary) {
            return Stream.of(Language.values())
                    .allMatch(language -> word(carriers.in(language))
                            .matcher(summary.in(language))
                            .find());
        }

        @Override
        public String toString() {
            return set + "/" + code + " option " + option + ": \"" + decision + "\" by " + carriers;
        }
    }

    private static Pattern word(String carrier) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(carrier) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Qualifier> read() {
        List<Qualifier> found = new ArrayList<>();
        String[] places = {};
        for (String line : table().lines().toList()) {
            if (line.startsWith("= ")) {
                places = line.substring(2).split(" ");
            } else if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                for (String place : places) {
                    String[] way = place.split("/");
                    found.add(new Qualifier(
                            Integer.parseInt(way[0]),
                            way[1],
                            Integer.parseInt(cells[0]),
                            cells[1],
                            new Text(cells[2], cells[3])));
                }
            }
        }
        return found;
    }

    private static String table() {
        try (InputStream in = QualifiersDataTest.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Integer> sets() {
        return BOOK.sets().stream().map(SetHeader::number).toList();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void standInTheSummariesInBothLanguages(int set) {
        List<Qualifier> stated =
                QUALIFIERS.stream().filter(each -> each.set() == set).toList();
        assertThat(stated).isNotEmpty();
        assertThat(stated.stream().filter(each -> !each.keptBy(each.summary()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void areKnownForEveryOptionWithAText(int set) {
        Set<String> options = new TreeSet<>();
        for (Criterion criterion : BOOK.set(set).orElseThrow().criteria()) {
            if (criterion.kind() == Criterion.Kind.YES_NO) {
                options.add(criterion.code() + " 0");
            } else {
                criterion.options().forEach(option -> options.add(criterion.code() + " " + option.number()));
            }
        }
        Set<String> known = new TreeSet<>();
        QUALIFIERS.stream()
                .filter(each -> each.set() == set)
                .forEach(each -> known.add(each.code() + " " + each.option()));
        assertThat(known).isEqualTo(options);
    }

    @Test
    void areMissedWhenASummaryLosesThem() {
        for (Qualifier each : QUALIFIERS) {
            Text summary = each.summary();
            Text without = new Text(without(summary.vi(), each.carriers().vi()), summary.en());
            assertThat(each.keptBy(without)).as("%s", each).isFalse();
            without =
                    new Text(summary.vi(), without(summary.en(), each.carriers().en()));
            assertThat(each.keptBy(without)).as("%s", each).isFalse();
        }
    }

    private static String without(String summary, String carrier) {
        return word(carrier).matcher(summary).replaceAll("…");
    }
}
