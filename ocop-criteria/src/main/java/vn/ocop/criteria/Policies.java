// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import vn.ocop.core.Level;
import vn.ocop.core.Star;

/**
 * How a council's sheets are judged where the law is silent: policies with stated defaults, which a province's regulation
 * (quy chế hoạt động của hội đồng) may override. Every result names them.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class Policies {
    /** The key under which the star precedes the average in {@link #order()}. */
    public static final String STAR = "STAR";

    private static final Quorum THREE_QUARTERS = new Quorum(3, 4);
    private static final int TEN_POINTS = 10;
    private static final String OFF = "off";

    Policies() {}

    /**
     * When a minimum mark is met.
     *
     * @return {@link Minimum#MAJORITY} unless stated
     */
    @Value.Default
    public Minimum minimum() {
        return Minimum.MAJORITY;
    }

    /**
     * The greatest allowed distance of members' totals, in points.
     *
     * @return 10 unless stated; absent if the distance is not judged
     */
    @Value.Default
    public OptionalInt maxSpread() {
        return OptionalInt.of(TEN_POINTS);
    }

    /**
     * The quorum, the chair included.
     *
     * @return 3/4 unless stated; absent if it is not judged
     */
    @Value.Default
    public Optional<Quorum> quorum() {
        return Optional.of(THREE_QUARTERS);
    }

    /**
     * How the council works.
     *
     * @return {@link Mode#MEETING} unless stated
     */
    @Value.Default
    public Mode mode() {
        return Mode.MEETING;
    }

    /**
     * What the mean is compared as.
     *
     * @return {@link Decimals#EXACT} unless stated
     */
    @Value.Default
    public Decimals decimals() {
        return Decimals.EXACT;
    }

    /**
     * The star that products are candidates for, as at the national council: with its points but without its marks a product
     * has not met the minimum.
     *
     * @return the star; absent if the star is simply the lower one
     */
    public abstract Optional<Star> candidate();

    /**
     * What decides between products of equal average: part codes; {@link #STAR} may stand first and then comes before the
     * average.
     *
     * @return C, B, A unless stated
     */
    @Value.Default
    public List<String> order() {
        return List.of("C", "B", "A");
    }

    /**
     * How places are numbered.
     *
     * @return {@link Places#COMPETITION} unless stated
     */
    @Value.Default
    public Places places() {
        return Places.COMPETITION;
    }

    /**
     * The level of the council, for the agencies that have to sit on it.
     *
     * @return the province, or the centre for candidates, unless stated
     */
    @Value.Default
    public Level level() {
        return candidate().isPresent() ? Level.CENTRE : Level.PROVINCE;
    }

    /** STAR stands first or not at all, no key twice, none empty. */
    @Value.Check
    void check() {
        if (order().lastIndexOf(STAR) > 0
                || order().contains("")
                || order().stream().distinct().count() < order().size()) {
            throw new IllegalArgumentException("order must name each key once and STAR first, was " + order());
        }
        if (maxSpread().isPresent() && maxSpread().getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "maxSpread must be 0 or more, was " + maxSpread().getAsInt());
        }
    }

    /**
     * The default policies.
     *
     * @return the rules
     */
    public static Policies defaults() {
        return builder().build();
    }

    /**
     * The default policies, overridden by keys and values as a regulation or a command line states them.
     *
     * @param values keys such as {@code "council.maxSpread"} with values such as {@code "off"}
     * @return the rules
     * @throws IllegalArgumentException if a key or a value is unknown; the message names both
     */
    public static Policies of(Map<String, String> values) {
        Builder builder = builder();
        values.forEach((key, value) -> {
            try {
                put(builder, key, value);
                builder.build();
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("policy " + key + " cannot be \"" + value + "\"", wrong);
            }
        });
        return builder.build();
    }

    private static void put(Builder builder, String key, String value) {
        switch (key) {
            case "council.minimum" -> builder.minimum(constant(Minimum.class, value));
            case "council.maxSpread" ->
                builder.maxSpread(value.equals(OFF) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value)));
            case "council.quorum" -> builder.quorum(value.equals(OFF) ? Optional.empty() : Optional.of(quorum(value)));
            case "council.mode" -> builder.mode(constant(Mode.class, value));
            case "average.decimals" -> builder.decimals(decimals(value));
            case "star.rule" -> builder.candidate(candidate(value));
            case "rank.order" ->
                builder.order(
                        value.isEmpty()
                                ? List.of()
                                : Splitter.on(',').trimResults().splitToList(value));
            case "rank.places" -> builder.places(constant(Places.class, value));
            default -> throw new IllegalArgumentException("unknown key " + key);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        E constant = Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        if (!name(constant).equals(value)) {
            throw new IllegalArgumentException("value must be lower case, was " + value);
        }
        return constant;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Quorum quorum(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("quorum must be a fraction, was " + value);
        }
        return new Quorum(Integer.parseInt(value.substring(0, slash)), Integer.parseInt(value.substring(slash + 1)));
    }

    private static Decimals decimals(String value) {
        return switch (value) {
            case "exact" -> Decimals.EXACT;
            case "2" -> Decimals.TWO;
            default -> throw new IllegalArgumentException("decimals must be exact or 2, was " + value);
        };
    }

    private static Optional<Star> candidate(String value) {
        if (value.equals("lower")) {
            return Optional.empty();
        }
        if (!value.startsWith("candidate:")) {
            throw new IllegalArgumentException("star rule must be lower or candidate:N, was " + value);
        }
        return Optional.of(Star.ofNumber(Integer.parseInt(value.substring("candidate:".length()))));
    }

    /**
     * The policies as keys and values, all of them, in fixed order; {@link #of} reads them back.
     *
     * @return the policies
     */
    public Map<String, String> toMap() {
        return ImmutableMap.<String, String>builder()
                .put("council.minimum", name(minimum()))
                .put(
                        "council.maxSpread",
                        maxSpread().isPresent() ? "" + maxSpread().getAsInt() : OFF)
                .put("council.quorum", quorum().map(Quorum::toString).orElse(OFF))
                .put("council.mode", name(mode()))
                .put("average.decimals", decimals() == Decimals.TWO ? "2" : "exact")
                .put(
                        "star.rule",
                        candidate().map(star -> "candidate:" + star.number()).orElse("lower"))
                .put("rank.order", String.join(",", order()))
                .put("rank.places", name(places()))
                .build();
    }

    /**
     * Starts from the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds policies; what is not stated keeps its default. */
    public static final class Builder extends ImmutablePolicies.Builder {
        Builder() {}
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

        /**
         * Whether enough members are present.
         *
         * @param present the scoring members present
         * @param members the scoring members
         * @return true if the share is reached, exactly or more
         */
        public boolean isReached(int present, int members) {
            return (long) present * denominator >= (long) members * numerator;
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }

    /** What the mean is compared as. */
    public enum Decimals {
        /** The exact mean. */
        EXACT,
        /** The mean rounded half up to two decimals, as some systems do; flagged wherever it changes a star. */
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
