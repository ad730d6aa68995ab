// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/** Reads a template back, by its hidden sheet: nothing is looked for, and nothing that was changed is used. */
final class TemplateReader {
    private final List<Grid> grids;
    private final ScoreRules rules;
    private final ScorePeople people;
    private final ScoreRows rows;
    private final Grid plan;
    private final List<List<String>> lines = new ArrayList<>();

    private TemplateReader(List<Grid> grids, Grid plan, ScoreRules rules, ScorePeople people, ScoreRows rows) {
        this.grids = grids;
        this.plan = plan;
        this.rules = rules;
        this.people = people;
        this.rows = rows;
    }

    /** The hidden sheet, if the workbook has it. */
    static Optional<Grid> plan(List<Grid> grids) {
        return grids.stream()
                .filter(grid -> grid.name().equals(TemplatePlan.SHEET))
                .findFirst();
    }

    static void read(List<Grid> grids, Grid plan, ScoreRules rules, ScorePeople people, ScoreRows rows) {
        new TemplateReader(grids, plan, rules, people, rows).read();
    }

    private void read() {
        for (int row = 1; row <= plan.lastRow(); row++) {
            List<String> line = new ArrayList<>();
            for (int column = 1; column <= plan.lastColumn(); column++) {
                line.add(plan.cell(row, column).text());
            }
            while (!line.isEmpty() && line.get(line.size() - 1).isEmpty()) {
                line.remove(line.size() - 1);
            }
            if (!line.isEmpty()) {
                lines.add(List.copyOf(line));
            }
        }
        String product = value("product", 1);
        ScoreRows.Of of = new ScoreRows.Of(product, value("set", 1), number(value("round", 1)));
        if (!isWhole()) {
            refuse(plan.location(), "_ocop", of);
            return;
        }
        String id = value("rulebook", 1);
        String hash = value("rulebook", 3);
        Optional<Rulebook> rulebook = rules.ofTemplate(people.listed(product), id, hash);
        if (rulebook.isEmpty()
                || !rulebook.get().id().equals(id)
                || !rulebook.get().hash().equals(hash)) {
            rows.find(
                    ScoreFinding.TEMPLATE_RULEBOOK,
                    plan.location(),
                    "found",
                    id + " " + hash,
                    "expected",
                    rulebook.map(expected -> expected.id() + " " + expected.hash())
                            .orElse("–"));
            unread(of, plan.location());
        } else {
            rulebook.get().set(number(value("set", 1))).ifPresent(set -> readSheets(of, set));
        }
    }

    private boolean isWhole() {
        List<List<String>> body = lines.isEmpty() ? List.of() : lines.subList(0, lines.size() - 1);
        return value("format", 1).equals(TemplatePlan.FORMAT)
                && !value("product", 1).isEmpty()
                && value("check", 1).equals(TemplatePlan.check(body));
    }

    private String value(String what, int index) {
        return lines.stream()
                .filter(line -> line.get(0).equals(what) && line.size() > index)
                .map(line -> line.get(index))
                .findFirst()
                .orElse("");
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
    }

    private void refuse(Location at, String what, ScoreRows.Of of) {
        rows.find(ScoreFinding.TEMPLATE_CHANGED, at, "what", what);
        unread(of, at);
    }

    private void unread(ScoreRows.Of of, Location at) {
        if (!of.product().isEmpty()) {
            rows.unread(of, "", at);
        }
    }

    // --- the members' sheets

    private void readSheets(ScoreRows.Of of, CriteriaSet set) {
        Map<String, List<String>> members = new HashMap<>();
        Map<Integer, String> codes = new HashMap<>();
        for (List<String> line : lines) {
            if (line.get(0).equals("sheet") && line.size() >= 3) {
                members.put(line.get(1), line);
            } else if (line.get(0).equals("row") && line.size() == 3) {
                codes.put(number(line.get(1)), line.get(2));
            }
        }
        boolean allEmpty = grids.stream()
                .filter(grid -> members.containsKey(grid.name()))
                .allMatch(grid -> isEmpty(new ScoreGrid(grid), codes));
        for (Grid grid : grids) {
            List<String> member = members.get(grid.name());
            if (member != null && allEmpty) {
                rows.blank(of, member.get(2), set.criteria().get(0).code(), grid.location(5, 1));
            } else if (member != null) {
                readSheet(new ScoreGrid(grid), of, member, codes, set);
            } else if (isLikeASheet(grid)) {
                refuse(grid.location(), grid.name(), of);
            }
        }
    }

