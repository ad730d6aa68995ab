// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Mark;

/**
 * What came of one product's score sheets (kết quả đánh giá): outcome, exact average, star, and on request why.
 *
 * <p>Made by {@link Scoring}. Only the figures are kept; findings, marks and intervals are worked out again when they are
 * asked for, by the same code. This class is immutable and thread-safe.
 */
public final class Evaluation {
    private final Scoring scoring;
    private final ScoreSheets sheets;
    private final int part0;
    private final int part1;
    private final int part2;
    private final int part3;
    private final int counted;
    private final Outcome outcome;
    private final byte star;
    private final byte bandStar;
    private final byte minimumStar;

    Evaluation(Scoring scoring, ScoreSheets sheets, Judge judge) {
        this.scoring = scoring;
        this.sheets = sheets;
        this.part0 = judge.partSum(0);
        this.part1 = judge.partSum(1);
        this.part2 = judge.partSum(2);
        this.part3 = judge.partSum(3);
        this.counted = judge.complete;
        this.outcome = judge.outcome;
        this.star = (byte) judge.star;
        this.bandStar = (byte) judge.bandStar;
        this.minimumStar = (byte) judge.minimumStar;
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
        return outcome;
    }

    boolean isRated() {
        return outcome == Outcome.RATED;
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
        return (long) part0 + part1 + part2 + part3;
    }

    long partHundredths(int part) {
        return switch (part) {
            case 0 -> part0;
            case 1 -> part1;
            case 2 -> part2;
            default -> part3;
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
        ImmutableList.Builder<Average> parts = ImmutableList.builder();
        for (int part = 0; part < scoring.rulebook().parts().size(); part++) {
            parts.add(Average.ofHundredths(partHundredths(part), counted));
        }
        return parts.build();
    }

    /**
     * The unmet minimum marks that keep the star below that of the band.
     *
     * @return the marks from the lowest star to the highest, in printed order within a star; none if the band decides
     */
    public List<Mark> binding() {
        return judge(new ArrayList<>()).binding();
    }

    /**
     * What is guaranteed and possible.
     *
     * @return the interval, present only if the product is incomplete
     */
    public Optional<Range> range() {
        return outcome() == Outcome.INCOMPLETE
                ? Optional.of(judge(new ArrayList<>()).range())
                : Optional.empty();
    }

    /**
     * The missing answers and sheets that can still change the star.
     *
     * @return what is open; none if the product is not incomplete or its star is certain already
     */
    public List<OpenAnswer> openAnswers() {
        Optional<Range> range = range();
        return range.isEmpty() || range.get().guaranteedStar() == range.get().possibleStar()
                ? List.of()
                : judge(new ArrayList<>()).openAnswers();
    }

    /**
     * Everything that was found: in the sheets, then in judging them.
     *
     * @return the findings
     */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>(sheets.findings());
        judge(found);
        return ImmutableList.copyOf(found);
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
        Judge judge = new Judge(scoring, Optional.empty());
        judge.judge(sheets);
        ImmutableList.Builder<ScoreSheet> all = ImmutableList.builder();
        for (int i = 0; i < judge.complete; i++) {
            all.add(sheets.sheets().get(judge.completeSheets[i]));
        }
        return all.build();
    }

    /**
     * Why the product has this result: every comparison made, with what it rests on.
     *
     * @return the explanation; its tree is built when it is first asked for
     */
    public Explanation explain() {
        return Explanation.of(this);
    }

    private Judge judge(List<Finding> findings) {
        Judge judge = new Judge(scoring, Optional.of(findings));
        judge.judge(sheets);
        return judge;
    }

    @Override
    public String toString() {
        return productId() + " " + outcome()
                + star().map(of -> " " + of.number()).orElse("")
                + average().map(of -> " " + of).orElse("");
    }
}
