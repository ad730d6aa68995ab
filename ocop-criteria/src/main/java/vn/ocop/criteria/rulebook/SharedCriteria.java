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

    /** A fresh copy of a criterion, with nothing taken. */
    Optional<Node> use(String id) {
        used.add(id);
        return Optional.ofNullable(byId.get(id)).map(Node::copy);
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
