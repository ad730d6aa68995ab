// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Optional;
import vn.ocop.criteria.judging.Bands;
import vn.ocop.criteria.judging.Bounds;
import vn.ocop.criteria.judging.Checks;
import vn.ocop.criteria.judging.CouncilChecks;
import vn.ocop.criteria.judging.Marks;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.Roll;
import vn.ocop.criteria.judging.SetTable;
import vn.ocop.criteria.judging.StarChecks;
import vn.ocop.criteria.judging.Tally;

/**
 * Judges one product after another: says which comparisons are made, in which order; what each of them is stands in the judging
 * room, what a failure leads to in {@link Comparison.Kind#leadsTo()}. Not thread-safe; lives for one call.
 */
final class Judge {
    private final Scoring scoring;
    private final Checks checks;
    private final Roll roll;
    private final Tally tally = new Tally();
    private final Bands bands;
    private final Marks marks;
    private final CouncilChecks council;
    private final StarChecks stars;

    private PackedSheets sheets = PackedSheets.NOTHING;
    private Optional<SetTable> table = Optional.empty();
    private Outcome outcome = Outcome.INCOMPLETE;
    private int bandStar;
    private int minimumStar;

    Judge(Scoring scoring, Checks checks) {
        this.scoring = scoring;
        this.checks = checks;
        this.roll = new Roll(scoring.terms());
        this.bands = scoring.bands();
        this.marks = new Marks(
                scoring.terms(),
                scoring.rulebook().marksKnown(),
                scoring.bands().highest());
        this.council = new CouncilChecks(scoring.terms(), marks);
        this.stars = new StarChecks(scoring.terms());
    }

    void judge(ScoreSheets product) {
        sheets = product.packed(scoring.terms().blankIsNo());
        lookUp();
        checks.begin();
        tally.clear(scoring.rulebook().parts().size());
        bandStar = 0;
        minimumStar = 0;
        roll.call(checks, sheets);
        if (product.statedOutcome().isPresent()) {
            outcome = product.statedOutcome().get();
            return;
        }
        stars.knockOuts(checks, sheets);
        council.isDueForm(checks, sheets, roll, scoring.rulebook().council().written());
        council.areLegal(checks, sheets, roll, hasUnknownFact());
        if (!sheets.isWithoutSet()) {
            tally.add(sheets, roll);
            council.make(checks, sheets, roll, tally);
            stars.criteria(checks, sheets, table, roll);
            bandStar = roll.complete() == 0 ? 0 : bands.star(checks, tally.total(), roll.complete());
            minimumStar = marks.star(checks, sheets, table, roll);
            stars.stars(checks, table, roll, bandStar, minimumStar);
        }
        outcome = Comparison.Kind.outcome(checks.failed());
    }

    /** A fact that cannot be matched may be any of them. */
    private boolean hasUnknownFact() {
        for (String fact : sheets.extras().facts) {
            if (sheets.set().isPresent()
                    && !scoring.rulebook().knowsFact(sheets.set().get(), fact)) {
                return true;
            }
        }
        return false;
    }

    /** Saves most products of a season the search. */
    @SuppressWarnings("ReferenceEquality") // an equal set of another instance is searched for
    private void lookUp() {
        if (sheets.set().isEmpty()) {
            table = Optional.empty();
        } else if (table.isEmpty() || table.get().set != sheets.set().get()) {
            table = Optional.of(scoring.table(sheets.set().get()));
        }
    }

    // --- what came of it

    Roll roll() {
        return roll;
    }

    Tally tally() {
        return tally;
    }

    Marks marks() {
        return marks;
    }

    Optional<SetTable> table() {
        return table;
    }

    Outcome outcome() {
        return outcome;
    }

    int star() {
        return outcome == Outcome.RATED ? Marks.lower(bandStar, minimumStar) : 0;
    }

    int bandStar() {
        return bandStar;
    }

    int minimumStar() {
        return minimumStar;
    }

    Bounds bounds() {
        return Bounds.of(sheets, table, roll, bands, marks, scoring.rulebook().maximum());
    }
}
