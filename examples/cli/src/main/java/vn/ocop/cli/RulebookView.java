// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.procedure.RoundRule;
import vn.ocop.criteria.procedure.TimeLimit;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CouncilAgency;
import vn.ocop.criteria.rulebook.LevelOrder;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;
import vn.ocop.criteria.rulebook.WorkedCase;
import vn.ocop.io.document.JsonWriter;

/** A rulebook without its criteria. */
final class RulebookView {
    private final Rulebook rulebook;
    private final Language language;

    RulebookView(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    String json() {
        return Json.document("ocop-rulebook/1", json -> {
            json.field("id", rulebook.id())
                    .field("revision", rulebook.revision())
                    .field("hash", rulebook.hash());
            Json.text(json, "name", rulebook.name());
            json.field("from", rulebook.inForceFrom().toString());
            json.field("until", rulebook.inForceUntil().map(Object::toString));
            json.field("marksKnown", rulebook.marksKnown());
            documents(json);
            parts(json);
            bands(json);
            levels(json);
            agencies(json);
            policies(json);
            rulebook.calendar().certificates().ifPresent(rules -> certificates(json, rules));
            rounds(json);
            json.array("facts");
            rulebook.facts().values().forEach(fact -> {
                json.object().field("id", fact.id()).field("denial", fact.denial());
                Json.text(json, "text", fact.text());
                json.field("citation", fact.citation().in(language)).endObject();
            });
            json.endArray();
            sets(json);
            notes(json);
            workedCases(json);
        });
    }

    private void documents(JsonWriter json) {
        json.array("documents");
        for (LegalDocument document : rulebook.documents()) {
            json.object().field("id", document.id()).field("number", document.number());
            json.field("date", document.date().toString()).field("confidence", Listing.lower(document.confidence()));
            Json.text(json, "title", document.title());
            json.endObject();
        }
        json.endArray();
    }

    private void parts(JsonWriter json) {
        json.array("parts");
        for (Part part : rulebook.parts()) {
            json.object().field("code", part.code()).field("points", part.points());
            Json.text(json, "title", part.title());
            json.field("citation", part.citation().in(language)).endObject();
        }
        json.endArray();
    }

    private void bands(JsonWriter json) {
        json.array("bands");
        for (Band band : rulebook.bands()) {
            json.object().field("star", band.star().number()).field("from", band.lowerLimit());
            json.field("printed", band.printed());
            Json.text(json, "meaning", band.meaning());
            json.field("citation", band.citation().in(language)).endObject();
        }
        json.endArray();
    }

    private void levels(JsonWriter json) {
        json.array("levels");
        for (LevelOrder order : rulebook.levelOrders()) {
            json.object().field("from", order.from().toString());
            json.field("until", order.until().map(Object::toString)).array("rules");
            for (LevelOrder.Rule rule : order.rules()) {
                json.object().field("level", rule.level().name()).field("scores", rule.scores());
                stars(json, "recognises", rule.recognises());
                stars(json, "passesUp", rule.passesUp());
                rule.proposes().ifPresent(star -> json.field("proposes", star.number()));
                stars(json, "fallsBackTo", rule.fallsBackTo());
                stars(json, "mayReturn", rule.mayReturn());
                json.field("citation", rule.citation().in(language)).endObject();
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    private void agencies(JsonWriter json) {
        json.array("agencies");
        for (Level level : Level.values()) {
            for (CouncilAgency agency : rulebook.councilAgencies(level)) {
                json.object().field("level", level.name());
                Json.text(json, "name", agency.name());
                Json.words(json, "alsoKnownAs", agency.alsoKnownAs());
                json.field("citation", agency.citation().in(language)).endObject();
            }
        }
        json.endArray();
    }

    private void policies(JsonWriter json) {
        json.array("policies");
        rulebook.policies().forEach((policy, statement) -> {
            json.object().field("key", policy.key()).field("value", statement.value());
            Json.text(json, "title", policy.title());
            json.field("citation", statement.citation().map(citation -> citation.in(language)));
            json.endObject();
        });
        json.endArray();
    }

    /** Days before the last valid day, but for those of a decision, which count from the complete dossier. */
    private void certificates(JsonWriter json, CertificateRules rules) {
        json.object("certificates").field("lowestStar", rules.lowestStar().number());
        json.field("months", rules.months());
        rules.window()
                .ifPresent(window -> json.object("window")
                        .field("opensBefore", window.opensBefore())
                        .field("closesBefore", window.closesBefore())
                        .field("citation", window.citation().in(language))
                        .endObject());
        rules.notice().ifPresent(limit -> days(json, "notice", limit));
        rules.decision().ifPresent(limit -> days(json, "decision", limit));
        rules.revocation().ifPresent(revocation -> days(json, "revocation", revocation.limit()));
        json.field("citation", rules.citation().in(language)).endObject();
    }

    private void days(JsonWriter json, String name, TimeLimit limit) {
        json.object(name).field("days", limit.days());
        json.field("citation", limit.citation().in(language)).endObject();
    }

    private void rounds(JsonWriter json) {
        json.array("rounds");
        for (RoundRule round : rulebook.calendar().rounds()) {
            json.object().field("level", round.level().name()).field("number", round.number());
            json.field("proposedBefore", round.proposedBefore().toString());
            json.field("evaluatedBefore", round.evaluatedBefore().toString());
            json.field("citation", round.citation().in(language)).endObject();
        }
        json.endArray();
    }

    private void workedCases(JsonWriter json) {
        json.array("workedCases");
        for (WorkedCase worked : rulebook.workedCases()) {
            json.object().field("id", worked.id()).field("set", worked.set());
            Json.text(json, "text", worked.text());
            json.field("outcome", worked.outcome());
            worked.star().ifPresent(star -> json.field("star", star.number()));
            json.field("citation", worked.citation().in(language)).endObject();
        }
        json.endArray();
    }

    private static void stars(JsonWriter json, String name, Iterable<Star> stars) {
        json.array(name);
        stars.forEach(star -> json.element(star.number()));
        json.endArray();
    }

    private void sets(JsonWriter json) {
        json.array("sets");
        for (SetHeader header : rulebook.sets()) {
            json.object();
            SetView.header(json, header, language);
            json.endObject();
        }
        json.endArray();
    }

    private void notes(JsonWriter json) {
        json.array("notes");
        for (Note note : rulebook.notes()) {
            json.object();
            Json.text(json, "text", note.text());
            json.field("confidence", Listing.lower(note.confidence()));
            json.field("citation", note.citation().in(language)).endObject();
        }
        json.endArray();
    }

    Listing listing() {
        Listing listing = new Listing(rulebook.name(), language)
                .numbers("set", new Text("Bộ", "Set"))
                .words("name", new Text("Tên", "Name"))
                .words("sector", new Text("Ngành", "Sector"))
                .words("group", new Text("Nhóm", "Group"))
                .words("managers", new Text("Cơ quan chủ trì", "Lead agencies"))
                .words("status", new Text("Dữ liệu", "Data"));
        for (SetHeader header : rulebook.sets()) {
            listing.row(
                    header.number(),
                    header.name().in(language),
                    header.sector().in(language),
                    header.group().map(group -> group.in(language)).orElse(""),
                    header.agencies().stream()
                            .map(agency -> agency.in(language))
                            .collect(Collectors.joining("; ")),
                    Listing.lower(header.status()));
        }
        notes().forEach(listing::note);
        return listing;
    }

    private List<String> notes() {
        return java.util.stream.Stream.of(
                        rulebook.parts().stream()
                                .map(part -> part.code() + " " + part.points() + " · "
                                        + part.title().in(language) + " ["
                                        + part.citation().in(language) + "]"),
                        rulebook.bands().stream()
                                .map(band -> band.star().text().in(language) + " ≥ " + band.lowerLimit() + " · "
                                        + band.printed() + " ["
                                        + band.citation().in(language) + "]"),
                        rulebook.notes().stream()
                                .map(note -> note.text().in(language) + " ["
                                        + note.citation().in(language) + "]"))
                .flatMap(lines -> lines)
                .toList();
    }
}
