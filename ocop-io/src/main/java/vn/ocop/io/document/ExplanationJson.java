// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Language;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Basis;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.Explanation.Node;
import vn.ocop.criteria.advice.Scenario;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.text.Wording;

/** The JSON of an explanation; its schema is {@code ocop-explanation-1.schema.json}. */
final class ExplanationJson {
    private final ExplanationDocument document;
    private final Explanation explanation;
    private final Evaluation evaluation;
    private final Language language;
    private final Wording words;
    private final Reported reported;

    ExplanationJson(ExplanationDocument document) {
        this.document = document;
        this.explanation = document.explanation();
        this.evaluation = explanation.evaluation();
        this.language = document.language();
        this.words = Wording.in(language);
        this.reported = new Reported(language);
    }

    void write(Writer out) {
        JsonWriter.document(out, ExplanationDocument.FORMAT, json -> {
            ResultJson.audience(json, document.audience(), document.leftOut());
            ResultJson.rules(json, evaluation.scoring(), language);
            occasion(json);
            council(json);
            ResultJson.figures(
                    json, reported.product(evaluation, explanation.judgement()).build());
            document.scenario().ifPresent(scenario -> scenario(json, scenario));
            json.objects(
                    "open",
                    explanation.judgement().openAnswers(),
                    answer -> json.field("member", answer.memberId())
                            .field("criterion", answer.criterion().map(Criterion::code)));
            comparisons(json, "deciding", explanation.deciding());
            explanation.distance().ifPresent(distance -> distance(json, distance));
            explanation.margin().ifPresent(margin -> margin(json, margin));
            reasons(json, "lost", explanation.lost());
            reasons(json, "lostAgainstNextStar", explanation.lostAgainstNextStar());
            json.objects("differences", explanation.differences(), difference -> difference(json, difference));
            json.object("tree", () -> node(json, explanation.tree()));
            json.objects("errata", explanation.errata(), applied -> {
                ResultJson.citation(json, applied.citation(), language);
                json.field("excuses", applied.erratum().excuses())
                        .field("reason", applied.erratum().reason().in(language));
            });
            bases(json, "policiesAndReadings", explanation.policies());
            notes(json);
            ResultJson.follows(
                    json, document.follows().stream().map(reported::step).toList());
            ReportedFinding.write(json, document.findings());
        });
    }

    /** What is assumed, what the result is without it, and what differs. */
    private void scenario(JsonWriter json, Scenario scenario) {
        json.field("notice", words.assumed());
        json.objects("assumptions", scenario.assumptions(), assumption -> {
            json.field("kind", assumption.kind().name());
            if (!assumption.subject().isEmpty()) {
                json.field("subject", assumption.subject());
            }
            json.field("before", assumption.before()).field("after", assumption.after());
        });
        Evaluation original = scenario.original();
        json.object("original", () -> {
            json.field("outcome", original.outcome().name());
            ResultJson.star(json, "star", original.star());
            original.average().ifPresent(average -> ResultJson.average(json, "average", average));
        });
        json.objects("changes", scenario.diff().changes(), change -> {
            json.field("kind", change.kind().name());
            if (!change.subject().isEmpty()) {
                json.field("subject", change.subject());
            }
            json.field("before", change.before()).field("after", change.after());
        });
    }

    private void occasion(JsonWriter json) {
        json.objects("documents", explanation.documents(), law -> {
            ResultJson.legalDocument(json, law);
            json.field("title", law.title().in(language));
        });
        json.field("day", document.occasion().day().map(LocalDate::toString))
                .field("level", document.occasion().level().map(Enum::name));
        document.occasion()
                .why()
                .ifPresent(why -> json.object(
                        "applies",
                        () -> json.field("rulebook", why.rulebookId())
                                .field("inferred", why.inferred())
                                .field("reason", why.reason().in(language))
                                .field("citation", why.clause().map(citation -> citation.in(language)))));
    }

    private void council(JsonWriter json) {
        Council council = evaluation.sheets().council();
        json.field("regulation", council.regulation());
        if (!council.isStated() || council.isAnonymous()) {
            return;
        }
        json.object("council", () -> {
            json.objects("members", council.members(), member -> {
                json.field("member", member.id())
                        .field("role", member.role().name())
                        .field("position", member.position())
                        .field("agency", member.agency())
                        .field("standsFor", member.standsFor())
                        .field("authority", member.authority())
                        .field("present", member.present());
                if (member.presides()) {
                    json.field("presides", true);
                }
            });
            json.objects("missingAgencies", evaluation.scoring().missingAgencies(council), agency -> {
                json.field("name", agency.name().in(language));
                ResultJson.citation(json, agency.citation(), language);
            });
        });
    }

