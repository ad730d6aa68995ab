// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.cli.demo.WholeFile;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.io.form.Forms;
import vn.ocop.io.form.Paper;

/** Writes the papers of a call: as pages that print on A4, and as documents of Word. */
@Command(
        name = "form",
        mixinStandardHelpOptions = true,
        description = "Lập giấy tờ của đợt đánh giá / write the papers of a call",
        footer = "Các giấy tờ: docs/forms.md / the papers: docs/forms.md")
final class FormCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "KIND",
            description = "score-sheet, registration, self-assessment, screening, request, summary, minutes,"
                    + " consultation, notice, decision")
    private String kind = "";

    @Mixin
    private SeasonOptions season = new SeasonOptions();

    @Mixin
    private FollowOptions follows = new FollowOptions();

    @Option(names = "--subjects", paramLabel = "F", description = "thông tin chủ thể / what is printed of subjects")
    private Optional<Path> subjects = Optional.empty();

    @Option(
            names = "--self",
            paramLabel = "F|DIR",
            description = "phiếu tự đánh giá, cho self-assessment / the own sheets, for self-assessment")
    private Optional<Path> self = Optional.empty();

    @Option(names = "--product", paramLabel = "ID", description = "một sản phẩm / one product")
    private Optional<String> product = Optional.empty();

    @Option(
            names = "--member",
            paramLabel = "ID",
            description = "phiếu của một thành viên, cho score-sheet / one member's sheets, for score-sheet")
    private Optional<String> member = Optional.empty();

    @Mixin
    private PaperRecord record = new PaperRecord();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "thư mục ghi vào / the folder")
    private Path out = Path.of("");

    @Option(names = "--docx", description = "ghi cả tệp Word / documents of Word too")
    private boolean docx;

    @Mixin
    private LanguageOption language = new LanguageOption();

    FormCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Forms.Kind form = kind();
        check(form);
        season.keep();
        season.describe(subjects);
        Language lang = language.language();
        SeasonOptions.Ranked ranked = season.rank(lang, console);
        follows.unlessStated(ranked.level());
        Set<Finding> findings = new LinkedHashSet<>(ranked.findings());
        SeasonOptions.Judged judged = product.map(ranked::of).orElseGet(ranked::ofOneRulebook);
        Forms forms = forms(ranked, judged, findings);
        List<Paper> papers = papers(forms, form);
        judged.evaluations().stream()
                .filter(of -> product.isEmpty() || of.productId().equals(product.get()))
                .forEach(of -> findings.addAll(of.judgement().findings()));
        List<Finding> told = List.copyOf(findings);
        Findings.tell(told, lang, console);
        write(papers);
        return Finding.anyError(told) ? 1 : 0;
    }

    private Forms.Kind kind() {
        return Arrays.stream(Forms.Kind.values())
                .filter(one -> one.id().equals(kind.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> UsageException.expected(
                        "KIND",
                        Arrays.stream(Forms.Kind.values()).map(Forms.Kind::id).collect(Collectors.joining(", ")),
                        kind));
    }

    /** Tests the call before anything is read. */
    private void check(Forms.Kind form) {
        only("--member", member.isPresent(), form, Forms.Kind.SCORE_SHEET);
        only("--self", self.isPresent(), form, Forms.Kind.SELF_ASSESSMENT);
        only("--record, --chain", record.isAsked(), form, Forms.Kind.MINUTES);
    }

    private static void only(String option, boolean given, Forms.Kind form, Forms.Kind takes) {
        if (given && form != takes) {
            throw new UsageException(
                    option + ": chỉ dùng với " + takes.id(), option + ": goes with " + takes.id() + " alone");
        }
    }

    private Forms forms(SeasonOptions.Ranked ranked, SeasonOptions.Judged judged, Set<Finding> findings)
            throws IOException {
        Forms.Builder builder = Forms.builder(judged.season(), judged.ranking())
                .level(follows.level())
                .assumed(ranked.rules().assumed())
                .record(record.hash(), record.head());
        if (self.isPresent()) {
            List<Evaluation> own =
                    season.others(self.get(), ranked.rules(), judged.ranking().scoring(), findings);
            builder.selfAssessments(own.stream().map(Evaluation::sheets).toList());
        }
        Forms forms = builder.build();
        if (!forms.areKnown()) {
            String id = judged.season().rulebook().id();
            throw UsageException.unusable(
                    id + ": bộ quy tắc không có lời của giấy tờ",
                    id + ": the rulebook has no words of papers",
                    List.of());
        }
        return forms;
    }

    private List<Paper> papers(Forms forms, Forms.Kind form) {
        if (member.isPresent() && !forms.members().contains(member.get())) {
            throw new UsageException(
                    "không có phiếu của thành viên \u201c" + member.get() + "\u201d",
                    "there is no sheet of the member \u201c" + member.get() + "\u201d");
        }
        List<Paper> papers = forms.papers(form, product, member);
        if (papers.isEmpty()) {
            throw UsageException.unusable(
                    form.id() + ": không có gì để ghi"
                            + (form == Forms.Kind.CONSULTATION ? ", không sản phẩm nào lấy ý kiến bằng văn bản" : ""),
                    form.id() + ": nothing to write"
                            + (form == Forms.Kind.CONSULTATION ? ", no product is decided in writing" : ""),
                    List.of());
        }
        return papers;
    }

    /** Writes every paper, or none where two would have one name. */
    private void write(List<Paper> papers) throws IOException {
        Set<String> names = new HashSet<>();
        for (Paper paper : papers) {
            if (!names.add(paper.name().toLowerCase(Locale.ROOT))) {
                throw UsageException.unusable(
                        "hai giấy tờ có cùng tên tệp: " + paper.name() + "; dùng --product",
                        "two papers have one file name: " + paper.name() + "; use --product",
                        List.of());
            }
        }
        Files.createDirectories(out);
        List<String> written = new ArrayList<>();
        for (Paper paper : papers) {
            write(paper.name() + ".html", paper.html().getBytes(StandardCharsets.UTF_8), written);
            if (docx) {
                write(paper.name() + ".docx", paper.docx(), written);
            }
            if (paper.isRenamed()) {
                console.message("ocop: "
                        + new Text(
                                        "tên tệp thay ký tự không dùng được bằng _: ",
                                        "the file name has _ for what a file system refuses: ")
                                .in(language.language())
                        + paper.name());
            }
        }
        console.result(String.join("\n", written) + "\n");
    }

    private void write(String name, byte[] content, List<String> written) throws IOException {
        Path file = out.resolve(name);
        WholeFile.write(file, content);
        written.add(file.toString());
    }
}
