// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.ocop.core.Language;
import vn.ocop.core.Product;
import vn.ocop.examples.khanhhoa.SampleCriterion.Choice;

/**
 * Invents the sample: score sheets of a council of seven for the 39 products, always the same ones. The sums of the seven
 * totals are wanted as {@link #SUMS} has them; the sheets that give these sums are drawn with {@link #SEED}.
 */
final class SampleSeason {
    static final long SEED = 3680_2020L;
    static final int MEMBERS = 7;
    static final int MAX_SPREAD = 10_00;
    private static final int HUNDREDTHS = 100;
    private static final int[] MAXIMA = {35_00, 25_00, 40_00};

    /**
     * The sums of the seven totals, in hundredths. On the limits of the stars and one point below: 630 and 629, 490 and
     * 489, 350 and 349. KV-02 and CR-01 are equal until part C decides; VN-07 and NT-02 are tied in every part.
     */
    static final Map<String, Integer> SUMS = sums("KS-01 64800 DK-03 63700 VN-11 63000 "
            + "VN-10 62900 KV-01 61600 VN-01 60900 CL-01 60300 DK-04 59500 CR-02 58800 NT-05 58100 VN-03 57400 CR-03 56500 "
            + "NH-02 55350 VN-08 54600 KS-03 53800 VN-02 52500 NH-05 51100 NT-01 49000 "
            + "VN-06 48900 DK-01 48200 KV-02 47600 CR-01 47600 CL-02 46800 VN-04 45900 DK-02 45575 NH-04 44700 VN-09 44100 "
            + "VN-07 43400 NT-02 43400 NH-01 42525 KS-02 41300 CL-03 39900 NT-04 38500 KV-03 37100 VN-05 35000 "
            + "NH-03 34900 CR-04 32900 NT-03 30100 CL-04 28000");

    private static final Set<String> WITHOUT_STORY = Set.of("NT-03", "CL-04");
    static final int PART_LEVEL_SET = 3;

    private final Random random = new Random(SEED);
    private final Map<String, SampleGoal> goals = new LinkedHashMap<>();

    private static Map<String, Integer> sums(String text) {
        String[] words = text.split(" ", -1);
        Map<String, Integer> sums = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            sums.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return sums;
    }

    /** The committed {@code products.csv}: nothing invented, all from the plan. */
    static String products() {
        StringBuilder text = new StringBuilder("product,name,area,set\n");
        for (PlannedProduct product : KhanhHoa2020.load().products()) {
            String area = product.district().fullName(Language.VI);
            text.append(product.id())
                    .append(',')
                    .append(product.product().name())
                    .append(',');
            text.append(area.substring(0, 1).toUpperCase(java.util.Locale.ROOT)).append(area.substring(1));
            text.append(',').append(product.product().setNumber().orElseThrow()).append('\n');
        }
        return text.toString();
    }

    /** The committed {@code council.csv}. */
    static String council() {
        String[] agencies = {
            "UBND tỉnh",
            "Sở Nông nghiệp và Phát triển nông thôn",
            "Sở Công Thương",
            "Sở Khoa học và Công nghệ",
            "Sở Y tế",
            "Sở Du lịch",
            "Liên minh HTX Tỉnh"
        };
        StringBuilder text = new StringBuilder("member,role,present,agency\n");
        for (int member = 1; member <= MEMBERS; member++) {
            String role = member == 1 ? "CHAIR" : member == 2 ? "VICE_CHAIR" : "MEMBER";
            text.append(name(member)).append(',').append(role).append(",yes,");
            text.append(agencies[member - 1]).append(" (mẫu)\n");
        }
        return text.toString();
    }

