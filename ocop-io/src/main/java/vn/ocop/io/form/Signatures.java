// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

/** Which lines of a block of signatures are bold. */
final class Signatures {
    private Signatures() {}

    /** Who signs stands bold; a day, an instruction between brackets, a blank do not. */
    static boolean isStrong(String line) {
        return !line.isBlank() && !line.startsWith("(") && !line.startsWith("…") && !line.endsWith(":");
    }
}
