// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import vn.ocop.core.CouncilRole;
import vn.ocop.criteria.NaiveBook.NBand;
import vn.ocop.criteria.NaiveBook.NCriterion;
import vn.ocop.criteria.NaiveBook.NOption;
import vn.ocop.criteria.NaiveBook.NPart;
import vn.ocop.criteria.NaiveBook.NSet;

/**
 * Scoring and ranking once more, from the text of the rules alone: maps, strings and fractions of any size, no regard for
 * speed, nothing shared with the code under test.
 */
final class Naive {
    /** What is compared with an evaluation, field by field. */
    static final class Result {
        String product = "";
        String outcome = "";
        Optional<String> place = Optional.empty();
        Optional<Integer> star = Optional.empty();
        Optional<Integer> bandStar = Optional.empty();
        Optional<Integer> minimumStar = Optional.empty();
        Optional<String> average = Optional.empty();
        List<String> parts = List.of();
        List<String> binding = List.of();
        Optional<String> range = Optional.empty();
        List<String> open = List.of();
        List<String> findings = List.of();

        // kept for the order
        Rational mean = Rational.of(0, 1);
        Map<String, Rational> partMeans = Map.of();

        @Override
        public String toString() {
            return String.join(
                    "\n",
                    product + " " + outcome,
                    "place " + place,
                    "stars " + star + " band " + bandStar + " minimum " + minimumStar,
                    "average " + average + " parts " + parts,
                    "binding " + binding,
                    "range " + range,
                    "open " + open,
                    "findings " + String.join("\n         ", findings));
        }
    }

    private final NaiveBook book;
    private final Season season;
    private final Map<String, String> policies = new TreeMap<>();

    private Naive(NaiveBook book, Season season) {
        this.book = book;
        this.season = season;
        policies.put("council.minimum", "majority");
        policies.put("council.maxSpread", "10");
        policies.put("council.quorum", "3/4");
        policies.put("council.mode", "meeting");
        policies.put("council.presence", "call");
        policies.put("council.chair", "required");
        policies.put("star.unmet", "lower");
        policies.put("requirement.unmet", "none");
        policies.put("yesno.blank", "missing");
        policies.put("average.decimals", "exact");
        policies.put("star.rule", "lower");
        policies.put("rank.order", "C,B,A");
        policies.put("rank.places", "competition");
        policies.putAll(season.policies);
    }

    static List<Result> rank(NaiveBook book, Season season) {
        return new Naive(book, season).rank();
    }

    private boolean is(String key, String value) {
        return policies.get(key).equals(value);
    }

    /** Whoever scored any product of the call whose set can be told. */
    private Set<String> scorers() {
        Set<String> scorers = new LinkedHashSet<>();
        for (Season.Entry entry : season.products) {
            if (!new Product(entry).isWithoutSet()) {
                entry.rows.forEach(row -> scorers.add(row.member()));
            }
        }
        return scorers;
    }

    private List<Result> rank() {
        List<Result> rated = new ArrayList<>();
        List<Result> others = new ArrayList<>();
        for (Season.Entry entry : season.products) {
            Result result = new Product(entry).result();
            (result.outcome.equals("RATED") ? rated : others).add(result);
        }
        Comparator<Result> chain = chain();
        rated.sort(chain.thenComparing(result -> result.product));
        others.sort(Comparator.comparing(result -> result.product));
        int distinctBefore = 0;
        for (int i = 0; i < rated.size(); i++) {
            Result result = rated.get(i);
            int better = 0;
            int tied = 0;
            for (Result other : rated) {
                int order = chain.compare(other, result);
                better += order < 0 ? 1 : 0;
                tied += order == 0 ? 1 : 0;
            }
            if (i == 0 || chain.compare(rated.get(i - 1), result) != 0) {
                distinctBefore++;
            }
            BigDecimal place = switch (policies.get("rank.places")) {
                case "competition" -> BigDecimal.valueOf(better + 1);
                case "modified" -> BigDecimal.valueOf(better + tied);
                case "dense" -> BigDecimal.valueOf(distinctBefore);
                case "ordinal" -> BigDecimal.valueOf(i + 1);
                // the mean of the places better + 1 … better + tied
                case "fractional" -> new BigDecimal(2 * better + 1 + tied).divide(new BigDecimal(2));
                default -> throw new IllegalStateException(policies.get("rank.places"));
            };
            result.place = Optional.of(place.toPlainString());
        }
        rated.addAll(others);
        return rated;
    }

    private Comparator<Result> chain() {
        List<String> keys =
                new ArrayList<>(Arrays.asList(policies.get("rank.order").split(",")));
        keys.remove("");
        Comparator<Result> byAverage = Comparator.comparing(
                (Result result) -> is("average.decimals", "2") ? result.mean.rounded() : result.mean,
                Comparator.reverseOrder());
        Comparator<Result> chain = byAverage;
        if (!keys.isEmpty() && keys.get(0).equals("STAR")) {
            keys.remove(0);
            chain = Comparator.comparing((Result result) -> result.star.orElseThrow(), Comparator.reverseOrder())
                    .thenComparing(byAverage);
        }
        for (String part : keys) {
            chain = chain.thenComparing(
                    result -> is("average.decimals", "2")
                            ? result.partMeans.get(part).rounded()
                            : result.partMeans.get(part),
                    Comparator.reverseOrder());
        }
        return chain;
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }

    /** Points with at most two decimals after a full stop or a comma. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,7}([.,][0-9]{1,2})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    private int bandStar(Rational mean, boolean asPolicySays) {
        Rational compared = asPolicySays && is("average.decimals", "2") ? mean.rounded() : mean;
        return book.bands().stream()
                .filter(band -> compared.isAtLeast(band.from()))
                .mapToInt(NBand::star)
                .max()
                .orElseGet(
                        () -> book.bands().stream().mapToInt(NBand::star).min().orElseThrow());
    }

    /** An answer as read. */
    private record Given(int option, BigDecimal points, boolean determined, int row) {
        static final int NONE = 0;
    }

    private record Claimed(String scope, String points, int row) {}

    /** One member's sheet of one round. */
    private static final class Sheet {
        final String member;
        final int round;
        final int firstRow;
        final Map<String, Given> answers = new LinkedHashMap<>();
        final List<Claimed> claims = new ArrayList<>();
        final Map<String, BigDecimal> partScores = new LinkedHashMap<>();
        boolean byCriterion;
        boolean illegal;
        boolean former;
        /** What is written and cannot be used, by the code of its criterion; an empty one where no criterion has the code. */
        final List<String> refused = new ArrayList<>();

