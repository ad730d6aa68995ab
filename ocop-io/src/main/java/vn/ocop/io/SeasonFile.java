// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.JsonReading;
import vn.ocop.io.json.JsonText;
import vn.ocop.io.json.SeasonShape;

/**
 * A season as JSON of the format {@value #FORMAT}: everything that went in, in one file. Read it with {@link Season#read} like
 * any score sheets; {@link #read(TableSource)} tells what it says of itself; {@link #of} writes one.
 *
 * <p>The format is closed: a field that it does not have is an error, located by its JSON pointer. What is written is the same
 * for the same season, in whatever order its files were: products and members by their identifiers, sheets by member, then
 * round. This class is immutable and thread-safe.
 */
public final class SeasonFile {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-season/1";

    private static final int LOOK = 256;

    private final Json.Obj season;

    private SeasonFile(Json.Obj season) {
        this.season = season;
    }

    /**
     * The rulebook that a season names.
     *
     * @param id its identifier
     * @param revision its revision, if stated
     * @param hash the hash of its contents, if stated
     */
    public record Named(String id, OptionalInt revision, Optional<String> hash) {}

    // --- reading

    /**
     * Whether a source is JSON, whatever its name: then it is no table.
     *
     * @param source the source
     * @return false too if it cannot be opened
     */
    public static boolean isOne(TableSource source) {
        if (source.listed().isPresent()) {
            return false;
        }
        try (InputStream in = source.open();
                Reader start = RowReader.decoded(new ByteArrayInputStream(in.readNBytes(LOOK)))) {
            int letter = start.read();
            while (letter >= 0 && Character.isWhitespace(letter)) {
                letter = start.read();
            }
            return letter == '{';
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Reads what a season says of itself, to know which rulebook it is for.
     *
     * @param source the JSON
     * @return the season; none if the text is no JSON of the format at all
     */
    public static Checked<SeasonFile> read(TableSource source) {
        Reading reading = new Reading(source);
        return reading.season
                .map(season -> Checked.of(new SeasonFile(season), reading.findings))
                .orElseGet(() -> Checked.none(reading.findings));
    }

    /** Reads the season under a rulebook. */
    static Checked<Season> read(SeasonSources sources, Rulebook rulebook) {
        TableSource source = sources.sheets();
        Reading reading = new Reading(source);
        if (reading.season.isEmpty()) {
            return Checked.none(reading.findings);
        }
        SeasonFile file = new SeasonFile(reading.season.get());
        file.otherThan(rulebook, reading.file).ifPresent(reading.findings::add);
        SeasonJson json = new SeasonJson(source.name(), file.season, rulebook);
        return new SeasonReader(rulebook, json.sources(sources.regulation()))
                .with(json, reading.unusable(json), reading.findings)
                .read();
    }

    /** Reads the products each under the rulebook that its case leads to. */
    static Checked<List<Season>> readByDates(SeasonSources sources, Applicability rules, Season.Case assumed) {
        TableSource source = sources.sheets();
        Reading reading = new Reading(source);
        if (reading.season.isEmpty()) {
            return Checked.none(reading.findings);
        }
        Rulebook newest = rules.rulebooks().stream()
                .max(SeasonParts.NEWEST_LAST)
                .orElseThrow(() -> new IllegalArgumentException("rules must be those of a rulebook, were none"));
        SeasonJson json = new SeasonJson(source.name(), reading.season.get(), newest);
        return new SeasonReader(rules, assumed, json.sources(sources.regulation()))
                .with(json, reading.unusable(json), reading.findings)
                .readAll();
    }

    /** What came of a text. */
    private static final class Reading {
        final Location file;
        final List<Finding> findings = new ArrayList<>();
        List<JsonReading.Problem> problems = List.of();
        Optional<Json.Obj> season = Optional.empty();

        Reading(TableSource source) {
            file = Location.ofFile(source.name());
            Checked<Boolean> read = source.text(text -> {
                parse(text);
                return Checked.of(true, List.of());
            });
            findings.addAll(read.findings());
        }

        /** The places that cannot be used and may change a result, with the product, or blank for all. */
        Map<Location, String> unusable(SeasonJson json) {
            Map<Location, String> unusable = new LinkedHashMap<>();
            for (JsonReading.Problem problem : problems) {
                if (SeasonJson.isJudged(problem.pointer())) {
                    unusable.put(
                            file.pointer(problem.pointer()),
                            json.productAt(problem.pointer()).orElse(""));
                }
            }
            return unusable;
        }

        private void parse(Reader text) throws IOException {
            JsonReading.Result read = JsonReading.read(text, SeasonShape.SEASON);
            problems = read.problems();
            problems.forEach(this::tell);
            if (read.value().isPresent() && read.value().get() instanceof Json.Obj object) {
                Optional<String> format = object.text("format");
                if (format.isPresent() && !format.get().equals(FORMAT)) {
                    findings.add(
                            0,
                            Finding.builder(IoFinding.JSON_FORMAT)
                                    .location(file.pointer("/format"))
                                    .fact("expected", FORMAT)
                                    .fact("found", format.get())
                                    .build());
                } else if (format.isPresent()) {
                    season = Optional.of(object);
                }
            }
        }

        private void tell(JsonReading.Problem problem) {
            Location at = file.pointer(problem.pointer());
            findings.add(
                    switch (problem.kind()) {
                        case MALFORMED ->
                            Finding.builder(IoFinding.JSON_MALFORMED)
                                    .location(file)
                                    .build();
                        case TOO_MUCH ->
                            Finding.builder(IoFinding.WORKBOOK_REFUSED)
                                    .location(file)
                                    .fact(
                                            "what",
                                            new Text(
                                                    "số ký tự, giá trị hoặc lỗi",
                                                    "the number of letters, values or errors"))
                                    .fact("limit", problem.expected().en())
                                    .build();
                        case UNKNOWN ->
                            Finding.builder(IoFinding.JSON_UNKNOWN_FIELD)
                                    .location(at)
                                    .fact("field", problem.field())
                                    .build();
                        case MISSING ->
                            Finding.builder(IoFinding.JSON_MISSING_FIELD)
                                    .location(at)
                                    .fact("field", problem.field())
                                    .build();
                        case TWICE ->
                            Finding.builder(IoFinding.JSON_REPEATED_FIELD)
                                    .location(at)
                                    .fact("field", problem.field())
                                    .build();
                        case BAD ->
                            Finding.builder(IoFinding.JSON_BAD_FIELD)
                                    .location(at)
                                    .fact("field", problem.field())
                                    .fact("expected", problem.expected())
                                    .fact("found", problem.found())
                                    .build();
                    });
        }
    }

    /** That the season is for another rulebook, or for other contents of this one. */
    private Optional<Finding> otherThan(Rulebook used, Location file) {
        Optional<Named> named = rulebook();
        boolean same = named.isEmpty()
                || (named.get().id.equals(used.id())
                        && named.get().revision.orElse(used.revision()) == used.revision()
                        && named.get().hash.orElse(used.hash()).equals(used.hash()));
        return same
                ? Optional.empty()
                : Optional.of(Finding.builder(IoFinding.OTHER_RULEBOOK)
                        .location(file.pointer("/rulebook"))
                        .fact("stated", told(named.get().id, named.get().revision, named.get().hash))
                        .fact("used", told(used.id(), OptionalInt.of(used.revision()), Optional.of(used.hash())))
                        .build());
    }

    private static String told(String id, OptionalInt revision, Optional<String> hash) {
        return id
                + (revision.isPresent() ? " " + revision.getAsInt() : "")
                + hash.map(of -> " (" + of + ")").orElse("");
    }

    // --- what it says of itself

    /**
     * The rulebook that the season is for.
     *
     * @return the rulebook, if it names one
     */
    public Optional<Named> rulebook() {
        Json.Obj rulebook = season.object("rulebook");
        OptionalInt revision = rulebook.whole("revision").isPresent()
                ? OptionalInt.of((int) rulebook.whole("revision").getAsLong())
                : OptionalInt.empty();
        return rulebook.text("id").map(id -> new Named(id, revision, rulebook.text("hash")));
    }

    /**
     * The policies that the council set.
     *
     * @return the values by key, as they are written
     */
    public Map<String, String> policies() {
        Map<String, String> policies = new LinkedHashMap<>();
        Json.Obj stated = season.object("policies");
        stated.fields().keySet().forEach(key -> stated.text(key).ifPresent(value -> policies.put(key, value)));
        return policies;
    }

    /**
     * What the season states of the council's meeting.
     *
     * @return the meeting
     */
    public Meeting meeting() {
        return SeasonJson.meeting(season);
    }

    // --- writing

    /**
     * The season that was read, under the policies that the caller set.
     *
     * @param season a season that was read from JSON or with {@link SeasonSources#isKept}
     * @param policies the policies under which it is judged: those are written that the caller set
     * @return the season, or what a table says and the format has no place for: the same answer twice, points against an option,
     *     rows that could not be used
     * @throws IllegalArgumentException if the season's sheets were not kept
     */
    public static Checked<SeasonFile> of(Season season, Policies policies) {
        return new SeasonWriter(season, policies).write().map(SeasonFile::new);
    }

    /**
     * The season of score sheets that came from no file.
     *
     * @param sheets the score sheets of each product
     * @param policies the policies under which they are judged: those are written that the caller set
     * @return the season, or what is stated and the format has no place for, such as answers that could not be used
     */
    public static Checked<SeasonFile> of(Collection<ScoreSheets> sheets, Policies policies) {
        return of(SheetsScript.season(policies.rulebook(), sheets), policies);
    }

    /**
     * The same season with what is stated of its meeting.
     *
     * @param meeting the meeting
     * @return the season
     */
    public SeasonFile with(Meeting meeting) {
        return new SeasonFile(SeasonWriter.with(season, meeting));
    }

    /**
     * Writes the JSON for people: indented, fields in the order of the documentation.
     *
     * @param out where it goes
     * @throws java.io.UncheckedIOException if writing fails
     */
    public void writeJson(Appendable out) {
        JsonText.write(season, out);
    }

    /**
     * The same as tables that {@link SeasonSources} takes, as far as they have columns for it: what is known of the meeting, of
     * subjects beside their names, and opinions are left out.
     *
     * @param rulebook the rulebook of the season
     * @return CSV by the name of its file: {@code sheets}, {@code council}, {@code attendance}, {@code products},
     *     {@code conflicts}, {@code knockouts}, {@code minimums}; those are left out of which there is nothing
     */
    public Map<String, String> tables(Rulebook rulebook) {
        Map<String, String> tables = new LinkedHashMap<>();
        new SeasonJson(FORMAT, season, rulebook).tables().forEach((name, table) -> {
            StringBuilder out = new StringBuilder();
            TableSource.Listed listed = table.listed().orElseThrow();
            List<String> columns = name.equals("attendance") ? Rosters.ATTENDANCE.columns() : listed.columns();
            TableWriter writer = new TableWriter(out, columns);
            for (ListedRows.Row row : listed.rows()) {
                for (int column = 0; column < columns.size(); column++) {
                    writer.text(row.cell(
                            name.equals("sheets") && column == columns.size() - 1 ? AnswerRows.REMARK : column));
                }
                writer.endRow();
            }
            tables.put(name, out.toString());
        });
        return tables;
    }

    /**
     * The season as text.
     *
     * @return JSON, indented
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeJson(out);
        return out.toString();
    }
}
