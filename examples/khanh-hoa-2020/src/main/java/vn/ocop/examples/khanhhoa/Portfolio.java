// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Area;
import vn.ocop.core.Product;

/**
 * The products that take part, by district and sector (danh mục sản phẩm tham gia): first those of annex 2, then whatever the
 * province reviews, adds and withdraws, as section I foresees.
 *
 * <p>Start with {@link #of}. This class is immutable and thread-safe: each change gives a new portfolio, which still knows
 * what it was on any day.
 */
public final class Portfolio {
    private final List<Item> planned;
    private final List<Area> districts;
    private final List<Heading> sectors;
    private final List<Change> changes;
    private final List<Item> items;

    /**
     * A product that takes part.
     *
     * @param product the product
     * @param district its district
     * @param sector its sector, as annex 1 names it
     */
    public record Item(Product product, Area district, Heading sector) {}

    /** What a review does. */
    public enum Kind {
        /** A product comes in. */
        ADDED,
        /** A product goes out. */
        WITHDRAWN
    }

    /**
     * A change of the portfolio.
     *
     * @param day the day from which it holds
     * @param kind what is done
     * @param item the product
     */
    public record Change(LocalDate day, Kind kind, Item item) {}

    private Portfolio(List<Item> planned, List<Area> districts, List<Heading> sectors, List<Change> changes) {
        this.planned = planned;
        this.districts = districts;
        this.sectors = sectors;
        this.changes = List.copyOf(changes);
        List<Item> now = new ArrayList<>(planned);
        for (Change change : changes) {
            if (change.kind() == Kind.ADDED) {
                now.add(change.item());
            } else {
                now.remove(change.item());
            }
        }
        this.items = List.copyOf(now);
    }

    /**
     * The portfolio of the plan.
     *
     * @param plan the plan
     * @return its 39 products
     */
    public static Portfolio of(KhanhHoa2020 plan) {
        List<Item> planned = plan.products().stream()
                .map(product -> new Item(
                        product.product(),
                        product.district(),
                        product.productClass().sector()))
                .toList();
        List<Heading> sectors = plan.classification().stream()
                .map(ProductClass::sector)
                .distinct()
                .toList();
        return new Portfolio(planned, plan.districts(), sectors, List.of());
    }

    /**
     * Adds a product.
     *
     * @param day the day from which it takes part, not before that of the last change
     * @param item the product
     * @return the changed portfolio
     * @throws IllegalArgumentException if a product of that identifier takes part, if the plan knows neither district nor
     *     sector, or if the day lies before the last change
     */
    public Portfolio add(LocalDate day, Item item) {
        String id = item.product().id();
        if (item(id).isPresent()) {
            throw new IllegalArgumentException("item must not be in the portfolio yet, was " + id);
        }
        if (!districts.contains(item.district()) || !sectors.contains(item.sector())) {
            throw new IllegalArgumentException("item must have a district and a sector of the plan, was "
                    + item.district() + ", " + item.sector());
        }
        return with(new Change(day, Kind.ADDED, item));
    }

    /**
     * Withdraws a product.
     *
     * @param day the day from which it takes no part any more, not before that of the last change
     * @param productId the identifier
     * @return the changed portfolio
     * @throws IllegalArgumentException if there is no such product, or if the day lies before the last change
     */
    public Portfolio withdraw(LocalDate day, String productId) {
        Item item = item(productId)
                .orElseThrow(() ->
                        new IllegalArgumentException("productId must be in the portfolio, was \"" + productId + "\""));
        return with(new Change(day, Kind.WITHDRAWN, item));
    }

    private Portfolio with(Change change) {
        if (!changes.isEmpty()
                && change.day().isBefore(changes.get(changes.size() - 1).day())) {
            throw new IllegalArgumentException("day must not lie before the last change, was " + change.day());
        }
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return new Portfolio(planned, districts, sectors, all);
    }

    /**
     * The portfolio as it was on a day.
     *
     * @param day the day
     * @return the portfolio with the changes up to that day
     */
    public Portfolio on(LocalDate day) {
        return new Portfolio(
                planned,
                districts,
                sectors,
                changes.stream().filter(change -> !change.day().isAfter(day)).toList());
    }

    /**
     * The products.
     *
     * @return those of annex 2 in its order, then the added ones
     */
    public List<Item> items() {
        return items;
    }

    /**
     * A product.
     *
     * @param productId the identifier
     * @return the product, absent if it takes no part
     */
    public Optional<Item> item(String productId) {
        return items.stream()
                .filter(item -> item.product().id().equals(productId))
                .findFirst();
    }

    /**
     * What was changed against the plan.
     *
     * @return the changes in time
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * How many products each district has in each sector.
     *
     * @return all districts in the order of annex 2, each with all sectors in the order of annex 1, zeros included
     */
    public Map<Area, Map<Heading, Integer>> counts() {
        Map<Area, Map<Heading, Integer>> counts = new LinkedHashMap<>();
        for (Area district : districts) {
            Map<Heading, Integer> row = new LinkedHashMap<>();
            sectors.forEach(sector -> row.put(sector, 0));
            counts.put(district, row);
        }
        items.forEach(item ->
                counts.getOrDefault(item.district(), new LinkedHashMap<>()).merge(item.sector(), 1, Integer::sum));
        return counts;
    }
}
