// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.criteria.CriteriaFinding;

/**
 * A finding as it stands in a document: its message is rendered in one language.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class ReportedFinding {
    private static final Set<String> READ_WITH_THE_RESULT = Set.of(
            CriteriaFinding.MARKS_UNKNOWN.id(),
            CriteriaFinding.SET_INCOMPLETE.id(),
            CriteriaFinding.UNMET_LOWEST_MARK.id(),
            CriteriaFinding.PROPOSED_WITHOUT_MARK.id());
    private static final Set<String> PLACES = Set.of(
            CriteriaFinding.PLACE_BY_AVERAGE.id(),
            CriteriaFinding.PLACE_BY_PART.id(),
            CriteriaFinding.PLACE_BY_STAR.id(),
            CriteriaFinding.PLACE_BY_IDENTIFIER.id());

    ReportedFinding() {}

    /**
     * Whether it changes how a result is read: then it stands in every format, also where it is only information.
     *
     * @return true for such a code
     */
    public boolean isReadWithTheResult() {
        return READ_WITH_THE_RESULT.contains(code()) || tellsPlace();
    }

    /**
     * Whether it says what decided on a place where the printed figures do not tell.
     *
     * @return true for such a code
     */
    public boolean tellsPlace() {
        return PLACES.contains(code());
    }

    /**
     * The stable code.
     *
     * @return such as {@code "claim-wrong"}
     */
    public abstract String code();

    /**
     * The severity.
     *
     * @return the severity
     */
    public abstract Severity severity();

    /**
     * Where in the input.
     *
     * @return such as {@code "sheets.csv:12"}, if known
     */
    public abstract Optional<String> at();

    /**
     * The message for a reader.
     *
     * @return the message
     */
    public abstract String message();

    /**
     * The rule behind the finding.
     *
     * @return the citation for a reader, if a rule is behind it
     */
    public abstract Optional<String> citation();

    /**
     * The facts by name.
     *
     * @return the facts
     */
    public abstract Map<String, String> facts();

    /**
     * A finding for a reader.
     *
     * @param finding the finding
     * @param language the language of the message
     * @return the finding as it is reported
     */
    public static ReportedFinding of(Finding finding, Language language) {
        return builder()
                .code(finding.code().id())
                .severity(finding.severity())
                .at(finding.location().map(Object::toString))
                .message(finding.message(language))
                .citation(finding.citation().map(citation -> citation.in(language)))
                .facts(finding.facts())
                .build();
    }

    static List<ReportedFinding> of(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }

    static void write(JsonWriter json, List<ReportedFinding> findings) {
        write(json, findings, finding -> Map.of());
    }

    /** Writes findings; some of their facts stand beside the facts too, for programs that look no further. */
    static void write(
            JsonWriter json, List<ReportedFinding> findings, Function<ReportedFinding, Map<String, String>> lifted) {
        json.objects("findings", findings, finding -> {
            json.field("code", finding.code())
                    .field("severity", finding.severity().name())
                    .field("at", finding.at());
            lifted.apply(finding).forEach(json::field);
            json.field("message", finding.message())
                    .field("citation", finding.citation())
                    .object("facts", finding.facts());
        });
    }

    static List<ReportedFinding> read(JsonValue parent) {
        return read(parent, finding -> Map.of());
    }

    static List<ReportedFinding> read(JsonValue parent, Function<ReportedFinding, Map<String, String>> lifted) {
        return parent.items("findings").stream()
                .map(value -> readOne(value, lifted))
                .toList();
    }

    private static ReportedFinding readOne(JsonValue value, Function<ReportedFinding, Map<String, String>> lifted) {
        ReportedFinding finding = builder()
                .code(value.text("code"))
                .severity(value.constant("severity", Severity.class, Severity.INFO))
                .at(value.optionalText("at"))
                .message(value.text("message"))
                .citation(value.optionalText("citation"))
                .facts(value.texts("facts"))
                .build();
        lifted.apply(finding).forEach((field, fact) -> {
            String found = value.text(field);
            if (!found.equals(fact)) {
                value.bad(field, fact, found);
            }
        });
        value.end();
        return finding;
    }

    /** Whether any of some findings is an error. */
    static boolean anyError(List<ReportedFinding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * Starts a finding.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a finding. */
    public static final class Builder extends ImmutableReportedFinding.Builder {
        Builder() {}
    }
}
