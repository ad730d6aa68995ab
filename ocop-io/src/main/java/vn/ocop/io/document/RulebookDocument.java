// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.change.RulebookChange;
import vn.ocop.criteria.change.RulebookDiff;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;
import vn.ocop.criteria.text.Wording;

/**
 * What is told of rulebooks: which there are, what stands in one or in one of its criteria sets, what was found in it, how
 * two differ, which one holds. Such a document is not read back: it follows from the rulebook, whose own format is read by
 * {@link vn.ocop.criteria.rulebook.Rulebooks}.
 *
 * <p>Start with the method that is named after what you want to tell. This class is immutable and thread-safe.
 */
public final class RulebookDocument implements Document {
    private final String format;
    private final Consumer<JsonWriter> content;
    private final Rows rows;
    private final List<ReportedFinding> findings;

    private RulebookDocument(
            String format, Consumer<JsonWriter> content, RowsDraft rows, List<ReportedFinding> findings) {
        this.format = format;
        this.content = content;
        this.rows = rows.build();
        this.findings = findings;
    }

    /**
     * Which rulebooks there are: {@code ocop-rulebooks/1}.
     *
     * @param rulebooks the rulebooks
     * @param language the language of names in rows; the JSON has them in both
     * @return the document
     */
    public static RulebookDocument list(List<Rulebook> rulebooks, Language language) {
        RowsDraft rows = new RowsDraft()
                .texts("id")
                .numbers("revision")
                .texts("from", "until")
                .numbers("sets")
                .texts("name");
        for (Rulebook rulebook : rulebooks) {
            rows.row(
                    rulebook.id(),
                    rulebook.revision(),
                    rulebook.inForceFrom(),
                    rulebook.inForceUntil(),
                    rulebook.sets().size(),
                    rulebook.name().in(language));
        }
        Consumer<JsonWriter> content = json -> json.objects("rulebooks", rulebooks, rulebook -> {
            RulebookJson.head(json, rulebook);
            json.field("sets", rulebook.sets().size()).field("marksKnown", rulebook.marksKnown());
        });
        return new RulebookDocument("ocop-rulebooks/1", content, rows, List.of());
    }

    /**
     * What stands in a rulebook, but for its criteria: {@code ocop-rulebook/1}. The rows are its criteria sets.
     *
     * @param rulebook the rulebook
     * @param language the language of citations, and of texts in rows; the JSON has these in both
     * @return the document
     */
    public static RulebookDocument of(Rulebook rulebook, Language language) {
        RowsDraft rows = new RowsDraft().numbers("set").texts("name", "sector", "group", "managers", "status");
        for (SetHeader header : rulebook.sets()) {
            rows.row(
                    header.number(),
                    header.name().in(language),
                    header.sector().in(language),
                    header.group().map(group -> group.in(language)),
                    String.join(
                            "; ",
                            header.agencies().stream()
                                    .map(agency -> agency.in(language))
                                    .toList()),
                    ResultJson.word(header.status()));
        }
        RulebookJson json = new RulebookJson(rulebook, language);
        return new RulebookDocument("ocop-rulebook/1", json::write, rows, List.of());
    }

    /**
     * A criteria set in full: {@code ocop-set/1}.
     *
     * @param rulebook the rulebook that the set is of
     * @param set the set
     * @param language the language of citations, and of texts in rows; the JSON has these in both
     * @return the document
     */
    public static RulebookDocument of(Rulebook rulebook, CriteriaSet set, Language language) {
        SetJson json = new SetJson(rulebook, set, language);
        return new RulebookDocument("ocop-set/1", json::write, new SetRows(rulebook, set, language).rows(), List.of());
    }

    /**
     * What was found in a rulebook: {@code ocop-lint/1}.
     *
     * @param findings the findings
     * @param language the language of messages and citations
     * @return the document
     */
    public static RulebookDocument lint(List<Finding> findings, Language language) {
        List<ReportedFinding> reported = ReportedFinding.of(findings, language);
        RowsDraft rows = new RowsDraft().texts("severity", "code", "at", "message");
        reported.forEach(finding -> rows.row(finding.severity(), finding.code(), finding.at(), finding.message()));
        return new RulebookDocument("ocop-lint/1", json -> ReportedFinding.write(json, reported), rows, reported);
    }

