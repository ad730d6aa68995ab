// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.util.Objects;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * One step on which money is appraised and allotted (thẩm định, phân bổ kinh phí). This class is immutable and thread-safe.
 *
 * @param id the key, such as {@code "decision"}
 * @param owner who takes it
 * @param action what is done
 * @param citation the rule
 */
public record AllocationStep(String id, Text owner, Text action, Citation citation) {
    /**
     * Makes a step.
     *
     * @param id the key
     * @param owner who takes it
     * @param action what is done
     * @param citation the rule
     */
    public AllocationStep {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(citation, "citation");
    }
}
