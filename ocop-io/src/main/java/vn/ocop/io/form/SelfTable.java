// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Papers;

/** Part III of the self-assessment: the subject's points in order, and what may go with them. */
final class SelfTable {
    private static final List<Node.Column> COLUMNS = List.of(
            Node.Column.text("Tiêu chí", 42),
            Node.Column.figure("Điểm tối đa", 10),
            Node.Column.figure("Điểm tự đánh giá", 12),
            Node.Column.text("Mô tả, chứng minh", 24),
            Node.Column.text("Có thể nộp", 12));
    private static final List<Node.Column> EVIDENCE =
            List.of(Node.Column.figure("TT", 7), Node.Column.text("Nội dung", 38), Node.Column.text("Yêu cầu", 55));

    private SelfTable() {}

    static List<Node> of(Call call, Evaluation of) {
        List<Node.Row> rows = new ArrayList<>();
        Optional<ScoreSheet> own = call.own(of.productId());
        of.sheets().set().ifPresent(set -> {
            for (Criterion criterion : set.criteria()) {
                rows.add(row(call, set, criterion, own));
            }
        });
        return List.of(Node.table("Kết quả tự đánh giá theo thứ tự từng tiêu chí", COLUMNS, rows));
    }

    private static Node.Row row(Call call, CriteriaSet set, Criterion criterion, Optional<ScoreSheet> own) {
        String points = own.filter(sheet -> !(sheet.answer(criterion) instanceof Answer.Missing))
                .filter(sheet -> sheet.partHundredths(0).isEmpty())
                .map(sheet -> String.valueOf(sheet.points(criterion)))
                .orElse(Node.DOTS);
        String evidence = call.papers().evidenceFor(set.number(), criterion).stream()
                .map(kind -> String.valueOf(kind.number()))
                .collect(Collectors.joining(", "));
        return Node.Row.of(
                criterion.code() + ". " + criterion.title().vi(),
                String.valueOf(criterion.points()),
                points,
                Node.DOTS,
                evidence.isEmpty() ? "–" : evidence);
    }

    static List<Node> evidence(Call call) {
        List<Node.Row> rows = new ArrayList<>();
        for (Papers.Evidence kind : call.papers().evidence()) {
            rows.add(Node.Row.of(String.valueOf(kind.number()), kind.name().vi(), kind.asks()));
        }
        return List.of(Node.table("Tài liệu minh chứng (tham khảo)", EVIDENCE, rows));
    }
}
