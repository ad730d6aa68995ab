// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.judging.Check;
import vn.ocop.criteria.judging.Terms;
import vn.ocop.criteria.rulebook.LevelOrder;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * How a council's sheets are judged where the law leaves it to the council's regulation (quy chế hoạt động của hội đồng): the
 * values of all policies under one rulebook. Start with {@link #of(Rulebook)}; {@code docs/policies.md} says what each value
 * does. Every result names them, and who set them.
 *
 * <p>What neither the rulebook nor the caller states judges nothing: no quorum, no limit of the spread; products of one average
 * are told apart by the parts from the last to the first. Two objects are equal if their rulebooks and values are, whoever set
 * them. This class is immutable and thread-safe.
 */
public final class Policies {
    private static final String OFF = "off";

    private final Rulebook rulebook;
    // collections of Java: a start is not to load those of Guava for the policies of a rulebook
    private final Map<Policy, String> values;
    private final Set<Policy> byCaller;
    private final Minimum minimum;
    private final OptionalInt maxSpread;
    private final Optional<Quorum> quorum;
    private final Mode mode;
    private final Presence presence;
    private final Chair chair;
    private final Decimals decimals;
    private final Optional<Star> candidate;
    private final List<String> order;
    private final Places places;

    private Policies(Rulebook rulebook, Map<Policy, String> stated) {
        this.rulebook = rulebook;
        this.byCaller = EnumSet.noneOf(Policy.class);
        byCaller.addAll(stated.keySet());
        this.values = values(rulebook, stated);
        this.minimum = constant(Minimum.class, value(Policy.COUNCIL_MINIMUM));
        String spread = value(Policy.COUNCIL_MAX_SPREAD);
        this.maxSpread = spread.equals(OFF) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(spread));
        String share = value(Policy.COUNCIL_QUORUM);
        this.quorum = share.equals(OFF) ? Optional.empty() : Optional.of(Quorum.of(share));
        this.mode = constant(Mode.class, value(Policy.COUNCIL_MODE));
        this.presence = constant(Presence.class, value(Policy.COUNCIL_PRESENCE));
        this.chair = constant(Chair.class, value(Policy.COUNCIL_CHAIR));
        this.decimals = value(Policy.AVERAGE_DECIMALS).equals("2") ? Decimals.TWO : Decimals.EXACT;
        this.candidate = candidate(value(Policy.STAR_RULE));
        String chain = value(Policy.RANK_ORDER);
        this.order = chain.isEmpty() ? List.of() : List.of(chain.split(",", -1));
        this.places = constant(Places.class, value(Policy.RANK_PLACES));
    }

    private static Map<Policy, String> values(Rulebook rulebook, Map<Policy, String> stated) {
        Map<Policy, String> values = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            values.put(policy, policy.neutral(rulebook.parts()));
        }
        for (Map.Entry<Policy, Policy.Statement> entry : rulebook.policies().entrySet()) {
            values.put(entry.getKey(), entry.getValue().value());
        }
        values.putAll(stated);
        return Collections.unmodifiableMap(values);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }

    private static Optional<Star> candidate(String value) {
        int colon = value.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(Star.ofNumber(Integer.parseInt(value.substring(colon + 1))));
    }

    /**
     * The policies of a rulebook.
     *
     * @param rulebook the rulebook
     * @return the policies
     */
    public static Policies of(Rulebook rulebook) {
        return new Policies(rulebook, new EnumMap<>(Policy.class));
    }

    /**
     * The policies of a rulebook, overridden by keys and values as a regulation or a command line states them.
     *
     * @param rulebook the rulebook
     * @param stated keys such as {@code "council.maxSpread"} with values such as {@code "off"}; case does not count in values
     * @return the policies
     * @throws IllegalArgumentException if there is no such key, or a policy cannot have the value; the message lists what can be
     */
    public static Policies of(Rulebook rulebook, Map<String, String> stated) {
        Policies policies = of(rulebook);
        for (Map.Entry<String, String> entry : stated.entrySet()) {
            Optional<Policy> policy = Policy.find(entry.getKey());
            if (policy.isEmpty()) {
                throw new IllegalArgumentException(
                        "policy must be one of " + Policy.keys() + ", was \"" + entry.getKey() + "\"");
            }
            policies = policies.with(policy.get(), entry.getValue());
        }
        return policies;
    }

    /**
     * These policies with another value of one of them, which the caller then has set.
     *
     * @param policy the policy
     * @param value the value, such as {@code "off"}; case does not count
     * @return the policies
     * @throws IllegalArgumentException if the policy cannot have the value; the message lists those that it can
     */
    public Policies with(Policy policy, String value) {
        List<Part> parts = rulebook.parts();
        String read = policy.read(value, parts)
                .orElseThrow(() -> new IllegalArgumentException(
                        "policy " + policy + " must be one of " + policy.allowed(parts) + ", was \"" + value + "\""));
        Map<Policy, String> stated = new EnumMap<>(Policy.class);
        byCaller.forEach(other -> stated.put(other, value(other)));
        stated.put(policy, read);
        return new Policies(rulebook, stated);
    }

    /**
     * The rulebook whose policies these are.
     *
     * @return the rulebook
     */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * The value of a policy.
     *
     * @param policy the policy
     * @return the value in its one form, such as {@code "3/4"}
     */
    public String value(Policy policy) {
        return values.getOrDefault(policy, "");
    }

    /**
     * Who set the value of a policy.
     *
     * @param policy the policy
     * @return who did; the rulebook also where it is silent, and with it everybody
     */
    public Source source(Policy policy) {
        if (byCaller.contains(policy)) {
            return Source.CALLER;
        }
        return citation(policy).isPresent() ? Source.LAW : Source.RULEBOOK;
    }

    /**
     * Where the value of a policy is laid down.
     *
     * @param policy the policy
     * @return the place, present only if the law set the value
     */
    public Optional<Citation> citation(Policy policy) {
        Policy.Statement statement = rulebook.policies().get(policy);
        return statement == null || byCaller.contains(policy) ? Optional.empty() : statement.citation();
    }

    /** A policy as the basis of what no council's regulation lays down. */
    Basis.Policy basis(Policy policy) {
        return basis(policy, Optional.empty());
    }

    /** A policy as the basis of what a council under a regulation does: the regulation says it where nobody else does. */
    Basis.Policy basis(Policy policy, Optional<String> regulation) {
        boolean regulated = source(policy) == Source.RULEBOOK && policy.isOfTheCouncil();
        return new Basis.Policy(
                policy, value(policy), source(policy), citation(policy), regulation.filter(named -> regulated));
    }

    /** Whether the rulebook or the caller says anything of a policy. */
    boolean isStated(Policy policy) {
        return byCaller.contains(policy) || rulebook.policies().containsKey(policy);
    }

    /**
     * When a minimum mark is met.
     *
     * @return the value of {@link Policy#COUNCIL_MINIMUM}
     */
    public Minimum minimum() {
        return minimum;
    }

    /**
     * The greatest allowed distance of members' totals, in points.
     *
     * @return the value of {@link Policy#COUNCIL_MAX_SPREAD}; absent if the distance is not judged
     */
    public OptionalInt maxSpread() {
        return maxSpread;
    }

    /**
     * The quorum, the chair included.
     *
     * @return the value of {@link Policy#COUNCIL_QUORUM}; absent if it is not judged
     */
    public Optional<Quorum> quorum() {
        return quorum;
    }

    /**
     * How the council works.
     *
     * @return the value of {@link Policy#COUNCIL_MODE}
     */
    public Mode mode() {
        return mode;
    }

    /**
     * Who counts as a present member where no roster is stated.
     *
     * @return the value of {@link Policy#COUNCIL_PRESENCE}
     */
    public Presence presence() {
        return presence;
    }

    /**
     * Whether a chair has to be there. Judged where there is a quorum: the chair is one of those who make it.
     *
     * @return the value of {@link Policy#COUNCIL_CHAIR}
     */
    public Chair chair() {
        return chair;
    }

    /**
     * What the mean is compared as.
     *
     * @return the value of {@link Policy#AVERAGE_DECIMALS}
     */
    public Decimals decimals() {
        return decimals;
    }

    /**
     * The star that products are candidates for, as at the national council: with its points but without its marks a product
     * has not met the minimum.
     *
     * @return the star of {@link Policy#STAR_RULE}; absent if the star is simply the lower one
     */
    public Optional<Star> candidate() {
        return candidate;
    }

    /**
     * What decides between products of equal average: part codes; {@link Policy#STAR} may stand first and then comes before the
     * average.
     *
     * @return the value of {@link Policy#RANK_ORDER}
     */
    public List<String> order() {
        return order;
    }

    /**
     * How places are numbered.
     *
     * @return the value of {@link Policy#RANK_PLACES}
     */
    public Places places() {
        return places;
    }

    /**
     * Whether a product with the points of a star that is only proposed goes up without that star's marks.
     *
     * @return the value of {@link Policy#STAR_PROPOSAL}: true if it goes up by its points
     */
    public boolean isProposedByPoints() {
        return value(Policy.STAR_PROPOSAL).equals("points");
    }

    /**
     * Whether a last day that is a day of rest moves to the next working day.
     *
     * @return the value of {@link Policy#DAYS_REST}: true if it moves
     */
    public boolean doLastDaysMove() {
        return value(Policy.DAYS_REST).equals("next-working-day");
    }

    /**
     * What becomes of a candidate that has the points of the highest level but not its minimum marks.
     *
     * @return the value of {@link Policy#PROGRESSION_UNMET_MARK}: true if it falls back like one with too few points, false if
     *     nothing is laid down
     */
    public boolean doesUnmetMarkFallBack() {
        return value(Policy.PROGRESSION_UNMET_MARK).equals("fallsBack");
    }

    /**
     * The level of the council, for the agencies that have to sit on it: by the newest order of levels, the level that
     * recognises the star that products are candidates for; without one, the lowest that recognises a star.
     *
     * @return the level, absent if the rulebook names none
     */
    public Optional<Level> level() {
        return rulebook.levelOrders().stream()
                .max(Comparator.comparing(LevelOrder::from))
                .flatMap(newest ->
                        candidate.isPresent() ? newest.levelOf(candidate.get()) : newest.lowestThatRecognises());
    }

    /**
     * The policies as keys and values, all of them, in fixed order; {@link #of(Rulebook, Map)} reads them back.
     *
     * @return the policies
     */
    public Map<String, String> toMap() {
        ImmutableMap.Builder<String, String> map = ImmutableMap.builder();
        values.forEach((policy, value) -> map.put(policy.key(), value));
        return map.build();
    }

    /** The policies as judging needs them. */
    Terms terms() {
        return new Terms(
                minimum == Minimum.UNANIMOUS,
                minimum == Minimum.DECIDED,
                mode == Mode.WRITTEN,
                presence == Presence.CALL,
                decimals == Decimals.TWO,
                quorum.isPresent() ? quorum.get().share() : Terms.Share.NONE,
                maxSpread.isPresent() ? (long) maxSpread.getAsInt() * Points.HUNDRED : Check.NO_LIMIT,
                candidate.isPresent() ? candidate.get().number() : 0,
                chair != Chair.OFF && quorum.isPresent(),
                chair == Chair.PRESIDING,
                value(Policy.STAR_UNMET).equals("none"),
                !value(Policy.REQUIREMENT_UNMET).equals("none"),
                value(Policy.YESNO_BLANK).equals("no"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Policies policies
                && values.equals(policies.values)
                && rulebook.equals(policies.rulebook);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** Who set the value of a policy. */
    public enum Source {
        /** A document that the rulebook cites. */
        LAW(new Text("văn bản", "law")),
        /** The rulebook, as practice or because it is silent. */
        RULEBOOK(new Text("bộ quy tắc", "rulebook")),
        /** Whoever asked for the result. */
        CALLER(new Text("người dùng", "caller"));

        private final Text text;

        Source(Text text) {
            this.text = text;
        }

        /**
         * The source for a reader.
         *
         * @return a word or two
         */
        public Text text() {
            return text;
        }
    }

    /** When the council as a whole meets a minimum mark; the law is silent. */
    public enum Minimum {
        /** More than half of the counted sheets meet it. */
        MAJORITY,
        /** All counted sheets meet it. */
        UNANIMOUS,
        /** The council has decided so: stated per product, criterion and star. */
        DECIDED
    }

    /** How the council works. */
    public enum Mode {
        /** In a meeting: presence is stated. */
        MEETING,
        /** In writing, as a re-evaluation under 26/2026: a returned sheet counts as presence. */
        WRITTEN
    }

    /** Who counts as a present member of a product's council where no roster is stated. */
    public enum Presence {
        /** Whoever scored any product of the call: one who did not score this one is missed. */
        CALL,
        /** Whoever scored this product: nobody is missed. */
        PRODUCT
    }

    /**
     * The share of the scoring members that has to be present, the chair among them.
     *
     * @param numerator 0 or more, at most the denominator
     * @param denominator 1 or more
     */
    public record Quorum(int numerator, int denominator) {
        /**
         * Makes a share.
         *
         * @param numerator 0 or more, at most the denominator
         * @param denominator 1 or more
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Quorum {
            if (denominator < 1 || numerator < 0 || numerator > denominator) {
                throw new IllegalArgumentException(
                        "quorum must be between 0 and 1, was " + numerator + "/" + denominator);
            }
        }

        private static Quorum of(String share) {
            int slash = share.indexOf('/');
            return new Quorum(
                    Integer.parseInt(share.substring(0, slash)), Integer.parseInt(share.substring(slash + 1)));
        }

        /**
         * Whether enough members are present.
         *
         * @param present the scoring members present
         * @param members the scoring members
         * @return true if the share is reached, exactly or more; never by a council of nobody
         */
        public boolean isReached(int present, int members) {
            return Check.QUORUM.isKept(present, share().of(members));
        }

        private Terms.Share share() {
            return new Terms.Share(numerator, denominator);
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }

    /** Whether a chair has to be there. */
    public enum Chair {
        /** The chair, or a member who presides by a paper. */
        REQUIRED,
        /** The chair, or whoever presides. */
        PRESIDING,
        /** Nobody. */
        OFF
    }

    /** What the mean is compared as. */
    public enum Decimals {
        /** The exact mean. */
        EXACT,
        /** The mean rounded half up to two decimals, as some systems do, those of parts too; flagged wherever it changes a star. */
        TWO
    }

    /** How places are numbered when products are tied. */
    public enum Places {
        /** Standard competition: 1, 2, 2, 4. */
        COMPETITION,
        /** Modified competition: 1, 3, 3, 4. */
        MODIFIED,
        /** Dense: 1, 2, 2, 3. */
        DENSE,
        /** Ordinal: 1, 2, 3, 4; tied products follow by identifier. */
        ORDINAL,
        /** Fractional: 1, 2.5, 2.5, 4. */
        FRACTIONAL
    }
}
