// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.StringWriter;
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
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Progression;
import vn.ocop.criteria.Ranking;
import vn.ocop.io.ExplanationDocument;

/** Explains the result of one product: every criterion, every comparison, with citations. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Giải thích kết quả một sản phẩm / explain the result of one product")
final class ExplainCommand implements Callable<Integer> {
    private static final Text TITLE = new Text("Giải thích kết quả", "Explanation of a result");
    private static final Text FOLLOWS = new Text("Bước tiếp theo", "What follows");

    private final Console console;

    @Mixin
    private SeasonOptions season = new SeasonOptions();

    @Option(names = "--product", required = true, paramLabel = "ID", description = "mã sản phẩm / product")
    private String product = "";

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "cấp đánh giá / level of the council: DISTRICT, PROVINCE, CENTRE")
    private Optional<Level> level = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE", description = "ngày đánh giá / day of the evaluation")
    private Optional<LocalDate> on = Optional.empty();

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
        SeasonOptions.Ranked ranked = season.rank(lang, console);
        Evaluation evaluation = ranked.ranking()
                .entry(product)
                .map(Ranking.Entry::evaluation)
                .orElseThrow(
                        () -> new UsageException("ocop: không có sản phẩm / there is no product \"" + product + "\""));
        Checked<NextStep> next = next(evaluation);
        List<Finding> findings = new ArrayList<>(ranked.findings());
        if (on.isPresent()) {
            // without a day nobody has asked what follows: it is told where it can be
            findings.addAll(next.findings());
        }
        Explanation explanation = evaluation.explain();
        ExplanationDocument document = ExplanationDocument.of(explanation, next.value(), findings, lang);
        console.result(
                switch (format.format()) {
                    case JSON -> json(document);
                    case CSV -> csv(document);
                    case HTML -> html(explanation, next.value());
                    case TABLE -> text(explanation, next.value());
                });
        if (format.format() != Format.JSON) {
            Messages.tell(findings, lang, console);
        }
        return document.hasErrors() ? 1 : 0;
    }

    private Checked<NextStep> next(Evaluation evaluation) {
        Progression progression = Progression.of(evaluation.scoring().rulebook());
        Level at = level.orElse(evaluation.scoring().rules().level());
        return on.isPresent() ? progression.after(evaluation, at, on.get()) : progression.after(evaluation, at);
    }

    private static String json(ExplanationDocument document) {
        StringWriter out = new StringWriter();
        document.writeJson(out);
        return out.toString();
    }

    private static String csv(ExplanationDocument document) {
        StringBuilder out = new StringBuilder();
        document.writeCsv(out);
        return out.toString();
    }

    private String text(Explanation explanation, Optional<NextStep> next) {
        Language lang = language.language();
        return explanation.text(lang)
                + next.map(step -> "\n" + FOLLOWS.in(lang) + "\n  " + step.text(lang) + "\n")
                        .orElse("");
    }

    private String html(Explanation explanation, Optional<NextStep> next) {
        Language lang = language.language();
        Markup page = Markup.page(TITLE.in(lang), lang).raw("</header>").raw("<style>" + STYLE + "</style>");
        page.raw(explanation.html(lang));
        next.ifPresent(step -> page.element("h2", FOLLOWS.in(lang)).element("p", step.text(lang)));
        return page.end();
    }

    private static final String STYLE = ".ocop-explanation ul{padding-left:1.2rem}"
            + ".ocop-explanation li.failed{color:var(--bad)}"
            + ".ocop-explanation li.passed::marker{content:'✓ ';color:var(--c)}"
            + ".ocop-explanation li.failed::marker{content:'✗ '}"
            + ".ocop-explanation li.not-judged{color:var(--soft)}";
}
