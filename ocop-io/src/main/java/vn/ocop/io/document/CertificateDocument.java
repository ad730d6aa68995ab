// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.calendar.Authority;
import vn.ocop.criteria.calendar.CertificateState;
import vn.ocop.criteria.calendar.CertificateTimeline;
import vn.ocop.criteria.calendar.Certificates;
import vn.ocop.criteria.calendar.DaySpan;
import vn.ocop.criteria.calendar.Programme;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Reading;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.document.RankingDocument.RulebookName;

/**
 * The days of one certificate under one rulebook, as they are exchanged: JSON of the format {@value #FORMAT} and CSV. It is
 * not read back: it follows from the certificate and the rulebook. This class is immutable and thread-safe.
 *
 * @param rulebook the rulebook
 * @param timeline the certificate's days under that rulebook
 * @param on the day to look at
 * @param findings what was found
 * @param language the language of names, citations and messages
 */
public record CertificateDocument(
        Rulebook rulebook,
        CertificateTimeline timeline,
        LocalDate on,
        List<ReportedFinding> findings,
        Language language)
        implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-certificate/1";

    /**
     * Takes a copy of the findings.
     *
     * @param rulebook the rulebook
     * @param timeline the certificate's days under that rulebook
     * @param on the day to look at
     * @param findings what was found
     * @param language the language of names, citations and messages
     */
    public CertificateDocument {
        findings = List.copyOf(findings);
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
        return new CertificateDocument(rulebook, timeline, on, ReportedFinding.of(findings, language), language);
    }

    /**
     * The state on the day.
     *
     * @return the state
     */
    public CertificateState state() {
        return timeline.stateOn(on);
    }

    private Star star() {
        return timeline.certificate().star();
    }

    private Certificates certificates() {
        return Programme.under(rulebook, WorkingDays.weekdays()).certificates();
    }

    /**
     * Who certifies such a star on the day of issue.
     *
     * @return the authority, absent if the rulebook is silent about that day or certifies no such star
     */
    public Optional<Authority> issuer() {
        return certificates().issuer(star(), timeline.certificate().issued()).value();
    }

    /**
     * Who revokes such a certificate on the day.
     *
     * @return the authority, absent if the rulebook is silent
     */
    public Optional<Authority> revoker() {
        return certificates().revoker(star(), on).value();
    }

    /**
     * Where the validity is laid down.
     *
     * @return the citation for a reader
     */
    public String citation() {
        return rulebook.calendar()
                .certificates()
                .map(rules -> rules.citation().in(language))
                .orElse("");
    }

    /**
     * What the rulebook says of the readings that the certificate's days rest on: that of the prolongation, for a certificate
     * older than the rules, and that of an upgrade, while there may be one.
     *
     * @return the notes in the order of the rulebook, empty if the days rest on no reading
     */
    public List<Note> notes() {
        Optional<CertificateRules> rules = rulebook.calendar().certificates();
        boolean isOlder = timeline.certificate().issued().isBefore(rulebook.inForceFrom());
        boolean mayRise = state().isInForce() && star() != Star.FIVE;
        List<Note> notes = new ArrayList<>();
        if (isOlder && rules.flatMap(CertificateRules::prolongation).isPresent()) {
            notes.addAll(rulebook.notes(Reading.PROLONGATION.id()));
        }
        if (mayRise && rules.flatMap(CertificateRules::upgrade).isPresent()) {
            notes.addAll(rulebook.notes(Reading.UPGRADE.id()));
        }
        return List.copyOf(notes);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void writeJson(Writer out) {
        JsonWriter.document(out, FORMAT, json -> {
            ResultJson.rulebook(json, RulebookName.of(rulebook));
            json.field("stars", star().number())
                    .field("issued", timeline.certificate().issued().toString())
                    .field("on", on.toString())
                    .field("state", state().name())
                    .field("inForce", state().isInForce())
                    .field("lastDay", timeline.lastDay().toString())
                    .field("expiredFrom", timeline.lastDay().plusDays(1).toString());
            timeline.window()
                    .ifPresent(window -> json.object(
                            "window",
                            () -> json.field("from", window.first().toString())
                                    .field("to", window.last().toString())));
            json.field("notice", timeline.notice().map(LocalDate::toString))
                    .field("prolongableUntil", timeline.prolongableUntil().map(LocalDate::toString))
                    .field("prolongedUntil", timeline.prolongedUntil().map(LocalDate::toString));
            issuer().ifPresent(authority -> write(json, "issuer", authority));
            revoker().ifPresent(authority -> write(json, "revoker", authority));
            json.objects(
                            "states",
                            timeline.changes(),
                            change -> json.field("from", change.day().toString())
                                    .field("state", change.state().name()))
                    .field("citation", citation());
            if (!notes().isEmpty()) {
                ResultJson.notes(json, notes(), language);
            }
            ReportedFinding.write(json, findings);
        });
    }

    private void write(JsonWriter json, String name, Authority authority) {
        json.object(name, () -> {
            json.field("level", authority.level().name())
                    .field("name", authority.actor().name().in(language));
            ResultJson.citation(json, authority.citation(), language);
        });
    }

    /**
     * The days in one row.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        return new RowsDraft()
                .texts("rulebook")
                .numbers("stars")
                .texts("issued", "on", "state", "lastDay", "windowFrom", "windowTo")
                .texts("notice", "prolongableUntil", "prolongedUntil")
                .row(
                        rulebook.id(),
                        star(),
                        timeline.certificate().issued(),
                        on,
                        state(),
                        timeline.lastDay(),
                        timeline.window().map(DaySpan::first),
                        timeline.window().map(DaySpan::last),
                        timeline.notice(),
                        timeline.prolongableUntil(),
                        timeline.prolongedUntil())
                .build();
    }
}
