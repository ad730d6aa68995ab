// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.Amendment.Effect;
import vn.ocop.criteria.rulebook.Amendment.Place;

/**
 * Tests what an overlay amends: every element must make a difference in some set, find in each set what it changes, and ask no
 * less than the base unless it says so. One finding for each cause, whatever the number of sets.
 */
final class AmendLint {
    private final Rulebook rulebook;
    private final Map<Place, Map<Effect, Set<Integer>>> effects = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private AmendLint(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Tests the amendments; what they make of the sets is tested by {@link RulebookLint}. */
    static List<Finding> lint(Rulebook rulebook) {
        AmendLint lint = new AmendLint(rulebook);
        List<Amendment> amendments = rulebook.draft().amendments;
        Map<Amendment, Boolean> loosened = new LinkedHashMap<>();
        for (SetHeader header : rulebook.sets()) {
            lint.plain(header.number()).ifPresent(set -> lint.set(set, amendments, loosened));
        }
        lint.tell();
        for (Amendment amendment : amendments) {
            if (amendment.loosens() && !loosened.getOrDefault(amendment, false)) {
                lint.note(RulebookFinding.LOOSENS_NOTHING, amendment.location());
            }
        }
        lint.findings.sort(Comparator.comparingInt(AmendLint::line));
        return lint.findings;
    }

    private static int line(Finding finding) {
        return finding.location().map(at -> at.row().orElse(0)).orElse(0);
    }

    /** The set before this overlay amends it. */
    private Optional<CriteriaSet> plain(int number) {
        SetSource source = rulebook.draft().sets.get(number);
        return source instanceof AmendReader.AmendedSet amended
                ? amended.plain().read(rulebook, new ArrayList<>())
                : Optional.empty();
    }

    private void set(CriteriaSet plain, List<Amendment> amendments, Map<Amendment, Boolean> loosened) {
        CriteriaSet set = plain;
        for (Amendment amendment : amendments) {
            if (amendment.concerns(plain.number())) {
                set = amendment.of(set, rulebook, (place, number, effect) -> {
                    boolean allowed = effect == Effect.LOOSENED && amendment.loosens();
                    if (allowed) {
                        loosened.put(amendment, true);
                    }
                    heard(place, number, allowed ? Effect.MADE : effect);
                });
            }
        }
        Multimaps.asMap(moves(plain, amendments))
                .forEach((code, moves) ->
                        plain.criterion(code).ifPresent(criterion -> idle(plain.number(), criterion, moves)));
    }

    private void heard(Place place, int set, Effect effect) {
        effects.computeIfAbsent(place, any -> new EnumMap<>(Effect.class))
                .computeIfAbsent(effect, any -> new TreeSet<>())
                .add(set);
    }

    /** By criterion the moves, change by change. */
    private static ListMultimap<String, List<Changes.Move>> moves(CriteriaSet set, List<Amendment> amendments) {
        ListMultimap<String, List<Changes.Move>> moves =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (Amendment amendment : amendments) {
            for (Amendment.Change change : amendment.changes()) {
                if (amendment.concerns(set.number()) && change instanceof Changes.InCriterion criterion) {
                    moves.put(criterion.code(), criterion.moves());
                }
            }
        }
        return moves;
    }

    /** A move without which the marks would ask for the same is idle, be it that another one undoes it. */
    private void idle(int set, Criterion criterion, List<List<Changes.Move>> changes) {
        AmendedMarks.Demands whole = demands(criterion, changes, Optional.empty());
        for (List<Changes.Move> moves : changes) {
            for (Changes.Move move : moves) {
                boolean makesADifference =
                        !demands(criterion, changes, Optional.of(move)).areThoseOf(whole);
                heard(move.at(), set, makesADifference ? Effect.MADE : Effect.NOTHING);
            }
        }
    }

    /** What the marks ask for after all changes, one after the other as they are made, but for one move. */
    private AmendedMarks.Demands demands(
            Criterion criterion, List<List<Changes.Move>> changes, Optional<Changes.Move> but) {
        List<Option> options = criterion.options();
        for (List<Changes.Move> moves : changes) {
            AmendedMarks marks = new AmendedMarks(options);
            for (Changes.Move move : moves) {
                if (but.filter(move::equals).isEmpty()) {
                    marks.move(move);
                }
            }
            options = marks.options().orElse(options);
        }
        List<Band> bands = new ArrayList<>(rulebook.bands());
        Collections.reverse(bands);
        return new AmendedMarks(options).demands(bands);
    }

    private void tell() {
        effects.forEach((place, found) -> {
            told(RulebookFinding.AMEND_TARGET, place, found.get(Effect.ABSENT));
            told(RulebookFinding.AMEND_OCCUPIED, place, found.get(Effect.OCCUPIED));
            told(RulebookFinding.AMEND_LOOSENS, place, found.get(Effect.LOOSENED));
            boolean idle = found.keySet().stream().allMatch(effect -> effect == Effect.NOTHING);
            told(RulebookFinding.AMEND_WITHOUT_EFFECT, place, idle ? found.get(Effect.NOTHING) : null);
        });
    }

    private void told(RulebookFinding code, Place place, @Nullable Set<Integer> sets) {
        if (sets != null) {
            note(
                    code,
                    place.location(),
                    "element",
                    place.element(),
                    "id",
                    place.id(),
                    "count",
                    sets.size(),
                    "sets",
                    AmendReader.words(sets));
        }
    }

    private void note(RulebookFinding code, Location at, Object... facts) {
        findings.add(RulebookLint.finding(code, at, facts));
    }
}
