// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.cli.demo.WholeFile;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.ScoreOptions;
import vn.ocop.io.office.ScoreWorkbook;

/** Writes what was understood of score workbooks: the long form, with the office's cell of each answer. */
@Command(
        name = "sheets",
        mixinStandardHelpOptions = true,
        description =
                "Đọc sổ tính, phiếu Word thành bảng phiếu chấm / read score workbooks and forms into the long form")
final class SheetsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "F|DIR",
            arity = "1..*",
            description = "sổ tính, phiếu Word, thư mục / workbooks, forms, folders")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--rulebook",
            required = true,
            paramLabel = "ID|FILE",
            description = "bộ quy tắc / rulebook: qd-1048-2019, qd-148-2023, qd-26-2026, FILE")
    private String rulebook = "";

    @Option(names = "--out", paramLabel = "F", description = "tệp kết quả / where the table goes")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "dạng của sổ tính / form of the workbooks: matrix, member, summary, totals")
    private Optional<String> form = Optional.empty();

    @Option(names = "--council", paramLabel = "F", description = "hội đồng / roster of the council")
    private Optional<Path> council = Optional.empty();

    @Option(names = "--products", paramLabel = "F", description = "sản phẩm / products")
    private Optional<Path> products = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "HEAD=COLUMN",
            description = "tiêu đề của tệp ứng với cột nào / which head stands for which column")
    private List<String> columns = new ArrayList<>();

    @Mixin
    private LanguageOption language = new LanguageOption();

    SheetsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Rulebook book = RulebookOption.find(rulebook);
        ScoreOptions options = ScoreOptions.builder()
                .form(form.map(ScoreFiles::form))
                .council(council.map(TableSource::of))
                .products(products.map(TableSource::of))
                .putAllColumns(ColumnTexts.read(columns))
                .build();
        List<Finding> findings = new ArrayList<>();
        ScoreWorkbook workbook = ScoreFiles.read(files, book, options, findings);
        if (out.isPresent()) {
            WholeFile.write(out.get(), workbook.csv().getBytes(StandardCharsets.UTF_8));
        } else {
            console.result(workbook.csv());
        }
        Findings.tell(findings, language.language(), console);
        return Finding.anyError(findings) ? 1 : 0;
    }
}
