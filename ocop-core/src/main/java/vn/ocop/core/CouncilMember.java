// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A member of an evaluation council (thành viên hội đồng).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CoreStyle
public abstract class CouncilMember {
    CouncilMember() {}

    /**
     * The caller's identifier, unique in the council.
     *
     * @return the identifier
     */
    public abstract String id();

    /**
     * The role.
     *
     * @return the role, {@link CouncilRole#MEMBER} unless stated
     */
    @Value.Default
    public CouncilRole role() {
        return CouncilRole.MEMBER;
    }

    /**
     * Whether the member was present.
     *
     * @return true unless stated
     */
    @Value.Default
    public boolean present() {
        return true;
    }

    /**
     * The agency that the member stands for.
     *
     * @return the agency, if stated
     */
    public abstract Optional<String> agency();

    /** The identifier says something. */
    @Value.Check
    void check() {
        Identifiers.stated("id", id());
    }

    /**
     * The member's name.
     *
     * @return the name, if stated
     */
    public abstract Optional<String> name();

    /**
     * The member's position in the agency (chức vụ).
     *
     * @return the position, if stated
     */
    public abstract Optional<String> position();

    /**
     * The member in whose place this one sits (thay cho ủy viên vắng mặt).
     *
     * @return the identifier of the member who is replaced, if this one stands for another
     */
    public abstract Optional<String> standsFor();

    /**
     * The paper by which the member stands for another, presides, or has the chair by delegation.
     *
     * @return the paper, if stated
     */
    public abstract Optional<String> authority();

    /**
     * Whether the member presides in place of the chair (chủ trì thay chủ tịch).
     *
     * @return false unless stated
     */
    @Value.Default
    public boolean presides() {
        return false;
    }

    /**
     * Starts a member.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a member; the identifier is required. */
    public static final class Builder extends ImmutableCouncilMember.Builder {
        Builder() {}
    }
}
