// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonFile;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.JsonReading;
import vn.ocop.io.json.JsonText;

/** Scores a season of JSON: what a record holds as its result comes from here, when it is made and when it is replayed. */
final class Replay {
    /** Stands in places of findings for the file that a season came from. */
    private static final String NAME = "season";

    private final Json.Obj season;
    private final Rulebook rulebook;

    Replay(Json.Obj season, Rulebook rulebook) {
        this.season = season;
        this.rulebook = rulebook;
    }

    /** The result; none if the season states policies that the rulebook does not take, or is none at all. */
    Optional<Json.Obj> result() {
        TableSource source = TableSource.of(NAME, JsonText.canonical(season));
        Optional<Scoring> scoring = scoring(SeasonFile.read(source));
        Checked<Season> read = Season.read(rulebook, SeasonSources.of(source));
        return scoring.isPresent() && read.value().isPresent()
                ? Optional.of(result(scoring.get(), read.value().get(), read.findings()))
                : Optional.empty();
    }

    private Optional<Scoring> scoring(Checked<SeasonFile> file) {
        try {
            return file.value().map(of -> Scoring.of(rulebook, Policies.of(rulebook, of.policies())));
        } catch (IllegalArgumentException unknownPolicy) {
            return Optional.empty();
        }
    }

    private static Json.Obj result(Scoring scoring, Season season, List<Finding> read) {
        Ranking ranking = scoring.rank(season.sheets());
        Set<Finding> findings = new LinkedHashSet<>(read);
        findings.addAll(season.findings(scoring));
        findings.addAll(ranking.findings());
        StringWriter out = new StringWriter();
        RankingDocument.of(ranking, List.copyOf(findings), Language.EN).writeJson(out);
        // what a record does not have of the document is passed over
        Json.Obj document = (Json.Obj)
                JsonReading.read(out.toString(), RecordShape.RESULT).value().orElseThrow();
        List<Json> products = document.objects("products").stream()
                .sorted(Comparator.comparing(product -> product.text("product").orElse("")))
                .map(product -> (Json) product(product, ranking))
                .toList();
        return Json.object()
                .put("products", new Json.Arr(products))
                .put("findings", new Json.Arr(findings(document)))
                .build();
    }

    private static Json.Obj product(Json.Obj written, Ranking ranking) {
        Json.Builder product = Json.object();
        written.fields().forEach((name, value) -> {
            boolean empty = value instanceof Json.Arr array && array.items().isEmpty();
            if (!name.equals("place") && !name.equals("findings") && !empty) {
                product.put(name, value);
            }
        });
        ranking.entry(written.text("product").orElse(""))
                .flatMap(Ranking.Entry::place)
                .map(place -> place.number().stripTrailingZeros())
                .ifPresent(place -> product.put(
                        "place",
                        place.scale() <= 0 ? Json.of(place.longValueExact()) : Json.of(place.toPlainString())));
        return product.putAll("findings", findings(written)).build();
    }

    /** By code, then facts; where something stands is left out, and so are texts. */
    private static List<Json> findings(Json.Obj parent) {
        List<Json.Obj> findings = new ArrayList<>();
        for (Json.Obj finding : parent.objects("findings")) {
            Json.Builder facts = Json.object();
            finding.object("facts").fields().forEach((name, value) -> {
                boolean text = name.endsWith(".vi") || name.endsWith(".en");
                boolean place = value instanceof Json.Str fact && fact.text().contains(NAME + "#/");
                if (!text && !place) {
                    facts.put(name, value);
                }
            });
            findings.add(Json.object()
                    .put("code", finding.text("code"))
                    .put("severity", finding.text("severity"))
                    .putIfAny("facts", facts.build())
                    .build());
        }
        return findings.stream()
                .sorted(Comparator.comparing(
                                (Json.Obj finding) -> finding.text("code").orElse(""))
                        .thenComparing(finding -> new String(JsonText.canonical(finding), StandardCharsets.UTF_8)))
                .map(finding -> (Json) finding)
                .toList();
    }
}
