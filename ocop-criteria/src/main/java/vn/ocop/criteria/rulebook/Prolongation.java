// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import vn.ocop.core.Citation;

/**
 * How long a certificate goes on while a re-evaluation is pending (kéo dài hiệu lực). The rule is transitional: it is there
 * for those whose window had closed before the rules came into force.
 *
 * @param days the most days after the certificate's last day
 * @param windowClosedBefore the day before which the last day of the window must have fallen
 * @param citation where the prolongation is laid down
 */
public record Prolongation(int days, LocalDate windowClosedBefore, Citation citation) {}
