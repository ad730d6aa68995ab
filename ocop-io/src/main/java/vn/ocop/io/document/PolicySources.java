// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.ocop.core.Language;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.rulebook.Policy;

/** What documents tell of policies: who set each, and where the law lays it down. */
final class PolicySources {
    private PolicySources() {}

    /** The source of each policy in lower case, by key. */
    static Map<String, String> sources(Policies policies) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            sources.put(policy.key(), policies.source(policy).name().toLowerCase(Locale.ROOT));
        }
        return sources;
    }

    /** The citation of each policy that the law sets, by key. */
    static Map<String, String> citations(Policies policies, Language language) {
        Map<String, String> citations = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            policies.citation(policy).ifPresent(citation -> citations.put(policy.key(), citation.in(language)));
        }
        return citations;
    }
}
