// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.Table;
import vn.ocop.io.TableFormat;
import vn.ocop.io.TableSource;
import vn.ocop.io.words.Words;

/** Who scores and what is scored, by identifier and by name. Without a list the text itself is the identifier. Immutable. */
final class ScorePeople {
    private static final Pattern TITLE = Pattern.compile(
            "^(?:ông|bà|anh|chị|đồng chí|đ/c|đc|ct|pct|ts\\.|ths\\.)[\\s.:]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BEHIND = Pattern.compile("\\s*\\([^)]*\\)\\s*$");
    private static final int MOST_CANDIDATES = 5;
    private static final Set<String> SCORING = Set.of("CHAIR", "VICE_CHAIR", "MEMBER", "MEMBER+SECRETARY");

    private final Optional<List<Person>> members;
    private final Optional<List<Listed>> products;

    private record Person(String id, String name, String council, String role) {}

    /**
     * A product of the list.
     *
     * @param id its identifier
     * @param name its name, blank if none is stated
     * @param set the number of its set as the list states it, blank if it does not
     * @param council the council that it is before
     * @param of what the list states of its case
     */
    record Listed(String id, String name, String set, String council, Season.Case of) {}

    /** What a text was found to mean, or why not. */
    record Found<T>(Optional<T> value, Optional<Finding> finding) {}

    private ScorePeople(Optional<List<Person>> members, Optional<List<Listed>> products) {
        this.members = members;
        this.products = products;
    }

    /** Reads the lists; what is wrong with them is said by whoever reads the season. */
    static ScorePeople read(ScoreOptions options) {
        Optional<List<Person>> members = options.council()
                .map(source -> rows(source, "council", options.columns())
                        .map(row ->
                                new Person(row.text("member"), row.text("name"), row.text("council"), row.text("role")))
                        .filter(person -> !person.id.isEmpty())
                        .distinct()
                        .toList());
        Optional<List<Listed>> products = options.products()
                .map(source -> rows(source, "products", options.columns())
                        .map(row -> new Listed(
                                row.text("product"),
                                row.text("name"),
                                number(row.text("set")),
                                row.text("council"),
                                caseOf(row)))
                        .filter(product -> !product.id.isEmpty())
                        .toList());
        return new ScorePeople(members, products);
    }

    /** What a row states of its case; what cannot be read there is told by whoever reads the season. */
    private static Season.Case caseOf(Table.Row row) {
        return new Season.Case(
                Words.all()
                        .meaning("kind", row.text("kind"))
                        .map(word -> CaseKind.valueOf(word.toUpperCase(Locale.ROOT))),
                TableFormat.day(row.text("received")),
                TableFormat.day(row.text("evaluated")));
    }

    private static String number(String set) {
        OptionalInt number = Words.setNumber(set);
        return number.isPresent() ? String.valueOf(number.getAsInt()) : set;
    }

    private static Stream<Table.Row> rows(TableSource source, String file, Map<String, String> columns) {
        Checked<Table> read = Table.read(source, SeasonSources.format(file).forFile(file, columns));
        return read.value().stream().flatMap(table -> table.rows().stream());
    }

    /** The product of an identifier, if it is on the list. */
    Optional<Listed> listed(String id) {
        return products().stream().filter(product -> product.id.equals(id)).findFirst();
    }

    /** The products of the list. */
    List<Listed> products() {
        return products.orElse(List.of());
    }

    /** Who scores a product: of its council all but those who only keep the minutes or sit beside it. */
    List<ScoreSheetTemplate.Member> scorers(String council) {
        Map<String, String> scorers = new LinkedHashMap<>();
        for (Person person : members.orElse(List.of())) {
            String role = Words.all().meaning("role", person.role).orElse("MEMBER");
            boolean here = council.isEmpty() || person.council.isEmpty() || person.council.equals(council);
            if (here && SCORING.contains(role)) {
                scorers.putIfAbsent(person.id, person.name);
            }
        }
        return scorers.entrySet().stream()
                .map(of -> new ScoreSheetTemplate.Member(of.getKey(), of.getValue()))
                .toList();
    }

    // --- members

