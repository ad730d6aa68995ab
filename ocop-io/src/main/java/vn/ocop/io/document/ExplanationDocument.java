// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.LegalDocument;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Basis;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.rulebook.CouncilAgency;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.TableWriter;

/**
 * The explanation of one product, as it is exchanged: JSON of the format {@value #FORMAT}, and CSV with a row for each
 * comparison. This class is immutable and thread-safe.
 */
public final class ExplanationDocument {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-explanation/1";

    private static final List<String> COLUMNS = List.of(
            "code", "title", "comparison", "subject", "star", "found", "limit", "count", "verdict", "text", "bases");

    private final Explanation explanation;
    private final Explanation.Occasion occasion;
    private final List<NextStep> follows;
    private final List<ReportedFinding> findings;
    private final Language language;
    private final Wording words;

    private ExplanationDocument(
            Explanation explanation,
            Explanation.Occasion occasion,
            List<NextStep> follows,
            List<ReportedFinding> findings,
            Language language) {
        this.explanation = explanation;
        this.occasion = occasion;
        this.follows = follows;
        this.findings = findings;
        this.language = language;
        this.words = Wording.in(language);
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
        List<Finding> all = new ArrayList<>(explanation.judgement().findings());
        all.addAll(findings);
        return new ExplanationDocument(
                explanation, occasion, List.copyOf(follows), ReportedFinding.of(all, language), language);
    }

    /**
     * What was found.
     *
     * @return the findings of the evaluation, then the others
     */
    public List<ReportedFinding> findings() {
        return findings;
    }

    /**
     * Whether an error was found.
     *
     * @return true if at least one finding is an error
     */
    public boolean hasErrors() {
        return ReportedFinding.anyError(findings);
    }

    // --- CSV

    /**
     * Writes one row for each comparison, in the order of the tree.
     *
     * @param out where it goes
     */
    public void writeCsv(Appendable out) {
        rows(explanation.tree(), new TableWriter(out, COLUMNS));
    }

    private void rows(Explanation.Node node, TableWriter rows) {
        for (Comparison comparison : node.comparisons()) {
            rows.text(node.code())
                    .text(words.title(node))
                    .text(comparison.kind().name())
                    .text(comparison.subject())
                    .number(comparison.star().map(star -> "" + star.number()).orElse(""))
                    .number(comparison.found().toPlainString())
                    .number(comparison.limit().map(BigDecimal::toPlainString).orElse(""))
                    .number(
                            comparison.count().isPresent()
                                    ? "" + comparison.count().getAsInt()
                                    : "")
                    .text(comparison.verdict().name())
                    .text(words.of(comparison))
                    .text(comparison.bases().stream().map(words::of).collect(Collectors.joining("; ")))
                    .endRow();
        }
        node.children().forEach(child -> rows(child, rows));
    }

    // --- JSON

    /**
     * Writes the document as JSON.
     *
     * @param out where it goes; it is not closed
     */
    public void writeJson(Writer out) {
        try (JsonWriter json = new JsonWriter(out)) {
            Evaluation evaluation = explanation.evaluation();
            json.object().field("format", FORMAT);
            Rulebook rulebook = evaluation.scoring().rulebook();
            json.object("rulebook")
                    .field("id", rulebook.id())
                    .field("revision", rulebook.revision())
                    .field("hash", rulebook.hash())
                    .endObject();
            Policies policies = evaluation.scoring().policies();
            PolicySources.write(
                    json,
                    policies.toMap(),
                    PolicySources.sources(policies),
                    PolicySources.citations(policies, language));
            occasion(json);
            council(json, evaluation);
            json.field("product", evaluation.productId());
            evaluation.sheets().set().ifPresent(set -> json.field("set", set.number()));
            json.field("outcome", evaluation.outcome().name());
            evaluation.star().ifPresent(star -> json.field("star", star.number()));
            evaluation.bandStar().ifPresent(star -> json.field("bandStar", star.number()));
            evaluation.minimumStar().ifPresent(star -> json.field("minimumStar", star.number()));
            evaluation.average().ifPresent(average -> mean(json, "average", average));
            explanation.judgement().range().ifPresent(range -> range(json, range));
            open(json, explanation.judgement().openAnswers());
            comparisons(json, "deciding", explanation.deciding());
            explanation.distance().ifPresent(distance -> distance(json, distance));
            explanation.margin().ifPresent(margin -> margin(json, margin));
            reasons(json, "lost", explanation.lost());
            reasons(json, "lostAgainstNextStar", explanation.lostAgainstNextStar());
            differences(json);
            json.object("tree");
            node(json, explanation.tree());
            errata(json);
            bases(json, "policiesAndReadings", explanation.policies());
            if (!follows.isEmpty()) {
                json.array("follows");
                follows.forEach(step -> follows(json, step));
                json.endArray();
            }
            ReportedFinding.write(json, "findings", findings);
            json.endObject();
        }
    }

