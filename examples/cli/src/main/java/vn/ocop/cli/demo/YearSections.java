// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli.demo;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.ocop.budget.BudgetLine;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.Dong;
import vn.ocop.cli.Markup;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.text.Wording;
import vn.ocop.examples.khanhhoa.Activity;
import vn.ocop.examples.khanhhoa.ActivityStatus;
import vn.ocop.examples.khanhhoa.ActivityStatus.State;
import vn.ocop.examples.khanhhoa.Agency;
import vn.ocop.examples.khanhhoa.KhanhHoa2020;
import vn.ocop.examples.khanhhoa.PlanLine;
import vn.ocop.examples.khanhhoa.SeasonStatus;
import vn.ocop.examples.khanhhoa.Target;
import vn.ocop.examples.khanhhoa.TargetStatus;

/** The year in the report: its calendar, how far its targets are reached, who owes what. */
final class YearSections {
    private static final int YEAR = 2020;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final KhanhHoa2020 plan;
    private final SeasonStatus status;
    private final BudgetTable budget;
    private final Language language;
    private final Markup page;

    YearSections(KhanhHoa2020 plan, SeasonStatus status, BudgetTable budget, Language language, Markup page) {
        this.plan = plan;
        this.status = status;
        this.budget = budget;
        this.language = language;
        this.page = page;
    }

    private String t(String vi, String en) {
        return language == Language.VI ? vi : en;
    }

    private String in(Text text) {
        return text.in(language);
    }

    private String day(LocalDate day) {
        return Wording.in(language).of(day);
    }

    private void sampleNote(String text) {
        page.open("p.legend")
                .element("span.tag", in(SeasonReport.SAMPLE_TAG))
                .element("span", text)
                .close();
    }

    void write() {
        calendar();
        targets();
        owed();
    }

    // --- the calendar

    private void calendar() {
        page.element("h2", t("Lịch của mùa đánh giá, xét ngày ", "Calendar of the season, as of ") + day(status.day()));
        page.open("p");
        for (State state : State.values()) {
            int count = status.activities(state).size();
            if (count > 0) {
                page.open("span.state." + css(state))
                        .text(in(state.text()) + ": " + count)
                        .close()
                        .text(" ");
            }
        }
        page.close();
        sampleNote(t(
                "việc, thời gian, trách nhiệm và kinh phí là của kế hoạch; tình trạng là dữ liệu mẫu",
                "activities, times, owners and budget lines are the plan's; where they stand is a sample"));
        String what = t("Việc", "Activity");
        String time = t("Thời gian", "Time");
        String where = t("Tình trạng", "State");
        String owner = t("Trách nhiệm", "Responsible");
        String paid = t("Kinh phí (phụ lục 03)", "Paid from (annex 3)");
        page.table("stack.year", t("Lịch của mùa đánh giá", "Calendar of the season"));
        for (String heading : List.of(what, time, where, owner, paid)) {
            page.element("th", heading);
        }
        page.body();
        for (ActivityStatus of : status.activities()) {
            Activity activity = of.activity();
            page.open("tr").openCell("", "wide").element("strong", in(activity.title()));
            page.text(" ").element("small", where(activity)).closeCell();
            page.openCell(time, "wide");
            bar(activity);
            page.element("small", time(activity)).closeCell();
            page.openCell(where, "wide");
            state(of);
            page.closeCell();
            page.cell(
                    owner,
                    "wide",
                    activity.owners().isEmpty()
                            ? t("kế hoạch không nêu", "the plan names nobody")
                            : activity.owners().stream()
                                    .map(agency -> in(agency.name()))
                                    .collect(Collectors.joining("; ")));
            page.openCell(paid, "wide");
            lines(activity.lines());
            page.closeCell().close();
        }
        page.endTable();
        page.element(
                "p.soft",
                t(
                        "Một dòng kinh phí có thể trả cho nhiều việc, nên số tiền của các việc không cộng được với"
                                + " nhau.",
                        "One budget line may pay for several activities, so their amounts do not add up."));
    }

    private String where(Activity activity) {
        String citation = activity.citation().in(language);
        return citation.substring(citation.indexOf(", ") + 2);
    }

    private static String css(State state) {
        return switch (state) {
            case DONE -> "done";
            case OVERDUE -> "overdue";
            case OPEN -> "open";
            case AHEAD -> "ahead";
        };
    }

