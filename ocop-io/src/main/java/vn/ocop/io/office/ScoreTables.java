// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/**
 * The sheets of a file: each sheet of a workbook for itself; of a document the tables that make one form, since a form may be
 * split where a part begins, or stand below a table of its product. Not thread-safe; lives for one reading.
 */
final class ScoreTables {
    private static final int MOST_COLUMNS = 6;

    private final List<ScoreCriteria> sets = new ArrayList<>();

    ScoreTables(Collection<Rulebook> rulebooks) {
        for (Rulebook rulebook : rulebooks) {
            rulebook.sets().stream()
                    .map(SetHeader::number)
                    .flatMap(number -> rulebook.set(number).stream())
                    .filter(set -> !set.criteria().isEmpty())
                    .map(ScoreCriteria::new)
                    .forEach(sets::add);
        }
    }

    /** The tables of a document by form, in order. */
    List<ScoreGrid> forms(List<Grid> tables) {
        List<ScoreGrid> forms = new ArrayList<>();
        List<Grid> form = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Optional<ScoreGrid> scored = Optional.empty();
        for (Grid table : tables) {
            ScoreGrid alone = new ScoreGrid(table);
            Set<String> own = codes(alone);
            if (scored.isPresent() && (begins(alone, own, codes) || !fitsBelow(scored.get(), alone, own))) {
                forms.add(new ScoreGrid(form));
                form.clear();
                codes.clear();
                scored = Optional.empty();
            }
            form.add(table);
            codes.addAll(own);
            scored = own.isEmpty() ? scored : scored.or(() -> Optional.of(alone));
        }
        if (scored.isPresent()) {
            forms.add(new ScoreGrid(form));
        } else {
            form.forEach(table -> forms.add(new ScoreGrid(table)));
        }
        return forms;
    }

    /** Whether another form begins with a table: by a criterion that is there already, or by a product. */
    private static boolean begins(ScoreGrid table, Set<String> own, Set<String> before) {
        ScoreTitle title = ScoreTitle.read(table, table.lastRow() + 1);
        return !Collections.disjoint(own, before) || title.product.isPresent() || title.name.isPresent();
    }

    /** Whether the columns of a table may be those of the one above: no more of them, and no other heads. */
    private static boolean fitsBelow(ScoreGrid above, ScoreGrid table, Set<String> own) {
        int head = ScoreHead.row(table);
        if (own.isEmpty()) {
            return true;
        }
        if (table.lastColumn() > above.lastColumn()) {
            return false;
        }
        return head == 0 || heads(table, head).equals(heads(above, ScoreHead.row(above)));
    }

    private static List<String> heads(ScoreGrid table, int row) {
        List<String> heads = new ArrayList<>();
        for (int column = 1; row > 0 && column <= table.lastColumn(); column++) {
            heads.add(Words.key(table.text(row, column)));
        }
        return heads;
    }

    /** The codes of a table that stand with the title of their criterion. */
    private Set<String> codes(ScoreGrid table) {
        Set<String> codes = new TreeSet<>();
        for (int column = 1; column <= Math.min(table.lastColumn(), MOST_COLUMNS); column++) {
            codes.addAll(table.printed(column).stream()
                    .filter(printed -> !printed.title().isEmpty()
                            && sets.stream()
                                    .anyMatch(set -> set.criterion(printed.code(), printed.title())
                                            .isPresent()))
                    .map(ScoreGrid.Printed::code)
                    .collect(Collectors.toSet()));
        }
        return codes;
    }
}
