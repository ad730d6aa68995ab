// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.advice.CouncilStudy;
import vn.ocop.criteria.advice.Stability;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.StabilityDocument;

/** Tells how firm stars are, and how the members of the council scored beside each other. */
@Command(
        name = "stability",
        mixinStandardHelpOptions = true,
        description = "hạng sao vững đến đâu, các thành viên chấm ra sao / how firm the stars are, how members scored;"
                + " diagnostic, no result changes")
final class StabilityCommand implements Callable<Integer> {
    private static final Text TITLE = new Text("Soi lại kết quả chấm", "A second look at the scores");

    private final Console console;

    @Mixin
    private SeasonOptions season = new SeasonOptions();

    @Option(
            names = "--product",
            paramLabel = "ID",
            description = "chỉ in sản phẩm này / print this product alone; the season is studied all the same")
    private Optional<String> product = Optional.empty();

    @Option(
            names = "--anonymous",
            description = "không in tên thành viên / members by numbers, from the strictest to the most lenient")
    private boolean anonymous;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    StabilityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language lang = language.language();
        SeasonOptions.Ranked ranked = season.rank(lang, console);
        SeasonOptions.Judged judged = product.map(ranked::of).orElseGet(ranked::ofOneRulebook);
        List<Evaluation> told =
                product.map(id -> List.of(ranked.evaluation(id))).orElseGet(judged::evaluations);
        CouncilStudy study = CouncilStudy.of(judged.evaluations());
        List<Stability> products = told.stream().map(Stability::of).toList();
        Stability.Report report = new Stability.Report(study, products, anonymous ? study.anonymous() : Map.of());
        Stability.Report named =
                anonymous ? report : new Stability.Report(study, products, names(judged.evaluations()));
        List<Finding> findings = new ArrayList<>(ranked.findings());
        told.forEach(evaluation -> {
            findings.addAll(judged.claims(evaluation));
            findings.addAll(evaluation.judgement().findings());
        });
        StabilityDocument document =
                StabilityDocument.of(report, judged.ranking().scoring(), findings, lang);
        return console.print(
                new OutlineView(
                        document,
                        TITLE,
                        lang,
                        page -> RankFrame.of(ranked, product, Optional.empty(), lang)
                                .write(page, !anonymous),
                        () -> Wording.in(lang).of(named)),
                format.format());
    }

    /** By identifier what people call a member: the name stands behind it. */
    private static Map<String, String> names(List<Evaluation> evaluations) {
        Map<String, String> names = new HashMap<>();
        for (Evaluation evaluation : evaluations) {
            for (CouncilMember member : evaluation.sheets().council().members()) {
                member.name().ifPresent(name -> names.put(member.id(), member.id() + " " + name));
            }
        }
        return names;
    }
}
