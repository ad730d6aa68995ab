// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.ocop.core.Checked;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * What a change of rulebook or policies does to a whole season (tác động của việc sửa quy tắc): which products change star,
 * outcome or place, and which policy or criterion did it.
 *
 * <p>Each change is tried alone: one that brings the product where it ends is the cause; if none does, those that move it at
 * all are; if none does, those without which it would not end there; if there are none either, all changes together are. This
 * class is immutable and thread-safe.
 */
public final class SeasonEffect {
    private final Ranking before;
    private final Ranking after;
    private final ImmutableList<ProductEffect> products;

    /**
     * A product that the change moves.
     *
     * @param productId the product
     * @param before its place and result before
     * @param after its place and result after
     * @param causes the policies that moved it, or the rulebook and then the criteria and comparisons that differ by it
     * @param ownResult whether its own outcome, star or average changes; if not, only its place does, since others moved or
     *     places are numbered otherwise
     */
    public record ProductEffect(
            String productId,
            Ranking.Entry before,
            Ranking.Entry after,
            List<EvaluationDiff.Change> causes,
            boolean ownResult) {
        /**
         * Whether the star changes, one that appears or vanishes included.
         *
         * @return true if it does
         */
        public boolean changesStar() {
            return !before.evaluation().star().equals(after.evaluation().star());
        }
    }

    /**
     * How many products move from one star to another.
     *
     * @param from the star before, absent for products without one
     * @param to the star after, likewise
     * @param products the number of products, 1 or more
     */
    public record Move(Optional<Star> from, Optional<Star> to, int products) {}

    private SeasonEffect(Ranking before, Ranking after, ImmutableList<ProductEffect> products) {
        this.before = before;
        this.after = after;
        this.products = products;
    }

    /**
     * The effect of scoring a season otherwise.
     *
     * @param season the score sheets of each product, made with the rulebook before
     * @param before the scoring before
     * @param after the scoring after; sheets are put under its rulebook if it is another one
     * @return the effect
     * @throws IllegalArgumentException if the rulebooks are of different regimes, see {@link #check}
     */
    public static SeasonEffect of(Collection<ScoreSheets> season, Scoring before, Scoring after) {
        List<ScoreSheets> moved = new ArrayList<>();
        for (ScoreSheets sheets : season) {
            moved.add(sheets.under(before.rulebook(), after.rulebook()));
        }
        return of(before.rank(season), after.rank(moved));
    }

    /**
     * The effect of scoring a season otherwise, if it can be computed: across legal regimes nothing is carried over.
     *
     * @param season the score sheets of each product, made with the rulebook before
     * @param before the scoring before
     * @param after the scoring after
     * @return the effect; none across regimes, with the finding {@code nothing-carried}: why, where it is laid down, what to do
     *     and which criteria sets are candidates for those of the season
     */
    public static Checked<SeasonEffect> check(Collection<ScoreSheets> season, Scoring before, Scoring after) {
        Optional<RulebookDiff.RegimeChange> regimes =
                RulebookDiff.RegimeChange.between(before.rulebook(), after.rulebook());
        if (regimes.isEmpty()) {
            return Checked.of(of(season, before, after), List.of());
        }
        Set<Integer> numbers = new TreeSet<>();
        season.forEach(sheets -> sheets.set().ifPresent(set -> numbers.add(set.number())));
        return Checked.none(List.of(regimes.get().finding(numbers)));
    }