    /** The member of a head or line. */
    Found<String> member(String head, Optional<Listed> product, Location at) {
        String text = Words.strip(head);
        String bare = bare(text);
        if (members.isEmpty()) {
            return new Found<>(Optional.of(bare), Optional.empty());
        }
        List<Person> there = members.get().stream()
                .filter(person -> product.isEmpty()
                        || product.get().council.isEmpty()
                        || person.council.isEmpty()
                        || person.council.equals(product.get().council))
                .toList();
        for (String written : List.of(text, bare)) {
            for (Function<Person, String> by : List.<Function<Person, String>>of(Person::id, Person::name)) {
                List<String> ids = there.stream()
                        .filter(person -> Words.key(by.apply(person)).equals(Words.key(written)))
                        .map(Person::id)
                        .distinct()
                        .toList();
                if (ids.size() == 1) {
                    return new Found<>(Optional.of(ids.get(0)), Optional.empty());
                }
            }
        }
        return new Found<>(
                Optional.empty(),
                Optional.of(Finding.builder(ScoreFinding.MEMBER_UNKNOWN)
                        .location(at)
                        .fact("found", text)
                        .fact(
                                "candidates",
                                nearest(
                                        bare,
                                        there.stream()
                                                .flatMap(person -> Stream.of(person.id, person.name))
                                                .toList()))
                        .build()));
    }

    /** A head without what stands before and behind the name: "Ông Nguyễn Văn A (Chủ tịch)". */
    static String bare(String head) {
        String text = Words.strip(head);
        Matcher behind = BEHIND.matcher(text);
        if (behind.find() && behind.start() > 0) {
            text = text.substring(0, behind.start());
        }
        Matcher before = TITLE.matcher(text);
        if (before.find() && before.end() < text.length()) {
            text = text.substring(before.end());
        }
        return text.strip();
    }

    // --- products

    /** The product of a code and a name, of which one may be blank. */
    Found<Listed> product(String code, String name, Location at) {
        if (products.isEmpty()) {
            return new Found<>(
                    Optional.of(new Listed(code.isEmpty() ? name : code, name, "", "", Season.Case.NOTHING)),
                    Optional.empty());
        }
        List<Listed> byCode = code.isEmpty() ? List.of() : matching(Listed::id, code);
        List<Listed> byName = name.isEmpty() ? List.of() : matching(Listed::name, name);
        if (byCode.size() == 1) {
            boolean others = !byName.isEmpty() && !byName.contains(byCode.get(0));
            return others
                    ? refused(ScoreFinding.PRODUCT_CONTRADICTED, at, "code", code, "name", name)
                    : new Found<>(Optional.of(byCode.get(0)), Optional.empty());
        }
        if (code.isEmpty() && byName.size() == 1) {
            return new Found<>(Optional.of(byName.get(0)), Optional.empty());
        }
        String found = code.isEmpty() ? name : code;
        return refused(
                ScoreFinding.PRODUCT_UNKNOWN,
                at,
                "found",
                found,
                "candidates",
                nearest(
                        found,
                        products.get().stream()
                                .map(code.isEmpty() ? Listed::name : Listed::id)
                                .toList()));
    }

    private static Found<Listed> refused(ScoreFinding code, Location at, Object... facts) {
        return new Found<>(
                Optional.empty(),
                Optional.of(Finding.builder(code).location(at).facts(facts).build()));
    }

    private List<Listed> matching(Function<Listed, String> by, String text) {
        String key = Words.key(text);
        return products.orElse(List.of()).stream()
                .filter(product -> Words.key(by.apply(product)).equals(key))
                .toList();
    }

    /** Whether a name of a sheet or file is that of exactly one product. */
    Optional<Listed> named(String text) {
        List<Listed> ids = matching(Listed::id, text);
        List<Listed> names = matching(Listed::name, text);
        if (ids.size() == 1) {
            return Optional.of(ids.get(0));
        }
        return ids.isEmpty() && names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    // --- what is nearest, to be told and never taken

    private static String nearest(String text, List<String> known) {
        String key = Words.key(text);
        List<String> words = new ArrayList<>(known);
        words.removeIf(String::isBlank);
        words.sort(java.util.Comparator.comparingInt((String word) -> distance(key, Words.key(word)))
                .thenComparing(java.util.Comparator.naturalOrder()));
        List<String> first = words.stream().distinct().limit(MOST_CANDIDATES).toList();
        return first.isEmpty() ? "–" : String.join(", ", first);
    }

    /** How many letters have to change. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
