// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
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

    @Option(
            names = "--rulebook",
            paramLabel = "DIR",
            description = "thư mục các bộ quy tắc riêng / a folder of rulebooks of one's own")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "days.rest=VALUE",
            description = "ngày cuối là ngày nghỉ / a last day that is a day of rest: none, next-working-day")
    private List<String> policies = new ArrayList<>();

    private String rest = "none";

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulebookAppliesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Rulebooks shelf = new Rulebooks();
        rest = PolicyTexts.read(policies, shelf.get("qd-26-2026")).value(Policy.DAYS_REST);
        List<Finding> findings = new ArrayList<>();
        List<Rulebook> own = folder.map(of -> RulebookOption.own(of, findings)).orElse(List.of());
        Applicability rules = RulebookOption.applicability(RulebookOption.builtInAnd(own), findings);
        Applicability.Ruling ruling = ruling(rules, findings);
        int code = console.print(listing(ruling, own, findings), format.format());
        return ruling.isRefusal() ? 1 : code;
    }

    /** What holds, with a last day that is a day of rest as the policy {@code days.rest} has it. */
    private Applicability.Ruling ruling(Applicability rules, List<Finding> findings) {
        Predicate<LocalDate> isRest = day -> !WorkingDays.weekdays().isWorkingDay(day);
        Optional<Applicability.Moved> moved = rules.moved(kind, received, evaluated, isRest);
        moved.ifPresent(of -> findings.add(Finding.builder(CriteriaFinding.LAST_DAY_OF_REST)
                .fact("day", of.last())
                .fact("value", rest)
                .fact("other", of.ruling().rulebookId().orElse("–"))
                .citation(of.ruling().clause())
                .build()));
        return (rest.equals("next-working-day") ? rules.movingLastDays(isRest) : rules)
                .decide(kind, received, evaluated);
    }

    private Listing listing(Applicability.Ruling ruling, List<Rulebook> own, List<Finding> findings) {
        List<Text> headings = new ArrayList<>(List.of(
                new Text("Bộ quy tắc", "Rulebook"),
                new Text("Ghi chú", "Note"),
                new Text("Căn cứ", "Clause"),
                new Text("Lý do", "Reason")));
        if (!own.isEmpty()) {
            headings.add(new Text("Bộ quy tắc riêng mở rộng bộ này", "Own rulebooks that extend it"));
        }
        return Listing.of(
                RulebookDocument.applies(kind, received, evaluated, ruling, own, findings, language.language()),
                new Text("Bộ quy tắc áp dụng", "The rulebook that holds"),
                language.language(),
                headings.toArray(Text[]::new));
    }
}
