// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.testing.JavaProcess;

/** A folder of small files, and calls of every command that reads them; for tests of what holds for all commands. */
final class EveryCommand {
    /** Prints a result, in any of the four forms. */
    private static final List<String> PRINTING = List.of(
            "rank --rulebook qd-26-2026 --sheets sheets.csv --council council.csv --products products.csv"
                    + " --attendance attendance.csv --conflicts conflicts.csv --knockouts knockouts.csv"
                    + " --minimums minimums.csv",
            "rank --rulebook qd-26-2026 --sheets matrix.xlsx",
            "rank --rulebook qd-26-2026 --sheets sheets.csv --products products.csv --audience public",
            "rank --rulebook qd-26-2026 --sheets sheets.csv --audience subject --product P-01",
            "explain --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --audience subject",
            "explain --rulebook qd-26-2026 --sheets sheets.csv --product P-01",
            "explain --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --assume council.maxSpread=off",
            "advise --rulebook qd-26-2026 --sheets sheets.csv --product P-01 --costs costs.csv",
            "stability --rulebook qd-26-2026 --sheets sheets.csv",
            "self-assessment --rulebook qd-26-2026 --sheets sheets.csv --self self.csv",
            "budget plan.csv",
            "budget office.csv",
            "budget plan.csv --show-layout",
            "budget plan.csv --layout layout.json",
            "budget good.csv --events events.csv",
            "budget good.csv --year 2020 --compare 2021=next.csv",
            "budget good.csv --norms khanh-hoa-08-2022 --claims claims.csv",
            "rulebook list",
            "rulebook show qd-26-2026 --set 1",
            "rulebook lint qd-148-2023",
            "rulebook diff qd-148-2023 qd-26-2026",
            "rulebook applies --kind first --received 2026-06-01 --evaluated 2026-07-01",
            "certificate --rulebook qd-26-2026 --stars 4 --issued 2026-07-01 --on 2026-08-01",
            "due --from 2026-01-01 --to 2030-01-01 --certificates certificates.csv");

    /** Has a result that is no document. */
    private static final List<String> TELLING = List.of(
            "sheets matrix.xlsx --rulebook qd-26-2026",
            "verify record.json",
            "chain chain.jsonl --add complaint --of 1",
            "rulebook export qd-148-2023 --out export",
            "demo --out demo",
            "--version",
            "rank --help");

    /** Writes files. */
    static final List<String> FILING = List.of(
            "sheets matrix.xlsx --rulebook qd-26-2026 --out out.csv",
            "rank --rulebook qd-26-2026 --sheets sheets.csv --record out.json",
            "rank --rulebook qd-26-2026 --sheets sheets.csv --record out.json --append chain.jsonl",
            "chain chain.jsonl --add complaint --of 1",
            "budget plan.csv --layout-out out.json",
            "rulebook export qd-148-2023 --out export",
            "template --rulebook qd-26-2026 --set 1 --out template",
            "template budget --out out.xlsx",
            "form minutes --rulebook qd-26-2026 --sheets sheets.csv --out papers --docx",
            "demo --out demo");

    /** Options that name what is written. */
    private static final Set<String> WRITTEN = Set.of("--out", "--layout-out", "--record", "--append");

    private EveryCommand() {}

    /** What a call came to. */
    record Run(int exitCode, String out, String err) {}

    /** All calls with a result on standard output, in one form or another. */
    static Stream<String> withAResult() {
        List<String> forms = List.of("json", "table", "csv", "html");
        return Stream.concat(
                IntStream.range(0, PRINTING.size())
                        .mapToObj(i -> PRINTING.get(i) + " --format " + forms.get(i % forms.size())),
                TELLING.stream());
    }

    /** All calls with a result that can be a page. */
    static Stream<String> withAPage() {
        return Stream.concat(PRINTING.stream(), Stream.of("verify record.json")).map(call -> call + " --format html");
    }

    /** All calls that read files. */
    static Stream<String> withFiles() {
        return Stream.concat(
                        PRINTING.stream().map(call -> call + " --format json"),
                        TELLING.stream().limit(1))
                .filter(call -> call.contains("."));
    }

