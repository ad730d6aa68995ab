// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.core.Checked;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.TableSource;
import vn.ocop.io.record.Chain;
import vn.ocop.io.record.RecordVerifier;
import vn.ocop.io.record.Verification;

/** Verifies a record by replaying it, or a chain. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Kiểm tra biên bản điện tử hoặc chuỗi / verify a record or a chain",
        footer = "docs/record.md")
final class VerifyCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 64 << 20;
    private static final int UNREADABLE = 2;

    private final Console console;

    @Parameters(paramLabel = "FILE|CHAIN", description = "biên bản hoặc chuỗi / a record or a chain")
    private Path file = Path.of("");

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "mã băm đầu chuỗi đã in trong biên bản giấy / the head of the chain that was noted")
    private Optional<String> head = Optional.empty();

    @Option(
            names = "--rulebook",
            paramLabel = "DIR",
            description = "thư mục các bộ quy tắc riêng / a folder of rulebooks of one's own")
    private Optional<Path> folder = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        byte[] content = content();
        Verification verification;
        if (Chain.isOne(content)) {
            verification = Chain.verify(new ByteArrayInputStream(content), head.map(VerifyCommand::hash));
        } else {
            if (head.isPresent()) {
                throw new UsageException("--head chỉ dùng cho chuỗi", "--head is for a chain");
            }
            verification = RecordVerifier.verify(TableSource.of(file.toString(), content), rulebooks());
        }
        int code = console.print(new VerifyView(verification, language.language()), format.format());
        return verification.state() == Verification.State.UNREADABLE ? UNREADABLE : code;
    }

    /** The bytes of the file; of one that is too long not all, so that it cannot be read. */
    private byte[] content() throws IOException {
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            return content.length > MOST_BYTES ? new byte[0] : content;
        }
    }

    private static String hash(String typed) {
        return typed.startsWith("sha256:") ? typed : "sha256:" + typed;
    }

    private List<Rulebook> rulebooks() throws IOException {
        List<Rulebook> all = new ArrayList<>(RulebookOption.builtIn());
        if (folder.isPresent()) {
            if (!Files.isDirectory(folder.get())) {
                throw new UsageException("không có thư mục " + folder.get(), "there is no folder " + folder.get());
            }
            Checked<List<Rulebook>> read = new Rulebooks().readAll(folder.get());
            all.addAll(read.value().orElse(List.of()));
        }
        return all;
    }
}
