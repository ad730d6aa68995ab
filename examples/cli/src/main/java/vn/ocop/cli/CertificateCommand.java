// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.calendar.Authority;
import vn.ocop.criteria.calendar.CalendarFinding;
import vn.ocop.criteria.calendar.CertificateHistory;
import vn.ocop.criteria.calendar.CertificateTimeline;
import vn.ocop.criteria.calendar.DaySpan;
import vn.ocop.criteria.calendar.Programme;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.CertificateDocument;

/** Tells the days and the state of one certificate. */
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        description = "Thời hạn và tình trạng giấy chứng nhận / dates and state of a certificate")
final class CertificateCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--rulebook",
            required = true,
            paramLabel = "ID|FILE",
            description = "bộ quy tắc / rulebook: qd-1048-2019, qd-148-2023, qd-26-2026, FILE")
    private String rulebook = "";

    @Option(names = "--stars", required = true, paramLabel = "N", description = "hạng sao / stars, 1 to 5")
    private int stars;

    @Option(names = "--issued", required = true, paramLabel = "DATE", description = "ngày cấp / day of issue")
    private LocalDate issued = LocalDate.EPOCH;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "ngày xét / day to look at")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--level",
            paramLabel = "district|province|centre",
            description = "cấp đã cấp / level that issued it")
    private Optional<Level> level = Optional.empty();

    @Option(names = "--revoked", paramLabel = "DATE", description = "ngày thu hồi / day of revocation")
    private Optional<LocalDate> revoked = Optional.empty();

    @Option(
            names = "--pending",
            paramLabel = "DATE",
            description = "ngày nộp hồ sơ đánh giá lại đầy đủ, chưa có kết quả / day on which a complete dossier of the"
                    + " re-evaluation was handed in, not decided yet")
    private Optional<LocalDate> pending = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    CertificateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (stars < 1 || stars > Star.values().length) {
            throw UsageException.expected("--stars", "1 – " + Star.values().length, Integer.toString(stars));
        }
        Rulebook book = RulebookOption.find(rulebook);
        Certificate certificate = Certificate.builder()
                .productId("-")
                .star(Star.ofNumber(stars))
                .issued(issued)
                .level(level)
                .revoked(revoked)
                .build();
        Checked<CertificateTimeline> followed =
                Programme.under(book, WorkingDays.weekdays()).certificates().follow(history(certificate));
        List<Finding> findings = new ArrayList<>(followed.findings());
        Optional<CertificateTimeline> timeline = followed.value();
        if (timeline.isEmpty()) {
            Findings.tell(findings, language.language(), console);
            return 1;
        }
        if (on.isBefore(issued)) {
            findings.add(backwards(book));
        }
        CertificateDocument document = CertificateDocument.of(book, timeline.get(), on, findings, language.language());
        return console.print(listing(document), format.format());
    }

    private CertificateHistory history(Certificate certificate) {
        CertificateHistory.Builder history = CertificateHistory.builder().certificate(certificate);
        pending.ifPresent(day -> history.addCase(CertificateHistory.Case.builder()
                .kind(CaseKind.REEVALUATION)
                .received(day)
                .complete(day)
                .build()));
        return history.build();
    }

    private Finding backwards(Rulebook book) {
        return Finding.builder(CalendarFinding.DATES_OUT_OF_ORDER)
                .fact("earlier", new Text("ngày cấp", "issued"))
                .fact("earlierDay", issued)
                .fact("later", new Text("ngày xét", "on"))
                .fact("laterDay", on)
                .citation(book.calendar().certificates().map(CertificateRules::citation))
                .build();
    }

    private Listing listing(CertificateDocument document) {
        CertificateTimeline timeline = document.timeline();
        Language lang = language.language();
        CertificateRules rules = document.rulebook().calendar().certificates().orElseThrow();
        Text title = new Text(
                "Giấy chứng nhận " + stars + " sao cấp ngày " + issued + ", xét ngày " + on,
                "Certificate of " + stars + " stars issued on " + issued + ", looked at on " + on);
        Listing listing = new Listing(document, title, lang)
                .words(new Text("Mục", "What"))
                .words(new Text("Giá trị", "Value"))
                .words(new Text("Căn cứ", "Clause"));
        listing.row(
                new Text("Tình trạng ngày " + on, "State on " + on).in(lang),
                document.state().text().in(lang),
                "");
        listing.row(
                new Text("Ngày cuối còn hiệu lực", "Last valid day").in(lang), timeline.lastDay(), document.citation());
        timeline.window().ifPresent(window -> window(listing, window, rules));
        timeline.notice()
                .ifPresent(day -> listing.row(
                        new Text("Thông báo trước khi hết hạn, chậm nhất", "Notice before the expiry, at the latest")
                                .in(lang),
                        day,
                        rules.notice().map(rule -> rule.citation().in(lang)).orElse("")));
        timeline.prolongableUntil()
                .ifPresent(day -> listing.row(
                        new Text("Có thể kéo dài khi đang đánh giá lại, đến", "May be prolonged by a re-evaluation to")
                                .in(lang),
                        day,
                        rules.prolongation()
                                .map(rule -> rule.citation().in(lang))
                                .orElse("")));
        timeline.prolongedUntil()
                .ifPresent(day -> listing.row(
                        new Text("Được kéo dài nhiều nhất đến", "Prolonged to, at the latest").in(lang),
                        day,
                        rules.prolongation()
                                .map(rule -> rule.citation().in(lang))
                                .orElse("")));
        document.issuer().ifPresent(who -> authority(listing, new Text("Thẩm quyền cấp", "Issued by"), who));
        document.revoker().ifPresent(who -> authority(listing, new Text("Thẩm quyền thu hồi", "Revoked by"), who));
        for (CertificateTimeline.StateChange change : timeline.changes()) {
            listing.row(
                    new Text("Từ ngày " + change.day(), "From " + change.day()).in(lang),
                    change.state().text().in(lang),
                    "");
        }
        document.notes().forEach(note -> listing.note(Wording.in(lang).of(note)));
        return listing.withFindings();
    }

    private void window(Listing listing, DaySpan window, CertificateRules rules) {
        listing.row(
                new Text("Nộp hồ sơ đánh giá lại", "Re-evaluation dossier is filed").in(language.language()),
                window.first() + " … " + window.last(),
                rules.window()
                        .map(rule -> rule.citation().in(language.language()))
                        .orElse(""));
    }

    private void authority(Listing listing, Text what, Authority who) {
        listing.row(
                what.in(language.language()),
                who.actor().name().in(language.language()),
                who.citation().in(language.language()));
    }
}
