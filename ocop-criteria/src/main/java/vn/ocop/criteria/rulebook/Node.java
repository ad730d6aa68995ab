// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
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
    private final List<String> attributes = new ArrayList<>(8);
    private final List<String> values = new ArrayList<>(8);
    private final BitSet takenAttributes = new BitSet();
    private final List<Node> children = new ArrayList<>(4);
    private boolean taken;

    Node(String name, Location location) {
        this(name, location, location);
    }

    Node(String name, Location location, Location site) {
        this.name = name;
        this.location = location;
        this.site = site;
    }

    /** Sets an attribute, once more if it has a value already. */
    void put(String attribute, String value) {
        int i = attributes.indexOf(attribute);
        if (i < 0) {
            attributes.add(attribute);
            values.add(value);
        } else {
            values.set(i, value);
        }
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

    /** A copy of the attributes, in the order of the file. */
    Map<String, String> attributes() {
        Map<String, String> copy = new LinkedHashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            copy.put(attributes.get(i), values.get(i));
        }
        return copy;
    }

    List<Node> children() {
        return children;
    }

    boolean has(String attribute) {
        return attributes.contains(attribute);
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
        int i = attributes.indexOf(attribute);
        if (i < 0) {
            return Optional.empty();
        }
        takenAttributes.set(i);
        return Optional.of(values.get(i));
    }

    /** All children of some names, in order. */
    List<Node> takeAll(String... wanted) {
        List<Node> found = new ArrayList<>();
        for (Node child : children) {
            if (contains(wanted, child.name)) {
                child.taken = true;
                found.add(child);
            }
        }
        return found;
    }

    private static boolean contains(String[] names, String name) {
        for (String one : names) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
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

    List<String> leftAttributes() {
        List<String> left = new ArrayList<>();
        for (int i = takenAttributes.nextClearBit(0); i < attributes.size(); i = takenAttributes.nextClearBit(i + 1)) {
            left.add(attributes.get(i));
        }
        return left;
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
        copy.putAllOf(this, names);
        for (Node child : children) {
            copy.add(child.copy());
        }
        return copy;
    }

    /** Takes over the attributes of another node, but for some. */
    void putAllOf(Node other, Collection<String> but) {
        for (int i = 0; i < other.attributes.size(); i++) {
            if (!but.contains(other.attributes.get(i))) {
                put(other.attributes.get(i), other.values.get(i));
            }
        }
    }

    /** Takes the node whole, for a reader that comes later. */
    void takeWhole() {
        takenAttributes.set(0, attributes.size());
        for (Node child : children) {
            child.taken = true;
            child.takeWhole();
        }
    }
}