        Sheet(String member, int round, int firstRow) {
            this.member = member;
            this.round = round;
            this.firstRow = firstRow;
        }
    }

    /** One product. */
    private final class Product {
        final Season.Entry entry;
        final Result result = new Result();
        final Map<String, Sheet> sheets = new LinkedHashMap<>();
        final List<String> found = new ArrayList<>();
        /** What of it is about a sheet. */
        final Map<Integer, Sheet> foundOn = new LinkedHashMap<>();

        Optional<Sheet> current = Optional.empty();
        NSet set = new NSet(0, true, false, List.of(), List.of(), List.of(), List.of(), List.of());
        Map<String, NCriterion> byCode = Map.of();
        List<NCriterion> leaves = List.of();
        boolean byPart;
        boolean mixed;
        boolean unmatched;

        Product(Season.Entry entry) {
            this.entry = entry;
            result.product = entry.product;
        }

        void note(String code, Object... facts) {
            note(code, Optional.empty(), facts);
        }

        void note(String code, Optional<String> at, Object... facts) {
            TreeMap<String, String> named = new TreeMap<>();
            for (int i = 0; i < facts.length; i += 2) {
                named.put((String) facts[i], String.valueOf(facts[i + 1]));
            }
            current.ifPresent(sheet -> foundOn.put(found.size(), sheet));
            found.add(code + " " + named + at.map(where -> " @" + where).orElse(""));
        }

        Optional<String> row(int row) {
            return Optional.of("sheets.csv:" + row);
        }

        Result result() {
            if (isWithoutSet()) {
                result.outcome = "INVALID";
                result.findings = found;
                return result;
            }
            set = book.sets().get(entry.set);
            byCode = set.byCode();
            leaves = set.leaves();
            read();
            tellStatements();
            judge();
            tellFormerRounds();
            Collections.sort(found);
            result.findings = found;
            return result;
        }

        /** A mistake on a sheet that does not count is told as such. */
        void tellFormerRounds() {
            foundOn.forEach((index, sheet) -> {
                if (sheet.former) {
                    String told = found.get(index);
                    int at = told.indexOf(" @");
                    found.set(
                            index,
                            "superseded-mistake {code=" + told.substring(0, told.indexOf(' ')) + ", member="
                                    + sheet.member + ", round=" + sheet.round + "}"
                                    + (at < 0 ? "" : told.substring(at)));
                }
            });
        }

        boolean isWithoutSet() {
            Set<String> sets = new LinkedHashSet<>(List.of(String.valueOf(entry.set)));
            entry.rows.forEach(row -> sets.add(row.set()));
            if (sets.size() > 1) {
                note("several-sets", "product", entry.product, "sets", String.join(", ", sets));
                return true;
            }
            if (!book.sets().containsKey(entry.set)) {
                note("unknown-set", "rulebook", book.id(), "set", entry.set);
                return true;
            }
            return false;
        }

        // --- reading the rows

        void read() {
            int number = 1;
            for (Season.Row row : entry.rows) {
                number++;
                int first = number;
                Sheet sheet = sheets.computeIfAbsent(
                        row.member() + "\u0000" + row.round(), key -> new Sheet(row.member(), row.round(), first));
                current = Optional.of(sheet);
                read(sheet, row, number);
                current = Optional.empty();
            }
            for (Sheet sheet : sheets.values()) {
                for (Sheet other : sheets.values()) {
                    sheet.former |= other.member.equals(sheet.member) && other.round > sheet.round;
                }
            }
            boolean criterionLevel = sheets.values().stream().anyMatch(sheet -> sheet.byCriterion);
            boolean partLevel = (set.frame() && !sheets.isEmpty())
                    || sheets.values().stream().anyMatch(sheet -> !sheet.byCriterion && scoresAPart(sheet));
            mixed = criterionLevel && partLevel && !set.frame();
            byPart = partLevel && !mixed;
            if (mixed) {
                note("mixed-sheets", "product", entry.product);
            }
            if (byPart) {
                sheets.values().forEach(sheet -> {
                    current = Optional.of(sheet);
                    readParts(sheet);
                    current = Optional.empty();
                });
            } else {
                dropUnmetRequirements();
                sheets.values().forEach(sheet -> {
                    current = Optional.of(sheet);
                    finish(sheet);
                    current = Optional.empty();
                });
            }
        }

        boolean scoresAPart(Sheet sheet) {
            return sheet.claims.stream()
                    .anyMatch(claim -> isPart(claim.scope()) && !claim.points().isEmpty());
        }

        boolean addsUp(String code) {
            return code.equals("TOTAL") || isPart(code) || set.sections().contains(code);
        }

        boolean isPart(String code) {
            return book.parts().stream().anyMatch(part -> part.code().equals(code));
        }

        void read(Sheet sheet, Season.Row row, int number) {
            NCriterion criterion = byCode.get(row.criterion());
            if (criterion != null && !criterion.isContainer()) {
                sheet.byCriterion = true;
                answer(sheet, criterion, row, number);
            } else if (criterion != null || addsUp(row.criterion())) {
                if (row.option().isEmpty()) {
                    sheet.claims.add(new Claimed(row.criterion(), row.points(), number));
                } else {
                    sheet.illegal = true;
                    note("unknown-option", row(number), "criterion", row.criterion(), "found", row.option());
                }
            } else {
                sheet.byCriterion = true;
                sheet.illegal = true;
                sheet.refused.add("");
                note("unknown-criterion", row(number), "criterion", row.criterion(), "set", set.number());
            }
        }