    /** The committed {@code sheets.csv}. */
    String sheets() {
        StringBuilder text = new StringBuilder("product,set,member,criterion,option,points\n");
        for (Product product : KhanhHoa2020.load().coreProducts()) {
            SampleGoal goal = goal(product);
            goals.put(goal.product(), goal);
            int[][] totals = totals(goal);
            if (goal.set() == PART_LEVEL_SET) {
                appendParts(text, goal, totals);
            } else {
                appendAnswers(text, goal, totals);
            }
        }
        return text.toString();
    }

    private SampleGoal goal(Product product) {
        int set = product.setNumber().orElseThrow();
        boolean story = !WITHOUT_STORY.contains(product.id());
        boolean secondCase = random.nextInt(4) == 0;
        List<Integer> sums = switch (product.id()) {
            case "NT-02" -> goals.get("VN-07").sums();
            case "CR-01" -> moved(goals.get("KV-02").sums());
            default -> partSums(SUMS.get(product.id()), secondCase, story, set == PART_LEVEL_SET ? 25 : HUNDREDTHS);
        };
        return new SampleGoal(product.id(), set, sums, secondCase, story);
    }

    /** The same sum, with more of it in part C. */
    private static List<Integer> moved(List<Integer> sums) {
        return List.of(sums.get(0) - 3_00, sums.get(1), sums.get(2) + 3_00);
    }

    private List<Integer> partSums(int sum, boolean secondCase, boolean story, int step) {
        int b = story ? sum * 25 / 100 + (random.nextInt(15) - 7) * HUNDREDTHS : 7 * 9_00;
        int a = (sum - b) * 35 / 75 + (random.nextInt(15) - 7) * HUNDREDTHS;
        a = Math.min(a - a % step, MEMBERS * maxA(secondCase) - HUNDREDTHS);
        b = Math.min(b - b % step, MEMBERS * MAXIMA[1] - HUNDREDTHS);
        return List.of(a, b, sum - a - b);
    }

    /** The second case of criterion 3.2 gives a point less. */
    private static int maxA(boolean secondCase) {
        return MAXIMA[0] - (secondCase ? HUNDREDTHS : 0);
    }

    /** Spreads the sums over the members: near to each other, and no more than ten points apart in total. */
    private int[][] totals(SampleGoal goal) {
        int step = goal.set() == PART_LEVEL_SET ? 25 : HUNDREDTHS;
        int[][] totals = new int[3][];
        do {
            for (int part = 0; part < 3; part++) {
                totals[part] = spread(goal.sums().get(part), step, part == 0 ? maxA(goal.secondCase()) : MAXIMA[part]);
            }
        } while (spreadOf(totals) > MAX_SPREAD);
        return totals;
    }

    private int[] spread(int sum, int step, int max) {
        int[] shares = new int[MEMBERS];
        int base = sum / MEMBERS / step * step;
        Arrays.fill(shares, base);
        for (int rest = sum - base * MEMBERS, member = random.nextInt(MEMBERS);
                rest > 0;
                rest -= Math.min(rest, step)) {
            shares[member++ % MEMBERS] += Math.min(rest, step);
        }
        for (int i = 0; i < 3; i++) {
            int from = random.nextInt(MEMBERS);
            int to = random.nextInt(MEMBERS);
            int amount = step * (1 + random.nextInt(HUNDREDTHS / step));
            if (shares[to] + amount <= max && shares[from] - amount >= 0) {
                shares[from] -= amount;
                shares[to] += amount;
            }
        }
        return shares;
    }

    private static int spreadOf(int[][] totals) {
        int[] sums = new int[MEMBERS];
        for (int[] part : totals) {
            for (int member = 0; member < MEMBERS; member++) {
                sums[member] += part[member];
            }
        }
        return Arrays.stream(sums).max().orElseThrow()
                - Arrays.stream(sums).min().orElseThrow();
    }

    private static void appendParts(StringBuilder text, SampleGoal goal, int[][] totals) {
        for (int member = 1; member <= MEMBERS; member++) {
            for (int part = 0; part < 3; part++) {
                row(text, goal, member, String.valueOf((char) ('A' + part)))
                        .append(',')
                        .append(points(totals[part][member - 1]))
                        .append('\n');
            }
        }
    }

