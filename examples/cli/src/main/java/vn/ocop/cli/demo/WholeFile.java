// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files beside and renames them: nobody ever finds half of one, whatever stops the writing. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file.
     *
     * @param file where it goes; what is no file, such as a pipe or a device, is written to directly
     * @param content its bytes
     * @throws FileSystemException if it cannot be written; it names the file, of which there is no half then
     */
    public static void write(Path file, byte[] content) throws FileSystemException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, content, StandardOpenOption.WRITE);
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file, content);
            }
        } catch (IOException wrong) {
            FileSystemException named = new FileSystemException(file.toString());
            named.initCause(wrong);
            throw named;
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path beside = free(file);
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                // a disk may say only now that it is full
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A file of our own beside one, hidden, so that nobody takes it for one of a folder's; another machine may have our number. */
    private static Path free(Path file) throws IOException {
        int number = 0;
        while (true) {
            Path beside = file.resolveSibling(".ocop-" + ProcessHandle.current().pid() + "-" + number + ".tmp");
            try {
                return Files.createFile(beside);
            } catch (FileAlreadyExistsException others) {
                number++;
            }
        }
    }
}
