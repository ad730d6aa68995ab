// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.RulebookDocument;

/** Shows a rulebook or one of its criteria sets. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Xem bộ quy tắc hoặc một bộ sản phẩm / show a rulebook or a criteria set")
final class RulebookShowCommand implements Callable<Integer> {
    private static final Text SUMMARY =
            new Text("* tóm tắt của thư viện; nội dung quyết định có giá trị", "* summary; the decision prevails");

    private final Console console;

    @Parameters(paramLabel = "ID|FILE", description = "bộ quy tắc / rulebook")
    private String name = "";

    @Option(names = "--set", paramLabel = "N", description = "số của bộ sản phẩm / number of the criteria set")
    private Optional<Integer> set = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulebookShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = RulebookOption.find(name);
        return console.print(set.isPresent() ? set(rulebook, set.get()) : whole(rulebook), format.format());
    }

    private Listing whole(Rulebook rulebook) {
        Language in = language.language();
        Listing listing = Listing.of(
                RulebookDocument.of(rulebook, in),
                rulebook.name(),
                in,
                new Text("Bộ", "Set"),
                new Text("Tên", "Name"),
                new Text("Ngành", "Sector"),
                new Text("Nhóm", "Group"),
                new Text("Cơ quan chủ trì", "Lead agencies"),
                new Text("Dữ liệu", "Data"));
        notes(rulebook, in).forEach(listing::note);
        return listing;
    }

    private static List<String> notes(Rulebook rulebook, Language language) {
        return Stream.of(
                        rulebook.base().stream().map(base -> overlay(rulebook, base, language)),
                        rulebook.parts().stream()
                                .map(part -> part.code() + " " + part.points() + " · "
                                        + part.title().in(language) + " ["
                                        + part.citation().in(language) + "]"),
                        rulebook.bands().stream()
                                .map(band -> band.star().text().in(language) + " ≥ " + band.lowerLimit() + " · "
                                        + band.printed() + " ["
                                        + band.citation().in(language) + "]"),
                        rulebook.notes().stream()
                                .map(note -> about(note) + Wording.in(language).of(note)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String about(Note note) {
        return note.about().isEmpty() ? "" : String.join(", ", note.about()) + ": ";
    }

    private static String overlay(Rulebook rulebook, Rulebook base, Language language) {
        String where = rulebook.substance().stream()
                .map(citation -> citation.in(language))
                .collect(Collectors.joining("; "));
        Text text = rulebook.substance().isEmpty()
                ? new Text("mở rộng " + base + "; chỉ về thủ tục", "extends " + base + "; procedure only")
                : new Text(
                        "mở rộng " + base + "; sửa nội dung của quyết định, kết quả chỉ để chuẩn bị, thi, thử nghiệm",
                        "extends " + base + "; of substance: results serve preparation, contests and trials");
        return text.in(language) + (where.isEmpty() ? "" : " [" + where + "]");
    }

    private Listing set(Rulebook rulebook, int number) {
        Language in = language.language();
        CriteriaSet found = rulebook.set(number)
                .orElseThrow(() -> new UsageException(
                        rulebook.id() + " không có bộ " + number, rulebook.id() + " has no set " + number));
        return Listing.of(
                        RulebookDocument.of(rulebook, found, in),
                        new Text(
                                number + ". " + found.name().vi(),
                                number + ". " + found.name().en()),
                        in,
                        new Text("Phần", "Part"),
                        new Text("Tiêu chí", "Criterion"),
                        new Text("Mức", "Option"),
                        new Text("Điểm", "Points"),
                        new Text("Dấu sao", "Mark"),
                        new Text("Nội dung", "Text"))
                .note(SUMMARY.in(in));
    }
}
