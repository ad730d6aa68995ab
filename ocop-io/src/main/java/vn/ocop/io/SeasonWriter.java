// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Checked;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.SeasonShape;

/**
 * Writes what was stated of a season as one JSON value, the same one for the same season whatever the order of its files. Not
 * thread-safe; lives for one writing.
 */
final class SeasonWriter {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern POINTS = Pattern.compile("(-?[0-9]{1,6})([.,]0{1,2})?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,6}([.,][0-9]{1,2})?");
    private static final Set<String> WORDS = Set.of("none", "yes", "no");

    private final Season season;
    private final SeasonScript script;
    private final Policies policies;
    private final List<Finding> lost;

    SeasonWriter(Season season, Policies policies) {
        if (!season.script().keepsAnswers()) {
            throw new IllegalArgumentException(
                    "season must be one whose sheets were kept (SeasonSources.isKept), was " + season);
        }
        this.season = season;
        this.script = season.script();
        this.policies = policies;
        this.lost = new ArrayList<>(script.lost());
    }

    Checked<Json.Obj> write() {
        Json.Obj written = Json.object()
                .put("format", SeasonFile.FORMAT)
                .put("rulebook", rulebook(policies.rulebook()))
                .putIfAny("policies", policies())
                .putIfAny("meeting", meeting(script.meeting()))
                .put("councils", script.isRosterStated() ? new Json.Arr(councils()) : null)
                .putAll("opinions", opinions())
                .put("products", new Json.Arr(products()))
                .build();
        return lost.isEmpty() ? Checked.of(written, List.of()) : Checked.none(lost);
    }

    private static Json rulebook(Rulebook rulebook) {
        return Json.object()
                .put("id", rulebook.id())
                .put("revision", rulebook.revision())
                .put("hash", rulebook.hash())
                .build();
    }

    /** Those that the caller set: the others follow from the rulebook. */
    private Json.Obj policies() {
        Json.Builder stated = Json.object();
        Map<String, String> sorted = new TreeMap<>();
        for (Policy policy : Policy.values()) {
            if (policies.source(policy) == Policies.Source.CALLER) {
                sorted.put(policy.key(), policies.value(policy));
            }
        }
        sorted.forEach(stated::put);
        return stated.build();
    }

    /** A written season with another meeting, in its place. */
    static Json.Obj with(Json.Obj season, Meeting meeting) {
        Json.Builder other = Json.object();
        for (String field : SeasonShape.SEASON.fields().keySet()) {
            other.put(field, season.get(field).orElse(null));
            if (field.equals("meeting")) {
                other.putIfAny(field, meeting(meeting));
            }
        }
        return other.build();
    }

