// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills {@code {name}} placeholders from the fact of that name, or from the one in the language of the template. */
final class Template {
    private Template() {}

    static String fill(String template, Map<String, String> facts, Language language) {
        StringBuilder out = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = close(template, open);
            out.append(template, from, open);
            out.append(
                    fact(template.substring(open + 1, close), facts, language).orElse(""));
            from = close + 1;
        }
        return out.append(template, from, template.length()).toString();
    }

    static void requireFacts(String template, Map<String, String> facts, Language language) {
        for (String name : placeholders(template)) {
            if (fact(name, facts, language).isEmpty()) {
                throw new IllegalArgumentException("facts must contain \"" + name + "\", were " + facts.keySet());
            }
        }
    }

    /** The name of the fact that holds a text in one language. */
    static String name(String text, Language language) {
        return text + "." + language.tag();
    }

    private static Optional<String> fact(String name, Map<String, String> facts, Language language) {
        return Optional.ofNullable(facts.get(name)).or(() -> Optional.ofNullable(facts.get(name(name, language))));
    }

    static List<String> placeholders(String template) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = close(template, open);
            names.add(template.substring(open + 1, close));
            from = close + 1;
        }
        return names;
    }

    private static int close(String template, int open) {
        int close = template.indexOf('}', open);
        if (close < 0) {
            throw new IllegalArgumentException("template must close every \"{\", was \"" + template + "\"");
        }
        return close;
    }
}
