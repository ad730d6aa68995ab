// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.ExplanationDocument;

/** Explains the result of one product: every criterion, every comparison, with citations. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Giải thích kết quả một sản phẩm / explain the result of one product")
final class ExplainCommand implements Callable<Integer> {
    private static final Text TITLE = new Text("Giải thích kết quả", "Explanation of a result");

    private final Console console;

    @Mixin
    private SeasonOptions season = new SeasonOptions();

    @Option(names = "--product", required = true, paramLabel = "ID", description = "mã sản phẩm / product")
    private String product = "";

    @Mixin
    private FollowOptions follows = new FollowOptions();

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
        FollowOptions.Steps steps = follows.after(evaluation);
        List<Finding> findings = new ArrayList<>(ranked.findings());
        findings.addAll(steps.findings());
        Explanation explanation = evaluation.explain();
        ExplanationDocument document =
                ExplanationDocument.of(explanation, follows.occasion(), steps.known(), findings, lang);
        console.result(
                switch (format.format()) {
                    case JSON -> json(document);
                    case CSV -> csv(document);
                    case HTML -> html(explanation, steps.known());
                    case TABLE -> text(explanation, steps.known());
                });
        if (format.format() != Format.JSON) {
            Messages.tell(findings, lang, console);
        }
        return document.hasErrors() ? 1 : 0;
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

    private String text(Explanation explanation, List<NextStep> steps) {
        Language lang = language.language();
        StringBuilder text = new StringBuilder(
                Wording.in(lang).of(explanation, follows.occasion()).text());
        if (!steps.isEmpty()) {
            text.append('\n')
                    .append(FollowOptions.heading(steps.size()).in(lang))
                    .append('\n');
            steps.forEach(step ->
                    text.append("  ").append(Wording.in(lang).cited(step)).append('\n'));
        }
        return text.toString();
    }

    private String html(Explanation explanation, List<NextStep> steps) {
        Language lang = language.language();
        Markup page = Markup.page(TITLE.in(lang), lang).raw("</header>").raw("<style>" + STYLE + "</style>");
        page.raw(Wording.in(lang).of(explanation, follows.occasion()).html());
        if (!steps.isEmpty()) {
            page.element("h2", FollowOptions.heading(steps.size()).in(lang)).raw("<ul>");
            steps.forEach(step -> page.element("li", Wording.in(lang).cited(step)));
            page.raw("</ul>");
        }
        return page.end();
    }

    private static final String STYLE = ".ocop-explanation ul{padding-left:1.2rem}"
            + ".ocop-explanation li.failed{color:var(--bad)}"
            + ".ocop-explanation li.passed::marker{content:'✓ ';color:var(--c)}"
            + ".ocop-explanation li.failed::marker{content:'✗ '}"
            + ".ocop-explanation li.not-judged{color:var(--soft)}"
            + "@page{size:A4;margin:18mm 15mm}"
            + "@media print{.ocop-explanation{break-after:page}.ocop-explanation li{break-inside:avoid-page}"
            + ".ocop-explanation li:has(ul){break-inside:auto}.ocop-explanation h3{break-after:avoid}}";
}
