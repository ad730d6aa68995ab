// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;

/**
 * Which rulebook holds for a case (điều khoản chuyển tiếp). Two regimes are alive at once after a new decision: what counts
 * is the kind of case, the day on which the commune received the dossier, and the day of evaluation. Start here: {@code new
 * Rulebooks().applicability().decide(kind, received, evaluated)}.
 *
 * <p>The rules stand in the rulebooks themselves, each with its clause. Days are counted as the rulebooks say: the first day
 * does not count, and a last day that falls on a weekend is not shifted. This class is immutable and thread-safe.
 */
public final class Applicability {
    /** A rule and the rulebook that states it. */
    private record Stated(TransitionRule rule, Rulebook by) {
        /** Whether two rules hold for one case, and neither rulebook amends the other. */
        boolean contradicts(Stated other) {
            return rule.meets(other.rule) && !by.isBasedOn(other.by) && !other.by.isBasedOn(by);
        }
    }

    /** Days of rest in a row, holidays included, are fewer. */
    private static final int MOST_DAYS_OF_REST = 30;

    private final ImmutableList<Stated> rules;
    private final ImmutableList<Rulebook> rulebooks;
    /** Tells days of rest, if a last day that is one moves. */
    private final Optional<Predicate<LocalDate>> moving;

    private Applicability(
            ImmutableList<Stated> rules, ImmutableList<Rulebook> rulebooks, Optional<Predicate<LocalDate>> moving) {
        this.rules = rules;
        this.rulebooks = rulebooks;
        this.moving = moving;
    }

    /**
     * The rules of some rulebooks together. A rule of an overlay comes before one of its base.
     *
     * @param rulebooks the rulebooks, in any order
     * @return their rules
     * @throws IllegalArgumentException if two of their rules hold for the same case and neither rulebook extends the other
     */
    public static Applicability of(Collection<Rulebook> rulebooks) {
        Checked<Applicability> checked = check(rulebooks);
        return checked.value()
                .orElseThrow(() -> new IllegalArgumentException(
                        "rulebooks must not hold for the same case, but do: " + checked.findings()));
    }

