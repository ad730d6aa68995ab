// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import vn.ocop.core.Area;
import vn.ocop.core.Checked;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Product;
import vn.ocop.core.Star;
import vn.ocop.core.Subject;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.Rulebook;

/** Reads the tables of one season, the score sheets last. Not thread-safe; lives for one reading. */
final class SeasonReader {
    private static final TableFormat COUNCIL =
            TableFormat.required("member", "role").optional("present", "agency");
    private static final TableFormat CONFLICTS = TableFormat.required("member", "product");
    private static final TableFormat KNOCK_OUTS = TableFormat.required("product", "condition");
    private static final TableFormat MINIMUMS = TableFormat.required("product", "criterion", "star");
    private static final TableFormat PRODUCTS =
            TableFormat.required("product").optional("name", "subject", "subject_type", "area", "set", "facts");

    private static final int MAX_DIGITS = 4;

    private final Rulebook rulebook;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, ProductRows> rows = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private Council council = Council.unstated();
    /** Where the first decided minimum stands. */
    private Optional<Location> minimums = Optional.empty();

    private final Map<String, Set<String>> options = new HashMap<>();
    private boolean unreadable;
    /** Rows that may take something from any product and cannot be read. */
    private final List<Location> unread = new ArrayList<>();

    SeasonReader(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    Checked<Season> read(SeasonSources sources) {
        if (sources.council().isEmpty()) {
            findings.add(Finding.builder(IoFinding.COUNCIL_NOT_STATED).build());
        }
        // each method reference costs its linkage: only where it is used
        if (sources.council().isPresent()) {
            readCouncil(sources.council().get());
        }
        if (sources.products().isPresent()) {
            readRows(sources.products().get(), PRODUCTS, this::product, row -> {});
        }
        if (sources.conflicts().isPresent()) {
            readRows(sources.conflicts().get(), CONFLICTS, this::conflict, row -> unread(row, 1));
        }
        if (sources.knockOuts().isPresent()) {
            readRows(sources.knockOuts().get(), KNOCK_OUTS, this::knockOut, row -> unread(row, 0));
        }
        if (sources.minimums().isPresent()) {
            readRows(sources.minimums().get(), MINIMUMS, this::minimum, row -> unread(row, 0));
        }
        readSheets(sources.sheets());
        if (unreadable) {
            return Checked.none(findings);
        }
        council.members().forEach(member -> LookAlikes.finding(member.id()).ifPresent(findings::add));
        rows.keySet().forEach(id -> LookAlikes.finding(id).ifPresent(findings::add));
        rows.values().forEach(product -> unread.forEach(product::unread));
        List<ScoreSheets> sheets = new ArrayList<>(rows.size());
        rows.values().forEach(product -> sheets.add(product.build()));
        return Checked.of(new Season(council, ScoreSheets.ofOneCall(sheets), products, minimums), findings);
    }

    private ProductRows product(String id) {
        ProductRows known = rows.get(id);
        if (known == null) {
            known = new ProductRows(id, rulebook, council, this::options);
            rows.put(id, known);
        }
        return known;
    }

    /** The names of all options of a set, of a mistyped set none. */
    private Set<String> options(String set) {
        return options.computeIfAbsent(set, stated -> {
            OptionalInt number = number(stated);
            Set<String> names = new HashSet<>();
            if (number.isPresent()) {
                rulebook.set(number.getAsInt())
                        .ifPresent(known -> known.criteria()
                                .forEach(
                                        criterion -> criterion.options().forEach(option -> names.add(option.label()))));
            }
            if (!names.isEmpty()) {
                names.add("none");
            }
            return names;
        });
    }

    // --- the small tables

    private void readRows(TableSource source, TableFormat format, Consumer<RowReader> row, Consumer<RowReader> failed) {
        Optional<RowReader> opened = RowReader.open(source, format, findings);
        unreadable |= opened.isEmpty();
        opened.ifPresent(reader -> {
            try (reader) {
                while (reader.next()) {
                    Optional<Finding> failure = reader.failure();
                    failure.ifPresent(reader::noteOnce);
                    (failure.isEmpty() ? row : failed).accept(reader);
                }
                unreadable |= reader.isBroken();
            }
        });
    }

    private void readCouncil(TableSource source) {
        List<CouncilMember> members = new ArrayList<>();
        Map<String, CouncilMember> byId = new HashMap<>();
        readRows(
                source,
                COUNCIL,
                row -> {
                    Optional<CouncilMember> member = isWhole(row, 2) ? member(row) : Optional.empty();
                    if (member.isEmpty()) {
                        unread.add(row.at());
                        return;
                    }
                    CouncilMember earlier = byId.putIfAbsent(member.get().id(), member.get());
                    if (earlier == null) {
                        members.add(member.get());
                        return;
                    }
                    findings.add(Finding.builder(IoFinding.REPEATED_MEMBER)
                            .location(row.at())
                            .fact("member", earlier.id())
                            .build());
                    if (earlier.present() != member.get().present()
                            || earlier.role() != member.get().role()) {
                        unread.add(row.at());
                    }
                },
                row -> unread.add(row.at()));
        council = Council.of(members);
    }

    private Optional<CouncilMember> member(RowReader row) {
        Optional<CouncilRole> role = constant(CouncilRole.values(), row, 1);
        Optional<Boolean> present = row.header().has(2) ? yesOrNo(row, 2) : Optional.of(true);
        if (role.isEmpty() || present.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CouncilMember.builder()
                .id(row.text(0))
                .role(role.get())
                .present(present.get())
                .agency(Optional.of(row.text(3)).filter(text -> !text.isEmpty()))
                .build());
    }

    private void product(RowReader row) {
        if (!isWhole(row, 1)) {
            return;
        }
        String id = row.text(0);
        ProductRows product = product(id);
        if (products.containsKey(id)) {
            findings.add(Finding.builder(IoFinding.REPEATED_PRODUCT)
                    .location(row.at())
                    .fact("product", id)
                    .build());
            return;
        }
        Product.Builder value = Product.builder().id(id).name(row.text(1).isEmpty() ? id : row.text(1));
        subject(row).ifPresent(value::subject);
        if (!row.isBlank(4)) {
            area(row).ifPresent(value::addArea);
        }
        if (!row.isBlank(5)) {
            product.state(row.text(5), row.at(5));
            number(row.text(5)).ifPresent(value::setNumber);
        }
        for (String fact : split(row.text(6), ';')) {
            value.addFact(fact);
            product.later(row.at(6), builder -> builder.fact(fact));
        }
        products.put(id, value.build());
    }

    private Optional<Subject> subject(RowReader row) {
        Optional<SubjectType> type = row.isBlank(3) ? Optional.empty() : constant(SubjectType.values(), row, 3);
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
        if (isWhole(row, 2)) {
            String member = row.text(0);
            product(row.text(1)).conflict(row.at(), member);
        } else {
            unread(row, 1);
        }
    }

    private void knockOut(RowReader row) {
        if (isWhole(row, 2)) {
            product(row.text(0)).knockOut(row.at(), row.text(1));
        } else {
            unread(row, 0);
        }
    }

    /** Holds back every product that a row may concern: the one that it names, or all. */
    private void unread(RowReader row, int product) {
        if (row.isBlank(product) || Grid.isFailure(row.text(product))) {
            unread.add(row.at());
        } else {
            product(row.text(product)).unread(row.at());
        }
    }

    private void minimum(RowReader row) {
        if (isWhole(row, 3)) {
            String criterion = row.text(1);
            Optional<Star> star = star(row);
            ProductRows product = product(row.text(0));
            star.ifPresentOrElse(
                    met -> product.later(row.at(), builder -> builder.minimumMet(criterion, met)),
                    () -> product.unread(row.at()));
            minimums = minimums.or(() -> Optional.of(row.at()));
        } else {
            unread(row, 0);
        }
    }

    private Optional<Star> star(RowReader row) {
        OptionalInt number = number(row.text(2));
        if (number.isEmpty() || number.getAsInt() < 1 || number.getAsInt() > Star.values().length) {
            findings.add(row.badCell(2, "1 – " + Star.values().length));
            return Optional.empty();
        }
        return Optional.of(Star.ofNumber(number.getAsInt()));
    }

    // --- the score sheets

    private void readSheets(TableSource source) {
        Optional<RowReader> opened = RowReader.open(source, AnswerRows.FORMAT, findings);
        unreadable |= opened.isEmpty();
        opened.ifPresent(reader -> {
            try (reader) {
                if (!new AnswerRows(reader, this::product, findings).read()) {
                    findings.add(Finding.builder(IoFinding.NO_ROWS)
                            .location(Location.ofFile(source.name()))
                            .build());
                }
                unreadable |= reader.isBroken();
            }
        });
    }

    // --- cells

    /** Whether the first cells of a row all hold something. */
    private boolean isWhole(RowReader row, int columns) {
        for (int column = 0; column < columns; column++) {
            if (row.isBlank(column)) {
                findings.add(row.missingValue(column));
                return false;
            }
        }
        return true;
    }

    private <E extends Enum<E>> Optional<E> constant(E[] constants, RowReader row, int column) {
        StringBuilder names = new StringBuilder();
        for (E constant : constants) {
            if (constant.name().equals(row.text(column))) {
                return Optional.of(constant);
            }
            names.append(names.isEmpty() ? "" : ", ").append(constant.name());
        }
        findings.add(row.badCell(column, names.toString()));
        return Optional.empty();
    }

    private Optional<Boolean> yesOrNo(RowReader row, int column) {
        String text = row.text(column);
        if (text.equals("yes") || text.equals("no")) {
            return Optional.of(text.equals("yes"));
        }
        findings.add(row.badCell(column, "yes, no"));
        return Optional.empty();
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
