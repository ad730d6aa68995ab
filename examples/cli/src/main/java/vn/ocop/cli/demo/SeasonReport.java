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
                        "p class=\"soft\"",
                        KhanhHoa2020.plan().title().in(language) + " · "
                                + KhanhHoa2020.plan().number())
                .element("p class=\"sample\"", SAMPLE.in(language));
        cards();
        page.raw("</header>\n");
        stars();
        counts();
        new YearSections(plan, status, budget.table(), language, page).write();
        annexes();
        budget();
        footer();
        return page.end();
    }

    private void cards() {
        page.raw("<ul class=\"cards\">");
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
        page.raw("</ul>");
    }

    private void card(String figure, String caption, boolean sample) {
        page.raw("<li>").element("b", figure).element("span class=\"soft\"", caption);
        if (sample) {
            page.raw(" ").element("span class=\"tag\"", SAMPLE_TAG.in(language));
        }
        page.raw("</li>");
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
                .raw("<p>")
                .element("span class=\"tag\"", SAMPLE_TAG.in(language))
                .raw("</p>");
        legend();
        for (Star star : starsFromTop()) {
            List<Ranking.Entry> entries = ranking.entries().stream()
                    .filter(entry -> entry.evaluation().star().equals(Optional.of(star)))
                    .toList();
            if (!entries.isEmpty()) {
                page.raw("<h3><span class=\"stars\">").text(stars(star)).raw("</span> ");
                page.text(star.text().in(language) + " · " + entries.size()).raw("</h3>");
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
                .forEach(step -> page.raw("<p class=\"follows\">")
                        .text(t("Bước tiếp theo: ", "What follows: ")
                                + Wording.in(language).of(step))
                        .raw(" ")
                        .element(
                                "small",
                                step.bases().stream()
                                        .map(Wording.in(language)::of)
                                        .collect(Collectors.joining("; ")))
                        .raw("</p>"));
    }

    private void legend() {
        page.raw("<p class=\"legend\">");
        List<Part> parts = rulebook.parts();
        for (int i = 0; i < parts.size(); i++) {
            page.raw("<span><i style=\"background:" + PART_COLOURS[i] + "\"></i>")
                    .text(t("Phần ", "Part ") + parts.get(i).code() + " – "
                            + parts.get(i).title().in(language) + " ("
                            + parts.get(i).points() + ")")
                    .raw("</span>");
        }
        String limits = rulebook.bands().stream()
                .filter(band -> band.lowerLimit() > 0)
                .map(band -> String.valueOf(band.lowerLimit()))
                .collect(Collectors.joining(", "));
        page.element("span", t("Vạch: cận dưới của các khoảng điểm ", "Marks: lower limits of the bands ") + limits)
                .raw("</p>");
    }

    private void products(List<Ranking.Entry> entries) {
        String place = t("Thứ hạng", "Place");
        String product = t("Sản phẩm", "Product");
        String where = t("Địa bàn", "Area");
        String set = t("Bộ", "Set");
        String average = t("Điểm trung bình", "Average");
        String bar = t("Điểm trên các khoảng", "Points over the bands");
        page.raw("<div class=\"scroll\"><table class=\"stack products\"><thead><tr>");
        page.element("th class=\"n\"", place)
                .element("th", product)
                .element("th", where)
                .element("th class=\"n\"", set);
        page.element("th class=\"n\"", average);
        rulebook.parts().forEach(part -> page.element("th class=\"n\"", part.code()));
        page.element("th", bar).raw("</tr></thead><tbody>");
        for (Ranking.Entry entry : entries) {
            Evaluation evaluation = entry.evaluation();
            page.raw("<tr>")
                    .cell(place, "n", entry.place().map(Object::toString).orElse("–"));
            page.open(product, "").element("strong", name(evaluation)).raw(" ");
            page.element("small", evaluation.productId()).close();
            page.cell(where, "", area(evaluation));
            page.cell(
                    set,
                    "n",
                    evaluation.sheets().set().map(of -> "" + of.number()).orElse("–"));
            page.open(average, "n");
            evaluation
                    .average()
                    .ifPresent(mean ->
                            page.element("strong", number(mean)).raw(" ").element("small", fraction(mean)));
            page.close();
            parts(evaluation);
            page.open(bar, "wide");
            if (evaluation.average().isPresent()) {
                bar(evaluation);
            }
            reasons(evaluation);
            page.close().raw("</tr>");
        }
        page.raw("</tbody></table></div>");
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
        page.element("span class=\"bad\"", evaluation.outcome().text().in(language));
        for (Finding finding :
                Objects.requireNonNull(judgements.get(evaluation.productId())).findings()) {
            if (finding.severity() != Severity.INFO) {
                page.raw("<br>").element("small", finding.message(language));
            }
        }
    }

    /** The parts beside each other on the scale of the total, with the lower limits of the bands. */
    private void bar(Evaluation evaluation) {
        page.raw("<svg class=\"bar\" viewBox=\"0 0 " + rulebook.maximum()
                + " 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"");
        page.text(evaluation.average().map(this::number).orElse("")).raw("\">");
        page.raw("<rect width=\"" + rulebook.maximum() + "\" height=\"10\" fill=\"var(--line)\"/>");
        long before = 0;
        for (int i = 0; i < evaluation.parts().size(); i++) {
            Average part = evaluation.parts().get(i);
            String from = Average.ofHundredths(before, part.count()).rounded();
            page.raw("<rect x=\"" + from + "\" y=\"1\" width=\"" + part.rounded() + "\" height=\"8\" fill=\""
                    + PART_COLOURS[i] + "\"/>");
            before += part.sumHundredths();
        }
        for (Band band : rulebook.bands()) {
            if (band.lowerLimit() > 0) {
                page.raw("<rect x=\"" + band.lowerLimit() + "\" width=\".4\" height=\"10\" fill=\"var(--ink)\"/>");
            }
        }
        page.raw("</svg>");
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
        page.raw("<div class=\"scroll\"><table><thead><tr>").element("th", t("Huyện × ngành", "District × sector"));
        sectors.forEach(sector -> page.element("th class=\"n\"", sentence(sector.text())));
        page.element("th class=\"n\"", t("Kế hoạch", "Plan")).raw("</tr></thead><tbody>");
        counts.forEach((district, row) -> {
            page.raw("<tr>").element("td", district.fullName(language));
            sectors.forEach(sector -> page.element("td class=\"n\"", row.getOrDefault(sector, 0)));
            page.element("td class=\"n\"", sum(row.values())).raw("</tr>");
        });
        page.raw("<tr class=\"total\">").element("td", t("Tổng cộng", "Total"));
        for (Heading sector : sectors) {
            page.element(
                    "td class=\"n\"",
                    sum(counts.values().stream()
                            .map(row -> row.getOrDefault(sector, 0))
                            .toList()));
        }
        page.element("td class=\"n\"", plan.products().size()).raw("</tr></tbody></table></div>");
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
        page.raw("<div class=\"scroll\"><table><thead><tr>")
                .element("th", heading)
                .element("th class=\"n\"", planned);
        starsFromTop().forEach(star -> page.element("th class=\"n stars\"", stars(star)));
        page.element("th class=\"n\"", t("khác", "other")).raw("</tr></thead><tbody>");
        groups.forEach((key, group) -> {
            page.raw("<tr>").element("td", name.apply(key)).element("td class=\"n\"", group.size());
            countRow(group);
        });
        page.raw("<tr class=\"total\">").element("td", t("Tổng cộng", "Total"));
        page.element("td class=\"n\"", plan.products().size());
        countRow(plan.products());
        page.raw("</tbody></table></div><p class=\"legend\">").element("span class=\"tag\"", SAMPLE_TAG.in(language));
        page.element("span", t("hạng sao là dữ liệu mẫu", "the stars are a sample"))
                .raw("</p>");
    }

    private void countRow(List<PlannedProduct> group) {
        Map<String, PlannedProduct> members = new LinkedHashMap<>();
        group.forEach(product -> members.put(product.id(), product));
        Predicate<Evaluation> isMember = evaluation -> members.containsKey(evaluation.productId());
        for (Star star : starsFromTop()) {
            page.element(
                    "td class=\"n\"",
                    count(isMember.and(evaluation -> evaluation.star().equals(Optional.of(star)))));
        }
        page.element(
                        "td class=\"n\"",
                        count(isMember.and(evaluation -> evaluation.star().isEmpty())))
                .raw("</tr>");
    }

    // --- where the print disagrees with itself

    private void annexes() {
        page.element("h2", t("Chỗ phụ lục 01 và 02 khác nhau", "Where annexes 1 and 2 disagree"));
        String used = t("Dùng", "Used");
        String why = t("Lý do", "Reason");
        String printed1 = t("Phụ lục 01", "Annex 1");
        String printed2 = t("Phụ lục 02", "Annex 2");
        page.raw("<div class=\"scroll\"><table class=\"stack\"><thead><tr>").element("th", printed1);
        page.element("th", printed2).element("th", used).element("th", why).raw("</tr></thead><tbody>");
        for (NameDifference difference : plan.nameDifferences()) {
            page.raw("<tr>").cell(printed1, "", difference.annex01()).cell(printed2, "", difference.annex02());
            page.cell(used, "", difference.used() + " (" + difference.product().id() + ")");
            page.cell(why, "", difference.reason().in(language)).raw("</tr>");
        }
        page.raw("</tbody></table></div>");
        page.element("h3", t("Những chỗ in khác thường", "Other oddities of the print"));
        String where = t("Vị trí", "Place");
        String printed = t("In", "Printed");
        page.raw("<div class=\"scroll\"><table class=\"stack\"><thead><tr>").element("th", where);
        page.element("th", printed).element("th", used).element("th", why).raw("</tr></thead><tbody>");
        for (Oddity oddity : plan.oddities()) {
            page.raw("<tr>").cell(where, "", oddity.citation().in(language));
            page.cell(printed, "", oddity.printed().isEmpty() ? t("(trống)", "(blank)") : oddity.printed());
            page.cell(used, "", oddity.used())
                    .cell(why, "", oddity.reason().in(language))
                    .raw("</tr>");
        }
        page.raw("</tbody></table></div>");
    }

    // --- the budget

    private void budget() {
        page.element("h2", t("Kinh phí: từng dòng và phép cộng", "Budget: every line and sum"));
        long wrong = budget.identities().stream()
                .filter(identity -> identity.verdict() == Identity.Verdict.WRONG)
                .count();
        int all = budget.identities().size();
        page.raw("<p>")
                .element(
                        wrong == 0 ? "span class=\"ok\"" : "span class=\"bad\"",
                        wrong == 0
                                ? t("✓ Cả " + all + " phép cộng đều đúng.", "✓ All " + all + " sums hold.")
                                : t(
                                        "✗ " + wrong + "/" + all + " phép cộng sai.",
                                        "✗ " + wrong + " of " + all + " sums fail."))
                .raw(" ")
                .element("span class=\"soft\"", t("Đơn vị: triệu đồng.", "Unit: million dong."))
                .raw("</p>");
        String number = t("STT", "No.");
        String name = t("Nội dung", "Line");
        String sums = t("Phép cộng", "Sums");
        List<String> columns = budget.table().columns();
        page.raw("<div class=\"scroll\"><table><thead><tr>")
                .element("th", number)
                .element("th", name);
        columns.forEach(column -> page.element("th class=\"n\"", column.equals("total") ? t("Tổng", "Total") : column));
        page.element("th", sums).raw("</tr></thead><tbody>");
        Map<BudgetLine, List<Identity>> identities = budget.identities().stream()
                .filter(identity -> identity.line().isPresent())
                .collect(Collectors.groupingBy(identity -> identity.line().orElseThrow()));
        for (BudgetLine line : budget.table().lines()) {
            line(line, columns, identities.getOrDefault(line, List.of()));
        }
        page.raw("</tbody></table></div>");
        notes();
    }

    private void line(BudgetLine line, List<String> columns, List<Identity> identities) {
        page.raw(line.isGrandTotal() ? "<tr class=\"total\">" : "<tr class=\"d" + line.depth() + "\">");
        page.element("td", line.no()).element("td", line.name());
        if (!line.hasAmounts() && line.total().text().isPresent()) {
            page.element("td class=\"soft\" colspan=\"" + columns.size() + "\"", printed(line.total()));
        } else {
            columns.forEach(column -> page.element("td class=\"n\"", printed(line.cell(column))));
        }
        page.raw("<td>");
        for (Identity identity : identities) {
            boolean holds = identity.verdict() != Identity.Verdict.WRONG;
            page.raw("<span class=\"" + (holds ? "ok" : "bad") + "\" title=\"");
            page.text(identity.column() + ": " + amount(identity.expected()) + " = " + amount(identity.printed()))
                    .raw("\">")
                    .text(holds ? "✓" : "✗ " + amount(identity.expected()))
                    .raw("</span> ");
        }
        page.raw("</td></tr>");
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
        page.element("h3", t("Ghi nhận", "Noted")).raw("<ul>");
        for (Finding finding : findings) {
            page.raw("<li>").element("span", finding.message(language)).raw(" ");
            page.element("small", finding.location().map(Object::toString).orElse(""))
                    .raw("</li>");
        }
        page.raw("</ul>");
    }

    private void footer() {
        page.raw("<footer><p>")
                .text(t("Bộ quy tắc: ", "Rulebook: ") + rulebook.id() + ", " + t("bản ", "revision ")
                        + rulebook.revision() + " (" + rulebook.name().in(language) + ")")
                .raw("</p><p>")
                .text(t("Quy ước của hội đồng: ", "Council policies: "))
                .text(PolicyTexts.line(ranking.scoring().policies(), language))
                .raw("</p>");
        rulebook.notes().forEach(note -> page.element("p", note.text().in(language)));
        page.raw("</footer>");
    }
}
