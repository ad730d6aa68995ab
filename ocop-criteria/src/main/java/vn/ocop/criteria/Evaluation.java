// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Star;
import vn.ocop.criteria.judging.Tally;

/**
 * What came of one product's score sheets (kết quả đánh giá): outcome, exact average, star, and on request why.
 *
 * <p>Made by {@link Scoring}. Only the figures are kept: {@link #judgement()} says what was found and compared, {@link #explain()}
 * why. This class is immutable and thread-safe.
 */
public final class Evaluation {
    private static final Outcome[] OUTCOMES = Outcome.values();

    /** The parts whose sums lie here: an array of so few would weigh as much as all else. */
    private static final int AT_HAND = 3;

    private static final int[] NO_MORE = {};

    private final Scoring scoring;
    private final ScoreSheets sheets;
    /** The sums of the first parts, in hundredths; 0 where the rulebook has fewer. */
    private final int first;

    private final int second;
    private final int third;
    /** The sums of the parts behind them: most rulebooks have none. */
    private final int[] more;

    private final int counted;
    private final byte outcome;
    private final byte star;
    private final byte bandStar;
    private final byte minimumStar;

    @SuppressWarnings("EnumOrdinal") // a byte instead of a reference, for as long as the process lives
    Evaluation(Scoring scoring, ScoreSheets sheets, Judge judge) {
        this.scoring = scoring;
        this.sheets = sheets;
        Tally tally = judge.tally();
        this.first = tally.part(0);
        this.second = tally.part(1);
        this.third = tally.part(2);
        this.more = tally.count() > AT_HAND ? tally.partsFrom(AT_HAND) : NO_MORE;
        this.counted = judge.roll().complete();
        this.outcome = (byte) judge.outcome().ordinal();
        this.star = (byte) judge.star();
        this.bandStar = (byte) judge.bandStar();
        this.minimumStar = (byte) judge.minimumStar();
    }

    /**
     * The scoring that made the evaluation: its rulebook and policies.
     *
     * @return the scoring
     */
    public Scoring scoring() {
        return scoring;
    }

    /**
     * The sheets that were judged.
     *
     * @return the sheets
     */
    public ScoreSheets sheets() {
        return sheets;
    }

    /**
     * The product's identifier.
     *
     * @return the identifier
     */
    public String productId() {
        return sheets.productId();
    }

    /**
     * The outcome.
     *
     * @return the first that applies
     */
    public Outcome outcome() {
        return OUTCOMES[outcome];
    }

    boolean isRated() {
        return outcome() == Outcome.RATED;
    }

    /**
     * The star.
     *
     * @return the star, present only if the product is rated
     */
    public Optional<Star> star() {
        return star(star);
    }

    int starNumber() {
        return star;
    }

    /**
     * The star of the band that the average lies in.
     *
     * @return the star, absent if no counted sheet is complete
     */
    public Optional<Star> bandStar() {
        return star(bandStar);
    }

    /**
     * The highest star whose minimum marks are met, all lower ones included.
     *
     * @return the star, absent if no counted sheet is complete or the marks are not known
     */
    public Optional<Star> minimumStar() {
        return star(minimumStar);
    }

    private static Optional<Star> star(byte number) {
        return number == 0 ? Optional.empty() : Optional.of(Star.ofNumber(number));
    }

    /**
     * The number of counted, complete sheets: what the averages rest on.
     *
     * @return 0 or more
     */
    public int sheetsCounted() {
        return counted;
    }

    /**
     * The exact average of the totals.
     *
     * @return the average, absent if no counted sheet is complete
     */
    public Optional<Average> average() {
        return counted == 0 ? Optional.empty() : Optional.of(Average.ofHundredths(sumHundredths(), counted));
    }

    long sumHundredths() {
        long sum = (long) first + second + third;
        for (int part : more) {
            sum += part;
        }
        return sum;
    }

    long partHundredths(int part) {
        return switch (part) {
            case 0 -> first;
            case 1 -> second;
            case 2 -> third;
            default -> more[part - AT_HAND];
        };
    }

    /**
     * The exact averages of the parts.
     *
     * @return one average per part of the rulebook, in order; none if no counted sheet is complete
     */
    public List<Average> parts() {
        if (counted == 0) {
            return List.of();
        }
        ImmutableList.Builder<Average> means = ImmutableList.builder();
        for (int part = 0; part < scoring.rulebook().parts().size(); part++) {
            means.add(Average.ofHundredths(partHundredths(part), counted));
        }
        return means.build();
    }

    /** The star that the figures give, whatever the outcome. */
    Optional<Star> figuresStar() {
        return bandStar()
                .map(band -> minimumStar()
                        .filter(minimum -> minimum.compareTo(band) < 0)
                        .orElse(band));
    }

    /**
     * The counted, complete sheets that the averages rest on.
     *
     * @return the sheets in order
     */
    public List<ScoreSheet> countedSheets() {
        ImmutableList.Builder<ScoreSheet> all = ImmutableList.builder();
        for (int sheet : judgement().completeSheets()) {
            all.add(sheets.sheets().get(sheet));
        }
        return all.build();
    }

    /**
     * How the product was judged: comparisons, findings, binding marks, range, open answers. It is judged once more; whoever
     * asks for several things keeps what is returned.
     *
     * @return the judgement
     */
    public Judgement judgement() {
        return Judgement.of(this);
    }

    /**
     * Why the product has this result: every comparison made, with what it rests on.
     *
     * @return the explanation; its tree is built when it is first asked for
     */
    public Explanation explain() {
        return Explanation.of(this);
    }

    /** Two are equal if they are of equal sheets, by one rulebook and the same policies: then everything else is the same. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Evaluation that
                        && scoring.policies().equals(that.scoring.policies())
                        && sheets.equals(that.sheets));
    }

    @Override
    public int hashCode() {
        return sheets.hashCode();
    }

    @Override
    public String toString() {
        return productId() + " " + outcome()
                + star().map(of -> " " + of.number()).orElse("")
                + average().map(of -> " " + of).orElse("");
    }
}
