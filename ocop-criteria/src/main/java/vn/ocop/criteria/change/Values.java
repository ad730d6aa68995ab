// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.CouncilAgency;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.LevelOrder;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;

/**
 * What stands at a passage of a rulebook, as it is printed in both languages: two passages differ if this does. The only
 * words of this package, since they are what is compared.
 */
final class Values {
    private Values() {}

    static Text yesNo(boolean yes) {
        return yes ? new Text("có", "yes") : new Text("không", "no");
    }

    static Text identity(Rulebook rulebook) {
        return new Text(
                rulebook.id() + ", bản " + rulebook.revision(), rulebook.id() + " revision " + rulebook.revision());
    }

    static Text inForce(Rulebook rulebook) {
        return Text.same(rulebook.inForceFrom() + " – "
                + rulebook.inForceUntil().map(Object::toString).orElse(""));
    }

    static Text agency(CouncilAgency agency) {
        return new Text(
                agency.level().text().vi() + ": " + agency.name().vi(),
                agency.level().text().en() + ": " + agency.name().en());
    }

    /** A policy as a rulebook states it. */
    static Text policy(Policy policy, Policy.Statement statement) {
        boolean law = statement.citation().isPresent();
        String value = ": " + statement.value();
        return new Text(
                policy.title().vi() + value + (law ? "" : " (thông lệ)"),
                policy.title().en() + value + (law ? "" : " (practice)"));
    }

    static Text part(Part part) {
        return new Text(
                part.code() + " " + part.title().vi(),
                part.code() + " " + part.title().en());
    }

    static Text named(Part part, String value) {
        return Text.same(part.code() + " " + value);
    }

    static Text of(Star star, String value) {
        return new Text(star.text().vi() + ": " + value, star.text().en() + ": " + value);
    }

    static Text group(SetHeader header) {
        List<Text> path = new ArrayList<>(List.of(header.sector()));
        header.group().ifPresent(path::add);
        return joined(path);
    }

    static Text joined(List<Text> texts) {
        StringJoiner vi = new StringJoiner(", ").setEmptyValue("–");
        StringJoiner en = new StringJoiner(", ").setEmptyValue("–");
        for (Text text : texts) {
            vi.add(text.vi());
            en.add(text.en());
        }
        return new Text(vi.toString(), en.toString());
    }

    static Text subjects(SetHeader header) {
        return joined(header.subjects().stream()
                .sorted()
                .map(subject -> subject.text())
                .toList());
    }

    static Text status(SetHeader header) {
        return switch (header.status()) {
            case COMPLETE -> new Text("đầy đủ", "complete");
            case INCOMPLETE -> new Text("thiếu", "incomplete");
            case FRAME -> new Text("khung", "frame");
        };
    }

    static Text number(int points) {
        return Text.same(String.valueOf(points));
    }

    static Text kind(Criterion criterion) {
        return switch (criterion.kind()) {
            case CHOICE -> new Text("chọn một mức", "choice");
            case CASES -> new Text("theo trường hợp", "cases");
            case YES_NO -> new Text("có/không", "yes/no");
            case CONTAINER -> new Text("nhóm tiêu chí", "container");
        };
    }

    static Text condition(Criterion criterion) {
        StringJoiner vi = new StringJoiner("; ").setEmptyValue("–");
        StringJoiner en = new StringJoiner("; ").setEmptyValue("–");
        criterion.needs().ifPresent(code -> {
            vi.add("chỉ áp dụng khi có điểm ở " + code);
            en.add("applies only with points in " + code);
        });
        criterion.expects().ifPresent(code -> {
            vi.add("lưu ý nếu không có điểm ở " + code);
            en.add("odd without points in " + code);
        });
        criterion.requirement().ifPresent(requirement -> {
            vi.add(requirement.text().vi());
            en.add(requirement.text().en());
        });
        return new Text(vi.toString(), en.toString());
    }

    /** The points of all options in order, cases set apart. */
    static Text points(Criterion criterion) {
        StringBuilder points = new StringBuilder();
        int last = 0;
        for (Option option : criterion.options()) {
            String between = option.caseNumber() > Math.max(last, 1) ? " | " : ", ";
            points.append(points.isEmpty() ? "" : between).append(option.points());
            last = option.caseNumber();
        }
        return Text.same(points.isEmpty() ? "–" : points.toString());
    }

    static Text marks(Criterion criterion) {
        return new Text(marks(criterion, Language.VI), marks(criterion, Language.EN));
    }

    private static String marks(Criterion criterion, Language language) {
        StringJoiner marks = new StringJoiner(", ").setEmptyValue("–");
        for (Option option : criterion.options()) {
            option.minimumFor().ifPresent(star -> {
                String when = option.minimumWhen()
                        .map(fact -> " (" + fact.text().in(language) + ")")
                        .orElse("");
                marks.add(star.text().in(language) + ": " + option.points() + when);
            });
        }
        return marks.toString();
    }

    /** The orders of levels. */
    static Text levels(Rulebook rulebook) {
        return new Text(levels(rulebook, Language.VI), levels(rulebook, Language.EN));
    }

    private static String levels(Rulebook rulebook, Language language) {
        StringJoiner orders = new StringJoiner(" | ");
        orders.setEmptyValue("–");
        for (LevelOrder order : rulebook.levelOrders()) {
            StringJoiner levels = new StringJoiner("; ");
            order.rules().forEach(rule -> levels.add(level(rule, language)));
            orders.add(
                    order.from() + " – " + order.until().map(Object::toString).orElse("") + ": " + levels);
        }
        return orders.toString();
    }

    private static String level(LevelOrder.Rule rule, Language language) {
        boolean vi = language == Language.VI;
        StringBuilder words = new StringBuilder(rule.level().text().in(language));
        stars(words, vi ? "công nhận" : "recognises", rule.recognises());
        stars(words, vi ? "chuyển lên" : "passes up", rule.passesUp());
        stars(words, vi ? "đề xuất" : "proposes", rule.proposes().map(Set::of).orElse(Set.of()));
        stars(words, vi ? "trả về" : "falls back to", rule.fallsBackTo());
        stars(words, vi ? "dự lại" : "may return", rule.mayReturn());
        if (!rule.scores()) {
            words.append(vi ? " sơ duyệt" : " screens");
        }
        return words.toString();
    }

    private static void stars(StringBuilder words, String verb, Set<Star> stars) {
        if (!stars.isEmpty()) {
            words.append(' ').append(verb);
            stars.stream().sorted().forEach(star -> words.append(' ').append(star.number()));
        }
    }
}
