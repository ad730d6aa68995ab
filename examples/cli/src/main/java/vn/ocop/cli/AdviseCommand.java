// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.advice.Upgrade;
import vn.ocop.criteria.advice.Upgrades;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.CostsFile;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.AdviceDocument;

/** Tells what a product has to change for a star, at the least cost, with a proof. */
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        description = "Làm gì để lên hạng / what to change for a star, at the least cost; assumed, not decided")
final class AdviseCommand implements Callable<Integer> {
    private static final Text TITLE = new Text("Làm gì để lên hạng", "How to rise");

    private final Console console;

    @Mixin
    private SeasonOptions season = new SeasonOptions();

    @Option(names = "--product", required = true, paramLabel = "ID", description = "mã sản phẩm / product")
    private String product = "";

    @Option(names = "--to", paramLabel = "STAR", description = "hạng sao muốn đạt / star (default: the next one)")
    private Optional<Integer> target = Optional.empty();

    @Option(
            names = "--freeze",
            paramLabel = "CODES",
            split = ",",
            description = "tiêu chí giữ nguyên / criteria that stay as they are, such as 1.5,2.1")
    private List<String> frozen = new ArrayList<>();

    @Option(
            names = "--costs",
            paramLabel = "F",
            description = "chi phí / costs: product (blank: all), criterion, option, cost; CSV, XLSX")
    private Optional<Path> costs = Optional.empty();

    @Option(names = "--unit", paramLabel = "NAME", description = "đơn vị của chi phí / unit of the costs (dong)")
    private Optional<String> unit = Optional.empty();

    @Option(
            names = "--top",
            defaultValue = "3",
            paramLabel = "K",
            description = "số phương án / plans to list (${DEFAULT-VALUE})")
    private int top;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    AdviseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language lang = language.language();
        if (top < 0) {
            throw UsageException.expected("--top", "0, 1, 2, …", Integer.toString(top));
        }
        if (unit.isPresent() && (costs.isEmpty() || unit.get().isBlank())) {
            throw new UsageException("cần --costs F --unit NAME", "expected --costs F --unit NAME");
        }
        SeasonOptions.Ranked ranked = season.rank(lang, console);
        Evaluation evaluation = ranked.evaluation(product);
        List<Finding> findings = new ArrayList<>(ranked.findings());
        new FollowOptions()
                .regime(evaluation, ranked.caseOf(evaluation))
                .ifPresent(regime -> findings.addAll(regime.findings()));
        Upgrades upgrades = asked(evaluation, findings).find();
        evaluation.judgement().findings().stream()
                .filter(finding -> !upgrades.findings().contains(finding))
                .forEach(findings::add);
        return console.print(
                new OutlineView(
                        AdviceDocument.of(upgrades, top, findings, lang),
                        TITLE,
                        lang,
                        page -> RankFrame.of(ranked, Optional.of(product), Optional.empty(), lang)
                                .write(page, true),
                        () -> Wording.in(lang).of(upgrades, top)),
                format.format());
    }

    private Upgrade asked(Evaluation evaluation, List<Finding> findings) {
        Upgrade asked = Upgrade.of(evaluation);
        if (target.isPresent()) {
            asked = asked.to(star(evaluation, target.get()));
        }
        Optional<CriteriaSet> set = evaluation.sheets().set();
        for (String code : frozen) {
            asked = asked.frozen(criterion(set, code));
        }
        if (costs.isPresent() && set.isPresent()) {
            Checked<CostsFile> read = CostsFile.read(TableSource.of(costs.get()), unit.orElse("dong"));
            findings.addAll(read.findings());
            if (read.value().isEmpty()) {
                throw UsageException.unusable(
                        "không đọc được bảng chi phí", "the costs cannot be read", read.findings());
            }
            asked = asked.costs(read.value().get().costs(product, set.get(), findings));
        }
        return asked;
    }

    private static Star star(Evaluation evaluation, int number) {
        List<Star> stars =
                evaluation.scoring().rulebook().bands().stream().map(Band::star).toList();
        return stars.stream()
                .filter(star -> star.number() == number)
                .findFirst()
                .orElseThrow(() -> UsageException.expected(
                        "--to",
                        stars.stream()
                                .map(star -> Integer.toString(star.number()))
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        Integer.toString(number)));
    }

    private static Criterion criterion(Optional<CriteriaSet> set, String code) {
        return set.flatMap(of -> of.criterion(code))
                .filter(criterion -> criterion.index() >= 0)
                .orElseThrow(() -> UsageException.expected(
                        "--freeze",
                        set.stream()
                                .flatMap(of -> of.criteria().stream())
                                .map(Criterion::code)
                                .collect(Collectors.joining(", ")),
                        code));
    }
}
