// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Section;
import vn.ocop.criteria.rulebook.SetHeader;

/** A criteria set in rows: a row for each section, criterion and option, and for whatever is said of them. */
final class SetRows {
    private static final Text GUIDANCE = new Text("Hướng dẫn", "Guidance");
    private static final Text NOTE = new Text("Ghi chú", "Note");
    private static final Text REQUIREMENT = new Text("Yêu cầu", "Requirement");
    private static final Text CONDITION = new Text("Điều kiện", "Condition");

    private final Rulebook rulebook;
    private final CriteriaSet set;
    private final Language language;

    SetRows(Rulebook rulebook, CriteriaSet set, Language language) {
        this.rulebook = rulebook;
        this.set = set;
        this.language = language;
    }

    RowsDraft rows() {
        RowsDraft rows = new RowsDraft()
                .texts("part", "criterion", "option")
                .numbers("points")
                .texts("star", "text");
        for (Section section : set.sections()) {
            String part = rulebook.parts().get(section.partIndex()).code();
            String number = section.number() + ".";
            rows.row(part, number, "", section.points(), "", section.title().in(language));
            section.guidance().forEach(remark -> said(rows, part, number, GUIDANCE, remark.text()));
            section.criteria().forEach(criterion -> add(rows, part, criterion));
        }
        bindsAll(rows);
        set.notes().forEach(note -> said(rows, "", "", NOTE, note.text()));
        return rows;
    }

    private void add(RowsDraft rows, String part, Criterion criterion) {
        rows.row(
                part,
                criterion.code(),
                "",
                criterion.points(),
                "",
                criterion.title().in(language));
        conditions(criterion).forEach((label, text) -> said(rows, part, criterion.code(), label, text));
        criterion.guidance().forEach(remark -> said(rows, part, criterion.code(), GUIDANCE, remark.text()));
        criterion.children().forEach(child -> add(rows, part, child));
        int lastCase = 0;
        for (Option option : criterion.options()) {
            if (option.caseNumber() != lastCase) {
                lastCase = option.caseNumber();
                Criterion.Case found = criterion.cases().get(lastCase - 1);
                said(rows, part, criterion.code(), caseLabel(found), found.title());
            }
            rows.row(
                    part,
                    criterion.code(),
                    option.label(),
                    option.points(),
                    option.minimumFor().map(star -> "★".repeat(star.number())).orElse(""),
                    option.text().in(language) + (option.summary() ? " *" : ""));
        }
    }

    private void said(RowsDraft rows, String part, String code, Text label, Text text) {
        rows.row(part, code, "", "", "", label.in(language) + ": " + text.in(language));
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
    private void bindsAll(RowsDraft rows) {
        SetHeader header = set.header();
        for (KnockOut knockOut : set.knockOuts()) {
            said(
                    rows,
                    "",
                    knockOut.criterion().orElse(""),
                    new Text("Loại nếu " + knockOut.id(), "Knock-out " + knockOut.id()),
                    new Text(
                            knockOut.text().vi() + " [" + knockOut.citation().in(Language.VI) + "]",
                            knockOut.text().en() + " [" + knockOut.citation().in(Language.EN) + "]"));
        }
        if (!set.zeroStops().isEmpty()) {
            said(
                    rows,
                    "",
                    String.join(", ", SetJson.codes(set.zeroStops())),
                    new Text("Dừng đánh giá", "Stop"),
                    new Text(
                            "quá nửa số phiếu cho 0 điểm ở một trong các tiêu chí này",
                            "more than half of the sheets give 0 in one of these criteria"));
        }
        for (List<Criterion> together : set.sameCase()) {
            said(
                    rows,
                    "",
                    String.join(", ", SetJson.codes(together)),
                    CONDITION,
                    new Text("cùng một trường hợp", "the same case in all of these"));
        }
        saidOfAll(
                rows,
                new Text("Chủ thể", "Subjects"),
                header.subjects().stream().map(SubjectType::text).toList());
        saidOfAll(rows, new Text("Cơ quan chủ trì", "Lead agency"), header.agencies());
    }

    private void saidOfAll(RowsDraft rows, Text label, List<Text> texts) {
        if (!texts.isEmpty()) {
            String all = texts.stream().map(text -> text.in(language)).collect(Collectors.joining("; "));
            said(rows, "", "", label, Text.same(all));
        }
    }
}
