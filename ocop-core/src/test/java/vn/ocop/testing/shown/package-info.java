// SPDX-License-Identifier: Apache-2.0
/** Public types with types of others in their signatures, for the rule that finds them. */
@org.jspecify.annotations.NullMarked
package vn.ocop.testing.shown;
