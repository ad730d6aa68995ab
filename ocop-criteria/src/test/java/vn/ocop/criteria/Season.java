// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Rulebook;

/** A season as it stands in the files of the interchange contract: rows of text. */
@SuppressWarnings("missing-explicit-ctor")
public final class Season {
    /** A row of the score sheets. */
    record Row(String set, String member, String criterion, String option, String points, int round) {}

    /** A row of the roster. */
    record Seat(String member, CouncilRole role, boolean present) {}

    /** What the council decided of a minimum; without a criterion all up to the star are met, and not all of the next. */
    record Decision(String criterion, int star, boolean met) {
        @Override
        public String toString() {
            return criterion + "/" + star + "=" + (met ? "yes" : "no");
        }
    }

    /** Everything that is said of one product. */
    static final class Entry {
        final String product;
        final int set;
        List<Row> rows = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        List<String> knockOuts = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        List<String> facts = new ArrayList<>();

        Entry(String product, int set) {
            this.product = product;
            this.set = set;
        }

        Entry copy(List<Row> otherRows) {
            Entry copy = new Entry(product, set);
            copy.rows = new ArrayList<>(otherRows);
            copy.conflicts = new ArrayList<>(conflicts);
            copy.knockOuts = new ArrayList<>(knockOuts);
            copy.decisions = new ArrayList<>(decisions);
            copy.facts = new ArrayList<>(facts);
            return copy;
        }
    }

    final Map<String, String> policies = new LinkedHashMap<>();
    Optional<List<Seat>> roster = Optional.empty();
    List<Entry> products = new ArrayList<>();

    Season copy() {
        Season copy = new Season();
        copy.policies.putAll(policies);
        copy.roster = roster.map(ArrayList::new);
        products.forEach(entry -> copy.products.add(entry.copy(entry.rows)));
        return copy;
    }

    Council council() {
        return roster.map(seats -> Council.of(seats.stream()
                        .map(seat -> CouncilMember.builder()
                                .id(seat.member())
                                .role(seat.role())
                                .present(seat.present())
                                .build())
                        .toList()))
                .orElse(Council.unstated());
    }

    public Scoring scoring(Rulebook rulebook) {
        return Scoring.of(rulebook, Policies.of(rulebook, policies));
    }

    Ranking rank(Rulebook rulebook) {
        return scoring(rulebook).rank(sheets(rulebook));
    }

    /** What a reader of the files does: everything through the public builder. */
    public List<ScoreSheets> sheets(Rulebook rulebook) {
        Council council = council();
        List<ScoreSheets> all = new ArrayList<>();
        for (Entry entry : products) {
            all.add(sheets(rulebook, council, entry));
        }
        return all;
    }

    static ScoreSheets sheets(Rulebook rulebook, Council council, Entry entry) {
        Set<String> sets = new LinkedHashSet<>();
        sets.add(String.valueOf(entry.set));
        entry.rows.forEach(row -> sets.add(row.set()));
        if (sets.size() > 1) {
            return ScoreSheets.invalid(
                    entry.product,
                    council,
                    List.of(vn.ocop.core.Finding.builder(CriteriaFinding.SEVERAL_SETS)
                            .fact("product", entry.product)
                            .fact("sets", String.join(", ", sets))
                            .build()));
        }
        if (rulebook.set(entry.set).isEmpty()) {
            return ScoreSheets.invalid(
                    entry.product,
                    council,
                    List.of(vn.ocop.core.Finding.builder(CriteriaFinding.UNKNOWN_SET)
                            .fact("rulebook", rulebook.id())
                            .fact("set", entry.set)
                            .build()));
        }
        ScoreSheets.Builder builder =
                ScoreSheets.builder(entry.product, rulebook.set(entry.set).orElseThrow(), council);
        int[] row = {1};
        String[] file = {"sheets.csv"};
        builder.locatedBy(() -> Optional.of(Location.ofFile(file[0]).row(row[0])));
        for (Row answer : entry.rows) {
            row[0]++;
            builder.sheet(answer.member(), answer.round()).answer(answer.criterion(), answer.option(), answer.points());
        }
        file[0] = "conflicts.csv";
        row[0] = 1;
        for (String member : entry.conflicts) {
            row[0]++;
            builder.conflict(member);
        }
        file[0] = "knockouts.csv";
        row[0] = 1;
        for (String condition : entry.knockOuts) {
            row[0]++;
            builder.knockOut(condition);
        }
        file[0] = "minimums.csv";
        row[0] = 1;
        for (Decision decision : entry.decisions) {
            row[0]++;
            Star star = Star.ofNumber(decision.star());
            if (decision.criterion().isEmpty()) {
                builder.minimumsMet(star);
            } else if (decision.met()) {
                builder.minimumMet(decision.criterion(), star);
            } else {
                builder.minimumNotMet(decision.criterion(), star);
            }
        }
        entry.facts.forEach(builder::fact);
        return builder.build();
    }

    /** The season as far as it concerns one product, for a message. */
    String only(String product) {
        Season only = copy();
        only.products.removeIf(entry -> !entry.product.equals(product));
        return only.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("policies " + policies + "\n");
        text.append("roster ").append(roster).append('\n');
        for (Entry entry : products) {
            text.append(entry.product)
                    .append(" set ")
                    .append(entry.set)
                    .append(" conflicts ")
                    .append(entry.conflicts)
                    .append(" knockouts ")
                    .append(entry.knockOuts)
                    .append(" minimums ")
                    .append(entry.decisions)
                    .append(" facts ")
                    .append(entry.facts)
                    .append('\n');
            entry.rows.forEach(row -> text.append("   ").append(row).append('\n'));
        }
        return text.toString();
    }
}
