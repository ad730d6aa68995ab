// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import vn.ocop.core.Area;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Product;
import vn.ocop.core.Star;
import vn.ocop.core.Subject;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.words.Words;

/** Reads the tables of one season, the score sheets last. Not thread-safe; lives for one reading. */
final class SeasonReader {
    private static final TableFormat CONFLICTS = TableFormat.required("member", "product");
    private static final TableFormat KNOCK_OUTS = TableFormat.required("product", "condition");
    static final TableFormat MINIMUMS =
            TableFormat.required("product", "criterion", "star").optional("met", "for", "against", "abstain");
    private static final int MET = 3;
    private static final int VOTES = 3;
    static final TableFormat PRODUCTS = TableFormat.required("product")
            .optional(
                    "name",
                    "subject",
                    "subject_type",
                    "area",
                    "set",
                    "facts",
                    "council",
                    "session",
                    "kind",
                    "received",
                    "evaluated",
                    "mode",
                    "status");

    private static final int COUNCIL_OF = 7;
    private static final int SESSION = 8;
    private static final int MAX_DIGITS = 4;

    private final Rulebook rulebook;
    private final SeasonSources sources;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, ProductRows> rows = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, Season.Case> cases = new LinkedHashMap<>();
    private final Rosters rosters;
    private final ColumnHeads heads;
    /** Where the first decided minimum stands. */
    private Optional<Location> minimums = Optional.empty();

    private final Map<String, SetNames> names = new HashMap<>();
    private boolean unreadable;
    /** Rows that may take something from any product and cannot be read. */
    private final List<Location> unread = new ArrayList<>();

    SeasonReader(Rulebook rulebook, SeasonSources sources) {
        this.rulebook = rulebook;
        this.sources = sources;
        this.heads = new ColumnHeads(sources.columns());
        this.rosters = new Rosters(findings, unread);
    }

    Checked<Season> read() {
        if (sources.council().isEmpty()) {
            findings.add(Finding.builder(IoFinding.COUNCIL_NOT_STATED).build());
        }
        // each method reference costs its linkage: only where it is used
        if (sources.council().isPresent()) {
            readRows("council", sources.council().get(), Rosters.COUNCIL, rosters::member, row -> unread.add(row.at()));
            rosters.endOfCouncils();
        }
        if (sources.products().isPresent()) {
            readRows("products", sources.products().get(), PRODUCTS, this::product, row -> {});
        }
        if (sources.attendance().isPresent()) {
            readRows(
                    "attendance",
                    sources.attendance().get(),
                    Rosters.ATTENDANCE,
                    rosters::attendance,
                    row -> unread.add(row.at()));
            rosters.attended(this::restricted);
            rosters.attendances().forEach((id, at) -> product(id).unread(at));
        }
        if (sources.conflicts().isPresent()) {
            readRows("conflicts", sources.conflicts().get(), CONFLICTS, this::conflict, row -> unread(row, 1));
        }
        if (sources.knockOuts().isPresent()) {
            readRows("knockouts", sources.knockOuts().get(), KNOCK_OUTS, this::knockOut, row -> unread(row, 0));
        }
        if (sources.minimums().isPresent()) {
            readRows("minimums", sources.minimums().get(), MINIMUMS, this::minimum, row -> unread(row, 0));
        }
        readSheets(sources.sheets());
        if (unreadable) {
            return Checked.none(findings);
        }
        findings.addAll(heads.unused());
        rosters.members().forEach(member -> LookAlikes.finding(member.id()).ifPresent(findings::add));
        rows.keySet().forEach(id -> LookAlikes.finding(id).ifPresent(findings::add));
        dropOnlyRestricted();
        rows.values().forEach(product -> unread.forEach(product::unread));
        List<ScoreSheets> sheets = new ArrayList<>(rows.size());
        Map<String, ProductClaim.Made> claims = new LinkedHashMap<>();
        rows.values().forEach(product -> {
            rosters.wrongCouncil(product.id).ifPresent(product::spoil);
            minimums = minimums.or(() -> product.minimums().first());
            sheets.add(product.build());
            if (!product.claims().isEmpty()) {
                claims.put(product.id, new ProductClaim.Made(product.claims(), product.totalsAlone()));
            }
        });
        return Checked.of(
                new Season(rosters.councils(), byCouncil(sheets), products, minimums, claims, cases), findings);
    }

