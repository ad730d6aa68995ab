// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Product;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * A season as it was read from tables: the council and each product's score sheets, ready for
 * {@link vn.ocop.criteria.Scoring#rank}. Start here: {@link #read}.
 *
 * <p>Every product of any table is there once; what is wrong with one is in the findings of its sheets, and what concerns
 * no product is in the findings of the reading. This class is immutable and thread-safe.
 */
public final class Season {

    private final Council council;
    private final List<ScoreSheets> sheets;
    private final Map<String, Product> products;
    private final Optional<Location> minimums;

    Season(Council council, List<ScoreSheets> sheets, Map<String, Product> products, Optional<Location> minimums) {
        this.council = council;
        this.sheets = Collections.unmodifiableList(sheets);
        this.products = Collections.unmodifiableMap(new LinkedHashMap<>(products));
        this.minimums = minimums;
    }

    /**
     * Reads the tables of a season.
     *
     * @param rulebook the rulebook that the products are scored by
     * @param sources the tables
     * @return the season and what was found that concerns no single product; no season if a table cannot be opened, is not
     *     UTF-8 or lacks a required column
     */
    public static Checked<Season> read(Rulebook rulebook, SeasonSources sources) {
        return new SeasonReader(rulebook).read(sources);
    }

    /**
     * The council.
     *
     * @return the roster, or that there is none
     */
    public Council council() {
        return council;
    }

    /**
     * The score sheets of each product.
     *
     * @return one entry per product, in the order in which the tables first name them
     */
    public Collection<ScoreSheets> sheets() {
        return sheets;
    }

    /**
     * What is stated of the products.
     *
     * @return the products that have a row of their own, by identifier
     */
    public Map<String, Product> products() {
        return products;
    }

    /**
     * What is to be said of the season as a whole under a scoring's rulebook and policies: the agencies that are missing on
     * the council, and whether decided minimums are given that the policy {@code council.minimum} does not use.
     *
     * @param scoring the scoring
     * @return the findings; those of the products are with their evaluations
     */
    public List<Finding> findings(Scoring scoring) {
        List<Finding> findings = new ArrayList<>(scoring.findings(council));
        if (minimums.isPresent() && scoring.policies().minimum() != Policies.Minimum.DECIDED) {
            findings.add(Finding.builder(IoFinding.MINIMUMS_NOT_USED)
                    .at(minimums)
                    .fact("policy", scoring.policies().value(Policy.COUNCIL_MINIMUM))
                    .build());
        }
        return List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "Season of " + sheets.size() + " products";
    }
}
