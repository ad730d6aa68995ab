// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.RulebookDocument;

/** Says which rulebook holds for a case. */
@Command(
        name = "applies",
        mixinStandardHelpOptions = true,
        description = "Bộ quy tắc nào áp dụng / which rulebook holds")
final class RulebookAppliesCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "first|upgrade|reevaluation",
            description = "loại hồ sơ / kind of case")
    private CaseKind kind = CaseKind.FIRST;

    @Option(
            names = "--received",
            required = true,
            paramLabel = "DATE",
            description = "ngày xã nhận hồ sơ / receipt by the commune")
    private LocalDate received = LocalDate.EPOCH;

    @Option(
            names = "--evaluated",
            required = true,
            paramLabel = "DATE",
            description = "ngày đánh giá / day of evaluation")
    private LocalDate evaluated = LocalDate.EPOCH;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulebookAppliesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Applicability.Ruling ruling = new Rulebooks().applicability().decide(kind, received, evaluated);
        console.print(listing(ruling), format.format());
        return ruling.isRefusal() ? 1 : 0;
    }

    private Listing listing(Applicability.Ruling ruling) {
        return Listing.of(
                RulebookDocument.applies(kind, received, evaluated, ruling, language.language()),
                new Text("Bộ quy tắc áp dụng", "The rulebook that holds"),
                language.language(),
                new Text("Bộ quy tắc", "Rulebook"),
                new Text("Ghi chú", "Note"),
                new Text("Căn cứ", "Clause"),
                new Text("Lý do", "Reason"));
    }
}
