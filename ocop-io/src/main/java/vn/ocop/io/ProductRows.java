// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Regime;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;

/** What the tables say of one product. Its criteria set may be stated in several places, in any order, and differently. */
final class ProductRows {
    private static final Text NO_HINT = new Text("không có mã nào gần giống", "no identifier is like it");
    /** What cannot be matched may be anything. */
    private static final Set<FindingCode> UNMATCHED =
            Set.of(CriteriaFinding.UNKNOWN_KNOCKOUT, CriteriaFinding.UNKNOWN_FACT, CriteriaFinding.NEAR_CONFLICT);

    final String id;

    /** What the product is judged under; null where it cannot be told. */
    private @Nullable Rulebook rulebook;
    /** What its case led to, where the rulebook depends on it. */
    private Optional<Regime> regime = Optional.empty();
    /** What can stand in rows, by the set as it is stated. */
    private final BiFunction<Rulebook, String, SetNames> labels;

    private final Function<String, Council> councils;
    private final List<Finding> spoiling = new ArrayList<>(0);
    private final List<Finding> remarks = new ArrayList<>(0);
    private final List<Later> later = new ArrayList<>(0);
    private final List<Condition> conditions = new ArrayList<>(0);
    private final List<Condition> facts = new ArrayList<>(0);
    private final List<Location> unread = new ArrayList<>(0);
    private final List<ProductClaim> claims = new ArrayList<>(0);
    /** Where restrictions name the product. */
    private final List<Location> restrictions = new ArrayList<>(0);
    /** Whether anything but a restriction names the product. */
    private boolean stated;

    /** The totals of members in the highest round of each, in order; nothing else was scored while {@link #others} is false. */
    private final Map<String, ProductClaim.Total> totals = new LinkedHashMap<>(0);

    private boolean others;
    private Optional<Outcome> notJudged = Optional.empty();
    private final Map<String, Location> conflicts = new LinkedHashMap<>(0);

    /** The sets that are stated, with the first place of each. */
    private Map<String, Location> sets = Map.of();

    private SetNames names = SetNames.ANYTHING;

    /** The last rounds of those who scored more than once. */
    private Map<String, Integer> rounds = Map.of();

    private @Nullable String scoredBy;
    private ScoreSheets.@Nullable Builder builder;

    private record Later(Location at, Consumer<ScoreSheets.Builder> statement) {}

    private record Condition(Location at, String id) {}

    ProductRows(
            String id,
            Rulebook rulebook,
            Function<String, Council> councils,
            BiFunction<Rulebook, String, SetNames> labels) {
        this.labels = labels;
        this.id = id;
        this.rulebook = rulebook;
        this.councils = councils;
    }

    /** Has the product judged under the rulebook that its case leads to, or under none. */
    void under(Regime of) {
        regime = Optional.of(of);
        rulebook = of.rulebook().orElse(null);
    }

    /** What its case led to. */
    Optional<Regime> regime() {
        return regime;
    }

    /** The rulebook that the product is judged under, absent if none can be told. */
    Optional<Rulebook> rulebook() {
        return Optional.ofNullable(rulebook);
    }

    /** The council that scored the product, with those who were there for it. */
    private Council council() {
        return councils.apply(id);
    }

    /** Notes that the product is one of the call: somebody scored it, or it is on the list. */
    ProductRows ofCall() {
        stated = true;
        return this;
    }

    boolean isOfCall() {
        return stated;
    }

    /** Notes a row that takes something from the product. */
    void restricted(Location at) {
        restrictions.add(at);
    }

    /** That only restrictions name the product. */
    Finding onlyRestricted(Collection<ProductRows> others) {
        Text hint = others.stream()
                .filter(other -> other.stated && Identifiers.areNearlyOne(id, other.id))
                .findFirst()
                .map(near -> new Text("có phải là " + near.id + "?", "maybe " + near.id + " is meant"))
                .orElse(NO_HINT);
        return Finding.builder(IoFinding.UNKNOWN_PRODUCT)
                .location(restrictions.get(0))
                .fact("product", id)
                .fact("count", restrictions.size())
                .fact("hint", hint)
                .build();
    }

    /** The builder of the product's sheets; null if the set is unknown or another one than before. */
    ScoreSheets.@Nullable Builder builder(String set, AnswerRows.Here here) {
        if (set.equals(scoredBy)) {
            return builder;
        }
        state(set, here.at());
        Rulebook under = rulebook;
        if (scoredBy == null && under != null) {
            scoredBy = set;
            names = labels.apply(under, set);
            builder = set(set).map(
                            known -> ScoreSheets.builder(id, known, council()).locatedBy(here))
                    .orElse(null);
            return builder;
        }
        return null;
    }

