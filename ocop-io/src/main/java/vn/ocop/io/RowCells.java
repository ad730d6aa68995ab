// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.io.words.Words;

/** What cells of a season's files hold: words of a closed list, written as the formats have them or as offices do. */
final class RowCells {
    private static final List<String> YES_OR_NO = List.of("yes", "no");

    private RowCells() {}

    /** Whether the first cells of a row all hold something. */
    static boolean isWhole(RowReader row, List<Finding> findings, int columns) {
        for (int column = 0; column < columns; column++) {
            if (row.isBlank(column)) {
                findings.add(row.missingValue(column));
                return false;
            }
        }
        return true;
    }

    /** One of some names; case does not count, and the words of the list stand for them. */
    static Optional<String> word(
            RowReader row, int column, String chapter, List<String> names, List<Finding> findings) {
        String text = row.text(column);
        if (names.contains(text)) {
            return Optional.of(text);
        }
        Optional<String> meaning = Words.all().meaning(chapter, text).filter(names::contains);
        if (meaning.isEmpty()) {
            findings.add(row.badCell(column, String.join(", ", names)));
        }
        return meaning;
    }

    /** A day: of a workbook by its number, else as it is written. */
    static Optional<LocalDate> day(RowReader row, int column) {
        return row.isDay(column) || row.number(column).isPresent()
                ? row.number(column).flatMap(RowValues::ofWorkbook).or(() -> RowValues.ofText(row.text(column)))
                : RowValues.ofText(row.text(column));
    }

    /** Yes or no. */
    static Optional<Boolean> yesOrNo(RowReader row, int column, String chapter, List<Finding> findings) {
        return word(row, column, chapter, YES_OR_NO, findings).map("yes"::equals);
    }
}
