// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.ocop.budget.norms.SupportCalculator;
import vn.ocop.budget.norms.SupportClaim;
import vn.ocop.budget.norms.SupportNorms;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.io.SupportClaimFile;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.EntitlementDocument;

/** The options of {@code ocop budget} for lines that pay support under a province's norms. */
final class NormsOptions {
    @Option(
            names = "--norms",
            paramLabel = "ID|FILE",
            description = "định mức hỗ trợ / norms of support: khanh-hoa-08-2022, …, FILE")
    private Optional<String> norms = Optional.empty();

    @Option(
            names = "--claims",
            paramLabel = "F",
            description = "đề nghị hỗ trợ / claims: claim, purpose, day, product, subject, subject_type, commune, cost,"
                    + " evaluation, from_star, to_star, line; CSV, XLSX")
    private Optional<Path> claims = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "COLUMN",
            description = "cột nguồn vốn chi trả / column of the source that pays (default: total)")
    private Optional<String> source = Optional.empty();

    boolean isGiven() {
        if (norms.isPresent() != claims.isPresent() || (source.isPresent() && norms.isEmpty())) {
            throw new UsageException(
                    "cần --norms ID|FILE --claims F [--source COLUMN]",
                    "expected --norms ID|FILE --claims F [--source COLUMN]");
        }
        return norms.isPresent();
    }

    View view(BudgetInput input) {
        SupportNorms set = norms(norms.orElseThrow());
        List<Finding> findings = input.findings();
        List<SupportClaim> asked =
                input.require(SupportClaimFile.read(TableSource.of(claims.orElseThrow()), input.unit()), findings);
        SupportCalculator calculator = SupportCalculator.of(set);
        findings.addAll(calculator.check(input.table(), column(input), asked));
        EntitlementDocument document =
                EntitlementDocument.of(set, calculator.entitlements(asked), findings, input.language());
        return new EntitlementView(document, input.unit(), input.language());
    }

    private String column(BudgetInput input) {
        String total = input.table().columns().get(0);
        String column =
                source.map(name -> BudgetCommand.column(input.table(), name)).orElse(total);
        if (!input.table().columns().contains(column)) {
            throw UsageException.expected(
                    "--source", String.join(", ", input.table().columns()), column);
        }
        return column;
    }

    private static SupportNorms norms(String name) {
        if (SupportNorms.builtInIds().contains(name)) {
            return SupportNorms.builtIn(name);
        }
        Path file = Arguments.path(name);
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw UsageException.expected("--norms", String.join(", ", SupportNorms.builtInIds()) + ", FILE", name);
        }
        Checked<SupportNorms> read = read(file);
        if (read.value().isEmpty()) {
            throw UsageException.unusable(
                    "không dùng được định mức " + name, "the norms " + name + " cannot be used", read.findings());
        }
        return read.value().get();
    }

    private static Checked<SupportNorms> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return SupportNorms.read(in, String.valueOf(file.getFileName()));
        } catch (IOException unreadable) {
            throw UsageException.unusable("không mở được " + file, "cannot open " + file, List.of());
        }
    }
}
