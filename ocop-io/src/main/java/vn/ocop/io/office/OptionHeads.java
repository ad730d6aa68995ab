// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The heads whose roles the caller states, and which of them were found. */
final class OptionHeads {
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, String> stated = new HashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    OptionHeads(Map<String, Role> columns) {
        columns.forEach((head, role) -> {
            roles.put(Words.normal(head), role);
            stated.put(Words.normal(head), head);
        });
    }

    Optional<Role> role(String head) {
        String key = Words.normal(head);
        Role role = roles.get(key);
        if (role != null) {
            used.add(key);
        }
        return Optional.ofNullable(role);
    }

    /** The heads that no column has, as they were stated. */
    Map<String, Role> unused() {
        Map<String, Role> unused = new java.util.TreeMap<>();
        roles.forEach((key, role) -> {
            if (!used.contains(key)) {
                unused.put(stated.getOrDefault(key, key), role);
            }
        });
        return unused;
    }
}
