// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core.lawfile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where files of law come from. */
public interface LawFiles {
    /**
     * Opens a file.
     *
     * @param name the file's name beside the main file
     * @return its bytes
     * @throws IOException if there is no such file
     */
    InputStream open(String name) throws IOException;

    /** The whole content, if the file is known to be plain and sound; where it is not, it has to be parsed. */
    default Optional<String> plain(String name) throws IOException {
        return Optional.empty();
    }

    /** Files that a jar brings; the build has read them, so they are known to be plain. */
    abstract class BuiltIn implements LawFiles {
        /**
         * Opens a resource. The jar that has it does so itself: it shows its resources to nobody else.
         *
         * @param name the file's name
         * @return the content, null if there is none of that name
         */
        protected abstract @Nullable InputStream resource(String name);

        @Override
        public InputStream open(String name) throws IOException {
            InputStream in = resource(name);
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in;
        }

        @Override
        public Optional<String> plain(String name) throws IOException {
            try (InputStream in = open(name)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * One stream under one name, read once.
     *
     * @param stream the content
     * @return the file
     */
    static LawFiles of(InputStream stream) {
        return name -> stream;
    }

    /** The files of a folder; names that lead out of it are not found. */
    static LawFiles in(Path folder) {
        return name -> {
            Path file = file(folder, name);
            if (!folder.normalize().equals(file.getParent())) {
                throw new FileNotFoundException(name);
            }
            return Files.newInputStream(file);
        };
    }

    private static Path file(Path folder, String name) throws FileNotFoundException {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException noPath) {
            throw new FileNotFoundException(name);
        }
    }
}
