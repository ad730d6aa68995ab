// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;

/**
 * A finding as it stands in a document: its message is rendered in one language.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@IoStyle
public abstract class ReportedFinding {
    ReportedFinding() {}

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
                .facts(finding.facts())
                .build();
    }

    static List<ReportedFinding> of(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }

    static void write(JsonWriter json, String name, List<ReportedFinding> findings) {
        json.array(name);
        for (ReportedFinding finding : findings) {
            json.object();
            finding.writeFields(json);
            json.endObject();
        }
        json.endArray();
    }

    private void writeFields(JsonWriter json) {
        json.field("code", code())
                .field("severity", severity().name())
                .field("at", at())
                .field("message", message())
                .object("facts", facts());
    }

    static List<ReportedFinding> read(JsonValue parent, String name) {
        return parent.items(name).stream().map(ReportedFinding::read).toList();
    }

    private static ReportedFinding read(JsonValue value) {
        ReportedFinding finding = builder()
                .code(value.text("code"))
                .severity(value.constant("severity", Severity.class, Severity.INFO))
                .at(value.optionalText("at"))
                .message(value.text("message"))
                .facts(value.texts("facts"))
                .build();
        value.end();
        return finding;
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
