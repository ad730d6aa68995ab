// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.ocop.budget.norms.Entitlement;
import vn.ocop.budget.norms.SupportNorm;
import vn.ocop.budget.norms.SupportNorms;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Text;
import vn.ocop.io.TableWriter;

/**
 * What claims are entitled to under norms of support, as it is exchanged: JSON of the format {@value #FORMAT} and CSV. This
 * class is immutable and thread-safe.
 */
public final class EntitlementDocument {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-entitlements/1";

    private final SupportNorms norms;
    private final List<Entitlement> entitlements;
    private final List<ReportedFinding> findings;
    private final Language language;

    private EntitlementDocument(
            SupportNorms norms, List<Entitlement> entitlements, List<ReportedFinding> findings, Language language) {
        this.norms = norms;
        this.entitlements = entitlements;
        this.findings = findings;
        this.language = language;
    }

    /**
     * The document of entitlements.
     *
     * @param norms the norms
     * @param entitlements what the claims are entitled to
     * @param findings what was found: reading, checking the table, and comparing its lines with the norms
     * @param language the language of texts
     * @return the document
     */
    public static EntitlementDocument of(
            SupportNorms norms, List<Entitlement> entitlements, List<Finding> findings, Language language) {
        return new EntitlementDocument(
                norms, List.copyOf(entitlements), ReportedFinding.of(findings, language), language);
    }

    /**
     * The norms.
     *
     * @return the norms
     */
    public SupportNorms norms() {
        return norms;
    }

    /**
     * The entitlements.
     *
     * @return the entitlements in the order of the claims
     */
    public List<Entitlement> entitlements() {
        return entitlements;
    }

    /**
     * All that is granted.
     *
     * @return whole dong
     */
    public BigInteger granted() {
        return entitlements.stream()
                .map(entitlement -> BigInteger.valueOf(entitlement.dong()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * What was found.
     *
     * @return the findings
     */
    public List<ReportedFinding> findings() {
        return findings;
    }

    /**
     * Whether an error was found.
     *
     * @return true if at least one finding is an error
     */
    public boolean hasErrors() {
        return ReportedFinding.anyError(findings);
    }

    /**
     * Writes the document as JSON.
     *
     * @param out where it goes; it is not closed
     */
    public void writeJson(Writer out) {
        try (JsonWriter json = new JsonWriter(out)) {
            json.object().field("format", FORMAT).object("norms");
            writeNorms(json);
            json.endObject().field("granted", granted().toString()).array("claims");
            entitlements.forEach(entitlement -> write(json, entitlement));
            json.endArray();
            ReportedFinding.write(json, "findings", findings, BudgetJson::fields);
            json.endObject();
        }
    }

    private void writeNorms(JsonWriter json) {
        json.field("id", norms.id())
                .field("revision", norms.revision())
                .field("province", norms.province().in(language))
                .field("from", norms.inForceFrom().map(LocalDate::toString))
                .field("until", norms.inForceUntil().map(LocalDate::toString))
                .field("onePolicyOnly", norms.isOnePolicyOnly())
                .array("documents");
        for (LegalDocument document : norms.documents()) {
            json.object()
                    .field("number", document.number())
                    .field("title", document.title().in(language))
                    .field("confidence", document.confidence().name())
                    .endObject();
        }
        json.endArray().array("notes");
        for (Text note : norms.notes()) {
            json.element(note.in(language));
        }
        json.endArray();
    }

    private void write(JsonWriter json, Entitlement entitlement) {
        OptionalLong cost = entitlement.claim().cost();
        json.object()
                .field("claim", entitlement.claim().id())
                .field("purpose", entitlement.claim().purpose())
                .field("day", entitlement.claim().day().toString())
                .field("product", entitlement.claim().product())
                .field("subject", entitlement.claim().subject())
                .field("line", entitlement.claim().line());
        if (cost.isPresent()) {
            json.field("cost", Long.toString(cost.getAsLong()));
        }
        json.field("granted", Long.toString(entitlement.dong())).array("norms");
        entitlement.norms().forEach(norm -> json.element(norm.id()));
        json.endArray().array("steps");
        entitlement.steps().forEach(step -> write(json, step));
        json.endArray().endObject();
    }

    private void write(JsonWriter json, Entitlement.Step step) {
        json.object()
                .field("kind", step.kind().id())
                .field("text", step.text().in(language))
                .field("citation", step.citation().map(citation -> citation.in(language)))
                .endObject();
    }

    /**
     * Writes a CSV table: one row for each claim.
     *
     * @param out where it goes
     */
    public void writeCsv(Appendable out) {
        TableWriter table = new TableWriter(
                out,
                List.of("claim", "purpose", "day", "product", "subject", "line", "cost", "granted", "norms", "steps"));
        for (Entitlement entitlement : entitlements) {
            OptionalLong cost = entitlement.claim().cost();
            table.text(entitlement.claim().id())
                    .text(entitlement.claim().purpose())
                    .text(entitlement.claim().day().toString())
                    .text(entitlement.claim().product())
                    .text(entitlement.claim().subject())
                    .text(entitlement.claim().line().orElse(""))
                    .number(cost.isPresent() ? Long.toString(cost.getAsLong()) : "")
                    .number(entitlement.dong())
                    .text(entitlement.norms().stream().map(SupportNorm::id).collect(Collectors.joining("; ")))
                    .text(entitlement.steps().stream()
                            .map(step -> step.explanation(language))
                            .collect(Collectors.joining("; ")))
                    .endRow();
        }
    }
}
