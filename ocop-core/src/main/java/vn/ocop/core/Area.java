// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An administrative area (đơn vị hành chính): a province, a district or a commune.
 *
 * <p>A commune stands under a district (three tiers, until 30/6/2025) or directly under a province (two tiers, since
 * then); an area without a parent is one whose place is not stated. This class is immutable and thread-safe.
 */
@Value.Immutable
@CoreStyle
public abstract class Area {
    Area() {}

    /**
     * The official kind.
     *
     * @return the type
     */
    public abstract AreaType type();

    /**
     * The name without the kind, such as {@code "Vạn Ninh"}.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * The statistical code, such as {@code "56"} for the province of Khánh Hòa.
     *
     * @return the code, if stated
     */
    public abstract Optional<String> code();

    /**
     * The area that this one belongs to.
     *
     * @return the parent, if stated
     */
    public abstract Optional<Area> parent();

    /** The parent stands higher. */
    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (parent().isPresent() && parent().get().level().compareTo(level()) >= 0) {
            throw new IllegalArgumentException("parent of a " + level() + " must stand higher, was a "
                    + parent().get().level());
        }
    }

    /**
     * The tier.
     *
     * @return the level
     */
    public AreaLevel level() {
        return type().level();
    }

    /**
     * This area or the one above it of a given tier.
     *
     * @param level the tier
     * @return the area, if it is known
     */
    public Optional<Area> at(AreaLevel level) {
        return level() == level ? Optional.of(this) : parent().flatMap(parent -> parent.at(level));
    }

    /**
     * The name with the kind: {@code "huyện Vạn Ninh"}, {@code "Vạn Ninh district"}.
     *
     * @param language the language
     * @return the name
     */
    public String fullName(Language language) {
        String word = type().text().in(language);
        return language == Language.VI ? word + " " + name() : name() + " " + word;
    }

    /**
     * The name with those of all areas above it: {@code "xã Vạn Hưng, huyện Vạn Ninh, tỉnh Khánh Hòa"}.
     *
     * @param language the language
     * @return the path
     */
    public String path(Language language) {
        return fullName(language)
                + parent().map(parent -> ", " + parent.path(language)).orElse("");
    }

    /**
     * Reads a name that begins with its kind, such as {@code "Xã Vạn Hưng"} or {@code "thị trấn Cam Đức"}. The word
     * {@code "thành phố"} is read as a city under a province: a city under the central government has to be built.
     *
     * @param text the printed name
     * @return the area without a parent; absent if it does not begin with a kind
     */
    public static Optional<Area> parse(String text) {
        String trimmed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        String lower = trimmed.toLowerCase(Locale.ROOT);
        for (AreaType type : AreaType.values()) {
            String word = type.text().vi();
            if (lower.startsWith(word + " ") && type != AreaType.CENTRAL_CITY) {
                return Optional.of(builder()
                        .type(type)
                        .name(trimmed.substring(word.length() + 1).strip())
                        .build());
            }
        }
        return Optional.empty();
    }

    /**
     * Starts an area.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an area; type and name are required. */
    public static final class Builder extends ImmutableArea.Builder {
        Builder() {}
    }
}