        void answer(Sheet sheet, NCriterion criterion, Season.Row row, int number) {
            if (row.option().isEmpty() && row.points().isEmpty()) {
                return;
            }
            Optional<BigDecimal> points = number(row.points());
            boolean whole =
                    points.isPresent() && points.get().stripTrailingZeros().scale() <= 0;
            if (!row.points().isEmpty() && !whole) {
                sheet.illegal = true;
                sheet.refused.add(criterion.code());
                note("points-not-offered", row(number), "criterion", criterion.code(), "found", row.points());
                return;
            }
            if (row.option().isEmpty()) {
                byPoints(sheet, criterion, points.orElseThrow(), number);
                return;
            }
            Optional<NOption> option = criterion.options().stream()
                    .filter(candidate -> candidate.label().equals(row.option()))
                    .findFirst();
            boolean none = row.option().equals("none");
            BigDecimal worth =
                    option.map(NOption::points).map(BigDecimal::valueOf).orElse(BigDecimal.ZERO);
            if (points.isPresent() && (none || option.isPresent()) && worth.compareTo(points.get()) != 0) {
                sheet.illegal = true;
                sheet.refused.add(criterion.code());
                note(
                        "option-points-differ",
                        row(number),
                        "criterion",
                        criterion.code(),
                        "option",
                        row.option(),
                        "found",
                        row.points());
            } else if (none && !criterion.admitsNone()) {
                sheet.illegal = true;
                sheet.refused.add(criterion.code());
                note("none-not-allowed", row(number), "criterion", criterion.code());
            } else if (none) {
                put(sheet, criterion, new Given(Given.NONE, BigDecimal.ZERO, true, number));
            } else if (option.isEmpty()) {
                sheet.illegal = true;
                sheet.refused.add(criterion.code());
                note("unknown-option", row(number), "criterion", criterion.code(), "found", row.option());
            } else {
                put(sheet, criterion, new Given(option.get().number(), worth, true, number));
            }
        }

        void byPoints(Sheet sheet, NCriterion criterion, BigDecimal points, int number) {
            List<NOption> fitting = criterion.options().stream()
                    .filter(option -> BigDecimal.valueOf(option.points()).compareTo(points) == 0)
                    .toList();
            Set<Integer> marks = new HashSet<>();
            fitting.forEach(option -> marks.add(option.star()));
            if (fitting.isEmpty()) {
                sheet.illegal = true;
                sheet.refused.add(criterion.code());
                note("points-not-offered", row(number), "criterion", criterion.code(), "found", plain(points));
            } else if (marks.size() > 1) {
                sheet.illegal = true;
                sheet.refused.add(criterion.code());
                note(
                        "ambiguous-points",
                        row(number),
                        "criterion",
                        criterion.code(),
                        "points",
                        plain(points),
                        "options",
                        String.join(", ", fitting.stream().map(NOption::label).toList()));
            } else {
                put(sheet, criterion, new Given(fitting.get(0).number(), points, fitting.size() == 1, number));
            }
        }

        void put(Sheet sheet, NCriterion criterion, Given given) {
            if (sheet.answers.containsKey(criterion.code())) {
                sheet.illegal = true;
                // the first option in printed order stands, "none" after all of them, whatever the order of the rows
                Given other = sheet.answers.get(criterion.code());
                int order = Integer.compare(rank(given), rank(other));
                if (order < 0 || (order == 0 && given.determined())) {
                    sheet.answers.put(
                            criterion.code(),
                            new Given(given.option(), given.points(), given.determined(), other.row()));
                }
                note(
                        "repeated-answer",
                        row(given.row()),
                        "criterion",
                        criterion.code(),
                        "member",
                        sheet.member,
                        "round",
                        sheet.round);
            } else {
                sheet.answers.put(criterion.code(), given);
            }
        }

        private int rank(Given given) {
            return (given.determined() ? 0 : 1000) + (given.option() == Given.NONE ? 999 : given.option());
        }

        void dropUnmetRequirements() {
            for (NCriterion criterion : leaves) {
                if (criterion.requirement().isPresent()
                        && entry.facts.contains(criterion.requirement().get())) {
                    for (Sheet sheet : sheets.values()) {
                        sheet.answers.put(criterion.code(), new Given(Given.NONE, BigDecimal.ZERO, true, 0));
                    }
                }
            }
        }

        /** What a criterion is worth on a sheet; absent while that cannot be said. */
        Optional<BigDecimal> worth(Sheet sheet, NCriterion criterion) {
            if (criterion.isContainer()) {
                BigDecimal sum = BigDecimal.ZERO;
                for (NCriterion child : criterion.children()) {
                    Optional<BigDecimal> part = worth(sheet, child);
                    if (part.isEmpty()) {
                        return part;
                    }
                    sum = sum.add(part.get());
                }
                return Optional.of(sum);
            }
            Given given = sheet.answers.get(criterion.code());
            if (given != null) {
                return Optional.of(given.points());
            }
            return isNotApplicable(sheet, criterion) ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }

        boolean isNotApplicable(Sheet sheet, NCriterion criterion) {
            return criterion.needs().isPresent()
                    && worth(sheet, byCode.get(criterion.needs().get()))
                            .map(points -> points.signum() <= 0)
                            .orElse(false);
        }

        /** What nobody wrote anything to, though it applies. */
        List<NCriterion> blank(Sheet sheet) {
            return leaves.stream()
                    .filter(criterion ->
                            !sheet.answers.containsKey(criterion.code()) && !isNotApplicable(sheet, criterion))
                    .toList();
        }

        List<NCriterion> missing(Sheet sheet) {
            return blank(sheet).stream()
                    .filter(criterion -> !(criterion.yesNo() && is("yesno.blank", "no")))
                    .toList();
        }

        boolean isComplete(Sheet sheet) {
            if (sheet.illegal) {
                return false;
            }
            return byPart
                    ? sheet.partScores.size() == book.parts().size()
                    : missing(sheet).isEmpty();
        }

        /** Claims are tested where every box is filled in. */
        boolean isFilledIn(Sheet sheet) {
            return isComplete(sheet) && (byPart || blank(sheet).isEmpty());
        }

        void finish(Sheet sheet) {
            for (NCriterion criterion : leaves) {
                Given given = sheet.answers.get(criterion.code());
                if (given == null) {
                    continue;
                }
                boolean stated =
                        criterion.requirement().map(entry.facts::contains).orElse(false);
                if (isNotApplicable(sheet, criterion)) {
                    if (!stated && given.points().signum() != 0) {
                        sheet.illegal = true;
                        note(
                                "answer-not-applicable",
                                row(given.row()),
                                "member",
                                sheet.member,
                                "criterion",
                                criterion.code(),
                                "needs",
                                criterion.needs().orElseThrow());
                    }
                } else if (given.points().signum() > 0
                        && criterion.expects().isPresent()
                        && worth(sheet, byCode.get(criterion.expects().get()))
                                .map(points -> points.signum() <= 0)
                                .orElse(false)) {
                    note(
                            "unexpected-points",
                            row(given.row()),
                            "member",
                            sheet.member,
                            "criterion",
                            criterion.code(),
                            "expects",
                            criterion.expects().get());
                }
            }
            if (isFilledIn(sheet)) {
                for (Claimed claim : sheet.claims) {
                    if (!claim.points().isEmpty()) {
                        test(sheet, claim, recomputed(sheet, claim.scope()));
                    }
                }
            }
        }