    /**
     * How two rulebooks differ: {@code ocop-diff/1}.
     *
     * @param before the name of the earlier one
     * @param after the name of the later one
     * @param diff the difference
     * @param language the language of rows; the JSON has both
     * @return the document
     */
    public static RulebookDocument diff(String before, String after, RulebookDiff diff, Language language) {
        RowsDraft rows = new RowsDraft().texts("kind", "aspect", "before_at", "before", "after_at", "after");
        Wording words = Wording.in(language);
        for (RulebookChange change : diff.changes()) {
            rows.row(
                    words.of(change.kind()),
                    words.of(change.aspect()),
                    change.before().map(side -> words.of(side.at())),
                    change.before().map(side -> side.value().in(language)),
                    change.after().map(side -> words.of(side.at())),
                    change.after().map(side -> side.value().in(language)));
        }
        Consumer<JsonWriter> content = json -> json.field("before", before)
                .field("after", after)
                .objects("changes", diff.changes(), change -> {
                    json.field("kind", ResultJson.word(change.kind()))
                            .field("aspect", ResultJson.word(change.aspect()));
                    change.before().ifPresent(side -> side(json, "before", side));
                    change.after().ifPresent(side -> side(json, "after", side));
                });
        if (diff.regimes().isEmpty()) {
            return new RulebookDocument("ocop-diff/1", content, rows, List.of());
        }
        RulebookDiff.RegimeChange regimes = diff.regimes().get();
        Finding nothing = regimes.finding(
                regimes.sets().stream().map(of -> of.set().number()).toList());
        Consumer<JsonWriter> more = json -> {
            content.accept(json);
            json.objects(
                    "candidates",
                    regimes.sets(),
                    of -> json.field("before", of.set().number())
                            .objects("after", of.candidates(), set -> json.field("set", set.number())));
            ReportedFinding.write(json, ReportedFinding.of(List.of(nothing), language));
        };
        return new RulebookDocument("ocop-diff/1", more, rows, ReportedFinding.of(List.of(nothing), language));
    }

    private static void side(JsonWriter json, String name, RulebookChange.Side side) {
        json.object(name, () -> {
            json.field("set", side.at().set())
                    .field("section", side.at().section())
                    .field("criterion", side.at().criterion());
            ResultJson.text(json, "value", side.value());
        });
    }

    /**
     * Which rulebook holds for a case: {@code ocop-applies/1}.
     *
     * @param kind the kind of case
     * @param received the day of receipt
     * @param evaluated the day of evaluation
     * @param ruling the answer
     * @param own rulebooks of one's own that were asked too: those that extend the one that holds are told
     * @param found what was found in them
     * @param language the language of the reason and of the clause
     * @return the document
     */
    public static RulebookDocument applies(
            CaseKind kind,
            LocalDate received,
            LocalDate evaluated,
            Applicability.Ruling ruling,
            List<Rulebook> own,
            List<Finding> found,
            Language language) {
        Text refused = new Text("(từ chối)", "(refused)");
        Text inference = new Text("suy luận", "an inference");
        List<Rulebook> overlays = own.stream()
                .filter(overlay -> ruling.rulebookId()
                        .filter(id -> isOverlayOf(overlay, id))
                        .isPresent())
                .toList();
        List<Object> row = new ArrayList<>(List.of(
                ruling.rulebookId().orElse(refused.in(language)),
                ruling.inferred() ? inference.in(language) : "",
                ruling.clause().map(clause -> clause.in(language)),
                ruling.reason().in(language)));
        RowsDraft rows = new RowsDraft().texts("rulebook", "inferred", "clause", "reason");
        if (!own.isEmpty()) {
            rows.texts("overlays");
            row.add(String.join(
                    ", ",
                    overlays.stream()
                            .map(overlay -> overlay.id() + " (" + RulebookJson.overlayClass(overlay) + ")")
                            .toList()));
        }
        rows.row(row.toArray());
        List<ReportedFinding> reported = ReportedFinding.of(found, language);
        Consumer<JsonWriter> content = json -> {
            json.field("kind", ResultJson.word(kind))
                    .field("received", received.toString())
                    .field("evaluated", evaluated.toString())
                    .field("rulebook", ruling.rulebookId())
                    .field("refused", ruling.isRefusal())
                    .field("inferred", ruling.inferred())
                    .field("clause", ruling.clause().map(clause -> clause.in(language)))
                    .field("reason", ruling.reason().in(language));
            if (!own.isEmpty()) {
                json.objects(
                        "overlays",
                        overlays,
                        overlay -> json.field("id", overlay.id())
                                .field("revision", overlay.revision())
                                .field("class", RulebookJson.overlayClass(overlay)));
            }
            if (!reported.isEmpty()) {
                ReportedFinding.write(json, reported);
            }
        };
        return new RulebookDocument("ocop-applies/1", content, rows, reported);
    }

    private static boolean isOverlayOf(Rulebook overlay, String id) {
        return overlay.base()
                .filter(base -> base.id().equals(id) || isOverlayOf(base, id))
                .isPresent();
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public List<ReportedFinding> findings() {
        return findings;
    }

    @Override
    public void writeJson(Writer out) {
        JsonWriter.document(out, format, content);
    }

    @Override
    public Rows rows() {
        return rows;
    }
}
