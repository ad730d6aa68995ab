// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.document.Document;
import vn.ocop.io.record.SeasonRecord;
import vn.ocop.io.record.Verification;

/** What came of verifying a record or a chain, as text. */
final class VerifyView implements View {
    private static final Text TITLE = new Text("Kiểm tra biên bản điện tử", "Verification");

    private final Verification verification;
    private final Language language;

    VerifyView(Verification verification, Language language) {
        this.verification = verification;
        this.language = language;
    }

    @Override
    public Document document() {
        return verification;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                verification.state().name() + ": " + verification.state().text().in(language));
        verification.pointer().ifPresent(at -> lines.add("#" + at));
        verification
                .library()
                .filter(library -> !library.equals(SeasonRecord.LIBRARY))
                .ifPresent(
                        library -> lines.add(new Text("Phiên bản thư viện ghi: ", "Recorded by version ").in(language)
                                + library
                                + new Text(", đang dùng: ", ", verified by ").in(language)
                                + SeasonRecord.LIBRARY));
        verification.chain().ifPresent(chain -> chain(chain, lines));
        verification
                .differences()
                .forEach(of ->
                        lines.add(of.product() + " " + of.field() + ": " + of.recorded() + " → " + of.recomputed()));
        return lines;
    }

    private void chain(Verification.ChainState chain, List<String> lines) {
        lines.add(new Text("Số dòng: ", "Length: ").in(language) + chain.length());
        lines.add(new Text("Đầu chuỗi (mã băm dòng cuối): ", "Head (hash of the last line): ").in(language)
                + chain.head());
        chain.broken()
                .ifPresent(broken -> lines.add(new Text("Dòng ", "Line ").in(language) + broken.seq() + ": "
                        + broken.how().text().in(language)));
        chain.found()
                .ifPresent(length ->
                        lines.add(new Text("Mã băm đã cho là của dòng ", "The given head is that of line ").in(language)
                                + length));
    }

    @Override
    public String table() {
        return String.join("\n", lines()) + "\n";
    }

    @Override
    public String html() {
        Markup page = Markup.page(TITLE.in(language), language).close().open("ul");
        lines().forEach(line -> page.element("li", line));
        return page.close().end();
    }
}
