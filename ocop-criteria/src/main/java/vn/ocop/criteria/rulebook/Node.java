// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Location;

/** An element of a rulebook file that keeps account of what was taken from it: what is left over is unknown. */
final class Node {
    private final String name;
    private final Location location;
    private final Location site;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> left = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private boolean taken;

    Node(String name, Location location) {
        this(name, location, location);
    }

    Node(String name, Location location, Location site) {
        this.name = name;
        this.location = location;
        this.site = site;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
        left.put(attribute, value);
    }

    void add(Node child) {
        children.add(child);
    }

    String name() {
        return name;
    }

    Location location() {
        return location;
    }

    /** Where the element is used: its own place, unless it is written once for many. */
    Location site() {
        return site;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Node> children() {
        return children;
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    boolean hasChild(String wanted) {
        for (Node child : children) {
            if (child.name.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    Optional<String> take(String attribute) {
        left.remove(attribute);
        return Optional.ofNullable(attributes.get(attribute));
    }

    List<Node> takeAll(String... names) {
        List<String> wanted = List.of(names);
        List<Node> found = new ArrayList<>();
        for (Node child : children) {
            if (wanted.contains(child.name)) {
                child.taken = true;
                found.add(child);
            }
        }
        return found;
    }

    Optional<Node> takeFirst(String wanted) {
        for (Node child : children) {
            if (!child.taken && child.name.equals(wanted)) {
                child.taken = true;
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    Iterable<String> leftAttributes() {
        return left.keySet();
    }

    boolean isTaken() {
        return taken;
    }

    /** A fresh copy with nothing taken. */
    Node copy() {
        return without(List.of());
    }

    /** A fresh copy without some attributes. */
    Node without(Collection<String> names) {
        Node copy = new Node(name, location, site);
        attributes.forEach((attribute, value) -> {
            if (!names.contains(attribute)) {
                copy.put(attribute, value);
            }
        });
        children.forEach(child -> copy.add(child.copy()));
        return copy;
    }

    /** Takes the node whole, for a reader that comes later. */
    void takeWhole() {
        left.clear();
        for (Node child : children) {
            child.taken = true;
            child.takeWhole();
        }
    }
}
