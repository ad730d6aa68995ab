// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.rulebook.Rulebook;

/** Which rulebook's dates hold on a day: one for all days, or on each day the newest one in force. */
final class Regimes {
    /** A rulebook and the first day on which its dates hold. */
    record Regime(LocalDate from, Rulebook rulebook) {}

    private final ImmutableList<Regime> newestFirst;

    private Regimes(List<Regime> newestFirst) {
        this.newestFirst = ImmutableList.copyOf(newestFirst);
    }

    static Regimes always(Rulebook rulebook) {
        return new Regimes(List.of(new Regime(LocalDate.MIN, rulebook)));
    }

    static Regimes inTime(Collection<Rulebook> rulebooks) {
        return new Regimes(rulebooks.stream()
                .map(rulebook -> new Regime(rulebook.inForceFrom(), rulebook))
                .sorted(Comparator.comparing(Regime::from)
                        .reversed()
                        .thenComparing(regime -> regime.rulebook().id()))
                .toList());
    }

    /** The regimes from the newest to the oldest. */
    List<Regime> newestFirst() {
        return newestFirst;
    }

    Rulebook newest() {
        return newestFirst.get(0).rulebook();
    }

    /** The rulebook on a day, absent before the first one. */
    Optional<Rulebook> on(LocalDate day) {
        for (Regime regime : newestFirst) {
            if (!regime.from().isAfter(day)) {
                return Optional.of(regime.rulebook());
            }
        }
        return Optional.empty();
    }

    /** The rulebook on a day, if it was in force by then: what a decision asks for was asked of nobody before it. */
    Optional<Rulebook> inForceOn(LocalDate day) {
        return on(day).filter(rulebook -> !day.isBefore(rulebook.inForceFrom()));
    }

    /** The days on which a newer rulebook comes into force. */
    List<LocalDate> changes() {
        return newestFirst.stream().map(Regime::from).sorted().toList();
    }

    boolean isSingle() {
        return newestFirst.size() == 1 && newestFirst.get(0).from().equals(LocalDate.MIN);
    }
}
