// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ocop.core.Text;

/** Why a header may lack its columns: what people do to tables, told apart by a look at the first rows. */
final class HeaderHint {
    /** So many rows below the first one are looked at. */
    static final int ROWS = 60;

    /** What tables of other kinds cannot do without. */
    private static final Map<String, List<String>> OTHERS = Map.of(
            "sheets.csv", List.of("product", "set", "member", "criterion"),
            "council.csv", List.of("member", "role"),
            "minimums.csv", List.of("product", "criterion", "star"),
            "knockouts.csv", List.of("product", "condition"),
            "conflicts.csv", List.of("member", "product"),
            "products.csv", List.of("product", "subject"),
            "budget.csv", List.of("no", "name", "total"),
            "certificates.csv", List.of("product", "stars", "issued"));

    private final TableFormat format;
    private final List<String> header;
    private int first;
    private int better;
    private List<String> betterRow = List.of();

    HeaderHint(TableFormat format, List<String> header) {
        this.format = format;
        this.header = header;
    }

    /** Looks at a row below the one that was taken for the header. */
    void row(int number, List<String> cells) {
        first = first == 0 ? number - 1 : first;
        if (better == 0 && new Header(format, cells).isComplete()) {
            better = number;
            betterRow = cells;
        }
    }

    /** The row that was taken for the header. */
    int first() {
        return Math.max(1, first);
    }

    /** Whether this reading of the file is more likely than another one. */
    boolean isNearerThan(HeaderHint other) {
        if (better > 0 != other.better > 0) {
            return better > 0;
        }
        int fewer = Integer.compare(misses(), other.misses());
        return fewer < 0 || (fewer == 0 && header.size() > other.header.size());
    }

    private int misses() {
        return new Header(format, header).missing().size();
    }

    Text text() {
        String only = String.join("", header);
        if (only.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return new Text(
                    "Hãy xóa dòng \u201csep=…\u201d, chỉ Excel dùng",
                    "Remove the line \u201csep=…\u201d, which is for Excel only");
        }
        if (better > 0) {
            return new Text(
                    "Dòng " + better + " trông như dòng tiêu đề (" + String.join(", ", betterRow)
                            + "); hãy xóa các dòng ở trên",
                    "Row " + better + " looks like the header (" + String.join(", ", betterRow)
                            + "); remove the rows above it");
        }
        List<String> lower =
                header.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        if (new Header(format, lower).isComplete()) {
            return new Text(
                    "Tên cột viết chữ thường: " + String.join(", ", format.required()),
                    "Names of columns are in lower case: " + String.join(", ", format.required()));
        }
        if (header.size() == 1 && isSplitBy(only, "[|:/]| {2,}")) {
            return new Text(
                    "Các cột phải cách nhau bằng dấu phẩy, dấu chấm phẩy hoặc tab",
                    "Columns are separated by commas, semicolons or tabs");
        }
        return OTHERS.entrySet().stream()
                .filter(other ->
                        lower.containsAll(other.getValue()) && other.getValue().size() >= own(lower))
                .min(java.util.Comparator.comparing((Map.Entry<String, ? extends java.util.Collection<String>> other) ->
                                -other.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .map(name -> new Text(
                        "Trông như tệp " + name + "; có thể các tệp bị đổi chỗ",
                        "It looks like " + name + "; maybe files were swapped"))
                .orElse(new Text("Hãy kiểm tra dòng tiêu đề", "Check the header row"));
    }

    /** How many columns of this format are there: a file with more of them than of another one was not swapped. */
    private long own(List<String> lower) {
        return format.required().stream().filter(lower::contains).count();
    }

    private boolean isSplitBy(String line, String separators) {
        List<String> cells = List.of(line.split(separators));
        return cells.size() > 1
                && format.required().stream()
                        .anyMatch(column -> cells.stream()
                                .anyMatch(cell -> CellText.strip(cell).equals(column)));
    }
}
