// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli.demo;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.ocop.budget.BudgetLine;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.Cell;
import vn.ocop.budget.Dong;
import vn.ocop.budget.Identity;
import vn.ocop.cli.Markup;
import vn.ocop.cli.PolicyTexts;
import vn.ocop.core.Area;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Progression;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.text.Wording;
import vn.ocop.examples.khanhhoa.Heading;
import vn.ocop.examples.khanhhoa.KhanhHoa2020;
import vn.ocop.examples.khanhhoa.NameDifference;
import vn.ocop.examples.khanhhoa.Oddity;
import vn.ocop.examples.khanhhoa.PlannedProduct;
import vn.ocop.examples.khanhhoa.Portfolio;
import vn.ocop.examples.khanhhoa.SeasonStatus;

/**
 * The season as one self-contained page: products by star and place with what follows, counts against the plan, the calendar
 * of the year, progress against the targets, who owes what, where the annexes disagree, the budget with every identity. Readable on a phone and in print; no external resource.
 */
final class SeasonReport {
    private static final Text SAMPLE = new Text(
            "Phiếu chấm điểm và tiến độ trong báo cáo này là dữ liệu mẫu, không phải kết quả thật; danh mục sản phẩm,"
                    + " lịch, mục tiêu, nhiệm vụ và kinh phí là của kế hoạch.",
            "Score sheets and progress in this report are an invented sample, no real results; products, calendar,"
                    + " targets, duties and budget are the plan's.");

    static final Text SAMPLE_TAG = new Text("dữ liệu mẫu", "sample");
    private static final String[] PART_COLOURS = {"var(--a)", "var(--b)", "var(--c)", "var(--soft)"};

    private final KhanhHoa2020 plan;
    private final Ranking ranking;
    private final Map<String, Judgement> judgements;
    private final BudgetReport budget;
    private final SeasonStatus status;
    private final Language language;
    private final Markup page;
    private final Map<String, PlannedProduct> products;
    private final Rulebook rulebook;

    private SeasonReport(KhanhHoa2020 plan, SeasonRun run, Language language) {
        this.plan = plan;
        this.ranking = run.ranking();
        this.judgements = run.judgements();
        this.budget = run.budget();
        this.status = run.status();
        this.language = language;
        this.page = Markup.page(
                t("Mùa đánh giá OCOP 2020, tỉnh Khánh Hòa", "The OCOP season of 2020, Khánh Hòa province"), language);
        this.rulebook = ranking.scoring().rulebook();
        this.products = new LinkedHashMap<>();
        plan.products().forEach(product -> products.put(product.id(), product));
    }

    /**
     * Writes the page.
     *
     * @param plan the plan
     * @param run the season from its files to its results
     * @param language the language of the page
     * @return HTML
     */
    static String html(KhanhHoa2020 plan, SeasonRun run, Language language) {
        return new SeasonReport(plan, run, language).write();
    }

    private String t(String vi, String en) {
        return language == Language.VI ? vi : en;
    }

    private String write() {
        page.element(
                        "p.soft",
                        KhanhHoa2020.plan().title().in(language) + " · "
                                + KhanhHoa2020.plan().number())
                .element("p.sample", SAMPLE.in(language));
        PlanSections sections = new PlanSections(plan, language, page);
        sections.principles();
        cards();
        page.close();
        stars();
        counts();
        new YearSections(plan, status, budget.table(), language, page).write();
        annexes();
        budget();
        sections.funding();
        notes();
        footer();
        return page.end();
    }

    private void cards() {
        page.open("ul.cards");
        card(String.valueOf(ranking.entries().size()), t("sản phẩm", "products"), false);
        for (Star star : starsFromTop()) {
            card(String.valueOf(count(evaluation -> evaluation.star().equals(Optional.of(star)))), stars(star), true);
        }
        long others = count(evaluation -> evaluation.star().isEmpty());
        if (others > 0) {
            card(String.valueOf(others), t("chưa có hạng", "without a star"), true);
        }
        String million = t("triệu đồng", "million dong");
        for (String column : budget.table().columns()) {
            String caption = column.equals("total") ? t("tổng kinh phí", "total budget") : column;
            card(amount(Objects.requireNonNull(budget.totals().get(column))), million + " · " + caption, false);
        }
        page.close();
    }

