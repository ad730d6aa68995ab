// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Place;
import vn.ocop.criteria.Ranking;
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
        return new Reported(language).ranking(ranking, follows, findings);
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

    /** Builds a document; the rulebook is required. */
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
         * A minimum mark that keeps a product's star below that of its band.
         *
         * @param criterion the criterion's code
         * @param star the star that the mark is a condition of
         * @param citation where the mark is printed, for a reader
         */
        public record BindingMark(String criterion, Star star, String citation) {}
    }

    /**
     * What follows from a result at a level, as it stands in a document: its sentence and its citations are rendered in one
     * language.
     *
     * <p>This class is immutable and thread-safe.
     */
    @Value.Immutable
    public abstract static class ReportedStep {
        ReportedStep() {}

        /**
         * The level whose council gave the result, or may have given it.
         *
         * @return the level
         */
        public abstract Level level();

        /**
         * What becomes of the product at that level.
         *
         * @return the state
         */
        public abstract NextStep.State state();

        /**
         * The star of the result.
         *
         * @return the star, absent if no sheet counted
         */
        public abstract Optional<Star> star();

        /**
         * Who recognises such a star.
         *
         * @return the level, absent if none does or nothing is laid down
         */
        public abstract Optional<Level> recognisedBy();

        /**
         * Where the dossier goes.
         *
         * @return the next level up, absent if it does not go up
         */
        public abstract Optional<Level> goesUpTo();

        /**
         * The stars that the level below may recognise from this result.
         *
         * @return the stars of a failed candidate, none otherwise
         */
        public abstract List<Star> mayRecognise();

        /**
         * When the product may be improved and come back.
         *
         * @return the year of the next period, absent if nothing is said of it
         */
        public abstract Optional<Year> mayReturnIn();

        /**
         * The step for a reader.
         *
         * @return one sentence
         */
        public abstract String text();

        /**
         * What the step rests on.
         *
         * @return places in the law, policies and readings
         */
        public abstract List<ReportedBasis> bases();

        /**
         * What the step rests on, for a reader.
         *
         * @return the citations, in one line
         */
        public String basis() {
            return bases().stream().map(ReportedBasis::citation).collect(Collectors.joining("; "));
        }

        /**
         * The sentence with what it rests on.
         *
         * @return one line
         */
        public String line() {
            return text() + " [" + basis() + "]";
        }

        /**
         * Starts a step.
         *
         * @return a new builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds a step; level, state and text are required. */
        public static final class Builder extends ImmutableReportedStep.Builder {
            Builder() {}
        }
    }

    /**
     * What something rests on, as it stands in a document. This class is immutable and thread-safe.
     *
     * @param kind whether it is law
     * @param key the policy, if it is one
     * @param value the policy's value, if it is one
     * @param citation the place in the law for a reader; a policy or a reading says of itself that it is none
     */
    public record ReportedBasis(Kind kind, Optional<String> key, Optional<String> value, String citation) {
        /** Whether something is law. */
        public enum Kind {
            /** A place in the law. */
            LAW,
            /** A policy, of the rulebook or of the caller. */
            POLICY,
            /** A reading of this library, where the law is silent. */
            READING
        }
    }
}
