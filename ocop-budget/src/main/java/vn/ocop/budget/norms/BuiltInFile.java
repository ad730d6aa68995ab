// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.io.InputStream;

/** The files in the library. */
final class BuiltInFile {
    private BuiltInFile() {}

    static InputStream open(String file) {
        InputStream in = BuiltInFile.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(file + " is not in the library");
        }
        return in;
    }
}