    /** What can stand in rows of the product. */
    SetNames names() {
        return names;
    }

    /** Notes a set that is stated for the product. */
    void state(String set, Location at) {
        if (sets.isEmpty()) {
            sets = new LinkedHashMap<>(2);
        }
        sets.putIfAbsent(set, at);
    }

    /** Notes what leaves the product invalid. */
    void spoil(Finding finding) {
        spoiling.add(finding);
    }

    /** Notes a row that may take something from the product and cannot be read. */
    void unread(Location at) {
        unread.add(at);
    }

    /** Notes what is to be said of the product and changes nothing. */
    void remark(Finding finding) {
        remarks.add(finding);
    }

    /** Notes the round of a sheet; the first one is not worth a note. */
    void round(String member, int round) {
        if (round > 1) {
            if (rounds.isEmpty()) {
                rounds = new HashMap<>();
            }
            rounds.merge(member, round, Math::max);
        }
    }

    /** Whether a later round of the member takes the place of this one. */
    boolean isSuperseded(String member, int round) {
        return rounds.getOrDefault(member, 1) > round;
    }

    /** Notes a statement that is made when the set is known. */
    void later(Location at, Consumer<ScoreSheets.Builder> statement) {
        later.add(new Later(at, statement));
    }

    /** Notes a fact, its denial, or a requirement that is not met. */
    void fact(Location at, String fact) {
        facts.add(new Condition(at, fact));
    }

    void knockOut(Location at, String condition) {
        conditions.add(new Condition(at, condition));
        later(at, sheets -> sheets.knockOut(condition));
    }

    void conflict(Location at, String member) {
        conflicts.putIfAbsent(member, at);
        later(at, sheets -> sheets.conflict(member));
    }

    /** Notes what the council decided of a minimum mark, or of all. */
    void decided(Location at, Mark.Decision decision) {
        later(at, sheets -> sheets.decided(decision));
    }

    /** Notes that the product is listed and not judged. */
    void notJudged(Outcome outcome) {
        notJudged = Optional.of(outcome);
    }

    /** Notes what a row of a member is about: a total alone tells no more than the points. */
    void scored(String member, int round, String criterion, String points, AnswerRows.Here here) {
        if (others || !criterion.equals(ProductClaim.TOTAL)) {
            others = true;
        } else if (!isSuperseded(member, round)) {
            totals.put(member, new ProductClaim.Total(points, here.at()));
        }
    }

    /** Notes what the office worked out for the product. */
    void claim(ProductClaim claim) {
        claims.add(claim);
    }

    /** What the office worked out, and the totals of the members if nothing else was scored. */
    ProductClaim.Made claims() {
        return new ProductClaim.Made(List.copyOf(claims), others ? Map.of() : Map.copyOf(totals));
    }

    ScoreSheets build() {
        if (!unread.isEmpty()) {
            spoil(Finding.builder(IoFinding.RESTRICTION_UNREAD)
                    .location(unread.get(0))
                    .fact("count", unread.size())
                    .fact("row", unread.get(0))
                    .build());
        }
        if (notJudged.isPresent() && unread.isEmpty()) {
            return ScoreSheets.notJudged(
                    id, sets.keySet().stream().findFirst().flatMap(this::set), notJudged.get(), remarks);
        }
        if (rulebook == null) {
            List<Finding> found = new ArrayList<>(withoutRulebook());
            found.addAll(spoiling);
            found.addAll(remarks);
            return ScoreSheets.invalid(id, council(), found);
        }
        return build(rulebook);
    }

    /** Whether the product is to be judged and there is nothing to judge it by. */
    boolean lacksRulebook() {
        return rulebook == null && notJudged.isEmpty();
    }

    private List<Finding> withoutRulebook() {
        return regime.stream().flatMap(of -> of.findings().stream()).toList();
    }

