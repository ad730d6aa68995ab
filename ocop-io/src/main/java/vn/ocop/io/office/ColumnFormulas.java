// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.io.Grid;
import vn.ocop.io.office.OfficeLayout.RelationKind;

/** Sums between columns that a whole column has as its formula. */
final class ColumnFormulas {
    private final Found table;
    private final List<Col> columns;

    ColumnFormulas(Found table, List<Col> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** The columns of a formula of one row. */
    private record Across(List<Integer> plus, List<Integer> minus) {}

    List<Sums.Sum> sums() {
        Map<Integer, Col> amounts = new HashMap<>();
        columns.stream().filter(Col::isAmount).forEach(col -> amounts.put(col.column, col));
        List<Sums.Sum> sums = new ArrayList<>();
        for (Col col : amounts.values()) {
            sum(col, amounts).ifPresent(sums::add);
        }
        return sums;
    }

    private Optional<Sums.Sum> sum(Col col, Map<Integer, Col> amounts) {
        Optional<Across> same = Optional.empty();
        int rows = 0;
        int filled = 0;
        for (int row : table.body) {
            Grid.Cell cell = table.grid.cell(row, col.column);
            filled += cell.isEmpty() ? 0 : 1;
            Optional<Formula> formula = Formula.of(cell.formula()).filter(of -> of.isOfRow(row));
            if (formula.isPresent()) {
                Across across = new Across(
                        Formula.columns(formula.get().plus()),
                        Formula.columns(formula.get().minus()));
                if (same.isPresent() && !same.get().equals(across)) {
                    return Optional.empty();
                }
                same = Optional.of(across);
                rows++;
            }
        }
        if (same.isEmpty() || rows < 2 || 2 * rows < filled) {
            return Optional.empty();
        }
        List<Col> plus = columns(same.get().plus(), amounts);
        List<Col> minus = columns(same.get().minus(), amounts);
        boolean whole = plus.size() == same.get().plus().size()
                && minus.size() == same.get().minus().size()
                && !plus.isEmpty()
                && plus.size() + minus.size() > 1
                && !plus.contains(col)
                && !minus.contains(col);
        return whole ? Optional.of(new Sums.Sum(RelationKind.FORMULA, col, plus, minus)) : Optional.empty();
    }

    private static List<Col> columns(List<Integer> columns, Map<Integer, Col> amounts) {
        return columns.stream()
                .map(amounts::get)
                .flatMap(col -> Optional.ofNullable(col).stream())
                .distinct()
                .toList();
    }
}