    private void state(ActivityStatus of) {
        page.element("span.state." + css(of.state()), in(of.state().text()));
        of.doneOn()
                .ifPresent(done ->
                        page.lineBreak().element("small", day(done) + (of.isLate() ? t(" (trễ hạn)", " (late)") : "")));
        if (of.state() == State.OPEN || of.state() == State.OVERDUE) {
            of.activity().lastDay().ifPresent(last -> page.lineBreak().element("small", t("hạn ", "by ") + day(last)));
            int all = plan.districts().size();
            if (!of.missing().isEmpty() && of.missing().size() < all) {
                page.lineBreak().element("small", t("còn thiếu: ", "missing: ") + missing(of));
            }
        }
    }

    private String missing(ActivityStatus of) {
        return of.missing().stream()
                .map(district -> district.fullName(language))
                .collect(Collectors.joining(", "));
    }

    private String time(Activity activity) {
        if (activity.printedTime().isEmpty()) {
            return t("kế hoạch không nêu", "the plan states none");
        }
        if (language == Language.VI || activity.lastDay().isEmpty()) {
            return activity.printedTime() + read(activity);
        }
        return activity.firstDay().map(this::day).orElse("") + " – "
                + day(activity.lastDay().get());
    }

    /** How a misprinted time is read. */
    private String read(Activity activity) {
        return plan.oddities().stream()
                .filter(oddity -> oddity.citation().equals(activity.citation())
                        && oddity.printed().equals(activity.printedTime()))
                .map(oddity -> " (đọc là " + oddity.used() + ")")
                .collect(Collectors.joining());
    }

    /** The year with its quarters, the time of the activity, and the day. */
    private void bar(Activity activity) {
        int days = Year.of(YEAR).length();
        page.open(
                "svg.year",
                Map.of("viewBox", "0 0 " + days + " 14", "preserveAspectRatio", "none", "aria-hidden", "true"));
        page.empty("rect", Map.of("y", "3", "width", "" + days, "height", "8", "fill", "var(--line)"));
        if (activity.firstDay().isPresent() && activity.lastDay().isPresent()) {
            int from = offset(activity.firstDay().get());
            int to = offset(activity.lastDay().get()) + 1;
            page.empty(
                    "rect",
                    Map.of("x", "" + from, "y", "3", "width", "" + (to - from), "height", "8", "fill", "var(--a)"));
        }
        for (int quarter = 1; quarter < QUARTERS; quarter++) {
            int start = offset(LocalDate.of(YEAR, quarter * MONTHS + 1, 1));
            page.empty(
                    "rect", Map.of("x", "" + start, "y", "3", "width", "1.5", "height", "8", "fill", "var(--paper)"));
        }
        if (status.day().getYear() == YEAR) {
            page.empty(
                    "rect", Map.of("x", "" + offset(status.day()), "width", "3", "height", "14", "fill", "var(--bad)"));
        }
        page.close();
    }

    private static int offset(LocalDate day) {
        return day.getDayOfYear() - 1;
    }

    private void lines(List<PlanLine> lines) {
        if (lines.isEmpty()) {
            page.text(t("không có dòng riêng", "no line of its own"));
            return;
        }
        long sum = 0;
        boolean elsewhere = false;
        for (PlanLine line : lines) {
            BudgetLine found = budget.line(line.path()).orElseThrow();
            OptionalLong dong = found.total().dong();
            elsewhere |= dong.isEmpty();
            sum += dong.orElse(0);
        }
        page.element("strong", Dong.print(BigInteger.valueOf(sum), budget.unit()) + t(" triệu đồng", " million dong"));
        if (elsewhere) {
            page.text(t(" và nguồn của chương trình khác", " and funds of other programmes"));
        }
        page.lineBreak().element("small", lines.stream().map(PlanLine::path).collect(Collectors.joining(", ")));
    }

    // --- targets

    private void targets() {
        page.element("h2", t("Tiến độ so với mục tiêu", "Progress against the targets"));
        sampleNote(t(
                        "mục tiêu là của kế hoạch; con số đạt được là dữ liệu mẫu, tính đến ngày ",
                        "the targets are the plan's; what is reached is a sample, up to ")
                + day(status.day()));
        String what = t("Mục tiêu", "Target");
        String planned = t("Kế hoạch", "Plan");
        String reached = t("Đạt được", "Reached");
        String state = t("Đánh giá", "Verdict");
        page.table("stack", t("Tiến độ so với mục tiêu", "Progress against the targets"))
                .element("th", what)
                .element("th.n", planned)
                .element("th.n", reached)
                .element("th", state)
                .body();
        for (TargetStatus of : status.targets()) {
            Target target = of.target();
            String citation = target.citation().in(language);
            page.open("tr").openCell("", "wide").text(in(target.text())).text(" ");
            page.element("small", citation.substring(citation.indexOf(", ") + 2))
                    .closeCell();
            page.cell(planned, "n", planned(target));
            page.cell(
                    reached, "n", of.reached().isPresent() ? amount(of.reached().getAsInt(), target) : "–");
            String verdict = in(of.state().text())
                    + (of.missing() > 0 ? t(", còn thiếu ", ", missing: ") + amount(of.missing(), target) : "");
            page.openCell(state, "")
                    .element(
                            switch (of.state()) {
                                case REACHED -> "span.ok";
                                case SHORT -> "span.bad";
                                case NO_NUMBER, UNKNOWN -> "span.soft";
                            },
                            verdict)
                    .closeCell()
                    .close();
        }
        page.endTable();
    }

