// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.ocop.budget.Dong;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.budget.norms.Entitlement;
import vn.ocop.core.Confidence;
import vn.ocop.core.Language;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Text;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.EntitlementDocument;

/** What claims are entitled to under norms, as text. */
final class EntitlementView implements View {
    private static final Text TITLE = new Text("Đối chiếu định mức hỗ trợ", "Support against the norms");
    private static final Text UNIT = new Text("Đơn vị tính", "Unit");
    private static final Text NORMS = new Text("Định mức", "Norms");
    private static final Text UNSURE = new Text("độ tin cậy", "confidence");
    private static final Text CLAIM = new Text("Đề nghị", "Claim");
    private static final Text PURPOSE = new Text("Nội dung", "Purpose");
    private static final Text SUBJECT = new Text("Chủ thể", "Subject");
    private static final Text LINE = new Text("Dòng", "Line");
    private static final Text COST = new Text("Chi phí", "Cost");
    private static final Text GRANTED = new Text("Được hỗ trợ", "Granted");
    private static final Text TOTAL = new Text("Tổng", "Total");
    private static final Text WHY = new Text("Cách tính", "How it came about");

    private final EntitlementDocument document;
    private final MoneyUnit unit;
    private final Language language;

    EntitlementView(EntitlementDocument document, MoneyUnit unit, Language language) {
        this.document = document;
        this.unit = unit;
        this.language = language;
    }

    @Override
    public Document document() {
        return document;
    }

    private String summary() {
        StringBuilder text = new StringBuilder(NORMS.in(language))
                .append(": ")
                .append(document.norms().province().in(language))
                .append(" (")
                .append(document.norms().id())
                .append(") · ")
                .append(UNIT.in(language))
                .append(": ")
                .append(unit.text().in(language));
        for (LegalDocument source : document.norms().documents()) {
            text.append(" · ")
                    .append(source.number())
                    .append(", ")
                    .append(source.title().in(language));
            if (source.confidence() != Confidence.HIGH) {
                text.append(" (")
                        .append(UNSURE.in(language))
                        .append(": ")
                        .append(source.confidence().text().in(language))
                        .append(')');
            }
        }
        return text.toString();
    }

    private List<String> notes() {
        return document.norms().notes().stream().map(note -> note.in(language)).toList();
    }

    private String print(BigInteger dong) {
        return Dong.print(dong, unit);
    }

    private String cost(Entitlement entitlement) {
        OptionalLong cost = entitlement.claim().cost();
        return cost.isPresent() ? print(BigInteger.valueOf(cost.getAsLong())) : "–";
    }

    private String granted(Entitlement entitlement) {
        return print(BigInteger.valueOf(entitlement.dong()));
    }

    // --- for a terminal

    @Override
    public String table() {
        TextTable table = new TextTable("llllrr")
                .row(
                        CLAIM.in(language),
                        PURPOSE.in(language),
                        SUBJECT.in(language),
                        LINE.in(language),
                        COST.in(language),
                        GRANTED.in(language));
        for (Entitlement entitlement : document.entitlements()) {
            table.row(
                    entitlement.claim().id(),
                    entitlement.claim().purpose(),
                    entitlement.claim().subject(),
                    entitlement.claim().line().orElse("–"),
                    cost(entitlement),
                    granted(entitlement));
        }
        table.row(TOTAL.in(language), "", "", "", "", print(document.granted()));
        StringBuilder text = new StringBuilder(summary()).append('\n');
        notes().forEach(note -> text.append(note).append('\n'));
        text.append('\n').append(table);
        for (Entitlement entitlement : document.entitlements()) {
            text.append('\n').append(entitlement.claim().id()).append(":\n");
            entitlement
                    .steps()
                    .forEach(step ->
                            text.append("  ").append(step.explanation(language)).append('\n'));
        }
        Findings.print(text, document.findings());
        return text.toString();
    }

    // --- for a browser

    @Override
    public String html() {
        Markup page = Markup.page(TITLE.in(language), language).element("p.soft", summary());
        notes().forEach(note -> page.element("p.sample", note));
        page.close().table("stack", TITLE.in(language));
        List.of(CLAIM, PURPOSE, SUBJECT, LINE).forEach(text -> page.element("th", text.in(language)));
        List.of(COST, GRANTED).forEach(text -> page.element("th.n", text.in(language)));
        page.element("th", WHY.in(language)).body();
        document.entitlements().forEach(entitlement -> row(page, entitlement));
        page.open("tr.total")
                .open("td", Map.of("colspan", "5"))
                .text(TOTAL.in(language))
                .close()
                .cell(GRANTED.in(language), "n", print(document.granted()))
                .open("td")
                .close()
                .close()
                .endTable();
        Findings.print(page, document.findings(), language);
        return page.end();
    }

    private void row(Markup page, Entitlement entitlement) {
        page.open("tr")
                .cell(CLAIM.in(language), "", entitlement.claim().id())
                .cell(PURPOSE.in(language), "", entitlement.claim().purpose())
                .cell(SUBJECT.in(language), "", entitlement.claim().subject())
                .cell(LINE.in(language), "", entitlement.claim().line().orElse("–"))
                .cell(COST.in(language), "n", cost(entitlement))
                .cell(GRANTED.in(language), "n", granted(entitlement))
                .openCell(WHY.in(language), "wide");
        entitlement.steps().forEach(step -> page.element("div.soft", step.explanation(language)));
        page.closeCell().close();
    }
}
