// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Mark;

/**
 * What was stated of a season, as it was understood and before it is judged: from this the season is written. What is said in
 * a way that the format has no place for is noted. Not thread-safe; filled by one reading.
 */
final class SeasonScript {
    /** Errors of reading that the format can say as well. */
    private static final Set<FindingCode> SAYABLE = Set.of(
            IoFinding.COUNCIL_BLANK,
            IoFinding.UNKNOWN_COUNCIL,
            IoFinding.ATTENDANCE_CONTRADICTED,
            IoFinding.REPEATED_MISTAKE,
            IoFinding.OTHER_RULEBOOK,
            IoFinding.NO_ROWS);

    private static final int SUBJECT = 2;
    private static final int SUBJECT_TYPE = 3;
    private static final int AREA = 4;
    private static final int COUNCIL_OF = 7;
    private static final int SESSION = 8;
    private static final int MODE = 12;
    private static final int STATUS = 13;

    private final boolean keepsAnswers;
    private final Map<String, OfProduct> products = new LinkedHashMap<>();
    private final List<Finding> lost = new ArrayList<>();
    private Meeting meeting;
    private List<Opinion> opinions = List.of();
    private Map<String, Map<String, String>> subjects = Map.of();
    private List<Rosters.Attendance> attendance = List.of();
    private boolean rosterStated;

    /** A sheet of a member in a round. */
    record SheetOf(String member, int round) {}

    /** An answer, a score or a claim, as text. */
    record Written(String option, String points) {
        boolean isBlank() {
            return option.isEmpty() && points.isEmpty();
        }
    }

    /** What a sheet says. */
    static final class OfSheet {
        final Map<String, Written> written = new LinkedHashMap<>();
        final Map<String, Set<String>> remarks = new LinkedHashMap<>(0);
    }

    /** What is stated of a product. */
    static final class OfProduct {
        /** Texts by the field that they have in JSON. */
        final Map<String, String> texts = new LinkedHashMap<>();

        String set = "";
        final Set<String> facts = new LinkedHashSet<>();
        final Set<String> conflicts = new LinkedHashSet<>(0);
        final Set<String> knockOuts = new LinkedHashSet<>(0);
        final List<Mark.Decision> minimums = new ArrayList<>(0);
        final Map<SheetOf, OfSheet> sheets = new LinkedHashMap<>();

        private void text(String field, String text) {
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }

        /** A subject's name or type. */
        Optional<String> subject(String field) {
            return Optional.ofNullable(texts.get("subject/" + field));
        }

        Optional<String> text(String field) {
            return Optional.ofNullable(texts.get(field));
        }
    }

    SeasonScript(boolean keepsAnswers, Optional<String> regulation) {
        this.keepsAnswers = keepsAnswers;
        this.meeting = Meeting.builder().regulation(regulation).build();
    }

    boolean keepsAnswers() {
        return keepsAnswers;
    }

    OfProduct product(String id) {
        return products.computeIfAbsent(id, key -> new OfProduct());
    }

    /** What is stated of a product that nothing is stated of is nothing. */
    OfProduct productOrNothing(String id) {
        return products.getOrDefault(id, new OfProduct());
    }

    // --- what tables say

    /** Takes a row of the products. */
    void product(String id, RowReader row, Season.Case of, List<String> facts) {
        OfProduct product = product(id);
        product.text("name", row.text(1));
        product.text("subject/name", row.text(SUBJECT));
        product.text("subject/type", word(row, SUBJECT_TYPE, "subject_type", CaseCells.SUBJECTS));
        product.text("area", row.text(AREA));
        product.text("council", row.text(COUNCIL_OF));
        product.text("session", row.text(SESSION));
        product.text("mode", word(row, MODE, "mode", CaseCells.MODES));
        product.text("status", word(row, STATUS, "status", CaseCells.STATUSES));
        of.kind().ifPresent(kind -> product.text("kind", kind.name().toLowerCase(Locale.ROOT)));
        of.received().ifPresent(day -> product.text("received", day.toString()));
        of.evaluated().ifPresent(day -> product.text("evaluated", day.toString()));
        product.facts.addAll(facts);
    }

