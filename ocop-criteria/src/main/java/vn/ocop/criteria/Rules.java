// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Optional;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.Policy;

/**
 * By what a product is judged.
 *
 * @param scoring the rulebook and the policies
 * @param regulation the regulation of its council, if one is named
 */
record Rules(Scoring scoring, Optional<String> regulation) {
    Optional<Band> band(Star star) {
        return scoring.rulebook().band(star);
    }

    Basis.Policy basis(Policy policy) {
        return scoring.policies().basis(policy, regulation);
    }
}
