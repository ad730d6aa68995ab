// SPDX-License-Identifier: Apache-2.0
package org.example.season;

import java.util.List;

/** Ranks products and checks a budget, on the module path. */
public final class Main {
    private Main() {}

    /**
     * Runs the check.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // Here a ranking and a budget through the public API will stand.
        for (String name : List.of("vn.ocop.core", "vn.ocop.criteria", "vn.ocop.budget")) {
            Module module = ModuleLayer.boot().findModule(name).orElseThrow();
            if (module.getDescriptor().isAutomatic() || !module.isExported(name)) {
                throw new IllegalStateException(module + " is not a named module that exports its package");
            }
        }
    }
}
