// SPDX-License-Identifier: Apache-2.0
/** The dates that a rulebook sets: certificates, rounds and the steps of the yearly cycle. */
@NullMarked
package vn.ocop.criteria.calendar;

import org.jspecify.annotations.NullMarked;
