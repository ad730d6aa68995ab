// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * What differs between two evaluations of one product (so sánh hai kết quả): self-assessment and council, last period and
 * this one, round 1 and round 2, one rulebook or policy and another.
 *
 * <p>An evaluation differs in nothing from itself, and swapping the two swaps every change. Criteria are compared one by one
 * if both sides use the same form: sets of one number in rulebooks with one name or the same parts; otherwise only parts and
 * totals are. This class is immutable and thread-safe.
 */
public final class EvaluationDiff {
    private final Evaluation before;
    private final Evaluation after;
    private final ImmutableList<Change> changes;

    /** What can differ. */
    public enum Kind {
        /** The rulebook, by identifier and revision. */
        RULEBOOK,
        /** The criteria set, by number. */
        SET,
        /** A policy of the council, by key. */
        POLICY,
        /** The outcome. */
        OUTCOME,
        /** The star. */
        STAR,
        /** The star of the points. */
        BAND_STAR,
        /** The star of the minimum marks. */
        MINIMUM_STAR,
        /** The number of counted, complete sheets. */
        SHEETS,
        /** The exact average. */
        AVERAGE,
        /** The average of a part. */
        PART,
        /** The average of a section. */
        SECTION,
        /** The average of a criterion or container. */
        CRITERION,
        /** A member's total; only where a member scored on both sides. */
        MEMBER,
        /** The verdict of a comparison. */
        COMPARISON,
        /** Something that was stated, such as an answer; told where nothing else differs. */
        STATED
    }

    /**
     * One thing that differs.
     *
     * @param kind what differs
     * @param subject which one: the key of a policy, the code of a part, section or criterion, a member's identifier, kind,
     *     subject and star of a comparison, a {@link vn.ocop.criteria.Statement}; empty where there is only one
     * @param before what it was, in no language: an identifier, a number of stars, an exact fraction, a verdict; absent if
     *     there was none
     * @param after what it is, likewise
     * @param points the exact difference of the means, after less before, where both sides have one
     */
    public record Change(
            Kind kind, String subject, Optional<String> before, Optional<String> after, Optional<Average> points) {
        Change swapped() {
            return new Change(kind, subject, after, before, points.map(Average::negated));
        }
    }

    /** A rulebook in no language: its identifier and its revision. */
    static String name(Rulebook rulebook) {
        return rulebook.id() + "/" + rulebook.revision();
    }

