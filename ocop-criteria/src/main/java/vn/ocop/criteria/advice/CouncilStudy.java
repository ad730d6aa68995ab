// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import vn.ocop.core.Finding;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;

/**
 * How the members of a council scored beside each other over a season (các thành viên hội đồng chấm ra sao): who is lenient, how
 * far they agree, what a second round changed.
 *
 * <p>{@code CouncilStudy.of(evaluations)} is diagnostic: it has no threshold and changes no mean. Only rated products enter.
 * Every figure is an exact fraction, or undefined with a reason. This class is immutable and thread-safe; figures are computed
 * when they are asked for.
 */
public final class CouncilStudy {
    /** With fewer members, or products, there is little to read from the figures. */
    private static final int FEW_MEMBERS = 3;

    private static final int FEW_PRODUCTS = 5;
    /** A member is held against the mean of at least so many others. */
    private static final int LEAST_OTHERS = 2;

    private final ImmutableList<Product> products;
    private final ImmutableList<String> members;
    /** Who belongs to a council, or has a sheet, of any product, rated or not. */
    private final ImmutableSet<String> everybody;

    /** A rated product with its counted sheets by member. */
    private record Product(Evaluation evaluation, Map<String, ScoreSheet> sheets) {
        /** The total of a member who scored the product, in hundredths. */
        long total(String member) {
            return Objects.requireNonNull(sheets.get(member), member)
                    .totalHundredths()
                    .orElseThrow();
        }

        boolean isPartLevel() {
            return evaluation.sheets().isPartLevel();
        }
    }

    private CouncilStudy(List<Product> products, Set<String> everybody) {
        this.products = ImmutableList.copyOf(products);
        Set<String> all = new TreeSet<>();
        products.forEach(product -> all.addAll(product.sheets().keySet()));
        this.members = ImmutableList.copyOf(all);
        this.everybody = ImmutableSet.copyOf(everybody);
    }

    /**
     * Studies the products of a council.
     *
     * @param evaluations the products of one rulebook; those without a star are passed over
     * @return the study
     * @throws IllegalArgumentException if they were judged by different rulebooks
     */
    public static CouncilStudy of(Collection<Evaluation> evaluations) {
        List<Product> products = new ArrayList<>();
        Set<Object> rulebooks = new HashSet<>();
        Set<String> everybody = new TreeSet<>();
        for (Evaluation evaluation : evaluations) {
            rulebooks.add(evaluation.scoring().rulebook());
            evaluation.sheets().council().members().forEach(member -> everybody.add(member.id()));
            evaluation
                    .sheets()
                    .sheets()
                    .forEach(sheet -> everybody.add(sheet.member().id()));
            everybody.addAll(evaluation.sheets().conflicts());
            if (evaluation.outcome() == Outcome.RATED) {
                Map<String, ScoreSheet> sheets = new TreeMap<>();
                evaluation
                        .countedSheets()
                        .forEach(sheet -> sheets.put(sheet.member().id(), sheet));
                products.add(new Product(evaluation, sheets));
            }
        }
        if (rulebooks.size() > 1) {
            throw new IllegalArgumentException("evaluations must be of one rulebook, were of " + rulebooks);
        }
        products.sort(Comparator.comparing(product -> product.evaluation().productId()));
        return new CouncilStudy(products, everybody);
    }

    /**
     * The products that enter.
     *
     * @return the rated ones by their identifiers
     */
    public List<Evaluation> products() {
        return products.stream().map(Product::evaluation).toList();
    }

    /**
     * The members who scored a product that enters.
     *
     * @return their identifiers in order
     */
    public List<String> members() {
        return members;
    }

    /**
     * What is to be told of the study as a whole.
     *
     * @return one finding if there are too few members or products to read much from the figures, otherwise none
     */
    public List<Finding> findings() {
        return members.size() >= FEW_MEMBERS && products.size() >= FEW_PRODUCTS
                ? List.of()
                : List.of(Finding.builder(AdviceFinding.TOO_FEW_TO_READ)
                        .fact("members", members.size())
                        .fact("products", products.size())
                        .build());
    }