    /** A sheet that was copied, renamed or put in: it has the heads of a member's. */
    private static boolean isLikeASheet(Grid grid) {
        return grid.cell(TemplatePlan.HEAD, TemplatePlan.ANSWER).text().equals("Trả lời")
                || grid.cell(1, 1).text().startsWith("PHIẾU");
    }

    private void readSheet(
            ScoreGrid grid, ScoreRows.Of of, List<String> line, Map<Integer, String> codes, CriteriaSet set) {
        String member = line.get(2);
        if (isEmpty(grid, codes)) {
            rows.missing(of, member);
            return;
        }
        if (isRetitled(grid, of, line.size() > 3 ? line.get(3) : "", set)) {
            return;
        }
        Location at = grid.at(5, 1);
        if (!rows.begin(of, member, at)) {
            return;
        }
        Map<Integer, Criterion> criteria = new HashMap<>();
        for (Map.Entry<Integer, String> row : codes.entrySet()) {
            String printed = Words.strip(grid.text(row.getKey(), TemplatePlan.CODE));
            Optional<Criterion> criterion = set.criterion(row.getValue());
            if (criterion.isEmpty() || !isCode(printed, row.getValue())) {
                refuse(grid.at(row.getKey(), TemplatePlan.CODE), row.getValue() + " → " + printed, of);
                return;
            }
            String title = Words.strip(grid.text(row.getKey(), TemplatePlan.TITLE));
            String expected = Words.strip(criterion.get().title().vi());
            if (!title.startsWith(expected)) {
                refuse(grid.at(row.getKey(), TemplatePlan.TITLE), expected + " → " + title, of);
                return;
            }
            criteria.put(row.getKey(), criterion.get());
        }
        for (int row = TemplatePlan.HEAD + 1; row <= grid.lastRow(); row++) {
            String answer = Words.strip(grid.text(row, TemplatePlan.ANSWER));
            if (!answer.isEmpty()) {
                Location cell = grid.at(row, TemplatePlan.ANSWER);
                Criterion criterion = criteria.get(row);
                if (criterion == null) {
                    rows.find(ScoreFinding.ROW_UNREAD, cell, "text", Words.strip(grid.text(row, TemplatePlan.TITLE)));
                    rows.unread(of, "", cell);
                } else {
                    readAnswer(of, member, criterion, answer, cell);
                }
            }
        }
    }

    /** Whether the lines above the heads are those of another sheet, product or member. */
    private boolean isRetitled(ScoreGrid grid, ScoreRows.Of of, String shown, CriteriaSet set) {
        List<String> titles = TemplatePlan.titles(set, of.product(), value("product", 2), shown, of.round());
        for (int i = 0; i < titles.size(); i++) {
            String expected = Words.strip(titles.get(i));
            String found = Words.strip(grid.text(i + 2, 1));
            // what an older template does not note
            boolean noted = !expected.endsWith(":");
            if (noted && !found.equals(expected)) {
                refuse(grid.at(i + 2, 1), expected + " → " + found, of);
                return true;
            }
        }
        return false;
    }

    /** Whether nothing was answered: then no sheet was handed in. */
    private static boolean isEmpty(ScoreGrid grid, Map<Integer, String> codes) {
        return codes.keySet().stream().allMatch(row -> grid.isBlank(row, TemplatePlan.ANSWER));
    }

    /** A spreadsheet may hold the code as a number. */
    private static boolean isCode(String printed, String code) {
        return printed.equals(code) || code.equals(printed.replace(',', '.'));
    }

    /** An answer of the list, word for word: another one, even one that begins alike, was typed by somebody. */
    private void readAnswer(ScoreRows.Of of, String member, Criterion criterion, String answer, Location at) {
        boolean listed =
                TemplatePlan.answers(criterion).stream().map(Words::strip).anyMatch(answer::equals);
        if (listed) {
            rows.answer(of, member, criterion.code(), TemplatePlan.option(answer), "", at);
        } else {
            rows.find(ScoreFinding.ANSWER_CELL, at, "found", answer);
            rows.unread(of, member, at);
        }
    }
}