    /** Whoever scored a product without a roster was there for all products of its council. */
    private List<ScoreSheets> byCouncil(List<ScoreSheets> sheets) {
        Map<String, List<ScoreSheets>> calls = new LinkedHashMap<>();
        sheets.forEach(product -> calls.computeIfAbsent(rosters.named(product.productId()), id -> new ArrayList<>())
                .add(product));
        if (calls.size() < 2) {
            return ScoreSheets.ofOneCall(sheets);
        }
        Map<String, ScoreSheets> told = new HashMap<>();
        calls.values()
                .forEach(
                        call -> ScoreSheets.ofOneCall(call).forEach(product -> told.put(product.productId(), product)));
        return sheets.stream()
                .map(product -> told.getOrDefault(product.productId(), product))
                .toList();
    }

    /** A product that only restrictions name is told as such and is none of the call. */
    private void dropOnlyRestricted() {
        for (ProductRows product : List.copyOf(rows.values())) {
            if (!product.isOfCall()) {
                findings.add(product.onlyRestricted(rows.values()));
                rows.remove(product.id);
            }
        }
    }

    private ProductRows restricted(String id, Location at) {
        ProductRows product = product(id);
        product.restricted(at);
        return product;
    }

    private ProductRows scored(String id) {
        return product(id).ofCall();
    }

    private ProductRows product(String id) {
        ProductRows known = rows.get(id);
        if (known == null) {
            known = new ProductRows(id, rulebook, rosters::of, this::names);
            rows.put(id, known);
        }
        return known;
    }

    /** What can stand in rows of a set; of a mistyped set everything. */
    private SetNames names(String set) {
        return names.computeIfAbsent(set, stated -> {
            OptionalInt number = number(stated);
            return new SetNames(number.isPresent() ? rulebook.set(number.getAsInt()) : Optional.empty());
        });
    }

    // --- the small tables

    private void readRows(
            String file, TableSource source, TableFormat format, Consumer<RowReader> row, Consumer<RowReader> failed) {
        Optional<RowReader> opened = RowReader.open(source, heads.of(file, format), findings);
        unreadable |= opened.isEmpty();
        opened.ifPresent(reader -> {
            try (reader) {
                heads.note(file, reader.header());
                while (reader.next()) {
                    Optional<Finding> failure = reader.failure();
                    failure.ifPresent(reader::noteOnce);
                    (failure.isEmpty() ? row : failed).accept(reader);
                }
                unreadable |= reader.isBroken();
            }
        });
    }

    private void product(RowReader row) {
        if (!RowCells.isWhole(row, findings, 1)) {
            return;
        }
        String id = row.text(0);
        ProductRows product = product(id).ofCall();
        rosters.assign(id, row.text(COUNCIL_OF), row.text(SESSION), row.at());
        if (products.containsKey(id)) {
            findings.add(Finding.builder(IoFinding.REPEATED_PRODUCT)
                    .location(row.at())
                    .fact("product", id)
                    .build());
            return;
        }
        Product.Builder value = Product.builder().id(id).name(row.text(1).isEmpty() ? id : row.text(1));
        subject(row).ifPresent(value::subject);
        Season.Case of = CaseCells.read(product, row, findings);
        if (!of.isNothing()) {
            cases.put(id, of);
        }
        if (!row.isBlank(4)) {
            area(row).ifPresent(value::addArea);
        }
        if (!row.isBlank(5)) {
            String set = setNumber(row.text(5));
            product.state(set, row.at(5));
            number(set).ifPresent(value::setNumber);
        }
        for (String fact : split(row.text(6), ';')) {
            value.addFact(fact);
            product.fact(row.at(6), fact);
        }
        products.put(id, value.build());
    }

    private Optional<Subject> subject(RowReader row) {
        Optional<SubjectType> type = row.isBlank(3)
                ? Optional.empty()
                : RowCells.word(row, 3, "subject_type", names(SubjectType.values()), findings)
                        .map(SubjectType::valueOf);
        if (row.isBlank(2) && type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Subject.builder().name(row.text(2)).type(type).build());
    }

