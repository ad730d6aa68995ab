// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;

/** Reads a criteria set when it is asked for. */
interface SetSource {
    /**
     * Reads the set.
     *
     * @param rulebook the rulebook that asks
     * @param findings takes what is wrong with the set
     * @return the set, absent if its file cannot be read
     */
    Optional<CriteriaSet> read(Rulebook rulebook, List<Finding> findings);
}
