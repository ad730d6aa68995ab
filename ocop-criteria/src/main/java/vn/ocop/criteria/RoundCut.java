// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.ocop.core.CouncilMember;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.SheetExtras;

/** The sheets of a product as they stood after a scoring round: later ones are left out. */
final class RoundCut {
    private final ScoreSheets all;
    private final PackedSheets packed;
    private final int[] kept;

    RoundCut(ScoreSheets all, int round) {
        this.all = all;
        this.packed = all.packed();
        this.kept = IntStream.range(0, packed.count())
                .filter(sheet -> all.round(sheet) <= round)
                .toArray();
    }

    ScoreSheets sheets() {
        if (kept.length == packed.count()) {
            return all;
        }
        SheetExtras extras = all.extras();
        int stride = packed.stride();
        int parts = all.isPartLevel() ? extras.partScores.length / packed.count() : 0;
        byte[] answers = new byte[kept.length * stride];
        int[] partScores = new int[kept.length * parts];
        CouncilMember[] who = new CouncilMember[kept.length];
        for (int i = 0; i < kept.length; i++) {
            who[i] = packed.member(kept[i]);
            System.arraycopy(all.answers(), kept[i] * stride, answers, i * stride, stride);
            System.arraycopy(extras.partScores, kept[i] * parts, partScores, i * parts, parts);
            if (isLast(kept[i])) {
                answers[i * stride] &= ~PackedAnswers.FORMER;
            }
        }
        int[] rounds = IntStream.of(kept).map(all::round).toArray();
        SheetExtras rest = extras.with(
                Optional.of(who),
                rounds,
                partScores,
                extras.sheets.cut(kept),
                IntStream.of(extras.notedOn).map(this::position).toArray());
        return new ScoreSheets(all.productId(), all.set().orElseThrow(), all.council(), answers, rest);
    }

    /** Where a sheet stands among those that are kept; a later one is none of them. */
    private int position(int sheet) {
        int at = Arrays.binarySearch(kept, sheet);
        return at < 0 ? SheetExtras.NO_SHEET : at;
    }

    private boolean isLast(int sheet) {
        String member = packed.member(sheet).id();
        return IntStream.of(kept)
                .noneMatch(other -> packed.member(other).id().equals(member) && all.round(other) > all.round(sheet));
    }
}
