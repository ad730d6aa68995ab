// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * A criteria set (bộ sản phẩm, bộ tiêu chí): the rulebook's form for a kind of product, with its sections, criteria,
 * options, minimum marks and knock-outs. A score sheet is one that a member filled in.
 *
 * <p>This class is immutable and thread-safe. A set belongs to one rulebook, which may have been
 * read twice: two sets are equal if their rulebooks and numbers are.
 */
public final class CriteriaSet {
    private static final String LEGEND = "1";

    private final Rulebook rulebook;
    private final SetHeader header;
    private final List<Part> parts;
    private final List<Section> sections;
    private final List<PrintedHeading> headings;
    private final List<Criterion> answerable;
    private final List<Criterion> dependent;
    private final Map<String, Criterion> byCode;
    private final List<Mark> marks;
    private final List<KnockOut> knockOuts;
    private final List<Note> notes;
    private final List<Criterion> zeroStops;
    private final List<List<Criterion>> sameCase;
    private final List<Erratum> errata;
    private final boolean legend;
    private final Location location;
    private final Hash hash;

    CriteriaSet(Rulebook rulebook, SetHeader header, Draft draft, Hash hash) {
        this.rulebook = rulebook;
        this.header = header;
        this.parts = List.copyOf(rulebook.parts());
        this.sections = List.copyOf(draft.sections);
        this.headings = List.copyOf(draft.headings);
        List<Criterion> leaves = new ArrayList<>();
        Map<String, Criterion> codes = new LinkedHashMap<>();
        for (Section section : sections) {
            gather(section.criteria(), leaves, codes);
        }
        this.answerable = List.copyOf(leaves);
        this.dependent = dependent(answerable);
        this.byCode = codes;
        this.marks = marks(answerable);
        this.knockOuts = List.copyOf(draft.knockOuts);
        this.notes = List.copyOf(draft.notes);
        this.zeroStops = criteria(draft.zeroStops);
        List<List<Criterion>> together = new ArrayList<>();
        for (List<String> group : draft.sameCase) {
            together.add(criteria(group));
        }
        this.sameCase = List.copyOf(together);
        this.errata = List.copyOf(draft.errata);
        this.legend = draft.legend;
        this.location = draft.location;
        this.hash = hash;
    }

    private CriteriaSet(Rulebook rulebook, CriteriaSet same) {
        this.rulebook = rulebook;
        this.parts = List.copyOf(rulebook.parts());
        this.header = same.header;
        this.sections = same.sections;
        this.headings = same.headings;
        this.answerable = same.answerable;
        this.dependent = same.dependent;
        this.byCode = same.byCode;
        this.marks = same.marks;
        this.knockOuts = same.knockOuts;
        this.notes = same.notes;
        this.zeroStops = same.zeroStops;
        this.sameCase = same.sameCase;
        this.errata = same.errata;
        this.legend = same.legend;
        this.location = same.location;
        this.hash = same.hash;
    }

    /** The same set in a rulebook that extends this one. */
    CriteriaSet in(Rulebook rulebook) {
        return new CriteriaSet(rulebook, this);
    }

    private static List<Mark> marks(List<Criterion> criteria) {
        List<Mark> marks = new ArrayList<>();
        for (Criterion criterion : criteria) {
            for (Option option : criterion.options()) {
                if (option.minimumFor().isPresent()) {
                    marks.add(new Mark(criterion, option));
                }
            }
        }
        return List.copyOf(marks);
    }

