// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawValues;

/**
 * A declared slip of a source (lỗi in, lỗi sao chép): it excuses exactly one finding of the lint, at the element that it
 * stands in. An erratum that excuses nothing is itself an error.
 *
 * @param excuses the identifier of the finding's code, such as {@code "printed-differs"}
 * @param reason what is printed, what is used, and why
 * @param location where the erratum stands in the rulebook
 */
public record Erratum(String excuses, Text reason, Location location) {
    /** The errata that stand in an element. */
    static List<Erratum> of(LawElement parent, LawValues values) {
        List<Erratum> errata = new ArrayList<>();
        for (LawElement element : parent.takeAll("erratum")) {
            errata.add(new Erratum(values.required(element, "excuses"), values.text(element), element.location()));
        }
        return errata;
    }
}
