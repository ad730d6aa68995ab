// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
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
    static Optional<ProductMinimums.Decision> decision(RowReader row, List<Finding> findings) {
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
        return Optional.of(new ProductMinimums.Decision(criterion, star.get(), met.get(), row.at()));
    }

    /** The votes as they are written. */
    static List<String> votes(RowReader row) {
        return List.of(row.text(MET + 1), row.text(MET + 2), row.text(MET + VOTES));
    }

    /** Whether the votes are numbers; how a decision came about does not change what it is. */
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
        OptionalInt number = Words.stars(row.text(STAR));
        if (number.isEmpty() || number.getAsInt() < 1 || number.getAsInt() > Star.values().length) {
            findings.add(row.badCell(STAR, "1 – " + Star.values().length));
            return Optional.empty();
        }
        return Optional.of(Star.ofNumber(number.getAsInt()));
    }
}
