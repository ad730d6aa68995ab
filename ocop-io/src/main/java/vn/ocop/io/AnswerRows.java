// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.Mark;

/**
 * Reads the rows of score sheets. Rows of one product may lie far apart: they are gathered, one number each, and handed to
 * the products batch by batch, product by product, so that a product's answers are not fetched from memory for every row.
 * Within a product the rows keep their order.
 */
final class AnswerRows {
    static final TableFormat FORMAT = TableFormat.required("product", "set", "member", "criterion")
            .atLeastOneOf("option", "points")
            .optional("round", "at", "remark");
    static final int PRODUCT = 0;
    static final int SET = 1;
    private static final int MEMBER = 2;
    static final int CRITERION = 3;
    static final int OPTION = 4;
    static final int POINTS = 5;
    private static final int ROUND = 6;
    private static final int COLUMNS = 7;
    private static final int AT = 7;
    static final int REMARK = 8;
    /** The criterion of a row that says that an answer could not be read. */
    static final String UNREAD = "?";
    /** The criterion of a row that says up to which star all minimum marks are met. */
    static final String MINIMUM = "MINIMUM";

    private static final Text UNUSABLE = new Text("một dòng không dùng được", "a row that cannot be used");
    private static final Text CLAIM =
            new Text("điểm trung bình, hạng sao, xếp hạng do cơ quan ghi", "an average, a star or a place as claimed");
    private static final String MISSING = "missing ";
    private static final int SHORTEST_DAY = 5;

    private static final int[] PACKED = {SET, MEMBER, CRITERION, OPTION, POINTS, ROUND};
    private static final int USUAL_BATCH = 1 << 20;

    private final RowReader reader;
    private final Function<String, ProductRows> products;
    private final Mistakes mistakes;
    private final SeasonScript script;
    private final AnswerWords words = new AnswerWords();
    private final AnswerBatch batch;
    private final Here here;

    /** The products by the symbol of their identifier. */
    private @Nullable ProductRows[] bySymbol = new @Nullable ProductRows[64];

    /** Where the row stands that is handed on: made into a location only when somebody asks. */
    static final class Here implements Supplier<Optional<Location>> {
        private final IntFunction<Location> places;
        private int row;
        /** Where the office has it, if the row says so. */
        private @Nullable Location office;

        Here(IntFunction<Location> places) {
            this.places = places;
        }

        @Override
        public Optional<Location> get() {
            return Optional.of(at());
        }

        Location at() {
            return office == null ? places.apply(row) : office;
        }
    }

    AnswerRows(RowReader reader, Function<String, ProductRows> products, SeasonScript script, List<Finding> findings) {
        this(reader, products, script, findings, USUAL_BATCH);
    }

    /** Hands on after so many rows. */
    AnswerRows(
            RowReader reader,
            Function<String, ProductRows> products,
            SeasonScript script,
            List<Finding> findings,
            int batch) {
        this.reader = reader;
        this.products = products;
        this.script = script;
        this.mistakes = new Mistakes(findings);
        this.batch = new AnswerBatch(reader, PRODUCT, PACKED, batch, this::take);
        this.here = new Here(reader::atRow);
    }

    /** Reads all rows; false if there is none. */
    boolean read() {
        boolean some = false;
        boolean fromOffice = reader.header().has(AT);
        boolean remarked = reader.header().has(REMARK);
        while (reader.next()) {
            some = true;
            Optional<Finding> failure = reader.failure().or(this::day);
            if (failure.isPresent()) {
                fail(failure.get());
            } else if (reader.isBlank(PRODUCT)) {
                mistakes.add(MISSING + PRODUCT, reader.at(PRODUCT), null, () -> reader.missingValue(PRODUCT));
                lost(reader.at(), "–");
            } else if (fromOffice || (remarked && !reader.isBlank(REMARK)) || !batch.add()) {
                batch.handOn();
                take(product(reader.text(PRODUCT)));
            }
        }
        batch.handOn();
        mistakes.tell();
        return some;
    }

    /** A cell of a workbook that became a day where a code or a number should stand. */
    private Optional<Finding> day() {
        for (int column = 0; column < COLUMNS; column++) {
            if (reader.isDay(column)) {
                return Optional.of(becameDay(column, reader.row(), reader.text(column)));
            }
        }
        return Optional.empty();
    }

    private Finding becameDay(int column, int row, String found) {
        return Finding.builder(IoFinding.CODE_BECAME_DAY)
                .location(reader.at(column, row))
                .fact("column", reader.header().columns().get(column))
                .fact("found", found)
                .build();
    }

