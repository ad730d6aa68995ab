// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawFileReader;
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

    /**
     * Reads all rulebooks of one's own that stand in a folder and in the folders in it: each file whose root is a rulebook.
     *
     * @param folder the folder
     * @return those that have no error, by identifier; and the findings of all
     * @throws IOException if the folder cannot be listed
     */
    public Checked<List<Rulebook>> readAll(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder, 2)) {
            found.filter(file -> file.toString().endsWith(".xml") && Files.isRegularFile(file))
                    .sorted()
                    .forEach(files::add);
        }
        Map<String, Rulebook> rulebooks = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            if (isRulebook(file)) {
                Checked<Rulebook> read = read(file);
                findings.addAll(read.findings());
                read.value().ifPresent(rulebook -> keepOne(rulebooks, rulebook, file, findings));
            }
        }
        return Checked.of(List.copyOf(rulebooks.values()), findings);
    }

    private static void keepOne(Map<String, Rulebook> rulebooks, Rulebook rulebook, Path file, List<Finding> findings) {
        Rulebook other = rulebooks.putIfAbsent(rulebook.id(), rulebook);
        if (other != null && !other.equals(rulebook)) {
            findings.add(Finding.builder(LawFileFinding.DUPLICATE_CODE)
                    .location(Location.ofFile(String.valueOf(file.getFileName())))
                    .fact("code", rulebook.id())
                    .build());
        }
    }

    /** Apart, since what asks for built-in rulebooks alone need not load it. */
    private static final class Root {
        /** A root element of that name, after instructions and comments. */
        private static final Pattern PATTERN = Pattern.compile(
                "\\A\\uFEFF?\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*+<(?:rulebook)[\\s>]", Pattern.DOTALL);
    }

    /** Whether a file begins as a rulebook does; a set or another table of XML is none. */
    private static boolean isRulebook(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return Root.PATTERN.matcher(text).find();
    }

    /**
     * The files of a built-in rulebook as they stand in the library: the main file, {@code rulebook.xml}, and those that it
     * names. Read from a folder, they are the same rulebook.
     *
     * @param id its identifier
     * @return the content of each file by its name, the main file first
     * @throws IllegalArgumentException if there is no built-in rulebook of that name
     */
    public Map<String, byte[]> files(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("id must be one of " + IDS + ", was \"" + id + "\"");
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        gather(builtInFiles(id), MAIN, contents);
        return contents;
    }

    /**
     * The files that a rulebook of one's own is made of, as {@link #read(Map, String)} takes them.
     *
     * @param file the rulebook's main file, which can be read
     * @return the content of each file by its name, the main file first
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Map<String, byte[]> files(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent())
                .orElseThrow(() -> new IllegalArgumentException("file must be a file, was " + file));
        Map<String, byte[]> contents = new LinkedHashMap<>();
        gather(LawFiles.in(folder), String.valueOf(file.getFileName()), contents);
        return contents;
    }

    /**
     * Reads a rulebook from files in memory.
     *
     * @param files the content of each file by its name
     * @param main the name of the main file
     * @return the rulebook and what was found, as {@link #read(Path)} has it
     */
    public Checked<Rulebook> read(Map<String, byte[]> files, String main) {
        return read(
                name -> {
                    byte[] content = files.get(name);
                    if (content == null) {
                        throw new FileNotFoundException(name);
                    }
                    return new ByteArrayInputStream(content);
                },
                main);
    }

    private static void gather(LawFiles files, String name, Map<String, byte[]> contents) {
        try (InputStream in = files.open(name)) {
            contents.put(name, in.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException("the library lacks its file " + name, missing);
        }
        LawFileReader.read(files, name, RulebookReader.NAMESPACE, new ArrayList<>())
                .ifPresent(root -> named(root).forEach(other -> gather(files, other, contents)));
    }

    private static List<String> named(LawElement node) {
        List<String> names = new ArrayList<>();
        Optional.ofNullable(node.attributes().get("file")).ifPresent(names::add);
        node.children().forEach(child -> names.addAll(named(child)));
        return names;
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
