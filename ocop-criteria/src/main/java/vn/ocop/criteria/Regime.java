// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * Whether the rulebook in use is the one that applies to a case, and why (hiệu lực, điều khoản chuyển tiếp): by kind of case,
 * day of receipt and day of evaluation, as far as they are stated.
 *
 * <p>Start with {@link #of}. This class is immutable and thread-safe.
 */
public final class Regime {
    private final Optional<Rulebook> rulebook;
    /** What holds for the kinds of case that may be meant; none if they lead to different rulebooks, or days are missing. */
    private final ImmutableList<Applicability.Ruling> rulings;

    private final ImmutableList<Finding> findings;

    private Regime(Optional<Rulebook> rulebook, List<Applicability.Ruling> rulings, List<Finding> findings) {
        this.rulebook = rulebook;
        this.rulings = ImmutableList.copyOf(rulings);
        this.findings = ImmutableList.copyOf(findings);
    }

    /**
     * Looks at a case.
     *
     * @param policies those under which the product is judged: they name the rulebook in use, and say whether a last day moves
     * @param known all rulebooks that might apply, the one in use among them or not
     * @param kind the kind of case; where it is not stated, what holds for every kind is said
     * @param received the day of receipt; where it is not stated it is taken to be that of the evaluation
     * @param evaluated the day of the evaluation
     * @param isRest tells days of rest
     * @return why the rulebook applies, and what speaks against it
     */
    public static Regime of(
            Policies policies,
            Collection<Rulebook> known,
            Optional<CaseKind> kind,
            Optional<LocalDate> received,
            LocalDate evaluated,
            Predicate<LocalDate> isRest) {
        Rulebook used = policies.rulebook();
        List<Finding> findings = new ArrayList<>();
        inForce(used, known, evaluated).ifPresent(findings::add);
        Applicability rules = Applicability.of(known);
        Applicability inUse = policies.doLastDaysMove() ? rules.movingLastDays(isRest) : rules;
        LocalDate receipt = received.orElse(evaluated);
        List<CaseKind> kinds = kind.map(List::of).orElse(List.of(CaseKind.values()));
        Optional<Applicability.Moved> moved = kinds.stream()
                .flatMap(of -> rules.moved(of, receipt, evaluated, isRest).stream())
                .findFirst();
        moved.ifPresent(of -> findings.add(Finding.builder(CriteriaFinding.LAST_DAY_OF_REST)
                .fact("day", of.last())
                .fact("value", policies.value(Policy.DAYS_REST))
                .fact("other", of.ruling().rulebookId().orElse("–"))
                .citation(citation(used, of.ruling()))
                .build()));
        List<Applicability.Ruling> rulings =
                kinds.stream().map(of -> inUse.decide(of, receipt, evaluated)).toList();
        if (rulings.stream().map(Applicability.Ruling::rulebookId).distinct().count() > 1) {
            findings.add(Finding.builder(CriteriaFinding.KIND_NEEDED).build());
            return new Regime(Optional.of(used), List.of(), findings);
        }
        Applicability.Ruling ruling = rulings.get(0);
        if (!isBy(used, ruling)) {
            findings.add(Finding.builder(
                            ruling.isRefusal()
                                    ? CriteriaFinding.NO_RULEBOOK_APPLIES
                                    : CriteriaFinding.OTHER_RULEBOOK_APPLIES)
                    .fact("rulebook", used.id())
                    .fact("other", ruling.rulebookId().orElse("–"))
                    .fact("reason", ruling.reason())
                    .citation(ruling.clause())
                    .build());
        }
        return new Regime(Optional.of(used), List.of(ruling), findings);
    }

    /**
     * Finds the rulebook that a case leads to. Both days must be stated; the kind of case only if the rulebook depends on it.
     *
     * @param rules the rules of all rulebooks that might apply, see {@link Applicability#movingLastDays}
     * @param kind the kind of case
     * @param received the day of receipt
     * @param evaluated the day of the evaluation
     * @return the rulebook with its ruling, or a finding that says why there is none
     */
    public static Regime choose(
            Applicability rules, Optional<CaseKind> kind, Optional<LocalDate> received, Optional<LocalDate> evaluated) {
        List<String> missing = new ArrayList<>();
        if (received.isEmpty()) {
            missing.add("received");
        }
        if (evaluated.isEmpty()) {
            missing.add("evaluated");
        }
        if (!missing.isEmpty()) {
            return unstated(missing);
        }
        List<Applicability.Ruling> rulings = kind.map(List::of).orElse(List.of(CaseKind.values())).stream()
                .map(of -> rules.decide(of, received.get(), evaluated.get()))
                .distinct()
                .toList();
        if (rulings.stream().map(Applicability.Ruling::rulebookId).distinct().count() > 1) {
            return unstated(List.of("kind"));
        }
        Applicability.Ruling ruling = rulings.get(0);
        Optional<Rulebook> rulebook = rules.rulebooks().stream()
                .filter(of -> ruling.rulebookId().filter(of.id()::equals).isPresent())
                .findFirst();
        List<Finding> findings = rulebook.isPresent()
                ? List.of()
                : List.of(Finding.builder(CriteriaFinding.NO_RULEBOOK_FOR_CASE)
                        .fact("rulebook", ruling.rulebookId().orElse("–"))
                        .fact("reason", ruling.reason())
                        .citation(ruling.clause())
                        .build());
        return new Regime(rulebook, rulings, findings);
    }

    private static Regime unstated(List<String> missing) {
        Finding finding = Finding.builder(CriteriaFinding.CASE_UNSTATED)
                .fact("missing", String.join(", ", missing))
                .build();
        return new Regime(Optional.empty(), List.of(), List.of(finding));
    }

    private static Optional<Citation> citation(Rulebook used, Applicability.Ruling ruling) {
        return ruling.clause()
                .or(() -> used.notes(Policy.DAYS_REST.key()).stream()
                        .map(Note::citation)
                        .findFirst());
    }

    /** Whether a rulebook is meant: it, or one that it is made of. */
    private static boolean isBy(Rulebook used, Applicability.Ruling ruling) {
        for (Optional<Rulebook> of = Optional.of(used);
                of.isPresent();
                of = of.get().base()) {
            if (ruling.rulebookId().filter(of.get().id()::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Finding> inForce(Rulebook used, Collection<Rulebook> known, LocalDate day) {
        if (day.isBefore(used.inForceFrom())) {
            return Optional.of(Finding.builder(CriteriaFinding.NOT_YET_IN_FORCE)
                    .fact("rulebook", used.id())
                    .fact("day", day)
                    .fact("from", used.inForceFrom())
                    .build());
        }
        return used.inForceUntil()
                .filter(day::isAfter)
                .map(until -> Finding.builder(CriteriaFinding.RULEBOOK_LAPSED)
                        .fact("rulebook", used.id())
                        .fact("day", day)
                        .fact("until", until)
                        .fact(
                                "successor",
                                known.stream()
                                        .filter(other -> other.inForceFrom().isAfter(used.inForceFrom()))
                                        .min(Comparator.comparing(Rulebook::inForceFrom))
                                        .map(Rulebook::id)
                                        .orElse("–"))
                        .build());
    }

    /**
     * What is to be said of a sheet that is younger than the evaluation.
     *
     * @param set the criteria set
     * @param evaluated the day of the evaluation
     * @return the finding, if the source of the set was issued later
     */
    public static Optional<Finding> laterSource(CriteriaSet set, LocalDate evaluated) {
        return Optional.of(set.header().citation().document())
                .filter(document -> document.date().isAfter(evaluated))
                .map(document -> Finding.builder(CriteriaFinding.SHEETS_OF_LATER_SOURCE)
                        .fact("set", set.number())
                        .fact("document", document.number())
                        .fact("date", document.date())
                        .fact("day", evaluated)
                        .citation(set.header().citation())
                        .build());
    }

    /**
     * The rulebook that the case is judged under.
     *
     * @return the rulebook in use, or the one that was found; absent if none was
     */
    public Optional<Rulebook> rulebook() {
        return rulebook;
    }

    /**
     * What holds for the case, and why.
     *
     * @return the ruling with its clause; absent if it depends on what is not stated
     */
    public Optional<Applicability.Ruling> ruling() {
        return rulings.size() == 1 ? Optional.of(rulings.get(0)) : Optional.empty();
    }

    /**
     * The clauses that it rests on: of a case whose kind is not stated, those of every kind.
     *
     * @return the clauses, none if no rulebook says anything of the case or it is not known which one does
     */
    public List<Citation> clauses() {
        return rulings.stream()
                .map(Applicability.Ruling::clause)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * What speaks against the rulebook in use.
     *
     * @return the findings, none if it applies
     */
    public List<Finding> findings() {
        return findings;
    }
}
