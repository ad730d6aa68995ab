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
import java.util.function.Function;
import vn.ocop.core.Area;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Product;
import vn.ocop.core.Subject;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.Regime;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.words.Words;

/** Reads the tables of one season, the score sheets last. Not thread-safe; lives for one reading. */
final class SeasonReader {
    static final TableFormat CONFLICTS = TableFormat.required("member", "product");
    static final TableFormat KNOCK_OUTS = TableFormat.required("product", "condition");
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

    /** What the products are judged under; by dates, the newest one. */
    private final Rulebook rulebook;
    /** What a case leads to, if the rulebook depends on it. */
    private final Optional<Function<Season.Case, Regime>> regimes;

    private final SeasonSources sources;
    private final SeasonScript script;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, ProductRows> rows = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, Season.Case> cases = new LinkedHashMap<>();
    private final Rosters rosters;
    private final ColumnHeads heads;

    private final Map<Rulebook, Map<String, SetNames>> names = new HashMap<>();
    /** What could not be used of JSON. */
    private final Map<Location, String> spoiled = new LinkedHashMap<>();

    private boolean unreadable;
    /** Rows that may take something from any product and cannot be read. */
    private final List<Location> unread = new ArrayList<>();

    /** Judges all products under one rulebook. */
    SeasonReader(Rulebook rulebook, SeasonSources sources) {
        this(rulebook, Optional.empty(), sources);
    }

    /** Judges each product under the rulebook that its case leads to. */
    SeasonReader(Applicability rules, Season.Case assumed, SeasonSources sources) {
        this(
                rules.rulebooks().stream()
                        .max(SeasonParts.NEWEST_LAST)
                        .orElseThrow(
                                () -> new IllegalArgumentException("rules must be those of a rulebook, were none")),
                Optional.of(stated -> stated.or(assumed).regime(rules)),
                sources);
    }

    private SeasonReader(Rulebook rulebook, Optional<Function<Season.Case, Regime>> regimes, SeasonSources sources) {
        this.rulebook = rulebook;
        this.regimes = regimes;
        this.sources = sources;
        this.script = new SeasonScript(sources.isKept(), sources.regulation());
        this.heads = new ColumnHeads(sources.columns());
        this.rosters = new Rosters(findings, unread, sources.regulation());
    }

    /** Takes what no table has, and what could not be used of JSON, by place, with the product, or blank for all. */
    SeasonReader with(SeasonJson json, Map<Location, String> unusable, List<Finding> found) {
        spoiled.putAll(unusable);
        findings.addAll(found);
        script.take(json, sources.regulation());
        return this;
    }

    /** The season under the one rulebook. */
    Checked<Season> read() {
        Checked<List<Season>> read = readAll();
        return read.value()
                .map(seasons -> Checked.of(seasons.get(0), read.findings()))
                .orElseGet(() -> Checked.none(read.findings()));
    }

    /** A season for each rulebook that products are judged under, the newest first. */
    Checked<List<Season>> readAll() {
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
                    sources.attendance().get().listed().isPresent() ? Rosters.LISTED_ATTENDANCE : Rosters.ATTENDANCE,
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
            readRows("minimums", sources.minimums().get(), MinimumRows.FORMAT, this::minimum, row -> unread(row, 0));
        }
        if (sources.subjects().isPresent()) {
            SubjectRows subjects = new SubjectRows(findings);
            readRows("subjects", sources.subjects().get(), SubjectRows.FORMAT, subjects::row, row -> {});
            script.subjects(subjects.byProduct(products));
        }
        readSheets(sources.sheets());
        if (unreadable) {
            return Checked.none(findings);
        }
        findings.addAll(heads.unused());
        rosters.members().forEach(member -> LookAlikes.finding(member.id()).ifPresent(findings::add));
        rows.keySet().forEach(id -> LookAlikes.finding(id).ifPresent(findings::add));
        dropOnlyRestricted();
        spoiled.forEach((at, id) ->
                Optional.ofNullable(rows.get(id)).ifPresentOrElse(product -> product.unread(at), () -> unread.add(at)));
        rows.values().forEach(product -> unread.forEach(product::unread));
        SeasonParts.sayWithoutRulebook(rows.values(), findings);
        script.decideAsTheMeeting(rows.values(), sources.sheets());
        script.end(rosters, findings);
        List<ScoreSheets> sheets = new ArrayList<>(rows.size());
        rows.values().forEach(product -> {
            rosters.wrongCouncil(product.id).ifPresent(product::spoil);
            sheets.add(product.build());
        });
        if (regimes.isEmpty()) {
            findings.addAll(LikelyRules.of(sources.sheets(), heads.of("sheets", AnswerRows.FORMAT), rulebook, sheets));
        }
        SeasonParts parts = new SeasonParts(rows, products, cases, rosters.councils(), script);
        List<ScoreSheets> told = byCouncil(sheets);
        List<Season> seasons =
                regimes.isEmpty() ? List.of(parts.season(rulebook, told)) : parts.byRulebook(rulebook, told);
        return Checked.of(seasons, findings);
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
            ProductRows made = new ProductRows(id, rulebook, rosters::of, this::names);
            regimes.ifPresent(of -> made.under(of.apply(Season.Case.NOTHING)));
            rows.put(id, made);
            return made;
        }
        return known;
    }

    /** What can stand in rows of a set; of a mistyped set everything. */
    private SetNames names(Rulebook under, String set) {
        return names.computeIfAbsent(under, first -> new HashMap<>()).computeIfAbsent(set, stated -> {
            OptionalInt number = number(stated);
            return new SetNames(number.isPresent() ? under.set(number.getAsInt()) : Optional.empty());
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
            regimes.ifPresent(by -> product.under(by.apply(of)));
        }
        if (!row.isBlank(4)) {
            area(row).ifPresent(value::addArea);
        }
        if (!row.isBlank(5)) {
            String set = setNumber(row.text(5));
            product.state(set, row.at(5));
            number(set).ifPresent(value::setNumber);
            script.set(id, set, row.at(5));
        }
        script.product(id, row, of, split(row.text(6), ';'));
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
            script.product(row.text(1)).conflicts.add(member);
        } else {
            unread(row, 1);
        }
    }

    private void knockOut(RowReader row) {
        if (RowCells.isWhole(row, findings, 2)) {
            restricted(row.text(0), row.at()).knockOut(row.at(), row.text(1));
            script.product(row.text(0)).knockOuts.add(row.text(1));
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
        if (!MinimumRows.isWhole(row, findings)) {
            unread(row, 0);
            return;
        }
        ProductRows product = restricted(row.text(0), row.at());
        MinimumRows.decision(row, findings)
                .ifPresentOrElse(
                        decision -> {
                            product.decided(row.at(), decision);
                            script.minimum(product.id, decision);
                        },
                        () -> product.unread(row.at()));
    }

    // --- the score sheets

    private void readSheets(TableSource source) {
        Optional<RowReader> opened = RowReader.open(source, heads.of("sheets", AnswerRows.FORMAT), findings);
        unreadable |= opened.isEmpty();
        opened.ifPresent(reader -> {
            try (reader) {
                heads.note("sheets", reader.header());
                if (!new AnswerRows(reader, this::scored, script, findings).read()) {
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
