// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Language;

class ElementsTest {
    @Test
    void classesStandInTheNameAndAttributesInOrder() {
        assertThat(new Elements(Language.EN)
                        .open("td.n.none", Map.of("data-label", "A", "aria-label", "B"))
                        .close()
                        .end())
                .isEqualTo("<td aria-label=\"B\" class=\"n none\" data-label=\"A\"></td>");
    }

    @Test
    void textsAndAttributesAreEscaped() {
        assertThat(new Elements(Language.EN)
                        .open("p", Map.of("title", "\"<"))
                        .text("<b> & 'c'")
                        .close()
                        .end())
                .isEqualTo("<p title=\"&quot;&lt;\">&lt;b&gt; &amp; &#39;c&#39;</p>");
    }

    @Test
    void emptyElementsOfHtmlAreNotClosedAndThoseOfDrawingsAre() {
        assertThat(new Elements(Language.EN)
                        .empty("br", Map.of())
                        .empty("rect", Map.of("x", "1"))
                        .end())
                .isEqualTo("<br><rect x=\"1\"/>");
    }

    @Test
    void aPageBeginsWithItsTypeAndLanguage() {
        assertThat(Elements.page(Language.VI).element("b", "x").close().end())
                .isEqualTo("<!doctype html>\n<html lang=\"vi\"><b>x</b></html>");
    }

    @Test
    void whatIsOpenIsNoWholeMarkup() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new Elements(Language.EN).open("p").open("b.x").end())
                .withMessage("every element must be closed, open: [b, p]");
    }

    @Test
    void daysAreWrittenAsPeopleWriteThem() {
        String said = "2020-11-15 … 2026-01-02; 2020-02-30, P-2020-11-15, 2020-11-15.csv, 12020-11-15";

        assertThat(new Elements(Language.VI).text(said).end())
                .isEqualTo("15/11/2020 … 2/1/2026; 2020-02-30, P-2020-11-15, 2020-11-15.csv, 12020-11-15");
        assertThat(new Elements(Language.EN).text(said).end()).isEqualTo(said);
        assertThat(new Elements(Language.VI)
                        .open("i", Map.of("id", "2020-11-15"))
                        .close()
                        .end())
                .isEqualTo("<i id=\"2020-11-15\"></i>");
    }
}
