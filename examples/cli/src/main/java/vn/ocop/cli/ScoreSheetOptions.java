// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.ScoreOptions;

/** The options that say by which rulebook score sheets are read, and what else helps to read them. */
final class ScoreSheetOptions {
    @Option(
            names = "--rulebook",
            paramLabel = "ID|FILE|auto[:DIR]",
            description = "bộ quy tắc / rulebook: qd-1048-2019, qd-148-2023, qd-26-2026, FILE; auto: mỗi sản phẩm theo"
                    + " loại hồ sơ và ngày của nó, kể cả các bộ trong DIR / each product by its kind of case and its days,"
                    + " among those in DIR too; a season of JSON may name it")
    private Optional<String> rulebook = Optional.empty();

    @Mixin
    private CaseOptions call = new CaseOptions();

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
            description = "tiêu đề của tệp ứng với cột nào / which head stands for which column, such as"
                    + " \"Người chấm=member,products:Tên=name\"")
    private List<String> columns = new ArrayList<>();

    /** The rulebook, or the rules of all of them. */
    CallRules rules(List<String> policies, StatedSeason stated) {
        return CallRules.find(
                stated.rulebook(rulebook)
                        .orElseThrow(() -> new UsageException("thiếu --rulebook", "missing --rulebook")),
                stated.caseOf(call.stated()),
                stated.policies(policies));
    }

    /** The rulebook as the call names it. */
    Optional<String> rulebookName() {
        return rulebook;
    }

    /** The files that are named here. */
    Stream<Optional<Path>> paths() {
        return Stream.of(council, products);
    }

    Optional<TableSource> council() {
        return council.map(TableSource::of);
    }

    Optional<TableSource> products() {
        return products.map(TableSource::of);
    }

    Map<String, String> columns() {
        return ColumnTexts.read(columns);
    }

    ScoreOptions workbooks() {
        return ScoreOptions.builder()
                .form(form.map(ScoreFiles::form))
                .council(council())
                .products(products())
                .putAllColumns(columns())
                .build();
    }
}
