// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Citation;
import vn.ocop.core.Star;

/** The minimum marks of one criterion while an overlay moves them, and what they ask for. */
final class AmendedMarks {
    /** A mark: for its star the option is the least acceptable one, always or where a fact is stated. */
    private record Entry(Star star, Option option, Optional<Fact> when, Optional<Citation> citation) {}

    private final List<Option> options;
    private final List<Entry> entries = new ArrayList<>();

    AmendedMarks(List<Option> options) {
        this.options = options;
        for (Option option : options) {
            option.minimumFor()
                    .ifPresent(
                            star -> entries.add(new Entry(star, option, option.minimumWhen(), option.markCitation())));
        }
    }

    /**
     * Moves the mark of a star, within the case of the option, or sets it if there is none. The mark goes on to depend on its
     * fact, unless another one is named.
     *
     * @return whether there is such an option
     */
    boolean move(Changes.Move move) {
        Optional<Option> to = options.stream()
                .filter(option -> option.label().equals(move.option())
                        || String.valueOf(option.number()).equals(move.option()))
                .findFirst();
        to.ifPresent(option -> move(move, option));
        return to.isPresent();
    }

    private void move(Changes.Move move, Option to) {
        List<Entry> old = entries.stream()
                .filter(entry -> entry.star() == move.star() && entry.option().caseNumber() == to.caseNumber())
                .toList();
        List<Entry> always =
                old.stream().filter(entry -> entry.when().isEmpty()).toList();
        List<Entry> moved = move.when().isEmpty() && !always.isEmpty() ? always : old;
        entries.removeAll(moved);
        List<Optional<Fact>> facts = moved.stream().map(Entry::when).distinct().toList();
        if (move.when().isPresent() || facts.isEmpty()) {
            facts = List.of(move.when());
        }
        facts.forEach(fact -> entries.add(new Entry(move.star(), to, fact, Optional.of(move.citation()))));
    }

    /**
     * What marks ask for: the least points for each star of a rulebook above the lowest, where no fact is stated (under the
     * empty name) and where one is. Marks that ask for the same are one to every result.
     */
    record Demands(Map<String, List<Integer>> byFact) {
        /** Whether less is asked for any star, whatever is stated. */
        boolean isLooserThan(Demands other) {
            Set<String> facts = new HashSet<>(byFact.keySet());
            facts.addAll(other.byFact.keySet());
            for (String fact : facts) {
                List<Integer> here = least(fact);
                List<Integer> there = other.least(fact);
                for (int i = 0; i < here.size(); i++) {
                    if (here.get(i) < there.get(i)) {
                        return true;
                    }
                }
            }
            return false;
        }

        boolean areThoseOf(Demands other) {
            return !isLooserThan(other) && !other.isLooserThan(this);
        }

        private List<Integer> least(String fact) {
            return byFact.getOrDefault(fact, byFact.getOrDefault("", List.of()));
        }
    }

    Demands demands(List<Band> bands) {
        Map<String, List<Integer>> demands = new HashMap<>();
        demands.put("", demands(bands, Optional.empty()));
        for (Entry entry : entries) {
            entry.when().ifPresent(fact -> demands.put(fact.id(), demands(bands, entry.when())));
        }
        return new Demands(demands);
    }

    private List<Integer> demands(List<Band> bands, Optional<Fact> stated) {
        List<Integer> least = new ArrayList<>();
        // the lowest star comes first, and needs no mark
        for (Band band : bands.subList(Math.min(1, bands.size()), bands.size())) {
            least.add(entries.stream()
                    .filter(entry -> band.star().isAtLeast(entry.star()))
                    .filter(entry -> entry.when().isEmpty() || entry.when().equals(stated))
                    .mapToInt(entry -> entry.option().points())
                    .max()
                    .orElse(Integer.MIN_VALUE));
        }
        return least;
    }

    /**
     * The options with these marks, but for a mark that another one asks for anyway.
     *
     * @return the options, absent if an option would need marks of different conditions
     */
    Optional<List<Option>> options() {
        Map<Integer, Entry> byOption = new HashMap<>();
        for (Entry entry : entries) {
            boolean asked = entries.stream().anyMatch(other -> covers(other, entry) && !covers(entry, other));
            @Nullable Entry twin = asked ? null : byOption.put(entry.option().number(), entry);
            if (twin != null && !covers(twin, entry)) {
                return Optional.empty();
            }
        }
        return Optional.of(options.stream()
                .map(option -> marked(option, Optional.ofNullable(byOption.get(option.number()))))
                .toList());
    }

    /** Whether a mark asks for all that another one asks for. */
    private static boolean covers(Entry entry, Entry other) {
        return other.star().isAtLeast(entry.star())
                && entry.option().points() >= other.option().points()
                && (entry.when().isEmpty() || entry.when().equals(other.when()));
    }

    private static Option marked(Option option, Optional<Entry> entry) {
        return Option.builder()
                .from(option)
                .minimumFor(entry.map(Entry::star))
                .minimumWhen(entry.flatMap(Entry::when))
                .markCitation(entry.flatMap(Entry::citation))
                .build();
    }
}
