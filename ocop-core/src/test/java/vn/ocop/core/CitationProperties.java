// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CitationProperties {
    private static final LegalDocument DOCUMENT = LegalDocument.builder()
            .id("doc")
            .number("1/KH")
            .date(LocalDate.of(2020, 4, 16))
            .title(new Text("Kế hoạch", "Plan"))
            .build();

    private record Leg(Citation.Step step, String value) {}

    @Provide
    Arbitrary<List<Leg>> ways() {
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("abIVX0123456789.-ăđ ")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(value -> !value.isBlank());
        return Combinators.combine(Arbitraries.of(Citation.Step.class), values)
                .as(Leg::new)
                .list()
                .ofMaxSize(5);
    }

    @Property(tries = 300)
    void whatIsPrintedIsReadBack(@ForAll("ways") List<Leg> legs) {
        Citation citation = Citation.of(DOCUMENT);
        for (Leg leg : legs) {
            citation = citation.then(leg.step(), leg.value());
        }
        String printed = citation.toString();
        assertThat(Citation.of(DOCUMENT, printed.substring("doc".length()))).isEqualTo(citation);
    }
}
