// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Location;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PerSheet;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Section;

/**
 * Totals that came with a sheet: of all, of a part, of a section, of a container. They are recomputed from the answers; on a sheet without
 * answers those of the parts are its scores.
 */
final class SheetClaims {
    static final String TOTAL = "TOTAL";

    private final CriteriaSet set;
    private final String memberId;
    private final int round;
    private final SheetNotes notes;
    private final List<Claim> claims = new ArrayList<>();
    /** Whether each part claimed once, rightly, is the score that is kept elsewhere. */
    private boolean clean = true;

    private record Claim(String scope, String points, Optional<Location> at) {}

    SheetClaims(CriteriaSet set, String memberId, int round, SheetNotes notes) {
        this.set = set;
        this.memberId = memberId;
        this.round = round;
        this.notes = notes;
    }

    void add(String scope, String points, Optional<Location> at) {
        claims.add(new Claim(scope, points, at));
    }

    /** Whether a code stands for a sum of criteria. */
    static boolean addsUp(CriteriaSet set, String code) {
        Optional<Criterion> criterion = set.criterion(code);
        return code.equals(TOTAL)
                || isPart(set, code)
                || (criterion.isPresent()
                        ? criterion.get().kind() == Criterion.Kind.CONTAINER
                        : section(set, code).isPresent());
    }

    /** The section of a number that is no criterion's code. */
    private static Optional<Section> section(CriteriaSet set, String number) {
        return set.sections().stream()
                .filter(section -> section.number().equals(number))
                .findFirst();
    }

    static boolean isPart(CriteriaSet set, String code) {
        return set.parts().stream().anyMatch(part -> part.code().equals(code));
    }

    /** What is kept of them: of clean scores of parts nothing, since they lie with the answers. */
    List<PerSheet.Claim> kept(boolean partLevel) {
        return claims.stream()
                .filter(claim -> !(partLevel && clean && isPart(set, claim.scope)))
                .map(claim -> new PerSheet.Claim(claim.scope, plain(claim.points)))
                .toList();
    }

    /** Points in their one form; what is none as it is written. */
    private static String plain(String points) {
        OptionalInt hundredths = Points.parseHundredths(points);
        return hundredths.isPresent() ? Points.plain(hundredths.getAsInt()) : points;
    }

    // --- as scores

    /** Whether a part is among them. */
    boolean nameAPart() {
        return claims.stream().anyMatch(claim -> isPart(set, claim.scope));
    }

    /** Puts the scores of the parts, in hundredths; what the sheet's state becomes by them. */
    int putPartScores(int state, int[] scores, int from) {
        List<Part> parts = set.parts();
        int now = state;
        for (Claim claim : claims) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).code().equals(claim.scope) && !putPartScore(parts.get(i), claim, scores, from + i)) {
                    now |= PackedAnswers.ILLEGAL;
                    clean = false;
                }
            }
        }
        long sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (scores[from + i] == SheetExtras.NO_SCORE) {
                now |= PackedAnswers.INCOMPLETE;
            }
            sum += scores[from + i];
        }
        if (isWhole(now)) {
            for (Claim claim : claims) {
                if (claim.scope.equals(TOTAL)) {
                    test(claim, sum);
                }
            }
        }
        return now;
    }

    /** Whether the score is one of the part, and the first. */
    private boolean putPartScore(Part part, Claim claim, int[] scores, int at) {
        OptionalInt value = Points.parseHundredths(claim.points);
        int max = part.points() * Points.HUNDRED;
        if (value.isEmpty() || value.getAsInt() < 0 || value.getAsInt() > max) {
            notes.noteAt(
                    claim.at,
                    CriteriaFinding.BAD_PART_SCORE,
                    "part",
                    part.code(),
                    "found",
                    claim.points,
                    "expected",
                    "0 – " + part.points());
            notes.refused(part.code());
            return false;
        }
        boolean first = scores[at] == SheetExtras.NO_SCORE;
        scores[at] = first ? value.getAsInt() : Math.min(scores[at], value.getAsInt());
        if (!first) {
            notes.repeated(claim.at, part.code(), memberId, round);
        }
        return first;
    }

    // --- as claims

    /** Compares with what follows from the answers, if the sheet is whole. */
    void test(int state, byte[] answers, int base) {
        if (isWhole(state)) {
            for (Claim claim : claims) {
                test(claim, computed(claim.scope, answers, base) * Points.HUNDRED);
            }
        }
    }

    private static boolean isWhole(int state) {
        return (state & (PackedAnswers.INCOMPLETE | PackedAnswers.ILLEGAL)) == 0;
    }

    private void test(Claim claim, long computed) {
        OptionalInt claimed = Points.parseHundredths(claim.points);
        if (claimed.isEmpty()) {
            notes.noteAt(claim.at, CriteriaFinding.BAD_CLAIM, "scope", claim.scope, "found", claim.points);
        } else if (claimed.getAsInt() != computed) {
            notes.noteAt(
                    claim.at,
                    CriteriaFinding.CLAIM_WRONG,
                    "member",
                    memberId,
                    "scope",
                    claim.scope,
                    "claimed",
                    Points.plain(claimed.getAsInt()),
                    "computed",
                    Points.plain(computed));
        }
    }

    /** The points that follow from the answers for a claim's scope. */
    private long computed(String scope, byte[] answers, int base) {
        Optional<Criterion> container = set.criterion(scope);
        if (container.isPresent()) {
            return PackedAnswers.sum(answers, base, container.get());
        }
        long sum = 0;
        Optional<Section> section = isPart(set, scope) ? Optional.empty() : section(set, scope);
        if (section.isPresent()) {
            for (Criterion criterion : section.get().criteria()) {
                sum += PackedAnswers.sum(answers, base, criterion);
            }
            return sum;
        }
        for (Criterion criterion : set.criteria()) {
            Part part = set.parts().get(criterion.partIndex());
            if (scope.equals(TOTAL) || scope.equals(part.code())) {
                sum += PackedAnswers.sum(answers, base, criterion);
            }
        }
        return sum;
    }
}
