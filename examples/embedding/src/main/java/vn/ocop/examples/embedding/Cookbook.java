// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.embedding;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.CouncilStudy;
import vn.ocop.criteria.advice.Figure;
import vn.ocop.criteria.advice.Proof;
import vn.ocop.criteria.advice.Scenario;
import vn.ocop.criteria.advice.SelfAssessment;
import vn.ocop.criteria.advice.Stability;
import vn.ocop.criteria.advice.Upgrade;
import vn.ocop.criteria.advice.Upgrades;
import vn.ocop.criteria.calendar.CertificateState;
import vn.ocop.criteria.calendar.CertificateTimeline;
import vn.ocop.criteria.calendar.Programme;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.BudgetFile;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.BudgetDocument;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.record.Chain;
import vn.ocop.io.record.ChainEntry;
import vn.ocop.io.record.RecordVerifier;
import vn.ocop.io.record.SeasonRecord;
import vn.ocop.io.record.Verification;

/** The recipes of {@code docs/cookbook.md}. */
final class Cookbook {
    private Cookbook() {}

    static Ranking rankFiles(Path sheets, Path council) {
        // docs: rank-files begin
        Rulebook rulebook = new Rulebooks().get("qd-26-2026");
        Checked<Season> season = Season.read(
                rulebook,
                SeasonSources.builder()
                        .sheets(TableSource.of(sheets))
                        .council(TableSource.of(council))
                        .build());
        Ranking ranking = Scoring.of(rulebook).rank(season.orThrow().sheets());
        // docs: rank-files end
        return ranking;
    }

    static Optional<String> heldBack(Evaluation evaluation) {
        // docs: held-back begin
        String why = Wording.in(Language.VI).of(evaluation.explain()).text();
        List<String> marks = evaluation.judgement().binding().stream()
                .map(mark -> mark.criterion().code() + " for " + mark.star().number() + " stars")
                .toList();
        // docs: held-back end
        return marks.isEmpty() ? Optional.empty() : Optional.of(why + "\n" + marks);
    }

    static String whatIf(Evaluation evaluation) {
        // docs: what-if begin
        Criterion linkage =
                evaluation.sheets().set().flatMap(set -> set.criterion("1.5")).orElseThrow();
        Scenario scenario = Scenario.of(evaluation).answerAll(linkage, 4);
        String result = scenario.evaluation().star().map(Star::toString).orElse("no star");
        String told = Wording.in(Language.EN).of(scenario).text();
        // docs: what-if end
        return result + "\n" + told;
    }

    static List<String> rise(Evaluation evaluation) {
        // docs: rise begin
        Upgrades ways = Upgrade.of(evaluation).to(Star.FIVE).find();
        List<String> changes = ways.best(1).stream()
                .flatMap(plan -> plan.changes().stream())
                .map(change ->
                        change.criterion().code() + " to option " + change.to().number())
                .toList();
        boolean proved = ways.proof().filter(Proof::check).isPresent();
        // docs: rise end
        return proved ? changes : List.of();
    }

    static List<String> firm(Evaluation evaluation) {
        // docs: firm begin
        Stability stability = Stability.of(evaluation);
        List<String> decisive =
                stability.decisive().stream().map(Stability.Without::member).toList();
        int answers = stability.raise().answers();
        // docs: firm end
        return answers == 0 ? decisive : List.of(answers + " answers");
    }

    static Figure council(Ranking ranking) {
        // docs: council begin
        CouncilStudy study = CouncilStudy.of(
                ranking.entries().stream().map(Ranking.Entry::evaluation).toList());
        for (CouncilStudy.Member member : study.biases()) {
            String bias = member.total()
                    .mean()
                    .value()
                    .map(points -> points + ", about " + points.rounded(2))
                    .orElse("undefined");
            show(member.member() + ": " + bias);
        }
        Figure agreement = study.kendallW();
        // docs: council end
        return agreement;
    }

    static List<String> ownSheets(List<Evaluation> own, Ranking ranking) {
        // docs: own-sheets begin
        SelfAssessment assessment = SelfAssessment.of(
                own, ranking.entries().stream().map(Ranking.Entry::evaluation).toList());
        List<String> furthest = assessment.furthest(3).stream()
                .map(of -> of.criterion().code() + " of set " + of.set())
                .toList();
        // docs: own-sheets end
        return furthest;
    }

    static Scoring ownPolicies(Rulebook rulebook) {
        // docs: own-policies begin
        Policies policies =
                Policies.of(rulebook).with(Policy.COUNCIL_MINIMUM, "unanimous").with(Policy.COUNCIL_MAX_SPREAD, "off");
        Policies same = Policies.of(rulebook, Map.of("council.minimum", "unanimous", "council.maxSpread", "off"));
        Scoring scoring = Scoring.of(rulebook, policies);
        // docs: own-policies end
        if (!same.equals(policies)) {
            throw new IllegalStateException(same + " is not " + policies);
        }
        return scoring;
    }

    static String open(Evaluation evaluation) {
        // docs: open begin
        String answer = switch (evaluation.outcome()) {
            case RATED -> evaluation.star().orElseThrow().number() + " stars";
            case INCOMPLETE -> {
                Judgement judgement = evaluation.judgement();
                Judgement.Range range = judgement.range().orElseThrow();
                yield range.guaranteedStar().number() + " to "
                        + range.possibleStar().number() + " stars, open: "
                        + judgement.openAnswers().size();
            }
            default -> evaluation.outcome().toString();
        };
        // docs: open end
        return answer;
    }

