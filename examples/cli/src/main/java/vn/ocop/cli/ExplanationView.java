// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.text.Outline;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.ExplanationDocument;
import vn.ocop.io.document.ReportedFinding;

/** The explanation of a result as text. */
final class ExplanationView implements View {
    private static final Text TITLE = new Text("Giải thích kết quả", "Explanation of a result");

    private final ExplanationDocument document;
    private final List<ReportedFinding> beside;
    private final Optional<String> decided;
    private final RankFrame frame;
    private final Wording words;

    /**
     * With what was found beside the findings of the evaluation, which the explanation itself tells, and what decided on the
     * place between products of one average in print.
     */
    ExplanationView(ExplanationDocument document, List<Finding> beside, Optional<Finding> decided, RankFrame frame) {
        this.frame = frame;
        this.decided = decided.map(finding -> finding.message(document.language()));
        this.document = document;
        this.beside = beside.stream()
                .map(finding -> ReportedFinding.of(finding, document.language()))
                .toList();
        this.words = Wording.in(document.language());
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public List<ReportedFinding> untold(Format format) {
        return format == Format.JSON || document.leftOut().isPresent() ? List.of() : beside;
    }

    /** With what was found beside the document, which an audience may not see. */
    @Override
    public boolean hasErrors() {
        return document.hasErrors() || beside.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private Outline outline() {
        return words.of(document.explanation(), document.occasion());
    }

    private List<NextStep> steps() {
        return document.follows();
    }

    private String heading() {
        return FollowOptions.heading(steps().size()).in(document.language());
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder();
        document.scenario()
                .ifPresent(scenario -> text.append(words.of(scenario).text()).append('\n'));
        text.append(outline().text());
        decided.ifPresent(message -> text.append('\n').append(message).append('\n'));
        document.leftOut().ifPresent(line -> text.append('\n').append(line).append('\n'));
        if (!steps().isEmpty()) {
            text.append('\n').append(heading()).append('\n');
            steps().forEach(step -> text.append("  ").append(words.cited(step)).append('\n'));
        }
        return text.toString();
    }

    /** The points over the bands. */
    private void bar(Markup page) {
        Evaluation evaluation = document.explanation().evaluation();
        evaluation.average().ifPresent(mean -> {
            BandBar bar = new BandBar(page, evaluation.scoring().rulebook(), document.language());
            bar.legend();
            bar.write(mean, evaluation.parts(), evaluation.bandStar());
        });
    }

    @Override
    public String html() {
        Language language = document.language();
        Markup page = Markup.page(TITLE.in(language), language);
        frame.write(page, false);
        document.leftOut().ifPresent(line -> page.element("p.sample", line));
        bar(page);
        page.close();
        document.scenario()
                .ifPresent(scenario -> page.fragment(words.of(scenario).html()));
        page.fragment(outline().html());
        decided.ifPresent(message -> page.element("p", message));
        if (!steps().isEmpty()) {
            page.element("h2", heading()).open("ul");
            steps().forEach(step -> page.element("li", words.cited(step)));
            page.close();
        }
        return page.end();
    }
}
