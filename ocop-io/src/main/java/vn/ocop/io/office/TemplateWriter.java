// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Guidance;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Section;

/** Writes the template of one product. Not thread-safe; writes once. */
final class TemplateWriter {
    private static final int[] WIDTHS = {7, 38, 70, 44, 24, -8};
    private static final int[] SUM_WIDTHS = {24, 12, 12, 12, 12, 12};
    private static final String GREY = "DDDDDD";
    private static final String PALE = "FFF8E1";

    private final ScoreSheetTemplate template;
    private final CriteriaSet set;
    private final TemplateBook book = new TemplateBook();
    private final Map<String, Integer> rows;
    private final List<String> names;
    /** The column of each criterion's list on the hidden sheet, from 0; its points stand in the next one. */
    private final Map<String, Integer> lists = new LinkedHashMap<>();

    TemplateWriter(ScoreSheetTemplate template) {
        this.template = template;
        this.set = template.set();
        this.rows = TemplatePlan.rows(set);
        this.names = TemplatePlan.sheetNames(template.members());
    }

    void write(OutputStream out, LocalDate day) throws IOException {
        List<Worksheet> sheets = names.stream().map(book.book::newWorksheet).toList();
        Worksheet sums = book.book.newWorksheet("Tổng hợp");
        Worksheet plan = book.book.newWorksheet(TemplatePlan.SHEET);
        Worksheet answers = book.book.newWorksheet(TemplatePlan.LISTS);
        lists(answers);
        for (int i = 0; i < sheets.size(); i++) {
            member(sheets.get(i), template.members().get(i), answers);
            book.widths(i + 1, WIDTHS);
        }
        sums(sums);
        book.widths(sheets.size() + 1, SUM_WIDTHS);
        List<List<String>> lines = TemplatePlan.lines(template);
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
                plan.value(row, column, lines.get(row).get(column));
            }
        }
        plan.setVisibilityState(VisibilityState.HIDDEN);
        answers.setVisibilityState(VisibilityState.HIDDEN);
        book.write(out, day);
    }

    private void lists(Worksheet sheet) {
        int column = 0;
        for (Criterion criterion : set.criteria()) {
            lists.put(criterion.code(), column);
            List<String> answers = TemplatePlan.answers(criterion);
            for (int i = 0; i < answers.size(); i++) {
                sheet.value(i, column, answers.get(i));
                int number = i + 1;
                sheet.value(
                        i,
                        column + 1,
                        criterion.option(number).map(Option::points).orElse(0));
            }
            column += 2;
        }
    }

    // --- a member's sheet

    private void member(Worksheet sheet, ScoreSheetTemplate.Member member, Worksheet answers) {
        line(sheet, 1, "PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP");
        List<String> titles =
                TemplatePlan.titles(set, template.product(), template.name(), member.shown(), template.round());
        for (int i = 0; i < titles.size(); i++) {
            line(sheet, i + 2, titles.get(i));
        }
        line(sheet, 7, "Chọn một mức ở cột “Trả lời”. Ô khác bị khóa để tránh sửa nhầm, không phải để bảo mật.");
        heads(sheet);
        for (int row = 1; row <= 7; row++) {
            sheet.style(row - 1, 0).bold().set();
        }
        body(sheet, answers);
        sheet.freezePane(0, TemplatePlan.HEAD);
        sheet.protect("", SheetProtectionOption.SHEET, SheetProtectionOption.OBJECTS, SheetProtectionOption.SCENARIOS);
    }

    private static void line(Worksheet sheet, int row, String text) {
        sheet.value(row - 1, 0, text);
    }

    private static void heads(Worksheet sheet) {
        String[] heads = {"Mã", "Tiêu chí", "Mức điểm theo quy định", "Trả lời", "Ghi chú", "Điểm"};
        for (int column = 0; column < heads.length; column++) {
            sheet.value(TemplatePlan.HEAD - 1, column, heads[column]);
            sheet.style(TemplatePlan.HEAD - 1, column)
                    .bold()
                    .fillColor(GREY)
                    .wrapText(true)
                    .set();
        }
    }

    private void body(Worksheet sheet, Worksheet answers) {
        int row = TemplatePlan.HEAD;
        int part = -1;
        for (Section section : set.sections()) {
            if (section.partIndex() != part) {
                part = section.partIndex();
                Part of = set.parts().get(part);
                heading(
                        sheet,
                        ++row,
                        of.code(),
                        "Phần " + of.code() + ": " + of.title().vi(),
                        of.points());
            }
            if (!TemplatePlan.isItsCriterion(section)) {
                heading(
                        sheet,
                        ++row,
                        section.number(),
                        section.title().vi() + lines(section.guidance()),
                        section.points());
            }
            for (Criterion criterion : section.criteria()) {
                row = criterion(sheet, criterion, answers);
            }
        }
    }

    private static void heading(Worksheet sheet, int row, String code, String title, int points) {
        sheet.value(row - 1, TemplatePlan.CODE - 1, code);
        sheet.value(row - 1, TemplatePlan.TITLE - 1, title);
        sheet.value(row - 1, TemplatePlan.OPTIONS - 1, "tối đa " + points + " điểm");
        for (int column = 0; column < TemplatePlan.REMARK; column++) {
            sheet.style(row - 1, column).bold().wrapText(true).set();
        }
    }

    /** The row of a criterion and those of the ones below it; the last one of them. */
    private int criterion(Worksheet sheet, Criterion criterion, Worksheet answers) {
        int row = rows.getOrDefault(criterion.code(), 0);
        if (criterion.kind() == Criterion.Kind.CONTAINER) {
            heading(sheet, row, criterion.code(), title(criterion), criterion.points());
            int last = row;
            for (Criterion child : criterion.children()) {
                last = criterion(sheet, child, answers);
            }
            return last;
        }
        sheet.value(row - 1, TemplatePlan.CODE - 1, criterion.code());
        sheet.value(row - 1, TemplatePlan.TITLE - 1, title(criterion));
        sheet.value(row - 1, TemplatePlan.OPTIONS - 1, options(criterion));
        for (int column : new int[] {TemplatePlan.CODE, TemplatePlan.TITLE, TemplatePlan.OPTIONS}) {
            sheet.style(row - 1, column - 1)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        int list = lists.getOrDefault(criterion.code(), 0);
        int count = TemplatePlan.answers(criterion).size();
        TemplateBook.choose(
                sheet.range(row - 1, TemplatePlan.ANSWER - 1, row - 1, TemplatePlan.ANSWER - 1),
                answers.range(0, list, count - 1, list));
        for (int column : new int[] {TemplatePlan.ANSWER, TemplatePlan.REMARK}) {
            sheet.style(row - 1, column - 1)
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(PALE)
                    .set();
        }
        String range = TemplatePlan.LISTS + "!" + address(0, list, true) + ":" + address(count - 1, list + 1, true);
        sheet.formula(
                row - 1,
                TemplatePlan.POINTS - 1,
                "IFERROR(VLOOKUP(" + address(row - 1, TemplatePlan.ANSWER - 1, false) + "," + range
                        + ",2,FALSE),\"\")");
        return row;
    }

    /** What the sheet prints at a criterion: its title, what it asks for, and how it is to be understood. */
    private static String title(Criterion criterion) {
        String requirement = criterion
                .requirement()
                .map(asked -> "\nYêu cầu: " + asked.text().vi())
                .orElse("");
        return criterion.title().vi() + requirement + lines(criterion.guidance());
    }

    private static String lines(List<Guidance> guidance) {
        return guidance.stream()
                .map(Guidance::text)
                .map(text -> "\n" + text.vi())
                .collect(Collectors.joining());
    }

    /** The options as the law numbers them, with points and marks. */
    private static String options(Criterion criterion) {
        if (criterion.kind() == Criterion.Kind.YES_NO) {
            return "có: " + criterion.points() + " điểm; không: 0 điểm";
        }
        StringBuilder text = new StringBuilder();
        int inCase = 0;
        for (Option option : criterion.options()) {
            if (option.caseNumber() != inCase) {
                inCase = option.caseNumber();
                text.append(text.isEmpty() ? "" : "\n")
                        .append("Trường hợp ")
                        .append(inCase)
                        .append(": ")
                        .append(criterion.cases().get(inCase - 1).title().vi());
            }
            text.append(text.isEmpty() ? "" : "\n")
                    .append(option.number())
                    .append(" – ")
                    .append(option.text().vi())
                    .append(" (")
                    .append(option.points())
                    .append(" điểm)")
                    .append("*".repeat(option.minimumFor().map(Star::number).orElse(0)));
        }
        return text.toString();
    }

    // --- the sums, to look at

    private void sums(Worksheet sheet) {
        sheet.value(0, 0, "Tổng hợp (công thức, chỉ để xem; kết quả do phần mềm tính lại)");
        sheet.value(1, 0, "Thành viên");
        for (int i = 0; i < set.parts().size(); i++) {
            sheet.value(1, i + 1, "Phần " + set.parts().get(i).code());
        }
        int total = set.parts().size() + 1;
        sheet.value(1, total, "Tổng");
        for (int member = 0; member < names.size(); member++) {
            int row = member + 2;
            sheet.value(row, 0, template.members().get(member).id());
            for (int part = 0; part < set.parts().size(); part++) {
                sheet.formula(row, part + 1, sum(names.get(member), part));
            }
            sheet.formula(row, total, "SUM(" + address(row, 1, false) + ":" + address(row, total - 1, false) + ")");
        }
        sheet.value(names.size() + 2, 0, "Trung bình");
        for (int column = 1; column <= total; column++) {
            sheet.formula(
                    names.size() + 2,
                    column,
                    "AVERAGE(" + address(2, column, false) + ":" + address(names.size() + 1, column, false) + ")");
        }
        sheet.protect("", SheetProtectionOption.SHEET);
    }

    /** The sum of a part on a member's sheet: its criteria stand together. */
    private String sum(String name, int part) {
        List<Integer> of = set.criteria().stream()
                .filter(criterion -> criterion.partIndex() == part)
                .map(criterion -> rows.getOrDefault(criterion.code(), 0))
                .toList();
        if (of.isEmpty()) {
            return "0";
        }
        return "SUM('" + name + "'!" + address(of.get(0) - 1, TemplatePlan.POINTS - 1, false) + ":"
                + address(of.get(of.size() - 1) - 1, TemplatePlan.POINTS - 1, false) + ")";
    }

    private static String address(int row, int column, boolean fixed) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return fixed ? "$" + letters + "$" + (row + 1) : letters.toString() + (row + 1);
    }
}
