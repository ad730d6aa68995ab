// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.criteria.CriteriaFinding;

/**
 * Mistakes in rows of score sheets: one cause is one finding. Of each kind of mistake in a column only the first is kept, with
 * a count and the first places; each product that it stops keeps one short finding. A mistake that stands alone is told beside
 * its product.
 */
final class Mistakes {
    private static final int PLACES = 5;

    private final Map<String, Mistake> mistakes = new LinkedHashMap<>();
    private final List<Finding> findings;

    Mistakes(List<Finding> findings) {
        this.findings = findings;
    }

    /** A sheet that a mistake may make illegal. */
    private record Sheet(String member, int round) {}

    /** Where it first stands on a sheet, and in rows of which criteria: a bit for each, so that many sheets need little. */
    private static final class OnSheet {
        final Location first;
        long criteria;
        int untold;

        OnSheet(Location first) {
            this.first = first;
        }
    }

    private record Codes(long criteria, int untold) {}

    private static final class OfProduct {
        int count;
        final Location first;
        /** The sheets that it is on; whether it is on none, and stops the product whatever counts. */
        final Map<Sheet, OnSheet> sheets = new LinkedHashMap<>(0);

        boolean stops;

        /** Whether it is on a sheet of a last round; whether that one counts, the judge says. */
        boolean counts;

        OfProduct(Location first) {
            this.first = first;
        }
    }

    private static final class Mistake {
        /** The first places by their rows: rows of different products come in the order of products. */
        final TreeMap<Integer, Location> places = new TreeMap<>();

        final Map<ProductRows, OfProduct> products = new LinkedHashMap<>(0);
        Finding first;
        int count;
        boolean told;

        /** The criteria in whose rows it stands, in the order in which they come. */
        private final List<String> criteria = new ArrayList<>(0);
        /** What was made of equal bits is one object. */
        private final Map<Codes, List<String>> shared = new HashMap<>(0);

        Mistake(Finding first) {
            this.first = first;
        }

        /** The number of a criterion; a great one where none can be told. */
        int number(String criterion) {
            if (criterion.isEmpty()) {
                return Long.SIZE;
            }
            int known = criteria.indexOf(criterion);
            if (known < 0) {
                criteria.add(criterion);
            }
            return known < 0 ? criteria.size() - 1 : known;
        }

        /** The codes of the criteria on a sheet, an empty one for each that cannot be told. */
        List<String> codes(OnSheet on) {
            return shared.computeIfAbsent(new Codes(on.criteria, on.untold), key -> {
                List<String> codes = new ArrayList<>(Collections.nCopies(on.untold, ""));
                for (int i = 0; i < Math.min(criteria.size(), Long.SIZE); i++) {
                    if ((on.criteria >>> i & 1) != 0) {
                        codes.add(criteria.get(i));
                    }
                }
                return List.copyOf(codes);
            });
        }

        void count(int row, Location at, Supplier<Finding> finding) {
            count++;
            if (!places.isEmpty() && row < places.firstKey()) {
                first = finding.get();
            }
            if (places.size() < PLACES || row < places.lastKey()) {
                places.putIfAbsent(row, at);
                if (places.size() > PLACES) {
                    places.pollLastEntry();
                }
            }
        }
    }

    /** Notes a mistake of a row that cannot be put on any sheet. */
    void add(String kind, Location at, @Nullable ProductRows product, Supplier<Finding> finding) {
        OfProduct of = note(kind, at, product, finding);
        if (of != null) {
            of.stops = true;
        }
    }

    /** Notes a mistake on a sheet, which only counts if no later round takes its place. */
    void add(
            String kind,
            Location at,
            ProductRows product,
            String member,
            int round,
            String criterion,
            Supplier<Finding> finding) {
        OfProduct of = note(kind, at, product, finding);
        if (of != null) {
            OnSheet on = of.sheets.computeIfAbsent(new Sheet(member, round), sheet -> new OnSheet(at));
            int number = Objects.requireNonNull(mistakes.get(kind), kind).number(criterion);
            if (number < Long.SIZE) {
                on.criteria |= 1L << number;
            } else {
                on.untold++;
            }
        }
    }

    /** Notes a mistake whose first cell in a product is told with its sheet; says whether this is that cell. */
    boolean addTold(
            String kind,
            Location at,
            ProductRows product,
            String member,
            int round,
            String criterion,
            Supplier<Finding> finding) {
        Mistake known = mistakes.get(kind);
        if (known != null && known.products.containsKey(product)) {
            add(kind, at, product, member, round, criterion, finding);
            return false;
        }
        note(kind, at, product, finding);
        Objects.requireNonNull(mistakes.get(kind), kind).told = true;
        return true;
    }

    private @Nullable OfProduct note(
            String kind, Location at, @Nullable ProductRows product, Supplier<Finding> finding) {
        Mistake mistake = mistakes.get(kind);
        if (mistake == null) {
            mistake = new Mistake(finding.get());
            mistakes.put(kind, mistake);
        }
        // places in JSON come in its order and have no row
        mistake.count(at.row().orElse(mistake.count + 1), at, finding);
        if (product == null) {
            return null;
        }
        OfProduct of = mistake.products.computeIfAbsent(product, key -> new OfProduct(at));
        of.count++;
        return of;
    }

    /** Hands everything on, when all rows have been read. */
    void tell() {
        for (Mistake mistake : inOrderOfRows()) {
            boolean alone = mistake.count == 1;
            if (alone && mistake.told) {
                continue;
            }
            if (!alone) {
                findings.add(together(mistake));
            } else if (mistake.products.isEmpty()) {
                findings.add(mistake.first);
            }
            mistake.products.forEach((product, of) -> {
                of.sheets.forEach((sheet, on) -> {
                    if (product.isSuperseded(sheet.member, sheet.round)) {
                        product.remark(CriteriaFinding.superseded(
                                located(mistake.first, on.first), sheet.member, sheet.round));
                    } else {
                        of.counts = true;
                        List<String> codes = mistake.codes(on);
                        product.later(
                                on.first,
                                sheets ->
                                        sheets.sheet(sheet.member, sheet.round).unusable(codes));
                    }
                });
                Finding told = alone ? mistake.first : brief(mistake, of);
                if (of.stops) {
                    product.spoil(told);
                } else if (of.counts) {
                    product.remark(told);
                }
            });
        }
        mistakes.clear();
    }

    private List<Mistake> inOrderOfRows() {
        return mistakes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Mistake> entry) ->
                                entry.getValue().places.firstKey())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Finding together(Mistake mistake) {
        return Finding.builder(IoFinding.REPEATED_MISTAKE)
                .at(mistake.first.location())
                .fact("count", mistake.count)
                .fact(
                        "places",
                        mistake.places.values().stream().map(Location::toString).collect(Collectors.joining(", "))
                                + (mistake.count > mistake.places.size() ? ", …" : ""))
                .fact("code", mistake.first.code().id())
                .fact("message", new Text(mistake.first.message(Language.VI), mistake.first.message(Language.EN)))
                .build();
    }

    private static Finding brief(Mistake mistake, OfProduct of) {
        return Finding.builder(IoFinding.ROWS_NOT_USED)
                .at(Optional.of(of.first))
                .fact("count", of.count)
                .fact("code", mistake.first.code().id())
                .fact("first", of.first)
                .build();
    }

    /** A mistake at another of its places. */
    private static Finding located(Finding mistake, Location at) {
        return Finding.builder(mistake.code())
                .from(mistake)
                .location(Optional.of(at))
                .build();
    }
}
