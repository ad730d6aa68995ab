// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Section;
import vn.ocop.io.Grid;
import vn.ocop.io.TableSource;

/** Random legal answers of a council, and the layouts in which offices write them. */
final class Layouts {
    static final List<String> MEMBERS = List.of("TV01", "TV02", "TV03");
    static final String PRODUCT = "P-0001";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 22);

    /** How a sheet looks. */
    enum Layout {
        MATRIX_CODES,
        MATRIX_TITLES,
        FORM_BOXES,
        FORM_MARKS,
        FORM_POINTS,
        FORM_WORD,
        FORM_WORD_SPLIT,
        CHOICES_OPTIONS,
        CHOICES_POINTS,
        CHOICES_MEMBERS,
        TEMPLATE
    }

    final CriteriaSet set;
    /** The chosen options of each member by criterion; 0 for none of them, absent where nothing is answered. */
    final Map<String, Map<Criterion, Integer>> answers = new LinkedHashMap<>();

    Layouts(CriteriaSet set, Random random) {
        this.set = set;
        for (String member : MEMBERS) {
            Map<Criterion, Integer> sheet = new LinkedHashMap<>();
            for (Criterion criterion : set.criteria()) {
                boolean applies = criterion
                        .needs()
                        .flatMap(set::criterion)
                        .map(needed -> worth(needed, sheet.getOrDefault(needed, 0)) != 0)
                        .orElse(true);
                if (applies) {
                    List<Integer> legal = legal(criterion);
                    sheet.put(criterion, legal.get(random.nextInt(legal.size())));
                }
            }
            answers.put(member, sheet);
        }
    }

    /** The options that their points tell: what a matrix can hold. */
    private static List<Integer> legal(Criterion criterion) {
        List<Integer> legal = new ArrayList<>();
        for (Option option : criterion.options()) {
            long marks = criterion.optionsWorth(option.points()).stream()
                    .map(Option::minimumFor)
                    .distinct()
                    .count();
            if (marks == 1) {
                legal.add(option.number());
            }
        }
        if (criterion.admitsNone() && criterion.optionsWorth(0).isEmpty()) {
            legal.add(0);
        }
        return legal;
    }

    static int worth(Criterion criterion, int option) {
        return option == 0 ? 0 : criterion.pointsOf(option);
    }

    /** The long form. */
    TableSource longForm(boolean byPoints) {
        StringBuilder csv = new StringBuilder("product,set,member,criterion,option,points\n");
        answers.forEach((member, sheet) -> sheet.forEach((criterion, option) -> {
            boolean points = byPoints && option > 0;
            csv.append(String.join(
                            ",",
                            PRODUCT,
                            "" + set.number(),
                            member,
                            criterion.code(),
                            points
                                    ? ""
                                    : option == 0
                                            ? "none"
                                            : criterion
                                                    .options()
                                                    .get(option - 1)
                                                    .label(),
                            points ? "" + worth(criterion, option) : ""))
                    .append('\n');
        }));
        return TableSource.of("sheets.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The files of a layout. */
    List<TableSource> files(Layout layout, Rulebook rulebook) {
        try {
            return switch (layout) {
                case MATRIX_CODES -> List.of(TableSource.of("matrix.xlsx", matrix(true)));
                case MATRIX_TITLES -> List.of(TableSource.of("matrix.xlsx", matrix(false)));
                case FORM_BOXES, FORM_MARKS, FORM_POINTS -> List.of(TableSource.of("forms.xlsx", forms(layout)));
                case FORM_WORD -> {
                    List<TableSource> files = new ArrayList<>();
                    for (String member : MEMBERS) {
                        files.add(TableSource.of(
                                member + ".docx", word(false, List.of(form(member, Layout.FORM_BOXES)))));
                    }
                    yield files;
                }
                case FORM_WORD_SPLIT ->
                    List.of(TableSource.of(
                            "forms.docx",
                            word(
                                    true,
                                    MEMBERS.stream()
                                            .map(member -> form(member, Layout.FORM_BOXES))
                                            .toList())));
                case CHOICES_OPTIONS, CHOICES_POINTS, CHOICES_MEMBERS ->
                    List.of(TableSource.of("choices.xlsx", choices(layout)));
                case TEMPLATE -> List.of(TableSource.of("template.xlsx", filled(rulebook)));
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    // --- matrix

    private byte[] matrix(boolean codes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "test", "1.0");
        Worksheet sheet = book.newWorksheet("Bảng điểm");
        sheet.value(2, 0, set.number() + ". Bộ sản phẩm: " + set.name().vi());
        sheet.value(3, 0, "Mã số sản phẩm: " + PRODUCT);
        int title = codes ? 1 : 0;
        if (codes) {
            sheet.value(7, 0, "TT");
        }
        sheet.value(7, title, "Tiêu chí");
        sheet.value(7, title + 1, "Điểm tối đa");
        for (int i = 0; i < MEMBERS.size(); i++) {
            sheet.value(7, title + 2 + i, MEMBERS.get(i));
        }
        sheet.value(7, title + 2 + MEMBERS.size(), "Điểm TB");
        int row = 8;
        for (Section section : set.sections()) {
            if (set.criterion(section.number()).isEmpty()) {
                put(sheet, row++, codes, section.number(), section.title().vi());
            }
            for (Criterion criterion : leaves(section.criteria())) {
                put(
                        sheet,
                        row,
                        codes,
                        criterion.printedCode().orElse(criterion.code()),
                        criterion.title().vi());
                sheet.value(row, title + 1, criterion.points());
                for (int i = 0; i < MEMBERS.size(); i++) {
                    Optional<Integer> option = answer(MEMBERS.get(i), criterion);
                    if (option.isPresent()) {
                        int worth = worth(criterion, option.get());
                        if ((row + i) % 5 == 0) {
                            sheet.value(row, title + 2 + i, "" + worth);
                        } else {
                            sheet.value(row, title + 2 + i, worth);
                        }
                    }
                }
                row++;
            }
        }
        book.finish();
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, boolean codes, String code, String title) {
        if (!codes) {
            sheet.value(row, 0, code + ". " + title);
            return;
        }
        if (code.matches("\\d+(\\.\\d)?")) {
            sheet.value(row, 0, new java.math.BigDecimal(code));
        } else {
            sheet.value(row, 0, code);
        }
        sheet.value(row, 1, title);
    }

    private static List<Criterion> leaves(List<Criterion> criteria) {
        List<Criterion> leaves = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (criterion.children().isEmpty()) {
                leaves.add(criterion);
            } else {
                leaves.addAll(leaves(criterion.children()));
            }
        }
        return leaves;
    }

    private Optional<Integer> answer(String member, Criterion criterion) {
        return Optional.ofNullable(answers.get(member)).map(sheet -> sheet.get(criterion));
    }

    // --- summary

    /** The points of a member by part. */
    private List<Integer> parts(String member) {
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < set.parts().size(); part++) {
            int index = part;
            parts.add(answers.getOrDefault(member, Map.of()).entrySet().stream()
                    .filter(answer -> answer.getKey().partIndex() == index)
                    .mapToInt(answer -> worth(answer.getKey(), answer.getValue()))
                    .sum());
        }
        return parts;
    }

    /** A summary of the council: the parts of each member, or a total alone, and up to which star all marks are met. */
    TableSource summary(boolean byPart, String minimum) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook book = new Workbook(out, "test", "1.0");
            Worksheet sheet = book.newWorksheet("Tổng hợp");
            int column = 0;
            for (String head : List.of("TT", "Mã sản phẩm", "Tên sản phẩm", "Bộ")) {
                sheet.value(2, column++, head);
            }
            sheet.value(4, 0, 1);
            sheet.value(4, 1, PRODUCT);
            sheet.value(4, 2, "Một sản phẩm");
            sheet.value(4, 3, "Bộ số " + set.number());
            for (String member : MEMBERS) {
                sheet.value(2, column, member);
                List<Integer> parts = parts(member);
                for (int part = 0; byPart && part < parts.size(); part++) {
                    sheet.value(3, column, set.parts().get(part).code());
                    sheet.value(4, column++, parts.get(part));
                }
                if (byPart) {
                    sheet.value(3, column, "Tổng");
                }
                sheet.value(
                        4, column++, parts.stream().mapToInt(Integer::intValue).sum());
            }
            if (!minimum.isEmpty()) {
                sheet.value(2, column, "Điều kiện tối thiểu đạt … sao");
                sheet.value(4, column, Integer.parseInt(minimum));
            }
            book.finish();
            return TableSource.of("summary.xlsx", out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    // --- options across

    private byte[] choices(Layout layout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "test", "1.0");
        List<List<String>> sheets = layout == Layout.CHOICES_MEMBERS
                ? List.of(MEMBERS)
                : MEMBERS.stream().map(List::of).toList();
        for (List<String> members : sheets) {
            Worksheet sheet = book.newWorksheet(layout == Layout.CHOICES_MEMBERS ? "Bảng" : "Phiếu " + members.get(0));
            sheet.value(0, 0, set.number() + ". Bộ sản phẩm: " + set.name().vi());
            sheet.value(1, 0, "Mã số sản phẩm: " + PRODUCT);
            if (layout != Layout.CHOICES_MEMBERS) {
                sheet.value(2, 0, "Người đánh giá: " + members.get(0));
            }
            sheet.value(4, 0, "TT");
            sheet.value(4, 1, "Tiêu chí");
            sheet.value(4, 2, "Điểm tối đa");
            int width = layout == Layout.CHOICES_POINTS
                    ? most(Criterion::points) + 1
                    : most(of -> of.options().size()) + 1;
            for (int i = 0; i < members.size(); i++) {
                int from = 3 + i * width;
                sheet.value(4, from, layout == Layout.CHOICES_MEMBERS ? members.get(i) : "Mức điểm");
                for (int k = 0; k < width; k++) {
                    switch (layout) {
                        case CHOICES_POINTS -> sheet.value(5, from + k, k);
                        default -> sheet.value(5, from + k, k == 0 ? "0 điểm" : "Mức " + k);
                    }
                }
            }
            if (layout == Layout.CHOICES_OPTIONS) {
                sheet.value(4, 3 + width, "Điểm chấm");
            }
            int row = 6;
            for (Section section : set.sections()) {
                if (set.criterion(section.number()).isEmpty()) {
                    put(sheet, row++, true, section.number(), section.title().vi());
                }
                for (Criterion criterion : leaves(section.criteria())) {
                    put(
                            sheet,
                            row,
                            true,
                            criterion.printedCode().orElse(criterion.code()),
                            criterion.title().vi());
                    for (int i = 0; i < members.size(); i++) {
                        Optional<Integer> chosen = answer(members.get(i), criterion);
                        int from = 3 + i * width;
                        if (chosen.isPresent()) {
                            int column =
                                    layout == Layout.CHOICES_POINTS ? worth(criterion, chosen.get()) : chosen.get();
                            boolean asPoints = layout == Layout.CHOICES_OPTIONS && row % 3 == 0 && column > 0;
                            sheet.value(row, from + column, asPoints ? "" + worth(criterion, column) : "x");
                            if (layout == Layout.CHOICES_OPTIONS && row % 2 == 0) {
                                sheet.value(row, from + width, worth(criterion, chosen.get()));
                            }
                        }
                    }
                    row++;
                }
            }
        }
        book.finish();
        return out.toByteArray();
    }

    private int most(java.util.function.ToIntFunction<Criterion> of) {
        return set.criteria().stream().mapToInt(of).max().orElse(0);
    }

    // --- form

    private byte[] forms(Layout layout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "test", "1.0");
        for (String member : MEMBERS) {
            Worksheet sheet = book.newWorksheet("Phiếu " + member);
            List<List<String>> rows = form(member, layout);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String text = rows.get(row).get(column);
                    if (text.matches("\\d+")) {
                        sheet.value(row, column, Integer.parseInt(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                }
            }
        }
        book.finish();
        return out.toByteArray();
    }

    /** The rows of a member's form: text, printed points, mark, points. */
    private List<List<String>> form(String member, Layout layout) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP"));
        rows.add(List.of(set.number() + ". Bộ sản phẩm: " + set.name().vi()));
        rows.add(List.of("Mã số sản phẩm: " + PRODUCT));
        rows.add(List.of("Người đánh giá: " + member));
        rows.add(List.of("Các tiêu chí", "Thang điểm", "Chọn", "Điểm chấm"));
        for (Section section : set.sections()) {
            if (set.criterion(section.number()).isEmpty()) {
                rows.add(List.of(section.number() + ". " + section.title().vi(), "" + section.points()));
            }
            for (Criterion criterion : leaves(section.criteria())) {
                form(rows, member, criterion, layout);
            }
        }
        rows.add(List.of("TỔNG CỘNG", "100"));
        return rows;
    }

    private void form(List<List<String>> rows, String member, Criterion criterion, Layout layout) {
        Optional<Integer> chosen = answer(member, criterion);
        boolean yesNo = criterion.kind() == Criterion.Kind.YES_NO;
        boolean yes = layout == Layout.FORM_MARKS && yesNo && chosen.isPresent() && chosen.get() == 2;
        boolean above = chosen.isPresent() && !yes && (yesNo || chosen.get() == 0 || layout == Layout.FORM_POINTS);
        rows.add(List.of(
                criterion.printedCode().orElse(criterion.code()) + ". "
                        + criterion.title().vi(),
                "" + criterion.points(),
                yes ? "x" : "",
                above ? "" + worth(criterion, chosen.get()) : ""));
        if (yesNo) {
            return;
        }
        for (Option option : criterion.options()) {
            boolean ticked = chosen.isPresent() && chosen.get() == option.number() && layout != Layout.FORM_POINTS;
            boolean box = ticked && layout == Layout.FORM_BOXES;
            rows.add(List.of(
                    (box ? "☒ " : "□ ") + option.text().vi() + "***",
                    option.printedBlank() ? "" : "" + option.printedPoints().orElse(option.points()),
                    ticked && layout == Layout.FORM_MARKS ? "x" : "",
                    ""));
        }
    }

    // --- Word

    /** Forms one after the other: the head lines as paragraphs, or in a table of their own and a table for each part. */
    private static byte[] word(boolean split, List<List<List<String>>> forms) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        int head = 4;
        for (List<List<String>> rows : forms) {
            List<List<String>> lines = rows.subList(0, head);
            if (split) {
                xml.append(paragraph(lines.get(0).get(0)));
                table(xml, lines.subList(1, head));
            } else {
                lines.forEach(row -> xml.append(paragraph(row.get(0))));
            }
            int from = head;
            for (int row = head + 1; split && row < rows.size(); row++) {
                if (rows.get(row).get(0).matches("[34579]\\. .*")) {
                    table(xml, rows.subList(from, row));
                    xml.append(paragraph("Phần tiếp theo"));
                    from = row;
                }
            }
            table(xml, rows.subList(from, rows.size()));
        }
        xml.append("</w:body></w:document>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                            + " Extension=\"xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            part(zip, "word/document.xml", xml.toString());
        }
        return out.toByteArray();
    }

    private static void table(StringBuilder xml, List<List<String>> rows) {
        xml.append("<w:tbl>");
        for (List<String> row : rows) {
            xml.append("<w:tr>");
            for (int column = 0; column < 4; column++) {
                xml.append("<w:tc>")
                        .append(paragraph(column < row.size() ? row.get(column) : ""))
                        .append("</w:tc>");
            }
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</w:t></w:r></w:p>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    // --- template

    /** The template of the set, empty. */
    byte[] template(Rulebook rulebook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<ScoreSheetTemplate.Member> members = MEMBERS.stream()
                .map(id -> new ScoreSheetTemplate.Member(id, ""))
                .toList();
        ScoreSheetTemplate.of(rulebook, set, PRODUCT, "=1+1", members).write(out, DAY);
        return out.toByteArray();
    }

    /** The template filled in and saved by another program. */
    private byte[] filled(Rulebook rulebook) throws IOException {
        List<Grid> grids =
                Grid.read(TableSource.of("t.xlsx", template(rulebook))).value().orElseThrow();
        Map<String, Integer> rows = TemplatePlan.rows(set);
        return saved(grids, (grid, row, column) -> {
            for (String member : MEMBERS) {
                if (grid.name().equals("Phiếu " + member) && column == TemplatePlan.ANSWER) {
                    for (Map.Entry<Criterion, Integer> answer :
                            answers.getOrDefault(member, Map.of()).entrySet()) {
                        if (rows.get(answer.getKey().code()) == row) {
                            List<String> list = TemplatePlan.answers(answer.getKey());
                            return list.get(answer.getValue() == 0 ? list.size() - 1 : answer.getValue() - 1);
                        }
                    }
                }
            }
            return grid.cell(row, column).text();
        });
    }

    /** What a cell is to hold. */
    interface Filling {
        String text(Grid grid, int row, int column);
    }

    /** The sheets saved anew, as another program would. */
    static byte[] saved(List<Grid> grids, Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "test", "1.0");
        for (Grid grid : grids) {
            Worksheet sheet = book.newWorksheet(grid.name());
            for (int row = 1; row <= grid.lastRow(); row++) {
                for (int column = 1; column <= Math.max(grid.lastColumn(), TemplatePlan.ANSWER); column++) {
                    String text = filling.text(grid, row, column);
                    if (!text.isEmpty()) {
                        sheet.value(row - 1, column - 1, text);
                    }
                }
            }
            if (grid.isHidden()) {
                sheet.setVisibilityState(VisibilityState.HIDDEN);
            }
        }
        book.finish();
        return out.toByteArray();
    }
}
