// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.ocop.core.Finding;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Ranking;
import vn.ocop.io.document.RankingDocument;

/** Scores and ranks the products of a season. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = "Chấm điểm, phân hạng và xếp hạng / score and rank products",
        footer = "Các tệp, cột và giá trị: docs/season-files.md / files, columns, values: docs/season-files.md")
final class RankCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SeasonOptions season = new SeasonOptions();

    @Mixin
    private FollowOptions follows = new FollowOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RankCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SeasonOptions.Ranked ranked = season.rank(language.language(), console);
        Set<Finding> findings = new LinkedHashSet<>(ranked.findings());
        Map<String, List<NextStep>> steps = new HashMap<>();
        for (Ranking.Entry entry : ranked.ranking().entries()) {
            FollowOptions.Steps after = follows.after(entry.evaluation(), ranked.season());
            steps.put(entry.evaluation().productId(), after.known());
            findings.addAll(after.findings());
        }
        RankingDocument document = RankingDocument.of(
                ranked.ranking(),
                evaluation -> steps.getOrDefault(evaluation.productId(), List.of()),
                List.copyOf(findings),
                language.language());
        RankView view = new RankView(
                document, ranked.ranking().scoring().policies(), ranked.season().products(), language.language());
        return console.print(view, format.format());
    }
}
