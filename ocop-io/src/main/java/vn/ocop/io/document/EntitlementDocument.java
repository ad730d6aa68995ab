// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.budget.norms.Entitlement;
import vn.ocop.budget.norms.SupportClaim;
import vn.ocop.budget.norms.SupportNorm;
import vn.ocop.budget.norms.SupportNorms;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/**
 * What claims are entitled to under norms of support, as it is exchanged: JSON of the format {@value #FORMAT} and CSV. It is
 * not read back: it follows from the claims and the norms. This class is immutable and thread-safe.
 *
 * @param norms the norms
 * @param entitlements the entitlements in the order of the claims
 * @param findings what was found: reading, checking the table, and comparing its lines with the norms
 * @param language the language of texts
 */
public record EntitlementDocument(
        SupportNorms norms, List<Entitlement> entitlements, List<ReportedFinding> findings, Language language)
        implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-entitlements/1";

    /**
     * Takes copies of the lists.
     *
     * @param norms the norms
     * @param entitlements the entitlements in the order of the claims
     * @param findings what was found
     * @param language the language of texts
     */
    public EntitlementDocument {
        entitlements = List.copyOf(entitlements);
        findings = List.copyOf(findings);
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
        return new EntitlementDocument(norms, entitlements, ReportedFinding.of(findings, language), language);
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

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void writeJson(Writer out) {
        JsonWriter.document(out, FORMAT, json -> {
            json.object("norms", () -> writeNorms(json))
                    .field("granted", granted().toString())
                    .objects("claims", entitlements, entitlement -> write(json, entitlement));
            ReportedFinding.write(json, findings, BudgetJson::fields);
        });
    }

    private void writeNorms(JsonWriter json) {
        json.field("id", norms.id())
                .field("revision", norms.revision())
                .field("province", norms.province().in(language))
                .field("from", norms.inForceFrom().map(LocalDate::toString))
                .field("until", norms.inForceUntil().map(LocalDate::toString))
                .field("onePolicyOnly", norms.isOnePolicyOnly());
        json.objects("documents", norms.documents(), document -> {
            ResultJson.legalDocument(json, document);
            json.field("title", document.title().in(language));
        });
        json.texts(
                "notes", norms.notes().stream().map(note -> note.in(language)).toList());
    }

    private void write(JsonWriter json, Entitlement entitlement) {
        SupportClaim claim = entitlement.claim();
        json.field("claim", claim.id())
                .field("purpose", claim.purpose())
                .field("day", claim.day().toString())
                .field("product", claim.product())
                .field("subject", claim.subject())
                .field("line", claim.line());
        claim.cost().ifPresent(cost -> json.field("cost", Long.toString(cost)));
        json.field("granted", Long.toString(entitlement.dong()))
                .texts("norms", ids(entitlement))
                .objects("steps", entitlement.steps(), step -> {
                    json.field("kind", step.kind().id())
                            .field("text", step.text().in(language));
                    ResultJson.citation(json, step.citation(), language);
                });
    }

    private static List<String> ids(Entitlement entitlement) {
        return entitlement.norms().stream().map(SupportNorm::id).toList();
    }

    /**
     * A row for each claim.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft()
                .texts("claim", "purpose", "day", "product", "subject", "line")
                .numbers("cost", "granted")
                .texts("norms", "steps");
        for (Entitlement entitlement : entitlements) {
            SupportClaim claim = entitlement.claim();
            rows.row(
                    claim.id(),
                    claim.purpose(),
                    claim.day(),
                    claim.product(),
                    claim.subject(),
                    claim.line(),
                    claim.cost(),
                    entitlement.dong(),
                    String.join("; ", ids(entitlement)),
                    entitlement.steps().stream()
                            .map(step -> step.explanation(language))
                            .collect(Collectors.joining("; ")));
        }
        return rows.build();
    }
}
