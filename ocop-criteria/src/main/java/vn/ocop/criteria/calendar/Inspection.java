// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;

/**
 * A conclusion against a product (kết luận kiểm tra, xác nhận của UBND cấp xã): it starts the time within which the
 * certificate is revoked.
 *
 * @param concluded the day of the conclusion, or of the commune's confirmation that production has stopped
 * @param ground the identifier of the ground in the rulebook, such as {@code "misused-mark"}
 */
public record Inspection(LocalDate concluded, String ground) {}
