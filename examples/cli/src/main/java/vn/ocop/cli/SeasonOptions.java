// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.ScoreOptions;

/** The options that name a season: rulebook, files and policies. */
final class SeasonOptions {
    @Option(
            names = "--rulebook",
            required = true,
            paramLabel = "ID|FILE",
            description = "bộ quy tắc / rulebook: qd-1048-2019, qd-148-2023, qd-26-2026, FILE")
    private String rulebook = "";

    @Option(
            names = "--sheets",
            required = true,
            paramLabel = "F|DIR",
            description = "phiếu chấm: bảng, sổ tính, phiếu Word, thư mục / score sheets: table, workbook, Word forms,"
                    + " folder")
    private Path sheets = Path.of("");

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "dạng của sổ tính / form of the workbooks: matrix, member, summary, totals")
    private Optional<String> form = Optional.empty();

    @Option(names = "--council", paramLabel = "F", description = "hội đồng / roster of the council")
    private Optional<Path> council = Optional.empty();

    @Option(names = "--conflicts", paramLabel = "F", description = "xung đột lợi ích / declared conflicts")
    private Optional<Path> conflicts = Optional.empty();

    @Option(names = "--products", paramLabel = "F", description = "sản phẩm / products")
    private Optional<Path> products = Optional.empty();

    @Option(
            names = "--attendance",
            paramLabel = "F",
            description = "điểm danh theo sản phẩm, phiên / who was there for which products")
    private Optional<Path> attendance = Optional.empty();

    @Option(names = "--knockouts", paramLabel = "F", description = "điều kiện loại / knock-outs that hold")
    private Optional<Path> knockOuts = Optional.empty();

    @Option(names = "--minimums", paramLabel = "F", description = "yêu cầu tối thiểu đã kết luận / decided minimums")
    private Optional<Path> minimums = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "HEAD=COLUMN",
            description = "tiêu đề của tệp ứng với cột nào / which head stands for which column, such as"
                    + " \"Người chấm=member,products:Tên=name\"")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "KEY=VALUE",
            description = "quy ước / policy, such as council.maxSpread=off")
    private List<String> policies = new ArrayList<>();

    /** The season has no product of that name. */
    static UsageException noProduct(String product) {
        return new UsageException(
                "không có sản phẩm \u201c" + product + "\u201d", "there is no product \u201c" + product + "\u201d");
    }

    /** Takes out the policies whose keys begin so: they are not those of a rulebook. */
    List<String> takePolicies(String prefix) {
        List<String> taken =
                policies.stream().filter(typed -> typed.startsWith(prefix)).toList();
        policies.removeAll(taken);
        return taken;
    }

    /** A ranked season. */
    record Ranked(Season season, Ranking ranking, List<Finding> findings) {}

    /** Reads and ranks; a call that cannot be carried out ends with a usage message. */
    Ranked rank(Language language, Console console) {
        Rulebook book = RulebookOption.find(rulebook);
        Scoring scoring = Scoring.of(book, PolicyTexts.read(policies, book));
        console.progress(new Text("đọc phiếu …", "reading score sheets …").in(language));
        List<Finding> findings = new ArrayList<>();
        Checked<Season> read = Season.read(scoring.rulebook(), sources(scoring.rulebook(), findings));
        if (read.value().isEmpty()) {
            throw UsageException.unusable("không đọc được dữ liệu", "the tables cannot be read", read.findings());
        }
        Season season = read.value().get();
        findings.addAll(read.findings());
        findings.addAll(season.findings(scoring));
        console.progress(new Text("chấm điểm, xếp hạng …", "scoring and ranking …").in(language));
        Ranking ranking = scoring.rank(season.sheets());
        findings.addAll(season.claims(ranking));
        findings.addAll(ranking.findings());
        return new Ranked(season, ranking, findings);
    }

    private SeasonSources sources(Rulebook book, List<Finding> findings) {
        Map<String, String> heads = ColumnTexts.read(columns);
        ScoreOptions options = ScoreOptions.builder()
                .form(form.map(ScoreFiles::form))
                .council(council.map(TableSource::of))
                .products(products.map(TableSource::of))
                .putAllColumns(heads)
                .build();
        return SeasonSources.builder()
                .putAllColumns(heads)
                .sheets(ScoreFiles.longForm(sheets, book, options, findings))
                .council(council.map(TableSource::of))
                .attendance(attendance.map(TableSource::of))
                .conflicts(conflicts.map(TableSource::of))
                .products(products.map(TableSource::of))
                .knockOuts(knockOuts.map(TableSource::of))
                .minimums(minimums.map(TableSource::of))
                .build();
    }
}
