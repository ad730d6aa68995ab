// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Mark;

/** What the council decided of a product's minimum marks, while its sheets are filled in, and what is wrong with that. */
final class DecidedMarks {
    private final List<Stated> all = new ArrayList<>(0);

    /** A decision and where it stands. */
    private record Stated(Mark.Decision decision, Optional<Location> at) {}

    /** Tells of a decision. */
    interface Teller {
        void tell(Optional<Location> at, CriteriaFinding code, Object... facts);
    }

    /** Most products have none, and a start need not load what reads them. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Mark.Decision> all() {
        return all.isEmpty() ? List.of() : all.stream().map(Stated::decision).toList();
    }

    void add(Mark.Decision decision, Optional<Location> at) {
        if (all.stream().noneMatch(stated -> stated.decision.equals(decision))) {
            all.add(new Stated(decision, at));
        }
    }

    /** Adds a decision in place of those that it contradicts: one on all marks becomes decisions on the others. */
    void addInstead(Mark.Decision decision, CriteriaSet set) {
        List<Mark.Decision> former = all();
        all.clear();
        for (Mark.Decision of : former) {
            if (of.isOfAll() && set.marks().stream().anyMatch(mark -> differ(of, decision, mark))) {
                set.marks().stream()
                        .filter(mark -> !decision.tellsOf(mark))
                        .map(mark ->
                                new Mark.Decision(mark.criterion().code(), mark.star(), of.isMet(mark), of.votes()))
                        .filter(single -> former.stream().noneMatch(single::contradicts))
                        .forEach(single -> add(single, Optional.empty()));
            } else if (!of.contradicts(decision)) {
                add(of, Optional.empty());
            }
        }
        add(decision, Optional.empty());
    }

    private static boolean differ(Mark.Decision one, Mark.Decision other, Mark mark) {
        return one.tellsOf(mark) && other.tellsOf(mark) && one.isMet(mark) != other.isMet(mark);
    }

    /** Tells the first contradiction, and of which decisions the votes speak against them; whether all can be. */
    boolean areSound(CriteriaSet set, List<String> facts, Teller teller) {
        for (Stated stated : all) {
            Mark.Votes votes = stated.decision.votes();
            if (votes.speakAgainst(stated.decision.met())) {
                teller.tell(
                        stated.at,
                        CriteriaFinding.VOTES_AGAINST_DECISION,
                        "decision",
                        stated.decision.subject(),
                        "votes",
                        votes);
            }
        }
        // what is told does not hang on the order in which it was stated
        List<Stated> sorted = all.stream()
                .sorted(Comparator.comparing(stated -> stated.decision.toString()))
                .toList();
        for (Stated other : sorted) {
            for (Stated one : sorted) {
                if (one.decision.contradicts(other.decision)) {
                    contradicted(one, other, teller);
                    return false;
                }
            }
        }
        Optional<Stated> upTo =
                sorted.stream().filter(of -> of.decision.isOfAll()).findFirst();
        Optional<Stated> above = upTo.flatMap(of -> oneOfTheNextStar(of.decision, set, facts, sorted));
        above.ifPresent(of -> contradicted(of, upTo.orElseThrow(), teller));
        return above.isEmpty();
    }

    /** Tells it where the later one stands. */
    private void contradicted(Stated one, Stated other, Teller teller) {
        Stated later = all.indexOf(one) > all.indexOf(other) ? one : other;
        teller.tell(later.at, CriteriaFinding.MINIMUMS_CONTRADICTED, "decision", one.decision, "other", other.decision);
    }

    /** A decision that meets a mark of the star above, if single decisions meet them all. */
    private static Optional<Stated> oneOfTheNextStar(
            Mark.Decision upTo, CriteriaSet set, List<String> facts, List<Stated> sorted) {
        List<Mark> above = set.marks().stream()
                .filter(mark -> !upTo.isMet(mark) && PackedSheets.binds(mark, facts))
                .toList();
        Optional<Star> next = above.stream().map(Mark::star).min(Comparator.naturalOrder());
        List<Mark> ofNext = above.stream()
                .filter(mark -> next.filter(mark.star()::equals).isPresent())
                .toList();
        return ofNext.stream().allMatch(mark -> sorted.stream().anyMatch(of -> meets(of, mark)))
                ? sorted.stream()
                        .filter(of -> ofNext.stream().anyMatch(mark -> meets(of, mark)))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean meets(Stated stated, Mark mark) {
        return !stated.decision.isOfAll() && stated.decision.tellsOf(mark) && stated.decision.isMet(mark);
    }
}
