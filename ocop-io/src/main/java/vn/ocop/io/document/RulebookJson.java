// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.List;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.procedure.TimeLimit;
import vn.ocop.criteria.rulebook.CouncilAgency;
import vn.ocop.criteria.rulebook.LevelOrder;
import vn.ocop.criteria.rulebook.Rulebook;

/** The JSON of a rulebook without its criteria; its schema is {@code ocop-rulebook-1.schema.json}. */
final class RulebookJson {
    private final Rulebook rulebook;
    private final Language language;

    RulebookJson(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    /** What names a rulebook, and the days on which it is in force. */
    static void head(JsonWriter json, Rulebook rulebook) {
        json.field("id", rulebook.id()).field("revision", rulebook.revision()).field("hash", rulebook.hash());
        ResultJson.text(json, "name", rulebook.name());
        json.field("from", rulebook.inForceFrom().toString())
                .field("until", rulebook.inForceUntil().map(Object::toString));
    }

    void write(JsonWriter json) {
        head(json, rulebook);
        json.field("marksKnown", rulebook.marksKnown());
        rulebook.base().ifPresent(base -> overlay(json, base));
        json.objects("documents", rulebook.documents(), document -> {
            json.field("id", document.id());
            ResultJson.legalDocument(json, document);
            ResultJson.text(json, "title", document.title());
        });
        json.objects("parts", rulebook.parts(), part -> {
            json.field("code", part.code()).field("points", part.points());
            ResultJson.text(json, "title", part.title());
            ResultJson.citation(json, part.citation(), language);
        });
        json.objects("bands", rulebook.bands(), band -> {
            json.field("star", band.star().number())
                    .field("from", band.lowerLimit())
                    .field("printed", band.printed());
            ResultJson.text(json, "meaning", band.meaning());
            ResultJson.citation(json, band.citation(), language);
        });
        json.objects(
                "levels",
                rulebook.levelOrders(),
                order -> json.field("from", order.from().toString())
                        .field("until", order.until().map(Object::toString))
                        .objects("rules", order.rules(), rule -> level(json, rule)));
        agencies(json);
        json.objects("policies", rulebook.policies().entrySet(), stated -> {
            json.field("key", stated.getKey().key())
                    .field("value", stated.getValue().value());
            ResultJson.text(json, "title", stated.getKey().title());
            ResultJson.citation(json, stated.getValue().citation(), language);
        });
        rulebook.calendar()
                .certificates()
                .ifPresent(rules -> json.object("certificates", () -> certificates(json, rules)));
        json.objects("rounds", rulebook.calendar().rounds(), round -> {
            json.field("level", round.level().name())
                    .field("number", round.number())
                    .field("proposedBefore", round.proposedBefore().toString())
                    .field("evaluatedBefore", round.evaluatedBefore().toString());
            ResultJson.citation(json, round.citation(), language);
        });
        json.objects("facts", rulebook.facts().values(), fact -> {
            json.field("id", fact.id()).field("denial", fact.denial());
            ResultJson.text(json, "text", fact.text());
            ResultJson.citation(json, fact.citation(), language);
        });
        json.objects("sets", rulebook.sets(), header -> SetJson.header(json, header, language));
        json.objects("notes", rulebook.notes(), note -> {
            if (!note.about().isEmpty()) {
                json.texts("about", note.about());
            }
            ResultJson.text(json, "text", note.text());
            json.field("confidence", ResultJson.word(note.confidence()));
            ResultJson.citation(json, note.citation(), language);
            json.field("against", note.against().map(citation -> citation.in(language)));
        });
        json.objects("workedCases", rulebook.workedCases(), worked -> {
            json.field("id", worked.id()).field("set", worked.set());
            ResultJson.text(json, "text", worked.text());
            json.field("outcome", worked.outcome());
            ResultJson.star(json, "star", worked.star());
            ResultJson.citation(json, worked.citation(), language);
        });
    }

    /** What an overlay extends, and whether it rules procedure alone or lays down substance. */
    private void overlay(JsonWriter json, Rulebook base) {
        json.object(
                "extends",
                () -> json.field("id", base.id())
                        .field("revision", base.revision())
                        .field("hash", base.hash()));
        json.field("class", overlayClass(rulebook))
                .texts(
                        "substance",
                        rulebook.substance().stream()
                                .map(citation -> citation.in(language))
                                .toList());
    }

    /** The class of an overlay, a word of the format. */
    static String overlayClass(Rulebook overlay) {
        return overlay.substance().isEmpty() ? "procedure" : "substance";
    }

    private void level(JsonWriter json, LevelOrder.Rule rule) {
        json.field("level", rule.level().name()).field("scores", rule.scores());
        ResultJson.stars(json, "recognises", rule.recognises());
        ResultJson.stars(json, "passesUp", rule.passesUp());
        ResultJson.star(json, "proposes", rule.proposes());
        ResultJson.stars(json, "fallsBackTo", rule.fallsBackTo());
        ResultJson.stars(json, "mayReturn", rule.mayReturn());
        ResultJson.citation(json, rule.citation(), language);
    }

    private void agencies(JsonWriter json) {
        record Seat(Level level, CouncilAgency agency) {}
        List<Seat> seats = List.of(Level.values()).stream()
                .flatMap(level -> rulebook.councilAgencies(level).stream().map(agency -> new Seat(level, agency)))
                .toList();
        json.objects("agencies", seats, seat -> {
            json.field("level", seat.level().name());
            ResultJson.text(json, "name", seat.agency().name());
            json.texts("alsoKnownAs", seat.agency().alsoKnownAs());
            ResultJson.citation(json, seat.agency().citation(), language);
        });
    }

    /** Days before the last valid day, but for those of a decision, which count from the complete dossier. */
    private void certificates(JsonWriter json, CertificateRules rules) {
        json.field("lowestStar", rules.lowestStar().number()).field("months", rules.months());
        rules.window()
                .ifPresent(window -> json.object("window", () -> {
                    json.field("opensBefore", window.opensBefore()).field("closesBefore", window.closesBefore());
                    ResultJson.citation(json, window.citation(), language);
                }));
        rules.notice().ifPresent(limit -> days(json, "notice", limit));
        rules.decision().ifPresent(limit -> days(json, "decision", limit));
        rules.revocation().ifPresent(revocation -> days(json, "revocation", revocation.limit()));
        ResultJson.citation(json, rules.citation(), language);
    }

    private void days(JsonWriter json, String name, TimeLimit limit) {
        json.object(name, () -> {
            json.field("days", limit.days());
            ResultJson.citation(json, limit.citation(), language);
        });
    }
}