    /** A row that cannot be used; the product is known if its own cell can be read. */
    private void fail(Finding failure) {
        boolean known = isRead(PRODUCT);
        String column = failure.facts().getOrDefault("column", failure.facts().getOrDefault("range", ""));
        String kind = failure.code().id() + " " + column;
        Location at = failure.location().orElse(reader.at());
        if (known && isOfAnswer(column) && isRead(MEMBER) && isRead(CRITERION) && isRound(reader.text(ROUND))) {
            ProductRows product = product(reader.text(PRODUCT));
            String round = words.round(reader.text(ROUND));
            int number = SeasonReader.number(round).orElse(1);
            if (isRead(SET)) {
                product.state(words.set(reader.text(SET)), reader.at(SET));
            }
            product.round(reader.text(MEMBER), number);
            mistakes.add(
                    kind,
                    at,
                    product,
                    reader.text(MEMBER),
                    number,
                    words.criterion(reader.text(CRITERION)),
                    () -> failure);
        } else {
            mistakes.add(kind, at, known ? product(reader.text(PRODUCT)) : null, () -> failure);
        }
        lost(reader.at(), known ? reader.text(PRODUCT) : "–");
    }

    private boolean isRound(String text) {
        String round = words.round(text);
        return round.isEmpty() || SeasonReader.number(round).orElse(0) > 0;
    }

    private boolean isRead(int column) {
        return !reader.isBlank(column) && !Grid.isFailure(reader.text(column)) && !reader.isDay(column);
    }

    /** Whether what a sheet answers stands in a column: a mistake there leaves the rest of the row as it is. */
    private boolean isOfAnswer(String column) {
        List<String> columns = reader.header().columns();
        return column.equals(columns.get(OPTION)) || column.equals(columns.get(POINTS));
    }

