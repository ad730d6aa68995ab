// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Product;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Regime;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

/** The options that name a season: rulebook, files and policies. */
final class SeasonOptions {
    @Mixin
    private ScoreSheetOptions files = new ScoreSheetOptions();

    @Option(
            names = "--sheets",
            required = true,
            paramLabel = "F|DIR",
            description =
                    "phiếu chấm: bảng, sổ tính, phiếu Word, thư mục, JSON / score sheets: table, workbook, Word forms,"
                            + " folder, season of JSON")
    private Path sheets = Path.of("");

    private boolean kept;
    private Optional<Path> subjects = Optional.empty();

    @Option(
            names = "--regulation",
            paramLabel = "TEXT",
            description = "quy chế của hội đồng: số, ngày / the council's regulation: number, day")
    private Optional<String> regulation = Optional.empty();

    @Option(names = "--conflicts", paramLabel = "F", description = "xung đột lợi ích / declared conflicts")
    private Optional<Path> conflicts = Optional.empty();

    @Option(
            names = "--attendance",
            paramLabel = "F",
            description = "điểm danh theo sản phẩm, phiên / who was there for which products")
    private Optional<Path> attendance = Optional.empty();

    @Option(names = "--knockouts", paramLabel = "F", description = "điều kiện loại / knock-outs that hold")
    private Optional<Path> knockOuts = Optional.empty();

