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
        assertThat(new Elements()
                        .open("td.n.none", Map.of("data-label", "A", "aria-label", "B"))
                        .close()
                        .end())
                .isEqualTo("<td aria-label=\"B\" class=\"n none\" data-label=\"A\"></td>");
    }

    @Test
    void textsAndAttributesAreEscaped() {
        assertThat(new Elements()
                        .open("p", Map.of("title", "\"<"))
                        .text("<b> & 'c'")
                        .close()
                        .end())
                .isEqualTo("<p title=\"&quot;&lt;\">&lt;b&gt; &amp; &#39;c&#39;</p>");
    }

    @Test
    void emptyElementsOfHtmlAreNotClosedAndThoseOfDrawingsAre() {
        assertThat(new Elements()
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
                .isThrownBy(() -> new Elements().open("p").open("b.x").end())
                .withMessage("every element must be closed, open: [b, p]");
    }
}
