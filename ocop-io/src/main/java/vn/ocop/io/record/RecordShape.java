// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import java.util.List;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.SeasonShape;
import vn.ocop.io.json.Shape;

/** What stands in a record and in a line of a chain, and nothing else. */
final class RecordShape {
    private static final Shape TEXT = Shape.text();
    private static final Shape COUNT = new Shape.Whole(0, Json.MOST);
    private static final Shape STAR = new Shape.Whole(1, 5);
    private static final Shape DECIMAL = Shape.like("-?[0-9]{1,30}([.][0-9]{1,9})?", "90.57");

    private static final Shape.Fields FRACTION =
            Shape.fields().with("sum!", DECIMAL).with("count!", COUNT);

    private static final Shape FINDING = Shape.fields()
            .with("code!", TEXT)
            .with("severity!", Shape.word("ERROR", "WARNING", "INFO"))
            .with("facts", Shape.names(TEXT));

    private static final Shape PRODUCT = Shape.fields()
            .with("product!", TEXT)
            .with("set", COUNT)
            .with("outcome!", Shape.like("[A-Z_]+", "RATED"))
            .with(
                    "place",
                    new Shape.Either(List.of(COUNT, Shape.like("[1-9][0-9]{0,8}[.]5", "1.5")), /* orNull= */ false))
            .with("star", STAR)
            .with("bandStar", STAR)
            .with("minimumStar", STAR)
            .with("average", FRACTION.with("rounded!", DECIMAL))
            .with("parts", Shape.names(FRACTION))
            .with("range", Shape.fields().with("points!", Shape.each(FRACTION)).with("stars!", Shape.each(STAR)))
            .with("binding", Shape.each(Shape.fields().with("criterion!", TEXT).with("star!", STAR)))
            .with("findings", Shape.each(FINDING));

    /** What came out. */
    static final Shape.Fields RESULT =
            Shape.fields().with("products!", Shape.each(PRODUCT)).with("findings!", Shape.each(FINDING));

    private static final Shape RULING = Shape.fields()
            .with("rulebook!", TEXT)
            .with(
                    "cases",
                    Shape.each(Shape.fields()
                            .with("product!", TEXT)
                            .with("kind!", TEXT)
                            .with("received!", Shape.day())
                            .with("evaluated!", Shape.day())
                            .with("rulebook", TEXT)
                            .with("clause", TEXT)));

    /** A whole record. */
    static final Shape.Fields RECORD = Shape.fields()
            .with("format!", TEXT)
            .with("library!", TEXT)
            .with("season!", SeasonShape.SEASON)
            .with(
                    "sources",
                    Shape.each(Shape.fields().with("name!", TEXT).with("sha256!", Shape.like("[0-9a-f]{64}", "…"))))
            .with("ruling", RULING)
            .with("result!", RESULT)
            .with("rulebook", Shape.fields().with("main!", TEXT).with("files!", Shape.names(TEXT)))
            .with("content!", Shape.hash())
            .with("hash!", Shape.hash());

    /** A line of a chain. */
    static final Shape.Fields LINE = Shape.fields()
            .with("seq!", new Shape.Whole(1, Json.MOST))
            .with("prev!", Shape.hash())
            .with("record!", Shape.hash())
            .with("kind!", Shape.word(Chain.Kind.names()))
            .with("of", new Shape.Whole(1, Json.MOST))
            .with("products", Shape.each(TEXT))
            .with("number", TEXT)
            .with("day", Shape.day())
            .with("ground", TEXT)
            .with("reason", TEXT);

    private RecordShape() {}
}
