// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Location;
import vn.ocop.core.Star;

/** Tests one criteria set. */
final class SetLint {
    private final Rulebook rulebook;
    private final CriteriaSet set;
    private final Excuses excuses;

    SetLint(Rulebook rulebook, CriteriaSet set, Excuses excuses) {
        this.rulebook = rulebook;
        this.set = set;
        this.excuses = excuses;
    }

    void lint() {
        if (set.isFrame()) {
            return;
        }
        declareAll();
        if (set.criteria().isEmpty()) {
            note(RulebookFinding.EMPTY_SET, set.location(), set.errata(), "set", set.number());
            return;
        }
        set.printedHeadings().forEach(this::heading);
        set.sections().forEach(this::section);
        partSums();
        legend();
        for (Band band : rulebook.bands()) {
            reachable(band);
        }
    }

    private void declareAll() {
        excuses.declare(set.errata());
        set.printedHeadings().forEach(heading -> excuses.declare(heading.errata()));
        for (Section section : set.sections()) {
            excuses.declare(section.errata());
            section.criteria().forEach(this::declare);
        }
    }

    private void declare(Criterion criterion) {
        excuses.declare(criterion.errata());
        criterion.options().forEach(option -> excuses.declare(option.errata()));
        criterion.wordings().forEach(wording -> excuses.declare(wording.errata()));
        criterion.children().forEach(this::declare);
    }

    private void heading(CriteriaSet.PrintedHeading heading) {
        String what = heading.part().orElseGet(() -> heading.section().orElseThrow());
        int used = heading.part().isPresent() ? partPoints(what) : sectionPoints(what);
        if (!heading.printed().equals(String.valueOf(used))) {
            note(
                    RulebookFinding.PRINTED_HEADING_DIFFERS,
                    heading.location(),
                    heading.errata(),
                    "what",
                    what,
                    "printed",
                    heading.printed(),
                    "used",
                    used);
        }
    }

    private int partPoints(String code) {
        return set.parts().stream()
                .filter(part -> part.code().equals(code))
                .mapToInt(Part::points)
                .sum();
    }

    private int sectionPoints(String number) {
        return set.sections().stream()
                .filter(section -> section.number().equals(number))
                .mapToInt(Section::points)
                .sum();
    }

    private void section(Section section) {
        String what = set.parts().get(section.partIndex()).code() + " " + section.number();
        sum(section.location(), section.errata(), what, maxima(section.criteria()), section.points());
        section.criteria().forEach(this::criterion);
    }

    private static int maxima(List<Criterion> criteria) {
        int sum = 0;
        for (Criterion criterion : criteria) {
            sum += criterion.points();
        }
        return sum;
    }

    private void sum(Location at, List<Erratum> errata, String what, int found, int expected) {
        if (found != expected) {
            note(
                    RulebookFinding.SUM_MISMATCH,
                    at,
                    errata,
                    "set",
                    set.number(),
                    "what",
                    what,
                    "found",
                    found,
                    "expected",
                    expected);
        }
    }

    private void partSums() {
        int[] sums = new int[set.parts().size()];
        for (Section section : set.sections()) {
            sums[section.partIndex()] += section.points();
        }
        for (int i = 0; i < sums.length; i++) {
            Part part = set.parts().get(i);
            sum(set.location(), set.errata(), part.code(), sums[i], part.points());
        }
    }

    private void legend() {
        if (!set.printsLegend() && !set.marks().isEmpty()) {
            note(
                    RulebookFinding.MARKS_WITHOUT_LEGEND,
                    set.location(),
                    set.errata(),
                    "marks",
                    set.marks().size());
        }
    }

    private void criterion(Criterion criterion) {
        criterion
                .printedCode()
                .filter(printed -> !printed.equals(criterion.code()))
                .ifPresent(printed -> {
                    note(RulebookFinding.PRINTED_CODE_DIFFERS, criterion, "printed", printed, "used", criterion.code());
                });
        condition(criterion);
        criterion.wordings().forEach(wording -> wording(criterion, wording));
        if (criterion.kind() == Criterion.Kind.CONTAINER) {
            sum(
                    criterion.location(),
                    criterion.errata(),
                    criterion.code(),
                    maxima(criterion.children()),
                    criterion.points());
            criterion.children().forEach(this::criterion);
        } else {
            options(criterion);
        }
    }

    private void options(Criterion criterion) {
        for (Option option : criterion.options()) {
            printed(criterion, option);
            if (option.points() > criterion.points()) {
                note(
                        RulebookFinding.CRITERION_MAXIMUM,
                        option.location(),
                        option.errata(),
                        "criterion",
                        criterion.code(),
                        "option",
                        option.label(),
                        "found",
                        option.points(),
                        "expected",
                        criterion.points());
            }
        }
        List<List<Option>> cases = byCase(criterion);
        if (cases.stream().anyMatch(List::isEmpty)) {
            note(RulebookFinding.NO_OPTIONS, criterion, "criterion", criterion.code());
            return;
        }
        sum(criterion.location(), criterion.errata(), criterion.code(), best(criterion.options()), criterion.points());
        cases.forEach(options -> order(criterion, options));
    }

    private static List<List<Option>> byCase(Criterion criterion) {
        if (criterion.cases().isEmpty()) {
            return List.of(criterion.options());
        }
        List<List<Option>> cases = new ArrayList<>();
        for (Criterion.Case one : criterion.cases()) {
            cases.add(inCase(criterion, one.number()));
        }
        return cases;
    }

