// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Star;

/**
 * When, by whom and within what time a certificate is revoked (thu hồi giấy chứng nhận).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class RevocationRules {
    RevocationRules() {}

    /**
     * The grounds; no other one counts.
     *
     * @return the grounds in the order of the rules
     */
    public abstract List<Provision> grounds();

    /**
     * The time from the conclusion of an inspection to the revocation.
     *
     * @return the limit
     */
    public abstract TimeLimit limit();

    /**
     * Who revokes.
     *
     * @return the powers, each for its stars
     */
    public abstract List<Power> powers();

    /**
     * The right to ask the revoking authority to withdraw a recognition that was wrong.
     *
     * @return the provision; its text names who asks whom; absent if there is no such right
     */
    public abstract Optional<Provision> withdrawal();

    /**
     * A ground by its identifier.
     *
     * @param id the identifier
     * @return the ground, absent if the rules know no such ground
     */
    public Optional<Provision> ground(String id) {
        return grounds().stream().filter(ground -> ground.id().equals(id)).findFirst();
    }

    /**
     * Who revokes certificates of a star.
     *
     * @param star the star
     * @return the power, absent if the rules name nobody
     */
    public Optional<Power> power(Star star) {
        return powers().stream().filter(power -> power.stars().contains(star)).findFirst();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableRevocationRules.Builder {
        Builder() {}
    }
}
