// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.io.IoFinding;
import vn.ocop.io.Meeting;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonFile;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.JsonReading;
import vn.ocop.io.json.JsonText;
import vn.ocop.io.json.SeasonShape;

/**
 * A record: a season, its result, and what is needed to compute it again, of the format {@value #FORMAT}.
 *
 * <p>{@link #hash()} is that of the whole; it is what an office signs in its own system and prints on the minutes.
 * {@link #content()} leaves out the sums of the files and the library: it is the same for the same season however its files
 * were ordered. This class is immutable and thread-safe.
 */
public final class SeasonRecord {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-record/1";

    /** The version of this library, which a record names. */
    public static final String LIBRARY = "0.1.0";

    private final Json.Obj record;

    private SeasonRecord(Json.Obj record) {
        this.record = record;
    }

    /** A record of which nothing but its form is known to be right. */
    static SeasonRecord of(Json.Obj record) {
        return new SeasonRecord(record);
    }

    /**
     * Starts a record of a season as it was read: never of what somebody assumed.
     *
     * @param season a season that was read from JSON or with {@link vn.ocop.io.SeasonSources#isKept}
     * @param scoring the scoring that judges it
     * @return a new builder
     */
    public static Builder builder(Season season, Scoring scoring) {
        return new Builder(season, scoring);
    }

    /**
     * The hash of the whole record.
     *
     * @return {@code sha256:} and 64 digits
     */
    public String hash() {
        return record.text("hash").orElse("");
    }

    /**
     * The hash of the season, its result and its rulebook.
     *
     * @return {@code sha256:} and 64 digits
     */
    public String content() {
        return record.text("content").orElse("");
    }

    /**
     * The record as it is kept.
     *
     * @return its canonical bytes, without a line end
     */
    public byte[] bytes() {
        return JsonText.canonical(record);
    }

    Json.Obj json() {
        return record;
    }

    /** What {@link #content()} should be. */
    String computedContent() {
        return JsonText.hash(JsonText.canonical(record.without("content", "sources", "library", "hash")));
    }

    /** What {@link #hash()} should be. */
    String computedHash() {
        return JsonText.hash(JsonText.canonical(record.without("hash")));
    }

    @Override
    public String toString() {
        return "Record " + hash();
    }

    /** Builds a record. Not thread-safe; for one record. */
    public static final class Builder {
        private final Season season;
        private final Scoring scoring;
        private final Map<String, String> sources = new TreeMap<>();
        private Optional<Meeting> meeting = Optional.empty();
        private Season.Case assumed = Season.Case.NOTHING;
        private Optional<Applicability> rules = Optional.empty();
        private Optional<Json> rulebook = Optional.empty();

        private Builder(Season season, Scoring scoring) {
            this.season = season;
            this.scoring = scoring;
        }

        /**
         * Names a file that the season was read from, with the sum of its bytes.
         *
         * @param name the base name
         * @param content the bytes
         * @return this builder
         */
        public Builder source(String name, byte[] content) {
            sources.put(
                    Normalizer.normalize(name, Normalizer.Form.NFC),
                    JsonText.hash(content).substring("sha256:".length()));
            return this;
        }

        /**
         * States the meeting in the place of what the season says of it.
         *
         * @param of the meeting
         * @return this builder
         */
        public Builder meeting(Meeting of) {
            meeting = Optional.of(of);
            return this;
        }

        /**
         * Says which rulebook applies to each product whose case is known, and by which clause.
         *
         * @param known the rules of all rulebooks that might apply
         * @param ofAll what holds of the case of every product that does not state it
         * @return this builder
         */
        public Builder ruling(Applicability known, Season.Case ofAll) {
            rules = Optional.of(known);
            assumed = ofAll;
            return this;
        }

        /**
         * Puts the rulebook's files inside, so that the record can be replayed by itself.
         *
         * @param files the content of each file by its name, as {@link vn.ocop.criteria.rulebook.Rulebooks#files} has it
         * @param main the name of the main file
         * @return this builder
         * @throws IllegalArgumentException if a file is not UTF-8 in NFC
         */
        public Builder rulebookFiles(Map<String, byte[]> files, String main) {
            Json.Builder texts = Json.object();
            new TreeMap<>(files).forEach((name, content) -> texts.put(name, text(name, content)));
            rulebook = Optional.of(
                    Json.object().put("main", main).put("files", texts.build()).build());
            return this;
        }

