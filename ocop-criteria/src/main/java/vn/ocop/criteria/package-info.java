// SPDX-License-Identifier: Apache-2.0
/** Score sheets, scoring, ranking and explanation: what a rulebook says about products. */
@NullMarked
package vn.ocop.criteria;

import org.jspecify.annotations.NullMarked;