    /**
     * Names for the members that tell nothing of them: numbers from the strictest to the most lenient. Who belongs to the
     * council, or has a sheet, and scored no product that enters has no number.
     *
     * @return by identifier
     */
    public Map<String, String> anonymous() {
        Map<String, String> names = new TreeMap<>();
        everybody.forEach(member -> names.put(member, "#"));
        List<Member> order = biases().stream()
                .sorted(Comparator.comparing(
                        (Member member) -> member.total().mean().value().orElse(Fraction.ZERO)))
                .toList();
        int digits = Integer.toString(order.size()).length();
        for (int i = 0; i < order.size(); i++) {
            String number = Integer.toString(i + 1);
            names.put(order.get(i).member(), "#" + "0".repeat(digits - number.length()) + number);
        }
        return Collections.unmodifiableMap(names);
    }

    // --- members

    /**
     * How each member scored beside the others.
     *
     * @return one entry per member by identifier
     */
    public List<Member> biases() {
        return members.stream().map(this::bias).toList();
    }

    private Member bias(String member) {
        List<Product> scored = products.stream()
                .filter(product -> product.sheets().containsKey(member))
                .toList();
        List<Product> used = scored.stream()
                .filter(product -> product.sheets().size() > LEAST_OTHERS)
                .toList();
        List<Fraction> total = new ArrayList<>();
        Map<String, List<Fraction>> parts = new LinkedHashMap<>();
        Map<SetCriterion, List<Fraction>> criteria = new TreeMap<>(Comparator.comparing(SetCriterion::set)
                .thenComparing(of -> of.criterion().index()));
        for (Product product : used) {
            total.add(off(product, member, sheet -> sheet.totalHundredths().orElseThrow()));
            List<Part> all = product.evaluation().scoring().rulebook().parts();
            for (int part = 0; part < all.size(); part++) {
                int at = part;
                parts.computeIfAbsent(all.get(part).code(), fresh -> new ArrayList<>())
                        .add(off(product, member, sheet -> part(product, sheet, at)));
            }
            if (!product.isPartLevel()) {
                for (Criterion criterion :
                        product.evaluation().sheets().set().orElseThrow().criteria()) {
                    SetCriterion key = new SetCriterion(
                            product.evaluation().sheets().set().orElseThrow().number(), criterion);
                    criteria.computeIfAbsent(key, fresh -> new ArrayList<>())
                            .add(off(product, member, sheet -> sheet.points(criterion) * Fraction.HUNDRED));
                }
            }
        }
        return new Member(
                member, Bias.of(total), spread(total), parts(parts), criteria(criteria), scored.size() - used.size());
    }

    private static long part(Product product, ScoreSheet sheet, int part) {
        OptionalInt stated = sheet.partHundredths(part);
        return stated.isPresent()
                ? stated.getAsInt()
                : product.evaluation().sheets().set().orElseThrow().criteria().stream()
                        .filter(criterion -> criterion.partIndex() == part)
                        .mapToLong(criterion -> sheet.points(criterion) * Fraction.HUNDRED)
                        .sum();
    }

    /** A member's figure less the mean of the others', in points. */
    private static Fraction off(Product product, String member, ToLongFunction<ScoreSheet> figure) {
        long own = 0;
        long others = 0;
        for (Map.Entry<String, ScoreSheet> sheet : product.sheets().entrySet()) {
            if (sheet.getKey().equals(member)) {
                own = figure.applyAsLong(sheet.getValue());
            } else {
                others += figure.applyAsLong(sheet.getValue());
            }
        }
        int count = product.sheets().size() - 1;
        return Fraction.of(own * count - others, Fraction.HUNDRED * count);
    }

    private static Map<String, Bias> parts(Map<String, List<Fraction>> means) {
        ImmutableMap.Builder<String, Bias> all = ImmutableMap.builder();
        means.forEach((part, mean) -> all.put(part, Bias.of(mean)));
        return all.buildOrThrow();
    }

    private static List<CriterionBias> criteria(Map<SetCriterion, List<Fraction>> means) {
        ImmutableList.Builder<CriterionBias> all = ImmutableList.builder();
        means.forEach((of, mean) -> all.add(new CriterionBias(of.set(), of.criterion(), Bias.of(mean))));
        return all.build();
    }

    private record SetCriterion(int set, Criterion criterion) {}

    private static Figure spread(List<Fraction> all) {
        return all.isEmpty()
                ? new Figure.Undefined(Figure.Reason.TOO_FEW)
                : new Figure.Known(Collections.max(all).minus(Collections.min(all)));
    }

