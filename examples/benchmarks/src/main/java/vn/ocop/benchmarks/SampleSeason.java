// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** An invented season of one real criteria set: complete sheets of councils of seven to eleven, from a stated seed. */
final class SampleSeason {
    static final long SEED = 20_260_522L;
    private static final int SMALLEST = 7;
    private static final int LARGEST = 11;

    final Rulebook rulebook = new Rulebooks().get("qd-26-2026");
    final CriteriaSet set = rulebook.set(1).orElseThrow();
    final int criteria = set.criteria().size();
    final int products;
    final Council[] councils = new Council[LARGEST + 1];
    final String[] ids;
    final int[] councilSizes;
    /** Where a product's answers start. */
    final int[] starts;
    /** The chosen option's number, 0 where the criterion does not apply; member by member. */
    final byte[] options;
    /** The same answers as points, -1 where the criterion does not apply. */
    final byte[] points;
    /** The same answers as they come in: sheet by sheet pairs of a criterion's index and points, then -1 up to the next sheet. */
    final byte[] pairCriteria;

    final byte[] pairPoints;

    SampleSeason(int products) {
        this(products, SMALLEST, LARGEST);
    }

    /** A season of councils of so many members. */
    SampleSeason(int products, int smallest, int largest) {
        this.products = products;
        for (int size = smallest; size <= largest; size++) {
            councils[size] = council(size);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        ids = new String[products];
        councilSizes = new int[products];
        starts = new int[products + 1];
        for (int p = 0; p < products; p++) {
            ids[p] = "P-" + (10_000_000 + p);
            councilSizes[p] = smallest + random.nextInt(largest - smallest + 1);
            starts[p + 1] = starts[p] + councilSizes[p] * criteria;
        }
        options = new byte[starts[products]];
        points = new byte[starts[products]];
        for (int p = 0; p < products; p++) {
            fill(p, random);
        }
        pairCriteria = new byte[points.length];
        pairPoints = new byte[points.length];
        Arrays.fill(pairCriteria, (byte) -1);
        for (int sheet = 0; sheet < points.length; sheet += criteria) {
            pair(sheet);
        }
    }

    private void pair(int sheet) {
        int at = sheet;
        for (int c = 0; c < criteria; c++) {
            if (points[sheet + c] >= 0) {
                pairCriteria[at] = (byte) c;
                pairPoints[at++] = points[sheet + c];
            }
        }
    }

    private static Council council(int size) {
        return Council.of(IntStream.range(0, size)
                .mapToObj(i -> CouncilMember.builder()
                        .id("M-" + i)
                        .role(i == 0 ? CouncilRole.CHAIR : CouncilRole.MEMBER)
                        .build())
                .toList());
    }

    /** A product has a quality; members see it alike but for one criterion in ten. */
    private void fill(int product, SplittableRandom random) {
        int quality = 35 + random.nextInt(65);
        int[] common = new int[criteria];
        for (int c = 0; c < criteria; c++) {
            common[c] = draw(set.criteria().get(c), quality, random);
        }
        for (int m = 0; m < councilSizes[product]; m++) {
            int base = starts[product] + m * criteria;
            int differing = random.nextInt(10);
            for (int c = 0; c < criteria; c++) {
                Criterion criterion = set.criteria().get(c);
                int option = c % 10 == differing && criterion.options().size() == 4
                        ? draw(criterion, quality, random)
                        : common[c];
                put(base + c, criterion, option);
            }
            dropNotApplicable(base);
        }
    }

    private static int draw(Criterion criterion, int quality, SplittableRandom random) {
        int count = criterion.options().size();
        int at = 0;
        for (int i = 1; i < count; i++) {
            at += random.nextInt(100) < quality ? 1 : 0;
        }
        return at + 1;
    }

    private void put(int at, Criterion criterion, int option) {
        Option chosen = criterion.options().get(option - 1);
        options[at] = (byte) option;
        points[at] = (byte) chosen.points();
    }

    private void dropNotApplicable(int base) {
        for (int c = 0; c < criteria; c++) {
            String needs = set.criteria().get(c).needs().orElse("");
            if (!needs.isEmpty()) {
                int needed = set.criterion(needs).orElseThrow().index();
                if (points[base + needed] == 0) {
                    options[base + c] = 0;
                    points[base + c] = -1;
                }
            }
        }
    }

    /** The season as the library's score sheets, one call per answer. */
    List<ScoreSheets> build() {
        ScoreSheets[] built = new ScoreSheets[products];
        for (int p = 0; p < products; p++) {
            built[p] = build(p);
        }
        return Arrays.asList(built);
    }

    private ScoreSheets build(int product) {
        List<Criterion> all = set.criteria();
        Council council = councils[councilSizes[product]];
        ScoreSheets.Builder builder = ScoreSheets.builder(ids[product], set, council);
        for (int m = 0; m < councilSizes[product]; m++) {
            ScoreSheets.Builder.Sheet sheet =
                    builder.sheet(council.members().get(m).id());
            int from = starts[product] + m * criteria;
            for (int at = from; at < from + criteria && pairCriteria[at] >= 0; at++) {
                sheet.points(all.get(pairCriteria[at]), pairPoints[at]);
            }
        }
        return builder.build();
    }

    /** The products' numbers, for shuffling. */
    List<Integer> numbers() {
        return new ArrayList<>(IntStream.range(0, products).boxed().toList());
    }
}