    private void card(String figure, String caption, boolean sample) {
        page.open("li").element("b", figure).element("span.soft", caption);
        if (sample) {
            page.text(" ").element("span.tag", SAMPLE_TAG.in(language));
        }
        page.close();
    }

    private long count(Predicate<Evaluation> which) {
        return ranking.entries().stream()
                .map(Ranking.Entry::evaluation)
                .filter(which)
                .count();
    }

    private List<Star> starsFromTop() {
        return rulebook.bands().stream().map(Band::star).toList();
    }

    private static String stars(Star star) {
        return "★".repeat(star.number());
    }

    // --- products by star and place

    private void stars() {
        page.element("h2", t("Sản phẩm theo hạng sao và thứ hạng", "Products by star and place"))
                .open("p")
                .element("span.tag", SAMPLE_TAG.in(language))
                .close();
        legend();
        for (Star star : starsFromTop()) {
            List<Ranking.Entry> entries = ranking.entries().stream()
                    .filter(entry -> entry.evaluation().star().equals(Optional.of(star)))
                    .toList();
            if (!entries.isEmpty()) {
                page.open("h3").open("span.stars").text(stars(star)).close().text(" ");
                page.text(star.text().in(language) + " · " + entries.size()).close();
                follows(entries);
                products(entries);
            }
        }
        List<Ranking.Entry> others = ranking.entries().stream()
                .filter(entry -> entry.place().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            page.element("h3", t("Không xếp hạng", "Not ranked") + " · " + others.size());
            products(others);
        }
    }

    /** What follows at the provincial council on the day, which under these rules depends on the star alone. */
    private void follows(List<Ranking.Entry> entries) {
        Progression progression = Progression.of(rulebook);
        entries.stream()
                .flatMap(entry -> progression.after(entry.evaluation(), Level.PROVINCE, status.day()).value().stream())
                .distinct()
                .forEach(step -> page.open("p.follows")
                        .text(t("Bước tiếp theo: ", "What follows: ")
                                + Wording.in(language).of(step))
                        .text(" ")
                        .element(
                                "small",
                                step.bases().stream()
                                        .map(Wording.in(language)::of)
                                        .collect(Collectors.joining("; ")))
                        .close());
    }

    private void legend() {
        page.open("p.legend");
        List<Part> parts = rulebook.parts();
        for (int i = 0; i < parts.size(); i++) {
            page.open("span")
                    .open("i", Map.of("style", "background:" + PART_COLOURS[i]))
                    .close()
                    .text(t("Phần ", "Part ") + parts.get(i).code() + " – "
                            + parts.get(i).title().in(language) + " ("
                            + parts.get(i).points() + ")")
                    .close();
        }
        String limits = rulebook.bands().stream()
                .filter(band -> band.lowerLimit() > 0)
                .map(band -> String.valueOf(band.lowerLimit()))
                .collect(Collectors.joining(", "));
        page.element("span", t("Vạch: cận dưới của các khoảng điểm ", "Marks: lower limits of the bands ") + limits)
                .close();
    }

    private void products(List<Ranking.Entry> entries) {
        String place = t("Thứ hạng", "Place");
        String product = t("Sản phẩm", "Product");
        String where = t("Địa bàn", "Area");
        String set = t("Bộ", "Set");
        String average = t("Điểm trung bình", "Average");
        String bar = t("Điểm trên các khoảng", "Points over the bands");
        page.table("stack.products");
        page.element("th.n", place).element("th", product).element("th", where).element("th.n", set);
        page.element("th.n", average);
        rulebook.parts().forEach(part -> page.element("th.n", part.code()));
        page.element("th", bar).body();
        for (Ranking.Entry entry : entries) {
            Evaluation evaluation = entry.evaluation();
            page.open("tr").cell(place, "n", entry.place().map(Object::toString).orElse("–"));
            page.openCell(product, "").element("strong", name(evaluation)).text(" ");
            page.element("small", evaluation.productId()).closeCell();
            page.cell(where, "", area(evaluation));
            page.cell(
                    set,
                    "n",
                    evaluation.sheets().set().map(of -> "" + of.number()).orElse("–"));
            page.openCell(average, "n");
            evaluation
                    .average()
                    .ifPresent(mean ->
                            page.element("strong", number(mean)).text(" ").element("small", fraction(mean)));
            page.closeCell();
            parts(evaluation);
            page.openCell(bar, "wide");
            if (evaluation.average().isPresent()) {
                bar(evaluation);
            }
            reasons(evaluation);
            page.closeCell().close();
        }
        page.endTable();
    }