    static Applicability.Ruling whichRulebook(Rulebooks rulebooks) {
        // docs: which-rulebook begin
        Applicability.Ruling ruling = rulebooks
                .applicability()
                .decide(CaseKind.FIRST, LocalDate.parse("2026-05-21"), LocalDate.parse("2026-07-22"));
        String answer =
                ruling.rulebookId().orElse("refused") + ": " + ruling.reason().in(Language.EN);
        // docs: which-rulebook end
        if (answer.isBlank()) {
            throw new IllegalStateException("no reason");
        }
        return ruling;
    }

    static CertificateState certificate(Rulebook rulebook) {
        // docs: certificate begin
        Certificate certificate = Certificate.builder()
                .productId("P-01")
                .star(Star.FOUR)
                .issued(LocalDate.parse("2026-08-31"))
                .build();
        CertificateTimeline timeline = Programme.under(rulebook, WorkingDays.weekdays())
                .certificates()
                .follow(certificate)
                .orThrow();
        LocalDate lastDay = timeline.lastDay(); // 2029-08-31
        CertificateState state = timeline.stateOn(LocalDate.parse("2029-03-04")); // WINDOW_OPEN
        // docs: certificate end
        if (!lastDay.equals(LocalDate.of(2029, 8, 31))) {
            throw new IllegalStateException("last day " + lastDay);
        }
        return state;
    }

    static BudgetReport budget(Path file) {
        // docs: budget begin
        Checked<BudgetTable> table =
                BudgetFile.read(TableSource.of(file), MoneyUnit.MILLION, Map.of("Nội dung", "name"));
        BudgetReport report = BudgetValidator.standard().validate(table.orThrow());
        report.findings().forEach(finding -> show(finding.message(Language.VI)));
        report.repairs().forEach(repair -> show(repair.kind() + " " + repair.changes()));
        // docs: budget end
        return report;
    }

    static Checked<Rulebook> ownRulebook(Path file) {
        // docs: own-rulebook begin
        Checked<Rulebook> own = new Rulebooks().read(file);
        for (Finding finding : own.findings()) {
            show(finding.location().map(Object::toString).orElse("") + " " + finding.message(Language.EN));
        }
        // docs: own-rulebook end
        return own;
    }

    static Ranking inParallel(Scoring scoring, List<ScoreSheets> season) {
        // docs: in-parallel begin
        List<Evaluation> scored = ScoreSheets.ofOneCall(season).parallelStream()
                .map(scoring::score)
                .toList();
        Ranking ranking = scoring.rankScored(scored);
        // docs: in-parallel end
        return ranking;
    }

    static Map<Integer, Ranking> perSet(Ranking ranking) {
        // docs: per-set begin
        Map<Integer, Ranking> perSet = ranking.standings(
                evaluation -> evaluation.sheets().set().map(set -> set.number()).orElse(0));
        // docs: per-set end
        return perSet;
    }

    static RankingDocument keptRanking(Ranking ranking, Path file) throws IOException {
        // docs: kept-ranking begin
        try (Writer out = Files.newBufferedWriter(file)) {
            RankingDocument.of(ranking, List.of(), Language.VI).writeJson(out);
        }
        RankingDocument kept = RankingDocument.read(TableSource.of(file)).orThrow();
        for (RankingDocument.RankedProduct product : kept.products()) {
            show(product.product() + ": " + product.star().map(Star::number).orElse(0) + " stars, "
                    + product.average().map(Average::rounded).orElse("no average"));
        }
        // docs: kept-ranking end
        return kept;
    }

    static BudgetDocument keptBudget(BudgetReport report, Path file) throws IOException {
        // docs: kept-budget begin
        try (Writer out = Files.newBufferedWriter(file)) {
            BudgetDocument.of(report, List.of(), Language.VI).writeJson(out);
        }
        BudgetDocument kept = BudgetDocument.read(TableSource.of(file)).orThrow();
        for (BudgetDocument.ProposedRepair repair : kept.repairs()) {
            repair.changes().forEach(change -> show(change.line() + ": " + change.proposed() + " dong"));
        }
        // docs: kept-budget end
        return kept;
    }

    static Verification record(Path sheets, Path folder) throws IOException {
        // docs: record begin
        Rulebook rulebook = new Rulebooks().get("qd-26-2026");
        Season season = Season.read(
                        rulebook,
                        SeasonSources.builder()
                                .sheets(TableSource.of(sheets))
                                .isKept(true)
                                .build())
                .value()
                .orElseThrow();
        SeasonRecord record = SeasonRecord.builder(season, Scoring.of(rulebook))
                .source("sheets.csv", Files.readAllBytes(sheets))
                .build()
                .orThrow();
        Files.write(folder.resolve("record.json"), record.bytes());
        Chain.at(folder.resolve("chain.jsonl"))
                .append(ChainEntry.builder()
                        .kind(Chain.Kind.SEASON)
                        .record(record.hash())
                        .build());
        Verification verified = RecordVerifier.verify(TableSource.of(folder.resolve("record.json")), List.of(rulebook));
        show(verified.state().text().in(Language.EN));
        // docs: record end
        return verified;
    }

    private static void show(String line) {
        if (line.isBlank()) {
            throw new IllegalArgumentException("line must say something");
        }
    }
}