    private ScoreSheets build(Rulebook under) {
        List<Finding> wrongSets = wrongSets(under);
        if (!wrongSets.isEmpty()) {
            List<Finding> found = new ArrayList<>(wrongSets);
            found.addAll(spoiling);
            found.addAll(remarks);
            sayUnknownConflicts(found);
            sayUnknownFacts(under, found);
            return ScoreSheets.invalid(id, council(), knockOuts(under, found), found);
        }
        Optional<CriteriaSet> set = sets.keySet().stream().findFirst().flatMap(this::set);
        if (set.isEmpty()) {
            List<Finding> found = new ArrayList<>(spoiling);
            found.addAll(remarks);
            sayUnknownConflicts(found);
            sayUnknownFacts(under, found);
            List<KnockOut> knockOuts = knockOuts(under, found);
            boolean unmatched = found.stream().anyMatch(finding -> UNMATCHED.contains(finding.code()));
            return spoiling.isEmpty() && !unmatched
                    ? ScoreSheets.unscored(id, council(), List.copyOf(conflicts.keySet()), knockOuts, found)
                    : ScoreSheets.invalid(id, council(), knockOuts, found);
        }
        return build(under, set.get(), builder != null ? builder : ScoreSheets.builder(id, set.get(), council()));
    }

    private ScoreSheets build(Rulebook under, CriteriaSet set, ScoreSheets.Builder sheets) {
        for (Condition fact : facts) {
            if (under.knowsFact(set, fact.id)) {
                sheets.fact(fact.id);
            } else {
                spoil(unknownFact(fact, String.valueOf(set.number())));
            }
        }
        spoiling.forEach(sheets::invalid);
        remarks.forEach(sheets::finding);
        for (Later statement : later) {
            sheets.locatedBy(() -> Optional.of(statement.at));
            statement.statement.accept(sheets);
        }
        return sheets.build();
    }

    private List<Finding> wrongSets(Rulebook under) {
        List<Finding> found = new ArrayList<>(0);
        sets.forEach((set, at) -> {
            if (set(set).isEmpty()) {
                found.add(Finding.builder(CriteriaFinding.UNKNOWN_SET)
                        .location(at)
                        .fact("rulebook", under.id())
                        .fact("set", set)
                        .build());
            }
        });
        if (sets.size() > 1) {
            found.add(Finding.builder(CriteriaFinding.SEVERAL_SETS)
                    .location(List.copyOf(sets.values()).get(1))
                    .fact("product", id)
                    .fact("sets", String.join(", ", sets.keySet()))
                    .build());
        }
        return found;
    }

    private Optional<CriteriaSet> set(String text) {
        OptionalInt number = SeasonReader.number(text);
        return number.isEmpty() ? Optional.empty() : rulebook().flatMap(under -> under.set(number.getAsInt()));
    }

    private void sayUnknownConflicts(List<Finding> found) {
        conflicts.forEach((member, at) -> {
            if (council().isStated() && council().member(member).isEmpty()) {
                Optional<CouncilMember> near = council().nearly(member);
                Finding.Builder finding = Finding.builder(
                                near.isPresent() ? CriteriaFinding.NEAR_CONFLICT : CriteriaFinding.UNKNOWN_CONFLICT)
                        .location(at)
                        .fact("member", member);
                near.ifPresent(other -> finding.fact("near", other.id()));
                found.add(finding.build());
            }
        });
    }

    /** The facts of a product without a set of its own that no set of the rulebook knows. */
    private void sayUnknownFacts(Rulebook under, List<Finding> found) {
        for (Condition fact : facts) {
            if (allSets(under).noneMatch(set -> under.knowsFact(set, fact.id))) {
                found.add(unknownFact(fact, "?"));
            }
        }
    }

    private static Finding unknownFact(Condition fact, String set) {
        return Finding.builder(CriteriaFinding.UNKNOWN_FACT)
                .location(fact.at)
                .fact("fact", fact.id)
                .fact("set", set)
                .build();
    }

    private static Stream<CriteriaSet> allSets(Rulebook under) {
        return under.sets().stream().map(SetHeader::number).map(under::set).flatMap(Optional::stream);
    }

    /** The stated knock-outs of a product without a set of its own: those of any set of the rulebook. */
    private List<KnockOut> knockOuts(Rulebook under, List<Finding> found) {
        List<KnockOut> knockOuts = new ArrayList<>(0);
        for (Condition condition : conditions) {
            Optional<KnockOut> known = allSets(under)
                    .flatMap(set -> set.knockOuts().stream())
                    .filter(knockOut -> knockOut.id().equals(condition.id))
                    .findFirst();
            known.ifPresent(knockOuts::add);
            if (known.isEmpty()) {
                found.add(Finding.builder(CriteriaFinding.UNKNOWN_KNOCKOUT)
                        .location(condition.at)
                        .fact("condition", condition.id)
                        .fact("set", "?")
                        .build());
            }
        }
        return knockOuts;
    }
}
