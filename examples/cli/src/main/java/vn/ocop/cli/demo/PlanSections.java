// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli.demo;

import java.util.stream.Collectors;
import vn.ocop.budget.FundingSource;
import vn.ocop.budget.norms.FundingPlan;
import vn.ocop.cli.Markup;
import vn.ocop.core.Citation;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.examples.khanhhoa.KhanhHoa2020;

/** What the report says of the plan itself: its principles, and where its money comes from. */
final class PlanSections {
    private final KhanhHoa2020 plan;
    private final Language language;
    private final Markup page;

    PlanSections(KhanhHoa2020 plan, Language language, Markup page) {
        this.plan = plan;
        this.language = language;
        this.page = page;
    }

    private String in(Text text) {
        return text.in(language);
    }

    private String place(Citation citation) {
        return citation.in(language);
    }

    void principles() {
        String principles = plan.principles().stream()
                .map(principle -> in(principle.text()))
                .collect(Collectors.joining(" · "));
        page.open("p.soft")
                .text(in(new Text("Nguyên tắc: ", "Principles: ")) + principles + " ")
                .element("small", place(plan.principles().get(0).citation()))
                .close();
    }

    void funding() {
        page.element("h3", in(new Text("Nguồn vốn và trình tự bố trí", "Sources of the money and who handles it")));
        page.open("ul");
        for (FundingSource source : plan.funding().sources()) {
            page.open("li").element("strong", source.name() + ": ");
            page.text(source.bases().stream().map(this::basis).collect(Collectors.joining("; "))
                            + source.about()
                                    .map(about -> " (" + in(about) + ")")
                                    .orElse(""))
                    .close();
        }
        for (FundingPlan.Step step : plan.funding().steps()) {
            page.open("li")
                    .text(in(step.owner()) + ": " + in(step.action()) + " ")
                    .element("small", place(step.citation()))
                    .close();
        }
        page.close();
    }

    private String basis(Citation basis) {
        String place = place(basis);
        return basis.document().equals(KhanhHoa2020.plan())
                ? place
                : place + ", " + in(basis.document().title());
    }
}
