// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Progression;

/**
 * What became of one product over levels, periods and regimes (quá trình đánh giá của một sản phẩm): its results in time, what
 * followed from each, and where it stands.
 *
 * <p>Whether a certificate is still valid is a question of dates, which {@code vn.ocop.criteria.calendar} answers. This class
 * is immutable and thread-safe.
 */
public final class ProductHistory {
    private final String productId;
    private final ImmutableList<Entry> entries;

    /**
     * A result with its level and day. The rulebook is that of the evaluation.
     *
     * @param evaluation the result
     * @param level the level whose council gave it
     * @param day the day of the evaluation
     */
    public record Result(Evaluation evaluation, Level level, LocalDate day) {}

    /**
     * A result and what followed.
     *
     * @param result the result
     * @param next what followed, absent if the rules refuse an answer; then a finding says so
     * @param findings what is odd, such as a level that nothing below has sent the product to
     */
    public record Entry(Result result, Optional<NextStep> next, List<Finding> findings) {}

    private ProductHistory(String productId, ImmutableList<Entry> entries) {
        this.productId = productId;
        this.entries = entries;
    }

    /**
     * The history of a product.
     *
     * @param results its results in any order, at least one
     * @return the history
     * @throws IllegalArgumentException if there is none, or they are of several products
     */
    public static ProductHistory of(Collection<Result> results) {
        List<Result> inTime = new ArrayList<>(results);
        inTime.sort(Comparator.comparing(Result::day).thenComparing(Result::level));
        List<String> ids = inTime.stream()
                .map(result -> result.evaluation().productId())
                .distinct()
                .toList();
        if (ids.size() != 1) {
            throw new IllegalArgumentException("results must be of one product, were of " + ids);
        }
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        List<NextStep> before = new ArrayList<>();
        for (Result result : inTime) {
            Entry entry = entry(result, before);
            entries.add(entry);
            entry.next().ifPresent(before::add);
        }
        return new ProductHistory(ids.get(0), entries.build());
    }

    private static Entry entry(Result result, List<NextStep> before) {
        Checked<NextStep> next = Progression.of(result.evaluation().scoring().rulebook())
                .after(result.evaluation(), result.level(), result.day());
        List<Finding> findings = new ArrayList<>(next.findings());
        if (next.value().isPresent() && hasScoringLevelBelow(result) && !isSentUp(result.level(), before)) {
            findings.add(Finding.builder(CriteriaFinding.NOT_PASSED_UP)
                    .fact("day", result.day())
                    .fact("levelId", result.level())
                    .build());
        }
        return new Entry(result, next.value(), ImmutableList.copyOf(findings));
    }

    private static boolean hasScoringLevelBelow(Result result) {
        return result.evaluation().scoring().rulebook().levelsOn(result.day()).stream()
                .flatMap(order -> order.rules().stream())
                .anyMatch(rule -> rule.scores() && rule.level().compareTo(result.level()) < 0);
    }

    /** Whether the last result below the level sent the product to it. */
    private static boolean isSentUp(Level level, List<NextStep> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).level().compareTo(level) < 0) {
                return before.get(i).goesUpTo().filter(level::equals).isPresent();
            }
        }
        return false;
    }

    /**
     * The product's identifier.
     *
     * @return the identifier
     */
    public String productId() {
        return productId;
    }

    /**
     * The results in time, those of one day from the lowest level to the highest.
     *
     * @return the entries
     */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The last recognition.
     *
     * @return the entry whose star was recognised last, absent if none was
     */
    public Optional<Entry> recognised() {
        return last(NextStep.State.RECOGNISED);
    }

    /**
     * A proposal that no higher level has decided yet.
     *
     * @return the entry, absent if nothing is open
     */
    public Optional<Entry> proposed() {
        Optional<Entry> proposed = last(NextStep.State.PROPOSED);
        return proposed.filter(entry -> entries.subList(entries.indexOf(entry) + 1, entries.size()).stream()
                .noneMatch(
                        later -> later.result().level().compareTo(entry.result().level()) >= 0));
    }

    private Optional<Entry> last(NextStep.State state) {
        return entries.stream()
                .filter(entry ->
                        entry.next().filter(next -> next.state() == state).isPresent())
                .reduce((former, latter) -> latter);
    }

    /**
     * How the recognised star moved from one recognition to the next.
     *
     * @return the recognised stars in time
     */
    public List<Star> recognisedStars() {
        return entries.stream()
                .flatMap(entry -> entry.next().stream())
                .filter(NextStep::isCertified)
                .flatMap(next -> next.star().stream())
                .toList();
    }

    @Override
    public String toString() {
        return productId + " " + entries.size() + " results";
    }
}
