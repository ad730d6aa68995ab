// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.lawfile.LawFileFinding;

/**
 * Tests what has to hold in every rulebook: maxima add up, bands have neither gaps nor overlaps, conditions lead somewhere,
 * every star can be won.
 *
 * <p>What is not well-formed at all (an unknown element, a missing text or citation, a code that occurs twice) is found while
 * a rulebook is read; {@link Rulebooks#read} does both.
 */
final class RulebookLint {
    private final Rulebook rulebook;
    private final Excuses excuses = new Excuses();
    private final Map<String, Integer> contents = new HashMap<>();

    /**
     * Tests a rulebook with all its criteria sets.
     *
     * @param rulebook the rulebook
     * @return the findings, each with file and line. A finding that a declared erratum excuses stays in the list with
     *     severity INFO, the reason in its facts {@code erratum} (English) and {@code erratum.vi}; an erratum that excuses
     *     nothing is an error
     */
    static List<Finding> lint(Rulebook rulebook) {
        List<CriteriaSet> sets = new ArrayList<>();
        for (SetHeader header : rulebook.sets()) {
            sets.add(rulebook.set(header.number()).orElseThrow());
        }
        return lintWhatWasRead(rulebook, true, sets);
    }

    /** Tests the criteria sets that could be read, and the frame if it could. */
    static List<Finding> lintWhatWasRead(Rulebook rulebook, boolean frame, List<CriteriaSet> sets) {
        if (rulebook.base().isPresent()) {
            return OverlayLint.lint(rulebook, rulebook.base().get(), frame, sets);
        }
        RulebookLint lint = new RulebookLint(rulebook);
        if (frame) {
            lint.frame();
        }
        sets.forEach(lint::set);
        // an erratum of a shared criterion may be meant for a set that could not be read
        return lint.findings(frame && sets.size() == rulebook.sets().size());
    }

    /** Tests what stands beside the criteria sets. */
    static List<Finding> lintFrame(Rulebook rulebook) {
        RulebookLint lint = new RulebookLint(rulebook);
        lint.frame();
        return lint.findings(true);
    }

