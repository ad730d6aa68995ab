// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Policy;

/** What the keys of policies mean, for a reader who does not write them. */
final class PolicyNames {
    private static final String UNMET_MARK = "progression.unmetMark";
    private static final Text UNMET_MARK_NAME = new Text(
            "ứng viên đủ điểm nhưng không đạt yêu cầu tối thiểu",
            "a candidate with the points but not the minimum requirements");

    private PolicyNames() {}

    /** The meaning with the key behind it, or the key alone if it is none of ours. */
    static String of(String key, Language language) {
        return meaning(key).map(name -> name.in(language) + " (" + key + ")").orElse(key);
    }

    /** The meaning alone. */
    static Optional<Text> meaning(String key) {
        return key.equals(UNMET_MARK)
                ? Optional.of(UNMET_MARK_NAME)
                : Policy.find(key).map(Policy::title);
    }
}
