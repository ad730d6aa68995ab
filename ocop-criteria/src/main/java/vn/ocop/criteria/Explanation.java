// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Citation;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Erratum;
import vn.ocop.criteria.rulebook.Guidance;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Section;

/**
 * Why a product has its result (giải thích kết quả): a tree of nodes with every comparison that was made, what each rests on,
 * what cost the most points, and how far the next star is.
 *
 * <p>Get one from {@link Evaluation#explain()}. It is a handle that costs nothing: the tree is built by asking the same
 * comparisons again that decided, when it is first asked for, and kept as long as the handle. There is one for every outcome,
 * the refused ones too. This class is immutable and thread-safe.
 */
public final class Explanation {
    private final Evaluation evaluation;
    private volatile @Nullable Built built;

    /** What is built on request. */
    private record Built(Judgement judgement, Node tree) {}

    private Explanation(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * The explanation of an evaluation.
     *
     * @param evaluation the evaluation
     * @return the explanation
     */
    public static Explanation of(Evaluation evaluation) {
        return new Explanation(evaluation);
    }

    private Built built() {
        Built known = built;
        if (known == null) {
            Judgement judgement = evaluation.judgement();
            known = new Built(judgement, new Explainer(judgement).tree());
            built = known;
        }
        return known;
    }

    /**
     * What is explained.
     *
     * @return the evaluation
     */
    public Evaluation evaluation() {
        return evaluation;
    }

    /**
     * How the product was judged: what the explanation rests on.
     *
     * @return the judgement
     */
    public Judgement judgement() {
        return built().judgement();
    }

    /**
     * The tree: the result, below it the council, parts, sections and criteria.
     *
     * @return the root
     */
    public Node tree() {
        return built().tree();
    }

    /**
     * All comparisons of the tree.
     *
     * @return the comparisons in the order of the tree, from the result down to the criteria
     */
    public List<Comparison> comparisons() {
        ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
        tree().stream().forEach(node -> comparisons.addAll(node.comparisons()));
        return comparisons.build();
    }

    /**
     * The comparisons that decided: those that failed and led to the outcome; of a rated product those that kept it from the
     * next star.
     *
     * @return the comparisons; none for a product with the highest star
     */
    public List<Comparison> deciding() {
        return nextStar().deciding(comparisons());
    }

    private NextStar nextStar() {
        return new NextStar(judgement());
    }

    // --- points lost

    /**
     * Where points were lost against the maximum.
     *
     * @return criteria, or parts of part-level sheets, from the greatest loss to the least, equal ones in printed order; those
     *     without a loss are left out
     */
    public List<Reason> lost() {
        return new Losses(judgement(), tree()).all();
    }

    /**
     * What bars the way to the next star: criteria whose minimum marks are not met.
     *
     * @return the criteria, from the most points below the marks to the least, equal ones in printed order; none if only points
     *     are missing
     */
    public List<Reason> lostAgainstNextStar() {
        return new Losses(judgement(), tree()).againstNextStar();
    }

    /**
     * What an element cost.
     *
     * @param node the criterion, or the part of part-level sheets
     * @param lost the mean of the points lost against the maximum
     * @param belowMarks the mean of the points below the highest of the unmet marks; 0 for a part
     * @param unmet the unmet marks up to the next star, in printed order
     */
    public record Reason(Node node, Average lost, Average belowMarks, List<Comparison> unmet) {}

    // --- distance and margin

    /**
     * What is missing to the next star, or to the star that a failed candidate is a candidate for.
     *
     * @return the distance; absent at the highest star and while answers or sheets are missing or wrong
     */
    public Optional<Distance> distance() {
        return nextStar().distance(comparisons());
    }

    /**
     * What is missing to a star.
     *
     * @param star the star
     * @param points the points that are missing: the sum over all sheets, and the mean; 0 if the points suffice
     * @param unmet the minimum marks that are not met, in printed order
     */
    public record Distance(Star star, Average points, List<Comparison> unmet) {}

    /**
     * What a rated product may lose before it loses its star.
     *
     * @return the margin, present only if the product is rated
     */
    public Optional<Margin> margin() {
        return nextStar().margin(comparisons());
    }

    /**
     * What keeps a star.
     *
     * @param star the star
     * @param points the points above the star's limit: the sum over all sheets, and the mean; absent for the lowest star
     * @param tight the minimum marks that are met without one sheet to spare, in printed order
     */
    public record Margin(Star star, Optional<Average> points, List<Comparison> tight) {}

    // --- members

    /**
     * Where members differ.
     *
     * @return the criteria, or parts of part-level sheets, that counted sheets answer differently, in printed order
     */
    public List<Difference> differences() {
        return Differences.in(tree());
    }

    /**
     * An element that members score differently; {@link Node#members()} says who how.
     *
     * @param node the criterion or part
     * @param lowest the fewest points, absent if nobody has answered
     * @param highest the most points, absent if nobody has answered
     */
    public record Difference(Node node, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {}

    // --- what played a part

    /**
     * The declared errata that played a part: of the bands, the set, its sections and criteria, and of options that were
     * chosen or marked.
     *
     * @return the errata in the order of the rulebook
     */
    public List<AppliedErratum> errata() {
        return new ErrataInPlay(judgement()).all();
    }

    /**
     * A declared erratum that a result rests on.
     *
     * @param citation where the slip stands in the law
     * @param erratum what is printed, what is used, and why
     */
    public record AppliedErratum(Citation citation, Erratum erratum) {}

    /**
     * The policies and readings that the comparisons rest on, beside the law.
     *
     * @return each once, in the order in which they first play a part
     */
    public List<Basis> policies() {
        Set<Basis> policies = new LinkedHashSet<>();
        for (Comparison comparison : comparisons()) {
            if (comparison.verdict() != Comparison.Verdict.NOT_JUDGED) {
                comparison.bases().stream()
                        .filter(basis -> !(basis instanceof Basis.Law))
                        .forEach(policies::add);
            }
        }
        policies.addAll(judgement().readings());
        return ImmutableList.copyOf(policies);
    }

    /**
     * What the rulebook says of a policy or reading that played a part: what speaks for it, and what against.
     *
     * @param basis one of {@link #policies()}
     * @return the notes in the order of the rulebook
     */
    public List<Note> notes(Basis basis) {
        return basis.key().map(evaluation.scoring().rulebook()::notes).orElse(List.of());
    }

    /**
     * The documents that the bands and the criteria stand in.
     *
     * @return each once, that of the bands first
     */
    public List<LegalDocument> documents() {
        Set<LegalDocument> documents = new LinkedHashSet<>();
        evaluation
                .scoring()
                .rulebook()
                .bands()
                .forEach(band -> documents.add(band.citation().document()));
        evaluation
                .sheets()
                .set()
                .ifPresent(set -> documents.add(set.header().citation().document()));
        return ImmutableList.copyOf(documents);
    }

    /**
     * When, and by the council of which level, a result was given.
     *
     * @param day the day of the evaluation, if known
     * @param level the level, if known
     * @param why which rulebook applies to the case, and by which clause, if that was asked
     */
    public record Occasion(Optional<LocalDate> day, Optional<Level> level, Optional<Applicability.Ruling> why) {
        /** Neither day nor level is known. */
        public static final Occasion UNKNOWN = new Occasion(Optional.empty(), Optional.empty());

        /**
         * An occasion of which nobody asked which rulebook applies.
         *
         * @param day the day of the evaluation, if known
         * @param level the level, if known
         */
        public Occasion(Optional<LocalDate> day, Optional<Level> level) {
            this(day, level, Optional.empty());
        }
    }

    // --- the tree

    /**
     * A node of an explanation: the star, the council below it, then parts, sections and criteria, each with its exact points and
     * the comparisons made there.
     *
     * <p>Points are sums over the counted, complete sheets, as in {@link Evaluation#average()}. This class is immutable and
     * thread-safe.
     */
    public static final class Node {
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
        private final ImmutableList<Node> children;

        Node(
                Kind kind,
                Object element,
                Explainer explainer,
                long sum,
                ImmutableList<Comparison> comparisons,
                ImmutableList<Node> children) {
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

        /**
         * What the sheet prints beside the element to help those who score.
         *
         * @return the remarks in printed order
         */
        public List<Guidance> guidance() {
            if (element instanceof Criterion criterion) {
                return criterion.guidance();
            }
            return element instanceof Section section ? section.guidance() : List.of();
        }

        Optional<Criterion> criterion() {
            return element instanceof Criterion criterion ? Optional.of(criterion) : Optional.empty();
        }

        /** Whether members score the element itself: a criterion without children, or a part of part-level sheets. */
        boolean isScored() {
            return children.isEmpty() && (criterion().isPresent() || kind == Kind.PART);
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
        public List<Node> children() {
            return children;
        }

        /**
         * The node and all below it.
         *
         * @return the nodes from the top down, in printed order
         */
        public Stream<Node> stream() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::stream));
        }

        /**
         * How the members whose sheets count scored the element.
         *
         * @return one entry per counted sheet, in the order of the sheets
         */
        public List<MemberPoints> members() {
            ImmutableList.Builder<MemberPoints> members = ImmutableList.builder();
            for (int sheet : explainer.judgement().countedSheets()) {
                ScoreSheet of =
                        explainer.judgement().evaluation().sheets().sheets().get(sheet);
                OptionalLong points = points(sheet);
                members.add(new MemberPoints(
                        of.member(),
                        of.round(),
                        points.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Average.ofHundredths(points.getAsLong(), 1)
                                        .sum()),
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
            for (Node child : children) {
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
        public record MemberPoints(
                CouncilMember member, int round, Optional<BigDecimal> points, Optional<Answer> answer) {}

        @Override
        public String toString() {
            return kind + " " + code() + mean().map(of -> " " + of).orElse("") + " " + comparisons;
        }
    }

    @Override
    public String toString() {
        return "explanation of " + evaluation;
    }
}
