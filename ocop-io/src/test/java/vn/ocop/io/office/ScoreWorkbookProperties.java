// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Severity;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.rulebook.SetHeader;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

/** Any legal answers, of all sets, in every layout: the result of the long form, exactly. */
class ScoreWorkbookProperties {
    private static final List<CriteriaSet> SETS = sets();

    private static List<CriteriaSet> sets() {
        List<CriteriaSet> sets = new ArrayList<>();
        for (String id : List.of("qd-1048-2019", "qd-26-2026")) {
            Rulebook rulebook = new Rulebooks().get(id);
            for (SetHeader header : rulebook.sets()) {
                rulebook.set(header.number())
                        .filter(set -> !set.criteria().isEmpty())
                        .ifPresent(sets::add);
            }
        }
        return sets;
    }

    private static Rulebook rulebook(CriteriaSet set) {
        return new Rulebooks().get(set.rulebookId());
    }

    @Provide
    Arbitrary<CriteriaSet> anySet() {
        return Arbitraries.of(SETS);
    }

    @Property(tries = 51)
    void everySetInEveryLayoutHasTheResultOfTheLongForm(@ForAll("anySet") CriteriaSet drawn, @ForAll long seed) {
        assertThat(SETS).hasSize(51);
        check(drawn, seed);
    }

    /** All sets, once each. */
    @Property(tries = 1)
    void noSetIsLeftOut(@ForAll long seed) {
        for (CriteriaSet set : SETS) {
            check(set, seed);
        }
    }

    private static void check(CriteriaSet drawn, long seed) {
        Rulebook rulebook = rulebook(drawn);
        CriteriaSet set = rulebook.set(drawn.number()).orElseThrow();
        Random random = new Random(seed);
        Layouts layouts = new Layouts(set, random);
        Layouts.Layout[] all = Layouts.Layout.values();
        Layouts.Layout layout = all[random.nextInt(all.length)];
        boolean byPoints = switch (layout) {
            case MATRIX_CODES, MATRIX_TITLES, FORM_POINTS -> true;
            default -> false;
        };
        Checked<ScoreWorkbook> read =
                ScoreWorkbook.read(rulebook, layouts.files(layout, rulebook), ScoreOptions.none());
        assertThat(read.findings()).as("%s %s", set, layout).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(result(rulebook, read.value().orElseThrow().sheets()))
                .as("%s %s", set, layout)
                .isEqualTo(result(rulebook, layouts.longForm(byPoints)));
    }

    private static List<String> result(Rulebook rulebook, TableSource sheets) {
        Season season = Season.read(rulebook, SeasonSources.of(sheets)).value().orElseThrow();
        List<String> results = new ArrayList<>();
        Scoring.of(rulebook).rank(season.sheets()).entries().forEach(entry -> {
            Evaluation evaluation = entry.evaluation();
            results.add(evaluation + " " + evaluation.parts() + " " + evaluation.bandStar() + " "
                    + evaluation.minimumStar() + " " + entry.place() + " "
                    + evaluation.judgement().findings().stream()
                            .map(Finding::code)
                            .toList());
        });
        return results;
    }
}
