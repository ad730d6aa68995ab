// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.immutables.value.Value;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Product;
import vn.ocop.core.Star;
import vn.ocop.core.Subject;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Place;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Regime;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.RankingDocument.RankedProduct.BindingMark;

/**
 * A ranking as it is stored and exchanged: JSON of the format {@value #FORMAT}, written and read. Findings are rendered in
 * one language.
 *
 * <p>Start with {@link #of} after ranking, or with {@link #read}. This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class RankingDocument implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-ranking/1";

    RankingDocument() {}

    /**
     * For whom the document is.
     *
     * @return the council, unless it was made for others
     */
    @Value.Default
    public Audience audience() {
        return Audience.COUNCIL;
    }

    /**
     * What the audience does not see.
     *
     * @return what is left out, for a reader; absent if nothing is
     */
    public abstract Optional<String> leftOut();

    /**
     * The rulebook.
     *
     * @return what names it, absent if each product has its own
     */
    public abstract Optional<RulebookName> rulebook();

    /**
     * The rulebooks of a call that judges each product under its own.
     *
     * @return each with its policies, none if there is one rulebook for all
     */
    public abstract List<Terms> rulebooks();

    /**
     * The policies.
     *
     * @return all keys with their values, in fixed order; of several rulebooks those that they share
     */
    public abstract Map<String, String> policies();

    /**
     * Who set each policy.
     *
     * @return {@code law}, {@code rulebook} or {@code caller} by key; empty in a document that does not tell
     */
    public abstract Map<String, String> policySources();

    /**
     * Where the law lays policies down.
     *
     * @return the places by key, of those policies alone that the law sets
     */
    public abstract Map<String, String> policyCitations();

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
    @Override
    public abstract List<ReportedFinding> findings();

    @Override
    public String format() {
        return FORMAT;
    }

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
     * A rulebook with the policies that decided.
     *
     * @param rulebook what names it
     * @param policies all keys with their values
     * @param policySources who set each policy
     * @param policyCitations where the law lays policies down
     */
    public record Terms(
            RulebookName rulebook,
            Map<String, String> policies,
            Map<String, String> policySources,
            Map<String, String> policyCitations) {}

    /**
     * What a document tells of a product beside its evaluation.
     *
     * @param follows what follows from the result, see {@link vn.ocop.criteria.Progression}
     * @param findings what else was found for the product
     * @param totals the average of the members' totals, where nothing else is known
     * @param regime the rulebook that the case led to, where it depends on the case
     */
    public record Beside(
            List<NextStep> follows, List<Finding> findings, Optional<Average> totals, Optional<Regime> regime) {
        /** Nothing. */
        public static final Beside NOTHING = new Beside(List.of(), List.of(), Optional.empty(), Optional.empty());

        /**
         * What follows, and nothing else.
         *
         * @param steps what follows from the result
         * @return what a document tells
         */
        public static Beside follows(List<NextStep> steps) {
            return new Beside(steps, List.of(), Optional.empty(), Optional.empty());
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
        return of(ranking, evaluation -> Beside.NOTHING, findings, language);
    }

    /**
     * The document of a ranking that also tells what follows from each result, and what else is known of the product.
     *
     * @param ranking the ranking
     * @param beside what is told of a product
     * @param findings what was found that concerns no single product
     * @param language the language of messages, sentences and citations
     * @return the document
     */
    public static RankingDocument of(
            Ranking ranking, Function<? super Evaluation, Beside> beside, List<Finding> findings, Language language) {
        return new Reported(language).ranking(ranking, beside, findings);
    }

    /**
     * The document of the rankings of a call that judges each product under the rulebook that its case leads to.
     *
     * @param rankings the rankings, one for each rulebook
     * @param beside what is told of a product, with its regime
     * @param findings what was found that concerns no single product
     * @param language the language of messages, sentences and citations
     * @return the document
     */
    public static RankingDocument byRulebook(
            List<Ranking> rankings,
            Function<? super Evaluation, Beside> beside,
            List<Finding> findings,
            Language language) {
        return new Reported(language).rankings(rankings, beside, findings);
    }

    /**
     * What the public may see: the products by star, then by identifier, so that no place shows.
     *
     * @param stated what is stated of products, by identifier
     * @param language the language of names of areas
     * @return the document, without anything else
     */
    public RankingDocument forPublic(Map<String, Product> stated, Language language) {
        return new Published(this, stated, language).forPublic();
    }

    /**
     * What the subject of a product may see.
     *
     * @param own the result of the product
     * @param stated what is stated of products, by identifier
     * @param language the language of messages, sentences and citations
     * @return the document, with that product alone
     * @throws IllegalArgumentException if the product is not in this document
     */
    public RankingDocument forSubject(Evaluation own, Map<String, Product> stated, Language language) {
        return new Published(this, stated, language).forSubject(own);
    }

    /**
     * Whether an error was found.
     *
     * @return true if at least one finding, of a product or of none, is an error
     */
    @Override
    public boolean hasErrors() {
        return ReportedFinding.anyError(findings())
                || products().stream().anyMatch(product -> ReportedFinding.anyError(product.findings()));
    }

    @Override
    public void writeJson(Writer out) {
        RankingJson.write(this, out);
    }

    /**
     * The products in rows. Averages are rounded to two decimals, for display; {@code sum} and {@code count} are exact.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        return RankingRows.of(this);
    }

    /**
     * Reads a document from JSON.
     *
     * @param source the JSON, in UTF-8
     * @return the document, or every finding that stands against it with its line
     */
    public static Checked<RankingDocument> read(TableSource source) {
        return JsonValue.read(source, FORMAT, RankingJson::read);
    }

    /**
     * Starts a document.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a document; nothing but the rulebook is to be stated, or that there are several. */
    public static final class Builder extends ImmutableRankingDocument.Builder {
        Builder() {}
    }

    /**
     * A product in a {@link RankingDocument}. What does not apply is absent.
     *
     * <p>This class is immutable and thread-safe.
     */
    @Value.Immutable
    public abstract static class RankedProduct {
        RankedProduct() {}

        /**
         * The identifier.
         *
         * @return the identifier
         */
        public abstract String product();

        /**
         * What others than the council are told of the product.
         *
         * @return names of product, subject and localities; absent in a document for the council
         */
        public abstract Optional<Stated> stated();

        /**
         * The rulebook, where each product has its own.
         *
         * @return what names it, absent if the document names one for all or none can be told
         */
        public abstract Optional<RulebookName> rulebook();

        /**
         * Why that rulebook applies.
         *
         * @return the clause for a reader
         */
        public abstract Optional<String> clause();

        /**
         * The number of the criteria set.
         *
         * @return the number, absent if it cannot be told
         */
        public abstract OptionalInt set();

        /**
         * The outcome.
         *
         * @return the outcome
         */
        public abstract Outcome outcome();

        /**
         * The place among all products.
         *
         * @return the place, present only if the product is rated
         */
        public abstract Optional<Place> place();

        /**
         * The star.
         *
         * @return the star, present only if the product is rated
         */
        public abstract Optional<Star> star();

        /**
         * The star of the band that the average lies in.
         *
         * @return the star, absent if no counted sheet is complete
         */
        public abstract Optional<Star> bandStar();

        /**
         * The star whose minimum marks are met.
         *
         * @return the star, absent if no counted sheet is complete or the marks are not known
         */
        public abstract Optional<Star> minimumStar();

        /**
         * The exact average.
         *
         * @return the average, absent if no counted sheet is complete
         */
        public abstract Optional<Average> average();

        /**
         * The exact averages of the parts.
         *
         * @return the averages by the part's code, empty if no counted sheet is complete
         */
        public abstract Map<String, Average> parts();

        /**
         * What is guaranteed and what is possible.
         *
         * @return the interval, present only if the product is incomplete
         */
        public abstract Optional<Judgement.Range> range();

        /**
         * The unmet minimum marks that keep the star below that of the band.
         *
         * @return the marks
         */
        public abstract List<BindingMark> binding();

        /**
         * What follows from the result.
         *
         * @return the step at the level of the council; if that level is not known, a step for each level whose council may have
         *     given the result, from the lowest; none if nobody asked or nothing is known
         */
        public abstract List<ReportedStep> follows();

        /**
         * Everything that was found for the product.
         *
         * @return the findings
         */
        public abstract List<ReportedFinding> findings();

        /**
         * Starts a product.
         *
         * @return a new builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds a product; identifier and outcome are required. */
        public static final class Builder extends ImmutableRankedProduct.Builder {
            Builder() {}
        }

        /**
         * What is known of a product without judging it.
         *
         * @param name its name, if it is stated
         * @param subject whose it is, if it is stated
         * @param localities where it is from
         */
        public record Stated(Optional<String> name, Optional<String> subject, List<String> localities) {
            static Stated of(Optional<Product> product, Language language) {
                return new Stated(
                        product.map(Product::name),
                        product.flatMap(Product::subject).map(Subject::name),
                        product.map(of -> of.areas().stream()
                                        .map(area -> area.path(language))
                                        .toList())
                                .orElse(List.of()));
            }
        }

        /**
         * A minimum mark that keeps a product's star below that of its band.
         *
         * @param criterion the criterion's code
         * @param star the star that the mark is a condition of
         * @param citation where the mark is printed, for a reader
         */
        public record BindingMark(String criterion, Star star, String citation) {}
    }
}
