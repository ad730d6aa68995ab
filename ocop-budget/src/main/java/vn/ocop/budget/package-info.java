// SPDX-License-Identifier: Apache-2.0
/** Budget lines, funding sources, plan tables, their validator and repair. */
@NullMarked
package vn.ocop.budget;

import org.jspecify.annotations.NullMarked;
