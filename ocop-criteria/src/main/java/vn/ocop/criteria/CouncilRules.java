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
public abstract class CouncilRules {
    /** The key under which the star precedes the average in {@link #order()}. */
    public static final String STAR = "STAR";

    private static final Quorum THREE_QUARTERS = new Quorum(3, 4);
    private static final int TEN_POINTS = 10;
    private static final String OFF = "off";

    CouncilRules() {}

    /**
     * When a minimum mark is met.
     *
     * @return {@link MinimumPolicy#MAJORITY} unless stated
     */
    @Value.Default
    public MinimumPolicy minimum() {
        return MinimumPolicy.MAJORITY;
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
     * @return {@link CouncilMode#MEETING} unless stated
     */
    @Value.Default
    public CouncilMode mode() {
        return CouncilMode.MEETING;
    }

    /**
     * What the mean is compared as.
     *
     * @return {@link AverageDecimals#EXACT} unless stated
     */
    @Value.Default
    public AverageDecimals decimals() {
        return AverageDecimals.EXACT;
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
     * @return {@link PlacePolicy#COMPETITION} unless stated
     */
    @Value.Default
    public PlacePolicy places() {
        return PlacePolicy.COMPETITION;
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
    public static CouncilRules defaults() {
        return builder().build();
    }

    /**
     * The default policies, overridden by keys and values as a regulation or a command line states them.
     *
     * @param values keys such as {@code "council.maxSpread"} with values such as {@code "off"}
     * @return the rules
     * @throws IllegalArgumentException if a key or a value is unknown; the message names both
     */
    public static CouncilRules of(Map<String, String> values) {
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
            case "council.minimum" -> builder.minimum(constant(MinimumPolicy.class, value));
            case "council.maxSpread" ->
                builder.maxSpread(value.equals(OFF) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value)));
            case "council.quorum" -> builder.quorum(value.equals(OFF) ? Optional.empty() : Optional.of(quorum(value)));
            case "council.mode" -> builder.mode(constant(CouncilMode.class, value));
            case "average.decimals" -> builder.decimals(decimals(value));
            case "star.rule" -> builder.candidate(candidate(value));
            case "rank.order" ->
                builder.order(
                        value.isEmpty()
                                ? List.of()
                                : Splitter.on(',').trimResults().splitToList(value));
            case "rank.places" -> builder.places(constant(PlacePolicy.class, value));
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

    private static AverageDecimals decimals(String value) {
        return switch (value) {
            case "exact" -> AverageDecimals.EXACT;
            case "2" -> AverageDecimals.TWO;
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
                .put("average.decimals", decimals() == AverageDecimals.TWO ? "2" : "exact")
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
    public static final class Builder extends ImmutableCouncilRules.Builder {
        Builder() {}
    }
}
