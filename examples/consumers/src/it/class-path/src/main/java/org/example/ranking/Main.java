// SPDX-License-Identifier: Apache-2.0
package org.example.ranking;

import java.io.InputStream;
import java.util.List;

/** Ranks products with {@code ocop-criteria} alone. */
public final class Main {
    private Main() {}

    /**
     * Runs the check.
     *
     * @param args none
     * @throws Exception if the library is not there as it should be
     */
    public static void main(String[] args) throws Exception {
        // Here the ranking of a product through the public API will stand.
        for (String jar : List.of("vn/ocop/core", "vn/ocop/criteria")) {
            try (InputStream in = Main.class.getClassLoader().getResourceAsStream(jar + "/package-info.class")) {
                if (in == null) {
                    throw new IllegalStateException(jar + " is not on the class path");
                }
            }
        }
    }
}