    private void occasion(JsonWriter json) {
        json.array("documents");
        for (LegalDocument document : explanation.documents()) {
            json.object()
                    .field("number", document.number())
                    .field("date", document.date().toString())
                    .field("title", document.title().in(language))
                    .endObject();
        }
        json.endArray();
        json.field("day", occasion.day().map(LocalDate::toString));
        json.field("level", occasion.level().map(Enum::name));
    }

    private void council(JsonWriter json, Evaluation evaluation) {
        Council council = evaluation.sheets().council();
        if (!council.isStated()) {
            return;
        }
        json.object("council").array("members");
        for (CouncilMember member : council.members()) {
            json.object()
                    .field("member", member.id())
                    .field("role", member.role().name())
                    .field("agency", member.agency())
                    .field("present", member.present())
                    .endObject();
        }
        json.endArray().array("missingAgencies");
        for (CouncilAgency agency : evaluation.scoring().missingAgencies(council)) {
            json.object()
                    .field("name", agency.name().in(language))
                    .field("citation", agency.citation().in(language))
                    .endObject();
        }
        json.endArray().endObject();
    }

    private static void mean(JsonWriter json, String name, Average average) {
        json.object(name)
                .field("sum", average.sum().toPlainString())
                .field("count", average.count())
                .field("rounded", average.rounded())
                .endObject();
    }

    private static void range(JsonWriter json, Judgement.Range range) {
        json.object("range");
        mean(json, "guaranteed", range.guaranteed());
        mean(json, "possible", range.possible());
        json.field("guaranteedStar", range.guaranteedStar().number())
                .field("possibleStar", range.possibleStar().number())
                .endObject();
    }

    private static void open(JsonWriter json, List<Judgement.OpenAnswer> answers) {
        json.array("open");
        for (Judgement.OpenAnswer answer : answers) {
            json.object().field("member", answer.memberId());
            json.field("criterion", answer.criterion().map(Criterion::code)).endObject();
        }
        json.endArray();
    }

    private void comparisons(JsonWriter json, String name, List<Comparison> comparisons) {
        json.array(name);
        for (Comparison comparison : comparisons) {
            json.object().field("kind", comparison.kind().name());
            if (!comparison.subject().isEmpty()) {
                json.field("subject", comparison.subject());
            }
            comparison.star().ifPresent(star -> json.field("star", star.number()));
            json.field("found", comparison.found().toPlainString());
            comparison
                    .limit()
                    .ifPresent(limit ->
                            json.field(comparison.kind().isAtLeast() ? "atLeast" : "atMost", limit.toPlainString()));
            comparison.count().ifPresent(count -> json.field("count", count));
            json.field("unit", comparison.kind().unit().name())
                    .field("verdict", comparison.verdict().name())
                    .field("text", words.of(comparison));
            comparison.mark().ifPresent(mark -> demands(json, mark.option()));
            comparison
                    .band()
                    .ifPresent(band -> json.field("printed", band.printed()).field("lowerLimit", band.lowerLimit()));
            bases(json, "bases", comparison.bases());
            json.endObject();
        }
        json.endArray();
    }

    /** What a mark demands at least. */
    private void demands(JsonWriter json, Option option) {
        json.object("demands")
                .field("option", option.number())
                .field("points", option.points())
                .field("text", option.text().in(language))
                .endObject();
    }

    private void bases(JsonWriter json, String name, List<Basis> bases) {
        json.array(name);
        for (Basis basis : bases) {
            json.object();
            if (basis instanceof Basis.Law law) {
                json.field("kind", "LAW").field("citation", law.citation().in(language));
            } else if (basis instanceof Basis.Policy policy) {
                json.field("kind", "POLICY")
                        .field("key", policy.policy().key())
                        .field("value", policy.value())
                        .field("citation", words.of(policy));
            } else {
                json.field("kind", "READING").field("citation", words.of(basis));
            }
            json.endObject();
        }
        json.endArray();
    }

    private static void distance(JsonWriter json, Explanation.Distance distance) {
        json.object("distance").field("star", distance.star().number());
        mean(json, "points", distance.points());
        marks(json, "unmet", distance.unmet());
        json.endObject();
    }

