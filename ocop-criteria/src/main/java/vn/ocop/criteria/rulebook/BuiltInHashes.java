// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The content hashes of the built-in rulebooks; the build computes them, so that nobody has to at run time. */
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

    /** Reads what the build has written beside the rulebooks; in a build that has not come so far it is made now. */
    private void load() {
        try (InputStream in = BuiltInHashes.class.getResourceAsStream(FILE)) {
            parse(in == null ? compute() : new String(in.readAllBytes(), StandardCharsets.US_ASCII));
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

    /** The lines of the file, computed anew. */
    static String compute() {
        StringBuilder lines = new StringBuilder();
        Rulebooks shelf = new Rulebooks();
        for (String id : shelf.ids()) {
            Rulebook rulebook = shelf.readBuiltIn(id).orThrow();
            line(lines, id, rulebook.hash());
            for (SetHeader set : rulebook.sets()) {
                line(
                        lines,
                        id + "/" + set.number(),
                        rulebook.set(set.number()).orElseThrow().hash());
            }
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String hash) {
        lines.append(name).append(' ').append(hash).append('\n');
    }

    /**
     * Writes the file; called by the build.
     *
     * @param args the folder of the compiled classes
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0], BuiltInHashes.class.getPackageName().split("\\.", -1));
        Files.writeString(folder.resolve(FILE), compute(), StandardCharsets.US_ASCII);
    }
}
