// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.document.Document;
import vn.ocop.io.record.SeasonRecord;
import vn.ocop.io.record.Verification;

/** What came of verifying a record or a chain, as text. */
final class VerifyView implements View {
    private static final Text TITLE = new Text("Kiểm tra biên bản điện tử", "Verification");

    private static final Text WHOLE_CHAIN = new Text(
            "chuỗi liền, không dòng nào bị sửa, chèn, xóa hay đổi chỗ",
            "the chain is whole, no line was changed, inserted, removed or moved");
    private static final Text TAIL = new Text(
            "Đuôi chuỗi bị cắt chỉ thấy được khi so số dòng và mã băm này với biên bản giấy",
            "That the last lines were cut off is seen only by holding length and head beside the minutes");
    /** What fields of a result are called. */
    private static final Map<String, Text> FIELDS = Map.of(
            "star", new Text("hạng sao", "star"),
            "place", new Text("thứ hạng", "place"),
            "outcome", new Text("kết quả", "outcome"),
            "average.sum", new Text("tổng điểm", "sum of points"),
            "average.count", new Text("số phiếu", "number of sheets"),
            "bandStar", new Text("hạng theo điểm", "star of the points"),
            "minimumStar", new Text("hạng theo yêu cầu tối thiểu", "star of the minimum requirements"),
            "findings", new Text("các ghi nhận", "findings"));

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
        boolean whole = verification.chain().isPresent() && verification.state() == Verification.State.SAME;
        lines.add(verification.state().name() + ": "
                + (whole ? WHOLE_CHAIN : verification.state().text()).in(language));
        verification.pointer().ifPresent(at -> lines.add("#" + at));
        verification
                .hash()
                .ifPresent(hash ->
                        lines.add(new Text("Mã băm, để so với biên bản giấy: ", "Hash, to be held beside the minutes: ")
                                        .in(language)
                                + hash));
        verification
                .library()
                .filter(library -> !library.equals(SeasonRecord.LIBRARY))
                .ifPresent(
                        library -> lines.add(new Text("Phiên bản thư viện ghi: ", "Recorded by version ").in(language)
                                + library
                                + new Text(", đang dùng: ", ", verified by ").in(language)
                                + SeasonRecord.LIBRARY));
        verification.chain().ifPresent(chain -> chain(chain, lines));
        verification.differences().forEach(of -> lines.add(difference(of)));
        return lines;
    }

    private String difference(Verification.Difference of) {
        String product = of.product().isEmpty() ? "" : of.product() + ", ";
        return product
                + FIELDS.getOrDefault(of.field(), Text.same(of.field())).in(language)
                + new Text(": đã ghi ", ": recorded ").in(language)
                + shown(of.recorded())
                + new Text(", tính lại ", ", comes out as ").in(language)
                + shown(of.recomputed());
    }

    private String shown(String value) {
        return value.isEmpty() ? new Text("không có", "nothing").in(language) : value;
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
        if (verification.state() == Verification.State.SAME && chain.found().isEmpty()) {
            lines.add(TAIL.in(language));
        }
    }

    @Override
    public String table() {
        return String.join("\n", lines()) + "\n";
    }

    @Override
    public String html() {
        Markup page = Markup.page(TITLE.in(language), language)
                .close()
                .open("section")
                .open("ul");
        lines().forEach(line -> page.element("li", line));
        return page.close().close().end();
    }
}
