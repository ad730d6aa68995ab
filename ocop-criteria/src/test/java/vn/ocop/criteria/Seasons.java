// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.ocop.core.CouncilRole;
import vn.ocop.criteria.NaiveBook.NBand;
import vn.ocop.criteria.NaiveBook.NCriterion;
import vn.ocop.criteria.NaiveBook.NOption;
import vn.ocop.criteria.NaiveBook.NPart;
import vn.ocop.criteria.NaiveBook.NSet;

/**
 * Draws seasons: most products lie on a limit or a point beside it, some tie, and each slip of the interchange contract
 * happens now and then.
 */
public final class Seasons {
    private static final List<String> WORDS = List.of("", "none", "yes", "no", "0", "1", "2", "9", "99", "x");
    private static final List<String> NUMBERS =
            List.of("", "0", "1", "2", "5", "-1", "1.5", "1,50", "3.0", "x", "12.345", "200", "100000000");

    private final Random random;
    private final NaiveBook book;
    private final Season season = new Season();
    private List<String> voters = new ArrayList<>();
    /** How often things go wrong: one in so many. */
    private int rare;

    private Seasons(Random random, NaiveBook book) {
        this.random = random;
        this.book = book;
    }

    /** Any season. */
    public static Season any(Random random, NaiveBook book) {
        return new Seasons(random, book).draw(1 + random.nextInt(8), 6 + random.nextInt(40), 12);
    }

    /** A season of a council of any size, without slips: everything is rated, unless the rules say otherwise. */
    static Season clean(Random random, NaiveBook book, int council) {
        Seasons seasons = new Seasons(random, book);
        return seasons.draw(2 + random.nextInt(10), Integer.MAX_VALUE, council);
    }

