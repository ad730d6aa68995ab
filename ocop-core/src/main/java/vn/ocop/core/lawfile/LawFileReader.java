// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core.lawfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/**
 * Reads a file of law into elements: no document types, no entities, bounded depth and size. An element's line is the one that
 * its tag begins in.
 */
public final class LawFileReader {
    public static final int MAX_DEPTH = 32;
    public static final int MAX_ELEMENTS = 200_000;
    public static final int MAX_BYTES = 32 << 20;

    private LawFileReader() {}

    /** The root, absent if the file cannot be read; then the findings say why. */
    public static Optional<LawElement> read(LawFiles files, String file, String namespace, List<Finding> findings) {
        try {
            Optional<String> plain = files.plain(file);
            Optional<LawElement> quick =
                    plain.isPresent() ? PlainFileReader.read(plain.get(), file, namespace) : Optional.empty();
            return quick.isPresent() ? quick : parse(files, file, namespace, findings);
        } catch (IOException unreadable) {
            findings.add(Finding.builder(LawFileFinding.FILE_UNREADABLE)
                    .location(Location.ofFile(file))
                    .fact("file", file)
                    .build());
            return Optional.empty();
        }
    }

    /** Reads with the Java platform's parser, which is the authority. */
    public static Optional<LawElement> parse(LawFiles files, String file, String namespace, List<Finding> findings)
            throws IOException {
        try (InputStream in = files.open(file)) {
            return new XmlFileReader(file, namespace, findings).read(in.readNBytes(MAX_BYTES + 1));
        }
    }
}