    /** A row that cannot be used cannot be written again either. */
    private void lost(Location at, String product) {
        if (script.keepsAnswers()) {
            script.lost(at, product, UNUSABLE);
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

    /** A row of the batch, by the symbols of its cells. */
    private void take(int product, int row, int[] symbols) {
        here.row = row;
        take(
                product(product),
                text(SET, symbols[0]),
                text(MEMBER, symbols[1]),
                text(CRITERION, symbols[2]),
                text(OPTION, symbols[3]),
                text(POINTS, symbols[4]),
                text(ROUND, symbols[5]),
                "");
    }

    private String text(int column, int symbol) {
        return reader.symbols(column).text(symbol);
    }

    /** The row where the reader stands. */
    private void take(ProductRows product) {
        here.row = reader.row();
        here.office = Location.parse(reader.text(AT)).orElse(null);
        take(
                product,
                reader.text(SET),
                reader.text(MEMBER),
                reader.text(CRITERION),
                reader.text(OPTION),
                reader.text(POINTS),
                reader.text(ROUND),
                reader.text(REMARK));
    }

    /** Where a cell stands of the row that is handed on. */
    private Location at(int column) {
        return here.office == null ? reader.at(column, here.row) : here.office;
    }

    private void take(
            ProductRows product,
            String writtenSet,
            String member,
            String writtenCriterion,
            String writtenOption,
            String points,
            String writtenRound,
            String remark) {
        String set = words.set(writtenSet);
        String criterion = words.criterion(writtenCriterion);
        String option = words.option(writtenOption);
        String round = words.round(writtenRound);
        if (criterion.equals(UNREAD)) {
            takeUnread(product, set, member, round);
            lost(here.at(), product.id);
            return;
        }
        if (member.isEmpty() && criterion.equals(MINIMUM)) {
            takeMinimum(product, set, points);
            return;
        }
        if (member.isEmpty() && ProductClaim.isOne(criterion)) {
            if (!set.isEmpty()) {
                product.state(set, here.at());
            }
            product.claim(new ProductClaim(criterion, points, here.at()));
            if (script.keepsAnswers()) {
                script.lost(here.at(), product.id, CLAIM);
            }
            return;
        }
        if (set.isEmpty() || member.isEmpty() || criterion.isEmpty()) {
            int blank = set.isEmpty() ? SET : member.isEmpty() ? MEMBER : CRITERION;
            int row = here.row;
            mistakes.add(MISSING + blank, at(blank), product, () -> reader.missingValue(blank, row));
            lost(here.at(), product.id);
            return;
        }
        OptionalInt number = round.isEmpty() ? OptionalInt.of(1) : SeasonReader.number(round);
        if (number.isEmpty() || number.getAsInt() < 1) {
            int row = here.row;
            mistakes.add("round", at(ROUND), product, () -> reader.badCell(ROUND, row, "1, 2, …", round));
            lost(here.at(), product.id);
            return;
        }
        if (criterion.length() >= SHORTEST_DAY && AnswerWords.isDay(criterion)) {
            int row = here.row;
            mistakes.add(
                    "day",
                    reader.at(CRITERION, row),
                    product,
                    member,
                    number.getAsInt(),
                    "",
                    () -> becameDay(CRITERION, row, criterion));
            lost(here.at(), product.id);
            return;
        }
        if (script.keepsAnswers()) {
            script.set(product.id, set, here.at());
            script.answer(
                    product.id,
                    new SeasonScript.SheetOf(member, number.getAsInt()),
                    criterion,
                    new SeasonScript.Written(option, points),
                    remark,
                    here.at());
        }
        ScoreSheets.@Nullable Builder builder = product.builder(set, here);
        if (builder != null) {
            product.round(member, number.getAsInt());
            product.scored(member, number.getAsInt(), criterion, points, here);
            if (mayStand(product, set, member, number.getAsInt(), criterion, option, points)) {
                ScoreSheets.Builder.Sheet sheet = builder.sheet(member, number.getAsInt());
                sheet.answer(criterion, option, points);
                if (!remark.isEmpty() && product.names().hasCode(criterion)) {
                    sheet.remark(criterion, remark);
                }
            }
        }
    }

    /** The highest star whose minimum marks are all met, as the council decided. */
    private void takeMinimum(ProductRows product, String set, String points) {
        Location at = here.at();
        if (!set.isEmpty()) {
            product.state(set, at);
        }
        Optional<Star> star = MinimumRows.star(points);
        if (star.isEmpty()) {
            int row = here.row;
            mistakes.add("minimum", at, product, () -> reader.badCell(POINTS, row, "2, 3, 4, 5", points));
            lost(at, product.id);
        } else {
            Mark.Decision decision = Mark.Decision.ofAllUpTo(star.get());
            product.decided(at, decision);
            script.minimum(product.id, decision);
        }
    }

    /** An answer that could not be read: its sheet cannot be used, or the product, if nobody's sheet can be told. */
    private void takeUnread(ProductRows product, String set, String member, String round) {
        Location at = here.at();
        Supplier<Finding> finding =
                () -> Finding.builder(IoFinding.ANSWER_UNREAD).location(at).build();
        if (!set.isEmpty()) {
            product.state(set, at);
        }
        OptionalInt number = round.isEmpty() ? OptionalInt.of(1) : SeasonReader.number(round);
        if (member.isEmpty() || number.isEmpty() || number.getAsInt() < 1) {
            mistakes.add("unread", at, product, finding);
        } else {
            product.round(member, number.getAsInt());
            mistakes.add("unread", at, product, member, number.getAsInt(), "", finding);
        }
    }

    /**
     * Whether a row is handed on: if it can stand in the set, or its mistake is the first of its kind in the product, which its
     * sheet tells; the others are counted.
     */
    private boolean mayStand(
            ProductRows product, String set, String member, int round, String criterion, String option, String points) {
        SetNames names = product.names();
        if (!names.hasCode(criterion)) {
            Mistaken mistaken = new Mistaken(CRITERION, CriteriaFinding.UNKNOWN_CRITERION, "criterion", criterion);
            return isFirstOf(mistaken, product, set, member, round, "");
        }
        if (!option.isEmpty() && !names.hasOption(option)) {
            Mistaken mistaken = new Mistaken(OPTION, IoFinding.NO_SUCH_OPTION, "found", option);
            return isFirstOf(mistaken, product, set, member, round, criterion);
        }
        if (!points.isEmpty() && !names.hasPoints(criterion, points)) {
            Mistaken mistaken = new Mistaken(POINTS, IoFinding.NO_SUCH_POINTS, "found", points);
            return isFirstOf(mistaken, product, set, member, round, criterion);
        }
        return true;
    }

    /** What a cell holds that cannot stand in its column, and what that is told as. */
    private record Mistaken(int column, FindingCode code, String fact, String found) {}

    private boolean isFirstOf(
            Mistaken mistaken, ProductRows product, String set, String member, int round, String criterion) {
        Location at = at(mistaken.column);
        return mistakes.addTold(
                reader.header().columns().get(mistaken.column) + " " + set,
                at,
                product,
                member,
                round,
                criterion,
                () -> Finding.builder(mistaken.code)
                        .location(at)
                        .fact("set", set)
                        .fact(mistaken.fact, mistaken.found)
                        .build());
    }
}
