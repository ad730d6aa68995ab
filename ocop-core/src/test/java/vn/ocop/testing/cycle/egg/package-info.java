// SPDX-License-Identifier: Apache-2.0
/** One half of a cycle of two packages. */
@org.jspecify.annotations.NullMarked
package vn.ocop.testing.cycle.egg;
