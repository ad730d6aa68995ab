// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Part;

/**
 * What can stand in a row of a criteria set at all: a mistake that is the same in thousands of rows is found before anything is
 * made of them. Not thread-safe: it remembers what it was asked last.
 */
final class SetNames {
    /** Where no set is known. */
    static final SetNames ANYTHING = new SetNames(Optional.empty());

    private static final String NO_FRACTION = "[.,]0{1,2}";

    private final Set<String> answered = new HashSet<>();
    private final Set<String> sums = new HashSet<>();
    private final Set<String> options = new HashSet<>();
    private final Set<String> points = new HashSet<>();
    /** Absent where the set cannot be told: then everything can stand there. */
    private final Optional<CriteriaSet> known;

    private String lastCode = "";
    private String lastOption = "";

    SetNames(Optional<CriteriaSet> set) {
        this.known = set;
        set.ifPresent(this::take);
    }

    private void take(CriteriaSet set) {
        sums.add("TOTAL");
        set.parts().stream().map(Part::code).forEach(sums::add);
        set.sections().forEach(section -> sums.add(section.number()));
        for (Criterion criterion : set.criteria()) {
            answered.add(criterion.code());
            for (Option option : criterion.options()) {
                options.add(option.label());
                points.add(String.valueOf(option.points()));
            }
        }
        points.add("0");
        options.add("none");
    }

    /** Whether a code is one of the set: of a criterion, or of what adds up. */
    boolean hasCode(String code) {
        if (known.isEmpty() || code.equals(lastCode)) {
            return true;
        }
        boolean has = answered.contains(code)
                || sums.contains(code)
                || known.get().criterion(code).isPresent();
        lastCode = has ? code : lastCode;
        return has;
    }

    /** Whether some criterion has an option of that name. */
    boolean hasOption(String option) {
        if (answered.isEmpty() || option.equals(lastOption)) {
            return true;
        }
        boolean has = options.contains(option);
        lastOption = has ? option : lastOption;
        return has;
    }

    /** Whether some option is worth those points, or they are a total. */
    boolean hasPoints(String code, String text) {
        return !answered.contains(code) || points.contains(text) || points.contains(whole(text));
    }

    /** Points without a fraction of nothing: {@code 3,0} is 3. */
    static String whole(String points) {
        return points.replaceFirst(NO_FRACTION + "$", "");
    }
}
