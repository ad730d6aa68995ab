// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.advice.Scenario;
import vn.ocop.io.Season;
import vn.ocop.io.document.Audience;
import vn.ocop.io.document.ExplanationDocument;

/** Explains the result of one product: every criterion, every comparison, with citations. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Giải thích kết quả một sản phẩm / explain the result of one product")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SeasonOptions season = new SeasonOptions();

    @Option(names = "--product", required = true, paramLabel = "ID", description = "mã sản phẩm / product")
    private String product = "";

    @Option(
            names = "--assume",
            paramLabel = "WHAT",
            description =
                    "giả định, không phải quyết định / assumed, not decided: \"P-01 M1 1.5=3\", \"P-01 * 2.4=yes\","
                            + " council.minimum=unanimous")
    private List<String> assumed = new ArrayList<>();

    @Mixin
    private FollowOptions follows = new FollowOptions();

    @Mixin
    private AudienceOption audience = new AudienceOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language lang = language.language();
        Audience seer = audience.audience();
        if (!seer.sees(Audience.Matter.SHEETS)) {
            throw new UsageException(
                    "explain nêu phiếu và tiêu chí, không dành cho công chúng; công bố bằng rank --audience public",
                    "explain tells sheets and criteria, which are not for the public; rank --audience public"
                            + " publishes");
        }
        if (seer != Audience.COUNCIL && !assumed.isEmpty()) {
            throw new UsageException(
                    "--assume nêu thành viên, chỉ dành cho hội đồng",
                    "--assume names members, it is for the council alone");
        }
        SeasonOptions.Ranked ranked = season.rank(lang, console);
        follows.unlessStated(ranked.level());
        Scenario scenario = Assumptions.add(Scenario.of(ranked.evaluation(product)), assumed);
        Evaluation evaluation = scenario.evaluation();
        Season.Case of = ranked.caseOf(evaluation);
        FollowOptions.Steps steps = follows.after(evaluation, of);
        RankFrame frame = RankFrame.of(ranked, Optional.of(product), follows.level(), lang);
        List<Finding> findings = new ArrayList<>(ranked.findings());
        if (!assumed.isEmpty()) {
            findings.addAll(steps.findings());
            ExplanationDocument document =
                    ExplanationDocument.of(scenario, follows.occasion(evaluation, of), steps.known(), findings, lang);
            return console.print(new ExplanationView(document, findings, Optional.empty(), frame), format.format());
        }
        findings.addAll(ranked.of(product).claims(evaluation));
        if (seer != Audience.COUNCIL) {
            AudienceOption.tellKeptBack(
                    Finding.anyError(findings),
                    findings.size() + evaluation.judgement().findings().size(),
                    lang,
                    console);
            ExplanationDocument document =
                    ExplanationDocument.of(seer, evaluation, follows.occasion(evaluation, of), steps.known(), lang);
            return console.print(new ExplanationView(document, findings, Optional.empty(), frame), format.format());
        }
        findings.addAll(steps.findings());
        Optional<Finding> decided =
                Optional.ofNullable(ranked.of(product).ranking().decisions().get(product));
        List<Finding> beside = new ArrayList<>(findings);
        decided.ifPresent(beside::add);
        ExplanationDocument document = ExplanationDocument.of(
                evaluation.explain(), follows.occasion(evaluation, of), steps.known(), beside, lang);
        return console.print(new ExplanationView(document, findings, decided, frame), format.format());
    }
}