    /** {@code Xã Vạn Hưng, huyện Vạn Ninh, tỉnh Khánh Hòa}: from the smallest area to the largest. */
    private Optional<Area> area(RowReader row) {
        Optional<Area> area = Optional.empty();
        List<String> names = split(row.text(4), ',');
        for (int i = names.size() - 1; i >= 0; i--) {
            Optional<Area> read = Area.parse(names.get(i));
            boolean fits = read.isPresent()
                    && (area.isEmpty()
                            || area.get().level().compareTo(read.get().level()) < 0);
            if (!fits) {
                findings.add(Finding.builder(IoFinding.AREA_UNKNOWN)
                        .location(row.at(4))
                        .fact("area", row.text(4))
                        .build());
                return Optional.empty();
            }
            area = Optional.of(Area.builder().from(read.get()).parent(area).build());
        }
        return area;
    }

    private static List<String> split(String text, char separator) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == separator) {
                String word = CellText.strip(text.substring(from, i));
                if (!word.isEmpty()) {
                    words.add(word);
                }
                from = i + 1;
            }
        }
        return words;
    }

    private void conflict(RowReader row) {
        if (RowCells.isWhole(row, findings, 2)) {
            String member = row.text(0);
            restricted(row.text(1), row.at()).conflict(row.at(), member);
        } else {
            unread(row, 1);
        }
    }

    private void knockOut(RowReader row) {
        if (RowCells.isWhole(row, findings, 2)) {
            restricted(row.text(0), row.at()).knockOut(row.at(), row.text(1));
        } else {
            unread(row, 0);
        }
    }

    /** Holds back every product that a row may concern: the one that it names, or all. */
    private void unread(RowReader row, int product) {
        if (row.isBlank(product) || Grid.isFailure(row.text(product))) {
            unread.add(row.at());
        } else {
            restricted(row.text(product), row.at()).unread(row.at());
        }
    }

    private void minimum(RowReader row) {
        if (RowCells.isWhole(row, findings, 1) && !row.isBlank(2)) {
            String criterion = row.text(1);
            Optional<Star> star = star(row);
            Optional<Boolean> met = row.isBlank(MET) ? Optional.of(true) : RowCells.yesOrNo(row, MET, "met", findings);
            ProductRows product = restricted(row.text(0), row.at());
            if (star.isEmpty() || met.isEmpty() || !areVotes(row)) {
                product.unread(row.at());
            } else if (criterion.isEmpty() && !met.get()) {
                findings.add(row.missingValue(1));
                product.unread(row.at());
            } else {
                product.minimums().add(new ProductMinimums.Decision(criterion, star.get(), met.get(), row.at()));
            }
            minimums = minimums.or(() -> Optional.of(row.at()));
        } else {
            if (!row.isBlank(0)) {
                findings.add(row.missingValue(2));
            }
            unread(row, 0);
        }
    }

    /** Whether the votes are numbers; how a decision came about does not change what it is. */
    private boolean areVotes(RowReader row) {
        for (int column = MET + 1; column <= MET + VOTES; column++) {
            if (!row.isBlank(column) && number(row.text(column)).isEmpty()) {
                findings.add(row.badCell(column, "0, 1, 2, …"));
                return false;
            }
        }
        return true;
    }

    private Optional<Star> star(RowReader row) {
        OptionalInt number = Words.stars(row.text(2));
        if (number.isEmpty() || number.getAsInt() < 1 || number.getAsInt() > Star.values().length) {
            findings.add(row.badCell(2, "1 – " + Star.values().length));
            return Optional.empty();
        }
        return Optional.of(Star.ofNumber(number.getAsInt()));
    }

    // --- the score sheets

    private void readSheets(TableSource source) {
        Optional<RowReader> opened = RowReader.open(source, heads.of("sheets", AnswerRows.FORMAT), findings);
        unreadable |= opened.isEmpty();
        opened.ifPresent(reader -> {
            try (reader) {
                heads.note("sheets", reader.header());
                if (!new AnswerRows(reader, this::scored, findings).read()) {
                    findings.add(Finding.builder(IoFinding.NO_ROWS)
                            .location(Location.ofFile(source.name()))
                            .build());
                }
                unreadable |= reader.isBroken();
            }
        });
    }

    // --- cells

    /** A set as files state it: its number, whatever words stand before it. */
    static String setNumber(String text) {
        OptionalInt plain = number(text);
        OptionalInt number = plain.isPresent() ? plain : Words.setNumber(text);
        return plain.isPresent() || number.isEmpty() ? text : String.valueOf(number.getAsInt());
    }

    private static <E extends Enum<E>> List<String> names(E[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** A whole number of a few digits and nothing else. */
    static OptionalInt number(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            number = number * 10 + digit;
        }
        return OptionalInt.of(number);
    }
}