        BigDecimal recomputed(Sheet sheet, String scope) {
            NCriterion container = byCode.get(scope);
            if (container != null) {
                return worth(sheet, container).orElseThrow();
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (NCriterion criterion : leaves) {
                if (scope.equals("TOTAL")
                        || book.parts().get(criterion.part()).code().equals(scope)) {
                    sum = sum.add(worth(sheet, criterion).orElse(BigDecimal.ZERO));
                }
            }
            return sum;
        }

        void test(Sheet sheet, Claimed claim, BigDecimal computed) {
            Optional<BigDecimal> claimed = number(claim.points());
            if (claimed.isEmpty()) {
                note("bad-claim", row(claim.row()), "scope", claim.scope(), "found", claim.points());
            } else if (claimed.get().compareTo(computed) != 0) {
                note(
                        "claim-wrong",
                        row(claim.row()),
                        "member",
                        sheet.member,
                        "scope",
                        claim.scope(),
                        "claimed",
                        plain(claimed.get()),
                        "computed",
                        plain(computed));
            }
        }

        void readParts(Sheet sheet) {
            for (Claimed claim : sheet.claims) {
                Optional<NPart> part = book.parts().stream()
                        .filter(candidate -> candidate.code().equals(claim.scope()))
                        .findFirst();
                if (part.isEmpty() || claim.points().isEmpty()) {
                    continue;
                }
                Optional<BigDecimal> score = number(claim.points())
                        .filter(points -> points.signum() >= 0
                                && points.compareTo(
                                                BigDecimal.valueOf(part.get().points()))
                                        <= 0);
                if (score.isEmpty()) {
                    sheet.illegal = true;
                    sheet.refused.add(claim.scope());
                    note("bad-part-score", row(claim.row()), "part", claim.scope(), "found", claim.points());
                } else if (sheet.partScores.putIfAbsent(claim.scope(), score.get()) != null) {
                    sheet.illegal = true;
                    note(
                            "repeated-answer",
                            row(claim.row()),
                            "criterion",
                            claim.scope(),
                            "member",
                            sheet.member,
                            "round",
                            sheet.round);
                }
            }
            if (isComplete(sheet)) {
                sheet.claims.stream()
                        .filter(claim ->
                                claim.scope().equals("TOTAL") && !claim.points().isEmpty())
                        .forEach(claim -> test(sheet, claim, total(sheet)));
            }
        }

        BigDecimal part(Sheet sheet, int part) {
            return byPart
                    ? sheet.partScores.get(book.parts().get(part).code())
                    : recomputed(sheet, book.parts().get(part).code());
        }

        BigDecimal total(Sheet sheet) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int part = 0; part < book.parts().size(); part++) {
                sum = sum.add(part(sheet, part));
            }
            return sum;
        }

        // --- what is stated for the product

        /** The one mistake of this kind that is drawn: no dash and a small letter. */
        Optional<String> near(String member) {
            String meant = member.replace("m", "M-");
            boolean there = season.roster.isPresent()
                    ? seat(meant).isPresent()
                    : sheets.values().stream().anyMatch(sheet -> sheet.member.equals(meant));
            return there ? Optional.of(meant) : Optional.empty();
        }

        void tellStatements() {
            int row = 1;
            for (String member : entry.conflicts) {
                row++;
                Optional<String> at = Optional.of("conflicts.csv:" + row);
                boolean isNobody = season.roster.isPresent()
                        ? seat(member).isEmpty()
                        : sheets.values().stream().noneMatch(sheet -> sheet.member.equals(member));
                Optional<String> near = isNobody ? near(member) : Optional.empty();
                if (near.isPresent()) {
                    unmatched = true;
                    note("near-conflict", at, "member", member, "near", near.get());
                } else if (isNobody && season.roster.isPresent()) {
                    note("unknown-conflict", at, "member", member);
                }
            }
            row = 1;
            for (String condition : entry.knockOuts) {
                row++;
                if (!set.knockOuts().contains(condition)) {
                    unmatched = true;
                    note(
                            "unknown-knockout",
                            Optional.of("knockouts.csv:" + row),
                            "condition",
                            condition,
                            "set",
                            set.number());
                }
            }
            row = 1;
            for (Season.Decision decision : entry.decisions) {
                row++;
                if (!isMark(decision)) {
                    unmatched = true;
                    note(
                            "unknown-mark",
                            Optional.of("minimums.csv:" + row),
                            "criterion",
                            decision.criterion(),
                            "star",
                            decision.star(),
                            "set",
                            set.number());
                }
            }
            contradiction().ifPresent(found -> {
                unmatched = true;
                note(
                        "minimums-contradicted",
                        Optional.of("minimums.csv:"
                                + (2
                                        + Math.max(
                                                entry.decisions.indexOf(found.get(0)),
                                                entry.decisions.indexOf(found.get(1))))),
                        "decision",
                        found.get(0),
                        "other",
                        found.get(1));
            });
            for (String fact : new LinkedHashSet<>(entry.facts)) {
                boolean known = book.facts().containsKey(fact)
                        || book.facts().containsValue(Optional.of(fact))
                        || leaves.stream()
                                .anyMatch(criterion -> criterion.requirement().equals(Optional.of(fact)));
                if (!known) {
                    unmatched = true;
                    note("unknown-fact", "fact", fact, "set", set.number());
                }
            }
            if (!book.marksKnown()) {
                note("marks-unknown");
            }
            if (set.lost()) {
                note(
                        "set-incomplete",
                        "set",
                        set.number(),
                        "maximum",
                        set.top().stream().mapToInt(NCriterion::max).sum());
            }
        }

