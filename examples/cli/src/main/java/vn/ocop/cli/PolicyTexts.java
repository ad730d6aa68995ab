// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/** Policies as they are typed and as they are told. */
public final class PolicyTexts {
    private PolicyTexts() {}

    /** Reads what was typed as {@code KEY=VALUE}; what cannot be ends with a usage message that says what can. */
    static Policies read(List<String> typed, Rulebook rulebook) {
        Map<String, String> stated = new LinkedHashMap<>();
        for (String text : typed) {
            int equals = text.indexOf('=');
            String key = equals < 0 ? text : text.substring(0, equals);
            String value = text.substring(equals + 1);
            Optional<Policy> policy = Policy.find(key);
            if (policy.isEmpty()) {
                throw refused(new Text(
                        "không có quy ước \u201c" + key + "\u201d; có: " + Policy.keys(),
                        "there is no policy \u201c" + key + "\u201d; there are: " + Policy.keys()));
            }
            if (equals < 0 || policy.get().read(value, rulebook.parts()).isEmpty()) {
                String allowed = policy.get().allowed(rulebook.parts());
                throw refused(new Text(
                        key + " không thể là \u201c" + (equals < 0 ? "" : value) + "\u201d; có thể là: " + allowed,
                        key + " cannot be \u201c" + (equals < 0 ? "" : value) + "\u201d; it can be: " + allowed));
            }
            if (stated.putIfAbsent(key, value) != null) {
                throw UsageException.twice("--policy", key);
            }
        }
        return Policies.of(rulebook, stated);
    }

    private static UsageException refused(Text why) {
        return new UsageException("--policy: " + why.vi(), "--policy: " + why.en());
    }

    /**
     * All policies in one line, by who set them; those of the law with their place.
     *
     * @param policies the policies
     * @param language the language of the sources
     * @return the line
     */
    public static String line(Policies policies, Language language) {
        return String.join(
                "; ",
                Stream.of(Policies.Source.values())
                        .map(source -> line(policies, source, language))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static String line(Policies policies, Policies.Source source, Language language) {
        List<String> told = new ArrayList<>();
        for (Policy policy : Policy.values()) {
            if (policies.source(policy) == source) {
                told.add(policy.key() + "=" + policies.value(policy)
                        + policies.citation(policy)
                                .map(citation -> " (" + citation.in(language) + ")")
                                .orElse(""));
            }
        }
        return told.isEmpty() ? "" : source.text().in(language) + ": " + String.join(", ", told);
    }
}
