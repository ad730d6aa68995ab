// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

/** Follows the numbering of annex 3 from line to line: I, then 1 below it, then a hyphen below that. */
final class LinePath {
    private String unit = "";
    private String line = "";
    private int hyphens;

    /** The path of the next line; empty for the grand total. */
    String next(String number) {
        if (number.isEmpty()) {
            return "";
        }
        if (number.equals("-")) {
            hyphens++;
            return unit + "." + line + ".-" + hyphens;
        }
        hyphens = 0;
        if (Character.isDigit(number.charAt(0))) {
            line = number;
            return unit + "." + line;
        }
        unit = number;
        return unit;
    }
}
