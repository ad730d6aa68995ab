// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Severity;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.core.lawfile.LawValues;

/** Finds what an overlay extends: a built-in rulebook, or one of one's own beside it. */
final class Bases {
    private static final String FILE_TYPE = ".xml";

    private final Rulebooks builtIn;
    /** The rulebooks that are being read, each because the one before extends it. */
    private final List<String> chain;

    Bases(Rulebooks builtIn) {
        this(builtIn, List.of());
    }

    private Bases(Rulebooks builtIn, List<String> chain) {
        this.builtIn = builtIn;
        this.chain = chain;
    }

    /** The rulebook that the root names; absent, with a finding, if it cannot be extended. */
    Optional<Rulebook> find(LawElement root, String id, LawFiles files, LawValues reading) {
        List<String> way = new ArrayList<>(chain);
        way.add(root.attributes().getOrDefault("id", "?"));
        if (way.contains(id)) {
            reading.note(
                    RulebookFinding.EXTENDS_CIRCLE,
                    root,
                    "way",
                    String.join(" → ", way.subList(way.indexOf(id), way.size())) + " → " + id);
            return Optional.empty();
        }
        Optional<Rulebook> base = builtIn.find(id);
        if (base.isEmpty()) {
            base = own(root, id, files, reading, way);
        }
        return base.filter(found -> isRevision(root, found, reading));
    }

    private Optional<Rulebook> own(LawElement root, String id, LawFiles files, LawValues reading, List<String> way) {
        if (!exists(files, id + FILE_TYPE)) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, root, "attribute", "extends", "found", id);
            return Optional.empty();
        }
        Checked<Rulebook> read =
                new RulebookReader(files, new ArrayList<>(), new Bases(builtIn, way)).readAndLint(id + FILE_TYPE);
        for (Finding finding : read.findings()) {
            if (finding.severity() == Severity.ERROR) {
                reading.findings().add(finding);
            }
        }
        Optional<Rulebook> base = read.value();
        if (base.isPresent() && !base.get().id().equals(id)) {
            reading.badValue(root, "extends", base.get().id(), id);
            return Optional.empty();
        }
        return base;
    }

    private static boolean exists(LawFiles files, String name) {
        try (InputStream in = files.open(name)) {
            return in.available() >= 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static boolean isRevision(LawElement root, Rulebook base, LawValues reading) {
        OptionalInt wanted = reading.optionalInteger(root, "extends-revision", 1, Integer.MAX_VALUE);
        boolean is = wanted.isEmpty() || wanted.getAsInt() == base.revision();
        if (!is) {
            reading.note(
                    RulebookFinding.OTHER_REVISION,
                    root,
                    "base",
                    base.id(),
                    "expected",
                    wanted.getAsInt(),
                    "found",
                    base.revision());
        }
        return is;
    }
}
