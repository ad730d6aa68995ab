// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/** What an office worked out on a matrix or form: sums of parts, sections and all, averages, the star, the place. */
final class ScoreClaims {
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");
    private static final Pattern SUMS = Pattern.compile(".*\\b(?:SUM|AVERAGE)\\(.*");
    private static final int MOST_CELLS = 200;
    private static final int MOST_TOLD = 5;
    private static final String TOTAL = "TOTAL";

    private final ScoreGrid grid;
    private final ScoreRows rows;
    private final ScoreRows.Of of;
    private final Map<Integer, String> members;
    private final int average;

    ScoreClaims(ScoreGrid grid, ScoreRows rows, ScoreRows.Of of, Map<Integer, String> members, ScoreHead head) {
        this.grid = grid;
        this.rows = rows;
        this.of = of;
        this.members = members;
        this.average = head.column("average");
    }

    /** The sums in a row of a part, section or container, or of all. */
    void row(String scope, int row) {
        members.forEach((column, member) -> {
            Grid.Cell cell = grid.cell(row, column);
            ScoreAnswers.figure(cell).ifPresent(figure -> {
                rows.claim(of, member, scope, figure, grid.at(row, column));
                sumOverText(cell, grid.at(row, column));
            });
        });
        average(scope.equals(TOTAL) ? "AVERAGE" : "AVERAGE:" + scope, row);
    }

    /** The average in a row. */
    void average(String what, int row) {
        if (average > 0) {
            Grid.Cell cell = grid.cell(row, average);
            ScoreAnswers.figure(cell).ifPresent(figure -> {
                rows.claim(of, what, figure, grid.at(row, average));
                sumOverText(cell, grid.at(row, average));
            });
        }
    }

    /** Takes a row that begins with a word: a part's heading, the total, the star, the place; false if it is none. */
    boolean labelled(ScoreCriteria criteria, int row, ScoreBody body) {
        for (int column : List.of(body.titleColumn, body.codeColumn)) {
            String text = grid.text(row, column);
            Optional<String> part = ScoreGrid.part(text)
                    .or(() -> Optional.of(Words.strip(text)))
                    .filter(criteria::isPart);
            if (part.isPresent()) {
                row(part.get(), row);
                return true;
            }
            Optional<String> meaning = Words.all().meaning("sheet", text.replaceFirst("\\s*:\\s*$", ""));
            if (meaning.isPresent()) {
                switch (meaning.get()) {
                    case "total" -> row(TOTAL, row);
                    case "average" -> figures(row, "AVERAGE", body);
                    case "star" -> figures(row, "STAR", body);
                    case "place" -> figures(row, "PLACE", body);
                    default -> {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** The figure of the product that stands anywhere in a row. */
    private void figures(int row, String what, ScoreBody body) {
        for (int column = body.titleColumn + 1; column <= grid.lastColumn(); column++) {
            int at = column;
            if (!members.containsKey(column) || !what.equals("AVERAGE")) {
                ScoreAnswers.figure(grid.cell(row, column))
                        .ifPresent(figure -> rows.claim(of, what, figure, grid.at(row, at)));
            }
        }
    }

    /** A sum or mean over cells that hold numbers as texts, which spreadsheets pass over. */
    private void sumOverText(Grid.Cell cell, Location at) {
        String formula = cell.formula();
        if (formula.isEmpty() || !SUMS.matcher(formula).matches()) {
            return;
        }
        List<String> texts = new ArrayList<>();
        Matcher range = RANGE.matcher(formula);
        while (range.find()) {
            int column = Grid.column(range.group(1));
            int row = Integer.parseInt(range.group(2));
            int lastColumn = range.group(3) == null ? column : Grid.column(range.group(3));
            int lastRow = range.group(4) == null ? row : Integer.parseInt(range.group(4));
            if ((long) (lastRow - row + 1) * (lastColumn - column + 1) <= MOST_CELLS) {
                for (int r = row; r <= lastRow; r++) {
                    for (int c = column; c <= lastColumn; c++) {
                        if (grid.cell(r, c).kind() == Grid.Kind.TEXT
                                && grid.isNumber(r, c)
                                && !ScoreAnswers.isZero(grid.text(r, c))) {
                            texts.add(grid.at(r, c).toString());
                        }
                    }
                }
            }
        }
        if (!texts.isEmpty()) {
            String told = String.join(", ", texts.subList(0, Math.min(MOST_TOLD, texts.size())));
            rows.find(
                    ScoreFinding.SUM_OVER_TEXT,
                    at,
                    "formula",
                    formula,
                    "cells",
                    texts.size() > MOST_TOLD ? told + ", …" : told);
        }
    }
}
