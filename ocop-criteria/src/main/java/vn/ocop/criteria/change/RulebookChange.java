// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Text;

/**
 * One difference between two rulebooks, or two revisions of one.
 *
 * @param aspect what differs
 * @param before where and what it is in the first rulebook, absent if it was added
 * @param after where and what it is in the second rulebook, absent if it was removed
 */
public record RulebookChange(Aspect aspect, Optional<Side> before, Optional<Side> after) {
    /** The kinds of change. */
    public enum Kind {
        /** Only the second rulebook has it. */
        ADDED,
        /** Only the first rulebook has it. */
        REMOVED,
        /** It stands in another place. */
        MOVED,
        /** It is otherwise. */
        CHANGED
    }

    /** What of a rulebook can change. */
    public enum Aspect {
        /** Identifier and revision. */
        IDENTITY("identity"),
        /** The rulebook's name. */
        NAME("name"),
        /** The days on which the rules are in force. */
        IN_FORCE("in-force"),
        /** Whether the minimum marks are known. */
        MARKS_KNOWN("marks-known"),
        /** A document that the rulebook is taken from. */
        DOCUMENT("document"),
        /** A part. */
        PART("part"),
        /** The points of a part. */
        PART_POINTS("part-points"),
        /** The title of a part. */
        PART_TITLE("part-title"),
        /** What holds where the law leaves it to a council. */
        POLICY("policy"),
        /** A star band. */
        BAND("band"),
        /** The lower limit of a band. */
        BAND_LIMIT("band-limit"),
        /** The range of a band as printed. */
        BAND_PRINTED("band-printed"),
        /** An agency that has to sit on a council. */
        AGENCY("agency"),
        /** The orders of levels. */
        LEVELS("levels"),
        /** A criteria set; moved if its number changes. */
        SET("set"),
        /** The name of a set. */
        SET_NAME("set-name"),
        /** Sector and group of a set. */
        SET_GROUP("set-group"),
        /** The agencies that lead the management of a set's products. */
        SET_AGENCIES("set-agencies"),
        /** The subjects that a set admits. */
        SET_SUBJECTS("set-subjects"),
        /** How much of a set is known. */
        SET_STATUS("set-status"),
        /** A stated condition that disqualifies. */
        KNOCK_OUT("knockout"),
        /** A section; moved if its part or number changes. */
        SECTION("section"),
        /** The title of a section. */
        SECTION_TITLE("section-title"),
        /** The maximum of a section. */
        SECTION_POINTS("section-points"),
        /** A criterion or container; moved if its part or code changes. */
        CRITERION("criterion"),
        /** The title of a criterion. */
        CRITERION_TITLE("criterion-title"),
        /** The kind of a criterion. */
        CRITERION_KIND("criterion-kind"),
        /** The maximum of a criterion. */
        CRITERION_POINTS("criterion-points"),
        /** What a criterion depends on. */
        CONDITION("condition"),
        /** The points of a criterion's options. */
        OPTION_POINTS("option-points"),
        /** The wording of an option. */
        OPTION_TEXT("option-text"),
        /** The minimum marks of a criterion: each star with the least points. */
        MARKS("marks"),
        /** Something else, such as a citation, a note, guidance or an erratum: the content hashes differ. */
        DETAILS("details");

        private final String id;

        Aspect(String id) {
            this.id = id;
        }

        /**
         * The stable identifier, lower-case words joined by hyphens.
         *
         * @return the identifier
         */
        public String id() {
            return id;
        }
    }

    /**
     * What of a rulebook is meant: the rulebook as a whole, a criteria set, a section or a criterion of it.
     *
     * @param set the number of the criteria set, absent for the rulebook as a whole
     * @param section the part and number of a section, such as {@code "A 1"}
     * @param criterion the code of a criterion or container
     */
    public record Passage(OptionalInt set, Optional<String> section, Optional<String> criterion) {
        static Passage whole() {
            return new Passage(OptionalInt.empty(), Optional.empty(), Optional.empty());
        }

        static Passage ofSet(int number) {
            return new Passage(OptionalInt.of(number), Optional.empty(), Optional.empty());
        }

        Passage section(String part, String number) {
            return new Passage(set, Optional.of(part + " " + number), Optional.empty());
        }

        Passage criterion(String code) {
            return new Passage(set, section, Optional.of(code));
        }
    }

    /**
     * One side of a difference.
     *
     * @param at where it stands
     * @param value what stands there: a name, a number, a wording
     */
    public record Side(Passage at, Text value) {}

    /**
     * The kind of change.
     *
     * @return the kind
     */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        if (after.isEmpty()) {
            return Kind.REMOVED;
        }
        return aspect == Aspect.SET || aspect == Aspect.SECTION || aspect == Aspect.CRITERION
                ? Kind.MOVED
                : Kind.CHANGED;
    }

    /**
     * The same difference seen from the second rulebook.
     *
     * @return the mirrored change
     */
    public RulebookChange mirrored() {
        return new RulebookChange(aspect, /* before= */ after, /* after= */ before);
    }
}
