// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Language;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.Opinion;
import vn.ocop.io.Season;

/**
 * What minutes say of a council: who sat on it, who was there, how far apart the sheets were. Immutable.
 *
 * @param call what is known
 * @param products the products of the council
 * @param council who sits on it
 */
record CouncilBlocks(Call call, List<Evaluation> products, Council council) {
    private static final Wording WORDING = Wording.in(Language.VI);
    private static final String NOBODY = "không có";
    private static final Set<Comparison.Kind> HELD = Set.of(Comparison.Kind.QUORUM, Comparison.Kind.CHAIR);
    private static final List<Node.Column> ROSTER = List.of(
            Node.Column.figure("TT", 6),
            Node.Column.text("Họ tên", 20),
            Node.Column.text("Chức vụ, cơ quan", 28),
            Node.Column.text("Vai trò trong Hội đồng", 17),
            Node.Column.text("Có mặt", 9),
            Node.Column.text("Dự thay, văn bản", 20));
    private static final List<Node.Column> SPREAD = List.of(
            Node.Column.text("Sản phẩm", 40),
            Node.Column.figure("Lần chấm", 12),
            Node.Column.figure("Số phiếu", 12),
            Node.Column.figure("Thấp nhất", 12),
            Node.Column.figure("Cao nhất", 12),
            Node.Column.figure("Chênh lệch", 12));
    private static final List<Node.Column> MARKS = List.of(
            Node.Column.text("Sản phẩm", 30),
            Node.Column.text("Tiêu chí, hạng sao", 24),
            Node.Column.figure("Số phiếu đạt", 13),
            Node.Column.text("Hội đồng kết luận", 15),
            Node.Column.text("Biểu quyết (đồng ý, không, trắng)", 18));
    private static final List<Node.Column> CONSULTATION = List.of(
            Node.Column.text("Sản phẩm", 28),
            Node.Column.text("Đã lấy ý kiến", 24),
            Node.Column.text("Đã trả lời", 24),
            Node.Column.text("Chưa trả lời", 24));

