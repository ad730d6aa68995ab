// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

/**
 * A heading of annex 1: a sector (ngành), a group (nhóm) or a sub-group (phân nhóm).
 *
 * @param number the number as printed, such as {@code "I"}, {@code "3"} or {@code "3.5"}
 * @param text the text as printed
 */
public record Heading(String number, String text) {}
