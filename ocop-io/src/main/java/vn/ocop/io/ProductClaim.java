// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Section;
import vn.ocop.io.words.Words;

/**
 * What an office worked out for a product and wrote beside its sheets: an average, the star, the place. It is worked out anew
 * and changes nothing.
 *
 * @param what {@code AVERAGE}, {@code AVERAGE:A} of a part, section or criterion, {@code STAR}, {@code PLACE}
 * @param text the figure as the office has it
 * @param at where it stands
 */
record ProductClaim(String what, String text, Location at) {
    static final String TOTAL = "TOTAL";
    private static final String AVERAGE = "AVERAGE";
    private static final String OF = AVERAGE + ":";
    private static final String STAR = "STAR";
    private static final String PLACE = "PLACE";
    private static final int HUNDRED = 100;
    private static final int LEAST_DECIMALS = 2;
    private static final int MOST_DIGITS = 40;
    private static final Text A_TOTAL = new Text("tổng điểm của thành viên", "a member's total");

    /** A total that stands alone. */
    record Total(String text, Location at) {}

    /**
     * The claims of a product.
     *
     * @param claims what is claimed
     * @param totals the totals of the members, where nothing else was scored
     */
    record Made(List<ProductClaim> claims, Map<String, Total> totals) {
        boolean isNothing() {
            return claims.isEmpty() && totals.isEmpty();
        }

        /** What is wrong with them. */
        List<Finding> test(Ranking.Entry entry) {
            Evaluation evaluation = entry.evaluation();
            List<Finding> findings = new ArrayList<>();
            counted(evaluation).forEach(total -> {
                if (hundredths(total, evaluation).isEmpty()) {
                    findings.add(unread(total.at, total.text, evaluation, A_TOTAL));
                }
            });
            if (isWhole(evaluation)) {
                Optional<Average> average = evaluation.average().or(() -> ofTotals(evaluation));
                claims.forEach(claim -> claim.test(entry, average).ifPresent(findings::add));
            }
            return findings;
        }

        /** Whether the product's figures rest on all sheets that count: else nothing that follows from them can be compared. */
        private boolean isWhole(Evaluation evaluation) {
            return evaluation.outcome() != Outcome.INVALID
                    && (!totals.isEmpty()
                            || evaluation.sheetsCounted()
                                    == evaluation.judgement().counted().size());
        }

        /** The average of totals: a check, never a star. */
        Optional<Average> ofTotals(Evaluation evaluation) {
            List<Total> counted = counted(evaluation);
            List<Long> read = counted.stream()
                    .map(total -> hundredths(total, evaluation))
                    .flatMap(Optional::stream)
                    .toList();
            boolean whole = !read.isEmpty() && read.size() == counted.size() && evaluation.outcome() != Outcome.INVALID;
            return whole
                    ? Optional.of(Average.ofHundredths(
                            read.stream().mapToLong(Long::longValue).sum(), read.size()))
                    : Optional.empty();
        }

        /** The totals of those whose sheets count. */
        private List<Total> counted(Evaluation evaluation) {
            return totals.isEmpty()
                    ? List.of()
                    : evaluation.judgement().counted().stream()
                            .map(sheet -> totals.get(sheet.member().id()))
                            .filter(Objects::nonNull)
                            .toList();
        }

        private static Optional<Long> hundredths(Total total, Evaluation evaluation) {
            int most = evaluation.scoring().rulebook().parts().stream()
                    .mapToInt(Part::points)
                    .sum();
            return number(total.text)
                    .filter(points -> points.scale() <= LEAST_DECIMALS
                            && points.signum() >= 0
                            && points.compareTo(BigDecimal.valueOf(most)) <= 0)
                    .map(points -> points.movePointRight(2).longValueExact());
        }
    }

    /** Whether the criterion of a row without a member stands for a claim. */
    static boolean isOne(String criterion) {
        return criterion.equals(AVERAGE)
                || criterion.equals(STAR)
                || criterion.equals(PLACE)
                || criterion.startsWith(OF);
    }

    /** What is wrong with it, as far as the product has what is claimed. */
    private Optional<Finding> test(Ranking.Entry entry, Optional<Average> average) {
        return switch (what) {
            case STAR -> star(entry.evaluation(), average);
            case PLACE -> place(entry);
            default -> average(entry.evaluation(), average);
        };
    }

