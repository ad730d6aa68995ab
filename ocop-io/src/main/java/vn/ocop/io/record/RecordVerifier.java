// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ocop.core.Checked;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.SeasonFile;
import vn.ocop.io.TableSource;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.JsonReading;
import vn.ocop.io.record.Verification.Difference;
import vn.ocop.io.record.Verification.State;

/**
 * Replays a record: tests its hashes, scores its season again under its rulebook, and compares what came out.
 *
 * <p>Start with {@link #verify}. This class is not instantiated.
 */
public final class RecordVerifier {
    private static final String FINDINGS = "findings";

    private RecordVerifier() {}

    /**
     * Verifies a record.
     *
     * @param source the record, in any indentation and order of fields
     * @param rulebooks the rulebooks that are known; of one inside the record none has to be
     * @return what was found
     */
    public static Verification verify(TableSource source, Collection<Rulebook> rulebooks) {
        Checked<JsonReading.Result> text =
                source.text(json -> Checked.of(JsonReading.readStrictly(json, RecordShape.RECORD), List.of()));
        return text.value().map(read -> verify(read, rulebooks)).orElseGet(() -> Verification.unreadable(""));
    }

    /**
     * The hash that a record bears, to be printed in minutes.
     *
     * @param source the record
     * @return its hash; absent if it is no record, or if the hash does not hold
     */
    public static Optional<String> hash(TableSource source) {
        return source.text(json -> Checked.of(JsonReading.readStrictly(json, RecordShape.RECORD), List.of()))
                .value()
                .filter(read -> read.problems().isEmpty())
                .flatMap(JsonReading.Result::value)
                .filter(Json.Obj.class::isInstance)
                .map(json -> SeasonRecord.of((Json.Obj) json))
                .filter(record -> record.computedHash().equals(record.hash()))
                .map(SeasonRecord::hash);
    }

    private static Verification verify(JsonReading.Result read, Collection<Rulebook> rulebooks) {
        if (!read.problems().isEmpty() || !(read.value().orElse(null) instanceof Json.Obj json)) {
            return Verification.unreadable(
                    read.problems().isEmpty() ? "" : read.problems().get(0).pointer());
        }
        boolean known = json.text("format").equals(Optional.of(SeasonRecord.FORMAT))
                && json.object("season").text("format").equals(Optional.of(SeasonFile.FORMAT));
        if (!known) {
            return Verification.unreadable("/format");
        }
        SeasonRecord record = SeasonRecord.of(json);
        if (!record.computedHash().equals(record.hash())
                || !record.computedContent().equals(record.content())) {
            return Verification.of(State.TAMPERED, record);
        }
        return replay(record, rulebooks);
    }

    private static Verification replay(SeasonRecord record, Collection<Rulebook> rulebooks) {
        Json.Obj named = record.json().object("season").object("rulebook");
        Optional<Rulebook> rulebook = rulebooks.stream()
                .filter(of -> isNamed(of, named))
                .findFirst()
                .or(() -> inside(record).filter(of -> isNamed(of, named)));
        if (rulebook.isEmpty()) {
            boolean other = rulebooks.stream().anyMatch(of -> named.text("id").equals(Optional.of(of.id())));
            return Verification.of(other ? State.RULEBOOK_CHANGED : State.RULEBOOK_UNKNOWN, record);
        }
        Optional<Json.Obj> result = new Replay(record.json().object("season"), rulebook.get()).result();
        if (result.isEmpty()) {
            return Verification.unreadable("/season");
        }
        return compared(record, result.get());
    }

    private static boolean isNamed(Rulebook rulebook, Json.Obj named) {
        return named.text("id").equals(Optional.of(rulebook.id()))
                && named.text("hash").equals(Optional.of(rulebook.hash()));
    }

    /** The rulebook whose files are inside. */
    private static Optional<Rulebook> inside(SeasonRecord record) {
        Json.Obj rulebook = record.json().object("rulebook");
        Map<String, byte[]> files = new LinkedHashMap<>();
        Json.Obj texts = rulebook.object("files");
        texts.fields()
                .keySet()
                .forEach(name -> files.put(name, texts.text(name).orElse("").getBytes(StandardCharsets.UTF_8)));
        return rulebook.text("main")
                .flatMap(main -> new Rulebooks().read(files, main).value());
    }

    // --- what differs

    private static Verification compared(SeasonRecord record, Json.Obj result) {
        List<Difference> differences = new ArrayList<>();
        List<Difference> findings = new ArrayList<>();
        Map<String, Json.Obj> recorded = byId(record.json().object("result"));
        Map<String, Json.Obj> recomputed = byId(result);
        TreeSet<String> ids = new TreeSet<>(recorded.keySet());
        ids.addAll(recomputed.keySet());
        Json.Obj nothing = Json.object().build();
        for (String id : ids) {
            Json.Obj was = recorded.getOrDefault(id, nothing);
            Json.Obj is = recomputed.getOrDefault(id, nothing);
            compare(id, flat(was.without(FINDINGS)), flat(is.without(FINDINGS)), differences);
            compareCodes(id, was, is, findings);
        }
        compareCodes("", record.json().object("result"), result, findings);
        boolean own = record.json().text("library").equals(Optional.of(SeasonRecord.LIBRARY));
        if (own) {
            differences.addAll(findings);
        }
        return Verification.of(differences.isEmpty() ? State.SAME : State.DIFFERS, record)
                .with(differences, own ? List.of() : findings);
    }

    private static Map<String, Json.Obj> byId(Json.Obj result) {
        Map<String, Json.Obj> products = new TreeMap<>();
        result.objects("products")
                .forEach(product -> products.put(product.text("product").orElse(""), product));
        return products;
    }

    private static void compare(
            String product, Map<String, String> was, Map<String, String> is, List<Difference> differences) {
        TreeSet<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        for (String field : fields) {
            String recorded = was.getOrDefault(field, "");
            String recomputed = is.getOrDefault(field, "");
            if (!recorded.equals(recomputed)) {
                differences.add(new Difference(product, field, recorded, recomputed));
            }
        }
    }

    private static void compareCodes(String product, Json.Obj was, Json.Obj is, List<Difference> differences) {
        compare(product, Map.of(FINDINGS, codes(was)), Map.of(FINDINGS, codes(is)), differences);
    }

    private static String codes(Json.Obj of) {
        return String.join(
                ", ",
                of.objects(FINDINGS).stream()
                        .map(finding -> finding.text("code").orElse(""))
                        .sorted()
                        .toList());
    }

    /** The values by their path: {@code average.sum}. */
    private static Map<String, String> flat(Json.Obj object) {
        Map<String, String> flat = new TreeMap<>();
        flatten("", object, flat);
        return flat;
    }

    private static void flatten(String path, Json value, Map<String, String> flat) {
        String to = path.isEmpty() ? "" : path + ".";
        if (value instanceof Json.Obj object) {
            object.fields().forEach((name, field) -> flatten(to + name, field, flat));
        } else if (value instanceof Json.Arr array) {
            for (int i = 0; i < array.items().size(); i++) {
                flatten(to + i, array.items().get(i), flat);
            }
        } else if (value instanceof Json.Str text) {
            flat.put(path, text.text());
        } else if (value instanceof Json.Whole whole) {
            flat.put(path, String.valueOf(whole.number()));
        }
    }
}
