// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.ocop.core.Checked;
import vn.ocop.core.Digits;
import vn.ocop.core.Finding;
import vn.ocop.criteria.advice.Costs;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;

/**
 * Reads what changes cost: one row per cost, with the columns {@code criterion}, {@code option} and {@code cost}, and
 * {@code product}, where a blank stands for all products. A product's own row goes before the one for all. Start here:
 * {@link #read}.
 */
public final class CostsFile {
    private static final TableFormat FORMAT =
            TableFormat.required("criterion", "option", "cost").optional("product");
    private static final int MOST_DIGITS = 18;

    private record Key(String product, String criterion, int option) {}

    private record Stated(Table.Row row, long cost) {}

    private final String unit;
    private final Map<Key, Stated> stated;

    private CostsFile(String unit, Map<Key, Stated> stated) {
        this.unit = unit;
        this.stated = stated;
    }

    /**
     * Reads costs.
     *
     * @param source where the table comes from
     * @param unit what the costs are counted in, such as {@code "dong"}
     * @return the costs; a row that cannot be used, or states a cost again, is a finding; absent if no table could be read
     * @throws IllegalArgumentException if the unit is blank
     */
    public static Checked<CostsFile> read(TableSource source, String unit) {
        if (unit.isBlank()) {
            throw new IllegalArgumentException("unit must not be blank, was \"" + unit + "\"");
        }
        Checked<Table> table = Table.read(source, FORMAT);
        List<Finding> findings = new ArrayList<>(table.findings());
        return table.value()
                .map(rows -> Checked.of(new CostsFile(unit, costs(rows, findings)), findings))
                .orElseGet(() -> Checked.none(findings));
    }

    private static Map<Key, Stated> costs(Table table, List<Finding> findings) {
        Map<Key, Stated> costs = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            RowValues values = new RowValues(row, findings);
            Optional<String> criterion = values.required("criterion");
            OptionalLong option = whole(values, "option");
            OptionalLong cost = whole(values, "cost");
            if (values.isUsable()) {
                String product = values.text("product").orElse("");
                Key key = new Key(product, criterion.orElseThrow(), Math.toIntExact(option.orElseThrow()));
                if (costs.putIfAbsent(key, new Stated(row, cost.orElseThrow())) != null) {
                    findings.add(Finding.builder(IoFinding.REPEATED_COST)
                            .location(row.location("cost"))
                            .fact("criterion", key.criterion())
                            .fact("option", Integer.toString(key.option()))
                            .build());
                }
            }
        }
        return costs;
    }

    private static OptionalLong whole(RowValues values, String column) {
        Optional<String> text = values.required(column);
        int most = column.equals("option") ? 2 : MOST_DIGITS;
        if (text.isPresent() && (text.get().length() > most || !Digits.areAllOf(text.get()))) {
            values.bad(column, column.equals("option") ? "1…99" : "0, 1, 2 …", text.get());
            return OptionalLong.empty();
        }
        return text.map(number -> OptionalLong.of(Long.parseLong(number))).orElse(OptionalLong.empty());
    }

    /**
     * The costs of one product.
     *
     * @param product its identifier
     * @param set its criteria set
     * @param findings takes what rows of the product, or for all products, say of options that the set's criteria lack, and rows
     *     of the product of criteria that the set lacks
     * @return the costs; what no row names is not for sale
     */
    public Costs costs(String product, CriteriaSet set, List<Finding> findings) {
        Map<Key, Long> all = new LinkedHashMap<>();
        for (String rowsOf : List.of("", product)) {
            stated.forEach((key, cost) -> {
                if (key.product().equals(rowsOf) && isOffered(key, cost, set, findings)) {
                    all.put(new Key("", key.criterion(), key.option()), cost.cost());
                }
            });
        }
        Costs.Builder costs = Costs.table(unit);
        all.forEach((key, cost) -> costs.cost(key.criterion(), key.option(), cost));
        return costs.build();
    }

    private static boolean isOffered(Key key, Stated cost, CriteriaSet set, List<Finding> findings) {
        Optional<Criterion> criterion = set.criterion(key.criterion()).filter(of -> of.index() >= 0);
        if (criterion.isEmpty()) {
            if (!key.product().isEmpty()) {
                findings.add(bad(
                        cost.row(),
                        "criterion",
                        set.criteria().stream().map(Criterion::code).collect(Collectors.joining(", ")),
                        key.criterion()));
            }
            return false;
        }
        boolean offered = criterion.get().option(key.option()).isPresent();
        if (!offered) {
            String options = criterion.get().options().stream()
                    .map(Option::number)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            findings.add(bad(cost.row(), "option", options, Integer.toString(key.option())));
        }
        return offered;
    }

    private static Finding bad(Table.Row row, String column, String expected, String found) {
        return Finding.builder(IoFinding.BAD_CELL)
                .location(row.location(column))
                .fact("column", column)
                .fact("expected", expected)
                .fact("found", found)
                .build();
    }
}