    @Option(names = "--minimums", paramLabel = "F", description = "yêu cầu tối thiểu đã kết luận / decided minimums")
    private Optional<Path> minimums = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "KEY=VALUE",
            description = "quy ước / policy, such as council.maxSpread=off")
    private List<String> policies = new ArrayList<>();

    /** The season has no product of that name. */
    static UsageException noProduct(String product) {
        return new UsageException(
                "không có sản phẩm \u201c" + product + "\u201d", "there is no product \u201c" + product + "\u201d");
    }

    /** A season under one rulebook, ranked. */
    record Judged(Season season, Ranking ranking, Map<String, List<Finding>> claims) {
        List<Evaluation> evaluations() {
            return ranking.entries().stream().map(Ranking.Entry::evaluation).toList();
        }

        /** What is wrong with what an office claims of a product. */
        List<Finding> claims(Evaluation evaluation) {
            return claims.getOrDefault(evaluation.productId(), List.of());
        }

        /** What the case of a product leads to, where its rulebook depends on it. */
        Optional<Regime> regime(Evaluation evaluation) {
            return Optional.ofNullable(season.regimes().get(evaluation.productId()));
        }

        /** Whether it is known what the product is judged under. */
        boolean hasRulebook(Evaluation evaluation) {
            return regime(evaluation).map(of -> of.rulebook().isPresent()).orElse(true);
        }
    }

    /** The ranked seasons of a call: one, or one for each rulebook. */
    record Ranked(List<Judged> judged, CallRules rules, List<Finding> findings) {
        /** The season of a product; a product that is in none ends with a usage message. */
        Judged of(String product) {
            return judged.stream()
                    .filter(one -> one.ranking().entry(product).isPresent())
                    .findFirst()
                    .orElseThrow(() -> noProduct(product));
        }

        /** The evaluation of a product; a product that is in no season ends with a usage message. */
        Evaluation evaluation(String product) {
            return of(product).ranking().entry(product).orElseThrow().evaluation();
        }

        /** The season of a call that can be about one rulebook alone; a call about several ends with a usage message. */
        Judged ofOneRulebook() {
            if (judged.size() > 1) {
                throw new UsageException(
                        "sản phẩm theo nhiều quyết định: cần --rulebook nêu một quyết định",
                        "products of several rulebooks: --rulebook has to name one");
            }
            return judged.get(0);
        }

        /** What is stated of the case of a product, by its row or else by the call. */
        Season.Case caseOf(Evaluation evaluation) {
            String product = evaluation.productId();
            return judged.stream()
                    .flatMap(one -> Optional.ofNullable(one.season().cases().get(product)).stream())
                    .findFirst()
                    .orElse(Season.Case.NOTHING)
                    .or(rules.assumed());
        }

        /** The level of the council, if the season states it. */
        Optional<Level> level() {
            return judged.get(0).season().meeting().level();
        }

        /** What is stated of the products. */
        Map<String, Product> products() {
            Map<String, Product> all = new LinkedHashMap<>();
            judged.forEach(one -> all.putAll(one.season().products()));
            return all;
        }
    }

    /** Reads and ranks; a call that cannot be carried out ends with a usage message. */
    Ranked rank(Language language, Console console) {
        // one source for whoever looks at the sheets: of a pipe it keeps what was read
        TableSource source = TableSource.of(sheets);
        StatedSeason stated = StatedSeason.of(sheets, source);
        if (stated.isJson() && isAnyFileGiven()) {
            throw new UsageException(
                    sheets.getFileName() + ": mọi dữ liệu đã ở trong tệp, không kèm tệp khác",
                    sheets.getFileName() + ": everything stands in it, no other file goes with it");
        }
        CallRules rules = files.rules(policies, stated);
        console.progress(new Text("đọc phiếu …", "reading score sheets …").in(language));
        Set<Finding> findings = new LinkedHashSet<>();
        List<Season> seasons = read(rules, sources(source, rules, findings), findings);
        console.progress(new Text("chấm điểm, xếp hạng …", "scoring and ranking …").in(language));
        List<Judged> judged = new ArrayList<>();
        for (Season season : seasons) {
            Scoring scoring = rules.scoring(season.rulebook());
            findings.addAll(season.findings(scoring));
            Ranking ranking = scoring.rank(season.sheets());
            judged.add(new Judged(season, ranking, season.claims(ranking)));
            findings.addAll(ranking.findings());
        }
        return new Ranked(judged, rules, List.copyOf(findings));
    }

    /** Takes what is printed of subjects: it is for papers alone. */
    void describe(Optional<Path> file) {
        subjects = file;
    }

    /** Has what the score sheets say kept, to be recorded. */
    void keep() {
        kept = true;
    }

    /** The rulebook as the call names it. */
    Optional<String> rulebookName() {
        return files.rulebookName();
    }

    /** The files that the season is read from, by their names in it; a pipe is none. */
    Map<String, Path> sources() {
        Map<String, Path> all = new TreeMap<>();
        if (Files.isDirectory(sheets)) {
            ScoreFiles.files(sheets)
                    .forEach(file -> all.put(sheets.relativize(file).toString().replace('\\', '/'), file));
        } else {
            all.put(String.valueOf(sheets.getFileName()), sheets);
        }
        Stream.concat(files.paths(), Stream.of(conflicts, attendance, knockOuts, minimums))
                .flatMap(Optional::stream)
                .forEach(file -> all.put(String.valueOf(file.getFileName()), file));
        all.values().removeIf(file -> !Files.isRegularFile(file));
        return all;
    }

    private boolean isAnyFileGiven() {
        return Stream.of(conflicts, attendance, knockOuts, minimums, subjects).anyMatch(Optional::isPresent)
                || files.council().isPresent()
                || files.products().isPresent();
    }

    /**
     * Reads and scores sheets of the same products that are not the council's: each product by itself, since whoever filled in
     * one is missed at no other.
     */
    List<Evaluation> others(Path file, CallRules rules, Scoring scoring, Set<Finding> findings) {
        List<Season> seasons =
                read(rules, sources(file, TableSource.of(file), rules, findings).build(), findings);
        Policies alone = scoring.policies().with(Policy.COUNCIL_PRESENCE, "product");
        List<Evaluation> others = new ArrayList<>();
        for (Season season : seasons) {
            if (season.rulebook().equals(scoring.rulebook())) {
                others.addAll(Scoring.of(scoring.rulebook(), alone).score(season.sheets()));
            }
        }
        return others;
    }

    private static List<Season> read(CallRules rules, SeasonSources sources, Set<Finding> findings) {
        Checked<List<Season>> read = rules.seasons(sources);
        findings.addAll(read.findings());
        return read.value()
                .orElseThrow(() -> UsageException.unusable(
                        "không đọc được dữ liệu", "the tables cannot be read", read.findings()));
    }

    /** What is known of the products and their sheets. */
    private SeasonSources.Builder sources(Path file, TableSource source, CallRules rules, Set<Finding> findings) {
        List<Finding> ofSheets = new ArrayList<>();
        TableSource longForm = ScoreFiles.longForm(file, source, rules, files.workbooks(), ofSheets);
        ofSheets.stream().filter(finding -> !CallRules.isToldBySeason(finding)).forEach(findings::add);
        return SeasonSources.builder()
                .putAllColumns(files.columns())
                .sheets(longForm)
                .products(files.products());
    }

    /** What is known of the council beside that. */
    private SeasonSources sources(TableSource source, CallRules rules, Set<Finding> findings) {
        return sources(sheets, source, rules, findings)
                .isKept(kept)
                .council(files.council())
                .regulation(regulation.filter(text -> !text.isBlank()))
                .attendance(attendance.map(TableSource::of))
                .conflicts(conflicts.map(TableSource::of))
                .knockOuts(knockOuts.map(TableSource::of))
                .minimums(minimums.map(TableSource::of))
                .subjects(subjects.map(TableSource::of))
                .build();
    }
}
