// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.io.TableWriter;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.RankingDocument.ReportedStep;

/** The CSV table of a ranking: a row per product, and a column of what follows per level at which something does. */
final class RankingCsv {
    private RankingCsv() {}

    static void write(RankingDocument document, Appendable out) {
        Set<String> parts = new LinkedHashSet<>();
        document.products().forEach(product -> parts.addAll(product.parts().keySet()));
        List<String> columns = new ArrayList<>(List.of(
                "place", "product", "set", "outcome", "star", "band_star", "minimum_star", "average", "sum", "count"));
        columns.addAll(parts);
        columns.addAll(List.of("errors", "warnings"));
        Set<Level> levels = EnumSet.noneOf(Level.class);
        document.products().stream()
                .flatMap(product -> product.follows().stream())
                .map(ReportedStep::level)
                .forEach(levels::add);
        levels.forEach(level -> columns.add("follows_" + level.name().toLowerCase(Locale.ROOT)));
        TableWriter table = new TableWriter(out, columns);
        document.products().forEach(product -> write(table, product, parts, levels));
    }

    private static void write(TableWriter table, RankedProduct product, Set<String> parts, Set<Level> levels) {
        number(table, product.place().map(Object::toString));
        table.text(product.product());
        number(table, product.set().isPresent() ? Optional.of("" + product.set().getAsInt()) : Optional.empty());
        table.text(product.outcome().name());
        star(table, product.star());
        star(table, product.bandStar());
        star(table, product.minimumStar());
        number(table, product.average().map(Average::rounded));
        number(table, product.average().map(average -> average.sum().toPlainString()));
        number(table, product.average().map(average -> "" + average.count()));
        for (String part : parts) {
            number(table, Optional.ofNullable(product.parts().get(part)).map(Average::rounded));
        }
        table.number(count(product, Severity.ERROR)).number(count(product, Severity.WARNING));
        for (Level level : levels) {
            table.text(product.follows().stream()
                    .filter(step -> step.level() == level)
                    .map(ReportedStep::line)
                    .collect(Collectors.joining("; ")));
        }
        table.endRow();
    }

    private static void star(TableWriter table, Optional<Star> star) {
        number(table, star.map(of -> "" + of.number()));
    }

    private static void number(TableWriter table, Optional<String> number) {
        number.ifPresentOrElse(table::number, table::blank);
    }

    private static long count(RankedProduct product, Severity severity) {
        return product.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
