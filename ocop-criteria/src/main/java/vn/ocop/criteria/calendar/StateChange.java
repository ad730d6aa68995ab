// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;

/**
 * The day from which a certificate is in another state.
 *
 * @param day the first day of the state
 * @param state the state
 */
public record StateChange(LocalDate day, CertificateState state) {}