    /**
     * How one member scored beside the others.
     *
     * @param member the identifier
     * @param total over the totals
     * @param spread how far the differences from the others' mean lie apart: the highest less the lowest
     * @param parts by the code of a part
     * @param criteria by set and criterion, where criteria were scored
     * @param leftOut how many products the member scored beside fewer than two others: they do not enter
     */
    public record Member(
            String member,
            Bias total,
            Figure spread,
            Map<String, Bias> parts,
            List<CriterionBias> criteria,
            int leftOut) {}

    /**
     * The mean of own points less the mean of the others' points; above nothing is lenient.
     *
     * @param products over how many products
     * @param mean in points; undefined if over none
     */
    public record Bias(int products, Figure mean) {
        static Bias of(List<Fraction> all) {
            Fraction sum = all.stream().reduce(Fraction.ZERO, Fraction::plus);
            return new Bias(all.size(), sum.over(Fraction.of(all.size(), 1), Figure.Reason.TOO_FEW));
        }
    }

    /**
     * How one member scored a criterion beside the others.
     *
     * @param set the number of the set
     * @param criterion the criterion
     * @param bias over its points
     */
    public record CriterionBias(int set, Criterion criterion, Bias bias) {}

    // --- agreement

    /** How far two values lie apart in {@link CouncilStudy#alphaOptions}. */
    public enum Metric {
        /** By the difference of their numbers. */
        INTERVAL,
        /** By how many values lie between them. */
        ORDINAL,
        /** Alike or not. */
        NOMINAL
    }

    /**
     * Krippendorff's α over the totals of the products, by their differences: 1 is agreement, 0 is chance.
     *
     * @return the figure, or why there is none
     */
    public Figure alphaTotals() {
        return Agreement.alpha(products.stream().map(CouncilStudy::totals).toList(), Metric.INTERVAL);
    }

    private static List<Long> totals(Product product) {
        return product.sheets().values().stream()
                .map(sheet -> (long) sheet.totalHundredths().orElseThrow())
                .toList();
    }

    /**
     * Krippendorff's α over the chosen options, each criterion of each product by itself; none of the options is below the
     * first.
     *
     * @param metric how far options lie apart
     * @return the figure, or why there is none
     */
    public Figure alphaOptions(Metric metric) {
        List<List<Long>> units = new ArrayList<>();
        for (Product product : products) {
            if (!product.isPartLevel()) {
                for (Criterion criterion :
                        product.evaluation().sheets().set().orElseThrow().criteria()) {
                    units.add(options(product, criterion));
                }
            }
        }
        return Agreement.alpha(units, metric);
    }

    private static List<Long> options(Product product, Criterion criterion) {
        return product.sheets().values().stream()
                .map(sheet -> Situation.code(sheet.answer(criterion)))
                .filter(code -> code != Situation.MISSING)
                .map(code -> code == Situation.NONE ? 0L : (long) code)
                .toList();
    }

    /**
     * Kendall's W over the totals of the products that every member scored, with the correction for ties: 1 is one order of
     * products for all.
     *
     * @return the figure, or why there is none
     */
    public Figure kendallW() {
        List<List<Long>> raters = new ArrayList<>();
        for (String member : members) {
            raters.add(products.stream()
                    .filter(product -> product.sheets().size() == members.size())
                    .map(product -> product.total(member))
                    .toList());
        }
        return Agreement.kendall(raters);
    }

    // --- rounds

    /**
     * What members changed from one scoring round to their next.
     *
     * @return by product, member and round
     */
    public List<RoundChange> rounds() {
        ImmutableList.Builder<RoundChange> all = ImmutableList.builder();
        products.forEach(
                product -> new RoundStudy(product.evaluation(), product.sheets().keySet()).addTo(all));
        return all.build();
    }

    /**
     * One member's total of a product in two rounds.
     *
     * @param product the product
     * @param member the member
     * @param round the later round
     * @param change the total less that of the member's round before, in points
     * @param direction whether it went toward the others
     */
    public record RoundChange(String product, String member, int round, Fraction change, Direction direction) {}

    /** Where a total went, seen from the mean of the others' totals before it. */
    public enum Direction {
        /** Nearer to the others. */
        TOWARD,
        /** Further from the others. */
        AWAY,
        /** As far from the others as before. */
        NEITHER,
        /** There were no others. */
        ALONE
    }

    @Override
    public String toString() {
        return "study of " + members.size() + " members and " + products.size() + " products";
    }
}
