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
import vn.ocop.io.Season;
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

    @Mixin
    private ScoreSheetOptions options = new ScoreSheetOptions();

    @Option(names = "--out", paramLabel = "F", description = "tệp kết quả / where the table goes")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    SheetsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CallRules rules = options.rules(List.of(), StatedSeason.NOTHING);
        if (!rules.areByDates() && !rules.assumed().equals(Season.Case.NOTHING)) {
            throw new UsageException(
                    "--kind, --received, --on: chỉ dùng với --rulebook auto",
                    "--kind, --received, --on: only with --rulebook auto");
        }
        List<Finding> findings = new ArrayList<>();
        ScoreWorkbook workbook = ScoreFiles.read(files, rules, options.workbooks(), findings);
        if (out.isPresent()) {
            WholeFile.write(out.get(), workbook.csv().getBytes(StandardCharsets.UTF_8));
        } else {
            console.result(workbook.csv());
        }
        Findings.tell(findings, language.language(), console);
        return Finding.anyError(findings) ? 1 : 0;
    }
}