    static void lay(Path folder) throws IOException {
        StringBuilder sheets = new StringBuilder("product,set,member,criterion,option\n");
        for (String product : List.of("P-01", "P-02")) {
            for (String member : List.of("M1", "M2", "M3")) {
                for (Criterion criterion :
                        new Rulebooks().get("qd-26-2026").set(1).orElseThrow().criteria()) {
                    int middle = (criterion.options().size() + 1) / 2;
                    sheets.append(product + ",1," + member + "," + criterion.code() + ","
                            + criterion.options().get(middle - 1).label() + "\n");
                }
            }
        }
        Files.writeString(folder.resolve("sheets.csv"), sheets);
        Files.writeString(folder.resolve("self.csv"), sheets);
        Files.writeString(folder.resolve("council.csv"), "member,role\nM1,CHAIR\nM2,VICE_CHAIR\nM3,MEMBER\n");
        Files.writeString(folder.resolve("products.csv"), "product,name,set\nP-01,Mật ong,1\nP-02,Nước mắm,1\n");
        Files.writeString(folder.resolve("attendance.csv"), "member,product,present\nM3,P-02,yes\n");
        Files.writeString(folder.resolve("conflicts.csv"), "member,product\nM9,P-01\n");
        Files.writeString(folder.resolve("knockouts.csv"), "product,condition\nP-02,ip-infringement\n");
        Files.writeString(folder.resolve("minimums.csv"), "product,criterion,star\nP-01,,3\n");
        Files.writeString(folder.resolve("costs.csv"), "criterion,option,cost\n1.1,3,10\n");
        Files.writeString(folder.resolve("certificates.csv"), "product,stars,issued\nP-01,4,1/7/2026\n");
        Files.writeString(
                folder.resolve("office.csv"),
                "TT;Nội dung;Tổng số;Ngân sách tỉnh\nI;Tuyên truyền;30;30\n1;Hội nghị;10;10\n2;In ấn;20;20\n");
        for (String file : List.of("plan.csv", "good.csv", "next.csv", "events.csv", "claims.csv")) {
            try (InputStream in = EveryCommand.class.getResourceAsStream("budget/" + file)) {
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
        run(folder, "budget plan.csv --layout-out layout.json");
        run(folder, "template --rulebook qd-26-2026 --set 1 --out made");
        run(folder, "rank --rulebook qd-26-2026 --sheets sheets.csv --record record.json --append chain.jsonl");
        try (Stream<Path> made = Files.list(folder.resolve("made"))) {
            Files.copy(made.findFirst().orElseThrow(), folder.resolve("matrix.xlsx"));
        }
    }

    /** The words of a call; those that name a file or a folder stand in the folder. */
    static String[] words(Path folder, String call) {
        List<String> words = new ArrayList<>();
        for (String word : call.split(" ")) {
            String before = words.isEmpty() ? "" : words.get(words.size() - 1);
            String name = word.substring(word.indexOf('=') + 1);
            boolean isFile = WRITTEN.contains(before) || (!before.isEmpty() && Files.exists(folder.resolve(name)));
            words.add(isFile ? word.substring(0, word.length() - name.length()) + folder.resolve(name) : word);
        }
        return words.toArray(String[]::new);
    }

    static Run run(Path folder, String call) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(out, out, words(folder, call));
    }

    /** A call whose result goes elsewhere. */
    static Run run(OutputStream to, ByteArrayOutputStream out, String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Ocop.run(
                new Console(
                        new PrintStream(new PipeStream(to), false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                words);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A Java process with these calls. */
    static List<String> process(Class<?> main, List<String> options, List<String> args) {
        List<String> light =
                new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        light.addAll(options);
        return JavaProcess.command(light, main, args);
    }

    /** The calls as the arguments of a process that makes one after the other. */
    static final class OneAfterTheOther {
        private OneAfterTheOther() {}

        public static void main(String[] args) {
            for (String call : args) {
                PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
                int code = Ocop.run(new Console(out, out), call.split(" "));
                out.println("exit " + code);
            }
        }
    }
}
