// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Place;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.RankingDocument.RankedProduct.BindingMark;

/** The JSON of a ranking; its schema is {@code ocop-ranking-1.schema.json}. */
final class RankingJson {
    private static final Text FRACTION = new Text(
            "tổng có nhiều nhất hai chữ số thập phân trên số phiếu từ 1",
            "a sum with at most two decimals over a count of 1 or more");

    private RankingJson() {}

    // --- writing

    static void write(RankingDocument document, Writer out) {
        JsonWriter.document(out, RankingDocument.FORMAT, json -> {
            ResultJson.audience(json, document.audience(), document.leftOut());
            document.rulebook().ifPresent(rulebook -> ResultJson.rulebook(json, rulebook));
            ResultJson.policies(json, document.policies(), document.policySources(), document.policyCitations());
            if (document.rulebook().isEmpty()) {
                json.objects("rulebooks", document.rulebooks(), terms -> {
                    ResultJson.rulebook(json, terms.rulebook());
                    ResultJson.policies(json, terms.policies(), terms.policySources(), terms.policyCitations());
                });
            }
            json.objects("products", document.products(), product -> write(json, product));
            ReportedFinding.write(json, document.findings());
        });
    }

    private static void write(JsonWriter json, RankedProduct product) {
        ResultJson.figures(json, product);
        product.stated()
                .ifPresent(stated -> json.object(
                        "stated",
                        () -> json.field("name", stated.name())
                                .field("subject", stated.subject())
                                .texts("localities", stated.localities())));
        json.objects(
                "binding",
                product.binding(),
                mark -> json.field("criterion", mark.criterion())
                        .field("star", mark.star().number())
                        .field("citation", mark.citation()));
        ResultJson.follows(json, product.follows());
        ReportedFinding.write(json, product.findings());
    }

    // --- reading

    static RankingDocument read(JsonValue json) {
        RankingDocument.Builder document = RankingDocument.builder()
                .audience(readAudience(json))
                .leftOut(json.optionalText("leftOut"))
                .rulebook(json.has("rulebooks") ? Optional.empty() : Optional.of(readRulebook(json.object("rulebook"))))
                .rulebooks(
                        json.has("rulebooks")
                                ? json.items("rulebooks").stream()
                                        .map(RankingJson::readTerms)
                                        .toList()
                                : List.of())
                .policies(json.texts("policies"))
                .policySources(json.optionalTexts("policySources"))
                .policyCitations(json.optionalTexts("policyCitations"))
                .findings(ReportedFinding.read(json));
        json.items("products").forEach(product -> document.addProduct(readProduct(product)));
        return document.build();
    }

    private static Audience readAudience(JsonValue json) {
        Optional<String> word = json.optionalText("audience");
        if (word.isEmpty()) {
            return Audience.COUNCIL;
        }
        List<Audience> others = List.of(Audience.SUBJECT, Audience.PUBLIC);
        return others.stream()
                .filter(audience -> audience.word().equals(word.get()))
                .findFirst()
                .orElseGet(() -> {
                    json.bad(
                            "audience",
                            others.stream().map(Audience::word).collect(Collectors.joining(", ")),
                            word.get());
                    return Audience.PUBLIC;
                });
    }

    private static RankingDocument.RulebookName readRulebook(JsonValue json) {
        RankingDocument.RulebookName name =
                new RankingDocument.RulebookName(json.text("id"), json.integer("revision"), json.optionalText("hash"));
        json.end();
        return name;
    }

    private static RankingDocument.Terms readTerms(JsonValue json) {
        RankingDocument.Terms terms = new RankingDocument.Terms(
                readRulebook(json.object("rulebook")),
                json.texts("policies"),
                json.optionalTexts("policySources"),
                json.optionalTexts("policyCitations"));
        json.end();
        return terms;
    }

    private static RankedProduct readProduct(JsonValue json) {
        RankedProduct.Builder product = RankedProduct.builder()
                .product(json.text("product"))
                .stated(json.optionalObject("stated").map(RankingJson::readStated))
                .rulebook(json.optionalObject("rulebook").map(RankingJson::readRulebook))
                .clause(json.optionalText("clause"))
                .set(json.optionalInteger("set"))
                .outcome(json.constant("outcome", Outcome.class, Outcome.INVALID))
                .place(readPlace(json))
                .star(readStar(json, "star"))
                .bandStar(readStar(json, "bandStar"))
                .minimumStar(readStar(json, "minimumStar"))
                .average(json.optionalObject("average").map(RankingJson::readAverage))
                .range(json.optionalObject("range").map(RankingJson::readRange))
                .follows(readFollows(json))
                .findings(ReportedFinding.read(json));
        json.objects("parts").forEach((code, part) -> product.putPart(code, readFraction(part)));
        for (JsonValue mark : json.items("binding")) {
            product.addBinding(new BindingMark(
                    mark.text("criterion"), readStar(mark, "star").orElse(Star.ONE), mark.text("citation")));
            mark.end();
        }
        json.end();
        return product.build();
    }