    private static void margin(JsonWriter json, Explanation.Margin margin) {
        json.object("margin").field("star", margin.star().number());
        margin.points().ifPresent(points -> mean(json, "points", points));
        marks(json, "tight", margin.tight());
        json.endObject();
    }

    private static void marks(JsonWriter json, String name, List<Comparison> marks) {
        json.array(name);
        for (Comparison mark : marks) {
            json.object().field("criterion", mark.subject());
            mark.star().ifPresent(star -> json.field("star", star.number()));
            json.endObject();
        }
        json.endArray();
    }

    private static void reasons(JsonWriter json, String name, List<Explanation.Reason> reasons) {
        json.array(name);
        for (Explanation.Reason reason : reasons) {
            json.object().field("code", reason.node().code());
            mean(json, "lost", reason.lost());
            mean(json, "belowMarks", reason.belowMarks());
            marks(json, "unmet", reason.unmet());
            json.endObject();
        }
        json.endArray();
    }

    private void differences(JsonWriter json) {
        json.array("differences");
        for (Explanation.Difference difference : explanation.differences()) {
            json.object().field("code", difference.node().code());
            json.field("lowest", difference.lowest().map(BigDecimal::toPlainString));
            json.field("highest", difference.highest().map(BigDecimal::toPlainString));
            members(json, difference.node());
            json.endObject();
        }
        json.endArray();
    }

    private static void members(JsonWriter json, Explanation.Node node) {
        json.array("members");
        for (Explanation.Node.MemberPoints member : node.members()) {
            json.object().field("member", member.member().id()).field("round", member.round());
            json.field("points", member.points().map(BigDecimal::toPlainString));
            json.field("answer", member.answer().map(ExplanationDocument::label));
            json.endObject();
        }
        json.endArray();
    }

    /** What each member whose sheet counts ticked. */
    private void answers(JsonWriter json, Explanation.Node node) {
        json.array("answers");
        for (Explanation.Node.MemberPoints member : node.members()) {
            json.object().field("member", member.member().id()).field("round", member.round());
            json.field("points", member.points().map(BigDecimal::toPlainString));
            json.field("answer", member.answer().map(ExplanationDocument::label));
            json.field("text", member.answer().flatMap(this::text));
            json.endObject();
        }
        json.endArray();
    }

    private Optional<String> text(Answer answer) {
        return answer instanceof Answer.Chosen chosen
                ? Optional.of(chosen.option().text().in(language))
                : Optional.empty();
    }

    private static String label(Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            return chosen.option().label();
        }
        if (answer instanceof Answer.None) {
            return "none";
        }
        return answer instanceof Answer.Missing ? "missing" : "not-applicable";
    }

    private void node(JsonWriter json, Explanation.Node node) {
        json.field("kind", node.kind().name());
        if (!node.code().isEmpty()) {
            json.field("code", node.code());
        }
        json.field("title", words.title(node));
        json.field("citation", node.citation().map(citation -> citation.in(language)));
        json.field("maximum", node.maximum());
        node.mean().ifPresent(mean -> mean(json, "mean", mean));
        if (node.kind() == Explanation.Node.Kind.CRITERION && node.children().isEmpty()) {
            answers(json, node);
        }
        comparisons(json, "comparisons", node.comparisons());
        json.array("children");
        for (Explanation.Node child : node.children()) {
            json.object();
            node(json, child);
        }
        json.endArray().endObject();
    }

    private void errata(JsonWriter json) {
        json.array("errata");
        for (Explanation.AppliedErratum applied : explanation.errata()) {
            json.object()
                    .field("citation", applied.citation().in(language))
                    .field("excuses", applied.erratum().excuses())
                    .field("reason", applied.erratum().reason().in(language))
                    .endObject();
        }
        json.endArray();
    }

    private void follows(JsonWriter json, NextStep step) {
        json.object()
                .field("level", step.level().name())
                .field("state", step.state().name());
        step.star().ifPresent(star -> json.field("star", star.number()));
        json.field("recognisedBy", step.recognisedBy().map(Enum::name));
        json.field("goesUpTo", step.goesUpTo().map(Enum::name));
        if (!step.mayRecognise().isEmpty()) {
            json.array("mayRecognise");
            step.mayRecognise().forEach(star -> json.element(star.number()));
            json.endArray();
        }
        step.mayReturnIn().ifPresent(year -> json.field("mayReturnIn", year.getValue()));
        json.field("text", words.of(step));
        bases(json, "bases", step.bases());
        json.endObject();
    }
}
