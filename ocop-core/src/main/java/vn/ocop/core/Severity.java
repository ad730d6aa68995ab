// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** How much a finding weighs. */
public enum Severity {
    /** The datum cannot be used as it stands, or a result cannot be had. */
    ERROR,
    /** The result stands, but somebody should look. */
    WARNING,
    /** Said so that nothing is silent. */
    INFO
}
