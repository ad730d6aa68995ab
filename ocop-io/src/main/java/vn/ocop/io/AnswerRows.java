// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.criteria.ScoreSheets;

/**
 * Reads the rows of score sheets. Rows of one product may lie far apart: they are gathered, one number each, and handed to
 * the products batch by batch, product by product, so that a product's answers are not fetched from memory for every row.
 * Within a product the rows keep their order.
 */
final class AnswerRows {
    static final TableFormat FORMAT = TableFormat.required("product", "set", "member", "criterion")
            .atLeastOneOf("option", "points")
            .optional("round");
    private static final int PRODUCT = 0;
    private static final int SET = 1;
    private static final int MEMBER = 2;
    private static final int CRITERION = 3;
    private static final int OPTION = 4;
    private static final int POINTS = 5;
    private static final int ROUND = 6;

    private static final int[] PACKED = {SET, MEMBER, CRITERION, OPTION, POINTS, ROUND};
    private static final int[] BITS = {10, 14, 10, 10, 12, 7};
    private static final int FIRST_BATCH = 1 << 12;
    private static final int USUAL_BATCH = 1 << 20;
    /** Below so many rows in a row of one product, sorting pays. */
    private static final int USUAL_RUN = 4;

    private final RowReader reader;
    private final Function<String, ProductRows> products;
    private final List<Finding> findings;
    private final int batch;
    private final Here here;

    /** The products by the symbol of their identifier. */
    private @Nullable ProductRows[] bySymbol = new @Nullable ProductRows[64];

    private long[] packed = new long[FIRST_BATCH];
    private int[] rows = new int[FIRST_BATCH];
    private int[] symbols = new int[FIRST_BATCH];
    private int size;
    private int runs;

    /** Where the row stands that is handed on: made into a location only when somebody asks. */
    static final class Here implements Supplier<Optional<Location>> {
        private final Location sheet;
        private int row;

        Here(Location sheet) {
            this.sheet = sheet;
        }

        @Override
        public Optional<Location> get() {
            return Optional.of(at());
        }

        Location at() {
            return sheet.row(row);
        }
    }

    AnswerRows(RowReader reader, Function<String, ProductRows> products, List<Finding> findings) {
        this(reader, products, findings, USUAL_BATCH);
    }

    /** Hands on after so many rows. */
    AnswerRows(RowReader reader, Function<String, ProductRows> products, List<Finding> findings, int batch) {
        this.reader = reader;
        this.products = products;
        this.findings = findings;
        this.batch = batch;
        this.here = new Here(reader.sheet());
    }

    void read() {
        while (reader.next()) {
            if (reader.isBlank(PRODUCT)) {
                findings.add(reader.missingValue(PRODUCT));
            } else if (!gather()) {
                handOn();
                take(product(reader.text(PRODUCT)));
            }
        }
        handOn();
    }

    /** Notes the row as one number; false if it does not fit. */
    private boolean gather() {
        int product = reader.symbol(PRODUCT);
        long row = 0;
        for (int i = 0; i < PACKED.length; i++) {
            int symbol = reader.symbol(PACKED[i]);
            if (symbol < 0 || symbol >>> BITS[i] != 0) {
                return false;
            }
            row = row << BITS[i] | symbol;
        }
        if (product < 0) {
            return false;
        }
        if (size == packed.length || size >= batch) {
            makeRoom();
        }
        runs += size == 0 || symbols[size - 1] != product ? 1 : 0;
        symbols[size] = product;
        packed[size] = row;
        rows[size] = reader.row();
        size++;
        return true;
    }

    private void makeRoom() {
        if (size >= batch) {
            handOn();
        } else {
            packed = Arrays.copyOf(packed, size * 4);
            rows = Arrays.copyOf(rows, size * 4);
            symbols = Arrays.copyOf(symbols, size * 4);
        }
    }

    private void handOn() {
        int[] order = runs * USUAL_RUN > size ? byProduct() : new int[0];
        if (order.length > 0) {
            long[] sortedRows = new long[size];
            int[] sortedNumbers = new int[size];
            int[] sortedSymbols = new int[size];
            for (int i = 0; i < size; i++) {
                int to = order[symbols[i]]++;
                sortedRows[to] = packed[i];
                sortedNumbers[to] = rows[i];
                sortedSymbols[to] = symbols[i];
            }
            handOn(sortedRows, sortedNumbers, sortedSymbols);
        } else {
            handOn(packed, rows, symbols);
        }
        size = 0;
        runs = 0;
    }

    /** Where the rows of each product begin once they stand together. */
    private int[] byProduct() {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, symbols[i]);
        }
        int[] starts = new int[most + 2];
        for (int i = 0; i < size; i++) {
            starts[symbols[i] + 1]++;
        }
        for (int i = 0; i <= most; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private void handOn(long[] batch, int[] numbers, int[] of) {
        for (int i = 0; i < size; i++) {
            here.row = numbers[i];
            take(product(of[i]), batch[i]);
        }
    }

    private ProductRows product(int symbol) {
        if (symbol >= bySymbol.length) {
            bySymbol = Arrays.copyOf(bySymbol, Math.max(symbol + 1, bySymbol.length * 2));
        }
        ProductRows known = bySymbol[symbol];
        if (known == null) {
            known = product(reader.symbols(PRODUCT).text(symbol));
            bySymbol[symbol] = known;
        }
        return known;
    }

    private ProductRows product(String id) {
        return products.apply(id);
    }

    private void take(ProductRows product, long row) {
        long rest = row;
        int round = (int) rest & mask(5);
        rest >>>= BITS[5];
        int points = (int) rest & mask(4);
        rest >>>= BITS[4];
        int option = (int) rest & mask(3);
        rest >>>= BITS[3];
        int criterion = (int) rest & mask(2);
        rest >>>= BITS[2];
        int member = (int) rest & mask(1);
        rest >>>= BITS[1];
        take(
                product,
                text(SET, (int) rest),
                text(MEMBER, member),
                text(CRITERION, criterion),
                text(OPTION, option),
                text(POINTS, points),
                text(ROUND, round));
    }

    private static int mask(int field) {
        return (1 << BITS[field]) - 1;
    }

    private String text(int column, int symbol) {
        return reader.symbols(column).text(symbol);
    }

    /** The row where the reader stands. */
    private void take(ProductRows product) {
        here.row = reader.row();
        take(
                product,
                reader.text(SET),
                reader.text(MEMBER),
                reader.text(CRITERION),
                reader.text(OPTION),
                reader.text(POINTS),
                reader.text(ROUND));
    }

    private void take(
            ProductRows product,
            String set,
            String member,
            String criterion,
            String option,
            String points,
            String round) {
        if (set.isEmpty() || member.isEmpty() || criterion.isEmpty()) {
            int blank = set.isEmpty() ? SET : member.isEmpty() ? MEMBER : CRITERION;
            product.spoil(reader.missingValue(blank, here.row));
            return;
        }
        OptionalInt number = round.isEmpty() ? OptionalInt.of(1) : SeasonReader.number(round);
        if (number.isEmpty() || number.getAsInt() < 1) {
            product.spoil(reader.badCell(ROUND, here.row, "1, 2, …", round));
            return;
        }
        ScoreSheets.@Nullable Builder builder = product.builder(set, here);
        if (builder != null) {
            builder.sheet(member, number.getAsInt()).answer(criterion, option, points);
        }
    }
}
