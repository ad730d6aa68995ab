// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.Map;

/** Fills {@code {name}} placeholders. */
final class Template {
    private Template() {}

    static String fill(String template, Map<String, String> facts) {
        StringBuilder out = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            out.append(template, from, open);
            out.append(facts.getOrDefault(template.substring(open + 1, close), ""));
            from = close + 1;
        }
        return out.append(template, from, template.length()).toString();
    }

    static void requireFacts(String template, Map<String, String> facts) {
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            String name = template.substring(open + 1, template.indexOf('}', open));
            if (!facts.containsKey(name)) {
                throw new IllegalArgumentException("facts must contain \"" + name + "\", were " + facts.keySet());
            }
        }
    }
}
