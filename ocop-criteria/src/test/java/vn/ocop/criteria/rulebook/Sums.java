// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the tests of real rulebooks add up and gather. */
final class Sums {
    private Sums() {}

    /** Options make criteria, criteria containers and sections, sections parts. */
    static void assertAddUp(CriteriaSet set, int... parts) {
        int[] sums = new int[parts.length];
        for (Section section : set.sections()) {
            int sum = section.criteria().stream().mapToInt(Criterion::points).sum();
            assertThat(sum).as("%s section %s", set, section.number()).isEqualTo(section.points());
            section.criteria().forEach(criterion -> assertAddsUp(set, criterion));
            sums[section.partIndex()] += section.points();
        }
        assertThat(sums).as(set.toString()).containsExactly(parts);
    }

    private static void assertAddsUp(CriteriaSet set, Criterion criterion) {
        int reached = criterion.kind() == Criterion.Kind.CONTAINER
                ? criterion.children().stream().mapToInt(Criterion::points).sum()
                : criterion.options().stream().mapToInt(Option::points).max().orElseThrow();
        assertThat(reached).as("%s %s", set, criterion.code()).isEqualTo(criterion.points());
        criterion.children().forEach(child -> assertAddsUp(set, child));
    }

    /** The declared errata of a set, as "set:place code", those of the set as a whole last. */
    static List<String> errata(CriteriaSet set) {
        List<String> found = new ArrayList<>();
        walk(set, criterion -> {
            String place = set.number() + ":" + criterion.code();
            criterion.errata().forEach(erratum -> found.add(place + " " + erratum.excuses()));
            criterion
                    .wordings()
                    .forEach(
                            wording -> wording.errata().forEach(erratum -> found.add(place + " " + erratum.excuses())));
            criterion
                    .options()
                    .forEach(option -> option.errata()
                            .forEach(erratum -> found.add(place + "=" + option.number() + " " + erratum.excuses())));
        });
        for (CriteriaSet.PrintedHeading heading : set.printedHeadings()) {
            String place = heading.part().map(code -> "part " + code).orElse("")
                    + heading.section().map(number -> "section " + number).orElse("");
            heading.errata().forEach(erratum -> found.add(set.number() + ":" + place + " " + erratum.excuses()));
        }
        set.errata().forEach(erratum -> found.add(set.number() + ": " + erratum.excuses()));
        return found;
    }

    private static void walk(CriteriaSet set, Consumer<Criterion> visitor) {
        set.sections().forEach(section -> section.criteria().forEach(criterion -> walk(criterion, visitor)));
    }

    private static void walk(Criterion criterion, Consumer<Criterion> visitor) {
        visitor.accept(criterion);
        criterion.children().forEach(child -> walk(child, visitor));
    }
}
