// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.text.Wording;

/** Lists of products: what is asked for, what came out, what is to be decided. */
final class ResultBlocks {
    private static final List<Node.Column> REQUEST = List.of(
            Node.Column.figure("TT", 7),
            Node.Column.text("Tên sản phẩm", 30),
            Node.Column.text("Mã số", 17),
            Node.Column.text("Chủ thể", 28),
            Node.Column.text("Lần đăng ký", 18));
    private static final List<Node.Column> DECISION = List.of(
            Node.Column.figure("TT", 7),
            Node.Column.text("Tên sản phẩm", 34),
            Node.Column.text("Mã số", 18),
            Node.Column.text("Chủ thể", 28),
            Node.Column.text("Hạng", 13));

    private ResultBlocks() {}

    static List<Node> request(Call call, List<Evaluation> products) {
        List<Node.Row> rows = new ArrayList<>();
        for (Evaluation of : products) {
            String id = of.productId();
            rows.add(Node.Row.of(
                    String.valueOf(rows.size() + 1),
                    call.name(id),
                    id,
                    call.subject(id).orElse(Node.DOTS),
                    call.kind(id).map(kind -> kind.text().vi()).orElse(Node.DOTS)));
        }
        return List.of(Node.table("Sản phẩm đề nghị đánh giá, phân hạng", REQUEST, rows));
    }

    static List<Node> summary(Call call, List<Evaluation> products) {
        List<Part> parts = call.rulebook().parts();
        List<Node.Column> columns = new ArrayList<>();
        columns.add(Node.Column.figure("Xếp thứ", 7));
        columns.add(Node.Column.text("Sản phẩm (mã số)", 26));
        columns.add(Node.Column.text("Chủ thể", 17));
        int each = Math.max(1, 27 / parts.size());
        parts.forEach(part -> columns.add(Node.Column.figure(part.code(), each)));
        columns.add(Node.Column.figure("Điểm trung bình", 11));
        columns.add(Node.Column.text("Kết quả", 12));
        List<Node.Row> rows = new ArrayList<>();
        for (Ranking.Entry entry : call.entries()) {
            if (products.contains(entry.evaluation())) {
                rows.add(row(call, entry, parts.size()));
            }
        }
        return List.of(Node.table("Kết quả đánh giá, phân hạng", columns, rows));
    }

    private static Node.Row row(Call call, Ranking.Entry entry, int parts) {
        Evaluation of = entry.evaluation();
        String id = of.productId();
        List<String> cells = new ArrayList<>();
        cells.add(entry.place().map(String::valueOf).orElse("–"));
        cells.add(call.name(id) + (call.name(id).equals(id) ? "" : " (" + id + ")"));
        cells.add(call.subject(id).orElse(Node.DOTS));
        List<Average> means = of.parts();
        for (int i = 0; i < parts; i++) {
            cells.add(Figures.mean(i < means.size() ? Optional.of(means.get(i)) : Optional.empty()));
        }
        cells.add(Figures.mean(of.average()));
        cells.add(outcome(of));
        return new Node.Row(cells, false);
    }

    /** The star, or why there is none. */
    static String outcome(Evaluation of) {
        return of.star()
                .filter(star -> of.outcome() == Outcome.RATED)
                .map(Call::stars)
                .orElse(of.outcome().text().in(Language.VI));
    }

    static List<Node> decision(Call call, List<Evaluation> products) {
        List<Node.Row> rows = new ArrayList<>();
        for (Evaluation of : products) {
            Optional<Star> star = call.next(of)
                    .filter(step -> step.state() == NextStep.State.RECOGNISED)
                    .flatMap(NextStep::star);
            if (star.isPresent()) {
                rows.add(Node.Row.of(
                        String.valueOf(rows.size() + 1),
                        call.name(of.productId()),
                        of.productId(),
                        call.subject(of.productId()).orElse(Node.DOTS),
                        Call.stars(star.get())));
            }
        }
        return List.of(Node.table("Sản phẩm được công nhận và cấp giấy chứng nhận", DECISION, rows));
    }

    /** What goes up to the next level is approved and no more. */
    static List<Node> sentUp(Call call, List<Evaluation> products) {
        List<String> texts = new ArrayList<>();
        for (Evaluation of : products) {
            call.next(of)
                    .filter(step -> step.state() == NextStep.State.PROPOSED)
                    .ifPresent(step -> texts.add(call.name(of.productId()) + ": "
                            + Wording.in(Language.VI).of(step)));
        }
        return texts.isEmpty() ? List.of() : Blocks.items(texts);
    }
}
