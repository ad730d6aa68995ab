// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.ocop.core.Finding;

/** Criteria that many sets share: each is written once and used under a set's own code. */
final class SharedCriteria {
    /** What a use may say otherwise. */
    private static final List<String> OVERRIDES =
            List.of("code", "printed-code", "points", "vi", "en", "cite", "needs", "expects", "yes-no");

    /** What a use may say beside. */
    private static final String[] ADDITIONS = {"erratum", "wording", "knockout", "requirement"};

    private final Map<String, Node> byId = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private SharedCriteria() {}

    static SharedCriteria none() {
        return new SharedCriteria();
    }

    /** Those of an element {@code <shared>}; in a file of its own it is the root. */
    static SharedCriteria of(Node parent) {
        SharedCriteria shared = new SharedCriteria();
        Reading reading = new Reading(shared.findings);
        for (Node node : parent.takeAll("criterion")) {
            String id = reading.required(node, "id");
            if (shared.byId.putIfAbsent(id, node.copy()) != null) {
                reading.repeated(node, id);
            }
            node.takeWhole();
        }
        return shared;
    }

    /** Those of a file that the rulebooks, one and what it extends, name. */
    static SharedCriteria read(RulebookFiles files, String file, List<String> rulebooks) {
        List<Finding> findings = new ArrayList<>();
        Optional<Node> root = NodeReader.read(files, file, findings);
        Reading reading = new Reading(findings);
        SharedCriteria shared = none();
        if (root.isPresent() && reading.isRoot(root.get(), "shared", rulebooks)) {
            shared = of(root.get());
            reading.finish(root.get());
        }
        shared.findings.addAll(findings);
        return shared;
    }

    List<Finding> findings() {
        return findings;
    }

    /** A copy of a criteria set in which the criteria that it uses stand in place; notes uses that lead nowhere. */
    Node expand(Node set, Reading reading) {
        Node copy = new Node(set.name(), set.location());
        set.attributes().forEach(copy::put);
        boolean holdsCriteria = set.name().equals("section") || set.name().equals("criterion");
        for (Node child : set.children()) {
            if (holdsCriteria && child.name().equals("use")) {
                use(child, reading).ifPresent(copy::add);
            } else {
                copy.add(expand(child, reading));
            }
        }
        return copy;
    }

    /** The criterion that is used, with what the use says otherwise and beside it. */
    private Optional<Node> use(Node use, Reading reading) {
        String ref = reading.required(use, "ref");
        used.add(ref);
        Node template = byId.get(ref);
        if (template == null) {
            if (use.has("ref") && findings.isEmpty()) {
                reading.note(RulebookFinding.UNKNOWN_REFERENCE, use, "attribute", "ref", "found", ref);
            }
            return Optional.empty();
        }
        Node criterion = new Node(template.name(), template.location(), use.location());
        template.attributes().forEach((name, value) -> {
            if (!name.equals("id")) {
                criterion.put(name, value);
            }
        });
        OVERRIDES.forEach(name -> use.take(name).ifPresent(value -> criterion.put(name, value)));
        template.children().forEach(child -> criterion.add(child.copy()));
        for (Node child : use.takeAll(ADDITIONS)) {
            criterion.add(child.copy());
            child.takeWhole();
        }
        reading.finish(use);
        return Optional.of(criterion);
    }

    /** The criteria that no set has used yet. */
    List<Node> unused() {
        List<Node> unused = new ArrayList<>();
        byId.forEach((id, node) -> {
            if (!used.contains(id)) {
                unused.add(node);
            }
        });
        return unused;
    }
}
