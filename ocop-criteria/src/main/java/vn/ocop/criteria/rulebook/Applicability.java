// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
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
    private final ImmutableList<TransitionRule> rules;

    private Applicability(ImmutableList<TransitionRule> rules) {
        this.rules = rules;
    }

    /**
     * The rules of some rulebooks together.
     *
     * @param rulebooks the rulebooks, in any order
     * @return their rules
     * @throws IllegalArgumentException if two of their rules hold for the same case
     */
    public static Applicability of(Collection<Rulebook> rulebooks) {
        List<TransitionRule> rules = new ArrayList<>();
        for (Rulebook rulebook : rulebooks) {
            for (TransitionRule rule : rulebook.transitions()) {
                rules.stream().filter(rule::meets).findFirst().ifPresent(other -> {
                    throw new IllegalArgumentException("rulebooks must not hold for the same case, but do at "
                            + describe(other) + " and " + describe(rule));
                });
                rules.add(rule);
            }
        }
        return new Applicability(ImmutableList.copyOf(rules));
    }

    private static String describe(TransitionRule rule) {
        return rule.location() + " (" + rule.ruling().rulebookId().orElse("refused") + ")";
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
        return rules.stream()
                .filter(rule -> rule.holdsFor(kind, received, evaluated))
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

    /** The rules that hold for a case: one, or none. */
    List<TransitionRule> rulesFor(CaseKind kind, LocalDate received, LocalDate evaluated) {
        return rules.stream()
                .filter(rule -> rule.holdsFor(kind, received, evaluated))
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