    private Optional<Finding> star(Evaluation evaluation, Optional<Average> average) {
        OptionalInt claimed = Words.stars(text);
        if (claimed.isEmpty()) {
            return unread(evaluation, new Text("hạng sao", "stars"));
        }
        Outcome outcome = evaluation.outcome();
        if (average.isPresent() && evaluation.average().isEmpty()) {
            return Optional.of(evaluation.scoring().bandOf(average.get()))
                    .filter(band -> band.number() != claimed.getAsInt())
                    .flatMap(band -> wrong(
                            IoFinding.CLAIM_STAR,
                            evaluation,
                            String.valueOf(claimed.getAsInt()),
                            String.valueOf(band.number())));
        }
        boolean known = outcome == Outcome.RATED || outcome == Outcome.DISQUALIFIED;
        if (!known
                || evaluation
                        .star()
                        .filter(star -> star.number() == claimed.getAsInt())
                        .isPresent()) {
            return Optional.empty();
        }
        return wrong(
                IoFinding.CLAIM_STAR,
                evaluation,
                String.valueOf(claimed.getAsInt()),
                evaluation.star().map(star -> String.valueOf(star.number())).orElse("0"));
    }

    private Optional<Finding> place(Ranking.Entry entry) {
        Optional<BigDecimal> claimed = number(text);
        if (claimed.isEmpty()) {
            return unread(entry.evaluation(), new Text("thứ hạng", "a place"));
        }
        return entry.place()
                .filter(place -> place.number().compareTo(claimed.get()) != 0)
                .flatMap(place -> wrong(IoFinding.CLAIM_PLACE, entry.evaluation(), text, place.toString()));
    }

    private Optional<Finding> average(Evaluation evaluation, Optional<Average> total) {
        Optional<BigDecimal> claimed = number(text);
        if (claimed.isEmpty()) {
            return unread(evaluation, new Text("điểm trung bình", "an average"));
        }
        return exact(evaluation, total)
                .filter(average -> !isRight(claimed.get(), average))
                .map(average -> Finding.builder(IoFinding.CLAIM_AVERAGE)
                        .location(at)
                        .fact("product", evaluation.productId())
                        .fact("scope", what.startsWith(OF) ? what.substring(OF.length()) : TOTAL)
                        .fact("claimed", text)
                        .fact("computed", average + " = " + average.rounded())
                        .build());
    }

    /** The exact average of the claim's scope, if there is one. */
    private Optional<Average> exact(Evaluation evaluation, Optional<Average> total) {
        if (what.equals(AVERAGE)) {
            return total;
        }
        Optional<CriteriaSet> set = evaluation.sheets().set();
        String scope = what.substring(OF.length());
        if (set.isEmpty() || evaluation.sheetsCounted() == 0) {
            return Optional.empty();
        }
        List<Part> parts = set.get().parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).code().equals(scope)) {
                return Optional.of(evaluation.parts().get(i));
            }
        }
        List<Criterion> criteria = criteria(set.get(), scope);
        if (criteria.isEmpty() || evaluation.sheets().isPartLevel()) {
            return Optional.empty();
        }
        long sum = 0;
        for (ScoreSheet sheet : evaluation.countedSheets()) {
            for (Criterion criterion : criteria) {
                sum += sheet.points(criterion);
            }
        }
        return Optional.of(Average.of(sum, evaluation.sheetsCounted()));
    }

    private static List<Criterion> criteria(CriteriaSet set, String scope) {
        return set.criterion(scope)
                .map(List::of)
                .orElseGet(() -> set.sections().stream()
                        .filter(section -> section.number().equals(scope))
                        .findFirst()
                        .map(Section::criteria)
                        .orElse(List.of()));
    }

    /** Rounded half up at its own decimals, at two at least: 90 is wrong for 89.86. */
    private static boolean isRight(BigDecimal claimed, Average exact) {
        int decimals = Math.max(LEAST_DECIMALS, claimed.scale());
        BigDecimal rounded = BigDecimal.valueOf(exact.sumHundredths())
                .divide(BigDecimal.valueOf((long) exact.count() * HUNDRED), decimals, RoundingMode.HALF_UP);
        return rounded.compareTo(claimed) == 0;
    }

    private static Optional<BigDecimal> number(String figure) {
        String plain = figure.strip().replace(',', '.');
        boolean number = plain.length() <= MOST_DIGITS && plain.matches("-?\\d+(\\.\\d+)?");
        return number ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private Optional<Finding> wrong(IoFinding code, Evaluation evaluation, String claimed, String computed) {
        return Optional.of(Finding.builder(code)
                .location(at)
                .fact("product", evaluation.productId())
                .fact("claimed", claimed)
                .fact("computed", computed)
                .build());
    }

    private Optional<Finding> unread(Evaluation evaluation, Text kind) {
        return Optional.of(unread(at, text, evaluation, kind));
    }

    private static Finding unread(Location at, String text, Evaluation evaluation, Text kind) {
        return Finding.builder(IoFinding.CLAIM_UNREAD)
                .location(at)
                .fact("product", evaluation.productId())
                .fact("claimed", text)
                .fact("kind", kind)
                .build();
    }
}
