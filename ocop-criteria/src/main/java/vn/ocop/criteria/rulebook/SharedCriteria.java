// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawFileReader;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.core.lawfile.LawValues;

/**
 * Criteria that many sets share: each is written once and used under a set's own code. A file of them is read when the first
 * set needs it. This class is thread-safe.
 */
final class SharedCriteria {
    /** What a use may say otherwise. */
    private static final String[] OVERRIDES = {
        "code", "printed-code", "points", "vi", "en", "cite", "needs", "expects", "yes-no", "personal"
    };

    /** What a use may say beside. */
    private static final String[] ADDITIONS = {"erratum", "wording", "knockout", "requirement", "guidance"};

    private static final List<String> ID = List.of("id");

    private final Map<String, LawElement> byId = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Optional<LawFiles> files;
    private final String file;
    private final List<String> rulebooks;
    private final Optional<SharedCriteria> base;
    private boolean read;

    private SharedCriteria(
            Optional<LawFiles> files, String file, List<String> rulebooks, Optional<SharedCriteria> base) {
        this.files = files;
        this.file = file;
        this.rulebooks = rulebooks;
        this.base = base;
    }

    /** Those of an element {@code <shared>}, and those of the base. */
    static SharedCriteria of(LawElement parent, SharedCriteria base) {
        SharedCriteria shared = onTopOf(base);
        shared.gather(parent);
        return shared;
    }

    /** Those of a file that the rulebooks, one and what it extends, name, and those of the base. */
    static SharedCriteria in(LawFiles files, String file, List<String> rulebooks, SharedCriteria base) {
        return new SharedCriteria(Optional.of(files), file, rulebooks, Optional.of(base));
    }

    /** None of one's own, only those of the base. */
    static SharedCriteria onTopOf(SharedCriteria base) {
        return new SharedCriteria(Optional.empty(), "", List.of(), Optional.of(base));
    }

    static SharedCriteria none() {
        return new SharedCriteria(Optional.empty(), "", List.of(), Optional.empty());
    }

    private void gather(LawElement parent) {
        LawValues reading = new LawValues(findings);
        for (LawElement node : parent.takeAll("criterion")) {
            String id = reading.required(node, "id");
            boolean inBase = base.isPresent() && base.get().find(id) != null;
            if (byId.putIfAbsent(id, node.copy()) != null || inBase) {
                reading.repeated(node, id);
            }
            node.takeWhole();
        }
    }

    private void readOnce() {
        if (read || files.isEmpty()) {
            return;
        }
        read = true;
        Optional<LawElement> root = LawFileReader.read(files.get(), file, RulebookReader.NAMESPACE, findings);
        LawValues reading = new LawValues(findings);
        if (root.isPresent() && reading.isRoot(root.get(), "shared", rulebooks)) {
            gather(root.get());
            reading.finish(root.get());
        }
    }

    synchronized List<Finding> findings() {
        readOnce();
        return List.copyOf(findings);
    }

    /** A copy of a criteria set in which the criteria that it uses stand in place; notes uses that lead nowhere. */
    synchronized LawElement expand(LawElement set, LawValues reading) {
        readOnce();
        return expanded(set, reading);
    }

    private LawElement expanded(LawElement node, LawValues reading) {
        LawElement copy = new LawElement(node.name(), node.location());
        copy.putAllOf(node, List.of());
        boolean holdsCriteria = node.name().equals("section") || node.name().equals("criterion");
        for (LawElement child : node.children()) {
            if (!holdsCriteria || !child.name().equals("use")) {
                copy.add(expanded(child, reading));
                continue;
            }
            Optional<LawElement> criterion = use(child, reading);
            if (criterion.isPresent()) {
                copy.add(criterion.get());
            }
        }
        return copy;
    }

    /** A criterion of this rulebook or of its base. */
    private synchronized @Nullable LawElement find(String id) {
        readOnce();
        LawElement own = byId.get(id);
        return own == null && base.isPresent() ? base.get().find(id) : own;
    }

    /** The criterion that is used, with what the use says otherwise and beside it. */
    private Optional<LawElement> use(LawElement use, LawValues reading) {
        String ref = reading.required(use, "ref");
        used.add(ref);
        LawElement template = find(ref);
        if (template == null) {
            if (use.has("ref") && findings.isEmpty()) {
                reading.note(LawFileFinding.UNKNOWN_REFERENCE, use, "attribute", "ref", "found", ref);
            }
            return Optional.empty();
        }
        LawElement criterion = new LawElement(template.name(), template.location(), use.location());
        criterion.putAllOf(template, ID);
        for (String name : OVERRIDES) {
            Optional<String> value = use.take(name);
            if (value.isPresent()) {
                criterion.put(name, value.get());
            }
        }
        for (LawElement child : template.children()) {
            criterion.add(child.copy());
        }
        for (LawElement child : use.takeAll(ADDITIONS)) {
            criterion.add(child.copy());
            child.takeWhole();
        }
        reading.finish(use);
        return Optional.of(criterion);
    }

    /** The criteria that no set has used yet. */
    synchronized List<LawElement> unused() {
        List<LawElement> unused = new ArrayList<>();
        for (Map.Entry<String, LawElement> criterion : byId.entrySet()) {
            if (!used.contains(criterion.getKey())) {
                unused.add(criterion.getValue());
            }
        }
        return unused;
    }
}
