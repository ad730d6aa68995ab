// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.cli.demo.WholeFile;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.ScoreOptions;
import vn.ocop.io.office.ScoreSheetTemplate;

/** Writes templates that read back: score sheets of a set or of products, and the other files of a season. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description =
                "Tạo mẫu phiếu chấm và mẫu các tệp, đọc lại được / templates of score sheets and files, which read"
                        + " back")
final class TemplateCommand implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String SAMPLE = "SP-01";

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "council, products, conflicts, attendance, budget; không ghi: phiếu chấm / none: score sheets")
    private Optional<String> file = Optional.empty();

    @Option(names = "--rulebook", paramLabel = "ID|FILE", description = "bộ quy tắc / rulebook")
    private Optional<String> rulebook = Optional.empty();

    @Option(names = "--set", paramLabel = "N", description = "một bộ sản phẩm / one criteria set")
    private Optional<Integer> set = Optional.empty();

    @Option(
            names = "--products",
            paramLabel = "F",
            description = "sản phẩm, mỗi sản phẩm một tệp / products, a file each")
    private Optional<Path> products = Optional.empty();

    @Option(names = "--council", paramLabel = "F", description = "hội đồng / roster of the council")
    private Optional<Path> council = Optional.empty();

    @Option(names = "--columns", paramLabel = "HEAD=COLUMN", description = "tiêu đề ứng với cột / heads of columns")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--round", paramLabel = "N", defaultValue = "1", description = "lần chấm / scoring round")
    private int round = 1;

    @Option(names = "--per-member", description = "mỗi thành viên một tệp / a file for each member")
    private boolean perMember;

    @Option(names = "--on", paramLabel = "DATE", description = "ngày ghi trong tệp / the day that the files bear")
    private LocalDate day = DAY;

    @Option(names = "--out", required = true, paramLabel = "DIR|FILE", description = "nơi ghi / where it goes")
    private Path out = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (file.isPresent()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ScoreSheetTemplate.write(kind(file.get()), bytes, day);
            WholeFile.write(out, bytes.toByteArray());
            return 0;
        }
        if (rulebook.isEmpty() || set.isPresent() == products.isPresent() || round < 1) {
            throw new UsageException(
                    "cần --rulebook ID, --set N hoặc --products F, --out DIR",
                    "expected --rulebook ID, --set N or --products F, --out DIR");
        }
        Rulebook book = RulebookOption.find(rulebook.get());
        ScoreOptions options = ScoreOptions.builder()
                .council(council.map(TableSource::of))
                .products(Optional.of(products.map(TableSource::of).orElseGet(this::sample)))
                .putAllColumns(ColumnTexts.read(columns))
                .build();
        Checked<List<ScoreSheetTemplate>> templates = ScoreSheetTemplate.ofListed(book, options);
        Findings.tell(templates.findings(), language.language(), console);
        Files.createDirectories(out);
        for (ScoreSheetTemplate template : templates.orThrow()) {
            for (ScoreSheetTemplate one : perMember ? template.perMember() : List.of(template)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                one.round(round).write(bytes, day);
                WholeFile.write(out.resolve(one.fileName()), bytes.toByteArray());
                console.message(out.resolve(one.fileName()).toString());
            }
        }
        return Finding.anyError(templates.findings()) ? 1 : 0;
    }

    /** A list with one product of the set that is asked for. */
    private TableSource sample() {
        String list = "product,set\n" + SAMPLE + "," + set.orElse(0) + "\n";
        return TableSource.of("products.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private static ScoreSheetTemplate.File kind(String name) {
        for (ScoreSheetTemplate.File kind : ScoreSheetTemplate.File.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw UsageException.expected(
                "FILE",
                Arrays.stream(ScoreSheetTemplate.File.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")),
                name);
    }
}
