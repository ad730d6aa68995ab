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
import vn.ocop.cli.ProductTable;
import vn.ocop.core.Area;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Progression;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.text.Wording;
import vn.ocop.examples.khanhhoa.Heading;
import vn.ocop.examples.khanhhoa.KhanhHoa2020;
import vn.ocop.examples.khanhhoa.NameDifference;
import vn.ocop.examples.khanhhoa.Oddity;
import vn.ocop.examples.khanhhoa.PlannedProduct;
import vn.ocop.examples.khanhhoa.Portfolio;
import vn.ocop.examples.khanhhoa.SeasonStatus;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.ReportedFinding;

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

    private final KhanhHoa2020 plan;
    private final Ranking ranking;
    private final List<RankedProduct> ranked;
    private final BudgetReport budget;
    private final SeasonStatus status;
    private final Language language;
    private final Markup page;
    private final Map<String, PlannedProduct> products;
    private final Rulebook rulebook;

    private SeasonReport(KhanhHoa2020 plan, SeasonRun run, Language language) {
        this.plan = plan;
        this.ranking = run.ranking();
        this.ranked = RankingDocument.of(ranking, List.of(), language).products();
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
            card(
                    String.valueOf(count(evaluation -> evaluation.star().equals(Optional.of(star)))),
                    star.text().in(language),
                    true);
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

    // --- products by star and place

    private void stars() {
        page.element("h2", t("Sản phẩm theo hạng sao và thứ hạng", "Products by star and place"))
                .open("p")
                .element("span.tag", SAMPLE_TAG.in(language))
                .close();
        ProductTable table = table();
        table.legend();
        for (Star star : starsFromTop()) {
            List<RankedProduct> rated = ranked.stream()
                    .filter(product -> product.star().equals(Optional.of(star)))
                    .toList();
            if (!rated.isEmpty()) {
                String heading = star.text().in(language) + " · " + rated.size();
                page.starHeading("h3", Optional.of(star), heading);
                follows(star);
                table.write(heading, rated);
            }
        }
        List<RankedProduct> others =
                ranked.stream().filter(product -> product.place().isEmpty()).toList();
        if (!others.isEmpty()) {
            String heading = t("Không xếp hạng", "Not ranked") + " · " + others.size();
            page.element("h3", heading);
            table.write(heading, others);
        }
    }

    /** What follows at the provincial council on the day, which under these rules depends on the star alone. */
    private void follows(Star star) {
        Progression progression = Progression.of(rulebook);
        ranking.entries().stream()
                .filter(entry -> entry.evaluation().star().equals(Optional.of(star)))
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

    private ProductTable table() {
        return new ProductTable(
                page,
                rulebook,
                language,
                this::name,
                product -> page.lineBreak().element("small", area(product)),
                SeasonReport::notes);
    }

    /** What decided between figures that are equal in print, and why there is no star. */
    private static List<String> notes(RankedProduct product) {
        return product.findings().stream()
                .filter(finding -> finding.tellsPlace()
                        || (product.outcome() != Outcome.RATED && finding.severity() != Severity.INFO))
                .map(ReportedFinding::message)
                .toList();
    }

    private String name(RankedProduct product) {
        return Optional.ofNullable(products.get(product.product()))
                .map(planned -> planned.product().name())
                .orElse(product.product());
    }

    private String area(RankedProduct product) {
        return Optional.ofNullable(products.get(product.product()))
                .map(this::area)
                .orElse("");
    }

    private String area(PlannedProduct planned) {
        return planned.product().areas().stream()
                .map(area -> area.path(language)
                        .replace(", " + KhanhHoa2020.province().fullName(language), ""))
                .collect(Collectors.joining("; "));
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
        page.table("", t("Huyện × ngành", "District × sector")).element("th", t("Huyện × ngành", "District × sector"));
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
        page.table("", heading).element("th", heading).element("th.n", planned);
        starsFromTop().forEach(star -> page.element("th.n", star.text().in(language)));
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
        page.table("stack", t("Chỗ phụ lục 01 và 02 khác nhau", "Where annexes 1 and 2 disagree"))
                .element("th", printed1);
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
        page.table("stack", t("Những chỗ in khác thường", "Other oddities of the print"))
                .element("th", where);
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
        page.table("", t("Kinh phí: từng dòng và phép cộng", "Budget: every line and sum"))
                .element("th", number)
                .element("th", name);
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
                .element("code", PolicyTexts.line(ranking.scoring().policies(), language))
                .close();
        rulebook.notes().forEach(note -> page.element("p", note.text().in(language)));
        page.close();
    }
}