        /** Two decisions that leave no product of which both hold, the first of them by their names. */
        Optional<List<Season.Decision>> contradiction() {
            List<Season.Decision> known = entry.decisions.stream()
                    .filter(this::isMark)
                    .distinct()
                    .sorted(Comparator.comparing(Season.Decision::toString))
                    .toList();
            for (Season.Decision other : known) {
                for (Season.Decision one : known) {
                    if (!canBothBe(one, other)) {
                        return Optional.of(List.of(one, other));
                    }
                }
            }
            Optional<Season.Decision> all =
                    known.stream().filter(of -> of.criterion().isEmpty()).findFirst();
            List<Mark> next = all.map(of -> nextMarks(of.star())).orElse(List.of());
            boolean allOfNext = !next.isEmpty()
                    && next.stream().allMatch(mark -> known.stream().anyMatch(of -> grants(of, mark)));
            return allOfNext
                    ? known.stream()
                            .filter(of -> next.stream().anyMatch(mark -> grants(of, mark)))
                            .findFirst()
                            .map(of -> List.of(of, all.get()))
                    : Optional.empty();
        }

        /** Whether the marks of one criterion can be met up to some star so that both hold. */
        boolean canBothBe(Season.Decision one, Season.Decision other) {
            if (one.criterion().isEmpty() && other.criterion().isEmpty()) {
                return one.star() == other.star();
            }
            boolean apart = !one.criterion().equals(other.criterion())
                    && !one.criterion().isEmpty()
                    && !other.criterion().isEmpty();
            boolean some = apart;
            for (int met = 0; met <= 5; met++) {
                some |= one.met() == met >= one.star() && other.met() == met >= other.star();
            }
            return some;
        }

        List<Mark> nextMarks(int star) {
            List<Mark> above = marks().stream()
                    .filter(this::binds)
                    .filter(mark -> mark.option().star() > star)
                    .toList();
            int next =
                    above.stream().mapToInt(mark -> mark.option().star()).min().orElse(0);
            return above.stream().filter(mark -> mark.option().star() == next).toList();
        }

        boolean grants(Season.Decision decision, Mark mark) {
            return decision.criterion().equals(mark.criterion().code())
                    && decision.met()
                    && decision.star() >= mark.option().star();
        }

        /** What the council said of a mark: of this one itself, else what follows from another, else what it said of all. */
        Optional<Boolean> decided(Mark mark) {
            List<Season.Decision> own = entry.decisions.stream()
                    .filter(this::isMark)
                    .filter(of -> of.criterion().equals(mark.criterion().code()))
                    .toList();
            int star = mark.option().star();
            for (List<Integer> stars : List.of(List.of(star), List.of(1, 2, 3, 4, 5))) {
                if (own.stream().anyMatch(of -> !of.met() && stars.contains(of.star()) && of.star() <= star)) {
                    return Optional.of(false);
                }
                if (own.stream().anyMatch(of -> of.met() && stars.contains(of.star()) && of.star() >= star)) {
                    return Optional.of(true);
                }
            }
            return entry.decisions.stream()
                    .filter(of -> of.criterion().isEmpty())
                    .map(Season.Decision::star)
                    .min(Comparator.naturalOrder())
                    .map(all -> all >= star);
        }

        /** The decisions on a criterion that say something of its mark. */
        List<Season.Decision> tellingOf(Mark mark) {
            int star = mark.option().star();
            return entry.decisions.stream()
                    .filter(this::isMark)
                    .filter(of -> of.criterion().equals(mark.criterion().code()))
                    .filter(of -> of.met() ? of.star() >= star : of.star() <= star)
                    .toList();
        }

        boolean isMark(Season.Decision decision) {
            if (decision.criterion().isEmpty()) {
                return true;
            }
            NCriterion criterion = byCode.get(decision.criterion());
            return criterion != null
                    && criterion.options().stream().anyMatch(option -> option.star() == decision.star());
        }

        Optional<Season.Seat> seat(String member) {
            return season.roster.orElse(List.of()).stream()
                    .filter(seat -> seat.member().equals(member))
                    .findFirst();
        }

        // --- the council

        boolean written() {
            return is("council.mode", "written");
        }

        List<Sheet> counted = new ArrayList<>();
        List<Sheet> complete = new ArrayList<>();
        List<String> absentSheets = new ArrayList<>();
        int members;
        int present;
        boolean chair;

        void count() {
            for (Sheet sheet : sheets.values()) {
                if (!sheet.former && counts(sheet)) {
                    counted.add(sheet);
                    if (isComplete(sheet)) {
                        complete.add(sheet);
                    }
                }
            }
            for (Season.Seat seat : season.roster.orElse(List.of())) {
                if (seat.role() == CouncilRole.SECRETARY || entry.conflicts.contains(seat.member())) {
                    continue;
                }
                members++;
                boolean returned = counted.stream().anyMatch(sheet -> sheet.member.equals(seat.member()));
                if (written() ? returned : seat.present()) {
                    present++;
                    chair |= seat.role() == CouncilRole.CHAIR;
                    if (!returned) {
                        absentSheets.add(seat.member());
                        note("missing-sheet", "member", seat.member());
                    }
                }
            }
        }

        /** Without a roster, and unless a sheet handed in counts as presence: who scored another product is missed here. */
        void missThoseOfTheCall() {
            if (season.roster.isPresent() || written() || is("council.presence", "product")) {
                return;
            }
            for (String scorer : scorers()) {
                if (!entry.conflicts.contains(scorer)
                        && counted.stream().noneMatch(sheet -> sheet.member.equals(scorer))) {
                    absentSheets.add(scorer);
                    if (!counted.isEmpty()) {
                        note("missing-from-call", "member", scorer);
                    }
                }
            }
        }

        boolean counts(Sheet sheet) {
            Optional<Season.Seat> seat = seat(sheet.member);
            if (season.roster.isPresent() && seat.isEmpty()) {
                note("unknown-member", row(sheet.firstRow), "member", sheet.member);
                return false;
            }
            if (seat.isPresent() && seat.get().role() == CouncilRole.SECRETARY) {
                note("secretary-scored", row(sheet.firstRow), "member", sheet.member);
                return false;
            }
            if (entry.conflicts.contains(sheet.member)) {
                note("conflicted-scored", row(sheet.firstRow), "member", sheet.member);
                return false;
            }
            if (seat.isPresent() && !seat.get().present() && !written()) {
                note("absent-scored", row(sheet.firstRow), "member", sheet.member);
                return false;
            }
            return true;
        }

        // --- judging