    private void parts(Evaluation evaluation) {
        List<Average> parts = evaluation.parts();
        for (int i = 0; i < rulebook.parts().size(); i++) {
            page.cell(rulebook.parts().get(i).code(), "n", i < parts.size() ? number(parts.get(i)) : "–");
        }
    }

    private void reasons(Evaluation evaluation) {
        if (evaluation.outcome() == Outcome.RATED) {
            return;
        }
        page.element("span.bad", evaluation.outcome().text().in(language));
        for (Finding finding :
                Objects.requireNonNull(judgements.get(evaluation.productId())).findings()) {
            if (finding.severity() != Severity.INFO) {
                page.lineBreak().element("small", finding.message(language));
            }
        }
    }

    /** The parts beside each other on the scale of the total, with the lower limits of the bands. */
    private void bar(Evaluation evaluation) {
        String width = Integer.toString(rulebook.maximum());
        page.open(
                        "svg.bar",
                        Map.of(
                                "viewBox",
                                "0 0 " + width + " 10",
                                "preserveAspectRatio",
                                "none",
                                "role",
                                "img",
                                "aria-label",
                                evaluation.average().map(this::number).orElse("")))
                .empty("rect", Map.of("width", width, "height", "10", "fill", "var(--line)"));
        long before = 0;
        for (int i = 0; i < evaluation.parts().size(); i++) {
            Average part = evaluation.parts().get(i);
            String from = Average.ofHundredths(before, part.count()).rounded();
            page.empty(
                    "rect",
                    Map.of("x", from, "y", "1", "width", part.rounded(), "height", "8", "fill", PART_COLOURS[i]));
            before += part.sumHundredths();
        }
        for (Band band : rulebook.bands()) {
            if (band.lowerLimit() > 0) {
                page.empty(
                        "rect",
                        Map.of("x", "" + band.lowerLimit(), "width", ".4", "height", "10", "fill", "var(--ink)"));
            }
        }
        page.close();
    }

    private String name(Evaluation evaluation) {
        return planned(evaluation).map(product -> product.product().name()).orElse(evaluation.productId());
    }

    private String area(Evaluation evaluation) {
        return planned(evaluation).map(this::area).orElse("");
    }

    private String area(PlannedProduct planned) {
        return planned.product().areas().stream()
                .map(area -> area.path(language)
                        .replace(", " + KhanhHoa2020.province().fullName(language), ""))
                .collect(Collectors.joining("; "));
    }

    private Optional<PlannedProduct> planned(Evaluation evaluation) {
        return Optional.ofNullable(products.get(evaluation.productId()));
    }

    private String fraction(Average average) {
        return language == Language.VI ? average.toString().replace('.', ',') : average.toString();
    }

    private String number(Average average) {
        return language == Language.VI ? average.rounded().replace('.', ',') : average.rounded();
    }

    // --- counts against the plan

    private void counts() {
        page.element("h2", t("Số sản phẩm so với kế hoạch", "Products against the plan"));
        Map<Area, List<PlannedProduct>> byDistrict = new LinkedHashMap<>();
        plan.products()
                .forEach(product -> byDistrict
                        .computeIfAbsent(product.district(), key -> new ArrayList<>())
                        .add(product));
        counts(t("Huyện, thị xã, thành phố", "District"), byDistrict, area -> area.fullName(language));
        Map<Integer, List<PlannedProduct>> bySet = new TreeMap<>();
        plan.products()
                .forEach(product -> bySet.computeIfAbsent(product.productClass().setNumber(), key -> new ArrayList<>())
                        .add(product));
        counts(t("Bộ sản phẩm", "Criteria set"), bySet, this::setName);
        sectors();
    }

