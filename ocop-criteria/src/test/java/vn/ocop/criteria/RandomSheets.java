// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Part;

/** Draws products of any criteria set, real ones too: members mostly agree, slips happen now and then. */
final class RandomSheets {
    private static final List<String> MEMBERS = List.of("CT", "A", "B", "C", "D", "E", "F", "G", "H");

    private final Random random;
    private final CriteriaSet set;
    /** How often things go wrong: one in so many. */
    private final int rare;

    private RandomSheets(Random random, CriteriaSet set, int rare) {
        this.random = random;
        this.set = set;
        this.rare = rare;
    }

    static ScoreSheets.Builder of(Random random, String product, CriteriaSet set, int rare) {
        return new RandomSheets(random, set, rare).draw(product);
    }

    private boolean rarely() {
        return random.nextInt(rare) == 0;
    }

    private ScoreSheets.Builder draw(String product) {
        int members = 1 + random.nextInt(MEMBERS.size());
        Council council = SmallBook.council(MEMBERS.subList(0, members).toArray(String[]::new));
        ScoreSheets.Builder builder = ScoreSheets.builder(product, set, council);
        int[] leading = set.criteria().stream().mapToInt(this::choose).toArray();
        for (String member : MEMBERS.subList(0, members)) {
            if (rarely()) {
                continue;
            }
            if (set.isFrame()) {
                fillParts(builder.sheet(member));
            } else {
                fill(builder.sheet(member), leading);
            }
        }
        if (rarely()) {
            set.knockOuts().stream().map(KnockOut::id).limit(1).forEach(builder::knockOut);
        }
        if (rarely()) {
            set.criteria().stream()
                    .flatMap(criterion -> criterion.requirement().stream())
                    .limit(1)
                    .forEach(requirement -> builder.fact(requirement.id()));
        }
        if (rarely()) {
            builder.conflict("A");
        }
        return builder;
    }

    private void fillParts(ScoreSheets.Builder.Sheet sheet) {
        for (Part part : set.parts()) {
            if (!rarely()) {
                int hundredths = part.points() * 100 - random.nextInt(part.points() * 30);
                sheet.part(part.code(), BigDecimal.valueOf(hundredths, 2));
            }
        }
    }

    /** Mostly the best option or the one below. */
    private int choose(Criterion criterion) {
        List<Option> best = criterion.options().stream()
                .sorted((a, b) -> Integer.compare(b.points(), a.points()))
                .toList();
        int from = random.nextInt(3) > 0 ? 0 : random.nextInt(best.size());
        return best.get(Math.min(best.size() - 1, from)).number();
    }

    private void fill(ScoreSheets.Builder.Sheet sheet, int[] leading) {
        int[] chosen = new int[leading.length];
        for (Criterion criterion : set.criteria()) {
            int index = criterion.index();
            boolean applies = criterion
                    .needs()
                    .flatMap(set::criterion)
                    .map(needed -> points(needed, chosen) > 0)
                    .orElse(true);
            if (applies != rarely()) {
                chosen[index] = random.nextInt(8) == 0 ? choose(criterion) : leading[index];
                sheet.option(criterion, chosen[index]);
            }
        }
    }

    private static int points(Criterion criterion, int[] chosen) {
        if (criterion.index() < 0) {
            return criterion.children().stream()
                    .mapToInt(child -> points(child, chosen))
                    .sum();
        }
        int number = chosen[criterion.index()];
        return number == 0 ? 0 : criterion.options().get(number - 1).points();
    }
}
