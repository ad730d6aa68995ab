// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class TemplateProperties {

    /** A template built from its parts must come out as the parts with the values in between, whatever the values are. */
    @Property(tries = 300)
    void valuesStandWhereTheirNamesStood(
            @ForAll @Size(max = 5) List<@AlphaChars @StringLength(min = 1, max = 3) String> names,
            @ForAll @Chars({'{', '}', 'a', ' '}) @StringLength(max = 6) String value) {
        StringBuilder template = new StringBuilder("<");
        StringBuilder expected = new StringBuilder("<");
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : names) {
            facts.put(name, value + name);
            template.append('{').append(name).append("}, ");
            expected.append(value).append(name).append(", ");
        }
        Template.requireFacts(template.toString(), facts, Language.EN);
        assertThat(Template.fill(template.toString(), facts, Language.EN)).isEqualTo(expected.toString());
        assertThat(Template.placeholders(template.toString())).isEqualTo(names);
    }
}
