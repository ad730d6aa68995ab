// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;

/** Rows without a number that are in no sum, told with both readings where a line with amounts stands above them. */
final class UnnumberedRows {
    private static final Text PLAIN = new Text("không phải dòng tổng cộng", "is no grand total");

    private record Unnumbered(int row, String name, List<String> cells, int above) {}

    private final MoneyUnit unit;
    private final TableLayout layout;
    private final FindingLog log;
    private final List<Unnumbered> rows = new ArrayList<>();

    UnnumberedRows(MoneyUnit unit, TableLayout layout, FindingLog log) {
        this.unit = unit;
        this.layout = layout;
        this.log = log;
    }

    /** Takes a row and the line with amounts above it, {@link Grid#NONE} if there is none. */
    void add(int row, String name, String total, List<String> amounts, int above) {
        List<String> cells = new ArrayList<>(List.of(total));
        cells.addAll(amounts);
        rows.add(new Unnumbered(row, name.strip(), cells, above));
    }

    void report(Grid grid, Hierarchy hierarchy) {
        for (Unnumbered of : rows) {
            Finding.Builder finding = Finding.builder(BudgetFinding.NO_NUMBER)
                    .at(layout.row(of.row))
                    .fact("name", of.name)
                    .fact("what", of.above == Grid.NONE ? PLAIN : readings(of, grid, hierarchy.path(of.above)));
            log.add(of.row, 0, finding.build());
        }
    }

    /** Its amounts are part of those above, or are to be added to them: told of the first column where both have one. */
    private Text readings(Unnumbered of, Grid grid, String path) {
        for (int i = 0; i < of.cells.size(); i++) {
            int column = i == 0 ? 0 : layout.order().get(i - 1);
            OptionalLong own = AmountReader.parse(of.cells.get(i), unit);
            if (column >= 0 && own.isPresent() && grid.isAmount(grid.cell(of.above, column))) {
                return readings(path, grid.dong[grid.cell(of.above, column)], own.getAsLong());
            }
        }
        return new Text(
                "có thể là một phần của dòng " + path + " hoặc phải cộng thêm vào dòng đó",
                "may be part of line " + path + " or belong beside it");
    }

    private Text readings(String path, long above, long own) {
        String whole = print(BigInteger.valueOf(above));
        String sum = print(BigInteger.valueOf(above).add(BigInteger.valueOf(own)));
        String part = print(BigInteger.valueOf(own));
        return new Text(
                "hoặc là một phần (" + part + ") của dòng " + path + " (" + whole + "), hoặc phải cộng thêm thành "
                        + sum,
                "is either part (" + part + ") of line " + path + " (" + whole + ") or to be added to it, which makes "
                        + sum);
    }

    private String print(BigInteger dong) {
        return Dong.print(dong, unit);
    }
}
