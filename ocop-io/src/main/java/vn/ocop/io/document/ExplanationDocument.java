// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.advice.Scenario;
import vn.ocop.criteria.text.Wording;

/**
 * The explanation of one product, as it is exchanged: JSON of the format {@value #FORMAT}, and CSV with a row for each
 * comparison. It is not read back: it follows from the score sheets and the rulebook. This class is immutable and
 * thread-safe.
 *
 * @param explanation the explanation
 * @param scenario what is assumed, where the result is that of a what-if
 * @param occasion the day and the level of the result, as far as they are known
 * @param follows what follows from the result at each level that is asked for, as far as it is known
 * @param findings the findings of the evaluation, then the others
 * @param language the language of texts
 * @param audience for whom it is
 */
public record ExplanationDocument(
        Explanation explanation,
        Optional<Scenario> scenario,
        Explanation.Occasion occasion,
        List<NextStep> follows,
        List<ReportedFinding> findings,
        Language language,
        Audience audience)
        implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-explanation/1";

    private static final String ASSUMPTION = "ASSUMPTION";

    /**
     * Takes copies of the lists.
     *
     * @param explanation the explanation
     * @param scenario what is assumed
     * @param occasion the day and the level of the result, as far as they are known
     * @param follows what follows from the result
     * @param findings the findings of the evaluation, then the others
     * @param language the language of texts
     * @param audience for whom it is
     */
    public ExplanationDocument {
        follows = List.copyOf(follows);
        findings = List.copyOf(findings);
    }

    /**
     * The document of an explanation.
     *
     * @param explanation the explanation
     * @param occasion the day and the level of the result, as far as they are known
     * @param follows what follows from the result at each level that is asked for, as far as it is known
     * @param findings what was found beside the findings of the evaluation
     * @param language the language of texts
     * @return the document
     */
    public static ExplanationDocument of(
            Explanation explanation,
            Explanation.Occasion occasion,
            List<NextStep> follows,
            List<Finding> findings,
            Language language) {
        return of(explanation, Optional.empty(), occasion, follows, findings, language);
    }

    /**
     * The document of a what-if: assumed, not decided, and it says so.
     *
     * @param scenario what is assumed
     * @param occasion the day and the level of the result, as far as they are known
     * @param follows what would follow from the result at each level that is asked for, as far as it is known
     * @param findings what was found beside the findings of the evaluation
     * @param language the language of texts
     * @return the document
     */
    public static ExplanationDocument of(
            Scenario scenario,
            Explanation.Occasion occasion,
            List<NextStep> follows,
            List<Finding> findings,
            Language language) {
        Explanation explanation = scenario.evaluation().explain();
        return of(explanation, Optional.of(scenario), occasion, follows, findings, language);
    }

    private static ExplanationDocument of(
            Explanation explanation,
            Optional<Scenario> scenario,
            Explanation.Occasion occasion,
            List<NextStep> follows,
            List<Finding> findings,
            Language language) {
        List<Finding> all = new ArrayList<>(explanation.judgement().findings());
        all.addAll(findings);
        return new ExplanationDocument(
                explanation,
                scenario,
                occasion,
                follows,
                ReportedFinding.of(all, language),
                language,
                Audience.COUNCIL);
    }

    /**
     * The document for others than the council: what the audience does not see is left out, and it says so.
     *
     * @param audience for whom it is
     * @param evaluation the result
     * @param occasion the day and the level of the result, as far as they are known
     * @param follows what follows from the result
     * @param language the language of texts
     * @return the document; findings beside those of the evaluation are not in it
     * @throws IllegalArgumentException if the audience sees no sheets
     */
    public static ExplanationDocument of(
            Audience audience,
            Evaluation evaluation,
            Explanation.Occasion occasion,
            List<NextStep> follows,
            Language language) {
        ExplanationDocument document =
                of(audience.of(evaluation).explain(), Optional.empty(), occasion, follows, List.of(), language);
        return new ExplanationDocument(
                document.explanation, Optional.empty(), occasion, follows, document.findings, language, audience);
    }

    /**
     * What the audience does not see.
     *
     * @return what is left out, for a reader; absent if nothing is
     */
    public Optional<String> leftOut() {
        return audience.leftOut().map(text -> text.in(language));
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void writeJson(Writer out) {
        new ExplanationJson(this).write(out);
    }

    /**
     * A row for each comparison, in the order of the tree; of a what-if one for each assumption before them, and a column that
     * says that it is one.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft()
                .texts("code", "title", "comparison", "subject")
                .numbers("star", "found", "limit", "count")
                .texts("verdict", "text", "bases");
        Wording words = Wording.in(language);
        if (leftOut().isPresent()) {
            rows.texts("left_out");
        }
        if (scenario.isPresent()) {
            rows.texts("assumed");
            for (Scenario.Assumption assumption : scenario.get().assumptions()) {
                rows.row(
                        "",
                        "",
                        ASSUMPTION,
                        assumption.subject(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        words.of(assumption),
                        "",
                        words.assumed());
            }
        }
        explanation.tree().stream().forEach(node -> {
            for (Comparison comparison : node.comparisons()) {
                List<Object> row = new ArrayList<>(List.of(
                        node.code(),
                        words.title(node),
                        comparison.kind(),
                        comparison.subject(),
                        comparison.star(),
                        comparison.found(),
                        comparison.limit(),
                        comparison.count(),
                        comparison.verdict(),
                        words.of(comparison),
                        comparison.bases().stream().map(words::of).collect(Collectors.joining("; "))));
                leftOut().ifPresent(row::add);
                scenario.ifPresent(of -> row.add(words.assumed()));
                rows.row(row.toArray());
            }
        });
        return rows.build();
    }
}
