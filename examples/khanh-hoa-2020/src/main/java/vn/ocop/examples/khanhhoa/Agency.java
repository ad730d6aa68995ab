// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A body that the plan gives work to.
 *
 * @param id the identifier, such as {@code "trade"}
 * @param name the name
 * @param citation where the plan names it; its own clause of section V if it has one
 */
public record Agency(String id, Text name, Citation citation) {}
