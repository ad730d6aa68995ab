// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Set;
import vn.ocop.core.Citation;
import vn.ocop.core.Location;
import vn.ocop.core.lawfile.LawElement;

/**
 * What an overlay says of some criteria sets of its base at one place.
 *
 * @param location where it stands
 * @param sets the numbers of the sets
 * @param loosens whether it may ask less than the base
 * @param changes what it says, in order
 */
record Amendment(Location location, Set<Integer> sets, boolean loosens, List<Change> changes) {
    /** What came of a change in a set. */
    enum Effect {
        /** It makes a difference, and asks no less than before. */
        MADE,
        /** It makes a difference, and asks less than before. */
        LOOSENED,
        /** The set says so already. */
        NOTHING,
        /** The set lacks what is to be changed. */
        ABSENT,
        /** The set says something else there that has to stay. */
        OCCUPIED
    }

    /** Hears what comes of each change in each set. */
    interface Report {
        /** Hears nothing. */
        Report NONE = (change, set, effect) -> {};

        void tell(Place change, int set, Effect effect);
    }

    /** An element of the overlay's file. Two on one line are two: a place is compared by identity. */
    static final class Place {
        private final Location location;
        private final String element;
        private final String id;

        Place(Location location, String element, String id) {
            this.location = location;
            this.element = element;
            this.id = id;
        }

        Location location() {
            return location;
        }

        /** The name of the element. */
        String element() {
            return element;
        }

        /** What the element is about. */
        String id() {
            return id;
        }
    }

    /** One change. */
    interface Change {
        /** Makes the change in a set that is worked on, and says what came of it. */
        void in(SetAmender set, Report report);

        /** Where it is laid down, as far as it lays down what the base has reserved for itself; empty if it does not. */
        List<Citation> substance();

        /** What it says, for the content hash. */
        LawElement element();
    }

    boolean concerns(int set) {
        return sets.contains(set);
    }

    /** The set as amended. */
    CriteriaSet of(CriteriaSet set, Rulebook rulebook, Report report) {
        SetAmender amender = new SetAmender(set);
        LawElement said = new LawElement("amended", location);
        said.put("hash", set.hash());
        for (Change change : changes) {
            change.in(amender, report);
            said.add(change.element());
        }
        return amender.amended(rulebook, Hash.of(ContentHash.of(said)));
    }
}
