// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Location;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;

/**
 * Totals that came with a sheet: of all, of a part, of a container. They are recomputed from the answers; on a sheet without
 * answers those of the parts are its scores.
 */
final class SheetClaims {
    private static final String TOTAL = "TOTAL";

    private final SheetDraft sheet;
    private List<Claim> claims = List.of();

    private record Claim(String scope, String points, Optional<Location> at) {}

    SheetClaims(SheetDraft sheet) {
        this.sheet = sheet;
    }

    void add(String scope, String points) {
        if (points.isEmpty()) {
            return;
        }
        if (claims.isEmpty()) {
            claims = new ArrayList<>();
        }
        claims.add(new Claim(scope, points, sheet.all.here()));
    }

    /** Whether a code stands for a sum of criteria. */
    static boolean addsUp(CriteriaSet set, String code) {
        return code.equals(TOTAL)
                || isPart(set, code)
                || set.criterion(code)
                        .filter(of -> of.kind() == Criterion.Kind.CONTAINER)
                        .isPresent();
    }

    static boolean isPart(CriteriaSet set, String code) {
        return set.parts().stream().anyMatch(part -> part.code().equals(code));
    }

    // --- as scores

    boolean isPartLevel() {
        return !sheet.touched && claims.stream().anyMatch(claim -> isPart(sheet.all.set, claim.scope));
    }

    /** Puts the scores of the parts, in hundredths. */
    void putPartScores(List<Part> parts, int[] scores, int from) {
        for (Claim claim : claims) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).code().equals(claim.scope)) {
                    putPartScore(parts.get(i), claim, scores, from + i);
                }
            }
        }
        long sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (scores[from + i] == SheetExtras.NO_SCORE) {
                sheet.state |= PackedAnswers.INCOMPLETE;
            }
            sum += scores[from + i];
        }
        if (!sheet.is(PackedAnswers.INCOMPLETE | PackedAnswers.ILLEGAL)) {
            for (Claim claim : claims) {
                if (claim.scope.equals(TOTAL)) {
                    test(claim, sum);
                }
            }
        }
    }

    private void putPartScore(Part part, Claim claim, int[] scores, int at) {
        OptionalInt value = Points.parseHundredths(claim.points);
        int max = part.points() * Points.HUNDRED;
        if (value.isEmpty() || value.getAsInt() < 0 || value.getAsInt() > max) {
            sheet.illegalAt(
                    claim.at,
                    CriteriaFinding.BAD_PART_SCORE,
                    "part",
                    part.code(),
                    "found",
                    claim.points,
                    "expected",
                    "0 – " + part.points());
        } else if (scores[at] != SheetExtras.NO_SCORE) {
            scores[at] = Math.min(scores[at], value.getAsInt());
            sheet.repeated(part.code(), claim.at);
        } else {
            scores[at] = value.getAsInt();
        }
    }

    // --- as claims

    void test() {
        for (Claim claim : claims) {
            if (!sheet.is(PackedAnswers.INCOMPLETE | PackedAnswers.ILLEGAL)) {
                test(claim, computed(claim.scope) * Points.HUNDRED);
            }
        }
    }

    private void test(Claim claim, long computed) {
        OptionalInt claimed = Points.parseHundredths(claim.points);
        if (claimed.isEmpty()) {
            sheet.all.note(CriteriaFinding.BAD_CLAIM, claim.at, "scope", claim.scope, "found", claim.points);
        } else if (claimed.getAsInt() != computed) {
            sheet.all.note(
                    CriteriaFinding.CLAIM_WRONG,
                    claim.at,
                    "member",
                    sheet.memberId,
                    "scope",
                    claim.scope,
                    "claimed",
                    Points.plain(claimed.getAsInt()),
                    "computed",
                    Points.plain(computed));
        }
    }

    /** The points that follow from the answers for a claim's scope. */
    private long computed(String scope) {
        Optional<Criterion> container = sheet.all.set.criterion(scope);
        if (container.isPresent()) {
            return sum(container.get());
        }
        long sum = 0;
        for (Criterion criterion : sheet.all.criteria) {
            Part part = sheet.all.set.parts().get(criterion.partIndex());
            if (scope.equals(TOTAL) || scope.equals(part.code())) {
                sum += sum(criterion);
            }
        }
        return sum;
    }

    private long sum(Criterion criterion) {
        return PackedAnswers.sum(sheet.all.answers, sheet.base + 1, criterion);
    }
}
