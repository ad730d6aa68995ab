// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.io.record.Chain;
import vn.ocop.io.record.ChainEntry;
import vn.ocop.io.record.Verification;

/** Adds to a chain what follows a season later. */
@Command(
        name = "chain",
        mixinStandardHelpOptions = true,
        description = "Ghi thêm vào chuỗi: quyết định, đính chính, thu hồi, hủy, khiếu nại / add to a chain",
        footer = "docs/record.md")
final class ChainCommand implements Callable<Integer> {
    private static final String KINDS = "decision|correction|certificate-revoked|recognition-withdrawn|complaint";

    private final Console console;

    @Parameters(paramLabel = "CHAIN", description = "tệp chuỗi / the chain")
    private Path file = Path.of("");

    @Option(names = "--add", required = true, paramLabel = KINDS, description = "loại dòng / what is added")
    private String kind = "";

    @Option(names = "--of", required = true, paramLabel = "N", description = "về dòng số / the line that it is about")
    private long of;

    @Option(
            names = "--products",
            paramLabel = "IDS",
            split = ",",
            description = "các sản phẩm / the products that it is about (default: all)")
    private List<String> products = new ArrayList<>();

    @Option(names = "--number", paramLabel = "NUMBER", description = "số văn bản / number of the paper")
    private Optional<String> number = Optional.empty();

    @Option(names = "--day", paramLabel = "DATE", description = "ngày văn bản / day of the paper")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--ground", paramLabel = "GROUND", description = "căn cứ / ground in the law, such as a letter")
    private Optional<String> ground = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "lý do / why")
    private Optional<String> reason = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    ChainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("không có chuỗi " + file, "there is no chain " + file);
        }
        ChainEntry entry = ChainEntry.builder()
                .kind(kind())
                .of(of)
                .products(products)
                .number(number)
                .day(day)
                .ground(ground)
                .reason(reason)
                .build();
        Verification appended = RecordOptions.append(file, entry);
        return console.print(new VerifyView(appended, language.language()), format.format());
    }

    private Chain.Kind kind() {
        return Arrays.stream(Chain.Kind.values())
                .filter(of -> of != Chain.Kind.SEASON && of.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> UsageException.expected("--add", KINDS.replace("|", ", "), kind));
    }
}