    private EvaluationDiff(Evaluation before, Evaluation after, ImmutableList<Change> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    /**
     * Compares two evaluations of one product.
     *
     * @param before the one side, such as the self-assessment or the former period
     * @param after the other side
     * @return what differs
     * @throws IllegalArgumentException if they are of two products
     */
    public static EvaluationDiff between(Evaluation before, Evaluation after) {
        if (!before.productId().equals(after.productId())) {
            throw new IllegalArgumentException(
                    "after must be of product \"" + before.productId() + "\", was of \"" + after.productId() + "\"");
        }
        return new EvaluationDiff(before, after, new Gatherer(before, after).changes());
    }

    /**
     * Compares an evaluation with what it would have been after an earlier scoring round.
     *
     * @param round the earlier round, 1 or more
     * @param after the evaluation
     * @return what the later rounds changed; nothing if there were none
     * @throws IllegalArgumentException if the round is less than 1
     */
    public static EvaluationDiff sinceRound(int round, Evaluation after) {
        return between(after.scoring().score(after.sheets().upToRound(round)), after);
    }

    /**
     * The one side.
     *
     * @return the evaluation
     */
    public Evaluation before() {
        return before;
    }

    /**
     * The other side.
     *
     * @return the evaluation
     */
    public Evaluation after() {
        return after;
    }

    /**
     * What differs.
     *
     * @return the changes, the result first, in fixed order
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * The changes of one kind.
     *
     * @param kind the kind
     * @return the changes in order
     */
    public List<Change> changes(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * Whether nothing differs.
     *
     * @return true if there is no change: exactly if the evaluations are equal
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The same seen from the other side.
     *
     * @return the comparison of after with before
     */
    public EvaluationDiff swapped() {
        return new EvaluationDiff(
                after, before, changes.stream().map(Change::swapped).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Whether both sides use the same form, so that criteria are compared one by one.
     *
     * @return true if they do, false if only parts and totals are compared
     */
    public boolean isOfOneForm() {
        return haveOneForm(before, after);
    }

    /** Whether two products are scored by the same form, so that a code means the same on both sides. */
    static boolean haveOneForm(Evaluation a, Evaluation b) {
        Optional<CriteriaSet> setA = a.sheets().set();
        Optional<CriteriaSet> setB = b.sheets().set();
        return setA.isPresent()
                && setB.isPresent()
                && setA.get().number() == setB.get().number()
                && a.scoring().rulebook().isOfOneRegimeWith(b.scoring().rulebook())
                && a.sheets().isPartLevel() == b.sheets().isPartLevel();
    }

    /** Two are equal if their changes are, in order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EvaluationDiff that
                && before.productId().equals(that.before.productId())
                && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before.productId(), changes);
    }

    @Override
    public String toString() {
        return before.productId() + " " + changes;
    }

    /** Looks at both sides in one order that does not depend on which comes first. */
    private static final class Gatherer {
        private final Evaluation before;
        private final Evaluation after;
        private final List<Change> changes = new ArrayList<>();

        Gatherer(Evaluation before, Evaluation after) {
            this.before = before;
            this.after = after;
        }

        ImmutableList<Change> changes() {
            both(Kind.RULEBOOK, of -> Optional.of(rulebook(of.scoring().rulebook())));
            both(Kind.SET, of -> of.sheets().set().map(set -> String.valueOf(set.number())));
            policies();
            both(Kind.OUTCOME, of -> Optional.of(of.outcome().name()));
            both(Kind.STAR, of -> number(of.star()));
            both(Kind.BAND_STAR, of -> number(of.bandStar()));
            both(Kind.MINIMUM_STAR, of -> number(of.minimumStar()));
            both(Kind.SHEETS, of -> Optional.of(String.valueOf(of.sheetsCounted())));
            means(Kind.AVERAGE, "", before.average(), after.average());
            Map<String, Average> partsBefore = parts(before);
            Map<String, Average> partsAfter = parts(after);
            for (String code : union(partsBefore.keySet(), partsAfter.keySet())) {
                means(
                        Kind.PART,
                        code,
                        Optional.ofNullable(partsBefore.get(code)),
                        Optional.ofNullable(partsAfter.get(code)));
            }
            Explanation why = before.explain();
            Explanation whyNow = after.explain();
            if (haveOneForm(before, after)) {
                nodes(Kind.SECTION, why, whyNow);
                nodes(Kind.CRITERION, why, whyNow);
                members();
            }
            comparisons(why, whyNow);
            if (changes.isEmpty() && !before.sheets().equals(after.sheets())) {
                statements();
            }
            return ImmutableList.copyOf(changes);
        }

        /** With its hash where two rulebooks of one name differ. */
        private String rulebook(Rulebook of) {
            Rulebook one = before.scoring().rulebook();
            Rulebook other = after.scoring().rulebook();
            boolean alike = name(one).equals(name(other)) && !one.equals(other);
            return alike ? name(of) + " (" + of.hash() + ")" : name(of);
        }

        private void statements() {
            Map<String, String> was = statements(before);
            Map<String, String> is = statements(after);
            for (String key : union(was.keySet(), is.keySet())) {
                differ(Kind.STATED, key, Optional.ofNullable(was.get(key)), Optional.ofNullable(is.get(key)));
            }
        }

        private static Map<String, String> statements(Evaluation of) {
            Map<String, String> statements = new LinkedHashMap<>();
            of.sheets().statements().forEach((about, value) -> statements.put(about.toString(), value));
            return statements;
        }

        private static Optional<String> number(Optional<Star> star) {
            return star.map(of -> String.valueOf(of.number()));
        }

        private void both(Kind kind, Function<Evaluation, Optional<String>> value) {
            differ(kind, "", value.apply(before), value.apply(after));
        }

        private void differ(Kind kind, String subject, Optional<String> was, Optional<String> is) {
            if (!was.equals(is)) {
                changes.add(new Change(kind, subject, was, is, Optional.empty()));
            }
        }

        private void policies() {
            Map<String, String> was = before.scoring().policies().toMap();
            Map<String, String> is = after.scoring().policies().toMap();
            was.forEach((key, value) -> differ(Kind.POLICY, key, Optional.of(value), Optional.ofNullable(is.get(key))));
        }

        private void means(Kind kind, String subject, Optional<Average> was, Optional<Average> is) {
            boolean both = was.isPresent() && is.isPresent();
            boolean same = both ? was.get().compareTo(is.get()) == 0 : was.isPresent() == is.isPresent();
            if (!same) {
                changes.add(new Change(
                        kind,
                        subject,
                        was.map(Average::toString),
                        is.map(Average::toString),
                        was.flatMap(old -> is.map(now -> now.minus(old)))));
            }
        }

        private static Map<String, Average> parts(Evaluation evaluation) {
            Map<String, Average> parts = new LinkedHashMap<>();
            List<Part> of = evaluation.scoring().rulebook().parts();
            List<Average> means = evaluation.parts();
            for (int i = 0; i < means.size(); i++) {
                parts.put(of.get(i).code(), means.get(i));
            }
            return parts;
        }

        /** In the order of the side that has all; in natural order if neither has, so that no side comes first. */
        private static Set<String> union(Set<String> a, Set<String> b) {
            if (List.copyOf(a).equals(List.copyOf(b)) || (a.containsAll(b) && a.size() > b.size())) {
                return a;
            }
            if (b.containsAll(a) && b.size() > a.size()) {
                return b;
            }
            Set<String> all = new TreeSet<>(a);
            all.addAll(b);
            return all;
        }

        private void nodes(Kind kind, Explanation why, Explanation whyNow) {
            Map<String, Average> was = means(kind, why.tree());
            Map<String, Average> is = means(kind, whyNow.tree());
            for (String code : union(was.keySet(), is.keySet())) {
                means(kind, code, Optional.ofNullable(was.get(code)), Optional.ofNullable(is.get(code)));
            }
        }

        private static Map<String, Average> means(Kind kind, Explanation.Node root) {
            Map<String, Average> means = new LinkedHashMap<>();
            root.stream().forEach(node -> {
                if (node.kind().name().equals(kind.name())) {
                    node.mean().ifPresent(mean -> means.put(node.code(), mean));
                }
            });
            return means;
        }

        private void members() {
            Map<String, Average> totalsBefore = totals(before);
            Map<String, Average> totalsAfter = totals(after);
            if (totalsBefore.keySet().stream().noneMatch(totalsAfter::containsKey)) {
                return;
            }
            for (String member : union(totalsBefore.keySet(), totalsAfter.keySet())) {
                Optional<Average> was = Optional.ofNullable(totalsBefore.get(member));
                Optional<Average> is = Optional.ofNullable(totalsAfter.get(member));
                means(Kind.MEMBER, member, was, is);
            }
        }

        private static Map<String, Average> totals(Evaluation evaluation) {
            Map<String, Average> totals = new LinkedHashMap<>();
            for (ScoreSheet sheet : evaluation.countedSheets()) {
                sheet.totalHundredths()
                        .ifPresent(total -> totals.put(sheet.member().id(), Average.ofHundredths(total, 1)));
            }
            return totals;
        }

        private void comparisons(Explanation why, Explanation whyNow) {
            boolean oneForm = haveOneForm(before, after);
            Map<String, Comparison> was = verdicts(why, oneForm);
            Map<String, Comparison> is = verdicts(whyNow, oneForm);
            for (String key : union(was.keySet(), is.keySet())) {
                differ(
                        Kind.COMPARISON,
                        key,
                        Optional.ofNullable(was.get(key)).map(of -> of.verdict().name()),
                        Optional.ofNullable(is.get(key)).map(of -> of.verdict().name()));
            }
        }
    }

    /** The comparisons of a product by what was compared; who handed in which sheet is told by the members. */
    static Map<String, Comparison> verdicts(Explanation why, boolean withElements) {
        Map<String, Comparison> verdicts = new LinkedHashMap<>();
        for (Comparison comparison : why.comparisons()) {
            if (!comparison.isOfOneSheet() && (withElements || !comparison.isOfAnElement())) {
                verdicts.put(comparison.key(), comparison);
            }
        }
        return verdicts;
    }
}
