// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * A criteria set (bộ sản phẩm, bộ tiêu chí): the rulebook's form for a kind of product, with its sections, criteria,
 * options, minimum marks and knock-outs. A score sheet is one that a member filled in.
 *
 * <p>This class is immutable and thread-safe. A set belongs to one rulebook; it is compared by identity.
 */
public final class CriteriaSet {
    private final String rulebookId;
    private final SetHeader header;
    private final ImmutableList<Part> parts;
    private final ImmutableList<Section> sections;
    private final ImmutableList<PrintedHeading> headings;
    private final ImmutableList<Criterion> answerable;
    private final ImmutableList<Criterion> dependent;
    private final ImmutableMap<String, Criterion> byCode;
    private final ImmutableList<Mark> marks;
    private final ImmutableList<KnockOut> knockOuts;
    private final ImmutableList<Criterion> zeroStops;
    private final ImmutableList<ImmutableList<Criterion>> sameCase;
    private final ImmutableList<Erratum> errata;
    private final boolean legend;
    private final Location location;
    private final Supplier<String> hash;

    CriteriaSet(Rulebook rulebook, SetHeader header, Draft draft, Supplier<String> hash) {
        this.rulebookId = rulebook.id();
        this.header = header;
        this.parts = ImmutableList.copyOf(rulebook.parts());
        this.sections = ImmutableList.copyOf(draft.sections);
        this.headings = ImmutableList.copyOf(draft.headings);
        ImmutableList.Builder<Criterion> leaves = ImmutableList.builder();
        ImmutableMap.Builder<String, Criterion> codes = ImmutableMap.builder();
        for (Section section : sections) {
            section.criteria().forEach(criterion -> gather(criterion, leaves, codes));
        }
        this.answerable = leaves.build();
        this.dependent = answerable.stream()
                .filter(criterion ->
                        criterion.needs().isPresent() || criterion.expects().isPresent())
                .collect(ImmutableList.toImmutableList());
        this.byCode = codes.buildKeepingLast();
        this.marks = marks(answerable);
        this.knockOuts = ImmutableList.copyOf(draft.knockOuts);
        this.zeroStops = criteria(draft.zeroStops);
        this.sameCase = draft.sameCase.stream().map(this::criteria).collect(ImmutableList.toImmutableList());
        this.errata = ImmutableList.copyOf(draft.errata);
        this.legend = draft.legend;
        this.location = draft.location;
        this.hash = hash;
    }

    private CriteriaSet(String rulebookId, ImmutableList<Part> parts, CriteriaSet same) {
        this.rulebookId = rulebookId;
        this.parts = parts;
        this.header = same.header;
        this.sections = same.sections;
        this.headings = same.headings;
        this.answerable = same.answerable;
        this.dependent = same.dependent;
        this.byCode = same.byCode;
        this.marks = same.marks;
        this.knockOuts = same.knockOuts;
        this.zeroStops = same.zeroStops;
        this.sameCase = same.sameCase;
        this.errata = same.errata;
        this.legend = same.legend;
        this.location = same.location;
        this.hash = same.hash;
    }

    /** The same set in a rulebook that extends this one. */
    CriteriaSet in(Rulebook rulebook) {
        return new CriteriaSet(rulebook.id(), ImmutableList.copyOf(rulebook.parts()), this);
    }

    private static ImmutableList<Mark> marks(List<Criterion> criteria) {
        ImmutableList.Builder<Mark> marks = ImmutableList.builder();
        for (Criterion criterion : criteria) {
            for (Option option : criterion.options()) {
                if (option.minimumFor().isPresent()) {
                    marks.add(new Mark(criterion, option));
                }
            }
        }
        return marks.build();
    }

    private static void gather(
            Criterion criterion,
            ImmutableList.Builder<Criterion> leaves,
            ImmutableMap.Builder<String, Criterion> codes) {
        codes.put(criterion.code(), criterion);
        if (criterion.index() >= 0) {
            leaves.add(criterion);
        }
        criterion.children().forEach(child -> gather(child, leaves, codes));
    }

    private ImmutableList<Criterion> criteria(List<String> codes) {
        return codes.stream()
                .map(byCode::get)
                .filter(criterion -> criterion != null)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The identifier of the rulebook that the set belongs to.
     *
     * @return the identifier
     */
    public String rulebookId() {
        return rulebookId;
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
        return header.status() == SetStatus.FRAME;
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
        return ImmutableList.copyOf(sameCase);
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
    public String toString() {
        return rulebookId + " set " + number();
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
        List<Erratum> errata = List.of();
        boolean legend = true;
        final Location location;

        Draft(Location location) {
            this.location = location;
        }
    }
}
