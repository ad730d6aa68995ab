// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.Optional;

/**
 * What a member wants the minutes to hold (ý kiến, ý kiến bảo lưu). This class is immutable and thread-safe.
 *
 * @param member the member's identifier
 * @param product the product that it is about, if it is about one
 * @param isDissent whether the member does not agree with what the council decided
 * @param text what was said
 */
public record Opinion(String member, Optional<String> product, boolean isDissent, String text) {}
