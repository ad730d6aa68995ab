// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Product;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.io.document.Audience;
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
    private RecordOptions record = new RecordOptions();

    @Mixin
    private AudienceOption audience = new AudienceOption();

    @Option(names = "--product", paramLabel = "ID", description = "sản phẩm của chủ thể / product of the subject")
    private Optional<String> product = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RankCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        record.check();
        Audience seer = audience.audience();
        if ((seer == Audience.SUBJECT) != product.isPresent()) {
            throw new UsageException(
                    "--audience subject và --product đi cùng nhau", "--audience subject and --product go together");
        }
        if (record.isAsked()) {
            season.keep();
        }
        SeasonOptions.Ranked ranked = season.rank(language.language(), console);
        follows.unlessStated(ranked.level());
        Language lang = language.language();
        Set<Finding> findings = new LinkedHashSet<>(ranked.findings());
        Map<String, RankingDocument.Beside> beside = new HashMap<>();
        for (SeasonOptions.Judged judged : ranked.judged()) {
            for (Ranking.Entry entry : judged.ranking().entries()) {
                Evaluation evaluation = entry.evaluation();
                FollowOptions.Steps after = judged.hasRulebook(evaluation)
                        ? follows.after(evaluation, ranked.caseOf(evaluation))
                        : FollowOptions.Steps.NONE;
                findings.addAll(after.findings());
                beside.put(
                        evaluation.productId(),
                        new RankingDocument.Beside(
                                after.known(),
                                judged.claims(evaluation),
                                judged.season().averageOfTotals(evaluation),
                                judged.regime(evaluation)));
            }
        }
        List<Ranking> rankings =
                ranked.judged().stream().map(SeasonOptions.Judged::ranking).toList();
        Function<Evaluation, RankingDocument.Beside> told =
                evaluation -> beside.getOrDefault(evaluation.productId(), RankingDocument.Beside.NOTHING);
        RankingDocument document = ranked.rules().areByDates()
                ? RankingDocument.byRulebook(rankings, told, List.copyOf(findings), lang)
                : RankingDocument.of(rankings.get(0), told, List.copyOf(findings), lang);
        if (record.isAsked() && !record.write(ranked, season, follows.level(), lang, console)) {
            return 1;
        }
        return console.print(view(ranked, document, seer), format.format());
    }

    /** The ranking as its audience may see it; that findings stay behind is told beside it. */
    private View view(SeasonOptions.Ranked ranked, RankingDocument whole, Audience seer) {
        Language lang = language.language();
        Map<String, Product> products = ranked.products();
        RankFrame frame = RankFrame.of(ranked, product, follows.level(), lang);
        List<Scoring> scorings = product.map(id -> List.of(ranked.of(id))).orElseGet(ranked::judged).stream()
                .map(judged -> judged.ranking().scoring())
                .toList();
        RankingDocument shown = switch (seer) {
            case COUNCIL -> whole;
            case SUBJECT -> whole.forSubject(ranked.evaluation(product.orElseThrow()), products, lang);
            case PUBLIC -> whole.forPublic(products, lang);
        };
        if (seer != Audience.COUNCIL) {
            int kept = whole.products().stream()
                    .mapToInt(of -> of.findings().size())
                    .sum();
            AudienceOption.tellKeptBack(whole.hasErrors(), whole.findings().size() + kept, lang, console);
        }
        return seer == Audience.PUBLIC
                ? new PublicView(shown, frame, whole.hasErrors(), lang)
                : new RankView(shown, scorings, products, frame, whole.hasErrors(), lang);
    }
}
