// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

/** How a command prints its result. */
public enum Format {
    /** A table for a terminal. */
    TABLE,
    /** The documented JSON. */
    JSON,
    /** Comma-separated values. */
    CSV,
    /** A self-contained page. */
    HTML
}
