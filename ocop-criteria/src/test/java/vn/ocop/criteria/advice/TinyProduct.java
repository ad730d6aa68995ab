// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.InventedBook;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * A random product of a random rulebook with six criteria, small enough to try everything: the second and the fifth have cases,
 * the fourth rests on the third, the sixth may stop.
 */
final class TinyProduct {
    private static final String T = "vi=\"x\" en=\"x\"";

    private final Random random;
    private final Rulebook rulebook;
    private final String minimum;
    final CriteriaSet set;
    final int members;
    /** By criterion the answer of each member: an option, 0 if it is missing, -1 for none. */
    final Map<String, int[]> answers = new TreeMap<>();
    /** What the council decided of some marks; nothing of most products. */
    private final List<Mark.Decision> decisions = new ArrayList<>();

    /**
     * @param random what it is made of
     * @param members how many
     * @param gaps one of so many answers is missing; 0 for none
     */
    TinyProduct(Random random, int members, int gaps) {
        this.random = random;
        this.members = members;
        this.rulebook = InventedBook.read(book());
        this.minimum = random.nextBoolean() ? "majority" : "unanimous";
        this.set = rulebook.set(1).orElseThrow();
        fill(gaps);
        if (random.nextInt(3) == 0) {
            decide();
        }
    }

    private void decide() {
        for (Criterion criterion : set.criteria()) {
            int met = random.nextInt(3) > 0 ? 5 : 2 + random.nextInt(3);
            set.marks().stream()
                    .filter(mark -> mark.criterion().equals(criterion) && random.nextBoolean())
                    .forEach(mark -> decisions.add(new Mark.Decision(
                            criterion.code(), mark.star(), mark.star().number() <= met, Mark.Votes.NOT_STATED)));
        }
    }

    /** Scoring by some policies, and one drawn for the minimum marks. */
    Scoring scoring(Map<String, String> policies) {
        Map<String, String> all = new HashMap<>(policies);
        all.put("council.minimum", minimum);
        return Scoring.of(rulebook, Policies.of(rulebook, all));
    }

    /** Policies under which more points may cost a star, half of the time. */
    static Map<String, String> rules(Random random) {
        return random.nextBoolean()
                ? Map.of()
                : Map.of(
                        "star.rule", random.nextInt(3) == 0 ? "lower" : "candidate:" + (2 + random.nextInt(4)),
                        "star.unmet", random.nextBoolean() ? "none" : "lower");
    }

    private String book() {
        int[] points = new int[6];
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            points[i] = 3 + random.nextInt(3);
            boolean cases = i == 1 || i == 4;
            String inside = cases
                    ? "<case %t>" + options(points[i], 1 + random.nextInt(2), false) + "</case><case %t>"
                            + options(points[i], 2, false) + "</case>"
                    : options(points[i], 2 + random.nextInt(2), i == 0 || i == 3 || i == 5);
            (i < 3 ? first : second)
                    .append("<criterion code=\"" + (i + 1) + "\" points=\"" + points[i] + "\""
                            + (i == 3 ? " needs=\"3\"" : "") + " %t>" + inside + "</criterion>");
        }
        int a = points[0] + points[1] + points[2];
        int b = points[3] + points[4] + points[5];
        StringBuilder bands = new StringBuilder();
        for (int star = 5; star >= 1; star--) {
            bands.append("<band star=\"" + star + "\" from=\"" + (a + b) * (star - 1) / 5 + "\" printed=\"x\" %t/>");
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rulebook xmlns="urn:vn:ocop:rulebook:1" id="tiny" revision="1" from="2026-01-01" marks="known" %t>
              <documents><document id="d" number="1" date="2026-01-01" %t/></documents>
              <parts cite="d"><part code="A" points="%a" %t/><part code="B" points="%b" %t/></parts>
              <bands cite="d">%bands</bands>
              <sectors><sector id="s" %t/></sectors>
              <sets subjects="sme"><set number="1" group="s" cite="d" %t>
                <section part="A" number="1" points="%a" %t>%1</section>
                <section part="B" number="2" points="%b" %t>%2</section>
                %stop%case
              </set></sets>
            </rulebook>
            """.replace("%bands", bands)
                .replace("%1", first)
                .replace("%2", second)
                .replace("%stop", random.nextBoolean() ? "<zero-stop criteria=\"6\"/>" : "")
                .replace("%case", random.nextBoolean() ? "<same-case criteria=\"2 5\"/>" : "")
                .replace("%a", "" + a)
                .replace("%b", "" + b)
                .replace("%t", T);
    }

    /** Options whose points rise to those of the criterion, some of them marked. */
    private String options(int points, int count, boolean marks) {
        StringBuilder options = new StringBuilder();
        int star = 2;
        for (int i = 0; i < count; i++) {
            int least = i == 0 ? 0 : i;
            int worth = i == count - 1 ? points : i == 0 ? random.nextInt(2) : Math.max(least, 2);
            String mark = "";
            if (marks && star < 5 && random.nextInt(3) == 0) {
                star += 1 + random.nextInt(5 - star);
                mark = " star=\"" + star + "\"";
            }
            options.append("<option points=\"" + worth + "\"" + mark + " %t/>");
        }
        return options.toString();
    }

    private void fill(int gaps) {
        boolean alike = random.nextBoolean();
        int together = 1 + random.nextInt(2);
        for (Criterion criterion : set.criteria()) {
            int[] of = new int[members];
            List<Option> options = criterion.cases().isEmpty()
                    ? criterion.options()
                    : criterion.options().stream()
                            .filter(option -> option.caseNumber() == together)
                            .toList();
            int first = options.get(random.nextInt(options.size())).number();
            for (int member = 0; member < members; member++) {
                of[member] = alike
                        ? first
                        : options.get(random.nextInt(options.size())).number();
                if (gaps > 0 && random.nextInt(gaps) == 0) {
                    of[member] = 0;
                }
            }
            answers.put(criterion.code(), of);
        }
        settle(answers);
    }

    /** What does not apply is not answered. */
    void settle(Map<String, int[]> all) {
        for (int member = 0; member < all.get("4").length; member++) {
            if (worth(all, "3", member) == 0) {
                all.get("4")[member] = 0;
            }
        }
    }

    /** What an answer is worth. */
    int worth(Map<String, int[]> all, String code, int member) {
        int answer = all.get(code)[member];
        return answer > 0 ? set.criterion(code).orElseThrow().pointsOf(answer) : 0;
    }

    ScoreSheets sheets(Map<String, int[]> all) {
        ScoreSheets.Builder sheets = ScoreSheets.builder("P", set, Council.unstated());
        for (int member = 0; member < all.get("1").length; member++) {
            ScoreSheets.Builder.Sheet sheet = sheets.sheet("M" + member);
            for (Criterion criterion : set.criteria()) {
                int answer = all.get(criterion.code())[member];
                if (answer > 0) {
                    sheet.option(criterion, answer);
                } else if (answer < 0) {
                    sheet.none(criterion);
                }
            }
        }
        decisions.forEach(sheets::decided);
        return sheets.build();
    }
}