    private static Json.Obj meeting(Meeting meeting) {
        return Json.object()
                .put("level", meeting.level().map(SeasonWriter::word))
                .put("evaluated", meeting.evaluated().map(Object::toString))
                .put("mode", meeting.mode().map(SeasonWriter::word))
                .put("regulation", meeting.regulation())
                .put("founded", meeting.founded())
                .put("place", meeting.place())
                .put("opens", meeting.opens())
                .put("closes", meeting.closes())
                .build();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private List<Json> opinions() {
        return script.opinions().stream()
                .sorted(Comparator.comparing(Opinion::member)
                        .thenComparing(opinion -> opinion.product().orElse(""))
                        .thenComparing(Opinion::isDissent)
                        .thenComparing(Opinion::text))
                .map(opinion -> (Json) Json.object()
                        .put("member", opinion.member())
                        .put("product", opinion.product())
                        .put("kind", opinion.isDissent() ? "dissent" : "opinion")
                        .put("text", opinion.text())
                        .build())
                .toList();
    }

    // --- councils

    private List<Json> councils() {
        List<Json> councils = new ArrayList<>();
        boolean several = season.councils().size() > 1;
        new TreeMap<>(season.councils()).forEach((id, council) -> {
            if (!(council.members().isEmpty() && id.isEmpty())) {
                councils.add(Json.object()
                        .put("id", id)
                        .putAll("members", members(council))
                        .putAll("attendance", attendance(id, council, several))
                        .build());
            }
        });
        return councils;
    }

    private static List<Json> members(Council council) {
        return council.members().stream()
                .sorted(Comparator.comparing(CouncilMember::id))
                .map(member -> (Json) Json.object()
                        .put("id", member.id())
                        .put("name", member.name())
                        .put("position", member.position())
                        .put(
                                "role",
                                member.role() == CouncilRole.MEMBER_SECRETARY
                                        ? Rosters.BOTH
                                        : member.role().name())
                        .put("present", member.present())
                        .put("agency", member.agency())
                        .put("for", member.standsFor())
                        .put("authority", member.authority())
                        .put("presides", member.presides() ? new Json.Bool(true) : null)
                        .build())
                .toList();
    }

    /** Who was there: a statement that names no council belongs to that of the product, or to each with such a member. */
    private List<Json> attendance(String id, Council council, boolean several) {
        return script.attendance().stream()
                .filter(row -> row.council().map(id::equals).orElseGet(() -> !several || concerns(row, id, council)))
                .map(row -> Json.object()
                        .put("member", row.member())
                        .put("session", Optional.of(row.product().isEmpty() ? row.session() : ""))
                        .put("product", Optional.of(row.product()))
                        .put("present", row.present())
                        .put("reason", Optional.of(row.reason()))
                        .build())
                .distinct()
                .sorted(Comparator.comparing(
                                (Json.Obj row) -> row.text("member").orElse(""))
                        .thenComparing(row -> row.text("product").orElse(""))
                        .thenComparing(row -> row.text("session").orElse(""))
                        .thenComparing(row -> row.yes("present").orElse(false)))
                .map(row -> (Json) row)
                .toList();
    }

    private boolean concerns(Rosters.Attendance row, String id, Council council) {
        Optional<String> of = row.product().isEmpty()
                ? Optional.empty()
                : script.productOrNothing(row.product()).text("council");
        return of.map(id::equals).orElseGet(() -> council.member(row.member()).isPresent());
    }

    // --- products

    private List<Json> products() {
        Map<String, Json> products = new TreeMap<>();
        for (ScoreSheets sheets : season.sheets()) {
            products.put(sheets.productId(), product(sheets, script.productOrNothing(sheets.productId())));
        }
        return List.copyOf(products.values());
    }

    private Json product(ScoreSheets judged, SeasonScript.OfProduct stated) {
        String id = judged.productId();
        OptionalInt number = SeasonReader.number(stated.set);
        if (number.isEmpty() && !stated.set.isEmpty()) {
            lose(id, new Text("bộ sản phẩm \u201c" + stated.set + "\u201d", "the set \u201c" + stated.set + "\u201d"));
        }
        Optional<CriteriaSet> set = judged.set()
                .or(() -> number.isPresent() ? policies.rulebook().set(number.getAsInt()) : Optional.empty());
        Json.Builder subject = Json.object().put("name", stated.subject("name")).put("type", stated.subject("type"));
        new TreeMap<>(script.subjects().getOrDefault(id, Map.of())).forEach(subject::put);
        Json.Builder product = Json.object()
                .put("id", id)
                .put("name", stated.text("name"))
                .putIfAny("subject", subject.build())
                .put("area", stated.text("area"));
        number.ifPresent(of -> product.put("set", of));
        for (String field : List.of("council", "session", "status", "mode", "evaluated", "kind", "received")) {
            product.put(field, stated.text(field));
        }
        facts(stated.facts, set, product);
        return product.putAll("knockouts", sorted(stated.knockOuts))
                .putAll("conflicts", sorted(stated.conflicts))
                .putAll("minimums", minimums(stated))
                .putAll("sheets", sheets(id, stated, set))
                .build();
    }

    private static List<Json> sorted(Collection<String> texts) {
        return new TreeSet<>(texts).stream().map(Json::of).toList();
    }

    /** Facts, and beside them the criteria whose printed requirement is not met. */
    private static void facts(Set<String> stated, Optional<CriteriaSet> set, Json.Builder product) {
        Set<String> facts = new TreeSet<>(stated);
        Set<String> unmet = new TreeSet<>();
        for (Criterion criterion : set.map(CriteriaSet::criteria).orElse(List.of())) {
            criterion
                    .requirement()
                    .filter(requirement -> stated.contains(requirement.id()))
                    .ifPresent(requirement -> {
                        facts.remove(requirement.id());
                        unmet.add(criterion.code());
                    });
        }
        product.putAll("facts", sorted(facts)).putAll("unmet", sorted(unmet));
    }

    private List<Json> minimums(SeasonScript.OfProduct stated) {
        return stated.minimums.stream()
                .sorted(Comparator.comparing(Mark.Decision::criterion)
                        .thenComparing(Mark.Decision::star)
                        .thenComparing(Mark.Decision::met)
                        .thenComparing(minimum -> minimum.votes().toString()))
                .map(minimum -> {
                    Json.Builder json = Json.object()
                            .put("criterion", Optional.of(minimum.criterion()))
                            .put("star", minimum.star().number())
                            .put("met", minimum.met());
                    minimum.votes().inFavour().ifPresent(votes -> json.put("for", votes));
                    minimum.votes().against().ifPresent(votes -> json.put("against", votes));
                    minimum.votes().abstaining().ifPresent(votes -> json.put("abstain", votes));
                    return (Json) json.build();
                })
                .toList();
    }

    // --- sheets

    private List<Json> sheets(String id, SeasonScript.OfProduct stated, Optional<CriteriaSet> set) {
        List<Json> sheets = new ArrayList<>();
        stated.sheets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(SeasonScript.SheetOf::member).thenComparing(SeasonScript.SheetOf::round)))
                .forEach(sheet -> sheets.add(sheet(id, sheet.getKey(), sheet.getValue(), set)));
        return sheets;
    }

    private Json sheet(String id, SeasonScript.SheetOf of, SeasonScript.OfSheet sheet, Optional<CriteriaSet> set) {
        Json.Builder answers = Json.object();
        Map<String, String> sums = new TreeMap<>();
        boolean touched = false;
        for (Map.Entry<String, SeasonScript.Written> row : new TreeMap<>(sheet.written).entrySet()) {
            if (addsUp(row.getKey(), set)) {
                if (!row.getValue().option().isEmpty()) {
                    lose(id, of, row.getKey(), row.getValue().option());
                } else if (!row.getValue().points().isEmpty()) {
                    sums.put(row.getKey(), plain(row.getValue().points()));
                }
            } else {
                touched = true;
                answers.put(row.getKey(), answer(id, of, row.getKey(), row.getValue(), set));
            }
        }
        Json.Builder parts = Json.object();
        Json.Builder claims = Json.object();
        boolean partly = !touched || set.filter(CriteriaSet::isFrame).isPresent();
        sums.forEach((code, points) -> (partly && isPart(code, set) ? parts : claims).put(code, points));
        Json.Builder remarks = Json.object();
        new TreeMap<>(sheet.remarks).forEach((code, texts) -> {
            if (!code.equals(ProductClaim.TOTAL)) {
                remarks.put(code, String.join("; ", texts));
            }
        });
        return Json.object()
                .put("member", of.member())
                .put("round", of.round())
                .putIfAny("answers", answers.build())
                .putIfAny("remarks", remarks.build())
                .putIfAny("claims", claims.build())
                .putIfAny("parts", parts.build())
                .put(
                        "remark",
                        Optional.ofNullable(sheet.remarks.get(ProductClaim.TOTAL))
                                .map(texts -> String.join("; ", texts)))
                .build();
    }

    /** Whether a code stands for a sum. */
    private boolean addsUp(String code, Optional<CriteriaSet> set) {
        Optional<Criterion> criterion = set.flatMap(of -> of.criterion(code));
        return code.equals(ProductClaim.TOTAL)
                || isPart(code, set)
                || (criterion.isPresent()
                        ? criterion.get().kind() == Criterion.Kind.CONTAINER
                        : set.stream()
                                .flatMap(of -> of.sections().stream())
                                .anyMatch(section -> section.number().equals(code)));
    }

    private boolean isPart(String code, Optional<CriteriaSet> set) {
        return set.map(CriteriaSet::parts).orElse(policies.rulebook().parts()).stream()
                .map(Part::code)
                .anyMatch(code::equals);
    }

    private static String plain(String points) {
        return DECIMAL.matcher(points).matches()
                ? new BigDecimal(points.replace(',', '.')).stripTrailingZeros().toPlainString()
                : points;
    }

    private @Nullable Json answer(
            String id, SeasonScript.SheetOf of, String code, SeasonScript.Written written, Optional<CriteriaSet> set) {
        if (written.isBlank()) {
            return null;
        }
        Optional<Criterion> criterion = set.flatMap(known -> known.criterion(code));
        String option = written.option();
        if (option.isEmpty()) {
            var points = POINTS.matcher(written.points());
            if (!points.matches()) {
                lose(id, of, code, written.points());
                return null;
            }
            int worth = Integer.parseInt(points.group(1));
            int only = criterion.map(known -> known.onlyOptionWorth(worth)).orElse(0);
            return only > 0
                    ? option(criterion.orElseThrow().options().get(only - 1).label())
                    : Json.object().put("points", worth).build();
        }
        if (!WORDS.contains(option) && !WHOLE.matcher(option).matches()) {
            lose(id, of, code, option);
            return null;
        }
        if (!written.points().isEmpty() && !isWorth(criterion, option, written.points())) {
            lose(id, of, code, option + " / " + written.points());
        }
        return option(option);
    }

    /** An option by its label: its number, or a word. */
    private static Json option(String label) {
        return WORDS.contains(label) ? Json.of(label) : Json.of(Long.parseLong(label));
    }

    /** Whether an option is worth the points that stand beside it; of an option that is none that is not known. */
    private static boolean isWorth(Optional<Criterion> criterion, String option, String points) {
        var read = POINTS.matcher(points);
        if (criterion.isEmpty() || !read.matches()) {
            return criterion.isEmpty();
        }
        int worth = Integer.parseInt(read.group(1));
        return option.equals("none")
                ? worth == 0
                : criterion.get().options().stream()
                        .filter(known -> known.label().equals(option))
                        .allMatch(known -> known.points() == worth);
    }

    // --- what cannot be written

    private void lose(String id, SeasonScript.SheetOf of, String code, String found) {
        String where = of.member() + ", " + of.round() + ", " + code + ": \u201c" + found + "\u201d";
        lose(id, new Text("câu trả lời " + where, "the answer " + where));
    }

    private void lose(String id, Text what) {
        lost.add(Finding.builder(IoFinding.NOT_IN_SEASON)
                .fact("product", id)
                .fact("what", new Text(id + ", " + what.vi(), id + ", " + what.en()))
                .build());
    }
}
