// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.lawfile.LawFiles;

/**
 * The built-in rulebooks, and the way to read one's own. Start here: {@code new Rulebooks().get("qd-26-2026")}.
 *
 * <p>Each object reads a built-in rulebook when it is first asked for and keeps it; nothing is shared between objects. This
 * class is thread-safe.
 */
public final class Rulebooks {
    private static final List<String> IDS = List.of("qd-1048-2019", "qd-148-2023", "qd-26-2026");
    private static final String MAIN = "rulebook.xml";

    private final Map<String, Rulebook> loaded = new ConcurrentHashMap<>();
    private final BuiltInHashes hashes = new BuiltInHashes();

    /** Makes an empty shelf; nothing is read yet. */
    public Rulebooks() {}

    /**
     * The identifiers of the built-in rulebooks.
     *
     * @return the identifiers, oldest first
     */
    public List<String> ids() {
        return IDS;
    }

    /**
     * A built-in rulebook.
     *
     * @param id its identifier
     * @return the rulebook, absent if there is none of that name
     */
    public Optional<Rulebook> find(String id) {
        if (!IDS.contains(id)) {
            return Optional.empty();
        }
        Rulebook known = loaded.get(id);
        return Optional.of(known != null ? known : keep(id, load(id)));
    }

    /**
     * A built-in rulebook that must be there.
     *
     * @param id its identifier
     * @return the rulebook
     * @throws IllegalArgumentException if there is none of that name
     */
    public Rulebook get(String id) {
        Optional<Rulebook> rulebook = find(id);
        if (rulebook.isEmpty()) {
            throw new IllegalArgumentException("id must be one of " + IDS + ", was \"" + id + "\"");
        }
        return rulebook.get();
    }

    /**
     * Which of the built-in rulebooks holds for a case.
     *
     * @return the rules of all built-in rulebooks
     */
    public Applicability applicability() {
        return Applicability.of(IDS.stream().map(this::get).toList());
    }

    /**
     * Reads a rulebook of one's own, with all its criteria sets, and tests it as {@link Rulebook#lint()} does: from scratch, or
     * as an overlay that extends a built-in one or another one of one's own, which is looked up beside it under its identifier
     * and {@code .xml}. It has the same rights as a built-in one.
     *
     * @param file the rulebook's main file; files that it names are looked up beside it
     * @return the rulebook, absent while an error stands that no erratum excuses; and all findings, each with file and line
     */
    public Checked<Rulebook> read(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent())
                .orElseThrow(() -> new IllegalArgumentException("file must be a file, was " + file));
        return read(LawFiles.in(folder), String.valueOf(file.getFileName()));
    }

    Checked<Rulebook> read(LawFiles files, String main) {
        return new RulebookReader(files, new ArrayList<>(), new Bases(this)).readAndLint(main);
    }

    /** Reads a built-in rulebook as a user's would be: whole, and tested. */
    Checked<Rulebook> readBuiltIn(String id) {
        return read(builtInFiles(id), MAIN);
    }

    /** Two threads may read the same rulebook; all callers get the one that was there first. */
    private Rulebook keep(String id, Rulebook rulebook) {
        Rulebook earlier = loaded.putIfAbsent(id, rulebook);
        return earlier == null ? rulebook : earlier;
    }

    private Rulebook load(String id) {
        List<Finding> findings = new ArrayList<>();
        Optional<Rulebook> rulebook = new RulebookReader(builtInFiles(id), findings, hashes).readFrame(MAIN);
        if (rulebook.isEmpty() || !findings.isEmpty()) {
            throw broken(id, findings);
        }
        return rulebook.get();
    }

    static IllegalStateException broken(String id, List<Finding> findings) {
        return new IllegalStateException("rulebook " + id + " cannot be read: "
                + findings.stream()
                        .map(finding -> finding.location().map(Object::toString).orElse("") + " "
                                + finding.code().id() + " " + finding.facts())
                        .toList());
    }

    /** The files of a built-in rulebook. */
    static LawFiles builtInFiles(String id) {
        return new LawFiles.BuiltIn() {
            @Override
            protected @Nullable InputStream resource(String name) {
                // no "+": it costs a cold start some milliseconds
                return Rulebooks.class.getResourceAsStream(id.concat("/").concat(name));
            }
        };
    }
}
