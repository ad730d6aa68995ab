// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Where members differ. */
final class Differences {
    private Differences() {}

    static List<Explanation.Difference> in(Explanation.Node tree) {
        return tree.stream()
                .filter(Explanation.Node::isScored)
                .flatMap(node -> difference(node).stream())
                .toList();
    }

    private static Optional<Explanation.Difference> difference(Explanation.Node node) {
        List<Explanation.Node.MemberPoints> members = node.members();
        List<BigDecimal> points = members.stream()
                .flatMap(member -> member.points().stream())
                .sorted()
                .toList();
        Optional<BigDecimal> lowest = points.stream().findFirst();
        Optional<BigDecimal> highest = lowest.map(one -> points.get(points.size() - 1));
        boolean same = members.stream()
                        .map(member -> member.answer().map(Differences::choice))
                        .distinct()
                        .count()
                <= 1;
        boolean equal = lowest.isEmpty() || lowest.get().compareTo(highest.orElseThrow()) == 0;
        return same && equal ? Optional.empty() : Optional.of(new Explanation.Difference(node, lowest, highest));
    }

    /** What was chosen, however it was written. */
    private static Object choice(Answer answer) {
        return answer instanceof Answer.Chosen chosen ? chosen.option().number() : answer;
    }
}