    /** How many products of the plan each district has in each sector. */
    private void sectors() {
        Map<Area, Map<Heading, Integer>> counts = Portfolio.of(plan).counts();
        List<Heading> sectors = counts.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .toList();
        page.table("").element("th", t("Huyện × ngành", "District × sector"));
        sectors.forEach(sector -> page.element("th.n", sentence(sector.text())));
        page.element("th.n", t("Kế hoạch", "Plan")).body();
        counts.forEach((district, row) -> {
            page.open("tr").element("td", district.fullName(language));
            sectors.forEach(sector -> page.element("td.n", row.getOrDefault(sector, 0)));
            page.element("td.n", sum(row.values())).close();
        });
        page.open("tr.total").element("td", t("Tổng cộng", "Total"));
        for (Heading sector : sectors) {
            page.element(
                    "td.n",
                    sum(counts.values().stream()
                            .map(row -> row.getOrDefault(sector, 0))
                            .toList()));
        }
        page.element("td.n", plan.products().size()).close().endTable();
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    /** A heading in capitals as other words are written. */
    private static String sentence(String capitals) {
        return capitals.substring(0, 1) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }

    private String setName(int number) {
        return number + ". "
                + rulebook.set(number).map(set -> set.name().in(language)).orElse("");
    }

    private <K> void counts(String heading, Map<K, List<PlannedProduct>> groups, Function<? super K, String> name) {
        String planned = t("Kế hoạch", "Plan");
        page.table("").element("th", heading).element("th.n", planned);
        starsFromTop().forEach(star -> page.element("th.n.stars", stars(star)));
        page.element("th.n", t("khác", "other")).body();
        groups.forEach((key, group) -> {
            page.open("tr").element("td", name.apply(key)).element("td.n", group.size());
            countRow(group);
        });
        page.open("tr.total").element("td", t("Tổng cộng", "Total"));
        page.element("td.n", plan.products().size());
        countRow(plan.products());
        page.endTable().open("p.legend").element("span.tag", SAMPLE_TAG.in(language));
        page.element("span", t("hạng sao là dữ liệu mẫu", "the stars are a sample"))
                .close();
    }

    private void countRow(List<PlannedProduct> group) {
        Map<String, PlannedProduct> members = new LinkedHashMap<>();
        group.forEach(product -> members.put(product.id(), product));
        Predicate<Evaluation> isMember = evaluation -> members.containsKey(evaluation.productId());
        for (Star star : starsFromTop()) {
            page.element(
                    "td.n", count(isMember.and(evaluation -> evaluation.star().equals(Optional.of(star)))));
        }
        page.element("td.n", count(isMember.and(evaluation -> evaluation.star().isEmpty())))
                .close();
    }

    // --- where the print disagrees with itself

    private void annexes() {
        page.element("h2", t("Chỗ phụ lục 01 và 02 khác nhau", "Where annexes 1 and 2 disagree"));
        String used = t("Dùng", "Used");
        String why = t("Lý do", "Reason");
        String printed1 = t("Phụ lục 01", "Annex 1");
        String printed2 = t("Phụ lục 02", "Annex 2");
        page.table("stack").element("th", printed1);
        page.element("th", printed2).element("th", used).element("th", why).body();
        for (NameDifference difference : plan.nameDifferences()) {
            page.open("tr").cell(printed1, "", difference.annex01()).cell(printed2, "", difference.annex02());
            page.cell(used, "", difference.used() + " (" + difference.product().id() + ")");
            page.cell(why, "", difference.reason().in(language)).close();
        }
        page.endTable();
        page.element("h3", t("Những chỗ in khác thường", "Other oddities of the print"));
        String where = t("Vị trí", "Place");
        String printed = t("In", "Printed");
        page.table("stack").element("th", where);
        page.element("th", printed).element("th", used).element("th", why).body();
        for (Oddity oddity : plan.oddities()) {
            page.open("tr").cell(where, "", oddity.citation().in(language));
            page.cell(printed, "", oddity.printed().isEmpty() ? t("(trống)", "(blank)") : oddity.printed());
            page.cell(used, "", oddity.used())
                    .cell(why, "", oddity.reason().in(language))
                    .close();
        }
        page.endTable();
    }

    // --- the budget

    private void budget() {
        page.element("h2", t("Kinh phí: từng dòng và phép cộng", "Budget: every line and sum"));
        long wrong = budget.identities().stream()
                .filter(identity -> identity.verdict() == Identity.Verdict.WRONG)
                .count();
        int all = budget.identities().size();
        page.open("p")
                .element(
                        wrong == 0 ? "span.ok" : "span.bad",
                        wrong == 0
                                ? t("✓ Cả " + all + " phép cộng đều đúng.", "✓ All " + all + " sums hold.")
                                : t(
                                        "✗ " + wrong + "/" + all + " phép cộng sai.",
                                        "✗ " + wrong + " of " + all + " sums fail."))
                .text(" ")
                .element("span.soft", t("Đơn vị: triệu đồng.", "Unit: million dong."))
                .close();
        String number = t("STT", "No.");
        String name = t("Nội dung", "Line");
        String sums = t("Phép cộng", "Sums");
        List<String> columns = budget.table().columns();
        page.table("").element("th", number).element("th", name);
        columns.forEach(column -> page.element("th.n", column.equals("total") ? t("Tổng", "Total") : column));
        page.element("th", sums).body();
        Map<BudgetLine, List<Identity>> identities = budget.identities().stream()
                .filter(identity -> identity.line().isPresent())
                .collect(Collectors.groupingBy(identity -> identity.line().orElseThrow()));
        for (BudgetLine line : budget.table().lines()) {
            line(line, columns, identities.getOrDefault(line, List.of()));
        }
        page.endTable();
    }

    private void line(BudgetLine line, List<String> columns, List<Identity> identities) {
        page.open(line.isGrandTotal() ? "tr.total" : "tr.d" + line.depth());
        page.element("td", line.no()).element("td", line.name());
        if (!line.hasAmounts() && line.total().text().isPresent()) {
            page.open("td.soft", Map.of("colspan", "" + columns.size()))
                    .text(printed(line.total()))
                    .close();
        } else {
            columns.forEach(column -> page.element("td.n", printed(line.cell(column))));
        }
        page.open("td");
        for (Identity identity : identities) {
            boolean holds = identity.verdict() != Identity.Verdict.WRONG;
            page.open(
                            holds ? "span.ok" : "span.bad",
                            Map.of(
                                    "title",
                                    identity.column() + ": " + amount(identity.expected()) + " = "
                                            + amount(identity.printed())))
                    .text(holds ? "✓" : "✗ " + amount(identity.expected()))
                    .close()
                    .text(" ");
        }
        page.close().close();
    }

    private String amount(BigInteger dong) {
        return Dong.print(dong, budget.table().unit());
    }

    private String printed(Cell cell) {
        if (cell.dong().isPresent() && cell.state() != Cell.State.BLANK) {
            return amount(BigInteger.valueOf(cell.dong().getAsLong()));
        }
        return cell.text().orElse("");
    }

    private void notes() {
        List<Finding> findings = budget.findings();
        if (findings.isEmpty()) {
            return;
        }
        page.element("h3", t("Ghi nhận", "Noted")).open("ul");
        for (Finding finding : findings) {
            page.open("li").element("span", finding.message(language)).text(" ");
            page.element("small", finding.location().map(Object::toString).orElse(""))
                    .close();
        }
        page.close();
    }

    private void footer() {
        page.open("footer")
                .open("p")
                .text(t("Bộ quy tắc: ", "Rulebook: ") + rulebook.id() + ", " + t("bản ", "revision ")
                        + rulebook.revision() + " (" + rulebook.name().in(language) + ")")
                .close()
                .open("p")
                .text(t("Quy ước của hội đồng: ", "Council policies: "))
                .text(PolicyTexts.line(ranking.scoring().policies(), language))
                .close();
        rulebook.notes().forEach(note -> page.element("p", note.text().in(language)));
        page.close();
    }
}
