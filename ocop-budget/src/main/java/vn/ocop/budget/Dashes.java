// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/** The strokes that office programs put where a hyphen was typed. */
final class Dashes {
    private Dashes() {}

    static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }
}
