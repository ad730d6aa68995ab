// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of one rulebook come from. */
interface RulebookFiles {
    /**
     * Opens a file.
     *
     * @param name the file's name beside the rulebook's main file
     * @return its bytes
     * @throws IOException if there is no such file
     */
    InputStream open(String name) throws IOException;

    /** The whole content, if the file is known to be plain and sound; where it is not, it has to be parsed. */
    default Optional<String> plain(String name) throws IOException {
        return Optional.empty();
    }

    /** The resources of a built-in rulebook. */
    static RulebookFiles builtIn(String id) {
        return new BuiltIn(id);
    }

    /** The files of a folder; names that lead out of it are not found. */
    static RulebookFiles in(Path folder) {
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

    /** The resources of a built-in rulebook. */
    final class BuiltIn implements RulebookFiles {
        private final String folder;

        BuiltIn(String id) {
            this.folder = id.concat("/");
        }

        @Override
        public InputStream open(String name) throws IOException {
            InputStream in = RulebookFiles.class.getResourceAsStream(folder.concat(name));
            if (in == null) {
                throw new FileNotFoundException(folder + name);
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
}