        void judge() {
            count();
            missThoseOfTheCall();
            boolean knocked = knockedOut();
            boolean out = requirementFails() || knocked;
            boolean stopped = zeroStop();
            boolean invalid = mixed || unmatched || counted.stream().anyMatch(sheet -> sheet.illegal);
            boolean noQuorum = !quorum();
            figures();
            boolean incomplete = incomplete();
            boolean apart = apart();
            boolean candidate = candidateFails();
            boolean notMet = lowestMarksFail() || candidate;
            if (out) {
                result.outcome = "DISQUALIFIED";
            } else if (invalid) {
                result.outcome = "INVALID";
            } else if (noQuorum) {
                result.outcome = "NO_QUORUM";
            } else if (stopped) {
                result.outcome = "DISQUALIFIED";
            } else if (incomplete) {
                result.outcome = "INCOMPLETE";
            } else {
                result.outcome = apart ? "RESCORE" : notMet ? "MINIMUM_NOT_MET" : "RATED";
            }
            if (result.outcome.equals("RATED")) {
                result.star = Optional.of(Math.min(
                        result.bandStar.orElseThrow(), result.minimumStar.orElse(result.bandStar.orElseThrow())));
            }
            if (result.outcome.equals("INCOMPLETE")) {
                range();
            }
            tellMarks();
            tellCases();
            tellReadings();
        }

        boolean requirementFails() {
            boolean fatal = is("requirement.unmet", "not-eligible");
            boolean fails = false;
            for (NCriterion criterion : leaves) {
                if (criterion.requirement().map(entry.facts::contains).orElse(false) && (fatal || !byPart)) {
                    note(fatal ? "not-eligible" : "requirement-unmet", "criterion", criterion.code());
                    fails |= fatal;
                }
            }
            return fails;
        }

        int lowestMark() {
            return marks().stream().mapToInt(mark -> mark.option().star()).min().orElse(0);
        }

        String codesOf(List<Mark> marks) {
            Set<String> codes = new LinkedHashSet<>();
            marks.stream()
                    .sorted(Comparator.comparing(mark -> mark.option().star()))
                    .forEach(mark -> codes.add(mark.criterion().code()));
            return String.join(", ", codes);
        }

        /** Two stars are defined by points alone: one reading leaves a product that misses a three-star mark without a star. */
        boolean lowestMarksFail() {
            int lowest = lowestMark();
            if (lowest == 0
                    || result.bandStar.isEmpty()
                    || result.minimumStar.isEmpty()
                    || result.bandStar.get() < lowest
                    || result.minimumStar.get() >= lowest) {
                return false;
            }
            List<Mark> unmet = unmet(complete, complete.size(), false, 0);
            note(
                    "unmet-lowest-mark",
                    "star",
                    lowest,
                    "criteria",
                    codesOf(unmet.stream()
                            .filter(mark -> mark.option().star() == lowest)
                            .toList()),
                    "value",
                    policies.get("star.unmet"),
                    "lower",
                    result.minimumStar.get());
            if (is("star.unmet", "none")) {
                note(
                        "minimum-not-met",
                        "star",
                        lowest,
                        "criteria",
                        codesOf(unmet.stream()
                                .filter(mark -> mark.option().star() <= lowest)
                                .toList()));
                return true;
            }
            return false;
        }

        void tellReadings() {
            if (byPart) {
                return;
            }
            tell(
                    "blank-yes-no",
                    (sheet, criterion) -> criterion.yesNo() && blank(sheet).contains(criterion));
            tell(
                    "zero-not-due",
                    (sheet, criterion) -> isNotApplicable(sheet, criterion)
                            && sheet.answers.containsKey(criterion.code())
                            && sheet.answers.get(criterion.code()).points().signum() == 0
                            && !criterion
                                    .requirement()
                                    .map(entry.facts::contains)
                                    .orElse(false));
        }

        void tell(String code, BiPredicate<Sheet, NCriterion> isSo) {
            List<String> codes = leaves.stream()
                    .filter(criterion -> counted.stream().anyMatch(sheet -> isSo.test(sheet, criterion)))
                    .map(NCriterion::code)
                    .toList();
            if (!codes.isEmpty()) {
                long count = counted.stream()
                        .filter(sheet -> leaves.stream().anyMatch(criterion -> isSo.test(sheet, criterion)))
                        .count();
                note(code, "criteria", String.join(", ", codes), "count", count, "value", policies.get("yesno.blank"));
            }
        }

        boolean knockedOut() {
            boolean out = false;
            for (String condition : new LinkedHashSet<>(entry.knockOuts)) {
                if (set.knockOuts().contains(condition)) {
                    out = true;
                    note("knocked-out", "id", condition);
                }
            }
            return out;
        }

        boolean zeroStop() {
            boolean out = false;
            if (byPart) {
                return false;
            }
            for (String code : set.zeroStops()) {
                long zeros = counted.stream()
                        .filter(sheet -> sheet.answers.containsKey(code)
                                && sheet.answers.get(code).points().signum() == 0)
                        .count();
                if (Rational.of(zeros, 1).compareTo(Rational.of(counted.size(), 2)) > 0) {
                    out = true;
                    note("zero-stop", "criterion", code, "zeros", zeros, "sheets", counted.size());
                }
            }
            return out;
        }

        boolean quorum() {
            if (season.roster.isEmpty() || is("council.quorum", "off")) {
                return true;
            }
            String[] fraction = policies.get("council.quorum").split("/", -1);
            Rational wanted = Rational.of(Integer.parseInt(fraction[0]), Integer.parseInt(fraction[1]));
            boolean enough = members > 0 && Rational.of(present, members).compareTo(wanted) >= 0;
            if (!enough) {
                note("no-quorum", "present", present, "members", members, "quorum", policies.get("council.quorum"));
            }
            boolean presided = chair || is("council.chair", "off");
            if (!presided) {
                note("no-chair");
            }
            return enough && presided;
        }