    private boolean rarely() {
        return random.nextInt(rare) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Season draw(int products, int slips, int councilUpTo) {
        rare = slips;
        policies();
        roster(slips == Integer.MAX_VALUE ? councilUpTo : 1 + random.nextInt(councilUpTo));
        List<Integer> numbers = new ArrayList<>(book.sets().keySet());
        for (int i = 0; i < products; i++) {
            int number = random.nextInt(40) == 0 && rare < Integer.MAX_VALUE ? 999 : one(numbers);
            season.products.add(entry("P-" + (char) ('A' + random.nextInt(26)) + i, number));
        }
        Collections.shuffle(season.products, random);
        return season;
    }

    private void policies() {
        choose("council.minimum", 2, "majority", "unanimous", "decided");
        choose("council.maxSpread", 2, "10", "off", "0", "3", "40", "30000");
        choose("council.quorum", 2, "3/4", "off", "1/2", "2/3", "1/1", "0/1");
        choose("council.mode", 3, "meeting", "written");
        choose("council.presence", 3, "call", "product");
        choose("average.decimals", 2, "exact", "2");
        choose("star.rule", 3, "lower", "candidate:5", "candidate:4", "candidate:3");
        choose("council.chair", 3, "required", "presiding", "off");
        choose("star.unmet", 2, "lower", "none");
        choose("requirement.unmet", 2, "none", "not-eligible");
        choose("yesno.blank", 2, "missing", "no");
        choose("rank.order", 2, "C,B,A", "STAR,C,B,A", "A", "STAR", "STAR,B", "B,C", "A,B,C");
        choose("rank.places", 1, "competition", "modified", "dense", "ordinal", "fractional");
    }

    private void choose(String key, int oneIn, String... values) {
        if (random.nextInt(oneIn) == 0) {
            season.policies.put(key, one(List.of(values)));
        }
    }

    private void roster(int size) {
        voters = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            voters.add("M-" + i);
        }
        if (random.nextInt(4) == 0) {
            return;
        }
        List<Season.Seat> seats = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            CouncilRole role = i == 0
                    ? CouncilRole.CHAIR
                    : rarely() ? CouncilRole.SECRETARY : one(List.of(CouncilRole.MEMBER, CouncilRole.VICE_CHAIR));
            if (i == 0 && rarely()) {
                role = CouncilRole.VICE_CHAIR;
            } else if (i > 0 && rarely()) {
                role = CouncilRole.CHAIR;
            }
            boolean present = rare == Integer.MAX_VALUE || random.nextInt(8) > 0;
            seats.add(new Season.Seat("M-" + i, role, present));
        }
        if (random.nextBoolean()) {
            seats.add(new Season.Seat("S", CouncilRole.SECRETARY, random.nextBoolean()));
        }
        season.roster = java.util.Optional.of(seats);
        if (random.nextInt(5) > 0) {
            // usually the sheets come from those who may hand one in
            voters = new ArrayList<>(seats.stream()
                    .filter(seat -> seat.present() && seat.role() != CouncilRole.SECRETARY)
                    .map(Season.Seat::member)
                    .toList());
        }
    }

    private Season.Entry entry(String id, int number) {
        Season.Entry entry = new Season.Entry(id, number);
        List<String> members = new ArrayList<>(voters);
        if (rarely() && !members.isEmpty()) {
            entry.conflicts.add(one(members));
            if (random.nextInt(3) > 0) {
                members.removeAll(entry.conflicts);
            }
        }
        if (rarely()) {
            entry.conflicts.add("nobody");
        }
        if (rarely() && random.nextBoolean()) {
            entry.conflicts.add("m0");
        }
        if (rarely()) {
            members.add(random.nextBoolean() ? "stranger" : "S");
        }
        if (rarely() && !members.isEmpty()) {
            members.remove(random.nextInt(members.size()));
        }
        NSet set = book.sets().get(number);
        if (set == null) {
            members.forEach(member -> entry.rows.add(new Season.Row("999", member, "1", "1", "", 1)));
            return entry;
        }
        boolean byPart = set.frame() || random.nextInt(8) == 0;
        statements(entry, set);
        decisions(entry, set, byPart || "decided".equals(season.policies.get("council.minimum")));
        sheets(entry, set, members, byPart);
        slips(entry);
        if (random.nextInt(3) == 0) {
            Collections.shuffle(entry.rows, random);
        }
        return entry;
    }

    private void statements(Season.Entry entry, NSet set) {
        if (rarely()) {
            entry.knockOuts.add(
                    set.knockOuts().isEmpty() || random.nextInt(3) == 0 ? "unheard-of" : one(set.knockOuts()));
            if (random.nextBoolean()) {
                entry.knockOuts.add(entry.knockOuts.get(0));
            }
        }
        if (random.nextInt(4) == 0) {
            entry.facts.add(one(List.of(
                    InventedBook.FACT,
                    InventedBook.DENIAL,
                    InventedBook.BARE_FACT,
                    "must-declare-quality",
                    "need-not-declare-quality")));
        }
        if (rarely()) {
            entry.facts.add(random.nextBoolean() ? InventedBook.REQUIREMENT : "unheard-of");
            set.leaves().forEach(criterion -> criterion.requirement().ifPresent(entry.facts::add));
        }
    }

    /** What the council decided: most marks where nothing else tells of them, else a few, or none. */
    private void decisions(Season.Entry entry, NSet set, boolean all) {
        boolean some = all || random.nextInt(3) == 0;
        for (NCriterion criterion : set.leaves()) {
            int met = random.nextInt(all ? 12 : 2) > 0 ? 5 : 2 + random.nextInt(4);
            for (NOption option : criterion.options()) {
                if (option.star() > 0 && some && (random.nextInt(8) > 0) == all) {
                    entry.decisions.add(new Season.Decision(criterion.code(), option.star(), option.star() <= met));
                }
            }
        }
        if (random.nextInt(12) == 0) {
            entry.decisions.add(new Season.Decision("", 1 + random.nextInt(5), true));
        }
        if (rarely()) {
            entry.decisions.add(new Season.Decision(
                    one(List.of("1.1", "7", "1", "zzz")), 1 + random.nextInt(5), random.nextBoolean()));
        }
        if (rarely() && !entry.decisions.isEmpty()) {
            Season.Decision slip = one(entry.decisions);
            entry.decisions.add(new Season.Decision(
                    slip.criterion(), slip.star(), slip.criterion().isEmpty() || !slip.met()));
        }
    }

    // --- sheets

    private void sheets(Season.Entry entry, NSet set, List<String> members, boolean byPart) {
        int limit = 100 * one(book.bands().stream().map(NBand::from).toList());
        int count = members.size();
        // the sum of hundredths to aim at: on a limit, or beside it
        int aim = limit * count + one(List.of(0, 0, 0, 100, -100, 1, -1, 50 * count, 17 * count, -23 * count));
        boolean same = random.nextInt(4) == 0;
        int left = aim;
        for (int i = 0; i < count; i++) {
            int jitter = same || i == count - 1 ? 0 : random.nextInt(1001) - 500;
            int target = left / (count - i) + jitter;
            left -= byPart
                    ? partRows(entry, set, members.get(i), target, 1)
                    : criterionRows(entry, set, members.get(i), target, 1);
            if (rarely()) {
                int round = 2 + random.nextInt(2);
                if (byPart) {
                    partRows(entry, set, members.get(i), target + 100, round);
                } else {
                    criterionRows(entry, set, members.get(i), target + 100, round);
                }
            }
        }
    }

    private int partRows(Season.Entry entry, NSet set, String member, int target, int round) {
        int sum = 0;
        for (NPart part : book.parts()) {
            int max = part.points() * 100;
            int score = Math.max(
                    0, Math.min(max, (int) ((long) target * part.points() / book.maximum()) + random.nextInt(3)));
            if (part.code().equals("C")) {
                score = Math.max(0, Math.min(max, target - sum));
            }
            sum += score;
            String points = score / 100 + (random.nextBoolean() ? "." : ",") + score / 10 % 10 + score % 10;
            entry.rows.add(new Season.Row("" + set.number(), member, part.code(), "", points, round));
        }
        if (random.nextInt(4) == 0) {
            int claim = rarely() ? sum + 1 : sum;
            entry.rows.add(new Season.Row(
                    "" + set.number(), member, "TOTAL", "", claim / 100 + "." + claim / 10 % 10 + claim % 10, round));
        }
        return sum;
    }

    /** Options drawn at random, then moved until the total is the wanted one or nearly so. */
    private int criterionRows(Season.Entry entry, NSet set, String member, int target, int round) {
        List<NCriterion> leaves = set.leaves();
        Map<String, NCriterion> byCode = set.byCode();
        Map<String, Integer> chosen = new LinkedHashMap<>();
        leaves.forEach(criterion -> chosen.put(
                criterion.code(), random.nextInt(criterion.options().size() + (criterion.admitsNone() ? 1 : 0))));
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < 400 && distance != 0; i++) {
            NCriterion criterion = one(leaves);
            int before = chosen.get(criterion.code());
            chosen.put(criterion.code(), random.nextInt(criterion.options().size() + (criterion.admitsNone() ? 1 : 0)));
            int now = Math.abs(total(byCode, leaves, chosen) - target);
            if (now > distance) {
                chosen.put(criterion.code(), before);
            } else {
                distance = now;
            }
        }
        for (NCriterion criterion : leaves) {
            if (!applies(byCode, criterion, chosen)) {
                continue;
            }
            int option = chosen.get(criterion.code());
            boolean none = option == criterion.options().size();
            String label = none ? "none" : criterion.options().get(option).label();
            String points = none ? "0" : "" + criterion.options().get(option).points();
            int way = none ? random.nextInt(2) : random.nextInt(4);
            entry.rows.add(new Season.Row(
                    "" + set.number(),
                    member,
                    criterion.code(),
                    way == 3 && !(rare == Integer.MAX_VALUE && isTwofold(criterion, option)) ? "" : label,
                    way == 0 ? "" : points,
                    round));
        }
        int total = total(byCode, leaves, chosen);
        if (random.nextInt(6) == 0) {
            int claim = rarely() ? total + 100 : total;
            entry.rows.add(new Season.Row("" + set.number(), member, "TOTAL", "", Points.plain(claim), round));
            entry.rows.add(new Season.Row(
                    "" + set.number(), member, one(List.of("A", "B", "C", "6.1")), "", one(NUMBERS), round));
        }
        return total;
    }

    private static boolean isTwofold(NCriterion criterion, int option) {
        int points = criterion.options().get(option).points();
        return criterion.options().stream()
                        .filter(of -> of.points() == points)
                        .map(NOption::star)
                        .distinct()
                        .count()
                > 1;
    }

    private static int total(Map<String, NCriterion> byCode, List<NCriterion> leaves, Map<String, Integer> chosen) {
        int sum = 0;
        for (NCriterion criterion : leaves) {
            sum += applies(byCode, criterion, chosen) ? worth(criterion, chosen) : 0;
        }
        return sum * 100;
    }

    private static int worth(NCriterion criterion, Map<String, Integer> chosen) {
        int option = chosen.get(criterion.code());
        return option == criterion.options().size()
                ? 0
                : criterion.options().get(option).points();
    }

    private static boolean applies(Map<String, NCriterion> byCode, NCriterion criterion, Map<String, Integer> chosen) {
        return criterion
                .needs()
                .map(code -> points(byCode, byCode.get(code), chosen) > 0)
                .orElse(true);
    }

    private static int points(Map<String, NCriterion> byCode, NCriterion criterion, Map<String, Integer> chosen) {
        if (criterion.isContainer()) {
            return criterion.children().stream()
                    .mapToInt(child -> points(byCode, child, chosen))
                    .sum();
        }
        return applies(byCode, criterion, chosen) ? worth(criterion, chosen) : 0;
    }

    // --- slips

    private void slips(Season.Entry entry) {
        if (entry.rows.isEmpty()) {
            return;
        }
        for (int i = 0; rarely() && i < 3; i++) {
            int at = random.nextInt(entry.rows.size());
            Season.Row row = entry.rows.get(at);
            switch (random.nextInt(9)) {
                case 0, 1 -> entry.rows.remove(at);
                case 2 -> entry.rows.add(row);
                case 3 ->
                    entry.rows.set(
                            at, new Season.Row(row.set(), row.member(), row.criterion(), one(WORDS), "", row.round()));
                case 4 ->
                    entry.rows.set(
                            at,
                            new Season.Row(row.set(), row.member(), row.criterion(), "", one(NUMBERS), row.round()));
                case 5 ->
                    entry.rows.set(
                            at,
                            new Season.Row(
                                    row.set(), row.member(), row.criterion(), one(WORDS), one(NUMBERS), row.round()));
                case 6 ->
                    entry.rows.add(new Season.Row(
                            row.set(),
                            row.member(),
                            one(List.of("9.9", "A", "TOTAL", "5.2", "5.4", "6.1", "1.1")),
                            "",
                            one(NUMBERS),
                            row.round()));
                case 7 -> entry.rows.add(new Season.Row("1", row.member(), "1", "1", "", row.round()));
                default -> entry.rows.removeIf(other -> other.member().equals(row.member()));
            }
            if (entry.rows.isEmpty()) {
                return;
            }
        }
        if (rarely() && random.nextInt(3) == 0) {
            entry.rows.clear();
        }
    }
}