    /**
     * The difference of two rankings of the same products.
     *
     * @param before the one ranking
     * @param after the other one
     * @return the effect
     * @throws IllegalArgumentException if they do not rank the same products
     */
    public static SeasonEffect of(Ranking before, Ranking after) {
        Map<String, Ranking.Entry> was = byId(before);
        Map<String, Ranking.Entry> is = byId(after);
        if (!was.keySet().equals(is.keySet())) {
            throw new IllegalArgumentException(
                    "after must rank the products " + was.keySet() + ", ranked " + is.keySet());
        }
        List<String> moved = was.keySet().stream()
                .filter(id -> !situation(entry(was, id)).equals(situation(entry(is, id))))
                .toList();
        if (moved.isEmpty()) {
            return new SeasonEffect(before, after, ImmutableList.of());
        }
        Causes causes = new Causes(before, after, was, is);
        return new SeasonEffect(
                before,
                after,
                moved.stream()
                        .map(id -> effect(id, entry(was, id), entry(is, id), causes))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ProductEffect effect(String id, Ranking.Entry was, Ranking.Entry is, Causes causes) {
        Evaluation old = was.evaluation();
        Evaluation now = is.evaluation();
        boolean same = old.outcome() == now.outcome()
                && old.star().equals(now.star())
                && old.average().isPresent() == now.average().isPresent()
                && old.average()
                        .map(mean -> mean.compareTo(now.average().orElse(mean)) == 0)
                        .orElse(true);
        return new ProductEffect(id, was, is, causes.of(id), !same);
    }

    private static Map<String, Ranking.Entry> byId(Ranking ranking) {
        Map<String, Ranking.Entry> entries = new LinkedHashMap<>();
        ranking.entries().forEach(entry -> entries.put(entry.evaluation().productId(), entry));
        return entries;
    }

    private static Ranking.Entry entry(Map<String, Ranking.Entry> entries, String id) {
        return Optional.ofNullable(entries.get(id)).orElseThrow();
    }

    /** What counts as a move. */
    private static List<Object> situation(Ranking.Entry entry) {
        return ImmutableList.of(entry.evaluation().outcome(), entry.evaluation().star(), entry.place());
    }

    /**
     * The ranking before.
     *
     * @return the ranking
     */
    public Ranking before() {
        return before;
    }

    /**
     * The ranking after.
     *
     * @return the ranking
     */
    public Ranking after() {
        return after;
    }

    /**
     * The products that move.
     *
     * @return the products in the order of the ranking before
     */
    public List<ProductEffect> products() {
        return products;
    }

    /**
     * Whether nothing moves.
     *
     * @return true if every product keeps outcome, star and place
     */
    public boolean isEmpty() {
        return products.isEmpty();
    }

    /**
     * How many products move from which star to which.
     *
     * @return the moves, from the highest star before to none, then from the highest star after to none
     */
    public List<Move> moves() {
        Map<List<Optional<Star>>, Integer> counts = new LinkedHashMap<>();
        products.stream()
                .filter(ProductEffect::changesStar)
                .map(product -> ImmutableList.of(
                        product.before().evaluation().star(),
                        product.after().evaluation().star()))
                .forEach(pair -> counts.merge(pair, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(of -> new Move(of.getKey().get(0), of.getKey().get(1), of.getValue()))
                .sorted(Comparator.comparing((Move move) -> rank(move.from())).thenComparing(move -> rank(move.to())))
                .toList();
    }

    private static int rank(Optional<Star> star) {
        return star.map(of -> -of.number()).orElse(0);
    }

    @Override
    public String toString() {
        return "effect on " + products.size() + " of " + before.entries().size() + " products";
    }

    /** Tries each change alone, and all but each. */
    private static final class Causes {
        private static final String RULEBOOK = "";

        private final Map<String, Ranking.Entry> was;
        private final Map<String, Ranking.Entry> is;
        private final List<EvaluationDiff.Change> changes;
        private final Map<String, Map<String, Ranking.Entry>> alone;
        private final Map<String, Map<String, Ranking.Entry>> without;

        Causes(Ranking before, Ranking after, Map<String, Ranking.Entry> was, Map<String, Ranking.Entry> is) {
            this.was = was;
            this.is = is;
            Scoring old = before.scoring();
            Scoring now = after.scoring();
            this.changes = changes(old, now);
            ImmutableMap.Builder<String, Map<String, Ranking.Entry>> one = ImmutableMap.builder();
            ImmutableMap.Builder<String, Map<String, Ranking.Entry>> rest = ImmutableMap.builder();
            for (EvaluationDiff.Change change : changes) {
                one.put(change.subject(), rank(change, old, now, was, is));
                rest.put(change.subject(), rank(change, now, old, is, was));
            }
            this.alone = one.build();
            this.without = rest.build();
        }

        private static List<EvaluationDiff.Change> changes(Scoring old, Scoring now) {
            ImmutableList.Builder<EvaluationDiff.Change> changes = ImmutableList.builder();
            if (!old.rulebook().equals(now.rulebook())) {
                changes.add(new EvaluationDiff.Change(
                        EvaluationDiff.Kind.RULEBOOK,
                        RULEBOOK,
                        Optional.of(EvaluationDiff.name(old.rulebook())),
                        Optional.of(EvaluationDiff.name(now.rulebook())),
                        Optional.empty()));
            }
            Map<String, String> values = now.policies().toMap();
            old.policies().toMap().forEach((key, value) -> {
                String other = values.getOrDefault(key, value);
                if (!other.equals(value)) {
                    changes.add(new EvaluationDiff.Change(
                            EvaluationDiff.Kind.POLICY, key, Optional.of(value), Optional.of(other), Optional.empty()));
                }
            });
            return changes.build();
        }

        /** The season of one side with one thing taken from the other side. */
        private static Map<String, Ranking.Entry> rank(
                EvaluationDiff.Change change,
                Scoring base,
                Scoring other,
                Map<String, Ranking.Entry> baseEntries,
                Map<String, Ranking.Entry> otherEntries) {
            boolean byRulebook = change.kind() == EvaluationDiff.Kind.RULEBOOK;
            Rulebook rulebook = byRulebook ? other.rulebook() : base.rulebook();
            Map<String, String> values = new LinkedHashMap<>(base.policies().toMap());
            if (!byRulebook) {
                values.put(change.subject(), other.policies().toMap().getOrDefault(change.subject(), ""));
            }
            values.entrySet().removeIf(entry -> !canHave(rulebook, entry.getKey(), entry.getValue()));
            Policies rules = Policies.of(rulebook, values);
            Map<String, Ranking.Entry> sheets = byRulebook ? otherEntries : baseEntries;
            return byId(Scoring.of(rulebook, rules)
                    .rank(sheets.values().stream()
                            .map(entry -> entry.evaluation().sheets())
                            .toList()));
        }

        /** An order of other parts than the rulebook has stays behind. */
        private static boolean canHave(Rulebook rulebook, String key, String value) {
            return Policy.find(key)
                    .flatMap(policy -> policy.read(value, rulebook.parts()))
                    .isPresent();
        }

        List<EvaluationDiff.Change> of(String id) {
            Ranking.Entry from = entry(was, id);
            Ranking.Entry to = entry(is, id);
            List<EvaluationDiff.Change> causes = Stream.<Predicate<EvaluationDiff.Change>>of(
                            change -> leadsTo(alone, change, id, to),
                            change -> !leadsTo(alone, change, id, from),
                            change -> !leadsTo(without, change, id, to),
                            change -> true)
                    .map(condition -> changes.stream().filter(condition).toList())
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
            ImmutableList.Builder<EvaluationDiff.Change> detailed = ImmutableList.builder();
            detailed.addAll(causes);
            if (causes.stream().anyMatch(cause -> cause.kind() == EvaluationDiff.Kind.RULEBOOK)) {
                detailed.addAll(details(id));
            }
            return detailed.build();
        }

        private static boolean leadsTo(
                Map<String, Map<String, Ranking.Entry>> tried,
                EvaluationDiff.Change change,
                String id,
                Ranking.Entry place) {
            return situation(entry(
                            Optional.ofNullable(tried.get(change.subject())).orElseThrow(), id))
                    .equals(situation(place));
        }

        /** Criteria whose points differ by the rulebook, the greatest difference first, and comparisons that turn out otherwise. */
        private List<EvaluationDiff.Change> details(String id) {
            Evaluation old = entry(was, id).evaluation();
            Evaluation byRulebook = entry(
                            Optional.ofNullable(alone.get(RULEBOOK)).orElseThrow(), id)
                    .evaluation();
            EvaluationDiff diff = EvaluationDiff.between(old, byRulebook);
            List<EvaluationDiff.Change> details = new ArrayList<>();
            diff.changes(EvaluationDiff.Kind.CRITERION).stream()
                    .filter(change -> isAnswered(old, change) || isAnswered(byRulebook, change))
                    .sorted(Comparator.comparing(SeasonEffect.Causes::size).reversed())
                    .forEach(details::add);
            details.addAll(diff.changes(EvaluationDiff.Kind.COMPARISON));
            return details;
        }

        private static Average size(EvaluationDiff.Change change) {
            return change.points()
                    .map(points -> Average.ofHundredths(Math.abs(points.sumHundredths()), points.count()))
                    .orElse(Average.of(0, 1));
        }

        /** Whether the criterion has no children: its container says nothing more. */
        private static boolean isAnswered(Evaluation evaluation, EvaluationDiff.Change change) {
            return evaluation
                    .sheets()
                    .set()
                    .flatMap(set -> set.criterion(change.subject()))
                    .filter(criterion -> criterion.index() >= 0)
                    .isPresent();
        }
    }
}
