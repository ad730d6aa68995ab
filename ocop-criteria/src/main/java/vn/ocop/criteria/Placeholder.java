// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

/** Keeps the package compiling until its first class stands here; delete it then. */
public final class Placeholder {
    private Placeholder() {}
}