    private static String word(RowReader row, int column, String chapter, List<String> words) {
        return row.isBlank(column)
                ? ""
                : RowCells.word(row, column, chapter, words, new ArrayList<>()).orElse("");
    }

    /** Takes the set that is stated for a product; a product has one. */
    void set(String id, String set, Location at) {
        OfProduct product = product(id);
        if (product.set.isEmpty()) {
            product.set = set;
        } else if (!product.set.equals(set)) {
            lost(at, id, new Text("hai bộ sản phẩm", "two criteria sets"));
        }
    }

    /** Takes what a row of the score sheets says. */
    void answer(String id, SheetOf of, String code, Written written, String remark, Location at) {
        if (!keepsAnswers) {
            return;
        }
        OfSheet sheet = product(id).sheets.computeIfAbsent(of, key -> new OfSheet());
        if (!remark.isEmpty()) {
            sheet.remarks.computeIfAbsent(code, key -> new TreeSet<>()).add(remark);
        }
        Written earlier = sheet.written.get(code);
        if (earlier == null || earlier.isBlank()) {
            sheet.written.put(code, written);
        } else if (!written.isBlank()) {
            lost(at, id, new Text("câu trả lời thứ hai cho " + code, "the same answer twice, to " + code));
        }
    }

    void minimum(String id, Mark.Decision decision) {
        product(id).minimums.add(decision);
    }

    /** Notes what cannot be written. */
    void lost(Location at, String product, Text what) {
        lost.add(Finding.builder(IoFinding.NOT_IN_SEASON)
                .location(at)
                .fact("product", product)
                .fact("what", new Text(product + ", " + what.vi(), product + ", " + what.en()))
                .build());
    }

    // --- what else there is

    /** Takes what no table has. */
    void take(SeasonJson json, Optional<String> regulation) {
        meeting = Meeting.builder().from(json.meeting()).regulation(regulation).build();
        opinions = List.copyOf(json.opinions());
        subjects = json.subjects();
    }

    /** Takes what is known of the subjects, by product. */
    void subjects(Map<String, Map<String, String>> known) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(subjects);
        all.putAll(known);
        subjects = all;
    }

    /** How the council decided on the call holds for each product that does not say otherwise. */
    void decideAsTheMeeting(Collection<ProductRows> rows, TableSource sheets) {
        meeting.mode()
                .ifPresent(mode -> rows.stream()
                        .filter(row -> productOrNothing(row.id).text("mode").isEmpty())
                        .forEach(row -> row.later(Location.ofFile(sheets.name()), of -> of.mode(mode))));
    }

    /** Takes a statement of presence that came from no file. */
    void attended(Rosters.Attendance row) {
        List<Rosters.Attendance> more = new ArrayList<>(attendance);
        more.add(row);
        attendance = List.copyOf(more);
    }

    /** When everything is taken that came from no file. */
    void end(Collection<String> councils) {
        rosterStated = !councils.isEmpty();
    }

    /** When everything is read: who was there, and what could not be used. */
    void end(Rosters rosters, List<Finding> findings) {
        attendance = List.copyOf(rosters.attendance());
        rosterStated = rosters.isStated();
        Set<Finding> known = new HashSet<>(lost);
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR && !SAYABLE.contains(finding.code()) && known.add(finding)) {
                lost.add(finding);
            }
        }
    }

    Meeting meeting() {
        return meeting;
    }

    List<Opinion> opinions() {
        return opinions;
    }

    Map<String, Map<String, String>> subjects() {
        return subjects;
    }

    List<Rosters.Attendance> attendance() {
        return attendance;
    }

    boolean isRosterStated() {
        return rosterStated;
    }

    /** What cannot be written. */
    List<Finding> lost() {
        return lost;
    }
}
