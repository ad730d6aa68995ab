// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.criteria.Statement.Kind;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.PerSheet;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Part;

/** Gathers what is stated of a product, for those who compare: made when it is asked for, never while products are judged. */
final class Statements {
    /** What is said of that which is there or not. */
    private static final String YES = "yes";

    private static final String NO = "no";

    private static final String AND = "; ";

    private final ScoreSheets sheets;
    private final PackedSheets packed;
    private final SheetExtras extras;
    private final Map<Statement, String> all = new LinkedHashMap<>();

    Statements(ScoreSheets sheets) {
        this.sheets = sheets;
        this.packed = sheets.packed();
        this.extras = sheets.extras();
    }

    Map<Statement, String> all() {
        council();
        product();
        IntStream.range(0, packed.count())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer sheet) -> packed.member(sheet).id())
                        .thenComparing(sheets::round))
                .forEach(this::sheet);
        findings();
        return Collections.unmodifiableMap(all);
    }

    /** What stands on one sheet. */
    Map<Statement, String> of(int sheet) {
        sheet(sheet);
        return Collections.unmodifiableMap(all);
    }

    private void put(Kind kind, String code, String value) {
        all.put(new Statement(kind, "", 0, code), value);
    }

    private void council() {
        Council council = sheets.council();
        put(
                Kind.COUNCIL,
                "",
                (council.isStated() ? "stated" : "unstated")
                        + council.regulation().map(of -> " " + of).orElse(""));
        for (CouncilMember member : sorted(council.members(), CouncilMember::id)) {
            all.put(new Statement(Kind.MEMBER, member.id(), 0, ""), seat(member));
        }
    }

    private static String seat(CouncilMember member) {
        StringBuilder seat = new StringBuilder(member.role().name()).append(member.present() ? "" : " absent");
        member.name().ifPresent(of -> seat.append(" name=").append(of));
        member.position().ifPresent(of -> seat.append(" position=").append(of));
        member.agency().ifPresent(of -> seat.append(" agency=").append(of));
        member.standsFor().ifPresent(of -> seat.append(" for=").append(of));
        member.authority().ifPresent(of -> seat.append(" authority=").append(of));
        return seat.append(member.presides() ? " presides" : "").toString();
    }

    private void product() {
        sheets.statedOutcome().ifPresent(of -> put(Kind.OUTCOME, "", of.name()));
        extras.stated.kind().ifPresent(of -> put(Kind.CASE, "", of.name()));
        extras.stated.written().ifPresent(of -> put(Kind.MODE, "", of ? "WRITTEN" : "MEETING"));
        extras.stated.subject().ifPresent(of -> put(Kind.SUBJECT, "", of.name()));
        for (String member : sorted(extras.conflicts, id -> id)) {
            all.put(new Statement(Kind.CONFLICT, member, 0, ""), YES);
        }
        sorted(extras.knockOuts, KnockOut::id).forEach(of -> put(Kind.KNOCK_OUT, of.id(), YES));
        sorted(extras.facts, id -> id).forEach(id -> put(Kind.FACT, id, YES));
        sorted(extras.decided, Mark.Decision::toString).forEach(of -> put(Kind.MINIMUM, of.subject(), said(of)));
        if (extras.invalid) {
            put(Kind.UNUSABLE, "", YES);
        }
    }

    private static String said(Mark.Decision decision) {
        return (decision.met() ? YES : NO) + (decision.votes().isStated() ? " " + decision.votes() : "");
    }

    private static <T> List<T> sorted(List<T> items, Function<T, String> key) {
        return items.stream().sorted(Comparator.comparing(key)).toList();
    }

    private void sheet(int sheet) {
        put(Kind.SHEET, sheet, "", YES);
        if (packed.isPartLevel()) {
            scores(sheet);
        } else {
            sheets.set().ifPresent(set -> set.criteria().forEach(criterion -> answer(sheet, criterion)));
        }
        Map<String, String> claims = new TreeMap<>();
        for (PerSheet.Claim claim :
                sorted(extras.sheets.claims().getOrDefault(sheet, List.of()), PerSheet.Claim::points)) {
            claims.merge(claim.scope(), claim.points(), (one, other) -> one + AND + other);
        }
        claims.forEach((scope, points) -> put(Kind.CLAIM, sheet, scope, points));
        new TreeMap<>(extras.sheets.remarks().getOrDefault(sheet, Map.of()))
                .forEach((code, text) ->
                        put(Kind.REMARK, sheet, code.equals(PerSheet.WHOLE) ? SheetClaims.TOTAL : code, text));
        if ((packed.state(sheet) & PackedAnswers.ILLEGAL) != 0) {
            List<String> refused = extras.sheets.refused().getOrDefault(sheet, List.of());
            put(Kind.UNUSABLE, sheet, "", YES + " " + String.join(AND, sorted(refused, code -> code)));
        }
    }

    private void put(Kind kind, int sheet, String code, String value) {
        all.put(new Statement(kind, packed.member(sheet).id(), sheets.round(sheet), code), value);
    }

    private void scores(int sheet) {
        List<Part> parts = sheets.set().orElseThrow().parts();
        for (int part = 0; part < parts.size(); part++) {
            int score = packed.partScore(sheet, part);
            if (score != SheetExtras.NO_SCORE) {
                put(Kind.PART, sheet, parts.get(part).code(), Points.plain(score));
            }
        }
    }

    private void answer(int sheet, Criterion criterion) {
        int code = packed.code(sheet, criterion.index());
        if (code != PackedAnswers.MISSING) {
            put(
                    Kind.ANSWER,
                    sheet,
                    criterion.code(),
                    code == PackedAnswers.NONE
                            ? "none"
                            : packed.isDetermined(sheet, criterion.index())
                                    ? criterion.options().get(code - 1).label()
                                    : "points " + criterion.pointsOf(code));
        }
    }

    /** How often each thing was found; where does not count. */
    private void findings() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Finding finding : sheets.findings()) {
            counts.merge(
                    finding.code().id() + " " + finding.severity() + " " + new TreeMap<>(finding.facts()),
                    1,
                    Integer::sum);
        }
        counts.forEach((finding, count) -> put(Kind.FINDING, finding, String.valueOf(count)));
    }
}
