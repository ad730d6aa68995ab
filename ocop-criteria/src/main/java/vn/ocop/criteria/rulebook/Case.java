// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Text;

/**
 * One of the alternative cases of a criterion (trường hợp): members answer within one of them. The case is a fact of the
 * subject.
 *
 * @param number 1, 2 in printed order
 * @param title what the case is about
 */
public record Case(int number, Text title) {}
