// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Erratum;
import vn.ocop.criteria.rulebook.Guidance;
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

    private static final Text GUIDANCE = new Text("Hướng dẫn", "Guidance");
    private static final Text REQUIREMENT = new Text("Yêu cầu", "Requirement");
    private static final Text CONDITION = new Text("Điều kiện", "Condition");

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
        guidance(json, section.guidance());
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
        guidance(json, criterion.guidance());
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

    private void guidance(JsonWriter json, List<Guidance> guidance) {
        if (guidance.isEmpty()) {
            return;
        }
        json.array("guidance");
        for (Guidance remark : guidance) {
            json.object();
            Json.text(json, "text", remark.text());
            json.field("citation", remark.citation().in(language)).endObject();
        }
        json.endArray();
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
            section.guidance().forEach(remark -> said(listing, part, section.number() + ".", GUIDANCE, remark.text()));
            section.criteria().forEach(criterion -> rows(listing, part, criterion));
        }
        bindsAll(listing);
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
        conditions(criterion).forEach((label, text) -> said(listing, part, criterion.code(), label, text));
        criterion.guidance().forEach(remark -> said(listing, part, criterion.code(), GUIDANCE, remark.text()));
        criterion.children().forEach(child -> rows(listing, part, child));
        int lastCase = 0;
        for (Option option : criterion.options()) {
            if (option.caseNumber() != lastCase) {
                lastCase = option.caseNumber();
                Criterion.Case found = criterion.cases().get(lastCase - 1);
                said(listing, part, criterion.code(), caseLabel(found), found.title());
            }
            listing.row(
                    part,
                    criterion.code(),
                    option.label(),
                    option.points(),
                    option.minimumFor().map(star -> "★".repeat(star.number())).orElse(""),
                    option.text().in(language) + (option.summary() ? " *" : ""));
        }
    }

    private void said(Listing listing, String part, String code, Text label, Text text) {
        listing.row(part, code, "", "", "", label.in(language) + ": " + text.in(language));
    }

    private static Text caseLabel(Criterion.Case found) {
        return new Text("Trường hợp " + found.number(), "Case " + found.number());
    }

    /** What decides whether the criterion, or one of its marks, applies. */
    private static Map<Text, Text> conditions(Criterion criterion) {
        Map<Text, Text> found = new LinkedHashMap<>();
        criterion
                .requirement()
                .ifPresent(unmet -> found.put(
                        REQUIREMENT,
                        new Text(
                                unmet.text().vi() + " (không đạt thì khai " + unmet.id() + ")",
                                unmet.text().en() + " (where it is not met, state " + unmet.id() + ")")));
        criterion
                .needs()
                .ifPresent(code -> found.put(
                        CONDITION,
                        new Text("chỉ áp dụng khi có điểm ở " + code, "applies only where " + code + " has points")));
        for (Option option : criterion.options()) {
            option.minimumWhen()
                    .ifPresent(fact -> found.put(
                            new Text("Dấu sao ở mức " + option.label(), "Mark of option " + option.label()),
                            new Text(
                                    "chỉ khi " + fact.text().vi() + " (khai " + fact.id() + ")",
                                    "only where " + fact.text().en() + " (state " + fact.id() + ")")));
        }
        return found;
    }

    /** What holds for the sheet as a whole. */
    private void bindsAll(Listing listing) {
        SetHeader header = set.header();
        for (KnockOut knockOut : set.knockOuts()) {
            said(
                    listing,
                    "",
                    knockOut.criterion().orElse(""),
                    new Text("Loại nếu " + knockOut.id(), "Knock-out " + knockOut.id()),
                    new Text(
                            knockOut.text().vi() + " [" + knockOut.citation().in(Language.VI) + "]",
                            knockOut.text().en() + " [" + knockOut.citation().in(Language.EN) + "]"));
        }
        if (!set.zeroStops().isEmpty()) {
            said(
                    listing,
                    "",
                    String.join(", ", codes(set.zeroStops())),
                    new Text("Dừng đánh giá", "Stop"),
                    new Text(
                            "quá nửa số phiếu cho 0 điểm ở một trong các tiêu chí này",
                            "more than half of the sheets give 0 in one of these criteria"));
        }
        for (List<Criterion> together : set.sameCase()) {
            said(
                    listing,
                    "",
                    String.join(", ", codes(together)),
                    CONDITION,
                    new Text("cùng một trường hợp", "the same case in all of these"));
        }
        saidOfAll(
                listing,
                new Text("Chủ thể", "Subjects"),
                header.subjects().stream().map(SubjectType::text).toList());
        saidOfAll(listing, new Text("Cơ quan chủ trì", "Lead agency"), header.agencies());
    }

    private void saidOfAll(Listing listing, Text label, List<Text> texts) {
        if (!texts.isEmpty()) {
            String all = texts.stream().map(text -> text.in(language)).collect(Collectors.joining("; "));
            said(listing, "", "", label, Text.same(all));
        }
    }
}
