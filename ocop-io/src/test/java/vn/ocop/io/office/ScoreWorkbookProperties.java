// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Severity;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.rulebook.SetHeader;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

/** Any legal answers, of all sets, in every layout: the result of the long form, exactly. */
class ScoreWorkbookProperties {
    private static final Rulebooks SHELF = new Rulebooks();
    private static final List<CriteriaSet> SETS = sets();
    /** All layouts come round by some of the sets in each run, and all sets by all layouts in a few. */
    private static final int LAYOUTS_A_SET = 4;

    private static List<CriteriaSet> sets() {
        List<CriteriaSet> sets = new ArrayList<>();
        for (String id : List.of("qd-1048-2019", "qd-26-2026")) {
            Rulebook rulebook = SHELF.get(id);
            for (SetHeader header : rulebook.sets()) {
                rulebook.set(header.number())
                        .filter(set -> !set.criteria().isEmpty())
                        .ifPresent(sets::add);
            }
        }
        return sets;
    }

    private static Rulebook rulebook(CriteriaSet set) {
        return SHELF.get(set.rulebookId());
    }

    @Property(tries = 1)
    void everySetInEveryLayoutHasTheResultOfTheLongForm(@ForAll long seed) {
        assertThat(SETS).hasSize(51);
        for (CriteriaSet set : SETS) {
            check(set, seed);
        }
    }

    /** Parts, and up to which star all marks are met, give what the answers give, where no single answer decides. */
    @Property(tries = 1)
    void theSummaryOfEverySetHasTheResultOfTheLongForm(@ForAll long seed) {
        for (CriteriaSet drawn : SETS) {
            Rulebook rulebook = rulebook(drawn);
            Layouts layouts = new Layouts(rulebook.set(drawn.number()).orElseThrow(), new Random(seed));
            Scoring scoring = Scoring.of(rulebook);
            Ranking.Entry whole = entry(scoring, layouts.longForm(false));
            Evaluation expected = whole.evaluation();
            String star = expected.minimumStar()
                    .map(of -> String.valueOf(of.number()))
                    .orElse("");
            Scoring decided = Scoring.of(rulebook, Policies.of(rulebook).with(Policy.COUNCIL_MINIMUM, "decided"));
            Ranking.Entry summed = entry(decided, understood(rulebook, layouts.summary(true, star)));
            Evaluation found = summed.evaluation();
            assertThat(found.average()).as("%s", drawn).isPresent().isEqualTo(expected.average());
            assertThat(found.parts()).as("%s", drawn).isEqualTo(expected.parts());
            assertThat(found.bandStar()).as("%s", drawn).isEqualTo(expected.bandStar());
            assertThat(found.minimumStar()).as("%s", drawn).isEqualTo(expected.minimumStar());
            if (expected.outcome() != Outcome.DISQUALIFIED) {
                assertThat(found.outcome()).as("%s", drawn).isEqualTo(expected.outcome());
                assertThat(found.star()).as("%s", drawn).isEqualTo(expected.star());
                assertThat(summed.place()).as("%s", drawn).isEqualTo(whole.place());
            }
        }
    }

    /** Totals give the average and its band, and no star. */
    @Property(tries = 1)
    void theTotalsOfEverySetHaveTheAverageOfTheLongForm(@ForAll long seed) {
        for (CriteriaSet drawn : SETS) {
            Rulebook rulebook = rulebook(drawn);
            Layouts layouts = new Layouts(rulebook.set(drawn.number()).orElseThrow(), new Random(seed));
            Scoring scoring = Scoring.of(rulebook);
            Evaluation expected = entry(scoring, layouts.longForm(false)).evaluation();
            Season season = season(rulebook, understood(rulebook, layouts.summary(false, "")));
            Evaluation found = scoring.rank(season.sheets()).entries().get(0).evaluation();
            assertThat(found.outcome()).isEqualTo(Outcome.INCOMPLETE);
            assertThat(season.averageOfTotals(found))
                    .as("%s", drawn)
                    .isPresent()
                    .isEqualTo(expected.average());
            assertThat(season.averageOfTotals(found).map(scoring::bandOf))
                    .as("%s", drawn)
                    .isEqualTo(expected.bandStar());
        }
    }

    private static TableSource understood(Rulebook rulebook, TableSource file) {
        Checked<ScoreWorkbook> read = ScoreWorkbook.read(rulebook, List.of(file), ScoreOptions.none());
        assertThat(read.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        return read.value().orElseThrow().sheets();
    }

    private static Season season(Rulebook rulebook, TableSource sheets) {
        return Season.read(rulebook, SeasonSources.of(sheets)).value().orElseThrow();
    }

    private static Ranking.Entry entry(Scoring scoring, TableSource sheets) {
        return scoring.rank(season(scoring.rulebook(), sheets).sheets())
                .entries()
                .get(0);
    }

    private static void check(CriteriaSet drawn, long seed) {
        Rulebook rulebook = rulebook(drawn);
        CriteriaSet set = rulebook.set(drawn.number()).orElseThrow();
        Random random = new Random(seed);
        Layouts layouts = new Layouts(set, random);
        for (Layouts.Layout layout : Layouts.Layout.values()) {
            check(layouts, rulebook, layout);
        }
    }

    private static void check(Layouts layouts, Rulebook rulebook, Layouts.Layout layout) {
        boolean byPoints = switch (layout) {
            case MATRIX_CODES, MATRIX_TITLES, FORM_POINTS, CHOICES_POINTS -> true;
            default -> false;
        };
        Checked<ScoreWorkbook> read =
                ScoreWorkbook.read(rulebook, layouts.files(layout, rulebook), ScoreOptions.none());
        assertThat(read.findings())
                .as("%s %s", layouts.set, layout)
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(result(rulebook, read.value().orElseThrow().sheets()))
                .as("%s %s", layouts.set, layout)
                .isEqualTo(result(rulebook, layouts.longForm(byPoints)));
    }

    private static List<String> result(Rulebook rulebook, TableSource sheets) {
        Season season = season(rulebook, sheets);
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
