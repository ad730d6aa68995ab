// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.ScoreOptions;
import vn.ocop.io.office.ScoreWorkbook;

/** By which rules a call judges: one rulebook for all products, or for each the one that its case leads to. Immutable. */
final class CallRules {
    private static final String BY_DATES = "auto";
    /** Before a folder of rulebooks of one's own. */
    private static final String AND_OWN = BY_DATES + ":";
    /** Why a product has no rulebook: whoever reads the season tells it beside the product. */
    private static final Set<FindingCode> TOLD_BY_SEASON =
            Set.of(CriteriaFinding.CASE_UNSTATED, CriteriaFinding.NO_RULEBOOK_FOR_CASE);

    private final Map<String, Scoring> scorings;
    private final Optional<Applicability> byDates;
    private final Season.Case assumed;

    private CallRules(List<Scoring> scorings, Optional<Applicability> byDates, Season.Case assumed) {
        this.scorings = new LinkedHashMap<>();
        scorings.forEach(scoring -> this.scorings.put(scoring.rulebook().id(), scoring));
        this.byDates = byDates;
        this.assumed = assumed;
    }

    /** The rules of a rulebook, or of all built-in ones and those of a folder, under the policies that were typed. */
    static CallRules find(String name, Season.Case assumed, List<String> policies) {
        boolean byDates = name.equals(BY_DATES) || name.startsWith(AND_OWN);
        List<Finding> found = new ArrayList<>();
        List<Rulebook> own = name.startsWith(AND_OWN)
                ? RulebookOption.own(Arguments.path(name.substring(AND_OWN.length())), found)
                : List.of();
        List<Rulebook> books = byDates ? RulebookOption.builtInAnd(own) : List.of(RulebookOption.find(name));
        List<Scoring> scorings = books.stream()
                .map(book -> Scoring.of(book, PolicyTexts.read(policies, book)))
                .toList();
        if (!byDates) {
            return new CallRules(scorings, Optional.empty(), assumed);
        }
        Applicability rules = RulebookOption.applicability(books, found);
        boolean moving = scorings.stream().map(Scoring::policies).allMatch(Policies::doLastDaysMove);
        return new CallRules(
                scorings,
                Optional.of(
                        moving
                                ? rules.movingLastDays(
                                        day -> !WorkingDays.weekdays().isWorkingDay(day))
                                : rules),
                assumed);
    }

    boolean areByDates() {
        return byDates.isPresent();
    }

    /** The rules of which rulebook applies, as the call has them. */
    Applicability applicability() {
        return byDates.orElseGet(() -> new Rulebooks().applicability());
    }

    /** What the call states of every case. */
    Season.Case assumed() {
        return assumed;
    }

    /** The scoring under a rulebook of the call. */
    Scoring scoring(Rulebook rulebook) {
        return Objects.requireNonNull(scorings.get(rulebook.id()), "scoring");
    }

    Checked<ScoreWorkbook> workbook(Collection<TableSource> sources, ScoreOptions options) {
        return byDates.isPresent()
                ? ScoreWorkbook.readByDates(byDates.get(), assumed, sources, options)
                : ScoreWorkbook.read(only(), sources, options);
    }

    /** The seasons of a call, one for each rulebook. */
    Checked<List<Season>> seasons(SeasonSources sources) {
        if (byDates.isPresent()) {
            return Season.readByDates(byDates.get(), assumed, sources);
        }
        Checked<Season> read = Season.read(only(), sources);
        return read.value()
                .map(season -> Checked.of(List.of(season), read.findings()))
                .orElseGet(() -> Checked.none(read.findings()));
    }

    private Rulebook only() {
        return scorings.values().iterator().next().rulebook();
    }

    /** Whether a finding of reading workbooks is told again of the product that it stops. */
    static boolean isToldBySeason(Finding finding) {
        return TOLD_BY_SEASON.contains(finding.code());
    }
}