        void figures() {
            if (complete.isEmpty()) {
                return;
            }
            int count = complete.size();
            BigDecimal sum = BigDecimal.ZERO;
            List<String> parts = new ArrayList<>();
            Map<String, Rational> means = new LinkedHashMap<>();
            for (int part = 0; part < book.parts().size(); part++) {
                BigDecimal ofPart = BigDecimal.ZERO;
                for (Sheet sheet : complete) {
                    ofPart = ofPart.add(part(sheet, part));
                }
                sum = sum.add(ofPart);
                parts.add(plain(ofPart) + "/" + count);
                means.put(book.parts().get(part).code(), Rational.of(ofPart, count));
            }
            result.average = Optional.of(plain(sum) + "/" + count);
            result.parts = parts;
            result.mean = Rational.of(sum, count);
            result.partMeans = means;
            int exact = bandStar(result.mean, false);
            int band = bandStar(result.mean, true);
            result.bandStar = Optional.of(band);
            if (band != exact) {
                note(
                        "rounding-changes-star",
                        "exact",
                        plain(sum) + "/" + count,
                        "rounded",
                        result.mean.twoDecimals().toPlainString(),
                        "from",
                        exact,
                        "to",
                        band);
            }
            if (marksCanBeTested()) {
                result.minimumStar = Optional.of(minimumStar(unmet(complete, count, false, 0)));
                result.binding = unmet(complete, count, false, 0).stream()
                        .filter(mark -> mark.option().star() <= band)
                        .sorted(Comparator.comparing(mark -> mark.option().star()))
                        .map(Mark::toString)
                        .toList();
            }
        }

        boolean marksCanBeTested() {
            boolean some = entry.decisions.stream().anyMatch(this::isMark);
            boolean tested = is("council.minimum", "decided") ? some || marks().isEmpty() : some || !byPart;
            return book.marksKnown() && tested;
        }

        /** Sheets that score parts tell nothing of marks: what the council decided does, whatever the policy. */
        boolean byDecision() {
            return byPart || is("council.minimum", "decided");
        }

        record Mark(NCriterion criterion, NOption option) {
            @Override
            public String toString() {
                return criterion.code() + "*" + option.star();
            }
        }

        List<Mark> marks() {
            List<Mark> marks = new ArrayList<>();
            for (NCriterion criterion : leaves) {
                for (NOption option : criterion.options()) {
                    if (option.star() > 0) {
                        marks.add(new Mark(criterion, option));
                    }
                }
            }
            return marks;
        }

        /** A conditional mark is tested unless its fact is denied. */
        boolean binds(Mark mark) {
            return mark.option()
                    .when()
                    .flatMap(fact -> book.facts().get(fact))
                    .map(denial -> !entry.facts.contains(denial))
                    .orElse(true);
        }

        boolean meets(Sheet sheet, Mark mark, boolean hoping) {
            Given given = sheet.answers.get(mark.criterion().code());
            if (given == null) {
                return hoping && missing(sheet).contains(mark.criterion());
            }
            return given.option() != Given.NONE
                    && given.points().intValueExact() >= mark.option().points();
        }

        List<Mark> unmet(List<Sheet> asked, int voters, boolean hoping, int hopedFor) {
            return marks().stream()
                    .filter(this::binds)
                    .filter(mark -> {
                        long met = hopedFor
                                + asked.stream()
                                        .filter(sheet -> meets(sheet, mark, hoping))
                                        .count();
                        Optional<Boolean> decided = decided(mark);
                        return byDecision() || decided.isPresent() ? !decided.orElse(false) : !suffices(met, voters);
                    })
                    .toList();
        }

        boolean suffices(long met, int voters) {
            return is("council.minimum", "unanimous")
                    ? met >= voters
                    : Rational.of(met, 1).compareTo(Rational.of(voters, 2)) > 0;
        }

        int minimumStar(List<Mark> unmet) {
            int star = 5;
            while (star > 1 && hasUpTo(unmet, star)) {
                star--;
            }
            return star;
        }

        boolean hasUpTo(List<Mark> unmet, int star) {
            return unmet.stream().anyMatch(mark -> mark.option().star() <= star);
        }

        boolean incomplete() {
            boolean open = !absentSheets.isEmpty() || counted.isEmpty();
            for (Sheet sheet : counted) {
                List<String> missing = missingOf(sheet);
                if (!missing.isEmpty()) {
                    List<String> untold = new ArrayList<>(missing);
                    untold.removeAll(sheet.refused);
                    if (untold.size() > Collections.frequency(sheet.refused, "")) {
                        note(
                                "missing-answers",
                                row(sheet.firstRow),
                                "member",
                                sheet.member,
                                "round",
                                sheet.round,
                                "criteria",
                                String.join(", ", untold));
                    }
                    open |= !sheet.illegal;
                }
            }
            if (counted.isEmpty()) {
                note("no-sheets", "product", entry.product);
            }
            if (!complete.isEmpty() && book.marksKnown() && !marksCanBeTested()) {
                note("minimum-undecided");
                open = true;
            }
            return open;
        }

        List<String> missingOf(Sheet sheet) {
            if (!byPart) {
                return missing(sheet).stream().map(NCriterion::code).toList();
            }
            return book.parts().stream()
                    .map(NPart::code)
                    .filter(code -> !sheet.partScores.containsKey(code))
                    .toList();
        }

        boolean apart() {
            if (complete.isEmpty() || is("council.maxSpread", "off")) {
                return false;
            }
            List<BigDecimal> totals =
                    complete.stream().map(this::total).sorted().toList();
            BigDecimal lowest = totals.get(0);
            BigDecimal highest = totals.get(totals.size() - 1);
            BigDecimal spread = highest.subtract(lowest);
            if (spread.compareTo(new BigDecimal(policies.get("council.maxSpread"))) <= 0) {
                return false;
            }
            note(
                    written() ? "meeting-due" : "spread",
                    "lowest",
                    plain(lowest),
                    "highest",
                    plain(highest),
                    "spread",
                    plain(spread),
                    "allowed",
                    policies.get("council.maxSpread"));
            return true;
        }

        boolean candidateFails() {
            if (is("star.rule", "lower") || result.bandStar.isEmpty() || result.minimumStar.isEmpty()) {
                return false;
            }
            int candidate = Integer.parseInt(policies.get("star.rule").substring("candidate:".length()));
            if (result.bandStar.get() < candidate || result.minimumStar.get() >= candidate) {
                return false;
            }
            Set<String> codes = new LinkedHashSet<>();
            unmet(complete, complete.size(), false, 0).stream()
                    .filter(mark -> mark.option().star() <= candidate)
                    .sorted(Comparator.comparing(mark -> mark.option().star()))
                    .forEach(mark -> codes.add(mark.criterion().code()));
            note("minimum-not-met", "star", candidate, "criteria", String.join(", ", codes));
            return true;
        }

        // --- intervals

