// SPDX-License-Identifier: Apache-2.0
/** Rulebooks: what the law says, as dated and cited data. */
@NullMarked
package vn.ocop.criteria.rulebook;

import org.jspecify.annotations.NullMarked;
