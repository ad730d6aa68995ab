// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import vn.ocop.core.Citation;

/**
 * A number of calendar days that a rule gives (thời hạn). The day from which it is counted is itself not counted, and
 * nothing moves at weekends.
 *
 * @param days the days, 1 or more
 * @param citation where the limit is laid down
 */
public record TimeLimit(int days, Citation citation) {}
