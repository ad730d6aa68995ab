// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import vn.ocop.core.SubjectType;

/**
 * The most that one grant can be. This class is immutable and thread-safe.
 *
 * @param subjects the subject types for which it holds, not empty, in the order of the types
 * @param dong whole dong, above zero
 */
public record Cap(Set<SubjectType> subjects, long dong) {
    /**
     * Makes a cap.
     *
     * @param subjects the subject types for which it holds, not empty
     * @param dong whole dong, above zero
     */
    public Cap {
        subjects = ImmutableSet.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("subjects must not be empty");
        }
        if (dong <= 0) {
            throw new IllegalArgumentException("dong must be above 0, was " + dong);
        }
    }
}