    private static String points(int hundredths) {
        String rest = hundredths % HUNDREDTHS < 10 ? "0" + hundredths % HUNDREDTHS : "" + hundredths % HUNDREDTHS;
        return hundredths / HUNDREDTHS + (rest.equals("00") ? "" : "." + rest.replaceFirst("0$", ""));
    }

    private void appendAnswers(StringBuilder text, SampleGoal goal, int[][] totals) {
        List<Answers> consensus = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            Answers answers = new Answers(goal, (char) ('A' + part));
            answers.reach(goal.sums().get(part) / HUNDREDTHS / MEMBERS);
            consensus.add(answers);
        }
        for (int member = 1; member <= MEMBERS; member++) {
            for (int part = 0; part < 3; part++) {
                Answers answers = new Answers(consensus.get(part));
                answers.wander();
                answers.reach(totals[part][member - 1] / HUNDREDTHS);
                answers.append(text, member);
            }
        }
    }

    private static StringBuilder row(StringBuilder text, SampleGoal goal, int member, String criterion) {
        return text.append(goal.product())
                .append(',')
                .append(goal.set())
                .append(',')
                .append(name(member))
                .append(',')
                .append(criterion)
                .append(',');
    }

    /** A name that says in every row that the row is a sample (mẫu). */
    private static String name(int member) {
        return "MAU-" + member;
    }

    /** The answers of one member to the criteria of one part. */
    private final class Answers {
        private final SampleGoal goal;
        private final List<SampleCriterion> criteria;
        private final List<List<Choice>> choices;
        private final int[] chosen;

        Answers(SampleGoal goal, char part) {
            this.goal = goal;
            this.criteria = SampleCriterion.ofSet(goal.set()).stream()
                    .filter(criterion ->
                            criterion.part() == part && !criterion.choices(goal).isEmpty())
                    .toList();
            this.choices =
                    criteria.stream().map(criterion -> criterion.choices(goal)).toList();
            this.chosen = new int[criteria.size()];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = random.nextInt(choices.get(i).size());
            }
        }

        Answers(Answers other) {
            this.goal = other.goal;
            this.criteria = other.criteria;
            this.choices = other.choices;
            this.chosen = other.chosen.clone();
        }

        private int points(int criterion) {
            return choices.get(criterion).get(chosen[criterion]).points();
        }

        private int total() {
            int total = 0;
            for (int i = 0; i < chosen.length; i++) {
                total += points(i);
            }
            return total;
        }

        /** Two steps anywhere: members see things differently. */
        void wander() {
            for (int i = 0; i < 2; i++) {
                step(random.nextInt(chosen.length), random.nextBoolean() ? 1 : -1);
            }
        }

        /** Steps up or down until the total is the wanted one. */
        void reach(int wanted) {
            for (int tries = 0; total() != wanted; tries++) {
                if (tries == 100_000) {
                    throw new IllegalStateException(goal + " cannot reach " + wanted + " from " + total());
                }
                int missing = wanted - total();
                int criterion = random.nextInt(chosen.length);
                int before = chosen[criterion];
                step(criterion, missing > 0 ? 1 : -1);
                boolean overshot = Math.abs(wanted - total()) >= Math.abs(missing);
                if (overshot && random.nextInt(8) > 0) {
                    chosen[criterion] = before;
                }
            }
        }

        private void step(int criterion, int direction) {
            int next = chosen[criterion] + direction;
            if (next >= 0 && next < choices.get(criterion).size()) {
                chosen[criterion] = next;
            }
        }

        void append(StringBuilder text, int member) {
            for (int i = 0; i < chosen.length; i++) {
                row(text, goal, member, criteria.get(i).code())
                        .append(choices.get(i).get(chosen[i]).printed())
                        .append(",\n");
            }
        }
    }
}