    private static RankedProduct.Stated readStated(JsonValue json) {
        RankedProduct.Stated stated = new RankedProduct.Stated(
                json.optionalText("name"), json.optionalText("subject"), json.strings("localities"));
        json.end();
        return stated;
    }

    private static List<ReportedStep> readFollows(JsonValue json) {
        return json.has("follows")
                ? json.items("follows").stream().map(RankingJson::readStep).toList()
                : List.of();
    }

    private static ReportedStep readStep(JsonValue json) {
        ReportedStep step = ReportedStep.builder()
                .level(json.constant("level", Level.class, Level.PROVINCE))
                .state(json.constant("state", NextStep.State.class, NextStep.State.UNSETTLED))
                .star(readStar(json, "star"))
                .recognisedBy(readLevel(json, "recognisedBy"))
                .goesUpTo(readLevel(json, "goesUpTo"))
                .mayRecognise(json.integers("mayRecognise").stream()
                        .map(number -> star(json, "mayRecognise", number))
                        .toList())
                .mayReturnIn(readYear(json))
                .text(json.text("text"))
                .bases(json.items("bases").stream().map(RankingJson::readBasis).toList())
                .build();
        json.end();
        return step;
    }

    private static ReportedStep.Basis readBasis(JsonValue json) {
        ReportedStep.Basis basis = new ReportedStep.Basis(
                json.constant("kind", ReportedStep.Basis.Kind.class, ReportedStep.Basis.Kind.LAW),
                json.optionalText("key"),
                json.optionalText("value"),
                json.optionalText("regulation"),
                json.text("citation"));
        json.end();
        return basis;
    }

    private static Optional<Level> readLevel(JsonValue json, String name) {
        return json.has(name) ? Optional.of(json.constant(name, Level.class, Level.PROVINCE)) : Optional.empty();
    }

    private static Optional<Year> readYear(JsonValue json) {
        OptionalInt year = json.optionalInteger("mayReturnIn");
        if (year.isEmpty()) {
            return Optional.empty();
        }
        if (year.getAsInt() < Year.MIN_VALUE || year.getAsInt() > Year.MAX_VALUE) {
            json.bad("mayReturnIn", new Text("năm", "a year"), String.valueOf(year.getAsInt()));
            return Optional.empty();
        }
        return Optional.of(Year.of(year.getAsInt()));
    }

    private static Optional<Place> readPlace(JsonValue json) {
        Optional<BigDecimal> number = json.optionalNumber("place");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Place.of(number.get()));
        } catch (IllegalArgumentException noPlace) {
            json.bad(
                    "place",
                    new Text("hạng, số nguyên hoặc một nửa", "a place, whole or a half"),
                    number.get().toString());
            return Optional.empty();
        }
    }

    private static Optional<Star> readStar(JsonValue json, String name) {
        OptionalInt number = json.optionalInteger(name);
        return number.isEmpty() ? Optional.empty() : Optional.of(star(json, name, number.getAsInt()));
    }

    private static Star star(JsonValue json, String name, int number) {
        if (number < 1 || number > Star.values().length) {
            json.bad(name, "1 – " + Star.values().length, String.valueOf(number));
            return Star.ONE;
        }
        return Star.ofNumber(number);
    }

    private static Average readAverage(JsonValue json) {
        String rounded = json.text("rounded");
        Average average = readFraction(json);
        if (!rounded.equals(average.rounded())) {
            json.bad("rounded", average.rounded(), rounded);
        }
        return average;
    }

    private static Average readFraction(JsonValue json) {
        BigDecimal sum = json.decimal("sum");
        int count = json.integer("count");
        json.end();
        try {
            return Average.ofHundredths(sum.scaleByPowerOfTen(2).longValueExact(), count);
        } catch (ArithmeticException | IllegalArgumentException wrong) {
            json.bad("sum", FRACTION, sum + "/" + count);
            return Average.of(0, 1);
        }
    }

    private static Judgement.Range readRange(JsonValue json) {
        List<Average> points =
                json.items("points").stream().map(RankingJson::readFraction).toList();
        List<Integer> stars = json.integers("stars");
        json.end();
        if (points.size() != 2 || stars.size() != 2) {
            json.bad(
                    "range",
                    new Text("hai phân số và hai hạng sao", "two fractions and two stars"),
                    points.size() + ", " + stars.size());
            return new Judgement.Range(Average.of(0, 1), Average.of(0, 1), Star.ONE, Star.ONE);
        }
        return new Judgement.Range(
                points.get(0), points.get(1), star(json, "stars", stars.get(0)), star(json, "stars", stars.get(1)));
    }
}
