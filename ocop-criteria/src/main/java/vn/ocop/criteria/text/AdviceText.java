// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.advice.Proof;
import vn.ocop.criteria.advice.Upgrades;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;

/** How a product rises to a star, in words: what it takes, why no less does, and the cheapest plans. */
final class AdviceText {
    private static final Text TITLE = new Text("{product}: lên {star} sao", "{product}: up to {star} stars");
    private static final Text RESULT = new Text("Kết quả", "Result");
    private static final Text PROOF = new Text("Vì sao không ít hơn", "Why no less does");
    private static final Text FORCED = new Text("Phương án nào cũng phải có", "In every cheapest plan");
    private static final Text PLAN = new Text(
            "Phương án {number}: {cost}, được {sum} điểm trên {sheets}",
            "Plan {number}: {cost}, {sum} points on {sheets}");
    private static final Text CHANGE = new Text(
            "{criterion}: {from} → {to} ({text}), +{gain} điểm, {cost}",
            "{criterion}: {from} → {to} ({text}), +{gain} points, {cost}");
    private static final Text MARK = new Text("; dấu {star} sao, {citation}", "; mark of {star} stars, {citation}");
    private static final Text NONE_LISTED = new Text(
            "{criterion}: đến lượt phải trả lời, không đạt mức nào",
            "{criterion}: falls due, none of the options is met");
    private static final Text REASONS = new Text("Vì sao không được", "Why it cannot be");
    private static final Text POINTS_BELOW = new Text(
            "Ít hơn {cost} thì được nhiều nhất {most} điểm, dưới {needed}, nhờ các thay đổi:",
            "For less than {cost} there are at most {most} points, below {needed}, by these changes:");
    private static final Text MARKS_ALONE =
            new Text("Riêng các dấu sao bắt buộc đã cần {cost}", "The minimum marks alone take {cost}");
    private static final Text POSSIBLE =
            new Text("Ít nhất {cost}; có {plans} phương án như vậy", "At least {cost}; there are {plans} such plans");
    private static final Text NEEDED =
            new Text("Cần {needed} điểm trên {sheets}", "{needed} points are needed on {sheets}");

    private final Upgrades upgrades;
    private final NumberFormat format;
    private final int plans;
    private final Optional<Proof> proof;
    private final List<Upgrades.Forced> forced;
    private final String sheets;

    private AdviceText(Upgrades upgrades, int plans, Language language) {
        this.upgrades = upgrades;
        this.plans = plans;
        this.format = NumberFormat.of(language);
        this.proof = upgrades.proof();
        this.forced = upgrades.forced();
        this.sheets = format.sheets(upgrades.evaluation().judgement().counted().size());
    }

    static Outline of(Upgrades upgrades, int plans, Language language) {
        return new AdviceText(upgrades, plans, language).outline();
    }

    private Outline outline() {
        Map<String, String> names = Map.of(
                "product", upgrades.evaluation().productId(),
                "star", Integer.toString(upgrades.target().number()));
        Outline outline = new Outline(format.language(), fill(TITLE, names), "ocop-advice");
        Outline.Line result = outline.block(format.of(RESULT));
        result.add(fill(
                of(upgrades.state()),
                Map.of(
                        "cost", cost(upgrades.cost().orElse(0)),
                        "plans", upgrades.count().toString())));
        proof.ifPresent(of -> result.add(fill(NEEDED, Map.of("needed", Long.toString(of.needed()), "sheets", sheets))));
        result.add(format.of(ScenarioText.ASSUMED));
        Outline.Line reasons = outline.block(format.of(REASONS));
        upgrades.reasons().forEach(reason -> reasons.add(sentence(reason)));
        proof.ifPresent(of -> proof(outline.block(format.of(PROOF)), of));
        Outline.Line inAll = outline.block(format.of(FORCED));
        forced.forEach(one -> inAll.add(name(one.criterion()) + mark(one.mark())));
        int number = 0;
        for (Upgrades.Plan plan : upgrades.best(plans)) {
            number++;
            plan(outline.block(plan(PLAN, number, plan)), plan);
        }
        return outline;
    }

    private void proof(Outline.Line block, Proof of) {
        if (of.mostPointsBelow().isEmpty()) {
            block.add(fill(MARKS_ALONE, Map.of("cost", cost(of.cost()))));
            return;
        }
        Outline.Line line = block.add(fill(
                POINTS_BELOW,
                Map.of(
                        "cost", cost(of.cost()),
                        "most", Long.toString(of.mostPointsBelow().getAsLong()),
                        "needed", Long.toString(of.needed()))));
        of.witness().ifPresent(witness -> plan(line, witness));
    }

    private String plan(Text heading, int number, Upgrades.Plan plan) {
        return fill(
                heading,
                Map.of(
                        "number", Integer.toString(number),
                        "cost", cost(plan.cost()),
                        "sum", Long.toString(plan.sum()),
                        "sheets", sheets));
    }

    private void plan(Outline.Line under, Upgrades.Plan plan) {
        plan.changes().forEach(change -> under.add(change(change)));
        plan.none().forEach(criterion -> under.add(fill(NONE_LISTED, Map.of("criterion", name(criterion)))));
    }

