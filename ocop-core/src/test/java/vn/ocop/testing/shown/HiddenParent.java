// SPDX-License-Identifier: Apache-2.0
package vn.ocop.testing.shown;

import com.tngtech.archunit.core.domain.JavaClass;

/** Not public itself, but its heir is. */
class HiddenParent {
    /**
     * Shows ArchUnit to callers of the heir.
     *
     * @param type anything
     */
    public void take(JavaClass type) {}
}