    private static List<Criterion> dependent(List<Criterion> criteria) {
        List<Criterion> dependent = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (criterion.needs().isPresent() || criterion.expects().isPresent()) {
                dependent.add(criterion);
            }
        }
        return List.copyOf(dependent);
    }

    private static void gather(List<Criterion> criteria, List<Criterion> leaves, Map<String, Criterion> codes) {
        for (Criterion criterion : criteria) {
            codes.put(criterion.code(), criterion);
            if (criterion.index() >= 0) {
                leaves.add(criterion);
            }
            gather(criterion.children(), leaves, codes);
        }
    }

    private List<Criterion> criteria(List<String> codes) {
        List<Criterion> criteria = new ArrayList<>();
        for (String code : codes) {
            Criterion criterion = byCode.get(code);
            if (criterion != null) {
                criteria.add(criterion);
            }
        }
        return List.copyOf(criteria);
    }

    /**
     * The identifier of the rulebook that the set belongs to.
     *
     * @return the identifier
     */
    public String rulebookId() {
        return rulebook.id();
    }

    /**
     * What the rulebook says of the set before its criteria.
     *
     * @return the header
     */
    public SetHeader header() {
        return header;
    }

    /**
     * The number.
     *
     * @return the number in its rulebook
     */
    public int number() {
        return header.number();
    }

    /**
     * The official name.
     *
     * @return the name
     */
    public Text name() {
        return header.name();
    }

    /**
     * Whether only the parts are known.
     *
     * @return true if products of the set can only be scored per part
     */
    public boolean isFrame() {
        return header.status() == SetHeader.Status.FRAME;
    }

    /**
     * The parts of the rulebook.
     *
     * @return the parts in order
     */
    public List<Part> parts() {
        return parts;
    }

    /**
     * The sections in printed order.
     *
     * @return the sections; none in a frame
     */
    public List<Section> sections() {
        return sections;
    }

    /**
     * The criteria that members answer, in printed order: no containers. A criterion's {@link Criterion#index()} is its
     * position here.
     *
     * @return the criteria; none in a frame
     */
    public List<Criterion> criteria() {
        return answerable;
    }

    /**
     * The criteria that depend on another one: conditional ones, and those in which points are odd without it.
     *
     * @return the criteria, in printed order
     */
    public List<Criterion> dependentCriteria() {
        return dependent;
    }

    /**
     * The criterion or container of a code.
     *
     * @param code the printed code
     * @return the criterion, if the set has it
     */
    public Optional<Criterion> criterion(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The minimum marks in printed order.
     *
     * @return the marks
     */
    public List<Mark> marks() {
        return marks;
    }

    /**
     * The stated conditions that disqualify a dossier of this set.
     *
     * @return the knock-outs in printed order
     */
    public List<KnockOut> knockOuts() {
        return knockOuts;
    }

    /**
     * Remarks on this set alone that an overlay adds; remarks on the rulebook stand in {@link Rulebook#notes()}.
     *
     * @return the remarks in the order of the file, none for most
     */
    public List<Note> notes() {
        return notes;
    }

    /**
     * The criteria in which nothing from more than half of the counted sheets disqualifies.
     *
     * @return the criteria, empty for most sets
     */
    public List<Criterion> zeroStops() {
        return zeroStops;
    }

    /**
     * Criteria whose cases belong together: a subject that is in one case of the first is in the same case of the others.
     *
     * @return the groups, empty for most sets
     */
    public List<List<Criterion>> sameCase() {
        return sameCase;
    }

    /**
     * Headings of parts and sections that print other points than those used.
     *
     * @return the headings, empty for most sets
     */
    public List<PrintedHeading> printedHeadings() {
        return headings;
    }

    /**
     * Declared slips of the source that concern the set as a whole.
     *
     * @return the errata
     */
    public List<Erratum> errata() {
        return errata;
    }

    /**
     * Whether the sheet prints what its minimum marks mean.
     *
     * @return true for all sheets but one
     */
    public boolean printsLegend() {
        return legend;
    }

    /**
     * Where the sheet prints what its minimum marks mean.
     *
     * @return the note under the sheet, absent where it prints none
     */
    public Optional<Citation> legend() {
        return legend ? Optional.of(header.citation().then(Citation.Step.NOTE, LEGEND)) : Optional.empty();
    }

    /**
     * The hash of what the set says, whatever its file looks like; the same in every rulebook that takes the set over.
     *
     * @return {@code "sha256:"} and 64 hexadecimal digits
     */
    public String hash() {
        return hash.get();
    }

    /**
     * Where the set's content begins in the rulebook's files.
     *
     * @return the location
     */
    public Location location() {
        return location;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof CriteriaSet that && number() == that.number() && rulebook.equals(that.rulebook));
    }

    @Override
    public int hashCode() {
        return 31 * rulebook.hashCode() + number();
    }

    @Override
    public String toString() {
        return rulebook.id() + " set " + number();
    }

    /**
     * A heading that prints other points than those used, such as "(35 Điểm)" over a part of 40.
     *
     * @param part the code of the part that it stands over, if it is a part's heading
     * @param section the number of the section that it stands over, if it is a section's heading
     * @param printed the points as printed
     * @param errata the declarations that the slip is known
     * @param location where it is stated in the rulebook
     */
    public record PrintedHeading(
            Optional<String> part, Optional<String> section, String printed, List<Erratum> errata, Location location) {}

    /** What the reader has gathered of a set; a frame has nothing but its location. */
    static final class Draft {
        final List<Section> sections = new ArrayList<>();
        final List<PrintedHeading> headings = new ArrayList<>();
        final List<String> zeroStops = new ArrayList<>();
        final List<List<String>> sameCase = new ArrayList<>();
        List<KnockOut> knockOuts = List.of();
        List<Note> notes = List.of();
        List<Erratum> errata = List.of();
        boolean legend = true;
        final Location location;

        Draft(Location location) {
            this.location = location;
        }

        /** A copy of a set that is to be amended. */
        static Draft of(CriteriaSet set) {
            Draft copy = new Draft(set.location);
            copy.sections.addAll(set.sections);
            copy.headings.addAll(set.headings);
            set.zeroStops.forEach(criterion -> copy.zeroStops.add(criterion.code()));
            set.sameCase.forEach(group ->
                    copy.sameCase.add(group.stream().map(Criterion::code).toList()));
            copy.knockOuts = set.knockOuts;
            copy.notes = set.notes;
            copy.errata = set.errata;
            copy.legend = set.legend;
            return copy;
        }
    }
}
