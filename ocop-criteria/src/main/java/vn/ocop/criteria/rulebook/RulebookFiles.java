// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /** The resources of a built-in rulebook. */
    static RulebookFiles builtIn(String id) {
        return name -> {
            InputStream in = RulebookFiles.class.getResourceAsStream(id + "/" + name);
            if (in == null) {
                throw new FileNotFoundException(id + "/" + name);
            }
            return in;
        };
    }

    /** The files of a folder; names that lead out of it are not found. */
    static RulebookFiles in(Path folder) {
        return name -> {
            Path file = folder.resolve(name).normalize();
            if (!folder.normalize().equals(file.getParent())) {
                throw new FileNotFoundException(name);
            }
            return Files.newInputStream(file);
        };
    }
}
