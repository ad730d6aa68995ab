// SPDX-License-Identifier: Apache-2.0
package vn.ocop.testing.cycle.egg;

import vn.ocop.testing.cycle.hen.Hen;

/** One half of a cycle of two packages, for the rule that finds cycles. */
public final class Egg {
    /**
     * The other half.
     *
     * @param other anything
     * @return whether there is one
     */
    public boolean comesFrom(Hen other) {
        return other != null;
    }
}
