// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core.lawfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Location;

/** An element of a rulebook file that keeps account of what was taken from it: what is left over is unknown. */
public final class LawElement {
    private final String name;
    private final Location location;
    private final Location site;
    private final List<String> attributes = new ArrayList<>(8);
    private final List<String> values = new ArrayList<>(8);
    private final BitSet takenAttributes = new BitSet();
    private final List<LawElement> children = new ArrayList<>(4);
    private boolean taken;

    public LawElement(String name, Location location) {
        this(name, location, location);
    }

    public LawElement(String name, Location location, Location site) {
        this.name = name;
        this.location = location;
        this.site = site;
    }

    /** Sets an attribute, once more if it has a value already. */
    public void put(String attribute, String value) {
        int i = attributes.indexOf(attribute);
        if (i < 0) {
            attributes.add(attribute);
            values.add(value);
        } else {
            values.set(i, value);
        }
    }

    public void add(LawElement child) {
        children.add(child);
    }

    public String name() {
        return name;
    }

    public Location location() {
        return location;
    }

    /** Where the element is used: its own place, unless it is written once for many. */
    public Location site() {
        return site;
    }

    /** A copy of the attributes, in the order of the file. */
    public Map<String, String> attributes() {
        Map<String, String> copy = new LinkedHashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            copy.put(attributes.get(i), values.get(i));
        }
        return copy;
    }

    public List<LawElement> children() {
        return children;
    }

    public boolean has(String attribute) {
        return attributes.contains(attribute);
    }

    public boolean hasChild(String wanted) {
        for (LawElement child : children) {
            if (child.name.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    public Optional<String> take(String attribute) {
        int i = attributes.indexOf(attribute);
        if (i < 0) {
            return Optional.empty();
        }
        takenAttributes.set(i);
        return Optional.of(values.get(i));
    }

    /** All children of some names, in order. */
    public List<LawElement> takeAll(String... wanted) {
        List<LawElement> found = new ArrayList<>();
        for (LawElement child : children) {
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

    public Optional<LawElement> takeFirst(String wanted) {
        for (LawElement child : children) {
            if (!child.taken && child.name.equals(wanted)) {
                child.taken = true;
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    public List<String> leftAttributes() {
        List<String> left = new ArrayList<>();
        for (int i = takenAttributes.nextClearBit(0); i < attributes.size(); i = takenAttributes.nextClearBit(i + 1)) {
            left.add(attributes.get(i));
        }
        return left;
    }

    public boolean isTaken() {
        return taken;
    }

    /** A fresh copy with nothing taken. */
    public LawElement copy() {
        return without(List.of());
    }

    /** A fresh copy without some attributes. */
    public LawElement without(Collection<String> names) {
        LawElement copy = new LawElement(name, location, site);
        copy.putAllOf(this, names);
        for (LawElement child : children) {
            copy.add(child.copy());
        }
        return copy;
    }

    /** Takes over the attributes of another node, but for some. */
    public void putAllOf(LawElement other, Collection<String> but) {
        for (int i = 0; i < other.attributes.size(); i++) {
            if (!but.contains(other.attributes.get(i))) {
                put(other.attributes.get(i), other.values.get(i));
            }
        }
    }

    /** Takes the node whole, for a reader that comes later. */
    public void takeWhole() {
        takenAttributes.set(0, attributes.size());
        for (LawElement child : children) {
            child.taken = true;
            child.takeWhole();
        }
    }
}
