// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import vn.ocop.core.Language;
import vn.ocop.criteria.rulebook.Policy;

/** What the keys of policies mean, for a reader who does not write them. */
final class PolicyNames {
    private PolicyNames() {}

    /** The meaning with the key behind it, or the key alone if it is none of ours. */
    static String of(String key, Language language) {
        return Policy.find(key)
                .map(policy -> policy.title().in(language) + " (" + key + ")")
                .orElse(key);
    }
}
