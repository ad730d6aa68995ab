// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import vn.ocop.budget.norms.FundingPlan;
import vn.ocop.core.Area;
import vn.ocop.core.AreaType;
import vn.ocop.core.Citation;
import vn.ocop.core.Language;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Product;
import vn.ocop.criteria.procedure.CalendarRules;
import vn.ocop.criteria.procedure.Clause;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/**
 * The plan 3680/KH-UBND of 16/4/2020: what Khánh Hòa province set out to do for OCOP in 2020.
 *
 * <p>Every figure names its annex and row. Nothing here is invented; the sample of score sheets is a file of its own, see
 * {@link KhanhHoaFile#SHEETS}. This class is immutable and thread-safe.
 */
public final class KhanhHoa2020 {
    /** Section III.B.5.a names the decision; its calendar holds what the plan lays down of the year. */
    private static final Rulebook RULEBOOK = new Rulebooks().get("qd-1048-2019");

    private static final String ID = "kh-3680-2020";

    private static final LegalDocument PLAN = RULEBOOK.documents().stream()
            .filter(document -> document.id().equals(ID))
            .findFirst()
            .orElseThrow();

    private static final Area PROVINCE =
            Area.builder().type(AreaType.PROVINCE).name("Khánh Hòa").build();

    private final List<ProductClass> classification;
    private final List<String> skippedNumbers;
    private final List<Oddity> oddities;
    private final List<PlannedProduct> products;
    private final List<NameDifference> nameDifferences;
    private final List<PlanLine> budget;
    private final List<Headline> headlines;
    private final FundingPlan funding;
    private final List<Clause> principles;
    private final List<Agency> agencies;
    private final List<Activity> activities;
    private final List<Target> targets;

    private KhanhHoa2020() {
        Annex01 annex01 = Annex01.read();
        this.classification = annex01.classes();
        this.skippedNumbers = annex01.skippedNumbers();
        this.oddities = PlanReader.oddities();
        Annex02 annex02 = Annex02.read(classification, oddities);
        this.products = annex02.products();
        this.nameDifferences = annex02.nameDifferences();
        this.budget = PlanReader.budget();
        this.headlines = PlanReader.headlines();
        this.funding = FundingPlan.builtIn(ID);
        this.principles = PlanReader.principles();
        CalendarRules calendar = RULEBOOK.calendar();
        this.agencies = PlanReader.agencies(calendar, funding);
        this.activities = PlanReader.activities(calendar, agencies, budget);
        this.targets = PlanReader.targets();
    }

    /**
     * Reads the files of the plan.
     *
     * @return the plan
     */
    public static KhanhHoa2020 load() {
        return new KhanhHoa2020();
    }

    /**
     * The plan as a document.
     *
     * @return the document that all citations of this module name
     */
    public static LegalDocument plan() {
        return PLAN;
    }

    /**
     * The rules by which the plan has products judged (section III.B.5.a). Their calendar holds the times and owners of
     * section III.B and the reports of section V.14.
     *
     * @return the rulebook of decision 1048/QĐ-TTg
     */
    public static Rulebook rulebook() {
        return RULEBOOK;
    }

    /**
     * The province.
     *
     * @return the area above all districts
     */
    public static Area province() {
        return PROVINCE;
    }

    static Citation cite(String way) {
        return Citation.of(PLAN, way);
    }

    /**
     * The districts, the town and the cities of annex 2.
     *
     * @return eight areas in the order of annex 2; annex 3 has another order
     */
    public List<Area> districts() {
        return products.stream().map(PlannedProduct::district).distinct().toList();
    }

    /**
     * Annex 1: the classification of the products.
     *
     * @return the lines that name products, in the order printed
     */
    public List<ProductClass> classification() {
        return classification;
    }

    /**
     * The numbers that annex 1 skips among its headings, because no product stands there.
     *
     * @return the paths in order, such as {@code "I.3.4"}
     */
    public List<String> skippedNumbers() {
        return skippedNumbers;
    }

    /**
     * The numbers of the criteria sets that annex 1 skips below its highest one.
     *
     * @return the numbers in ascending order
     */
    public List<Integer> skippedSets() {
        TreeSet<Integer> sets = new TreeSet<>();
        classification.forEach(line -> sets.add(line.setNumber()));
        List<Integer> skipped = new ArrayList<>();
        for (int set = 1; set < sets.last(); set++) {
            if (!sets.contains(set)) {
                skipped.add(set);
            }
        }
        return List.copyOf(skipped);
    }

    /**
     * Annex 2: the products.
     *
     * @return 39 products in the order printed
     */
    public List<PlannedProduct> products() {
        return products;
    }

    /**
     * The products in the vocabulary of the library.
     *
     * @return 39 products in the order printed
     */
    public List<Product> coreProducts() {
        return products.stream().map(PlannedProduct::product).toList();
    }

    /**
     * Where annexes 1 and 2 name a product differently.
     *
     * @return the differences in the order of annex 2
     */
    public List<NameDifference> nameDifferences() {
        return nameDifferences;
    }

    /**
     * The other oddities of the print.
     *
     * @return the oddities in the order of the plan
     */
    public List<Oddity> oddities() {
        return oddities;
    }

    /**
     * Annex 3: the budget.
     *
     * @return the lines in the order printed, the grand total last
     */
    public List<PlanLine> budget() {
        return budget;
    }

    /**
     * The unit of annex 3 that stands for a district. Names are compared without the name of the office.
     *
     * @param district a district
     * @return its line, absent if there is none
     */
    public Optional<PlanLine> unitOf(Area district) {
        String name = district.fullName(Language.VI).toLowerCase(Locale.ROOT);
        return budget.stream()
                .filter(PlanLine::isUnit)
                .filter(line -> line.name().toLowerCase(Locale.ROOT).endsWith(name))
                .findFirst();
    }

    /**
     * The amounts of section IV.2.
     *
     * @return the total and the two sources
     */
    public List<Headline> headlines() {
        return headlines;
    }

    /**
     * Section IV.1 and the clauses of section V on money: the sources with the decisions that they rest on, and who handles
     * them.
     *
     * @return the plan of funding, whose sources are named like the columns of annex 3
     */
    public FundingPlan funding() {
        return funding;
    }

    /**
     * Section II.3: the three principles of the programme.
     *
     * @return the principles in the order printed
     */
    public List<Clause> principles() {
        return principles;
    }

    /**
     * Who is named in sections III and V, with the duties of section V.
     *
     * @return the agencies, those of section V first
     */
    public List<Agency> agencies() {
        return agencies;
    }

    /**
     * What the plan wants to reach, from sections I, II, III.B.9 and V.14.
     *
     * @return the targets; some have no number
     */
    public List<Target> targets() {
        return targets;
    }

    /**
     * The calendar: the activities of section III.B and the reports of section V.14.
     *
     * @return the activities in the order of the plan
     */
    public List<Activity> activities() {
        return activities;
    }

    /**
     * A sample record of progress, invented: what was done of the activities and how far the targets were reached.
     *
     * @return the entries of {@link KhanhHoaFile#PROGRESS} in time
     */
    public List<ProgressEntry> sampleProgress() {
        return PlanReader.progress(districts());
    }
}
