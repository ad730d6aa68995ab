// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.io.words.Words;

/** The rows of the file of decided minimums: what the council concluded of a mark, with its votes. */
final class MinimumRows {
    static final TableFormat FORMAT =
            TableFormat.required("product", "criterion", "star").optional("met", "for", "against", "abstain");
    private static final int PRODUCT = 0;
    private static final int CRITERION = 1;
    private static final int STAR = 2;
    private static final int MET = 3;
    private static final int VOTES = 3;

    private MinimumRows() {}

    /** Whether a row says of which product and star it is; if not, that is told. */
    static boolean isWhole(RowReader row, List<Finding> findings) {
        if (RowCells.isWhole(row, findings, 1) && !row.isBlank(STAR)) {
            return true;
        }
        if (!row.isBlank(PRODUCT)) {
            findings.add(row.missingValue(STAR));
        }
        return false;
    }

    /** The decision of a whole row; none, with a finding, if it cannot be read. */
    static Optional<Mark.Decision> decision(RowReader row, List<Finding> findings) {
        String criterion = row.text(CRITERION);
        Optional<Star> star = star(row, findings);
        Optional<Boolean> met = row.isBlank(MET) ? Optional.of(true) : RowCells.yesOrNo(row, MET, "met", findings);
        if (star.isEmpty() || met.isEmpty() || !areVotes(row, findings)) {
            return Optional.empty();
        }
        if (criterion.isEmpty() && !met.get()) {
            findings.add(row.missingValue(CRITERION));
            return Optional.empty();
        }
        return Optional.of(new Mark.Decision(criterion, star.get(), met.get(), votes(row)));
    }

    private static Mark.Votes votes(RowReader row) {
        return new Mark.Votes(votes(row, MET + 1), votes(row, MET + 2), votes(row, MET + VOTES));
    }

    private static OptionalInt votes(RowReader row, int column) {
        return SeasonReader.number(row.text(column));
    }

    /** Whether the votes are numbers. */
    private static boolean areVotes(RowReader row, List<Finding> findings) {
        for (int column = MET + 1; column <= MET + VOTES; column++) {
            if (!row.isBlank(column) && SeasonReader.number(row.text(column)).isEmpty()) {
                findings.add(row.badCell(column, "0, 1, 2, …"));
                return false;
            }
        }
        return true;
    }

    private static Optional<Star> star(RowReader row, List<Finding> findings) {
        Optional<Star> star = star(row.text(STAR));
        if (star.isEmpty()) {
            findings.add(row.badCell(STAR, "1 – " + Star.values().length));
        }
        return star;
    }

    /** A star as files write it. */
    static Optional<Star> star(String text) {
        OptionalInt number = Words.stars(text);
        return number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= Star.values().length
                ? Optional.of(Star.ofNumber(number.getAsInt()))
                : Optional.empty();
    }
}
