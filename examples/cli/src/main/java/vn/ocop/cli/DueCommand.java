// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.calendar.CertificateHistory;
import vn.ocop.criteria.calendar.DaySpan;
import vn.ocop.criteria.calendar.Due;
import vn.ocop.criteria.calendar.Programme;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.CertificateFile;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.DueDocument;

/** Tells everything that falls due in a period: what, by whom, on which clause. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = "Việc đến hạn trong khoảng thời gian / everything due in a period")
final class DueCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "từ ngày / first day")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "đến ngày / last day")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--certificates",
            required = true,
            paramLabel = "F",
            description = "giấy chứng nhận / certificates: product, stars, issued …; CSV, XLSX")
    private Path certificates = Path.of("");

    @Option(
            names = "--rulebook",
            paramLabel = "ID|FILE",
            description = "chỉ một bộ quy tắc / one rulebook only (default: each day by the rules in force)")
    private Optional<String> rulebook = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    DueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new UsageException(
                    "--to " + to + " trước --from " + from, "--to " + to + " is before --from " + from);
        }
        Programme programme = programme();
        Checked<List<CertificateHistory>> read = CertificateFile.read(TableSource.of(certificates));
        if (read.value().isEmpty()) {
            throw UsageException.unusable("không đọc được bảng", "the table cannot be read", read.findings());
        }
        DaySpan days = new DaySpan(from, to);
        List<CertificateHistory> histories = read.value().get();
        Checked<List<Due>> scanned = programme.due(days, histories, List.of());
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(scanned.findings());
        DueDocument document = DueDocument.of(
                days, histories.size(), scanned.value().orElse(List.of()), findings, language.language());
        return console.print(listing(document), format.format());
    }

    /** One rulebook for every day, as {@code ocop certificate} applies it; or each day by the rules in force. */
    private Programme programme() {
        if (rulebook.isPresent()) {
            return Programme.under(RulebookOption.find(rulebook.get()), WorkingDays.weekdays());
        }
        Rulebooks shelf = new Rulebooks();
        return Programme.of(shelf.ids().stream().map(shelf::get).toList(), WorkingDays.weekdays());
    }

    private Listing listing(DueDocument document) {
        Language lang = language.language();
        Text title = new Text("Việc đến hạn từ " + from + " đến " + to, "Due from " + from + " to " + to);
        Listing listing = new Listing(document, title, lang)
                .words(new Text("Ngày", "Day"))
                .words(new Text("Sản phẩm", "Product"))
                .numbers(new Text("Sao", "Stars"))
                .words(new Text("Việc", "What"))
                .words(new Text("Trách nhiệm", "Responsible"))
                .words(new Text("Căn cứ", "Clause"));
        for (Due due : document.due()) {
            String about = due.about().map(text -> ": " + text.in(lang)).orElse("");
            listing.row(
                    due.day(),
                    due.productId().orElse("–"),
                    due.star().map(star -> "" + star.number()).orElse("–"),
                    due.kind().text().in(lang) + about,
                    due.responsible().in(lang),
                    due.citation().in(lang));
        }
        int count = document.due().size();
        listing.note(new Text(
                        count + " việc; " + document.certificates() + " giấy chứng nhận",
                        count + " due; " + document.certificates() + " certificates")
                .in(lang));
        return listing.withFindings();
    }
}
