// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.Dong;
import vn.ocop.cli.Console;
import vn.ocop.cli.LanguageOption;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.examples.khanhhoa.KhanhHoa2020;
import vn.ocop.examples.khanhhoa.KhanhHoaFile;

/** The main job: the season of Khánh Hòa 2020 from end to end. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Mùa đánh giá Khánh Hòa 2020 (phiếu chấm là dữ liệu mẫu) / the Khánh Hòa 2020 season (sample sheets)")
public final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "ocop-demo",
            description = "thư mục kết quả / folder for the results (${DEFAULT-VALUE})")
    private Path folder = Path.of("ocop-demo");

    @Option(
            names = "--on",
            paramLabel = "DATE",
            defaultValue = "2020-11-15",
            description = "ngày xét của mùa đánh giá / day of the season to look at (${DEFAULT-VALUE})")
    private LocalDate on = LocalDate.of(2020, 11, 15);

    @Mixin
    private LanguageOption language = new LanguageOption();

    /**
     * Made by the command line.
     *
     * @param console where it writes
     */
    public DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        KhanhHoa2020 plan = KhanhHoa2020.load();
        Path data = Files.createDirectories(folder.resolve("data"));
        for (KhanhHoaFile file : KhanhHoaFile.values()) {
            try (InputStream in = file.open()) {
                WholeFile.write(data.resolve(file.fileName()), in.readAllBytes());
            }
        }
        SeasonRun run = SeasonRun.of(plan, data, on);
        Path page = folder.resolve("report.html");
        WholeFile.write(page, SeasonReport.html(plan, run, language.language()).getBytes(StandardCharsets.UTF_8));
        console.result(summary(plan, run, page));
        return run.hasErrors() ? 1 : 0;
    }

    private String summary(KhanhHoa2020 plan, SeasonRun run, Path page) {
        Language in = language.language();
        Ranking ranking = run.ranking();
        StringBuilder text = new StringBuilder();
        line(
                text,
                KhanhHoa2020.plan().title().in(in) + " (" + KhanhHoa2020.plan().number() + ")");
        line(text, KhanhHoaFile.SHEETS.sampleLabel().map(label -> label.in(in)).orElse(""));
        line(text, "");
        line(
                text,
                new Text("Sản phẩm: ", "Products: ").in(in) + ranking.entries().size() + " / "
                        + plan.products().size() + new Text(" theo kế hoạch", " planned").in(in));
        for (Band band : ranking.scoring().rulebook().bands()) {
            List<String> names = ranking.entries().stream()
                    .filter(entry -> entry.evaluation().star().equals(Optional.of(band.star())))
                    .map(entry -> entry.evaluation().productId())
                    .toList();
            line(
                    text,
                    "  " + stars(band.star()) + "  " + names.size()
                            + (names.isEmpty() ? "" : "  " + String.join(", ", names)));
        }
        line(text, "");
        text.append(YearSections.brief(plan, run, in));
        BudgetReport budget = run.budget();
        line(text, "");
        line(
                text,
                new Text("Kinh phí: ", "Budget: ").in(in)
                        + budget.table().columns().stream()
                                .map(column -> Dong.print(
                                        Objects.requireNonNull(budget.totals().get(column)),
                                        budget.table().unit()))
                                .collect(Collectors.joining(" + "))
                                .replaceFirst(" \\+ ", " = ")
                        + new Text(" triệu đồng; ", " million dong; ").in(in)
                        + budget.identities().size()
                        + new Text(" phép cộng, sai ", " sums, wrong: ").in(in)
                        + budget.inexact().size());
        line(text, new Text("Báo cáo: ", "Report: ").in(in) + page);
        return text.toString();
    }

    private static String stars(Star star) {
        return "★".repeat(star.number()) + "☆".repeat(Star.FIVE.number() - star.number());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
