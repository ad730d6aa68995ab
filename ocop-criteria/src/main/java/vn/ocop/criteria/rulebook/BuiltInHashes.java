// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The content hashes of the built-in rulebooks, so that nobody has to compute them at run time. They stand in a file beside the
 * rulebooks: a changed rule shows there in review, and a test computes them anew.
 */
final class BuiltInHashes {
    private static final String FILE = "hashes.txt";

    private final Map<String, String> byName = new HashMap<>();

    /** The hash of a rulebook, or of a criteria set, by its name as in the file. */
    synchronized String of(String name) {
        if (byName.isEmpty()) {
            load();
        }
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The name of a criteria set in the file. */
    static String name(String rulebook, int set) {
        // no "+": it costs a cold start some milliseconds
        return rulebook.concat("/").concat(String.valueOf(set));
    }

    /** Reads what stands beside the rulebooks. */
    private void load() {
        try (InputStream in = BuiltInHashes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the library lacks its file " + FILE);
            }
            parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    private void parse(String lines) {
        int from = 0;
        while (from < lines.length()) {
            int blank = lines.indexOf(' ', from);
            int end = lines.indexOf('\n', blank);
            byName.put(lines.substring(from, blank), lines.substring(blank + 1, end));
            from = end + 1;
        }
    }
}
