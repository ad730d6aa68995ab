// SPDX-License-Identifier: Apache-2.0
package vn.ocop.testing.shown;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;

/** What a public type shows of others: in a type argument, and through a hidden parent. */
public final class ShowsOthers extends HiddenParent {
    /**
     * Shows ArchUnit.
     *
     * @return nothing
     */
    public Optional<ArchRule> rule() {
        return Optional.empty();
    }

    Optional<JavaClasses> hidden() {
        return Optional.empty();
    }
}
