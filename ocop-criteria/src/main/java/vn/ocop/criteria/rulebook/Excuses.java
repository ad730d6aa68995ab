// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;

/**
 * Gathers findings and lets each declared erratum excuse exactly its own. What is found in a criterion that many sets share
 * is found once.
 */
final class Excuses {
    /** What an erratum was spent on: the one thing that is wrong at an element. */
    private record Key(String code, Optional<Location> at, String what) {}

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<Erratum, Optional<Key>> errata = new LinkedHashMap<>();

    /** Declares the errata of an element. */
    void declare(List<Erratum> declared) {
        declared.forEach(erratum -> errata.putIfAbsent(erratum, Optional.empty()));
    }

    /** Takes a finding at an element with these errata, which were declared. */
    void take(Finding finding, List<Erratum> declared) {
        Key key =
                new Key(finding.code().id(), finding.location(), finding.facts().getOrDefault("what", ""));
        findings.add(declared.stream()
                .filter(erratum -> excuses(erratum, key))
                .findFirst()
                .map(erratum -> excused(finding, erratum))
                .orElse(finding));
    }

    private boolean excuses(Erratum erratum, Key key) {
        if (!erratum.excuses().equals(key.code)) {
            return false;
        }
        Optional<Key> spentOn = errata.getOrDefault(erratum, Optional.empty());
        if (spentOn.isEmpty()) {
            errata.put(erratum, Optional.of(key));
        }
        return spentOn.orElse(key).equals(key);
    }

    private static Finding excused(Finding finding, Erratum erratum) {
        return Finding.builder(finding.code())
                .from(finding)
                .severity(Severity.INFO)
                .fact("erratum", erratum.reason().en())
                .fact("erratum.vi", erratum.reason().vi())
                .build();
    }

    /** What was found, in order. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What was found, and the errata that excused nothing. */
    List<Finding> findingsAndUnusedErrata() {
        List<Finding> all = new ArrayList<>(findings);
        errata.forEach((erratum, spent) -> {
            if (spent.isEmpty()) {
                all.add(Finding.builder(RulebookFinding.UNUSED_ERRATUM)
                        .location(erratum.location())
                        .fact("excuses", erratum.excuses())
                        .build());
            }
        });
        return List.copyOf(all);
    }
}
