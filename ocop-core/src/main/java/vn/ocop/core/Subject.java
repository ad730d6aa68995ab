// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A subject (chủ thể): who makes a product and registers it.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CoreStyle
public abstract class Subject {
    Subject() {}

    /**
     * The name.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * The kind.
     *
     * @return the kind, if stated
     */
    public abstract Optional<SubjectType> type();

    /**
     * Where the subject sits.
     *
     * @return the area, if stated
     */
    public abstract Optional<Area> area();

    /**
     * Starts a subject.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a subject; the name is required. */
    public static final class Builder extends ImmutableSubject.Builder {
        Builder() {}
    }
}
