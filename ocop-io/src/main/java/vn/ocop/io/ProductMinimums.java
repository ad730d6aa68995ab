// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.io.words.Words;

/** What the council decided of a product's minimum marks: of single ones, or of all at once. What disagrees is told. */
final class ProductMinimums {
    private final List<Decision> decisions = new ArrayList<>(0);

    /**
     * A decision.
     *
     * @param criterion the criterion's code; blank: all marks up to the star are met, and not all of the next one
     * @param star the star
     * @param met whether the mark is met
     * @param at where it stands
     */
    record Decision(String criterion, Star star, boolean met, Location at) {
        private boolean ofAll() {
            return criterion.isEmpty();
        }

        /** Whether both cannot be. */
        private boolean contradicts(Decision other) {
            if (ofAll() || other.ofAll()) {
                return (ofAll() && other.ofAll())
                        ? star != other.star
                        : ofAll() ? excludes(other) : other.excludes(this);
            }
            return criterion.equals(other.criterion)
                    && met != other.met
                    && (met ? star.isAtLeast(other.star) : other.star.isAtLeast(star));
        }

        /** Whether all marks up to a star are met while one of them is not. */
        private boolean excludes(Decision single) {
            return !single.met && star.isAtLeast(single.star);
        }
    }

    /** Adds up to which star all marks are met; false if the text is no star. */
    boolean addUpTo(String text, Location at) {
        OptionalInt star = Words.stars(text);
        boolean known = star.isPresent() && star.getAsInt() >= 1 && star.getAsInt() <= Star.values().length;
        if (known) {
            add(new Decision("", Star.ofNumber(star.getAsInt()), true, at));
        }
        return known;
    }

    void add(Decision decision) {
        decisions.add(decision);
    }

    /** Where the first of them stands. */
    Optional<Location> first() {
        return decisions.stream().map(Decision::at).findFirst();
    }

    /** The first decision that another one contradicts. */
    Optional<Finding> contradiction() {
        for (int i = 0; i < decisions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (decisions.get(i).contradicts(decisions.get(j))) {
                    return Optional.of(Finding.builder(IoFinding.MINIMUMS_CONTRADICTED)
                            .location(decisions.get(i).at)
                            .fact("first", decisions.get(j).at)
                            .build());
                }
            }
        }
        return Optional.empty();
    }

    void state(ScoreSheets.Builder sheets) {
        for (Decision decision : decisions) {
            sheets.locatedBy(() -> Optional.of(decision.at));
            if (decision.ofAll()) {
                sheets.minimumsMet(decision.star);
            } else if (decision.met) {
                sheets.minimumMet(decision.criterion, decision.star);
            } else {
                sheets.minimumNotMet(decision.criterion, decision.star);
            }
        }
    }
}