    private static List<Option> inCase(Criterion criterion, int number) {
        return criterion.options().stream()
                .filter(option -> option.caseNumber() == number)
                .toList();
    }

    private static int best(List<Option> options) {
        return options.stream().mapToInt(Option::points).max().orElse(0);
    }

    private void printed(Criterion criterion, Option option) {
        String printed = option.printedBlank()
                ? "–"
                : String.valueOf(option.printedPoints().orElse(option.points()));
        if (!printed.equals(String.valueOf(option.points()))) {
            note(
                    RulebookFinding.PRINTED_DIFFERS,
                    option.location(),
                    option.errata(),
                    "criterion",
                    criterion.code(),
                    "option",
                    option.label(),
                    "printed",
                    printed,
                    "used",
                    option.points());
        }
    }

    /** Points rise from option to option, and so do marks. */
    private void order(Criterion criterion, List<Option> options) {
        StringJoiner points = new StringJoiner(", ");
        StringJoiner marks = new StringJoiner(", ");
        boolean rise = true;
        boolean marksRise = true;
        Optional<Star> lastMark = Optional.empty();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            points.add(String.valueOf(option.points()));
            rise &= i == 0 || option.points() > options.get(i - 1).points();
            if (option.minimumFor().isPresent()) {
                Star star = option.minimumFor().get();
                marks.add(String.valueOf(star.number()));
                marksRise &= lastMark.map(last -> star.compareTo(last) > 0).orElse(true);
                lastMark = option.minimumFor();
            }
        }
        if (!rise) {
            note(RulebookFinding.ODD_POINTS, criterion, "criterion", criterion.code(), "points", points);
        }
        if (!marksRise) {
            note(RulebookFinding.ODD_MARKS, criterion, "criterion", criterion.code(), "marks", marks);
        }
    }

    private void wording(Criterion criterion, Criterion.Wording wording) {
        wording.gap()
                .ifPresent(gap -> note(
                        RulebookFinding.TEXT_GAP,
                        wording.location(),
                        wording.errata(),
                        "criterion",
                        criterion.code(),
                        "gap",
                        gap));
        wording.overlap()
                .ifPresent(overlap -> note(
                        RulebookFinding.TEXT_OVERLAP,
                        wording.location(),
                        wording.errata(),
                        "criterion",
                        criterion.code(),
                        "overlap",
                        overlap));
    }

    /** What a criterion is worth hangs on what it needs, a container's worth on its children's. */
    private void condition(Criterion criterion) {
        criterion.needs().flatMap(set::criterion).ifPresent(needed -> {
            if (leadsTo(needed, criterion, new HashSet<>())) {
                note(RulebookFinding.CONDITION_CYCLE, criterion, "criterion", criterion.code());
            }
        });
    }

    private boolean leadsTo(Criterion from, Criterion wanted, Set<String> seen) {
        if (from.code().equals(wanted.code())) {
            return true;
        }
        if (!seen.add(from.code())) {
            return false;
        }
        return from.needs()
                        .flatMap(set::criterion)
                        .filter(next -> leadsTo(next, wanted, seen))
                        .isPresent()
                || from.children().stream().anyMatch(child -> leadsTo(child, wanted, seen));
    }

    /** The most points that a product can win while it meets every mark up to the band's star. */
    private void reachable(Band band) {
        int points = greatestTotal(band.star());
        if (points < band.lowerLimit() && band.lowerLimit() <= rulebook.maximum()) {
            note(
                    RulebookFinding.UNREACHABLE_STAR,
                    set.location(),
                    set.errata(),
                    "what",
                    band.star().number(),
                    "set",
                    set.number(),
                    "star",
                    band.star().number(),
                    "points",
                    points);
        }
    }

    private int greatestTotal(Star star) {
        Set<String> together = new HashSet<>();
        int total = 0;
        for (List<Criterion> group : set.sameCase()) {
            total += bestCase(
                    group.stream()
                            .filter(criterion -> together.add(criterion.code()))
                            .toList(),
                    star);
        }
        for (Criterion criterion : set.criteria()) {
            if (!together.contains(criterion.code())) {
                // the best option of all satisfies every mark
                total += Math.max(best(criterion.options()), 0);
            }
        }
        return total;
    }

    /** The best total of criteria that are all answered within the same case. */
    private static int bestCase(List<Criterion> group, Star star) {
        int cases = group.stream()
                .mapToInt(criterion -> criterion.cases().size())
                .max()
                .orElse(0);
        int best = 0;
        for (int number = 1; number <= cases; number++) {
            int sum = 0;
            for (Criterion criterion : group) {
                int points = best(inCase(criterion, number));
                sum += meets(criterion, points, star) ? points : -1_000_000;
            }
            best = Math.max(best, sum);
        }
        return best;
    }

    private static boolean meets(Criterion criterion, int points, Star star) {
        return criterion.options().stream()
                .filter(option -> option.minimumFor().map(star::isAtLeast).orElse(false)
                        && option.minimumWhen().isEmpty())
                .allMatch(option -> points >= option.points());
    }

    private void note(FindingCode code, Criterion criterion, Object... facts) {
        note(code, criterion.location(), criterion.errata(), facts);
    }

    private void note(FindingCode code, Location at, List<Erratum> errata, Object... facts) {
        excuses.take(RulebookLint.finding(code, at, facts), errata);
    }
}
