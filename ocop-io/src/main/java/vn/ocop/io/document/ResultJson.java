// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Language;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.CouncilStudy;
import vn.ocop.criteria.advice.Figure;
import vn.ocop.criteria.advice.Fraction;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.RankingDocument.RulebookName;

/** The shapes of values that stand in several documents; each is written here, and a finding at {@link ReportedFinding}. */
final class ResultJson {
    private ResultJson() {}

    // --- law

    static void rulebook(JsonWriter json, RulebookName rulebook) {
        json.object(
                "rulebook",
                () -> json.field("id", rulebook.id())
                        .field("revision", rulebook.revision())
                        .field("hash", rulebook.hash()));
    }

    /** By which rulebook and policies something was judged. */
    static void rules(JsonWriter json, Scoring scoring, Language language) {
        rulebook(json, RulebookName.of(scoring.rulebook()));
        Policies policies = scoring.policies();
        Reported reported = new Reported(language);
        policies(json, policies.toMap(), reported.sources(policies), reported.citations(policies));
    }

    /** Policies with who set them and where they are laid down, as far as it is told. */
    static void policies(
            JsonWriter json, Map<String, String> values, Map<String, String> sources, Map<String, String> citations) {
        json.object("policies", values);
        if (!sources.isEmpty()) {
            json.object("policySources", sources);
        }
        if (!citations.isEmpty()) {
            json.object("policyCitations", citations);
        }
    }

    /** What a rulebook says of policies and readings: what speaks for them, and what against. */
    static void notes(JsonWriter json, Collection<Note> notes, Language language) {
        json.objects(
                "notes",
                notes,
                note -> json.texts("about", note.about())
                        .field("text", note.text().in(language))
                        .field("citation", note.citation().in(language))
                        .field("against", note.against().map(citation -> citation.in(language))));
    }

    static void citation(JsonWriter json, Citation citation, Language language) {
        json.field("citation", citation.in(language));
    }

    static void citation(JsonWriter json, Optional<Citation> citation, Language language) {
        citation.ifPresent(found -> citation(json, found, language));
    }

    /** For whom a document is and what is left out, unless it is for the council. */
    static void audience(JsonWriter json, Audience audience, Optional<String> leftOut) {
        if (audience != Audience.COUNCIL) {
            json.field("audience", audience.word()).field("leftOut", leftOut);
        }
    }

    /** What something rests on: places in the law, policies and readings. */
    static void bases(JsonWriter json, String name, List<ReportedStep.Basis> bases) {
        json.objects(
                name,
                bases,
                basis -> json.field("kind", basis.kind().name())
                        .field("key", basis.key())
                        .field("value", basis.value())
                        .field("regulation", basis.regulation())
                        .field("citation", basis.citation()));
    }

    static void legalDocument(JsonWriter json, LegalDocument document) {
        json.field("number", document.number())
                .field("date", document.date().toString())
                .field("confidence", word(document.confidence()));
    }

    /** A text in both languages. */
    static void text(JsonWriter json, String name, Text text) {
        json.object(name, () -> json.field("vi", text.vi()).field("en", text.en()));
    }

    /** A constant as data files write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // --- figures

    /** Which product, and what came of it. */
    static void figures(JsonWriter json, RankedProduct product) {
        json.field("product", product.product());
        product.rulebook().ifPresent(rulebook -> rulebook(json, rulebook));
        json.field("clause", product.clause())
                .field("set", product.set())
                .field("outcome", product.outcome().name());
        product.place().ifPresent(place -> json.field("place", place.number()));
        star(json, "star", product.star());
        star(json, "bandStar", product.bandStar());
        star(json, "minimumStar", product.minimumStar());
        product.average().ifPresent(average -> average(json, "average", average));
        if (!product.parts().isEmpty()) {
            json.object(
                    "parts",
                    () -> product.parts().forEach((code, average) -> json.object(code, () -> fraction(json, average))));
        }
        product.range().ifPresent(range -> range(json, range));
    }

    static void star(JsonWriter json, String name, Optional<Star> star) {
        star.ifPresent(of -> json.field(name, of.number()));
    }

    static void stars(JsonWriter json, String name, Iterable<Star> stars) {
        List<Integer> numbers = new ArrayList<>();
        stars.forEach(star -> numbers.add(star.number()));
        json.numbers(name, numbers);
    }

    /** An exact average, with its two decimals for display. */
    static void average(JsonWriter json, String name, Average average) {
        json.object(name, () -> {
            fraction(json, average);
            json.field("rounded", average.rounded());
        });
    }

    static void fraction(JsonWriter json, Average average) {
        json.field("sum", average.sum().toPlainString()).field("count", average.count());
    }

    /** A reduced fraction, with its two decimals for display. */
    static void fraction(JsonWriter json, String name, Fraction fraction) {
        json.object(
                name,
                () -> json.field("num", fraction.numerator().toString())
                        .field("den", fraction.denominator().toString())
                        .field("rounded", fraction.rounded(2).toPlainString()));
    }

    /** A fraction, or why there is none. */
    static void figure(JsonWriter json, String name, Figure figure) {
        figure.value().ifPresent(fraction -> fraction(json, name, fraction));
        figure.undefined().ifPresent(reason -> json.object(name, () -> json.field("undefined", reason.name())));
    }

    static void criterionBias(JsonWriter json, CouncilStudy.CriterionBias of) {
        json.field("set", of.set())
                .field("criterion", of.criterion().code())
                .field("products", of.bias().products());
        figure(json, "bias", of.bias().mean());
    }

    private static void range(JsonWriter json, Judgement.Range range) {
        json.object("range", () -> {
            json.objects("points", List.of(range.guaranteed(), range.possible()), bound -> fraction(json, bound));
            stars(json, "stars", List.of(range.guaranteedStar(), range.possibleStar()));
        });
    }

    /** What follows from a result; nothing is written where nothing follows. */
    static void follows(JsonWriter json, List<ReportedStep> steps) {
        if (!steps.isEmpty()) {
            json.objects("follows", steps, step -> step(json, step));
        }
    }

    private static void step(JsonWriter json, ReportedStep step) {
        json.field("level", step.level().name()).field("state", step.state().name());
        star(json, "star", step.star());
        json.field("recognisedBy", step.recognisedBy().map(Enum::name))
                .field("goesUpTo", step.goesUpTo().map(Enum::name));
        if (!step.mayRecognise().isEmpty()) {
            stars(json, "mayRecognise", step.mayRecognise());
        }
        step.mayReturnIn().ifPresent(year -> json.field("mayReturnIn", year.getValue()));
        json.field("text", step.text());
        bases(json, "bases", step.bases());
    }
}
