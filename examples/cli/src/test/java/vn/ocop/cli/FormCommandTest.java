// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.io.form.Forms;

/** The command line of papers: what is written where, and what is refused. */
class FormCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        EveryCommand.lay(folder);
        Files.writeString(
                folder.resolve("people.csv"),
                "product,name,subject,set,kind,mode\nP-01,Rau,HTX Vạn Hưng,1,reevaluation,written\n");
        Files.writeString(
                folder.resolve("subjects.csv"),
                "subject,representative,phone\nHTX Vạn Hưng,Nguyễn Thị Hoa,0258\nHTX khác,Lê A,\n");
    }

    private EveryCommand.Run form(String rest) {
        return EveryCommand.run(
                folder,
                "form " + rest + (rest.contains("--out") ? "" : " --out out")
                        + " --rulebook qd-26-2026 --sheets sheets.csv");
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Forms.Kind.class)
    void everyKindIsWrittenBesideItsDocument(Forms.Kind kind) throws IOException {
        EveryCommand.Run run = form(kind.id() + " --products people.csv --subjects subjects.csv --product P-01 --docx");
        assertThat(run.exitCode()).as(run.err()).isLessThan(2);
        assertThat(run.err()).contains("unknown-subject");
        assertThat(written()).isNotEmpty().allMatch(name -> name.startsWith(kind.id()));
        assertThat(written().stream().filter(name -> name.endsWith(".docx")).count())
                .isEqualTo(written().size() / 2);
        assertThat(run.out().lines().toList()).hasSameSizeAs(written());
    }

    @Test
    void aSheetIsNamedByProductAndMember() throws IOException {
        EveryCommand.Run run = form("score-sheet --product P-01 --member M1");
        assertThat(run.exitCode()).as(run.err()).isLessThan(2);
        assertThat(written()).containsExactly("score-sheet-P-01-M1.html");
        assertThat(Files.readString(folder.resolve("out/score-sheet-P-01-M1.html"), StandardCharsets.UTF_8))
                .contains("1. Bộ sản phẩm: Rau, củ, quả, hạt tươi", "☑");
    }

    @Test
    void whatIsWrongIsNamed() {
        refused("letter", "KIND");
        refused("notice --product P-99", "P-99");
        refused("score-sheet --member M9", "M9");
        refused("minutes --member M1", "score-sheet");
        refused("notice --self self.csv", "self-assessment");
        refused("notice --record record.json", "minutes");
        refused("minutes --record sheets.csv", "sheets.csv");
        refused("minutes --chain none.jsonl", "none.jsonl");
        refused("consultation", "decided in writing");
        refused("notice --subjects none.csv", "none.csv");
        refused("summary --out sheets.csv", "sheets.csv");
        EveryCommand.Run old =
                EveryCommand.run(folder, "form summary --rulebook qd-148-2023 --sheets sheets.csv --out out --lang en");
        assertThat(old.exitCode()).isEqualTo(2);
        assertThat(old.err()).contains("qd-148-2023", "no words of papers");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private void refused(String call, String names) {
        EveryCommand.Run run = form(call + " --lang en");
        assertThat(run.exitCode()).as(call + "\n" + run.err()).isEqualTo(2);
        assertThat(run.err()).as(call).contains(names);
        assertThat(run.out()).as(call).isEmpty();
    }

    @Test
    void minutesPrintTheRecordAndTheHeadOfItsChain() throws IOException {
        EveryCommand.Run run = form("minutes --record record.json --chain chain.jsonl");
        assertThat(run.exitCode()).as(run.err()).isLessThan(2);
        assertThat(Files.readString(folder.resolve("out/minutes.html"), StandardCharsets.UTF_8))
                .containsPattern("Mã băm của bản ghi: sha256:[0-9a-f]{64}")
                .containsPattern("Đầu chuỗi bản ghi: sha256:[0-9a-f]{64}");
    }
}
