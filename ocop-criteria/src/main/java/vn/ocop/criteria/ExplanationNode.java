// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.ocop.core.Citation;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Section;

/**
 * A node of an explanation: the star, the council below it, then parts, sections and criteria, each with its exact points and
 * the comparisons made there.
 *
 * <p>Points are sums over the counted, complete sheets, as in {@link Evaluation#average()}. This class is immutable and
 * thread-safe.
 */
public final class ExplanationNode {
    /** What a node stands for. */
    public enum Kind {
        /** The result as a whole: the root. */
        STAR,
        /** The council: which sheets count, quorum, completeness, spread. */
        COUNCIL,
        /** A part of the criteria set. */
        PART,
        /** A section of a part. */
        SECTION,
        /** A criterion, or a container with its children below it. */
        CRITERION
    }

    private final Kind kind;
    /** The part, section or criterion; of the upper nodes the explainer itself. */
    private final Object element;

    private final Explainer explainer;
    private final long sum;
    private final ImmutableList<Comparison> comparisons;
    private final ImmutableList<ExplanationNode> children;

    ExplanationNode(
            Kind kind,
            Object element,
            Explainer explainer,
            long sum,
            ImmutableList<Comparison> comparisons,
            ImmutableList<ExplanationNode> children) {
        this.kind = kind;
        this.element = element;
        this.explainer = explainer;
        this.sum = sum;
        this.comparisons = comparisons;
        this.children = children;
    }

    /**
     * What the node stands for.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The printed code.
     *
     * @return the code of a part, section or criterion; empty above them
     */
    public String code() {
        if (element instanceof Criterion criterion) {
            return criterion.code();
        }
        if (element instanceof Section section) {
            return section.number();
        }
        return element instanceof Part part ? part.code() : "";
    }

    /**
     * The printed title.
     *
     * @return the title of a part, section or criterion; absent above them
     */
    public Optional<Text> title() {
        if (element instanceof Criterion criterion) {
            return Optional.of(criterion.title());
        }
        if (element instanceof Section section) {
            return Optional.of(section.title());
        }
        return element instanceof Part part ? Optional.of(part.title()) : Optional.empty();
    }

    /**
     * Where the element is laid down.
     *
     * @return the citation of a part, section or criterion; absent above them, where each comparison has its own
     */
    public Optional<Citation> citation() {
        if (element instanceof Criterion criterion) {
            return Optional.of(criterion.citation());
        }
        if (element instanceof Section section) {
            return Optional.of(section.citation());
        }
        return element instanceof Part part ? Optional.of(part.citation()) : Optional.empty();
    }

    Optional<Criterion> criterion() {
        return element instanceof Criterion criterion ? Optional.of(criterion) : Optional.empty();
    }

    /**
     * The greatest points that the element is worth.
     *
     * @return whole points
     */
    public int maximum() {
        if (element instanceof Criterion criterion) {
            return criterion.points();
        }
        if (element instanceof Section section) {
            return section.points();
        }
        return element instanceof Part part ? part.points() : explainer.maximum();
    }

    /**
     * The exact mean of the points.
     *
     * @return the mean, absent if no counted sheet is complete
     */
    public Optional<Average> mean() {
        return mean(sum);
    }

    /**
     * The exact mean of the points that are lost against the maximum.
     *
     * @return the mean, absent if no counted sheet is complete
     */
    public Optional<Average> lost() {
        return mean((long) maximum() * Points.HUNDRED * explainer.complete() - sum);
    }

    private Optional<Average> mean(long hundredths) {
        return explainer.complete() == 0
                ? Optional.empty()
                : Optional.of(Average.ofHundredths(hundredths, explainer.complete()));
    }

    /**
     * The comparisons made here.
     *
     * @return the comparisons in fixed order
     */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /**
     * What the node is made of.
     *
     * @return the nodes below, in printed order
     */
    public List<ExplanationNode> children() {
        return children;
    }

    /**
     * The node and all below it.
     *
     * @return the nodes from the top down, in printed order
     */
    public Stream<ExplanationNode> stream() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ExplanationNode::stream));
    }

    /**
     * How the members whose sheets count scored the element.
     *
     * @return one entry per counted sheet, in the order of the sheets
     */
    public List<MemberPoints> members() {
        ImmutableList.Builder<MemberPoints> members = ImmutableList.builder();
        for (int sheet : explainer.judgement().countedSheets()) {
            ScoreSheet of = explainer.judgement().evaluation().sheets().sheets().get(sheet);
            OptionalLong points = points(sheet);
            members.add(new MemberPoints(
                    of.member(),
                    of.round(),
                    points.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    Average.ofHundredths(points.getAsLong(), 1).sum()),
                    criterion().filter(criterion -> criterion.index() >= 0).map(of::answer)));
        }
        return members.build();
    }

    /** The points of one sheet in hundredths, absent if something is missing. */
    OptionalLong points(int sheet) {
        if (element instanceof Criterion criterion && criterion.index() >= 0) {
            return explainer.points(sheet, criterion);
        }
        if (kind == Kind.PART && children.isEmpty()) {
            return explainer.partPoints(sheet, (Part) element);
        }
        long points = 0;
        for (ExplanationNode child : children) {
            OptionalLong part = child.points(sheet);
            if (part.isEmpty()) {
                return part;
            }
            points += part.getAsLong();
        }
        return OptionalLong.of(points);
    }

    /**
     * How one member scored an element.
     *
     * @param member the member
     * @param round the scoring round of the sheet
     * @param points the points, absent if an answer is missing
     * @param answer the answer, present at criteria without children
     */
    public record MemberPoints(CouncilMember member, int round, Optional<BigDecimal> points, Optional<Answer> answer) {}

    @Override
    public String toString() {
        return kind + " " + code() + mean().map(of -> " " + of).orElse("") + " " + comparisons;
    }
}
