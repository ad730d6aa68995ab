// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import vn.ocop.core.Checked;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.Grid;
import vn.ocop.io.Season;
import vn.ocop.io.TableSource;

/**
 * Score sheets as councils keep them: a matrix of criteria and members, a form per member, a summary. Start here:
 * {@link #read}; what was understood is a table in the long form, for {@link vn.ocop.io.SeasonSources}.
 *
 * <p>Nothing is guessed to the nearest: what cannot be told, or can be read in two ways, is a finding at the office's own
 * cell, and its product has no result. This class is immutable and thread-safe.
 */
public final class ScoreWorkbook {
    private static final String NAME = "sheets.csv";

    private final String longForm;

    private ScoreWorkbook(String longForm) {
        this.longForm = longForm;
    }

    /**
     * Reads workbooks (XLSX), Word documents (DOCX) and pasted text.
     *
     * @param rulebook the rulebook that the products are scored by
     * @param sources the files, in the order in which their answers are to stand
     * @param options who sits on the council, which products there are, which form the sheets have
     * @return what was understood, with what was found; none if no file has anything that can be read as scores
     */
    public static Checked<ScoreWorkbook> read(
            Rulebook rulebook, Collection<TableSource> sources, ScoreOptions options) {
        return read(ScoreRules.of(rulebook), sources, options);
    }

    /**
     * Reads files whose products are scored each by the rulebook that its case leads to, as {@link
     * vn.ocop.io.Season#readByDates} judges them. The list of products states the cases.
     *
     * @param rules the rules of all rulebooks that might apply
     * @param assumed what holds of the case of every product that does not state it
     * @param sources the files, in the order in which their answers are to stand
     * @param options who sits on the council, which products there are, which form the sheets have
     * @return what was understood, with what was found; none if no file has anything that can be read as scores
     */
    public static Checked<ScoreWorkbook> readByDates(
            Applicability rules, Season.Case assumed, Collection<TableSource> sources, ScoreOptions options) {
        return read(ScoreRules.byDates(rules, assumed), sources, options);
    }

    private static Checked<ScoreWorkbook> read(
            ScoreRules rules, Collection<TableSource> sources, ScoreOptions options) {
        ScoreRows rows = new ScoreRows();
        ScoreReader reader = new ScoreReader(rules, options, rows);
        boolean some = false;
        for (TableSource source : sources) {
            Checked<List<Grid>> grids = Grid.read(source);
            grids.findings().forEach(rows::find);
            if (grids.value().isPresent()) {
                if (reader.read(grids.value().get())) {
                    some = true;
                } else {
                    rows.find(ScoreFinding.NO_SCORES, Location.ofFile(source.name()));
                }
            }
        }
        rows.end();
        if (!some) {
            return Checked.none(rows.findings);
        }
        StringBuilder out = new StringBuilder();
        rows.write(out);
        return Checked.of(new ScoreWorkbook(out.toString()), List.copyOf(rows.findings));
    }

    /**
     * What was understood, in the long form: one row per answer, with the office's cell in the column {@code at}.
     *
     * @return a table for {@link vn.ocop.io.SeasonSources}
     */
    public TableSource sheets() {
        return TableSource.of(NAME, longForm.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What was understood, in the long form.
     *
     * @return the text of a CSV file
     */
    public String csv() {
        return longForm;
    }

    @Override
    public String toString() {
        return "ScoreWorkbook of " + Math.max(0, longForm.lines().count() - 1) + " rows";
    }
}