        private static String text(String name, byte[] content) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                    return text;
                }
            } catch (CharacterCodingException notUtf8) {
                // said below
            }
            throw new IllegalArgumentException("files must be UTF-8 in NFC, was not: " + name);
        }

        /**
         * Builds the record.
         *
         * @return the record; none, with findings, if a table says what the format has no place for
         * @throws IllegalArgumentException if the season's sheets were not kept
         */
        public Checked<SeasonRecord> build() {
            Checked<SeasonFile> written = SeasonFile.of(season, scoring.policies());
            if (written.value().isEmpty()) {
                return Checked.none(written.findings());
            }
            SeasonFile file = written.value().get();
            Json.Obj statement = tree(meeting.map(file::with).orElse(file));
            Json.Obj result = new Replay(statement, scoring.rulebook()).result().orElseThrow();
            List<Finding> other = otherThan(result);
            if (!other.isEmpty()) {
                return Checked.none(other);
            }
            List<Json> sums = new ArrayList<>();
            sources.forEach((name, sum) ->
                    sums.add(Json.object().put("name", name).put("sha256", sum).build()));
            Json.Obj whole = Json.object()
                    .put("format", FORMAT)
                    .put("library", LIBRARY)
                    .put("season", statement)
                    .putAll("sources", sums)
                    .put("ruling", ruling())
                    .put("result", result)
                    .put("rulebook", rulebook.orElse(null))
                    .build();
            Json.Obj content = with(whole, "content", new SeasonRecord(whole).computedContent());
            return Checked.of(
                    new SeasonRecord(with(content, "hash", new SeasonRecord(content).computedHash())), List.of());
        }

        private static Json.Obj tree(SeasonFile file) {
            StringBuilder out = new StringBuilder();
            file.writeJson(out);
            return (Json.Obj)
                    JsonReading.read(out.toString(), SeasonShape.SEASON).value().orElseThrow();
        }

        private static Json.Obj with(Json.Obj object, String name, String text) {
            Json.Builder more = Json.object();
            object.fields().forEach(more::put);
            return more.put(name, text).build();
        }

        /** That the season as it is written has another result than as it was read: then something was not written. */
        private List<Finding> otherThan(Json.Obj result) {
            Ranking ranking = scoring.rank(season.sheets());
            List<Finding> other = new ArrayList<>();
            for (Json.Obj product : result.objects("products")) {
                String id = product.text("product").orElse("");
                boolean same = ranking.entry(id)
                        .filter(entry -> product.text("outcome")
                                        .equals(Optional.of(
                                                entry.evaluation().outcome().name()))
                                && product.whole("star").orElse(0)
                                        == entry.evaluation()
                                                .star()
                                                .map(star -> star.number())
                                                .orElse(0)
                                && product.object("average")
                                        .text("sum")
                                        .equals(entry.evaluation()
                                                .average()
                                                .map(average -> average.sum().toPlainString())))
                        .isPresent();
                if (!same) {
                    other.add(Finding.builder(IoFinding.NOT_IN_SEASON)
                            .fact("product", id)
                            .fact("what", new Text(id + ": kết quả khác khi đọc lại", id + ": another result"))
                            .build());
                }
            }
            return other;
        }

        private Json ruling() {
            List<Json> cases = new ArrayList<>();
            rules.ifPresent(known -> season.sheets().stream()
                    .map(sheets -> sheets.productId())
                    .sorted(Comparator.naturalOrder())
                    .forEach(id -> ruling(known, id).ifPresent(cases::add)));
            return Json.object()
                    .put("rulebook", scoring.rulebook().id())
                    .putAll("cases", cases)
                    .build();
        }

        private Optional<Json> ruling(Applicability known, String id) {
            Season.Case of =
                    season.cases().getOrDefault(id, Season.Case.NOTHING).or(assumed);
            if (of.kind().isEmpty() || of.received().isEmpty() || of.evaluated().isEmpty()) {
                return Optional.empty();
            }
            Applicability.Ruling ruling = known.decide(
                    of.kind().get(), of.received().get(), of.evaluated().get());
            return Optional.of(Json.object()
                    .put("product", id)
                    .put("kind", of.kind().get().name())
                    .put("received", of.received().get().toString())
                    .put("evaluated", of.evaluated().get().toString())
                    .put("rulebook", ruling.rulebookId())
                    .put("clause", ruling.clause().map(clause -> clause.in(Language.VI)))
                    .build());
        }
    }
}
