// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.io.TableWriter;

/** What was understood of score workbooks, as rows of the long form. Not thread-safe; lives for one reading. */
final class ScoreRows {
    private static final List<String> COLUMNS =
            List.of("product", "set", "member", "criterion", "option", "points", "round", "at");
    private static final String UNREAD = "?";

    final List<Finding> findings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    /** Where each sheet first stands. */
    private final Map<Sheet, Location> sheets = new HashMap<>();

    /** Who has no answer at all where a sheet is, by product. */
    private final Map<String, Set<String>> missing = new LinkedHashMap<>();

    private Optional<Location> firstNone = Optional.empty();
    private int nones;

    private record Row(
            String product,
            String set,
            String member,
            String criterion,
            String option,
            String points,
            int round,
            Location at) {}

    private record Sheet(String product, String member, int round) {}

    /**
     * What the rows of one sheet have in common.
     *
     * @param product the product's identifier
     * @param set the number of its set
     * @param round the scoring round
     */
    record Of(String product, String set, int round) {}

    void find(Finding finding) {
        findings.add(finding);
    }

    void find(ScoreFinding code, Location at, Object... facts) {
        findings.add(Finding.builder(code).location(at).facts(facts).build());
    }

    /** An answer: an option, or points, or both. */
    void answer(Of of, String member, String criterion, String option, String points, Location at) {
        rows.add(new Row(of.product, of.set, member, criterion, option, points, of.round, at));
    }

    /** None of the options, written as nothing. */
    void none(Of of, String member, String criterion, Location at) {
        nones++;
        firstNone = firstNone.or(() -> Optional.of(at));
        answer(of, member, criterion, "none", "", at);
    }

    /** A sum of a member, or the score of a part. */
    void claim(Of of, String member, String scope, String points, Location at) {
        answer(of, member, scope, "", points, at);
    }

    /** A figure of the product: an average, the star, the place. */
    void claim(Of of, String what, String text, Location at) {
        answer(of, "", what, "", text, at);
    }

    /** An answer that cannot be read: its sheet cannot be used, or without a member the product has no result. */
    void unread(Of of, String member, Location at) {
        answer(of, member, UNREAD, "", "", at);
    }

    /** Notes the sheet of a member; false, with a finding, if there is one for the product and round already. */
    boolean begin(Of of, String member, Location at) {
        Location first = sheets.putIfAbsent(new Sheet(of.product, member, of.round), at);
        if (first == null) {
            return true;
        }
        find(ScoreFinding.MEMBER_TWICE, at, "member", member, "product", of.product, "round", of.round, "first", first);
        unread(of, member, at);
        return false;
    }

    /** Notes that there is no sheet of a member where there could be one. */
    void missing(Of of, String member) {
        missing.computeIfAbsent(of.product, product -> new LinkedHashSet<>()).add(member);
    }

    /** A sheet on which nothing is answered yet. */
    void blank(Of of, String member, String criterion, Location at) {
        answer(of, member, criterion, "", "", at);
    }

    /** What is said once, when everything has been read. */
    void end() {
        if (firstNone.isPresent()) {
            find(ScoreFinding.READ_AS_NONE, firstNone.get(), "count", nones);
        }
        if (!missing.isEmpty()) {
            findings.add(Finding.builder(ScoreFinding.SHEETS_MISSING)
                    .fact(
                            "missing",
                            missing.entrySet().stream()
                                    .map(of -> of.getKey() + ": " + String.join(", ", of.getValue()))
                                    .collect(Collectors.joining("; ")))
                    .build());
        }
    }

    /** Writes the long form. */
    void write(Appendable out) {
        TableWriter table = new TableWriter(out, COLUMNS);
        for (Row row : rows) {
            table.text(row.product)
                    .text(row.set)
                    .text(row.member)
                    .text(row.criterion)
                    .text(row.option)
                    .text(row.points)
                    .number(row.round)
                    .text(row.at.toString())
                    .endRow();
        }
    }
}
