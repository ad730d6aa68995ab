// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.calendar.Authority;
import vn.ocop.criteria.calendar.CertificateState;
import vn.ocop.criteria.calendar.CertificateTimeline;
import vn.ocop.criteria.calendar.Certificates;
import vn.ocop.criteria.calendar.DaySpan;
import vn.ocop.criteria.calendar.Programme;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.TableWriter;

/**
 * The days of one certificate under one rulebook, as they are exchanged: JSON of the format {@value #FORMAT} and CSV. This
 * class is immutable and thread-safe.
 */
public final class CertificateDocument {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-certificate/1";

    private final Rulebook rulebook;
    private final CertificateTimeline timeline;
    private final LocalDate on;
    private final Optional<Authority> issuer;
    private final Optional<Authority> revoker;
    private final List<ReportedFinding> findings;
    private final Language language;

    private CertificateDocument(
            Rulebook rulebook,
            CertificateTimeline timeline,
            LocalDate on,
            Optional<Authority> issuer,
            Optional<Authority> revoker,
            List<ReportedFinding> findings,
            Language language) {
        this.rulebook = rulebook;
        this.timeline = timeline;
        this.on = on;
        this.issuer = issuer;
        this.revoker = revoker;
        this.findings = findings;
        this.language = language;
    }

    /**
     * The document of a certificate.
     *
     * @param rulebook the rulebook
     * @param timeline the certificate's days under that rulebook
     * @param on the day to look at
     * @param findings what was found
     * @param language the language of names, citations and messages
     * @return the document
     */
    public static CertificateDocument of(
            Rulebook rulebook, CertificateTimeline timeline, LocalDate on, List<Finding> findings, Language language) {
        Certificates certificates =
                Programme.under(rulebook, WorkingDays.weekdays()).certificates();
        return new CertificateDocument(
                rulebook,
                timeline,
                on,
                certificates
                        .issuer(
                                timeline.certificate().star(),
                                timeline.certificate().issued())
                        .value(),
                certificates.revoker(timeline.certificate().star(), on).value(),
                ReportedFinding.of(findings, language),
                language);
    }

    /**
     * The state on the day.
     *
     * @return the state
     */
    public CertificateState state() {
        return timeline.stateOn(on);
    }

    /**
     * The day to look at.
     *
     * @return the day
     */
    public LocalDate on() {
        return on;
    }

    /**
     * The certificate's days.
     *
     * @return the timeline
     */
    public CertificateTimeline timeline() {
        return timeline;
    }

    /**
     * Who certifies such a star on the day of issue.
     *
     * @return the authority, absent if the rulebook is silent about that day or certifies no such star
     */
    public Optional<Authority> issuer() {
        return issuer;
    }

    /**
     * Who revokes such a certificate on the day.
     *
     * @return the authority, absent if the rulebook is silent
     */
    public Optional<Authority> revoker() {
        return revoker;
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
     * Where the validity is laid down.
     *
     * @return the citation for a reader
     */
    public String citation() {
        return rulebook.calendar()
                .certificates()
                .map(CertificateRules::citation)
                .map(cite -> cite.in(language))
                .orElse("");
    }

    /**
     * Writes the document as JSON.
     *
     * @param out where it goes; it is not closed
     */
    public void writeJson(Writer out) {
        try (JsonWriter json = new JsonWriter(out)) {
            json.object().field("format", FORMAT);
            json.object("rulebook")
                    .field("id", rulebook.id())
                    .field("revision", rulebook.revision())
                    .field("hash", rulebook.hash())
                    .endObject();
            json.field("stars", timeline.certificate().star().number())
                    .field("issued", timeline.certificate().issued().toString())
                    .field("on", on.toString())
                    .field("state", state().name())
                    .field("inForce", state().isInForce())
                    .field("lastDay", timeline.lastDay().toString())
                    .field("expiredFrom", timeline.lastDay().plusDays(1).toString());
            timeline.window().ifPresent(window -> write(json, window));
            json.field("notice", timeline.notice().map(LocalDate::toString))
                    .field("prolongableUntil", timeline.prolongableUntil().map(LocalDate::toString))
                    .field("prolongedUntil", timeline.prolongedUntil().map(LocalDate::toString));
            issuer.ifPresent(authority -> write(json, "issuer", authority));
            revoker.ifPresent(authority -> write(json, "revoker", authority));
            json.array("states");
            for (CertificateTimeline.StateChange change : timeline.changes()) {
                json.object()
                        .field("from", change.day().toString())
                        .field("state", change.state().name())
                        .endObject();
            }
            json.endArray().field("citation", citation());
            ReportedFinding.write(json, "findings", findings);
            json.endObject();
        }
    }

    private static void write(JsonWriter json, DaySpan window) {
        json.object("window")
                .field("from", window.first().toString())
                .field("to", window.last().toString())
                .endObject();
    }

    private void write(JsonWriter json, String name, Authority authority) {
        json.object(name)
                .field("level", authority.level().name())
                .field("name", authority.actor().name().in(language))
                .field("citation", authority.citation().in(language))
                .endObject();
    }

    /**
     * Writes the days as a CSV table of one row.
     *
     * @param out where it goes
     */
    public void writeCsv(Appendable out) {
        TableWriter table = new TableWriter(
                out,
                List.of(
                        "rulebook",
                        "stars",
                        "issued",
                        "on",
                        "state",
                        "lastDay",
                        "windowFrom",
                        "windowTo",
                        "notice",
                        "prolongableUntil",
                        "prolongedUntil"));
        table.text(rulebook.id())
                .number(timeline.certificate().star().number())
                .text(timeline.certificate().issued().toString())
                .text(on.toString())
                .text(state().name())
                .text(timeline.lastDay().toString())
                .text(day(timeline.window().map(DaySpan::first)))
                .text(day(timeline.window().map(DaySpan::last)))
                .text(day(timeline.notice()))
                .text(day(timeline.prolongableUntil()))
                .text(day(timeline.prolongedUntil()))
                .endRow();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
