// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Level;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.JsonReading;
import vn.ocop.io.json.SeasonShape;

/**
 * A season of JSON as the tables that say the same: one reader understands both. What no table has is handed over beside
 * them.
 */
final class SeasonJson {
    private static final String PRODUCTS = "/products/";
    private static final List<String> PRODUCT_FIELDS = List.of(
            "id",
            "name",
            "subject/name",
            "subject/type",
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
    private static final List<String> MEMBER_FIELDS =
            List.of("id", "role", "present", "agency", "", "name", "position", "for", "authority", "presides");
    private static final List<String> ANSWER_COLUMNS =
            List.of("product", "set", "member", "criterion", "option", "points", "round", "remark");

    private final String name;
    private final Json.Obj season;
    private final Function<String, Optional<CriteriaSet>> sets;

    SeasonJson(String name, Json.Obj season, Rulebook rulebook) {
        this(name, season, set -> {
            var number = SeasonReader.number(set);
            return number.isPresent() ? rulebook.set(number.getAsInt()) : Optional.empty();
        });
    }

    private SeasonJson(String name, Json.Obj season, Function<String, Optional<CriteriaSet>> sets) {
        this.name = name;
        this.season = season;
        this.sets = sets;
    }

    // --- tables

    /** The tables, under the names that their files have. */
    Map<String, TableSource> tables() {
        Map<String, TableSource> tables = new LinkedHashMap<>();
        tables.put("sheets", table(ANSWER_COLUMNS, answers()));
        if (season.get("councils").isPresent()) {
            tables.put("council", table(Rosters.COUNCIL.columns(), members()));
            tables.put("attendance", table(Rosters.LISTED_ATTENDANCE.columns(), attendance()));
        }
        tables.put("products", table(SeasonReader.PRODUCTS.columns(), products()));
        tables.put("conflicts", table(SeasonReader.CONFLICTS.columns(), pairs("conflicts", true)));
        tables.put("knockouts", table(SeasonReader.KNOCK_OUTS.columns(), pairs("knockouts", false)));
        tables.put("minimums", table(MinimumRows.FORMAT.columns(), minimums()));
        tables.values()
                .removeIf(table -> table.listed().orElseThrow().rows().isEmpty()
                        && !table.listed().orElseThrow().columns().equals(ANSWER_COLUMNS)
                        && !table.listed().orElseThrow().columns().equals(Rosters.COUNCIL.columns()));
        return tables;
    }

    private TableSource table(List<String> columns, List<ListedRows.Row> rows) {
        return TableSource.of(name, new TableSource.Listed(columns, rows));
    }

    /** What the reader of a season takes; the caller's regulation comes before the season's. */
    SeasonSources sources(Optional<String> regulation) {
        Map<String, TableSource> tables = tables();
        return SeasonSources.builder()
                .sheets(Objects.requireNonNull(tables.get("sheets"), "sheets"))
                .council(Optional.ofNullable(tables.get("council")))
                .attendance(Optional.ofNullable(tables.get("attendance")))
                .products(Optional.ofNullable(tables.get("products")))
                .conflicts(Optional.ofNullable(tables.get("conflicts")))
                .knockOuts(Optional.ofNullable(tables.get("knockouts")))
                .minimums(Optional.ofNullable(tables.get("minimums")))
                .regulation(regulation.or(() -> meeting().regulation()))
                .isKept(true)
                .build();
    }

    private static String text(Json.Obj object, String field) {
        return CellText.strip(object.text(field).orElse(""));
    }

    private static String number(Json.Obj object, String field) {
        return object.whole(field).isPresent()
                ? String.valueOf(object.whole(field).getAsLong())
                : "";
    }

    private static String yesOrNo(Json.Obj object, String field, String unstated) {
        return object.yes(field).map(yes -> yes ? "yes" : "no").orElse(unstated);
    }

    /** Objects of an array with the pointer of each. */
    private static Map<String, Json.Obj> at(String pointer, List<Json> items) {
        Map<String, Json.Obj> objects = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Json.Obj object) {
                objects.put(pointer + "/" + i, object);
            }
        }
        return objects;
    }

    private static Map<String, Json.Obj> known(Map<String, Json.Obj> objects, String id) {
        objects.values().removeIf(object -> object.text(id).isEmpty());
        return objects;
    }

    /** The products that say which they are. */
    private Map<String, Json.Obj> stated() {
        return known(at("/products", season.items("products")), "id");
    }

    private List<ListedRows.Row> products() {
        List<ListedRows.Row> rows = new ArrayList<>();
        stated().forEach((at, product) -> rows.add(new ListedRows.Cells(
                at,
                List.of(
                        text(product, "id"),
                        text(product, "name"),
                        text(product.object("subject"), "name"),
                        text(product.object("subject"), "type"),
                        text(product, "area"),
                        number(product, "set"),
                        String.join(";", facts(product)),
                        text(product, "council"),
                        text(product, "session"),
                        text(product, "kind"),
                        text(product, "received"),
                        text(product, "evaluated"),
                        text(product, "mode"),
                        text(product, "status")),
                PRODUCT_FIELDS)));
        return rows;
    }

    /** What is stated of a product: facts, and the requirements that criteria print and that are not met. */
    private Set<String> facts(Json.Obj product) {
        Set<String> facts = new LinkedHashSet<>(product.texts("facts"));
        Optional<CriteriaSet> set = sets.apply(number(product, "set"));
        for (String code : product.texts("unmet")) {
            facts.add(set.flatMap(of -> of.criterion(CellText.strip(code)))
                    .flatMap(Criterion::requirement)
                    .map(Criterion.Requirement::id)
                    .orElse(code));
        }
        return facts;
    }

    private List<ListedRows.Row> members() {
        List<ListedRows.Row> rows = new ArrayList<>();
        at("/councils", season.items("councils"))
                .forEach((council, of) -> known(at(council + "/members", of.items("members")), "id")
                        .forEach((at, member) -> rows.add(new ListedRows.Cells(
                                at,
                                List.of(
                                        text(member, "id"),
                                        member.text("role").orElse("MEMBER"),
                                        yesOrNo(member, "present", "yes"),
                                        text(member, "agency"),
                                        text(of, "id"),
                                        text(member, "name"),
                                        text(member, "position"),
                                        text(member, "for"),
                                        text(member, "authority"),
                                        yesOrNo(member, "presides", "")),
                                MEMBER_FIELDS))));
        return rows;
    }

    private List<ListedRows.Row> attendance() {
        List<ListedRows.Row> rows = new ArrayList<>();
        at("/councils", season.items("councils"))
                .forEach((council, of) -> known(at(council + "/attendance", of.items("attendance")), "member")
                        .forEach((at, row) -> rows.add(new ListedRows.Cells(
                                at,
                                List.of(
                                        text(row, "member"),
                                        yesOrNo(row, "present", ""),
                                        text(row, "product"),
                                        text(row, "session"),
                                        text(of, "id"),
                                        text(row, "reason")),
                                List.of("member", "present", "product", "session", "", "reason")))));
        return rows;
    }

    /** The items of an array of each product, one row each. */
    private List<ListedRows.Row> pairs(String field, boolean productLast) {
        List<ListedRows.Row> rows = new ArrayList<>();
        stated().forEach((at, product) -> {
            List<Json> items = product.items(field);
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Json.Str item) {
                    String id = text(product, "id");
                    String what = CellText.strip(item.text());
                    rows.add(new ListedRows.Cells(
                            at + "/" + field + "/" + i,
                            productLast ? List.of(what, id) : List.of(id, what),
                            List.of()));
                }
            }
        });
        return rows;
    }

    private List<ListedRows.Row> minimums() {
        List<ListedRows.Row> rows = new ArrayList<>();
        stated().forEach((product, of) -> at(product + "/minimums", of.items("minimums"))
                .forEach((at, minimum) -> rows.add(new ListedRows.Cells(
                        at,
                        List.of(
                                text(of, "id"),
                                text(minimum, "criterion"),
                                number(minimum, "star"),
                                yesOrNo(minimum, "met", ""),
                                number(minimum, "for"),
                                number(minimum, "against"),
                                number(minimum, "abstain")),
                        List.of("", "criterion", "star", "met", "for", "against", "abstain")))));
        return rows;
    }

    // --- answers

    /** What the rows of one sheet share. */
    private record Sheet(String product, String id, String set, String at, String member, String round) {}

    /** A row of a sheet: an answer, a part or a claim. */
    private record Answer(Sheet sheet, String field, String code, String option, String points, String remark)
            implements ListedRows.Row {
        @Override
        public String cell(int column) {
            return switch (column) {
                case 0 -> sheet.id;
                case 1 -> sheet.set;
                case 2 -> sheet.member;
                case 3 -> code;
                case 4 -> option;
                case 5 -> points;
                case 6 -> sheet.round;
                case AnswerRows.REMARK -> remark;
                default -> "";
            };
        }

        @Override
        public String pointer(int column) {
            return switch (column) {
                case 0 -> sheet.product + "/id";
                case 1 -> sheet.product + "/set";
                case 2 -> sheet.at + "/member";
                case 6 -> sheet.at + "/round";
                default -> field.isEmpty() ? sheet.at : sheet.at + "/" + field + "/" + JsonReading.escaped(code);
            };
        }
    }

    private List<ListedRows.Row> answers() {
        List<ListedRows.Row> rows = new ArrayList<>();
        stated().forEach((product, of) -> {
            String set = number(of, "set");
            boolean byPart = of.objects("sheets").stream()
                    .anyMatch(sheet -> !sheet.object("parts").fields().isEmpty());
            known(at(product + "/sheets", of.items("sheets")), "member").forEach((at, sheet) -> {
                String round = number(sheet, "round");
                Sheet shared = new Sheet(
                        product, text(of, "id"), set, at, text(sheet, "member"), round.isEmpty() ? "1" : round);
                add(sheet, shared, byPart, rows);
            });
        });
        return rows;
    }

    private void add(Json.Obj sheet, Sheet shared, boolean byPart, List<ListedRows.Row> rows) {
        int before = rows.size();
        Map<String, Json> remarks = new LinkedHashMap<>(sheet.object("remarks").fields());
        sheet.object("answers").fields().forEach((code, answer) -> {
            String points = answer instanceof Json.Obj worth ? number(worth, "points") : "";
            String option = answer instanceof Json.Whole chosen
                    ? String.valueOf(chosen.number())
                    : answer instanceof Json.Str word ? word.text() : "";
            rows.add(new Answer(shared, "answers", CellText.strip(code), option, points, remark(remarks.remove(code))));
        });
        boolean none = rows.size() == before;
        sheet.object("parts")
                .fields()
                .forEach((code, points) -> rows.add(new Answer(
                        shared, "parts", CellText.strip(code), "", remark(points), remark(remarks.remove(code)))));
        boolean partly = rows.size() > before;
        sheet.object("claims")
                .fields()
                .forEach((code, points) -> rows.add(new Answer(
                        shared, "claims", CellText.strip(code), "", remark(points), remark(remarks.remove(code)))));
        if (none && !partly && ((!byPart && rows.size() == before) || claimsAPart(sheet, shared.set))) {
            // a sheet on which nothing is answered is handed in all the same
            rows.add(new Answer(shared, "", firstCriterion(shared.set), "", "", ""));
        }
        String whole = CellText.strip(sheet.text("remark").orElse(""));
        if (!whole.isEmpty() || rows.size() == before) {
            rows.add(new Answer(shared, "remark", ProductClaim.TOTAL, "", "", whole));
        }
        remarks.forEach(
                (code, text) -> rows.add(new Answer(shared, "remarks", CellText.strip(code), "", "", remark(text))));
    }

    private static String remark(@Nullable Json text) {
        return text instanceof Json.Str str ? CellText.strip(str.text()) : "";
    }

    /** Whether sums of parts on a sheet without answers are claims, not its scores. */
    private boolean claimsAPart(Json.Obj sheet, String set) {
        return sets.apply(set).stream()
                .flatMap(of -> of.parts().stream())
                .map(Part::code)
                .anyMatch(sheet.object("claims").fields()::containsKey);
    }

    private String firstCriterion(String set) {
        return sets.apply(set)
                .filter(of -> !of.criteria().isEmpty())
                .map(of -> of.criteria().get(0).code())
                .orElse(ProductClaim.TOTAL);
    }

    // --- what no table has

    /** The product that a place in JSON is part of; absent if it may concern any. */
    Optional<String> productAt(String pointer) {
        if (!pointer.startsWith(PRODUCTS)) {
            return Optional.empty();
        }
        String rest = pointer.substring(PRODUCTS.length());
        int end = rest.indexOf('/');
        int index = Integer.parseInt(end < 0 ? rest : rest.substring(0, end));
        List<Json> products = season.items("products");
        return index < products.size() && products.get(index) instanceof Json.Obj product
                ? product.text("id").map(CellText::strip)
                : Optional.empty();
    }

    /** Whether what cannot be used in a place may change a result. */
    static boolean isJudged(String pointer) {
        return !pointer.startsWith("/meeting") && !pointer.startsWith("/opinions");
    }

    Meeting meeting() {
        return meeting(season);
    }

    static Meeting meeting(Json.Obj season) {
        Json.Obj meeting = season.object("meeting");
        return Meeting.builder()
                .level(meeting.text("level").map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT))))
                .evaluated(meeting.text("evaluated").map(LocalDate::parse))
                .mode(meeting.text("mode")
                        .map(mode -> mode.equals("written") ? Policies.Mode.WRITTEN : Policies.Mode.MEETING))
                .regulation(stated(meeting, "regulation"))
                .founded(stated(meeting, "founded"))
                .place(stated(meeting, "place"))
                .opens(stated(meeting, "opens"))
                .closes(stated(meeting, "closes"))
                .build();
    }

    private static Optional<String> stated(Json.Obj object, String field) {
        return Optional.of(text(object, field)).filter(text -> !text.isEmpty());
    }

    List<Opinion> opinions() {
        return season.objects("opinions").stream()
                .filter(opinion -> opinion.text("member").isPresent())
                .map(opinion -> new Opinion(
                        text(opinion, "member"),
                        stated(opinion, "product"),
                        text(opinion, "kind").equals("dissent"),
                        text(opinion, "text")))
                .toList();
    }

    /** What is known of the subjects beside their names, for papers, by product. */
    Map<String, Map<String, String>> subjects() {
        Map<String, Map<String, String>> subjects = new LinkedHashMap<>();
        stated().values().forEach(product -> {
            Map<String, String> fields = new LinkedHashMap<>();
            SeasonShape.SUBJECT_FIELDS.forEach(
                    field -> stated(product.object("subject"), field).ifPresent(text -> fields.put(field, text)));
            if (!fields.isEmpty()) {
                subjects.put(text(product, "id"), fields);
            }
        });
        return subjects;
    }
}
