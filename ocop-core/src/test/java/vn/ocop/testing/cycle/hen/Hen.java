// SPDX-License-Identifier: Apache-2.0
package vn.ocop.testing.cycle.hen;

import vn.ocop.testing.cycle.egg.Egg;

/** One half of a cycle of two packages, for the rule that finds cycles. */
public final class Hen {
    /**
     * The other half.
     *
     * @param other anything
     * @return whether there is one
     */
    public boolean comesFrom(Egg other) {
        return other != null;
    }
}
