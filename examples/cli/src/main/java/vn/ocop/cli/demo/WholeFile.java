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
                Path real = Files.exists(file) ? file.toRealPath() : file;
                beside(
                        real,
                        content,
                        beside -> Files.move(
                                beside, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
            }
        } catch (IOException wrong) {
            throw named(file, wrong);
        }
    }

    /**
     * Writes a file that is not there yet.
     *
     * @param file where it goes
     * @param content its bytes
     * @throws FileAlreadyExistsException if somebody else has written it
     * @throws FileSystemException if it cannot be written; it names the file, of which there is no half then
     */
    public static void create(Path file, byte[] content) throws FileSystemException {
        try {
            beside(file, content, beside -> link(file, beside));
        } catch (FileAlreadyExistsException others) {
            throw others;
        } catch (IOException wrong) {
            throw named(file, wrong);
        }
    }

    /** A second name for a file never takes the place of another file; where there are no such names, moving does not either. */
    private static void link(Path file, Path beside) throws IOException {
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException others) {
            throw others;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(beside, file);
        }
    }

    /**
     * Says which file a failure is about.
     *
     * @param file the file
     * @param wrong the failure
     * @return a failure that names it
     */
    public static FileSystemException named(Path file, IOException wrong) {
        FileSystemException named = new FileSystemException(file.toString());
        named.initCause(wrong);
        return named;
    }

    /** What is done with the whole file that was written beside another. */
    private interface Placing {
        void place(Path beside) throws IOException;
    }

    private static void beside(Path file, byte[] content, Placing placing) throws IOException {
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
            placing.place(beside);
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
