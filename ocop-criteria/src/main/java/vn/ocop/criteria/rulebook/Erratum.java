// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * A declared slip of a source (lỗi in, lỗi sao chép): it excuses exactly one finding of the lint, at the element that it
 * stands in. An erratum that excuses nothing is itself an error.
 *
 * @param excuses the identifier of the finding's code, such as {@code "printed-differs"}
 * @param reason what is printed, what is used, and why
 * @param location where the erratum stands in the rulebook
 */
public record Erratum(String excuses, Text reason, Location location) {}
