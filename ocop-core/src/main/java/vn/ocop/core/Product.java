// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A product or service (sản phẩm) that takes part in the programme.
 *
 * <p>Its identity is the caller's {@link #id()}; the code printed on a score sheet belongs to one evaluation, see
 * {@link ProductCode}. This class is immutable and thread-safe.
 */
@Value.Immutable
@CoreStyle
public abstract class Product {
    Product() {}

    /**
     * The caller's identifier, unique among the products of one call.
     *
     * @return the identifier
     */
    public abstract String id();

    /**
     * The name.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * Who makes it.
     *
     * @return the subject, if stated
     */
    public abstract Optional<Subject> subject();

    /**
     * Where it is made; more than one area if the plan names several.
     *
     * @return the areas in the order stated, empty if none is
     */
    public abstract List<Area> areas();

    /**
     * The number of the criteria set that the dossier chose; a number belongs to a rulebook.
     *
     * @return the number, if stated
     */
    public abstract OptionalInt setNumber();

    /**
     * Stated facts: identifiers, from the rulebook, of facts that hold and of requirements that are not met.
     *
     * @return the identifiers in the order stated
     */
    public abstract Set<String> facts();

    /** The identifier says something. */
    @Value.Check
    void check() {
        Identifiers.stated("id", id());
    }

    /**
     * Starts a product.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a product; identifier and name are required. */
    public static final class Builder extends ImmutableProduct.Builder {
        Builder() {}
    }
}
