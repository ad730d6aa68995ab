// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Location;

/**
 * What a rulebook says of the cases that it holds for, or that no rulebook holds for: kinds of case, days of receipt, days of
 * evaluation.
 *
 * @param cases the kinds of case
 * @param received the days of receipt
 * @param evaluated the days of evaluation
 * @param order whether the evaluation comes before the receipt, which no case should do
 * @param ruling what holds
 * @param location where the rule stands in the rulebook
 */
record TransitionRule(
        Set<CaseKind> cases,
        Days received,
        Days evaluated,
        Order order,
        Applicability.Ruling ruling,
        Location location) {

    /** The order of receipt and evaluation. */
    enum Order {
        /** As it should be, the same day included. */
        RECEIVED_FIRST,
        /** The wrong way round. */
        EVALUATED_FIRST;

        static Order of(LocalDate received, LocalDate evaluated) {
            return evaluated.isBefore(received) ? EVALUATED_FIRST : RECEIVED_FIRST;
        }
    }

    /** A span of days; an absent end is open. */
    record Days(Optional<LocalDate> from, Optional<LocalDate> until) {
        boolean contains(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && until.map(last -> !day.isAfter(last)).orElse(true);
        }

        /** The days that belong to both; they may be none. */
        Days and(Days other) {
            return new Days(later(from, other.from), earlier(until, other.until));
        }

        private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
            return a.isEmpty() || (b.isPresent() && b.get().isAfter(a.get())) ? b : a;
        }

        private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
            return a.isEmpty() || (b.isPresent() && b.get().isBefore(a.get())) ? b : a;
        }

        boolean isEmpty() {
            return isBefore(until, from);
        }
    }

    boolean holdsFor(CaseKind kind, LocalDate onReceipt, LocalDate onEvaluation) {
        return cases.contains(kind)
                && received.contains(onReceipt)
                && evaluated.contains(onEvaluation)
                && order == Order.of(onReceipt, onEvaluation);
    }

    /** Whether there is a case for which both hold. */
    boolean meets(TransitionRule other) {
        Days receipt = received.and(other.received);
        Days evaluation = evaluated.and(other.evaluated);
        return order == other.order
                && !Collections.disjoint(cases, other.cases)
                && !receipt.isEmpty()
                && !evaluation.isEmpty()
                && (order == Order.RECEIVED_FIRST
                        ? !isBefore(evaluation.until, receipt.from)
                        : isBefore(evaluation.from, receipt.until)
                                || evaluation.from.isEmpty()
                                || receipt.until.isEmpty());
    }

    private static boolean isBefore(Optional<LocalDate> day, Optional<LocalDate> other) {
        return day.isPresent() && other.isPresent() && day.get().isBefore(other.get());
    }
}
