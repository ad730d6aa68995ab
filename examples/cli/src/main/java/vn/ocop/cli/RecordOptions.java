// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;
import vn.ocop.cli.demo.WholeFile;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.Meeting;
import vn.ocop.io.record.Chain;
import vn.ocop.io.record.ChainEntry;
import vn.ocop.io.record.SeasonRecord;
import vn.ocop.io.record.Verification;

/** The options that keep a record of a season and add it to a chain. */
final class RecordOptions {
    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "ghi biên bản điện tử / write a record; an existing file is not overwritten")
    private Optional<Path> record = Optional.empty();

    @Option(
            names = "--with-rulebook",
            description = "kèm các tệp của bộ quy tắc trong biên bản / the rulebook's files inside the record")
    private boolean withRulebook;

    @Option(names = "--append", paramLabel = "CHAIN", description = "ghi thêm vào chuỗi / add the record to a chain")
    private Optional<Path> chain = Optional.empty();

    @Option(
            names = "--of",
            paramLabel = "N",
            description = "sửa nội dung dòng số / the line whose substance it corrects")
    private Optional<Long> of = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "lý do / why it is corrected")
    private Optional<String> reason = Optional.empty();

    boolean isAsked() {
        return record.isPresent();
    }

    /** Tests the call before anything is read. */
    void check() {
        if (record.isEmpty() && (chain.isPresent() || withRulebook)) {
            throw new UsageException("thiếu --record", "missing --record");
        }
        if (chain.isEmpty() && (of.isPresent() || reason.isPresent())) {
            throw new UsageException("thiếu --append", "missing --append");
        }
        record.filter(Files::exists).ifPresent(RecordOptions::refuse);
    }

    private static void refuse(Path file) {
        throw UsageException.unusable(
                "không ghi đè tệp đã có: " + file, "an existing file is not overwritten: " + file, List.of());
    }

    /**
     * Writes the record of each rulebook of a ranked season and appends it; false if the chain is broken: then nothing was
     * written.
     */
    boolean write(
            SeasonOptions.Ranked ranked, SeasonOptions season, Optional<Level> level, Language lang, Console console)
            throws IOException {
        if (ranked.judged().size() > 1 && of.isPresent()) {
            throw new UsageException(
                    "--of: mỗi bộ quy tắc một biên bản, chỉ sửa được một",
                    "--of: each rulebook has a record of its own");
        }
        if (chain.isPresent() && Files.exists(chain.get())) {
            Verification before = Chain.at(chain.get()).verify(Optional.empty());
            if (before.state() != Verification.State.SAME) {
                return tell(before, lang, console);
            }
            requireLine(before);
        } else if (of.isPresent()) {
            throw UsageException.expected("--of", "–", String.valueOf(of.get()));
        }
        Map<Path, SeasonRecord> records = new LinkedHashMap<>();
        for (SeasonOptions.Judged judged : ranked.judged()) {
            Path file = file(ranked, judged);
            if (Files.exists(file)) {
                refuse(file);
            }
            records.put(file, made(ranked, judged, season, level));
        }
        Optional<Verification> appended = Optional.empty();
        for (Map.Entry<Path, SeasonRecord> made : records.entrySet()) {
            write(made.getKey(), made.getValue());
            console.message(new Text("Biên bản: ", "Record: ").in(lang)
                    + (records.size() > 1 ? made.getKey().getFileName() + " " : "")
                    + made.getValue().hash());
            if (chain.isPresent()) {
                appended = Optional.of(append(made.getKey(), chain.get(), entry(made.getValue())));
            }
        }
        return appended.isEmpty() || tell(appended.get(), lang, console);
    }

    private ChainEntry entry(SeasonRecord made) {
        return ChainEntry.builder()
                .kind(Chain.Kind.SEASON)
                .record(made.hash())
                .of(of.map(OptionalLong::of).orElse(OptionalLong.empty()))
                .reason(reason)
                .build();
    }

    /** The file of a record: where there are several rulebooks, each has one with its name in it. */
    private Path file(SeasonOptions.Ranked ranked, SeasonOptions.Judged judged) {
        Path file = record.orElseThrow();
        if (ranked.judged().size() == 1) {
            return file;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return file.resolveSibling(
                name.substring(0, dot) + "." + judged.season().rulebook().id() + name.substring(dot));
    }

    private static void write(Path file, SeasonRecord made) throws IOException {
        try {
            WholeFile.create(file, made.bytes());
        } catch (FileAlreadyExistsException since) {
            refuse(file);
        }
    }

    /** A record that could not be appended is not left behind, so that the call can be made again. */
    private static Verification append(Path record, Path chain, ChainEntry entry) throws IOException {
        try {
            return append(chain, entry);
        } catch (IOException notAppended) {
            Files.deleteIfExists(record);
            throw notAppended;
        }
    }

    /** Appends a line; one that is about a line that is not there ends with a usage message. */
    static Verification append(Path chain, ChainEntry entry) throws IOException {
        try {
            return Chain.at(chain).append(entry);
        } catch (IllegalArgumentException noSuchLine) {
            long length = Chain.at(chain)
                    .verify(Optional.empty())
                    .chain()
                    .orElseThrow()
                    .length();
            throw UsageException.expected(
                    "--of", "1 – " + length, String.valueOf(entry.of().orElse(0)));
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException wrong) {
            throw WholeFile.named(chain, wrong);
        }
    }

    private void requireLine(Verification before) {
        long length = before.chain().orElseThrow().length();
        if (of.isPresent() && (of.get() < 1 || of.get() > length)) {
            throw UsageException.expected("--of", "1 – " + length, String.valueOf(of.get()));
        }
    }

    private static boolean tell(Verification verification, Language lang, Console console) {
        new VerifyView(verification, lang).table().lines().forEach(console::message);
        return verification.state() == Verification.State.SAME;
    }

    private SeasonRecord made(
            SeasonOptions.Ranked ranked, SeasonOptions.Judged judged, SeasonOptions season, Optional<Level> level)
            throws IOException {
        Meeting stated = judged.season().meeting();
        SeasonRecord.Builder builder = SeasonRecord.builder(
                        judged.season(), judged.ranking().scoring())
                .meeting(Meeting.builder()
                        .from(stated)
                        .level(level.or(stated::level))
                        .evaluated(ranked.rules().assumed().evaluated().or(stated::evaluated))
                        .build())
                .ruling(ranked.rules().applicability(), ranked.rules().assumed());
        for (Map.Entry<String, Path> source : season.sources().entrySet()) {
            builder.source(source.getKey(), Files.readAllBytes(source.getValue()));
        }
        if (withRulebook) {
            builder = files(builder, judged.season().rulebook(), season, ranked.rules());
        }
        Checked<SeasonRecord> record = builder.build();
        return record.value()
                .orElseThrow(() ->
                        UsageException.unusable("không lập được biên bản", "no record can be made", record.findings()));
    }

    private static SeasonRecord.Builder files(
            SeasonRecord.Builder builder, Rulebook rulebook, SeasonOptions season, CallRules rules) {
        if (new Rulebooks().ids().contains(rulebook.id())) {
            return builder.rulebookFiles(new Rulebooks().files(rulebook.id()), "rulebook.xml");
        }
        if (rules.areByDates()) {
            throw new UsageException(
                    "--with-rulebook: bộ quy tắc riêng thì cần --rulebook FILE",
                    "--with-rulebook: a rulebook of one's own takes --rulebook FILE");
        }
        Path file = Arguments.path(season.rulebookName().orElseThrow());
        return builder.rulebookFiles(Rulebooks.files(file), String.valueOf(file.getFileName()));
    }
}
