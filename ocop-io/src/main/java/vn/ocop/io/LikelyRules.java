// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.rulebook.SetHeader;

/**
 * Says of sheets that cannot be judged which other rules they fit: the same set of another built-in rulebook, or another set.
 * The sheets are read a second time, and only if some do not fit.
 */
final class LikelyRules {
    /** What a row has that its set does not. */
    private static final Set<String> MISFITS = Stream.of(
                    CriteriaFinding.UNKNOWN_SET,
                    CriteriaFinding.UNKNOWN_CRITERION,
                    CriteriaFinding.UNKNOWN_OPTION,
                    CriteriaFinding.POINTS_NOT_OFFERED,
                    IoFinding.NO_SUCH_OPTION,
                    IoFinding.NO_SUCH_POINTS)
            .map(code -> code.id())
            .collect(Collectors.toUnmodifiableSet());

    /** So many of the criteria of a set are answered at least, per hundred, where sheets fit it. */
    private static final int COVERED = 80;
    /** Hints are not worth more rows. */
    private static final int MOST_ROWS = 300_000;

    private static final int SHOWN = 5;

    private final Rulebook rulebook;
    private final Rulebooks shelf = new Rulebooks();
    private final Map<String, Answered> products = new LinkedHashMap<>();
    private final Map<String, SetNames> names = new HashMap<>();

    /** What a row answers. */
    private record Answer(String criterion, String option, String points) {}

    /** What a product's rows answer, the set that the first one states, and where. */
    private record Answered(String set, Location at, Set<Answer> answers) {}

    /** A set of a rulebook. */
    private record Rules(Rulebook rulebook, CriteriaSet set) {}

    private LikelyRules(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The findings, one for each set of rules that some products fit. */
    static List<Finding> of(
            TableSource sheets, TableFormat format, Rulebook rulebook, Collection<ScoreSheets> products) {
        Set<String> misfits = products.stream()
                .filter(product -> product.findings().stream().anyMatch(LikelyRules::isMisfit))
                .map(ScoreSheets::productId)
                .collect(Collectors.toSet());
        if (misfits.isEmpty()) {
            return List.of();
        }
        LikelyRules rules = new LikelyRules(rulebook);
        rules.read(sheets, format, misfits);
        return rules.findings();
    }

    private static boolean isMisfit(Finding finding) {
        return MISFITS.contains(finding.code().id())
                || (finding.code() == IoFinding.ROWS_NOT_USED
                        && MISFITS.contains(finding.facts().get("code")));
    }

    private void read(TableSource sheets, TableFormat format, Set<String> misfits) {
        // what is wrong with the table has been told
        Optional<RowReader> opened = RowReader.open(sheets, format, new ArrayList<>());
        AnswerWords words = new AnswerWords();
        opened.ifPresent(row -> {
            try (row) {
                for (int i = 0; i < MOST_ROWS && row.next(); i++) {
                    String product = row.text(AnswerRows.PRODUCT);
                    if (misfits.contains(product)) {
                        products.computeIfAbsent(
                                        product,
                                        id -> new Answered(
                                                words.set(row.text(AnswerRows.SET)),
                                                row.at(AnswerRows.SET),
                                                new HashSet<>()))
                                .answers
                                .add(new Answer(
                                        words.criterion(row.text(AnswerRows.CRITERION)),
                                        words.option(row.text(AnswerRows.OPTION)),
                                        row.text(AnswerRows.POINTS)));
                    }
                }
            }
        });
    }

    private List<Finding> findings() {
        Map<Text, List<String>> fitting = new LinkedHashMap<>();
        products.forEach((product, answered) -> likely(answered)
                .ifPresent(rules ->
                        fitting.computeIfAbsent(rules, key -> new ArrayList<>()).add(product)));
        List<Finding> findings = new ArrayList<>();
        fitting.forEach((rules, fit) -> {
            findings.add(Finding.builder(IoFinding.FITS_OTHER_RULES)
                    .location(Objects.requireNonNull(products.get(fit.get(0))).at)
                    .fact("rulebook", rulebook.id())
                    .fact("count", fit.size())
                    .fact(
                            "products",
                            fit.stream().limit(SHOWN).collect(Collectors.joining(", "))
                                    + (fit.size() > SHOWN ? ", …" : ""))
                    .fact("rules", rules)
                    .build());
        });
        return findings;
    }

    /** What answers fit: the set of the same number elsewhere, else another set here, else another one elsewhere. */
    private Optional<Text> likely(Answered answered) {
        Set<Answer> given = answered.answers;
        List<Rulebook> others = shelf.ids().stream()
                .filter(id -> !id.equals(rulebook.id()))
                .map(shelf::get)
                .toList();
        List<Rules> same = others.stream()
                .flatMap(other -> SeasonReader.number(answered.set).stream()
                        .mapToObj(other::set)
                        .flatMap(Optional::stream)
                        .map(found -> new Rules(other, found)))
                .filter(rules -> isFit(rules, given))
                .toList();
        if (!same.isEmpty()) {
            String ids = same.stream().map(rules -> rules.rulebook.id()).collect(Collectors.joining(", "));
            return Optional.of(new Text("bộ quy tắc " + ids, "the rulebook " + ids));
        }
        return text(Stream.of(rulebook), given).or(() -> text(others.stream(), given));
    }

    private Optional<Text> text(Stream<Rulebook> rulebooks, Set<Answer> given) {
        List<Rules> fit = rulebooks
                .flatMap(book -> book.sets().stream()
                        .map(SetHeader::number)
                        .map(book::set)
                        .flatMap(Optional::stream)
                        .map(set -> new Rules(book, set)))
                .filter(rules -> isFit(rules, given))
                .limit(SHOWN)
                .toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(new Text(named("bộ ", fit), named("set ", fit)));
    }

    private static String named(String set, List<Rules> fit) {
        return fit.stream()
                .map(rules -> set + rules.set.number() + " (" + rules.rulebook.id() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whether a set has all that is answered, and most of it is answered. */
    private boolean isFit(Rules rules, Set<Answer> given) {
        Map<String, Criterion> criteria =
                rules.set.criteria().stream().collect(Collectors.toMap(Criterion::code, criterion -> criterion));
        SetNames codes = names.computeIfAbsent(
                rules.rulebook.id() + "/" + rules.set.number(), key -> new SetNames(Optional.of(rules.set)));
        for (Answer answer : given) {
            Criterion criterion = criteria.get(answer.criterion);
            if (criterion == null ? !codes.hasCode(answer.criterion) : !has(criterion, answer)) {
                return false;
            }
        }
        long answered = given.stream()
                .map(Answer::criterion)
                .distinct()
                .filter(criteria::containsKey)
                .count();
        return answered > 0 && answered * 100 >= (long) criteria.size() * COVERED;
    }

    private static boolean has(Criterion criterion, Answer answer) {
        String points = SetNames.whole(answer.points);
        boolean isNothing = answer.option.isEmpty() || answer.option.equals("none");
        return (isNothing && (points.isEmpty() || points.equals("0")))
                || criterion.options().stream()
                        .anyMatch(option ->
                                (answer.option.isEmpty() || option.label().equals(answer.option))
                                        && (points.isEmpty() || points.equals(String.valueOf(option.points()))));
    }
}