        void range() {
            int voters = counted.size() + absentSheets.size();
            BigDecimal low = BigDecimal.ZERO;
            BigDecimal high = BigDecimal.ZERO;
            for (Sheet sheet : counted) {
                low = low.add(bound(sheet, false));
                high = high.add(bound(sheet, true));
            }
            int unknown = voters == 0 ? 1 : absentSheets.size();
            for (int i = 0; i < unknown; i++) {
                low = low.add(leastOfASheet());
                high = high.add(BigDecimal.valueOf(book.maximum()));
            }
            int count = Math.max(1, voters);
            Rational least = Rational.of(low, count);
            Rational most = Rational.of(high, count);
            int guaranteed = bandStar(least, true);
            int possible = bandStar(most, true);
            if (book.marksKnown()) {
                guaranteed = Math.min(guaranteed, hopedMinimum(voters, false));
                possible = Math.min(possible, hopedMinimum(voters, true));
            }
            result.range = Optional.of(
                    plain(low) + "/" + count + " " + plain(high) + "/" + count + " " + guaranteed + " " + possible);
            if (guaranteed != possible) {
                List<String> open = new ArrayList<>();
                for (Sheet sheet : counted) {
                    if (byPart && !isComplete(sheet)) {
                        open.add(sheet.member);
                    } else if (!byPart) {
                        missing(sheet).forEach(criterion -> open.add(sheet.member + " " + criterion.code()));
                    }
                }
                open.addAll(absentSheets);
                Collections.sort(open);
                result.open = open;
            }
        }

        int hopedMinimum(int voters, boolean hoping) {
            if (marksCanBeTested()) {
                int count = Math.max(1, voters);
                int hopedFor = !hoping ? 0 : voters == 0 ? 1 : absentSheets.size();
                return minimumStar(unmet(counted, count, hoping, hopedFor));
            }
            return hoping ? 5 : minimumStar(marks().stream().filter(this::binds).toList());
        }

        BigDecimal leastOfASheet() {
            return byPart || set.frame()
                    ? BigDecimal.ZERO
                    : leaves.stream().map(this::least).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Nothing, or less where an option takes points away. */
        BigDecimal least(NCriterion criterion) {
            return BigDecimal.valueOf(criterion.options().stream()
                    .mapToInt(NOption::points)
                    .filter(points -> points < 0)
                    .min()
                    .orElse(0));
        }

        BigDecimal bound(Sheet sheet, boolean upper) {
            BigDecimal sum = BigDecimal.ZERO;
            if (byPart) {
                for (NPart part : book.parts()) {
                    BigDecimal open = upper ? BigDecimal.valueOf(part.points()) : BigDecimal.ZERO;
                    sum = sum.add(sheet.partScores.getOrDefault(part.code(), open));
                }
                return sum;
            }
            for (NCriterion criterion : leaves) {
                BigDecimal open = upper ? BigDecimal.valueOf(criterion.max()) : least(criterion);
                boolean no = criterion.yesNo() && is("yesno.blank", "no");
                sum = sum.add(worth(sheet, criterion).orElse(no ? BigDecimal.ZERO : open));
            }
            return sum;
        }

        // --- remarks

        void tellMarks() {
            if (byPart || !marksCanBeTested()) {
                return;
            }
            List<String> otherwise = new ArrayList<>();
            for (Mark mark : marks()) {
                if (!binds(mark)) {
                    continue;
                }
                if (mark.option().when().isPresent()
                        && !entry.facts.contains(mark.option().when().get())) {
                    note(
                            "fact-not-stated",
                            "criterion",
                            mark.criterion().code(),
                            "fact",
                            mark.option().when().get(),
                            "star",
                            mark.option().star());
                }
                long met = complete.stream()
                        .filter(sheet -> meets(sheet, mark, false))
                        .count();
                Optional<Boolean> decided = decided(mark);
                boolean votes = suffices(met, complete.size());
                boolean differs = !byDecision() && !complete.isEmpty() && decided.isPresent() && decided.get() != votes;
                if (differs && tellingOf(mark).isEmpty()) {
                    otherwise.add(mark.criterion().code() + "/" + mark.option().star());
                } else if (differs
                        && tellingOf(mark).stream()
                                .anyMatch(of -> of.star() == mark.option().star())) {
                    note(
                            decided.get() ? "mark-granted" : "mark-denied",
                            "criterion",
                            mark.criterion().code(),
                            "star",
                            mark.option().star(),
                            "met",
                            met,
                            "sheets",
                            complete.size(),
                            "needed",
                            is("council.minimum", "unanimous") ? complete.size() : complete.size() / 2 + 1);
                }
                if (met > 0 && met < complete.size()) {
                    note(
                            "mark-disputed",
                            "criterion",
                            mark.criterion().code(),
                            "star",
                            mark.option().star(),
                            "met",
                            met,
                            "sheets",
                            complete.size());
                }
            }
            if (!otherwise.isEmpty()) {
                note(
                        "marks-decided-otherwise",
                        "star",
                        entry.decisions.stream()
                                .filter(of -> of.criterion().isEmpty())
                                .findFirst()
                                .orElseThrow()
                                .star(),
                        "count",
                        otherwise.size(),
                        "places",
                        String.join(", ", otherwise.subList(0, Math.min(5, otherwise.size())))
                                + (otherwise.size() > 5 ? ", …" : ""));
            }
        }

        Optional<Integer> caseOf(Sheet sheet, NCriterion criterion) {
            Given given = sheet.answers.get(criterion.code());
            return given == null || given.option() == Given.NONE || !given.determined() || criterion.cases() == 0
                    ? Optional.empty()
                    : Optional.of(criterion.options().get(given.option() - 1).inCase());
        }

        void tellCases() {
            if (byPart) {
                return;
            }
            for (NCriterion criterion : leaves) {
                Set<Integer> cases = new HashSet<>();
                counted.forEach(sheet -> caseOf(sheet, criterion).ifPresent(cases::add));
                if (cases.size() > 1) {
                    note("case-differs", "criterion", criterion.code());
                }
            }
            for (List<String> group : set.sameCase()) {
                for (Sheet sheet : counted) {
                    Set<Integer> cases = new HashSet<>();
                    group.forEach(code -> caseOf(sheet, byCode.get(code)).ifPresent(cases::add));
                    if (cases.size() > 1) {
                        note("cases-mixed", "member", sheet.member, "criteria", String.join(", ", group));
                    }
                }
            }
        }
    }
}
