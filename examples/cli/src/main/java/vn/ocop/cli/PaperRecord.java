// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.ocop.io.TableSource;
import vn.ocop.io.record.Chain;
import vn.ocop.io.record.RecordVerifier;
import vn.ocop.io.record.Verification;

/** The options that name what minutes print of a record: its hash, and the head of its chain. */
final class PaperRecord {
    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "bản ghi kết quả, cho minutes / record of the result, for minutes")
    private Optional<Path> record = Optional.empty();

    @Option(
            names = "--chain",
            paramLabel = "CHAIN",
            description = "chuỗi bản ghi, cho minutes / chain of records, for minutes")
    private Optional<Path> chain = Optional.empty();

    boolean isAsked() {
        return record.isPresent() || chain.isPresent();
    }

    /** The hash of the record; a file that is none ends with a usage message. */
    Optional<String> hash() {
        return record.map(file -> RecordVerifier.hash(TableSource.of(file))
                .orElseThrow(() -> UsageException.unusable(
                        "--record: không phải bản ghi còn nguyên vẹn: " + file,
                        "--record: no record whose hash holds: " + file,
                        List.of())));
    }

    /** The head of the chain; a file that is none, or a broken one, ends with a usage message. */
    Optional<String> head() throws IOException {
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        Path file = chain.get();
        Optional<Verification> verified =
                Files.exists(file) ? Optional.of(Chain.at(file).verify(Optional.empty())) : Optional.empty();
        return Optional.of(verified.filter(of -> of.state() == Verification.State.SAME)
                .flatMap(Verification::chain)
                .map(Verification.ChainState::head)
                .orElseThrow(() -> UsageException.unusable(
                        "--chain: không phải chuỗi còn nguyên vẹn: " + file,
                        "--chain: no chain that holds: " + file,
                        List.of())));
    }
}
