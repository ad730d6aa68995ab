// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.List;
import vn.ocop.core.Language;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Erratum;
import vn.ocop.criteria.rulebook.Guidance;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Section;
import vn.ocop.criteria.rulebook.SetHeader;
import vn.ocop.io.document.RankingDocument.RulebookName;

/** The JSON of a criteria set in full; its schema is {@code ocop-set-1.schema.json}. */
final class SetJson {
    private final Rulebook rulebook;
    private final CriteriaSet set;
    private final Language language;

    SetJson(Rulebook rulebook, CriteriaSet set, Language language) {
        this.rulebook = rulebook;
        this.set = set;
        this.language = language;
    }

    static void header(JsonWriter json, SetHeader header, Language language) {
        json.field("number", header.number());
        ResultJson.text(json, "name", header.name());
        ResultJson.text(json, "sector", header.sector());
        header.group().ifPresent(group -> ResultJson.text(json, "group", group));
        json.texts(
                        "managers",
                        header.agencies().stream()
                                .map(agency -> agency.in(language))
                                .toList())
                .texts("subjects", header.subjects().stream().map(Enum::name).toList())
                .field("status", ResultJson.word(header.status()))
                .field("numberConfidence", ResultJson.word(header.numberConfidence()))
                .texts("continues", header.continues());
        ResultJson.citation(json, header.citation(), language);
    }

    static List<String> codes(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::code).toList();
    }

    void write(JsonWriter json) {
        ResultJson.rulebook(json, RulebookName.of(rulebook));
        json.field("hash", set.hash());
        header(json, set.header(), language);
        json.objects("knockouts", set.knockOuts(), knockOut -> {
            json.field("id", knockOut.id());
            ResultJson.text(json, "text", knockOut.text());
            json.field("criterion", knockOut.criterion());
            ResultJson.citation(json, knockOut.citation(), language);
        });
        if (!set.notes().isEmpty()) {
            json.objects("notes", set.notes(), note -> {
                ResultJson.text(json, "text", note.text());
                json.field("confidence", ResultJson.word(note.confidence()));
                ResultJson.citation(json, note.citation(), language);
            });
        }
        json.texts("zeroStops", codes(set.zeroStops()))
                .groups("sameCase", set.sameCase().stream().map(SetJson::codes).toList())
                .objects("sections", set.sections(), section -> section(json, section));
        errata(json, set.errata());
    }

    private void section(JsonWriter json, Section section) {
        json.field("part", rulebook.parts().get(section.partIndex()).code())
                .field("number", section.number())
                .field("points", section.points());
        ResultJson.text(json, "title", section.title());
        guidance(json, section.guidance());
        json.objects("criteria", section.criteria(), criterion -> criterion(json, criterion));
    }

    private void criterion(JsonWriter json, Criterion criterion) {
        json.field("code", criterion.code())
                .field("printedCode", criterion.printedCode())
                .field("kind", ResultJson.word(criterion.kind()))
                .field("points", criterion.points());
        ResultJson.text(json, "title", criterion.title());
        json.field("needs", criterion.needs()).field("expects", criterion.expects());
        criterion
                .requirement()
                .ifPresent(requirement -> json.object("requirement", () -> {
                    json.field("id", requirement.id());
                    ResultJson.text(json, "text", requirement.text());
                }));
        guidance(json, criterion.guidance());
        ResultJson.citation(json, criterion.citation(), language);
        if (criterion.kind() == Criterion.Kind.CONTAINER) {
            json.objects("criteria", criterion.children(), child -> criterion(json, child));
        } else {
            json.field("none", criterion.admitsNone())
                    .objects("options", criterion.options(), option -> option(json, criterion, option));
        }
        errata(json, criterion.errata());
    }

    private void guidance(JsonWriter json, List<Guidance> guidance) {
        if (!guidance.isEmpty()) {
            json.objects("guidance", guidance, remark -> {
                ResultJson.text(json, "text", remark.text());
                ResultJson.citation(json, remark.citation(), language);
            });
        }
    }

    private void option(JsonWriter json, Criterion criterion, Option option) {
        json.field("option", option.label()).field("points", option.points());
        ResultJson.star(json, "star", option.minimumFor());
        json.field("when", option.minimumWhen().map(fact -> fact.id()))
                .field("markCitation", option.markCitation().map(citation -> citation.in(language)));
        if (option.caseNumber() > 0) {
            json.field("case", option.caseNumber());
            ResultJson.text(
                    json,
                    "caseTitle",
                    criterion.cases().get(option.caseNumber() - 1).title());
        }
        ResultJson.text(json, "text", option.text());
        json.field("summary", option.summary());
        errata(json, option.errata());
    }

    private static void errata(JsonWriter json, List<Erratum> errata) {
        if (!errata.isEmpty()) {
            json.objects("errata", errata, erratum -> {
                json.field("excuses", erratum.excuses());
                ResultJson.text(json, "reason", erratum.reason());
            });
        }
    }
}