    private String planned(Target target) {
        if (target.least().isEmpty()) {
            return "–";
        }
        int least = target.least().getAsInt();
        int most = target.most().orElse(least);
        return least == most ? amount(least, target) : least + "–" + most;
    }

    private static String amount(int number, Target target) {
        return target.unit() == Target.Unit.PERCENT ? number + " %" : String.valueOf(number);
    }

    // --- who owes what

    private void owed() {
        page.element("h2", t("Ai còn phải làm gì", "Who owes what"));
        sampleNote(t(
                "nhiệm vụ ở mục V là của kế hoạch; việc nào đã xong là dữ liệu mẫu",
                "the duties of section V are the plan's; what is done is a sample"));
        page.open("div.agencies");
        for (Agency agency : plan.agencies()) {
            List<ActivityStatus> open = status.owedBy(agency);
            if (open.isEmpty() && agency.duties().isEmpty()) {
                continue;
            }
            String citation = agency.citation().in(language);
            page.open("section").open("h3").text(in(agency.name())).text(" ");
            page.element("small", citation.substring(citation.indexOf(", ") + 2))
                    .close();
            if (!open.isEmpty()) {
                page.open("ul.owed");
                open.forEach(this::owed);
                page.close();
            }
            if (!agency.duties().isEmpty()) {
                page.open("ul.soft");
                agency.duties().forEach(duty -> page.element("li", in(duty)));
                page.close();
            }
            page.close();
        }
        page.close();
    }

    private void owed(ActivityStatus of) {
        page.open("li")
                .element("span.state." + css(of.state()), in(of.state().text()))
                .text(" ")
                .text(owedLine(of))
                .close();
    }

    private String owedLine(ActivityStatus of) {
        boolean some = !of.missing().isEmpty()
                && of.missing().size() < plan.districts().size();
        return in(of.activity().title())
                + of.activity()
                        .lastDay()
                        .map(last -> t(", hạn ", ", by ") + day(last))
                        .orElse("")
                + (some ? t("; còn thiếu: ", "; missing: ") + missing(of) : "");
    }

    // --- on the terminal

    /** The same in a few lines of plain text. */
    static String brief(KhanhHoa2020 plan, SeasonRun run, Language language) {
        return new YearSections(plan, run.status(), run.budget().table(), language, Markup.page("", language)).brief();
    }

    private String brief() {
        StringBuilder text = new StringBuilder(t("Lịch, xét ngày ", "Calendar, as of "))
                .append(day(status.day()))
                .append(" [")
                .append(in(SeasonReport.SAMPLE_TAG))
                .append("]: ");
        text.append(List.of(State.values()).stream()
                .map(state -> in(state.text()) + " " + status.activities(state).size())
                .collect(Collectors.joining(", ")));
        text.append('\n');
        for (ActivityStatus late : status.activities(State.OVERDUE)) {
            text.append("  ! ")
                    .append(in(State.OVERDUE.text()))
                    .append(": ")
                    .append(owedLine(late))
                    .append('\n');
        }
        List<ActivityStatus> next = status.next();
        if (!next.isEmpty()) {
            LocalDate first = next.get(0).activity().lastDay().orElseThrow();
            for (ActivityStatus of : next) {
                if (of.activity().lastDay().equals(Optional.of(first))) {
                    text.append("  → ")
                            .append(t("hạn tiếp theo: ", "next: "))
                            .append(owedLine(of))
                            .append(" (")
                            .append(of.activity().owners().stream()
                                    .map(agency -> in(agency.name()))
                                    .collect(Collectors.joining("; ")))
                            .append(")\n");
                }
            }
        }
        text.append(t("Mục tiêu [", "Targets ["))
                .append(in(SeasonReport.SAMPLE_TAG))
                .append("]:\n");
        for (TargetStatus of : status.targets()) {
            text.append("  ")
                    .append(of.reached().isPresent() ? amount(of.reached().getAsInt(), of.target()) : "–")
                    .append(" / ")
                    .append(planned(of.target()))
                    .append("  ")
                    .append(in(of.target().text()))
                    .append(": ")
                    .append(in(of.state().text()))
                    .append('\n');
        }
        return text.toString();
    }
}
