// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Erratum;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Section;
import vn.ocop.criteria.rulebook.SetHeader;
import vn.ocop.io.document.JsonWriter;

/** A criteria set in full. */
final class SetView {
    private static final Text SUMMARY =
            new Text("* tóm tắt của thư viện; nội dung quyết định có giá trị", "* summary; the decision prevails");

    private final Rulebook rulebook;
    private final CriteriaSet set;
    private final Language language;

    SetView(Rulebook rulebook, CriteriaSet set, Language language) {
        this.rulebook = rulebook;
        this.set = set;
        this.language = language;
    }

    static void header(JsonWriter json, SetHeader header, Language language) {
        json.field("number", header.number());
        Json.text(json, "name", header.name());
        Json.text(json, "sector", header.sector());
        header.group().ifPresent(group -> Json.text(json, "group", group));
        json.array("managers");
        header.agencies().forEach(agency -> json.element(agency.in(language)));
        json.endArray();
        Json.words(json, "subjects", header.subjects().stream().map(Enum::name).toList());
        json.field("status", Listing.lower(header.status()));
        json.field("numberConfidence", Listing.lower(header.numberConfidence()));
        Json.words(json, "continues", header.continues());
        json.field("citation", header.citation().in(language));
    }

    String json() {
        return Json.document("ocop-set/1", json -> {
            json.object("rulebook").field("id", rulebook.id()).field("revision", rulebook.revision());
            json.endObject().field("hash", set.hash());
            header(json, set.header(), language);
            json.array("knockouts");
            set.knockOuts().forEach(knockOut -> knockOut(json, knockOut));
            json.endArray();
            Json.words(json, "zeroStops", codes(set.zeroStops()));
            json.array("sameCase");
            set.sameCase().forEach(group -> {
                json.array();
                codes(group).forEach(json::element);
                json.endArray();
            });
            json.endArray().array("sections");
            set.sections().forEach(section -> section(json, section));
            json.endArray();
            errata(json, set.errata());
        });
    }

    private static List<String> codes(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::code).toList();
    }

    private void knockOut(JsonWriter json, KnockOut knockOut) {
        json.object().field("id", knockOut.id());
        Json.text(json, "text", knockOut.text());
        json.field("criterion", knockOut.criterion());
        json.field("citation", knockOut.citation().in(language)).endObject();
    }

    private void section(JsonWriter json, Section section) {
        json.object().field("part", rulebook.parts().get(section.partIndex()).code());
        json.field("number", section.number()).field("points", section.points());
        Json.text(json, "title", section.title());
        json.array("criteria");
        section.criteria().forEach(criterion -> criterion(json, criterion));
        json.endArray().endObject();
    }

    private void criterion(JsonWriter json, Criterion criterion) {
        json.object().field("code", criterion.code()).field("printedCode", criterion.printedCode());
        json.field("kind", Listing.lower(criterion.kind())).field("points", criterion.points());
        Json.text(json, "title", criterion.title());
        json.field("needs", criterion.needs()).field("expects", criterion.expects());
        criterion.requirement().ifPresent(requirement -> {
            json.object("requirement").field("id", requirement.id());
            Json.text(json, "text", requirement.text());
            json.endObject();
        });
        json.field("citation", criterion.citation().in(language));
        if (criterion.kind() == Criterion.Kind.CONTAINER) {
            json.array("criteria");
            criterion.children().forEach(child -> criterion(json, child));
        } else {
            json.field("none", criterion.admitsNone()).array("options");
            criterion.options().forEach(option -> option(json, criterion, option));
        }
        json.endArray();
        errata(json, criterion.errata());
        json.endObject();
    }

    private void option(JsonWriter json, Criterion criterion, Option option) {
        json.object().field("option", option.label()).field("points", option.points());
        option.minimumFor().ifPresent(star -> json.field("star", star.number()));
        json.field("when", option.minimumWhen().map(fact -> fact.id()));
        if (option.caseNumber() > 0) {
            json.field("case", option.caseNumber());
            Json.text(
                    json,
                    "caseTitle",
                    criterion.cases().get(option.caseNumber() - 1).title());
        }
        Json.text(json, "text", option.text());
        json.field("summary", option.summary());
        errata(json, option.errata());
        json.endObject();
    }

    private static void errata(JsonWriter json, List<Erratum> errata) {
        if (errata.isEmpty()) {
            return;
        }
        json.array("errata");
        for (Erratum erratum : errata) {
            json.object().field("excuses", erratum.excuses());
            Json.text(json, "reason", erratum.reason());
            json.endObject();
        }
        json.endArray();
    }

    Listing listing() {
        Text title = new Text(
                set.number() + ". " + set.name().vi(),
                set.number() + ". " + set.name().en());
        Listing listing = new Listing(title, language)
                .words("part", new Text("Phần", "Part"))
                .words("criterion", new Text("Tiêu chí", "Criterion"))
                .words("option", new Text("Mức", "Option"))
                .numbers("points", new Text("Điểm", "Points"))
                .words("star", new Text("Dấu sao", "Mark"))
                .words("text", new Text("Nội dung", "Text"));
        for (Section section : set.sections()) {
            String part = rulebook.parts().get(section.partIndex()).code();
            listing.row(
                    part,
                    section.number() + ".",
                    "",
                    section.points(),
                    "",
                    section.title().in(language));
            section.criteria().forEach(criterion -> rows(listing, part, criterion));
        }
        for (KnockOut knockOut : set.knockOuts()) {
            listing.note(new Text("Loại nếu ", "Knock-out ").in(language) + knockOut.id() + ": "
                    + knockOut.text().in(language) + " [" + knockOut.citation().in(language) + "]");
        }
        return listing.note(SUMMARY.in(language));
    }

    private void rows(Listing listing, String part, Criterion criterion) {
        listing.row(
                part,
                criterion.code(),
                "",
                criterion.points(),
                "",
                criterion.title().in(language));
        criterion.children().forEach(child -> rows(listing, part, child));
        for (Option option : criterion.options()) {
            listing.row(
                    part,
                    criterion.code(),
                    option.label(),
                    option.points(),
                    option.minimumFor().map(star -> "★".repeat(star.number())).orElse(""),
                    option.text().in(language) + (option.summary() ? " *" : ""));
        }
    }
}
