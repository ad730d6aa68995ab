// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Product;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Regime;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * A season as it was read from tables: the council and each product's score sheets, ready for
 * {@link vn.ocop.criteria.Scoring#rank}. Start here: {@link #read}.
 *
 * <p>Every product of any table is there once; what is wrong with one is in the findings of its sheets, and what concerns
 * no product is in the findings of the reading. This class is immutable and thread-safe.
 */
public final class Season {

    private final Rulebook rulebook;
    private final Map<String, Council> councils;
    private final List<ScoreSheets> sheets;
    private final Map<String, Product> products;

    private final Map<String, ProductClaim.Made> claims;

    private final Map<String, Case> cases;

    private final Map<String, Regime> regimes;

    private final SeasonScript script;

    Season(
            Rulebook rulebook,
            Map<String, Council> councils,
            List<ScoreSheets> sheets,
            Map<String, Product> products,
            Map<String, ProductClaim.Made> claims,
            Map<String, Case> cases,
            Map<String, Regime> regimes,
            SeasonScript script) {
        this.script = script;
        this.rulebook = rulebook;
        this.regimes = Collections.unmodifiableMap(regimes);
        this.cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
        this.councils = Collections.unmodifiableMap(councils);
        this.claims = claims;
        this.sheets = Collections.unmodifiableList(sheets);
        this.products = Collections.unmodifiableMap(new LinkedHashMap<>(products));
    }

    /**
     * Reads the tables of a season, or a season of JSON, {@code ocop-season/1}, in the place of the score sheets: that one has
     * everything in it, and its findings are located by JSON pointers.
     *
     * @param rulebook the rulebook that the products are scored by
     * @param sources the tables
     * @return the season and what was found that concerns no single product; no season if a table cannot be opened, is not
     *     UTF-8 or lacks a required column
     */
    public static Checked<Season> read(Rulebook rulebook, SeasonSources sources) {
        return SeasonFile.isOne(sources.sheets())
                ? SeasonFile.read(sources, rulebook)
                : new SeasonReader(rulebook, sources).read();
    }

    /**
     * What is stated of the council's meeting.
     *
     * @return the meeting; one of which nothing is known unless the season came as JSON
     */
    public Meeting meeting() {
        return script.meeting();
    }

    /**
     * What members want the minutes to hold.
     *
     * @return the opinions, in order
     */
    public List<Opinion> opinions() {
        return script.opinions();
    }

    /**
     * What is known of the subjects for papers: {@code representative}, {@code position}, {@code gender}, {@code ethnicity},
     * {@code address}, {@code phone}, {@code email}, {@code founded}, {@code registration}.
     *
     * @return the texts by field, by the identifier of the product
     */
    public Map<String, Map<String, String>> subjects() {
        return script.subjects();
    }

    SeasonScript script() {
        return script;
    }

    /**
     * What is stated of who was there for a product or a session, with the reasons; it is for papers.
     *
     * @return the statements, in order
     */
    public List<Presence> presence() {
        return script.attendance().stream()
                .map(row -> new Presence(row.member(), row.product(), row.session(), row.present(), row.reason()))
                .toList();
    }

    /**
     * How the council decides on a product, where the product or the meeting says it.
     *
     * @param product the product's identifier
     * @return in a meeting or by written opinions, if stated
     */
    public Optional<Policies.Mode> mode(String product) {
        return script.productOrNothing(product)
                .text("mode")
                .map(word -> Policies.Mode.valueOf(word.toUpperCase(Locale.ROOT)))
                .or(() -> meeting().mode());
    }

    /**
     * Whether somebody was there.
     *
     * @param member the member's identifier
     * @param product the product that it is about; blank where it is about a session
     * @param session the session; blank where it is about a product
     * @param isPresent whether the member was there
     * @param reason why not, as it is to be printed; may be blank
     */
    public record Presence(String member, String product, String session, boolean isPresent, String reason) {}

    /**
     * Reads the tables of a season whose products are judged each under the rulebook that its kind of case, the day of its
     * receipt and the day of its evaluation lead to. Councils and who was there for what are those of the whole call.
     *
     * @param rules the rules of all rulebooks that might apply, at least one
     * @param assumed what holds of the case of every product that does not state it
     * @param sources the tables
     * @return a season for each rulebook, the newest first, with its products, and what was found that concerns no single one; a
     *     product for which no rulebook can be told is invalid, in the first of them; none if a table cannot be opened, is not
     *     UTF-8 or lacks a required column
     * @throws IllegalArgumentException if the rules are those of no rulebook
     */
    public static Checked<List<Season>> readByDates(Applicability rules, Case assumed, SeasonSources sources) {
        return SeasonFile.isOne(sources.sheets())
                ? SeasonFile.readByDates(sources, rules, assumed)
                : new SeasonReader(rules, assumed, sources).readAll();
    }

    /**
     * The rulebook that the products are judged under.
     *
     * @return the rulebook
     */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * Why each product is judged under the rulebook, where that depends on its case.
     *
     * @return what the case of each product leads to, by identifier; none if one rulebook was given for all
     */
    public Map<String, Regime> regimes() {
        return regimes;
    }

    /**
     * The council.
     *
     * @return the roster, or that there is none; of several councils the first one
     */
    public Council council() {
        return councils.values().iterator().next();
    }

    /**
     * The councils.
     *
     * @return the rosters by the councils' identifiers, in the order in which the file names them; one without a name, or the
     *     statement that there is none, has a blank one
     */
    public Map<String, Council> councils() {
        return councils;
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
     * In what kind of case, and on which days, products were evaluated.
     *
     * @return the cases of the products that state something, by identifier
     */
    public Map<String, Case> cases() {
        return cases;
    }

    /**
     * What is stated of a product's case: on that it depends which rulebook applies.
     *
     * @param kind the kind of case
     * @param received the day on which the dossier was received
     * @param evaluated the day on which it was evaluated
     */
    public record Case(Optional<CaseKind> kind, Optional<LocalDate> received, Optional<LocalDate> evaluated) {
        /** Nothing is stated. */
        public static final Case NOTHING = new Case(Optional.empty(), Optional.empty(), Optional.empty());

        boolean isNothing() {
            return equals(NOTHING);
        }

        /**
         * What this case does not state as another one has it.
         *
         * @param other what holds for all products
         * @return the case
         */
        public Case or(Case other) {
            return new Case(kind.or(other::kind), received.or(other::received), evaluated.or(other::evaluated));
        }

        /**
         * The rulebook that such a case leads to.
         *
         * @param rules the rules of all rulebooks that might apply
         * @return the rulebook with its ruling, or why there is none
         */
        public Regime regime(Applicability rules) {
            return Regime.choose(rules, kind, received, evaluated);
        }
    }

    /**
     * What is to be said of the season as a whole under a scoring's rulebook and policies: the agencies that are missing on
     * the council.
     *
     * @param scoring the scoring
     * @return the findings; those of the products are with their evaluations
     */
    public List<Finding> findings(Scoring scoring) {
        List<Finding> findings = new ArrayList<>();
        for (Council council : councils.values()) {
            for (Finding finding : scoring.findings(council)) {
                if (!findings.contains(finding)) {
                    findings.add(finding);
                }
            }
        }
        return List.copyOf(findings);
    }

    /**
     * What is wrong with the averages, stars and places that offices wrote beside their sheets: they are worked out anew and
     * change nothing.
     *
     * @param ranking the ranking of this season
     * @return the claims that differ, by the identifier of the product
     */
    public Map<String, List<Finding>> claims(Ranking ranking) {
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        for (Ranking.Entry entry : claims.isEmpty() ? List.<Ranking.Entry>of() : ranking.entries()) {
            String product = entry.evaluation().productId();
            List<Finding> wrong = Optional.ofNullable(claims.get(product))
                    .map(made -> made.test(entry))
                    .orElse(List.of());
            if (!wrong.isEmpty()) {
                findings.put(product, wrong);
            }
        }
        return Collections.unmodifiableMap(findings);
    }

    /**
     * The average of a product of whose sheets nothing but the members' totals is known: such a product is incomplete, whatever
     * its average.
     *
     * @param evaluation an evaluation of this season
     * @return the average of the counted totals; absent if anything else was scored, or a total cannot be read
     */
    public Optional<Average> averageOfTotals(Evaluation evaluation) {
        return Optional.ofNullable(claims.get(evaluation.productId())).flatMap(made -> made.ofTotals(evaluation));
    }

    @Override
    public String toString() {
        return "Season of " + sheets.size() + " products";
    }
}
