// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.io.document.BudgetDocument.FurtherTable;
import vn.ocop.io.office.OfficeLayout;
import vn.ocop.io.office.OfficeLayout.Column;
import vn.ocop.io.office.OfficeLayout.Relation;
import vn.ocop.io.office.OfficeLayout.RelationKind;
import vn.ocop.io.office.OfficeLayout.RowClass;
import vn.ocop.io.office.Role;

/** The JSON of what was understood of an office's table, and of the tables beside the first one. */
final class LayoutJson {
    private LayoutJson() {}

    // --- writing

    static void write(JsonWriter json, String name, OfficeLayout layout) {
        json.object(name, () -> fields(json, layout));
    }

    static void fields(JsonWriter json, OfficeLayout layout) {
        json.field("sheet", layout.sheet())
                .field("range", layout.range())
                .field("headerRow", layout.headerRow())
                .field("headerEnd", layout.headerEnd())
                .field("numberRow", layout.numberRow())
                .objects(
                        "columns",
                        layout.columns(),
                        column -> json.field("letter", column.letter())
                                .field("path", column.path())
                                .field("role", column.role().id())
                                .field("evidence", column.evidence()))
                .objects(
                        "relations",
                        layout.relations(),
                        relation -> json.field("kind", id(relation.kind()))
                                .field("total", relation.total())
                                .texts("parts", relation.parts())
                                .texts("less", relation.less()));
        Map<RowClass, List<Integer>> rows = new EnumMap<>(RowClass.class);
        layout.rows()
                .forEach((row, kind) ->
                        rows.computeIfAbsent(kind, key -> new ArrayList<>()).add(row));
        json.objects(
                        "rows",
                        rows.entrySet(),
                        of -> json.field("class", id(of.getKey())).numbers("rows", of.getValue()))
                .field("unit", layout.unit().id())
                .field("unitAt", layout.unitAt());
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void write(JsonWriter json, List<FurtherTable> tables) {
        if (!tables.isEmpty()) {
            json.objects("tables", tables, table -> {
                json.field("name", table.name())
                        .field("unit", table.unit().id())
                        .field("lines", table.lines())
                        .object(
                                "totals",
                                () -> table.totals().forEach((column, dong) -> json.field(column, dong.toString())));
                table.layout().ifPresent(layout -> write(json, "layout", layout));
            });
        }
    }

    // --- reading

    static OfficeLayout read(JsonValue json) {
        OfficeLayout layout = fields(json);
        json.end();
        return layout;
    }

    static OfficeLayout fields(JsonValue json) {
        OfficeLayout.Builder layout = OfficeLayout.builder()
                .sheet(json.text("sheet"))
                .range(json.text("range"))
                .headerRow(json.integer("headerRow"))
                .headerEnd(json.integer("headerEnd"))
                .numberRow(json.optionalInteger("numberRow"))
                .unit(unit(json))
                .unitAt(json.optionalText("unitAt"));
        json.items("columns").forEach(column -> layout.addColumn(column(column)));
        json.items("relations").forEach(relation -> layout.addRelation(relation(relation)));
        for (JsonValue rows : json.items("rows")) {
            RowClass kind = constant(rows, "class", RowClass.class, RowClass.TEXT);
            rows.integers("rows").forEach(row -> layout.putRow(row, kind));
            rows.end();
        }
        return layout.build();
    }

    static MoneyUnit unit(JsonValue json) {
        String id = json.text("unit");
        Optional<MoneyUnit> unit = MoneyUnit.ofId(id);
        if (unit.isEmpty()) {
            json.bad("unit", "dong, thousand, million, billion", id);
        }
        return unit.orElse(MoneyUnit.DONG);
    }

    private static Column column(JsonValue json) {
        String role = json.text("role");
        Optional<Role> of = Role.ofId(role);
        if (of.isEmpty()) {
            json.bad("role", "no, name, total, source, …", role);
        }
        Column column =
                new Column(json.text("letter"), json.text("path"), of.orElse(Role.IGNORE), json.text("evidence"));
        json.end();
        return column;
    }

    private static Relation relation(JsonValue json) {
        Relation relation = new Relation(
                constant(json, "kind", RelationKind.class, RelationKind.HEADING),
                json.text("total"),
                json.strings("parts"),
                json.strings("less"));
        json.end();
        return relation;
    }

    private static <E extends Enum<E>> E constant(JsonValue json, String name, Class<E> type, E fallback) {
        String word = json.text(name);
        for (E constant : type.getEnumConstants()) {
            if (id(constant).equals(word)) {
                return constant;
            }
        }
        json.bad(name, "…", word);
        return fallback;
    }

    static FurtherTable table(JsonValue json, TotalsReader totals) {
        FurtherTable table = new FurtherTable(
                json.text("name"),
                unit(json),
                json.integer("lines"),
                totals.read(json),
                json.optionalObject("layout").map(LayoutJson::read));
        json.end();
        return table;
    }

    /** Reads the totals of a table. */
    interface TotalsReader {
        Map<String, BigInteger> read(JsonValue json);
    }
}