    /**
     * The rules of some rulebooks together, as {@link #of} does for rulebooks that somebody else wrote.
     *
     * @param rulebooks the rulebooks, in any order
     * @return their rules; none, with a finding at each rule that holds for a case of another one, if two contradict each other
     */
    public static Checked<Applicability> check(Collection<Rulebook> rulebooks) {
        List<Stated> rules = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Rulebook rulebook : rulebooks) {
            for (TransitionRule rule : rulebook.transitions()) {
                Stated stated = new Stated(rule, rulebook);
                rules.stream()
                        .filter(stated::contradicts)
                        .findFirst()
                        .ifPresent(other -> findings.add(Finding.builder(RulebookFinding.RULE_OVERLAP)
                                .location(rule.location())
                                .fact("other", describe(other))
                                .fact("rulebook", rulebook.id())
                                .build()));
                rules.add(stated);
            }
        }
        return findings.isEmpty()
                ? Checked.of(
                        new Applicability(
                                ImmutableList.copyOf(rules), ImmutableList.copyOf(rulebooks), Optional.empty()),
                        findings)
                : Checked.none(findings);
    }

    private static String describe(Stated stated) {
        return stated.rule().location() + " (" + stated.by().id() + ")";
    }

    /**
     * Which rulebook holds.
     *
     * @param kind the kind of case
     * @param received the day on which the commune received the dossier
     * @param evaluated the day of evaluation
     * @return the rulebook with the clause, or a refusal with the clause
     */
    public Ruling decide(CaseKind kind, LocalDate received, LocalDate evaluated) {
        Optional<Ruling> moved = moving.flatMap(isRest -> moved(kind, received, evaluated, isRest))
                .map(Moved::ruling);
        return moved.orElseGet(() -> asPrinted(kind, received, evaluated));
    }

    private Ruling asPrinted(CaseKind kind, LocalDate received, LocalDate evaluated) {
        return rulesFor(kind, received, evaluated).stream()
                .findFirst()
                .map(TransitionRule::ruling)
                .orElseGet(Ruling::silence);
    }

    /**
     * The last day of evaluation on which the same rule still holds.
     *
     * @param kind the kind of case
     * @param received the day on which the commune received the dossier
     * @param evaluated a day of evaluation
     * @return the day, absent if the rule has no end, or if no rule holds
     */
    public Optional<LocalDate> lastEvaluation(CaseKind kind, LocalDate received, LocalDate evaluated) {
        return rulesFor(kind, received, evaluated).stream()
                .findFirst()
                .flatMap(rule -> rule.evaluated().until());
    }

    /**
     * The rulebooks whose rules these are.
     *
     * @return the rulebooks, in the order in which they were given
     */
    public List<Rulebook> rulebooks() {
        return rulebooks;
    }

    /**
     * The same rules read so that a last day that is a day of rest moves to the next working day: the policy {@code
     * days.rest=next-working-day}.
     *
     * @param isRest tells days of rest
     * @return rules that decide so
     */
    public Applicability movingLastDays(Predicate<LocalDate> isRest) {
        return new Applicability(rules, rulebooks, Optional.of(isRest));
    }

    /**
     * What holds for a case if a last day that is a day of rest moves to the next working day, as civil law says of time limits.
     *
     * @param kind the kind of case
     * @param received the day of receipt
     * @param evaluated the day of the evaluation
     * @param isRest tells days of rest
     * @return the rule whose last day moves, with that day as printed; absent unless the evaluation lies between that day and
     *     the one to which it moves
     */
    public Optional<Moved> moved(CaseKind kind, LocalDate received, LocalDate evaluated, Predicate<LocalDate> isRest) {
        for (Stated stated : rules) {
            Optional<LocalDate> last = stated.rule().evaluated().until();
            if (last.isPresent()
                    && isRest.test(last.get())
                    && evaluated.isAfter(last.get())
                    && !evaluated.isAfter(firstWorkingDay(last.get(), isRest))
                    && stated.rule().holdsFor(kind, received, last.get())
                    && !stated.rule().ruling().isRefusal()) {
                return Optional.of(new Moved(stated.rule().ruling(), last.get()));
            }
        }
        return Optional.empty();
    }

    private static LocalDate firstWorkingDay(LocalDate from, Predicate<LocalDate> isRest) {
        LocalDate day = from;
        for (int i = 0; i < MOST_DAYS_OF_REST && isRest.test(day); i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * A last day that moves.
     *
     * @param ruling what holds until then
     * @param last the day as it is laid down
     */
    public record Moved(Ruling ruling, LocalDate last) {}

    /** The rules that hold for a case, an overlay's before its base's. */
    List<TransitionRule> rulesFor(CaseKind kind, LocalDate received, LocalDate evaluated) {
        return rules.stream()
                .filter(stated -> stated.rule().holdsFor(kind, received, evaluated))
                .sorted(Comparator.comparing((Stated stated) -> stated.by().depth())
                        .reversed())
                .map(Stated::rule)
                .toList();
    }

    /**
     * Which rulebook holds for a case, and why; or that none does, and why.
     *
     * @param rulebookId the identifier of the rulebook, absent if the case is refused
     * @param inferred whether no clause says so in so many words: the ruling is an inference, and says so
     * @param reason the reason, our summary
     * @param clause the clause that it rests on, absent if no rulebook says anything of such a case
     */
    public record Ruling(Optional<String> rulebookId, boolean inferred, Text reason, Optional<Citation> clause) {
        private static final Text SILENCE = new Text(
                "Không bộ quy tắc nào quy định cho trường hợp này.", "No rulebook says anything of such a case.");

        /**
         * Whether no rulebook holds.
         *
         * @return true if the case is refused
         */
        public boolean isRefusal() {
            return rulebookId.isEmpty();
        }

        static Ruling silence() {
            return new Ruling(Optional.empty(), false, SILENCE, Optional.empty());
        }
    }
}
