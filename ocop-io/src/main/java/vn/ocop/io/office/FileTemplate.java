// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.words.Words;

/** Workbooks for the other files of a season: the heads of offices, with lists for what is chosen from one. */
final class FileTemplate {
    private static final int ROWS = 200;
    private static final int WIDTH = 22;

    private static final List<String> BUDGET =
            List.of("no", "name", "total", "Ngân sách trung ương", "Ngân sách tỉnh", "Vốn đối ứng");

    private FileTemplate() {}

    static void write(ScoreSheetTemplate.File file, OutputStream out, LocalDate day) throws IOException {
        TemplateBook book = new TemplateBook();
        Worksheet sheet = book.book.newWorksheet("Bảng");
        Worksheet lists = book.book.newWorksheet(TemplatePlan.LISTS);
        List<String> columns = columns(file);
        int[] widths = new int[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            sheet.value(0, column, file == ScoreSheetTemplate.File.BUDGET ? name : head(name));
            sheet.style(0, column).bold().set();
            List<String> words = file == ScoreSheetTemplate.File.BUDGET ? List.of() : words(name);
            for (int i = 0; i < words.size(); i++) {
                lists.value(i, column, words.get(i));
            }
            if (!words.isEmpty()) {
                TemplateBook.choose(
                        sheet.range(1, column, ROWS, column), lists.range(0, column, words.size() - 1, column));
            }
            widths[column] = WIDTH;
        }
        lists.setVisibilityState(VisibilityState.HIDDEN);
        sheet.freezePane(0, 1);
        book.widths(1, widths);
        book.write(out, day);
    }

    private static List<String> columns(ScoreSheetTemplate.File file) {
        return file == ScoreSheetTemplate.File.BUDGET
                ? BUDGET
                : SeasonSources.format(file.name().toLowerCase(Locale.ROOT)).columns();
    }

    /** The first word for a column. */
    private static String head(String column) {
        List<String> words = Words.all().chapter("head").getOrDefault(column, List.of());
        return words.isEmpty() ? column : words.get(0);
    }

    /** What a column takes, each by its first word. */
    private static List<String> words(String column) {
        return Words.all().chapter(column).values().stream()
                .map(words -> words.get(0))
                .toList();
    }
}