    List<Node> roster() {
        List<Node.Row> rows = new ArrayList<>();
        for (CouncilMember member : council.members()) {
            String where = List.of(member.position().orElse(""), member.agency().orElse("")).stream()
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", "));
            String instead = List.of(
                            member.standsFor().map(id -> "thay " + name(id)).orElse(""),
                            member.authority().orElse(""))
                    .stream()
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", "));
            rows.add(Node.Row.of(
                    String.valueOf(rows.size() + 1),
                    Call.name(member),
                    Node.orDots(where),
                    council.isStated() ? member.role().text().vi() : Node.DOTS,
                    council.isStated() ? (member.present() ? "có" : "vắng") : Node.DOTS,
                    instead.isEmpty() ? "–" : instead));
        }
        return List.of(Node.table("Thành phần Hội đồng", ROSTER, rows));
    }

    private String name(String id) {
        return council.member(id).map(Call::name).orElse(id);
    }

    List<Node> absences() {
        List<String> texts = new ArrayList<>();
        for (CouncilMember member : council.members()) {
            List<Season.Presence> stated = call.season().presence().stream()
                    .filter(row -> row.member().equals(member.id()) && !row.isPresent())
                    .toList();
            for (Season.Presence row : stated) {
                String of = row.product().isBlank() ? "phiên " + row.session() : "sản phẩm " + call.name(row.product());
                texts.add(Call.name(member) + " (" + of + "): " + Node.orDots(row.reason()));
            }
            if (stated.isEmpty() && !member.present()) {
                texts.add(Call.name(member) + ": " + Node.DOTS);
            }
        }
        if (texts.isEmpty() && council.isStated()) {
            texts.add(NOBODY);
        }
        return Blocks.items(texts);
    }

    /** Whether the council could decide; what holds for all products is said once. */
    List<Node> quorum() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Evaluation of : products) {
            of.judgement().comparisons().stream()
                    .filter(comparison -> HELD.contains(comparison.kind()))
                    .forEach(comparison -> said.computeIfAbsent(WORDING.of(comparison), key -> new ArrayList<>())
                            .add(call.name(of.productId())));
        }
        List<String> texts = new ArrayList<>();
        said.forEach((text, of) ->
                texts.add(of.size() == products.size() ? text : text + " (" + String.join("; ", of) + ")"));
        return Blocks.items(texts);
    }

    List<Node> conflicts() {
        List<String> texts = new ArrayList<>();
        for (Evaluation of : products) {
            for (String member : of.sheets().conflicts()) {
                texts.add(name(member) + ": " + call.name(of.productId()));
            }
        }
        return Blocks.items(texts);
    }

    List<Node> spread() {
        List<Node.Row> rows = new ArrayList<>();
        for (Evaluation of : products) {
            List<ScoreSheet> counted = of.countedSheets();
            OptionalInt rounds =
                    of.sheets().sheets().stream().mapToInt(ScoreSheet::round).max();
            List<Integer> totals = counted.stream()
                    .map(ScoreSheet::totalHundredths)
                    .filter(OptionalInt::isPresent)
                    .map(OptionalInt::getAsInt)
                    .sorted()
                    .toList();
            boolean known = !totals.isEmpty();
            int lowest = known ? totals.get(0) : 0;
            int highest = known ? totals.get(totals.size() - 1) : 0;
            rows.add(Node.Row.of(
                    call.name(of.productId()),
                    rounds.isPresent() ? String.valueOf(rounds.getAsInt()) : Node.DOTS,
                    known ? String.valueOf(totals.size()) : Node.DOTS,
                    known ? Figures.exact(lowest) : Node.DOTS,
                    known ? Figures.exact(highest) : Node.DOTS,
                    known ? Figures.exact(highest - lowest) : Node.DOTS));
        }
        return List.of(Node.table("Chênh lệch tổng điểm giữa các phiếu", SPREAD, rows));
    }

    /** Marks that some sheets meet and others do not, and what the council decided of any. */
    List<Node> marks() {
        List<Node.Row> rows = new ArrayList<>();
        for (Evaluation of : products) {
            of.judgement().comparisons().stream()
                    .filter(mark -> mark.kind() == Comparison.Kind.MARK && isDisputed(mark))
                    .map(mark -> row(
                            of,
                            mark.subject() + ", " + mark.star().map(Call::stars).orElse(""),
                            mark.found().toPlainString() + "/" + mark.count().orElse(0),
                            mark.decision()))
                    .forEach(rows::add);
            of.sheets().decisions().stream()
                    .map(one -> row(
                            of,
                            (one.isOfAll() ? "mọi dấu sao đến " : one.criterion() + ", ") + Call.stars(one.star()),
                            "–",
                            Optional.of(one)))
                    .forEach(rows::add);
        }
        return rows.isEmpty()
                ? Blocks.items(isJudged() ? List.of(NOBODY) : List.of())
                : List.of(Node.table("Yêu cầu tối thiểu có ý kiến khác nhau", MARKS, rows));
    }

    private boolean isJudged() {
        return products.stream().allMatch(of -> of.sheetsCounted() > 0);
    }

    private static boolean isDisputed(Comparison mark) {
        int count = mark.count().orElse(0);
        return mark.found().signum() > 0 && mark.found().compareTo(BigDecimal.valueOf(count)) < 0;
    }

    private Node.Row row(Evaluation of, String mark, String sheets, Optional<Mark.Decision> decision) {
        return Node.Row.of(
                call.name(of.productId()),
                mark,
                sheets,
                decision.map(one -> one.met() ? "đạt" : "không đạt").orElse(Node.DOTS),
                decision.map(Mark.Decision::votes).map(CouncilBlocks::votes).orElse(Node.DOTS));
    }

    private static String votes(Mark.Votes votes) {
        return votes.equals(Mark.Votes.NOT_STATED)
                ? Node.DOTS
                : List.of(votes.inFavour(), votes.against(), votes.abstaining()).stream()
                        .map(count -> count.isPresent() ? String.valueOf(count.getAsInt()) : Node.DOTS)
                        .collect(Collectors.joining(", "));
    }

    /** What members of this council want said, of its products or of none. */
    List<Node> opinions() {
        List<String> texts = new ArrayList<>();
        for (Opinion opinion : call.season().opinions()) {
            boolean ours = council.member(opinion.member()).isPresent()
                    && opinion.product()
                            .map(id -> products.stream()
                                    .anyMatch(of -> of.productId().equals(id)))
                            .orElse(true);
            if (ours) {
                texts.add(name(opinion.member())
                        + opinion.product().map(id -> ", " + call.name(id)).orElse("")
                        + (opinion.isDissent() ? ", ý kiến bảo lưu: " : ": ")
                        + opinion.text());
            }
        }
        return Blocks.items(texts);
    }

    static List<Node> consultation(Call call, List<Evaluation> products) {
        List<Node.Row> rows = new ArrayList<>();
        for (Evaluation of : products) {
            Set<String> returned = new LinkedHashSet<>();
            of.sheets().sheets().forEach(sheet -> returned.add(sheet.member().id()));
            List<CouncilMember> asked = of.sheets().council().members().stream()
                    .filter(member -> member.role().isMember())
                    .filter(member -> !of.sheets().conflicts().contains(member.id()))
                    .toList();
            rows.add(Node.Row.of(
                    call.name(of.productId()),
                    names(asked),
                    names(asked.stream()
                            .filter(one -> returned.contains(one.id()))
                            .toList()),
                    names(asked.stream()
                            .filter(one -> !returned.contains(one.id()))
                            .toList())));
        }
        return List.of(Node.table("Ý kiến bằng văn bản theo sản phẩm", CONSULTATION, rows));
    }

    private static String names(List<CouncilMember> members) {
        return members.isEmpty() ? "–" : members.stream().map(Call::name).collect(Collectors.joining("; "));
    }
}
