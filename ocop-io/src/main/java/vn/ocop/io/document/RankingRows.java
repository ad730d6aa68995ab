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
        return document.audience().sees(Audience.Matter.PLACE) ? whole(document) : published(document);
    }

    /** What everybody may see, and in each row what is left out. */
    private static Document.Rows published(RankingDocument document) {
        RowsDraft rows = new RowsDraft()
                .texts("product", "name", "subject", "locality")
                .numbers("star")
                .texts("outcome", "left_out");
        document.products().forEach(product -> {
            Optional<RankedProduct.Stated> stated = product.stated();
            rows.row(
                    product.product(),
                    stated.flatMap(RankedProduct.Stated::name),
                    stated.flatMap(RankedProduct.Stated::subject),
                    stated.map(of -> String.join("; ", of.localities())),
                    product.star(),
                    product.outcome(),
                    document.leftOut());
        });
        return rows.build();
    }

    private static Document.Rows whole(RankingDocument document) {
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
        if (document.leftOut().isPresent()) {
            rows.texts("left_out");
        }
        document.products().forEach(product -> {
            List<Object> row =
                    cells(product, own, parts, noted ? Optional.of(notes(ofAll, product)) : Optional.empty(), levels);
            document.leftOut().ifPresent(row::add);
            rows.row(row.toArray());
        });
        return rows.build();
    }

    private static List<Object> cells(
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
        return cells;
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