    private String change(Upgrades.Change change) {
        Optional<Mark> mark = forced.stream()
                .filter(one -> one.criterion().equals(change.criterion()))
                .findFirst()
                .flatMap(Upgrades.Forced::mark);
        return fill(
                        CHANGE,
                        Map.of(
                                "criterion", name(change.criterion()),
                                "from", format.of(from(change.from())),
                                "to", change.to().label(),
                                "text", format.of(change.to().text()),
                                "gain", Long.toString(change.gain()),
                                "cost", cost(change.cost())))
                + mark(mark);
    }

    static Text from(String from) {
        return switch (from) {
            case "none" -> new Text("không mức nào", "none");
            case "missing" -> new Text("chưa trả lời", "not answered yet");
            case "mixed" -> new Text("khác nhau", "mixed");
            default -> Text.same(from);
        };
    }

    private String mark(Optional<Mark> mark) {
        return mark.map(of -> fill(
                        MARK,
                        Map.of(
                                "star", Integer.toString(of.star().number()),
                                "citation", of.citation().in(format.language()))))
                .orElse("");
    }

    private String sentence(Upgrades.Reason reason) {
        Map<String, String> facts = Map.of(
                "subject", reason.subject(),
                "star",
                        reason.star()
                                .or(() -> Optional.of(upgrades.target()))
                                .map(Star::number)
                                .map(String::valueOf)
                                .orElse(""),
                "most", reason.most().isPresent() ? Long.toString(reason.most().getAsLong()) : "");
        return fill(of(reason.kind()), facts)
                + reason.citation()
                        .map(citation -> " [" + citation.in(format.language()) + "]")
                        .orElse("");
    }

    private static Text of(Upgrades.State state) {
        return switch (state) {
            case REACHED_ALREADY -> new Text("Đã đạt hạng sao này", "The product has this star already");
            case POSSIBLE -> POSSIBLE;
            case IMPOSSIBLE -> new Text("Không có phương án nào", "There is no plan");
            case NOT_ASKABLE ->
                new Text("Phiếu chấm chưa cho biết có thể thay đổi gì", "The sheets do not say what could be changed");
        };
    }

    private static Text of(Upgrades.Reason.Kind kind) {
        return switch (kind) {
            case INVALID ->
                new Text(
                        "Phiếu chấm trái bộ quy tắc hoặc tự mâu thuẫn",
                        "The sheets contradict the rulebook or themselves");
            case NOT_EVALUATED ->
                new Text("Sản phẩm đã rút hoặc không được đánh giá", "The product was withdrawn or not evaluated");
            case NO_QUORUM -> new Text("Hội đồng không đủ thành viên", "The council has no quorum");
            case NO_CRITERIA -> new Text("Không biết các tiêu chí của bộ", "The criteria of the set are not known");
            case PART_LEVEL ->
                new Text("Thành viên chấm theo phần, không theo tiêu chí", "Members scored parts, not criteria");
            case MISSING_SHEETS -> new Text("Thiếu phiếu của thành viên", "Sheets are missing");
            case KNOCK_OUT -> new Text("Điều kiện loại đã nêu: {subject}", "A stated knock-out stands: {subject}");
            case UNDECIDED ->
                new Text(
                        "Hội đồng không kết luận tiêu chí {subject} đạt dấu {star} sao; câu trả lời không thay được"
                                + " kết luận",
                        "The council has not decided that criterion {subject} meets the mark of {star} stars; answers"
                                + " do not change what it decided");
            case FROZEN ->
                new Text(
                        "Tiêu chí {subject} được giữ nguyên, chưa đạt dấu {star} sao",
                        "Criterion {subject} is frozen and does not meet the mark of {star} stars");
            case PERSONAL ->
                new Text(
                        "Tiêu chí {subject} thuộc về nhân thân, không tư vấn thay đổi",
                        "Criterion {subject} is about a person; no change is advised");
            case REQUIREMENT ->
                new Text(
                        "Yêu cầu của tiêu chí {subject} đã nêu là không đạt",
                        "The requirement of criterion {subject} is stated as not met");
            case NO_OPTION ->
                new Text(
                        "Tiêu chí {subject}: không còn mức nào được phép mà đạt",
                        "Criterion {subject}: no option that is open meets what is asked");
            case ZERO_STOP ->
                new Text(
                        "Tiêu chí {subject} vẫn 0 điểm, hồ sơ bị loại",
                        "Criterion {subject} stays at nothing, which disqualifies");
            case POINTS ->
                new Text("Thay đổi hết cũng chỉ được {most} điểm", "All changes together give {most} points only");
            case TOO_MANY_POINTS ->
                new Text(
                        "Quá {most} điểm thì phải đạt các dấu bắt buộc của hạng {star} sao, không đạt thì không có"
                                + " hạng nào",
                        "With more than {most} points the minimum marks of {star} stars have to be met; without them"
                                + " there is no star at all");
            case SUBJECT ->
                new Text("Chủ thể không thuộc đối tượng của bộ", "The subject is not one that the set admits");
            case NO_DECISION ->
                new Text(
                        "Hội đồng chưa kết luận gì về các dấu bắt buộc",
                        "The council has decided nothing of the minimum marks");
        };
    }

    private String name(Criterion criterion) {
        return criterion.code() + " " + format.of(criterion.title());
    }

    private String cost(long cost) {
        boolean counts = upgrades.unit().equals("changes");
        return cost + " "
                + (counts ? format.of(new Text("thay đổi", cost == 1 ? "change" : "changes")) : upgrades.unit());
    }

    private String fill(Text sentence, Map<String, String> facts) {
        return format.fill(sentence, name -> facts.getOrDefault(name, ""));
    }
}