    RulebookLint(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** What was found; if everything was read, the errata that excuse nothing too. */
    List<Finding> findings(boolean whole) {
        return whole ? excuses.findingsAndUnusedErrata() : excuses.findings();
    }

    /** Remembers a set that is tested elsewhere. */
    void remember(CriteriaSet set) {
        contents.putIfAbsent(content(set), set.number());
    }

    void set(CriteriaSet set) {
        new SetLint(rulebook, set, excuses).lint();
        if (!set.criteria().isEmpty()) {
            Optional<Integer> other = Optional.ofNullable(contents.putIfAbsent(content(set), set.number()));
            other.ifPresent(number -> excuses.take(
                    finding(RulebookFinding.REPEATED_SET, set.location(), "set", set.number(), "other", number),
                    set.errata()));
        }
    }

    /** What a set says, without its number and name. */
    private static String content(CriteriaSet set) {
        StringBuilder content = new StringBuilder();
        for (Section section : set.sections()) {
            content.append(section.partIndex()).append(section.number()).append(section.title());
            section.criteria().forEach(criterion -> append(content, criterion));
        }
        set.knockOuts().forEach(knockOut -> content.append(knockOut.id()));
        return content.toString();
    }

    private static void append(StringBuilder content, Criterion criterion) {
        content.append('\n').append(criterion.code()).append(criterion.points()).append(criterion.title());
        criterion.requirement().ifPresent(requirement -> content.append(requirement.id()));
        criterion.guidance().forEach(remark -> content.append(remark.text()));
        for (Option option : criterion.options()) {
            content.append(option.points()).append(option.minimumFor()).append(option.text());
        }
        criterion.children().forEach(child -> append(content, child));
    }

    private void frame() {
        List<Band> rising = new ArrayList<>(rulebook.bands());
        rising.sort((a, b) -> a.star().compareTo(b.star()));
        rising.forEach(band -> excuses.declare(band.errata()));
        Set<Star> stars = new HashSet<>();
        for (Band band : rising) {
            if (!stars.add(band.star())) {
                note(LawFileFinding.DUPLICATE_CODE, band, "code", band.star().number());
            }
            if (band.lowerLimit() > rulebook.maximum()) {
                note(
                        RulebookFinding.UNREACHABLE_STAR,
                        band,
                        "set",
                        "*",
                        "star",
                        band.star().number(),
                        "points",
                        rulebook.maximum());
            }
            band.printedFrom().ifPresent(printed -> printedLimit(band, printed));
        }
        for (int i = rising.size() - 1; i >= 0; i--) {
            lowerLimit(rising, i);
            printedLimits(rising, i);
        }
        periods();
        transitions();
    }

    private void printedLimit(Band band, int printed) {
        if (printed != band.lowerLimit()) {
            note(
                    RulebookFinding.PRINTED_HEADING_DIFFERS,
                    band,
                    "what",
                    band.star().number(),
                    "printed",
                    printed,
                    "used",
                    band.lowerLimit());
        }
    }

    private void lowerLimit(List<Band> rising, int i) {
        Band band = rising.get(i);
        boolean asExpected = i == 0
                ? band.lowerLimit() == 0
                : band.lowerLimit() > rising.get(i - 1).lowerLimit();
        if (!asExpected) {
            note(
                    RulebookFinding.BAND_ORDER,
                    band,
                    "star",
                    band.star().number(),
                    "found",
                    band.lowerLimit(),
                    "expected",
                    i == 0 ? "0" : "> " + rising.get(i - 1).lowerLimit());
        }
    }

    /** Compares where a band ends, as printed, with where the next one begins, as printed. */
    private void printedLimits(List<Band> rising, int i) {
        Band band = rising.get(i);
        boolean top = i == rising.size() - 1;
        if (!top && rising.get(i + 1).printedFrom().isEmpty()) {
            return;
        }
        int next = top ? rulebook.maximum() : rising.get(i + 1).printedFrom().getAsInt();
        band.printedTo().ifPresent(end -> {
            if (end < next) {
                gap(band, end, next);
            } else if (!top) {
                overlap(band, next, end);
            }
        });
        band.printedBelow().ifPresent(end -> {
            if (end < next || (top && end == next)) {
                gap(band, end, next);
            } else if (end > next && !top) {
                overlap(band, next, end);
            }
        });
        if (i == 0) {
            band.printedFrom().ifPresent(from -> {
                if (from > 0) {
                    gap(band, 0, from);
                }
            });
        }
    }

    private void gap(Band band, int from, int to) {
        note(RulebookFinding.BAND_GAP, band, "from", from, "to", to);
    }

    private void overlap(Band band, int from, int to) {
        note(RulebookFinding.BAND_OVERLAP, band, "from", from, "to", to);
    }

    private void note(FindingCode code, Band band, Object... facts) {
        excuses.take(finding(code, band.location(), facts), band.errata());
    }

    /** No day has two orders of levels. */
    private void periods() {
        List<LevelOrder> orders = rulebook.levelOrders();
        for (int i = 0; i < orders.size(); i++) {
            for (LevelOrder earlier : orders.subList(0, i)) {
                if (earlier.meets(orders.get(i))) {
                    excuses.take(
                            finding(
                                    RulebookFinding.PERIOD_OVERLAP,
                                    orders.get(i).location(),
                                    "from",
                                    orders.get(i).from(),
                                    "other",
                                    earlier.from()),
                            List.of());
                }
            }
        }
    }

    /** No case has two rules. */
    private void transitions() {
        List<TransitionRule> rules = rulebook.transitions();
        for (int i = 0; i < rules.size(); i++) {
            for (TransitionRule earlier : rules.subList(0, i)) {
                if (rules.get(i).meets(earlier)) {
                    excuses.take(
                            finding(RulebookFinding.RULE_OVERLAP, rules.get(i).location(), "other", earlier.location()),
                            List.of());
                }
            }
        }
    }

    static Finding finding(FindingCode code, Location at, Object... facts) {
        return Finding.builder(code).location(at).facts(facts).build();
    }
}
