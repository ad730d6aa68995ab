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
        console.result(
                format.format() == Format.JSON ? json(ruling) : listing(ruling).as(format.format()));
        return ruling.isRefusal() ? 1 : 0;
    }

    private String json(Applicability.Ruling ruling) {
        return Json.document("ocop-applies/1", json -> {
            json.field("kind", Listing.lower(kind)).field("received", received.toString());
            json.field("evaluated", evaluated.toString()).field("rulebook", ruling.rulebookId());
            json.field("refused", ruling.isRefusal()).field("inferred", ruling.inferred());
            json.field("clause", ruling.clause().map(clause -> clause.in(language.language())));
            json.field("reason", ruling.reason().in(language.language()));
        });
    }

    private Listing listing(Applicability.Ruling ruling) {
        Text none = new Text("(từ chối)", "(refused)");
        Text inference = new Text("suy luận", "an inference");
        return new Listing(new Text("Bộ quy tắc áp dụng", "The rulebook that holds"), language.language())
                .words("rulebook", new Text("Bộ quy tắc", "Rulebook"))
                .words("inferred", new Text("Ghi chú", "Note"))
                .words("clause", new Text("Căn cứ", "Clause"))
                .words("reason", new Text("Lý do", "Reason"))
                .row(
                        ruling.rulebookId().orElse(none.in(language.language())),
                        ruling.inferred() ? inference.in(language.language()) : "",
                        ruling.clause()
                                .map(clause -> clause.in(language.language()))
                                .orElse(""),
                        ruling.reason().in(language.language()));
    }
}
