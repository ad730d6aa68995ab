// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;

/**
 * Judges what is said of the sums between columns by the amounts: a sum that only the headings suggest, and that fails in
 * more than half of the lines, is none; parts that nearly always add up to their whole are told where they do not.
 */
final class RelationChecks {
    private static final int FEWEST_LIKELY = 10;
    private static final int TENTHS = 10;
    private static final int LIKELY_TENTHS = 9;
    private static final int MOST_NAMES = 5;

    private final BudgetTable table;
    private final Grid grid;
    private final FindingLog log;

    RelationChecks(BudgetTable table, FindingLog log) {
        this.table = table;
        this.grid = table.grid();
        this.log = log;
    }

    /** Tells stated sums that are not tested, and parts that add up to their whole in nearly all lines. */
    void report() {
        table.layout().untested().forEach(this::untested);
        likely();
    }

    /** The sums that only the headers suggest and that fail too often to be tested. */
    Set<TableLayout.Relation> doubtful(IdentityCheck all) {
        Set<TableLayout.Relation> doubtful = new HashSet<>();
        List<TableLayout.Relation> relations = table.sums().relations();
        for (int by = 0; by < relations.size(); by++) {
            TableLayout.Relation relation = relations.get(by);
            if (relation.evidence() == BudgetTable.Evidence.HEADING && isDoubtful(all, relation, by)) {
                doubtful.add(relation);
            }
        }
        return doubtful;
    }

    private void untested(TableLayout.Untested relation) {
        add(about(BudgetFinding.RELATION_NOT_TESTED, relation.column()).fact("stated", relation.stated()));
    }

    private boolean isDoubtful(IdentityCheck all, TableLayout.Relation relation, int by) {
        int read = 0;
        int wrong = 0;
        for (int line = 0; line < grid.rows(); line++) {
            if (grid.counts[line]) {
                Identity.Verdict verdict = all.verdict(new Equation(Identity.Kind.ROW_SUM, line, relation.total(), by));
                read += verdict == Identity.Verdict.UNTESTED ? 0 : 1;
                wrong += verdict == Identity.Verdict.WRONG ? 1 : 0;
            }
        }
        boolean doubtful = wrong > read - wrong;
        if (doubtful) {
            doubtful(relation, wrong, read);
        }
        return doubtful;
    }

    private void doubtful(TableLayout.Relation relation, int wrong, int read) {
        String stated = table.sums().relations().stream()
                .filter(other -> other.adds()
                        && other.total() == relation.total()
                        && other.evidence() != BudgetTable.Evidence.HEADING)
                .map(this::sum)
                .collect(Collectors.joining("; "));
        String column = table.columns().get(relation.total());
        if (stated.isEmpty()) {
            add(about(BudgetFinding.RELATION_DOUBTFUL, column)
                    .fact("parts", sum(relation))
                    .fact("count", wrong)
                    .fact("of", read));
        } else {
            add(about(BudgetFinding.RELATION_CONTRADICTED, column)
                    .fact("parts", sum(relation))
                    .fact("stated", stated));
        }
    }

    private String sum(TableLayout.Relation relation) {
        String parts = names(relation.parts(), " + ");
        return relation.less().isEmpty() ? parts : parts + " - " + names(relation.less(), " - ");
    }

    private String names(ImmutableIntArray columns, String between) {
        return columns.asList().stream().map(table.columns()::get).collect(Collectors.joining(between));
    }

    private Finding.Builder about(BudgetFinding code, String column) {
        return Finding.builder(code).at(table.layout().file()).fact("column", column);
    }

    private void add(Finding.Builder finding) {
        log.add(FindingLog.TABLE, 0, finding.build());
    }

    /** Parts that add up to their whole in nearly all lines. */
    private void likely() {
        for (TableLayout.Relation relation : table.sums().relations()) {
            if (!relation.adds() && relation.parts().length() > 1) {
                List<Integer> lines = new ArrayList<>();
                for (int line = 0; line < grid.rows(); line++) {
                    if (grid.counts[line]) {
                        lines.add(line);
                    }
                }
                String column = table.columns().get(relation.total());
                String parts = names(relation.parts(), " + ");
                Text what = new Text(parts + " bằng “" + column + "”", parts + " is “" + column + "”");
                likely(
                        lines,
                        line -> hasAmount(line, relation.total()) && isReadable(line, relation),
                        line -> difference(line, relation).signum() == 0,
                        what);
            }
        }
        likelyLines();
    }

    private boolean isReadable(int line, TableLayout.Relation relation) {
        return !isUnreadable(line, relation.total())
                && relation.parts().asList().stream().noneMatch(part -> isUnreadable(line, part));
    }

    private boolean isUnreadable(int line, int column) {
        return grid.isUnreadable(grid.cell(line, column));
    }

    private boolean hasAmount(int line, int column) {
        return grid.dong[grid.cell(line, column)] != 0;
    }

    private BigInteger difference(int line, TableLayout.Relation relation) {
        BigInteger difference = amount(line, relation.total());
        for (int part : relation.parts().asList()) {
            difference = difference.subtract(amount(line, part));
        }
        return difference;
    }

    private BigInteger amount(int line, int column) {
        return BigInteger.valueOf(grid.dong[grid.cell(line, column)]);
    }

    private void likelyLines() {
        ListMultimap<Integer, Integer> parts =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (TableSums.Extra extra : table.sums().extras()) {
            if (extra.sort() == TableSums.Sort.PART && extra.of().length() == 1) {
                parts.put(extra.of().get(0), extra.index());
            }
        }
        parts.asMap().values().removeIf(of -> of.size() < 2);
        List<Integer> wholes = List.copyOf(parts.keySet());
        Text what = new Text(
                "các dòng “trong đó” cộng lại bằng dòng của chúng",
                "the lines “of which” add up to the line above them");
        likely(wholes, whole -> isReadable(whole, parts.get(whole)), whole -> addUp(whole, parts.get(whole)), what);
    }

    private boolean isReadable(int whole, List<Integer> parts) {
        return grid.counts[whole]
                && IntStream.range(0, grid.width)
                        .noneMatch(column -> isUnreadable(whole, column)
                                || parts.stream().anyMatch(part -> isUnreadable(part, column)));
    }

    private boolean addUp(int whole, List<Integer> parts) {
        for (int column = 0; column < grid.width; column++) {
            BigInteger sum = BigInteger.ZERO;
            for (int part : parts) {
                sum = sum.add(amount(part, column));
            }
            if (!sum.equals(amount(whole, column))) {
                return false;
            }
        }
        return true;
    }

    private void likely(List<Integer> lines, IntPredicate counts, IntPredicate holds, Text what) {
        List<Integer> tested = lines.stream().filter(counts::test).toList();
        List<Integer> off = tested.stream().filter(line -> !holds.test(line)).toList();
        int held = tested.size() - off.size();
        boolean likely = tested.size() >= FEWEST_LIKELY && held * TENTHS > tested.size() * LIKELY_TENTHS;
        if (likely && !off.isEmpty()) {
            String names = off.stream().limit(MOST_NAMES).map(table::path).collect(Collectors.joining(", "));
            Finding finding = Finding.builder(BudgetFinding.RELATION_LIKELY)
                    .at(table.rowLocation(off.get(0)))
                    .fact("what", what)
                    .fact("holds", held)
                    .fact("of", tested.size())
                    .fact("count", off.size())
                    .fact("lines", names)
                    .build();
            log.add(table.row(off.get(0)), 0, finding);
        }
    }
}
