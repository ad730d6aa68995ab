// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.util.List;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A body that the plan gives work to.
 *
 * @param id the identifier, such as {@code "trade-department"}, that of the actor in the rulebook's calendar where it acts there
 * @param name the name
 * @param duties its duties of section V in short, in the order printed; empty for those that only section III names
 * @param citation where the plan names it; its own clause of section V if it has one
 */
public record Agency(String id, Text name, List<Text> duties, Citation citation) {
    /**
     * Makes an agency.
     *
     * @param id the identifier
     * @param name the name
     * @param duties its duties
     * @param citation where the plan names it
     */
    public Agency {
        duties = List.copyOf(duties);
    }
}
