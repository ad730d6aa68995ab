// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A remark that a sheet prints beside a criterion or a section (hướng dẫn chấm), such as "by the test sheet" or what
 * capacity is compared with. It helps members to choose an option; no result depends on it.
 *
 * @param text our summary of the remark
 * @param citation where it is printed
 */
public record Guidance(Text text, Citation citation) {}
