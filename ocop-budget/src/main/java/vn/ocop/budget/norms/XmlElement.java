// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.core.Location;

/** An element of a file with norms. */
final class XmlElement {
    private final String name;
    private final Location location;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();

    XmlElement(String name, Location location) {
        this.name = name;
        this.location = location;
    }

    String name() {
        return name;
    }

    Location location() {
        return location;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<XmlElement> children() {
        return children;
    }

    List<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }
}
