// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.List;
import vn.ocop.core.Text;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.Explanation.Node.MemberPoints;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Option;

/** What a mark demands and what members ticked, in the words of the sheet. */
final class AnswersText {
    private static final Text OPTION =
            new Text("mức {number} ({points} điểm) – {text}", "option {number} ({points} points) – {text}");
    private static final Text DEMANDS = new Text("Yêu cầu: ít nhất {option}", "Demanded: at least {option}");
    private static final Text ALL = new Text("Cả {sheets}: {answer}", "All {sheets}: {answer}");
    private static final Text SOME = new Text("{members}: {answer}", "{members}: {answer}");
    private static final Text NOTHING = new Text("không đạt mức nào (0 điểm)", "none of the options (0 points)");
    private static final Text POINTS = new Text("{points} điểm", "{points} points");
    static final Text MISSING = new Text("chưa chấm", "missing");
    static final Text NOT_APPLICABLE = new Text("không áp dụng", "not applicable");

    private AnswersText() {}

    static String demand(Mark mark, NumberFormat format) {
        return format.fill(DEMANDS, name -> option(mark.option(), format));
    }

    private static String option(Option option, NumberFormat format) {
        return format.fill(OPTION, name -> switch (name) {
            case "number" -> String.valueOf(option.number());
            case "points" -> String.valueOf(option.points());
            default -> format.of(option.text());
        });
    }

    /**
     * One line if all agree, else one for each answer with those who gave it, in the order of the sheets. Nothing if an unmet
     * requirement has taken the place of whatever was ticked.
     */
    static List<String> of(Explanation.Node node, NumberFormat format) {
        boolean replaced = node.comparisons().stream()
                .anyMatch(made -> made.kind() == Comparison.Kind.REQUIREMENT && made.isFailed());
        if (replaced) {
            return List.of();
        }
        ListMultimap<String, String> members =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        node.members()
                .forEach(member ->
                        members.put(answer(member, format), member.member().id()));
        boolean agreed = members.keySet().size() == 1;
        return Multimaps.asMap(members).entrySet().stream()
                .map(said -> format.fill(agreed && said.getValue().size() > 1 ? ALL : SOME, name -> switch (name) {
                    case "sheets" -> format.sheets(said.getValue().size());
                    case "members" -> String.join(", ", said.getValue());
                    default -> said.getKey();
                }))
                .toList();
    }

    private static String answer(MemberPoints member, NumberFormat format) {
        if (member.answer().isEmpty()) {
            return member.points()
                    .map(points -> fill(POINTS, format.number(points), format))
                    .orElse(format.of(MISSING));
        }
        Answer answer = member.answer().get();
        if (answer instanceof Answer.Chosen chosen) {
            return option(chosen.option(), format);
        }
        if (answer instanceof Answer.None) {
            return format.of(NOTHING);
        }
        return format.of(answer instanceof Answer.Missing ? MISSING : NOT_APPLICABLE);
    }

    private static String fill(Text sentence, String points, NumberFormat format) {
        return format.fill(sentence, name -> points);
    }
}