    private void comparisons(JsonWriter json, String name, List<Comparison> comparisons) {
        json.objects(name, comparisons, comparison -> comparison(json, comparison));
    }

    private void comparison(JsonWriter json, Comparison comparison) {
        json.field("kind", comparison.kind().name());
        if (!comparison.subject().isEmpty()) {
            json.field("subject", comparison.subject());
        }
        ResultJson.star(json, "star", comparison.star());
        json.field("found", comparison.found().toPlainString())
                .field(
                        comparison.kind().isAtLeast() ? "atLeast" : "atMost",
                        comparison.limit().map(BigDecimal::toPlainString))
                .field("count", comparison.count())
                .field("unit", comparison.kind().unit().name())
                .field("verdict", comparison.verdict().name())
                .field("text", words.of(comparison));
        comparison.mark().ifPresent(mark -> demands(json, mark.option()));
        comparison
                .decision()
                .map(Mark.Decision::votes)
                .filter(Mark.Votes::isStated)
                .ifPresent(votes -> json.object(
                        "votes",
                        () -> json.field("for", votes.inFavour())
                                .field("against", votes.against())
                                .field("abstain", votes.abstaining())));
        comparison
                .band()
                .ifPresent(band -> json.field("printed", band.printed()).field("lowerLimit", band.lowerLimit()));
        bases(json, "bases", comparison.bases());
    }

    /** What a mark demands at least. */
    private void demands(JsonWriter json, Option option) {
        json.object(
                "demands",
                () -> json.field("option", option.number())
                        .field("points", option.points())
                        .field("text", option.text().in(language)));
    }

    private void bases(JsonWriter json, String name, List<Basis> bases) {
        ResultJson.bases(json, name, reported.bases(bases));
    }

    /** What the rulebook says of the policies and readings that played a part: what speaks for them, and what against. */
    private void notes(JsonWriter json) {
        Set<Note> notes = new LinkedHashSet<>();
        explanation.policies().forEach(basis -> notes.addAll(explanation.notes(basis)));
        ResultJson.notes(json, notes, language);
    }

    private static void distance(JsonWriter json, Explanation.Distance distance) {
        json.object("distance", () -> {
            json.field("star", distance.star().number());
            ResultJson.average(json, "points", distance.points());
            marks(json, "unmet", distance.unmet());
        });
    }

    private static void margin(JsonWriter json, Explanation.Margin margin) {
        json.object("margin", () -> {
            json.field("star", margin.star().number());
            margin.points().ifPresent(points -> ResultJson.average(json, "points", points));
            marks(json, "tight", margin.tight());
        });
    }

    private static void marks(JsonWriter json, String name, List<Comparison> marks) {
        json.objects(name, marks, mark -> {
            json.field("criterion", mark.subject());
            ResultJson.star(json, "star", mark.star());
        });
    }

    private static void reasons(JsonWriter json, String name, List<Explanation.Reason> reasons) {
        json.objects(name, reasons, reason -> {
            json.field("code", reason.node().code());
            ResultJson.average(json, "lost", reason.lost());
            ResultJson.average(json, "belowMarks", reason.belowMarks());
            marks(json, "unmet", reason.unmet());
        });
    }

    private static void difference(JsonWriter json, Explanation.Difference difference) {
        json.field("code", difference.node().code())
                .field("lowest", difference.lowest().map(BigDecimal::toPlainString))
                .field("highest", difference.highest().map(BigDecimal::toPlainString))
                .objects("members", difference.node().members(), member -> ticked(json, member));
    }

    private static void ticked(JsonWriter json, Node.MemberPoints member) {
        json.field("member", member.member().id())
                .field("round", member.round())
                .field("points", member.points().map(BigDecimal::toPlainString))
                .field("answer", member.answer().map(ExplanationJson::label));
    }

    private Optional<String> wording(Answer answer) {
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

    private void node(JsonWriter json, Node node) {
        json.field("kind", node.kind().name());
        if (!node.code().isEmpty()) {
            json.field("code", node.code());
        }
        json.field("title", words.title(node));
        ResultJson.citation(json, node.citation(), language);
        json.field("maximum", node.maximum());
        if (!node.guidance().isEmpty()) {
            json.texts(
                    "guidance",
                    node.guidance().stream()
                            .map(guidance -> guidance.text().in(language))
                            .toList());
        }
        node.mean().ifPresent(mean -> ResultJson.average(json, "mean", mean));
        if (node.kind() == Node.Kind.CRITERION && node.children().isEmpty()) {
            json.objects("answers", node.members(), member -> {
                ticked(json, member);
                json.field("text", member.answer().flatMap(this::wording));
            });
        }
        comparisons(json, "comparisons", node.comparisons());
        json.objects("children", node.children(), child -> node(json, child));
    }
}
