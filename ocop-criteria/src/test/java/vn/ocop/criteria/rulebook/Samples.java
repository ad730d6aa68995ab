// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.core.Checked;
import vn.ocop.core.lawfile.LawFiles;

/** The invented rulebook of the engine tests, with changes. */
public final class Samples {
    public static final String MAIN = "rulebook.xml";

    private final Map<String, String> files = new TreeMap<>();

    private Samples() {}

    /** The rulebook in {@code sample/}: three sets, one of them in a file of its own, one inline, one a frame. */
    public static Samples sample() {
        Samples samples = new Samples();
        for (String name : new String[] {MAIN, "shared.xml", "set-01.xml"}) {
            samples.files.put(name, resource("sample/" + name));
        }
        return samples;
    }

    public static Samples of(String main) {
        Samples samples = new Samples();
        samples.files.put(MAIN, main);
        return samples;
    }

    public static String resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    public Samples with(String file, String content) {
        files.put(file, content);
        return this;
    }

    public Samples change(String file, String from, String to) {
        String content = files.get(file);
        if (!content.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        files.put(file, content.replace(from, to));
        return this;
    }

    public String content(String file) {
        return files.get(file);
    }

    public Map<String, String> files() {
        return files;
    }

    public Checked<Rulebook> read() {
        return read(new Rulebooks());
    }

    public Checked<Rulebook> read(Rulebooks shelf) {
        return shelf.read(open(), MAIN);
    }

    LawFiles open() {
        return name -> {
            String content = files.get(name);
            if (content == null) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        };
    }

    public static Rulebook rulebook() {
        return sample().read().orThrow();
    }
}
