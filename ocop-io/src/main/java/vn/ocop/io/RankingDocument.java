// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * A ranking as it is stored and exchanged: JSON of the format {@value #FORMAT}, written and read. Findings are rendered in
 * one language.
 *
 * <p>Start with {@link #of} after ranking, or with {@link #read}. This class is immutable and thread-safe.
 */
@Value.Immutable
@IoStyle
public abstract class RankingDocument {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-ranking/1";

    RankingDocument() {}

    /**
     * The rulebook.
     *
     * @return what names it
     */
    public abstract RulebookName rulebook();

    /**
     * The policies.
     *
     * @return all keys with their values, in fixed order
     */
    public abstract Map<String, String> policies();

    /**
     * The products.
     *
     * @return the rated ones by place, ties by identifier, then the others by identifier
     */
    public abstract List<RankedProduct> products();

    /**
     * What was found that concerns no single product.
     *
     * @return the findings
     */
    public abstract List<ReportedFinding> findings();

    /**
     * What names a rulebook.
     *
     * @param id its identifier
     * @param revision the revision of its data
     * @param hash the hash of its content, if it is known
     */
    public record RulebookName(String id, int revision, Optional<String> hash) {
        static RulebookName of(Rulebook rulebook) {
            return new RulebookName(rulebook.id(), rulebook.revision(), Optional.of(rulebook.hash()));
        }
    }

    /**
     * The document of a ranking.
     *
     * @param ranking the ranking
     * @param findings what was found that concerns no single product
     * @param language the language of messages and citations
     * @return the document
     */
    public static RankingDocument of(Ranking ranking, List<Finding> findings, Language language) {
        return of(ranking, evaluation -> List.of(), findings, language);
    }

    /**
     * The document of a ranking that also tells what follows from each result.
     *
     * @param ranking the ranking
     * @param follows what follows from a result, see {@link vn.ocop.criteria.Progression}
     * @param findings what was found that concerns no single product
     * @param language the language of messages, sentences and citations
     * @return the document
     */
    public static RankingDocument of(
            Ranking ranking,
            Function<? super Evaluation, ? extends List<NextStep>> follows,
            List<Finding> findings,
            Language language) {
        Builder document = builder()
                .rulebook(RulebookName.of(ranking.scoring().rulebook()))
                .policies(ranking.scoring().policies().toMap())
                .findings(ReportedFinding.of(findings, language));
        Map<NextStep, ReportedStep> reported = new HashMap<>();
        for (Ranking.Entry entry : ranking.entries()) {
            List<ReportedStep> steps = follows.apply(entry.evaluation()).stream()
                    .map(step -> reported.computeIfAbsent(step, of -> ReportedStep.of(of, language)))
                    .toList();
            document.addProduct(RankedProduct.of(entry, steps, language));
        }
        return document.build();
    }

    /**
     * Whether an error was found.
     *
     * @return true if at least one finding, of a product or of none, is an error
     */
    public boolean hasErrors() {
        return hasErrors(findings()) || products().stream().anyMatch(product -> hasErrors(product.findings()));
    }

    private static boolean hasErrors(List<ReportedFinding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * Writes the document as JSON.
     *
     * @param out where it goes; it is not closed
     */
    public void writeJson(Writer out) {
        RankingJson.write(this, out);
    }

    /**
     * Writes the products as a CSV table. Averages are rounded to two decimals, for display; {@code sum} and {@code count}
     * are exact.
     *
     * @param out where it goes
     */
    public void writeCsv(Appendable out) {
        RankingCsv.write(this, out);
    }

    /**
     * Reads a document from JSON.
     *
     * @param source the JSON, in UTF-8
     * @return the document, or every finding that stands against it with its line
     */
    public static Checked<RankingDocument> read(TableSource source) {
        List<Finding> findings = new ArrayList<>();
        Optional<RankingDocument> document = JsonValue.read(source, findings).map(RankingJson::read);
        return document.isPresent() && findings.isEmpty()
                ? Checked.of(document.get(), findings)
                : Checked.none(findings);
    }

    /**
     * Starts a document.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a document; the rulebook is required. */
    public static final class Builder extends ImmutableRankingDocument.Builder {
        Builder() {}
    }
}
