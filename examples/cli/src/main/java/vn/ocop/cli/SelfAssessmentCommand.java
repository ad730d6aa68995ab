// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.SelfAssessment;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.SelfAssessmentDocument;

/** Compares the subjects' own sheets with those of the council. */
@Command(
        name = "self-assessment",
        mixinStandardHelpOptions = true,
        description = "chủ thể tự đánh giá so với hội đồng / the subjects' own sheets against those of the council")
final class SelfAssessmentCommand implements Callable<Integer> {
    private static final Text TITLE = new Text("Đối chiếu phiếu tự đánh giá", "Own sheets beside the council's");

    private final Console console;

    @Mixin
    private SeasonOptions season = new SeasonOptions();

    @Option(
            names = "--self",
            required = true,
            paramLabel = "F|DIR",
            description = "phiếu tự đánh giá, cùng dạng với --sheets / the own sheets, in a form of --sheets")
    private Path self = Path.of("");

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    SelfAssessmentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language lang = language.language();
        SeasonOptions.Ranked ranked = season.rank(lang, console);
        SeasonOptions.Judged council = ranked.ofOneRulebook();
        Scoring scoring = council.ranking().scoring();
        Set<Finding> findings = new LinkedHashSet<>(ranked.findings());
        List<Evaluation> own = season.others(self, ranked.rules(), scoring, findings);
        council.evaluations().forEach(product -> findings.addAll(council.claims(product)));
        Stream.concat(council.evaluations().stream(), own.stream())
                .forEach(product -> findings.addAll(product.judgement().findings()));
        SelfAssessment assessment = SelfAssessment.of(own, council.evaluations());
        SelfAssessmentDocument document = SelfAssessmentDocument.of(assessment, scoring, List.copyOf(findings), lang);
        return console.print(
                new OutlineView(
                        document,
                        TITLE,
                        lang,
                        page -> RankFrame.of(ranked, Optional.empty(), Optional.empty(), lang)
                                .write(page, false),
                        () -> Wording.in(lang).of(assessment)),
                format.format());
    }
}
