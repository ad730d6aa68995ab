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
import java.util.stream.Stream;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.criteria.Average;
import vn.ocop.io.document.RankingDocument.RankedProduct;

/** The table of a ranking: a row per product, and a column of what follows per level at which something does. */
final class RankingRows {
    private RankingRows() {}

    static Document.Rows of(RankingDocument document) {
        Set<String> parts = new LinkedHashSet<>();
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (RankedProduct product : document.products()) {
            parts.addAll(product.parts().keySet());
            product.follows().forEach(step -> levels.add(step.level()));
        }
        boolean own = document.rulebook().isEmpty();
        RowsDraft rows = new RowsDraft().numbers("place").texts("product");
        if (own) {
            rows.texts("rulebook", "clause");
        }
        rows.numbers("set")
                .texts("outcome")
                .numbers("star", "band_star", "minimum_star", "average", "sum", "count")
                .columns(true, parts)
                .numbers("errors", "warnings");
        List<ReportedFinding> ofAll =
                document.findings().stream().filter(RankingRows::concernsAll).toList();
        boolean noted = document.products().stream()
                .anyMatch(product -> !notes(ofAll, product).isEmpty());
        if (noted) {
            rows.texts("notes");
        }
        levels.forEach(level -> rows.texts("follows_" + level.name().toLowerCase(Locale.ROOT)));
        document.products()
                .forEach(product -> rows.row(cells(
                        product, own, parts, noted ? Optional.of(notes(ofAll, product)) : Optional.empty(), levels)));
        return rows.build();
    }

    private static Object[] cells(
            RankedProduct product, boolean own, Set<String> parts, Optional<String> notes, Set<Level> levels) {
        List<Object> cells = new ArrayList<>(List.of(product.place(), product.product()));
        if (own) {
            cells.add(product.rulebook().map(RankingDocument.RulebookName::id));
            cells.add(product.clause());
        }
        cells.addAll(List.of(
                product.set(),
                product.outcome(),
                product.star(),
                product.bandStar(),
                product.minimumStar(),
                product.average().map(Average::rounded),
                product.average().map(Average::sum),
                product.average().map(Average::count)));
        parts.forEach(
                part -> cells.add(Optional.ofNullable(product.parts().get(part)).map(Average::rounded)));
        cells.add(count(product, Severity.ERROR));
        cells.add(count(product, Severity.WARNING));
        notes.ifPresent(cells::add);
        for (Level level : levels) {
            cells.add(product.follows().stream()
                    .filter(step -> step.level() == level)
                    .map(ReportedStep::line)
                    .collect(Collectors.joining("; ")));
        }
        return cells.toArray();
    }

    /** What is said of the call and changes how every result is read: that the rulebook has lapsed, say. */
    private static boolean concernsAll(ReportedFinding finding) {
        return finding.isReadWithTheResult()
                || (finding.severity() != Severity.INFO && finding.at().isEmpty());
    }

    /** What changes how the result is read and is not among the errors and warnings that are counted. */
    private static String notes(List<ReportedFinding> ofAll, RankedProduct product) {
        return Stream.concat(
                        ofAll.stream(),
                        product.findings().stream()
                                .filter(finding ->
                                        finding.severity() == Severity.INFO && finding.isReadWithTheResult()))
                .map(ReportedFinding::message)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static long count(RankedProduct product, Severity severity) {
        return product.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
