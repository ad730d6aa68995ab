// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.Grid;

/** Finds the form of each sheet by its structure and has it read. Not thread-safe; lives for one reading. */
final class ScoreReader {
    private final ScoreRules rules;
    private final ScoreOptions options;
    private final ScoreRows rows;
    private final ScorePeople people;
    private final ScoreSubject subject;

    ScoreReader(ScoreRules rules, ScoreOptions options, ScoreRows rows) {
        this.rules = rules;
        this.options = options;
        this.rows = rows;
        this.people = ScorePeople.read(options);
        this.subject = new ScoreSubject(people);
    }

    /** Reads the sheets of a file; false if none of them has scores. */
    boolean read(List<Grid> grids) {
        Optional<Grid> plan = TemplateReader.plan(grids);
        if (plan.isPresent()) {
            TemplateReader.read(grids, plan.get(), rules, people, rows);
            return true;
        }
        boolean some = false;
        for (ScoreGrid grid : sheets(grids)) {
            if (read(grid)) {
                some = true;
            } else if (grid.lastRow() > 0) {
                rows.find(ScoreFinding.SHEET_NOT_READ, grid.location());
            }
        }
        return some;
    }

    private List<ScoreGrid> sheets(List<Grid> grids) {
        List<Grid> shown = new ArrayList<>();
        for (Grid grid : grids) {
            if (grid.isHidden()) {
                rows.find(ScoreFinding.SHEET_HIDDEN, grid.location());
            } else {
                shown.add(grid);
            }
        }
        return shown.size() > 1 && shown.stream().allMatch(Grid::isOfDocument)
                ? new ScoreTables(rules.all()).forms(shown)
                : shown.stream().map(ScoreGrid::new).toList();
    }

    private boolean wanted(ScoreOptions.Form form) {
        return options.form().isEmpty() || options.form().get() == form;
    }

    private boolean read(ScoreGrid grid) {
        boolean criteria = wanted(ScoreOptions.Form.MATRIX) || wanted(ScoreOptions.Form.MEMBER);
        Optional<ScoreBody> body = criteria ? ScoreBody.find(grid, rules.all()) : Optional.empty();
        if (body.isPresent()) {
            return readCriteria(grid, body.get());
        }
        boolean products = wanted(ScoreOptions.Form.SUMMARY) || wanted(ScoreOptions.Form.TOTALS);
        return products && ScoreSummary.read(grid, rules.parts(), people, options.form(), rows);
    }

    private boolean readCriteria(ScoreGrid grid, ScoreBody body) {
        Optional<ScoreHead> head = ScoreHead.above(grid, body);
        if (head.isEmpty()) {
            return false;
        }
        ScoreTitle title = ScoreTitle.read(grid, head.get().first);
        ScoreChoices choices = ScoreChoices.of(grid, body, head.get(), title);
        boolean matrix = (wanted(ScoreOptions.Form.MATRIX)
                        && !ScoreMatrix.members(grid, body, head.get()).isEmpty())
                || !choices.groups.isEmpty();
        boolean form = wanted(ScoreOptions.Form.MEMBER) && ScoreForm.fits(grid, body, head.get());
        if (!matrix && !form) {
            return false;
        }
        int round = title.round(grid.name());
        Optional<ScorePeople.Listed> product = subject.product(title, grid, rows);
        if (product.isEmpty()) {
            return true;
        }
        Optional<Rulebook> rulebook = rules.of(product.get(), grid.location(), rows);
        if (rulebook.isEmpty()) {
            rows.unread(new ScoreRows.Of(product.get().id(), product.get().set(), round), "", grid.location());
            return true;
        }
        Optional<CriteriaSet> set = subject.set(rulebook.get(), title, product.get(), grid, body.printed, round, rows);
        if (set.isEmpty()) {
            return true;
        }
        if (matrix) {
            new ScoreMatrix(grid, body, head.get(), choices, people, rows).read(product.get(), set.get(), round);
        } else {
            readForm(grid, body, head.get(), title, product.get(), set.get(), round);
        }
        return true;
    }

    private void readForm(
            ScoreGrid grid,
            ScoreBody body,
            ScoreHead head,
            ScoreTitle title,
            ScorePeople.Listed product,
            CriteriaSet set,
            int round) {
        ScoreRows.Of of = new ScoreRows.Of(product.id(), String.valueOf(set.number()), round);
        if (title.member.isEmpty()) {
            rows.find(ScoreFinding.MEMBER_UNSTATED, grid.location());
            rows.unread(of, "", grid.location());
            return;
        }
        Location at = title.member.get().at();
        ScorePeople.Found<String> found = people.member(title.member.get().value(), Optional.of(product), at);
        found.finding().ifPresent(rows::find);
        String member = found.value().orElse(ScorePeople.bare(title.member.get().value()));
        if (rows.begin(of, member, at)) {
            new ScoreForm(grid, body, head, rows).read(of, member, set);
        }
    }
}
